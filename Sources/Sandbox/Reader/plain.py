"""Texts as they are: in whatever encoding, as RTF, as XML."""

import re
from xml.parsers import expat

from archive import parser_for
from outcome import MOST_BYTES

MARKS = (b"\xff\xfe", b"\xfe\xff")
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Polish letters that stand at different places of the two encodings.
WINDOWS = re.compile(rb"[\xb9\x9c\x9f\xa5\x8c\x8f]")
LATIN = re.compile(rb"[\xb1\xb6\xbc\xa1\xa6\xac]")


def is_binary(start):
    return not start or not start.startswith(MARKS) and BINARY.search(start) is not None


def decoded(content):
    if content.startswith(MARKS):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Cut in the middle of a letter, or broken in one place only, it is UTF-8 all the same.
        if content[: error.start].count(b"\xc4") + content[: error.start].count(b"\xc5") > 20:
            return content.decode("utf-8-sig", "replace")
    is_latin = len(LATIN.findall(content[:1_000_000])) > len(WINDOWS.findall(content[:1_000_000]))
    return content.decode("iso-8859-2" if is_latin else "cp1250", "replace")


def text(content):
    # A byte that is no letter anywhere may come late.
    if not content.startswith(MARKS) and BINARY.search(content):
        return None
    return iter(decoded(content).split("\f"))


class XML:
    """What stands between the marks of any XML, each element on a line of its own."""

    def __init__(self):
        self.parts = []
        self.done = False

    def start(self, name, attributes):
        # An address here is the name of a namespace, which nobody wrote.
        self.parts.extend(value + " " for value in attributes.values() if "://" not in value)

    def end(self, name):
        self.parts.append("\n")

    def text(self, text):
        self.parts.append(text)


def xml(content):
    handler = XML()
    try:
        parser_for(handler).Parse(content, True)
    except expat.ExpatError:
        return text(content)
    return iter(["".join(handler.parts)])


# What RTF calls the character sets of its fonts, and what Python does.
CHARSETS = {0: "cp1252", 77: "mac_roman", 161: "cp1253", 162: "cp1254", 186: "cp1257", 204: "cp1251", 238: "cp1250"}
# Groups that are not for reading.
HIDDEN = {
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "objdata", "themedata", "colorschememapping",
    "datastore", "latentstyles", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "fldinst",
    "filetbl", "revtbl", "pgptbl", "nonshppict", "bkmkstart", "bkmkend",
}
BREAKS = {"par": "\n", "line": "\n", "row": "\n", "sect": "\n", "tab": "\t", "cell": "\t", "page": "\f"}
SIGNS = {"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•"}
TOKEN = re.compile(rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)")


class RTF:
    """Reads the marks one after the other; what a group changes ends with the group."""

    def __init__(self, content):
        self.content = content
        self.parts = []
        self.size = 0
        self.bytes = bytearray()
        self.page = "cp1250"
        self.fonts = {}
        # Of the group: whether it is hidden, its encoding, how many signs stand for one that is not understood, whether
        # fonts are declared in it, and which one is.
        self.hidden, self.encoding, self.instead, self.declares, self.font = False, None, 1, False, 0
        self.groups = []
        self.skip = 0

    def read(self):
        place = 0
        while place < len(self.content) and self.size <= MOST_BYTES:
            match = TOKEN.match(self.content, place)
            if match is None:
                place += 1
                continue
            place = match.end()
            word, number, code, sign, brace, text = match.groups()
            if word is not None:
                place += self.word(word.decode(), None if number is None else int(number))
            elif code is not None:
                self.letters(bytes([int(code, 16)]))
            elif sign is not None:
                self.sign(sign)
            elif brace is not None:
                self.brace(brace)
            elif text is not None:
                self.letters(text)
        self.settle()
        return "".join(self.parts).split("\f")

    def brace(self, brace):
        self.settle()
        self.skip = 0
        if brace == b"{":
            self.groups.append((self.hidden, self.encoding, self.instead, self.declares, self.font))
        elif self.groups:
            self.hidden, self.encoding, self.instead, self.declares, self.font = self.groups.pop()

    def word(self, word, number):
        """How many bytes after the mark belong to it."""
        if word == "bin":
            return max(number or 0, 0)
        if word == "u" and number is not None:
            self.add(chr(number % 65_536))
            self.skip = self.instead
        elif word == "uc":
            self.instead = min(max(number or 0, 0), 10)
        elif word == "ansicpg":
            self.page = known(f"cp{number}")
        elif word == "fonttbl":
            self.declares = self.hidden = True
        elif word == "f":
            self.settle()
            self.font = number
            self.encoding = None if self.declares else self.fonts.get(number)
        elif word == "plain":
            self.settle()
            self.encoding = None
        elif word == "fcharset" and self.declares:
            self.fonts[self.font] = CHARSETS.get(number)
        elif word in HIDDEN:
            self.settle()
            self.hidden = True
        elif word in BREAKS or word in SIGNS:
            self.add(BREAKS.get(word) or SIGNS[word])
        return 0

    def sign(self, sign):
        if sign == b"*":
            self.settle()
            self.hidden = True
        elif sign == b"~":
            self.add(" ")
        elif sign in b"{}\\":
            self.letters(sign)
        elif sign in b"\r\n":
            self.add("\n")

    def letters(self, text):
        skipped = min(self.skip, len(text))
        self.skip -= skipped
        if not self.hidden:
            self.bytes += text[skipped:]

    def add(self, text):
        self.settle()
        if not self.hidden:
            self.parts.append(text)
            self.size += len(text)

    def settle(self):
        if self.bytes:
            text = self.bytes.decode(self.encoding or self.page, "replace")
            self.parts.append(text)
            self.size += len(text)
            self.bytes.clear()


def known(encoding):
    try:
        b"".decode(encoding)
        return encoding
    except LookupError:
        return "cp1250"


def rtf(content):
    # A sign of two halves is one sign.
    return (page.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for page in RTF(content).read())
