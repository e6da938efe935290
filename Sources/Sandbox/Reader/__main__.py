"""Prints the words of the file /in/file: a line with what came of it, then its pages, each ended by a form feed.

Runs in the sandbox, where it can do nothing else; needs no package but Python's own. The arguments: the ending of the
file's name, and "recognise" where Tesseract is installed.
"""

import sys

import kinds
from outcome import MOST_BYTES, MOST_PAGES, Unreadable, tidy


def kept(pages):
    """What of the pages is kept, and whether that is less than there was."""
    left = MOST_BYTES
    whole = []
    for page in pages:
        text = tidy(page)
        if len(whole) == MOST_PAGES:
            return whole, True
        size = len(text.encode())
        if size > left:
            whole.append(text.encode()[:left].decode(errors="ignore"))
            return whole, True
        left -= size
        whole.append(text)
    return whole, False


def answer(path, ending, recognises):
    try:
        reader = kinds.reader(path, ending, recognises)
        if reader is None:
            return "none", []
        pages, cut = kept(reader)
    except Unreadable as why:
        return str(why), []
    except MemoryError:
        return "excessive", []
    except Exception:
        return "broken", []
    if not any(pages):
        return "none", []
    return "cut" if cut or reader.cut else "read", pages


def main():
    word, pages = answer("/in/file", *sys.argv[1:2] or [""], "recognise" in sys.argv[2:])
    sys.stdout.reconfigure(encoding="utf-8", errors="replace", newline="")
    print(word)
    for page in pages:
        sys.stdout.write(page + "\f")


main()
