"""Documents of office programs: Office Open XML (ECMA-376) and OpenDocument (ISO/IEC 26300)."""

import posixpath

from days import DayFormats, day
from outcome import CUT, MOST_BYTES, MOST_PAGES, Unreadable

OPEN = "application/vnd.oasis.opendocument."


def pages(archive):
    if archive.has("[Content_Types].xml"):
        main = archive.read("[Content_Types].xml", MainPart()).name
        for folder, read in (("word", letter), ("xl", workbook), ("ppt", slides)):
            if main.startswith(folder + "/"):
                return read(archive, main)
    if archive.has("mimetype") and archive.has("content.xml"):
        kind = archive.content("mimetype").decode("ascii", "replace").strip()
        if kind.startswith(OPEN):
            return open_document(archive, kind.removeprefix(OPEN))
    # Another archive: its names are no text of a document.
    return None


class Handler:
    """Of the elements of one file."""

    done = False

    def start(self, name, attributes):
        pass

    def end(self, name):
        pass

    def text(self, text):
        pass


class MainPart(Handler):
    """Which of the files is the document itself."""

    name = ""

    def start(self, name, attributes):
        if name == "Override" and attributes.get("ContentType", "").endswith("main+xml"):
            self.name = self.name or attributes.get("PartName", "").lstrip("/")


class Relations(Handler):
    """Which files belong to one, by id and by what they are."""

    def __init__(self, archive, part):
        self.part = part
        self.targets = {}
        self.kinds = {}
        folder, name = posixpath.split(part)
        archive.read(f"{folder}/_rels/{name}.rels", self)

    def start(self, name, attributes):
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(self.part), attributes.get("Target", "")))
        self.targets[attributes.get("Id")] = target.lstrip("/")
        self.kinds.setdefault(attributes.get("Type", "").rpartition("/")[2], []).append(target.lstrip("/"))


class Prose(Handler):
    """Paragraphs, divided into pages where the document says so."""

    def __init__(self, breaks=(), skipped=(), words=(), lines=("p",), tabs=("tab",), turns=("br",)):
        self.breaks, self.skipped, self.words = frozenset(breaks), frozenset(skipped), frozenset(words)
        self.lines, self.tabs, self.turns = frozenset(lines), frozenset(tabs), frozenset(turns)
        self.pages = []
        self.parts = []
        self.size = 0
        self.inside = 0
        self.left_out = 0

    def start(self, name, attributes):
        if self.left_out or name in self.skipped:
            self.left_out += 1
            return
        if name in self.words:
            self.inside += 1
        if name in self.breaks:
            self.turn()
            if title := attributes.get("name"):
                self.add(title + "\n")
        elif name in self.lines:
            # One in another, as in a text box, begins in the middle of a line.
            if self.parts and not self.parts[-1].endswith("\n"):
                self.add("\n")
        elif name in self.tabs:
            self.add("\t")
        elif name in self.turns:
            self.add("\n")
        elif name == "s":
            self.add(" ")

    def end(self, name):
        if self.left_out:
            self.left_out -= 1
            return
        if name in self.words:
            self.inside -= 1
        if name in self.lines:
            self.add("\n")

    def text(self, text):
        if self.inside and not self.left_out:
            self.add(text)

    def add(self, text):
        self.parts.append(text)
        self.size += len(text)
        self.done = self.size > MOST_BYTES

    def turn(self):
        self.pages.append("".join(self.parts))
        self.parts = []
        self.done = len(self.pages) > MOST_PAGES

    def all(self):
        self.turn()
        return self.pages + [CUT] * self.done


def letter(archive, main):
    """A text: its pages as they were when it was last saved, what stands above, below and beside them on the last one."""
    prose = archive.read(main, office_prose("lastRenderedPageBreak"))
    relations = Relations(archive, main)
    for kind in ("header", "footer", "footnotes", "endnotes", "comments"):
        for part in relations.kinds.get(kind, [])[:50]:
            if not prose.done:
                prose.add("\n")
                archive.read(part, prose)
    yield from prose.all()


def office_prose(*breaks):
    # A text box stands there twice, the second time for programs that do not know the first.
    return Prose(breaks=breaks, skipped=("Fallback", "pPr", "del", "moveFrom"), words=("t",), turns=("br", "cr"))


