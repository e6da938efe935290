"""Days in workbooks: a number of days, and a format that shows it as a day (ECMA-376, part 1, 18.8.30 and 18.17.4)."""

import datetime
import re

# Of the formats that have a number only: days, also with the time. Those from 27 on are days in some languages.
KNOWN = {14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 59)}
# What a format writes as it is, or says in brackets.
LITERAL = re.compile(r'"[^"]*"|\\.|\[[^]]*\]|_.|\*.')
MOST = 2_958_465


class DayFormats:
    """Which formats of cells show days."""

    done = False

    def __init__(self):
        self.own = {}
        self.count = 0
        self.inside = False
        self.cells = set()

    def start(self, name, attributes):
        if name == "numFmt":
            shown = LITERAL.sub("", attributes.get("formatCode", "")).lower()
            self.own[attributes.get("numFmtId", "")] = "d" in shown or "y" in shown
        elif name == "cellXfs":
            self.inside = True
        elif name == "xf" and self.inside:
            number = attributes.get("numFmtId", "0")
            if self.own.get(number, number.isdecimal() and int(number) in KNOWN):
                self.cells.add(str(self.count))
            self.count += 1

    def end(self, name):
        if name == "cellXfs":
            self.inside = False

    def text(self, text):
        pass


def day(value, since_1904):
    """The day in both ways in which people write it, and look for it; a number that is none stays."""
    try:
        number = int(float(value))
    except (ValueError, OverflowError):
        return value
    if not 0 < number <= MOST - (1462 if since_1904 else 0):
        return value
    # In 1900 they count a 29 February that there was not.
    first = datetime.date(1904, 1, 1) if since_1904 else datetime.date(1899, 12, 31 if number < 60 else 30)
    shown = first + datetime.timedelta(days=number)
    return f"{shown:%d.%m.%Y} {shown.isoformat()}"
