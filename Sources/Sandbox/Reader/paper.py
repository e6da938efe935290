"""What is, or looks like, paper: PDF by poppler, pictures by Tesseract."""

import os
import re
import subprocess
import time

from outcome import CUT, MOST_BYTES, MOST_PAGES, PATIENCE, Unreadable, joined

# Pixels to an inch: for less Tesseract is not made, more costs time only.
DENSITY = "200"
# Pixels of the longer side of a page: those of A4 at such a density, and some.
HEIGHT = "2400"
# Percent. Below that it is guessing, as it does in photographs of anything but paper.
SURE = 50
# A picture with fewer words has none.
FEWEST = 2

begun = time.monotonic()


def left():
    return PATIENCE - (time.monotonic() - begun)


def run(*command, output=None):
    """How a tool ended, and what it complained of; None where its time was over."""
    surroundings = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        with open(output or os.devnull, "wb") as out:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE, timeout=max(left(), 1),
                env=surroundings,
            )
    except subprocess.TimeoutExpired:
        return None
    return done.returncode, done.stderr[:4000].decode("utf-8", "replace")


def pdf(path, recognises):
    ended = run("pdfinfo", path, output="info")
    if ended and ended[0] != 0:
        raise Unreadable("locked" if "password" in ended[1].lower() else "broken")
    count = page_count()
    ended = run("pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", "-l", str(MOST_PAGES), path, "text")
    with open("text", "rb") as file:
        text = file.read(MOST_BYTES * 4).decode("utf-8", "replace")
    pages = text.split("\f")
    # After the last page there is a form feed as well; where the tool did not get so far, the last page is a piece.
    if not pages[-1]:
        pages.pop()
    if any(page.strip() for page in pages):
        return said(pages, is_whole=ended is not None and ended[0] == 0 and count <= MOST_PAGES)
    if ended is None or ended[0] < 0:
        raise Unreadable("excessive")
    if ended[0] != 0:
        raise Unreadable("broken")
    if not recognises:
        raise Unreadable("scan")
    return scanned(path, min(count, MOST_PAGES), count)


def said(pages, is_whole):
    yield from map(joined, pages)
    if not is_whole:
        yield CUT


def page_count():
    with open("info", "rb") as file:
        lines = re.findall(rb"^Pages:\s+(\d{1,9})\s*$", file.read(200_000), re.MULTILINE)
    # The last such line: those before may stand in the document's title.
    return int(lines[-1]) if lines else 0


def scanned(path, last, count):
    """The pages of a PDF that is only pictures, as many as there is time for."""
    took = 0
    for page in range(1, last + 1):
        before = time.monotonic()
        if left() < max(took, 2):
            yield CUT
            return
        number = str(page)
        run("pdftoppm", "-q", "-gray", "-scale-to", HEIGHT, "-singlefile", "-f", number, "-l", number, path, "page")
        if os.path.isfile("page.pgm"):
            found = recognised("page.pgm")
            os.remove("page.pgm")
            if found is None:
                yield CUT
                return
            yield found[0] if found else ""
        took = time.monotonic() - before
    if count > last:
        yield CUT


def picture(path, recognises):
    if not recognises:
        raise Unreadable("picture")
    found = recognised(path)
    if found is None:
        raise Unreadable("excessive")
    return iter(found)


def recognised(path):
    """The pages of a picture; None where time was over, nothing where there are no words."""
    ended = run("tesseract", path, "stdout", "-l", "pol+eng", "--psm", "1", "--dpi", DENSITY, "tsv", output="words")
    if ended is None:
        return None
    if ended[0] != 0:
        return []
    return words_of("words")


def words_of(table):
    """The words of which Tesseract is sure: a row for each, with its page, block, paragraph, line, and how sure it is."""
    pages = {}
    with open(table, encoding="utf-8", errors="replace") as file:
        for row in file:
            cells = row.rstrip("\n").split("\t")
            if len(cells) < 12 or cells[0] != "5" or float(cells[10]) < SURE or not re.search(r"\w", cells[11]):
                continue
            pages.setdefault(int(cells[1]), {}).setdefault(tuple(cells[2:5]), []).append(cells[11])
    texts = []
    for page in range(1, max(pages, default=0) + 1):
        lines = pages.get(page, {})
        is_text = sum(map(len, lines.values())) >= FEWEST
        texts.append(joined("\n".join(" ".join(line) for line in lines.values())) if is_text else "")
    return texts