def slides(archive, main):
    """Slides in their order, each with its notes."""
    relations = Relations(archive, main)
    order = archive.read(main, References("sldId")).all
    for _, reference in order[:MOST_PAGES]:
        part = relations.targets.get(reference, "")
        prose = archive.read(part, office_prose())
        for notes in Relations(archive, part).kinds.get("notesSlide", [])[:1]:
            archive.read(notes, prose)
        yield from prose.all()
    if len(order) > MOST_PAGES:
        yield CUT


class References(Handler):
    """Elements that name a file, with their own names."""

    def __init__(self, element):
        self.element = element
        self.all = []

    def start(self, name, attributes):
        if name == self.element:
            self.all.append((attributes.get("name", ""), attributes.get("id", "")))


class Book(References):
    """The sheets, and from which year days are counted."""

    since_1904 = False

    def __init__(self):
        super().__init__("sheet")

    def start(self, name, attributes):
        super().start(name, attributes)
        if name == "workbookPr":
            self.since_1904 = attributes.get("date1904") in ("1", "true")


def workbook(archive, main):
    """Sheets in their order: rows as lines, cells divided by tabulators."""
    relations = Relations(archive, main)
    shared = SharedTexts()
    for part in relations.kinds.get("sharedStrings", [])[:1]:
        archive.read(part, shared)
    formats = DayFormats()
    for part in relations.kinds.get("styles", [])[:1]:
        archive.read(part, formats)
    book = archive.read(main, Book())
    sheets = book.all
    for name, reference in sheets[:MOST_PAGES]:
        sheet = archive.read(relations.targets.get(reference, ""), Sheet(shared.all, formats.cells, book.since_1904))
        yield name + "\n" + "".join(sheet.parts)
        if sheet.done:
            yield CUT
    if len(sheets) > MOST_PAGES:
        yield CUT


class SharedTexts(Handler):
    """The texts that cells name by number."""

    def __init__(self):
        self.all = []
        self.parts = []
        self.inside = False
        self.spoken = 0

    def start(self, name, attributes):
        if name == "rPh":
            self.spoken += 1
        elif name == "t":
            self.inside = not self.spoken

    def end(self, name):
        if name == "rPh":
            self.spoken -= 1
        elif name == "t":
            self.inside = False
        elif name == "si":
            self.all.append("".join(self.parts))
            self.parts = []

    def text(self, text):
        if self.inside:
            self.parts.append(text)


class Sheet(Handler):
    def __init__(self, shared, days, since_1904):
        self.shared = shared
        self.days = days
        self.since_1904 = since_1904
        self.is_day = False
        self.parts = []
        self.size = 0
        self.kind = ""
        self.value = []
        self.inside = False

    def start(self, name, attributes):
        if name == "c":
            self.kind = attributes.get("t", "")
            self.is_day = attributes.get("s", "0") in self.days
            self.value = []
        elif name in ("v", "t"):
            self.inside = True

    def end(self, name):
        if name in ("v", "t"):
            self.inside = False
        elif name == "c":
            self.add(self.said("".join(self.value)) + "\t")
        elif name == "row":
            self.add("\n")

    def said(self, value):
        if self.is_day and self.kind in ("", "n"):
            return day(value, self.since_1904)
        if self.kind != "s":
            return "" if self.kind in ("b", "e") else value
        return self.shared[int(value)] if value.isdecimal() and int(value) < len(self.shared) else ""

    def text(self, text):
        if self.inside:
            self.value.append(text)

    def add(self, text):
        self.parts.append(text)
        self.size += len(text)
        self.done = self.size > MOST_BYTES


def open_document(archive, kind):
    """A text by its pages, a table by its sheets, a presentation by its slides."""
    if archive.read("META-INF/manifest.xml", Sealed()).found:
        raise Unreadable("locked")
    breaks = {"spreadsheet": ("table",), "presentation": ("page",)}.get(kind.split("-")[0], ("soft-page-break",))
    prose = archive.read("content.xml", open_prose(breaks))
    if breaks == ("soft-page-break",) and not prose.done:
        prose.add("\n")
        archive.read("styles.xml", prose)
    result = prose.all()
    # What stands before the first sheet or slide is none.
    return iter(result if breaks == ("soft-page-break",) else result[1:])


class Sealed(Handler):
    found = False

    def start(self, name, attributes):
        self.found = self.found or name == "encryption-data"


def open_prose(breaks):
    return Prose(
        breaks=breaks, skipped=("tracked-changes",), words=("p", "h"), lines=("p", "h"), turns=("line-break",)
    )
