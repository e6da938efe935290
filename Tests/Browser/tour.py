"""Going round all pages with few browsers: one for each person, and each page loaded once for each question."""

from playwright.sync_api import TimeoutError

from conftest import open_page, session


class Tour:
    """Opens any page of the list as whoever looks at it."""

    def __init__(self, chromium, office, **options):
        self._chromium, self._office, self._options = chromium, office, options
        self._tabs = {}
        self._addresses = {}

    def tab(self, who: str | None):
        if who not in self._tabs:
            state = session(self._chromium, self._office, who) if who else None
            self._tabs[who] = open_page(self._chromium, self._office, state, **self._options)
        return self._tabs[who]

    def address(self, page) -> str:
        if page.name not in self._addresses:
            self._addresses[page.name] = page.address(self._seen)
        return self._addresses[page.name]

    def open(self, page):
        """Shows the page and gives the tab."""
        tab = self.tab(page.who)
        status = {"not there": 404, "queue of others": 403}.get(page.name, 200)
        if status != 200:
            tab.watch.allow(f"the server responded with a status of {status}")
        try:
            answer = tab.goto(self.address(page))
        except TimeoutError as late:
            raise AssertionError(f"{page.name} does not come; asked for: {tab.watch.waiting()}") from late
        assert answer.status == status, f"{page.name}: {answer.status}"
        return tab

    def check(self) -> None:
        """Whether a browser complained since the last time."""
        for tab in self._tabs.values():
            tab.watch.check()

    def close(self) -> None:
        for tab in self._tabs.values():
            tab.context.close()

    def _seen(self, login: str, path: str, selector: str, attribute: str = "href") -> str:
        tab = self.tab(login)
        tab.goto(path)
        return tab.locator(selector).first.get_attribute(attribute)
