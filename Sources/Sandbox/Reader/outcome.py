"""What can come of reading, and what is too much."""

import re
import unicodedata

# Bytes of text and pages that are kept of one document.
MOST_BYTES = 2_000_000
MOST_PAGES = 2_000
# Bytes that are looked at: of one file in an archive, of all, and of a file that is no archive.
MOST_MEMBER = 60_000_000
MOST_ALL = 150_000_000
MOST_FILE = 60_000_000
# Seconds after which reading stops with what was read. The sandbox ends it soon after.
PATIENCE = 22


class Unreadable(Exception):
    """Why a document cannot be read, in one word: locked, broken, excessive, old; scan, or
    picture, where it would have to be recognised."""


class Pages:
    """Pages, made as they are asked for; whether there would have been more."""

    def __init__(self, pages):
        self.pages = pages
        self.cut = False

    def __iter__(self):
        for page in self.pages:
            if page is CUT:
                self.cut = True
            else:
                yield page


# Stands among pages where something was left out.
CUT = object()

SPACES = re.compile(r"[ \u00a0\u2000-\u200a\u202f\u3000]+")
GAPS = re.compile(r"\n\s*\n+")
# Control characters, what turns the direction of text, and what is no character.
UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)


def tidy(text):
    """The text in one normal form, without what is only there to be looked at."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = SPACES.sub(" ", UNWANTED.sub("", text))
    lines = (line.strip(" ") for line in text.split("\n"))
    return GAPS.sub("\n\n", "\n".join(lines)).strip()


def joined(text):
    """The text with words put together that were parted at the end of a line."""
    return re.sub(r"(?<=[^\W\d_])[-\u00ad]\n(?=[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ])", "", text)
