"""What sort of document a file is, by what is in it: what its sender calls it says little."""

import re

import letters
import office
import paper
import plain
from archive import Archive
from outcome import MOST_FILE, Pages, Unreadable

PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
# The names of streams in the files of old programs, as they stand there.
OLD = [name.encode("utf-16-le") for name in ("WordDocument", "Workbook", "Book", "PowerPoint Document")]
HEADER = re.compile(rb"(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:)")
KNOWN = re.compile(
    rb"^(?:From|To|Date|Subject|Message-ID|Received|Return-Path|MIME-Version|Delivered-To):", re.IGNORECASE | re.MULTILINE
)


def reader(path, ending, recognises):
    """The pages of a file, or nothing where it is no document with words."""
    with open(path, "rb") as file:
        start = file.read(8192)
    pages = chosen(path, start, ending, recognises)
    return None if pages is None else Pages(pages)


def chosen(path, start, ending, recognises):
    if start.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-"):
        return paper.pdf(path, recognises)
    if start.startswith(PICTURES):
        return paper.picture(path, recognises)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return office.pages(Archive(path))
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return compound(path)
    if start.startswith(b"{\\rtf"):
        return plain.rtf(whole(path))
    if plain.is_binary(start):
        return None
    text = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if HEADER.match(text) and len(set(KNOWN.findall(headers(text)))) >= (1 if ending in ("eml", "mht", "mhtml") else 3):
        return letters.mail(whole(path))
    if re.match(rb"(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html)\b", text, re.IGNORECASE | re.DOTALL):
        return letters.html(whole(path))
    if ending in ("html", "htm", "xhtml") and b"<" in text:
        return letters.html(whole(path))
    if text.startswith(b"<?xml"):
        return plain.xml(whole(path))
    return plain.text(whole(path))


def headers(text):
    return re.split(rb"\r?\n\r?\n", text, maxsplit=1)[0]


def whole(path):
    with open(path, "rb") as file:
        content = file.read(MOST_FILE + 1)
    if len(content) > MOST_FILE:
        raise Unreadable("excessive")
    return content


def compound(path):
    """A file as old programs wrote them, and newer ones where there is a password."""
    content = whole(path)
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Unreadable("locked")
    if any(name in content for name in OLD):
        raise Unreadable("old")
    return None
