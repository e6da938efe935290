// A field with a list of suggestions below it, as the ARIA patterns say (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/):
// the focus stays in the field, the arrows move through the list, and what is chosen is read out.

/** Moves through the options of a field. `choose` is told the option. */
export class Listbox {
  constructor(field, list, { choose, close = () => {}, tabs = true }) {
    Object.assign(this, { field, list, choose, close, tabs });
    field.addEventListener('keydown', event => this.key(event));
    // The mouse and the finger choose without taking the focus away.
    list.addEventListener('pointerdown', event => event.preventDefault());
    list.addEventListener('click', event => {
      const option = event.target.closest('[role=option]');
      if (option) choose(option);
    });
  }

  get options() { return [...this.list.querySelectorAll('[role=option]')]; }
  get selected() { return this.list.querySelector('[role=option][aria-selected="true"]'); }
  get isOpen() { return this.field.getAttribute('aria-expanded') === 'true'; }

  set isOpen(open) {
    this.field.setAttribute('aria-expanded', String(open));
    this.list.hidden = !open;
    if (!open) this.field.removeAttribute('aria-activedescendant');
  }

  select(option) {
    this.selected?.setAttribute('aria-selected', 'false');
    this.field.removeAttribute('aria-activedescendant');
    if (!option) return;
    option.setAttribute('aria-selected', 'true');
    this.field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  step(by) {
    const all = this.options;
    if (!all.length) return;
    const at = all.indexOf(this.selected);
    this.select(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length]);
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && this.isOpen) return this.close(event);
    if (!this.isOpen) return;
    const { selected } = this;
    switch (event.key) {
      case 'ArrowDown': this.step(1); break;
      case 'ArrowUp': this.step(-1); break;
      // Home and End move in the text, and out of the list.
      case 'Home': case 'End': case 'ArrowLeft': case 'ArrowRight': this.select(null); return;
      case 'Enter': if (!selected) return; this.choose(selected); break;
      case 'Tab': if (selected && this.tabs) this.choose(selected); return;
      default: return;
    }
    event.preventDefault();
  }
}
