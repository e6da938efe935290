"""Pages of the web and mails."""

import email
import email.policy
import re
from html.parser import HTMLParser

from outcome import MOST_BYTES
from plain import decoded

# Not for reading; what stands in them may look like anything.
HIDDEN = {"script", "style", "noscript", "template", "svg", "object", "iframe"}
LINES = {
    "p", "div", "br", "li", "ul", "ol", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "title", "section", "article",
    "header", "footer", "blockquote", "pre", "hr", "dt", "dd", "option", "caption", "figcaption", "address", "form",
}
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9_-]{2,30})""", re.IGNORECASE)
# Parts of one mail that are read.
MOST_PARTS = 500


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.hidden = None
        self.depth = 0

    def handle_starttag(self, tag, attributes):
        if self.hidden:
            self.depth += tag == self.hidden
        elif tag in HIDDEN:
            self.hidden, self.depth = tag, 1
        elif tag in LINES:
            self.parts.append("\n")
        elif tag in ("td", "th"):
            self.parts.append("\t")

    def handle_startendtag(self, tag, attributes):
        if not self.hidden and tag in LINES:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        if self.hidden:
            self.depth -= tag == self.hidden
            if not self.depth:
                self.hidden = None
        elif tag in LINES:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def words_of(source):
    page = Page()
    page.feed(source)
    page.close()
    return "".join(page.parts)


def html(content):
    said = CHARSET.search(content[:4096])
    source = None
    if said and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            source = content.decode(said[1].decode("ascii"), "replace")
        except (LookupError, ValueError):
            source = None
    return iter([words_of(source if source is not None else decoded(content))])


def mail(content):
    """Who wrote to whom, about what, the text, and how the attachments are called."""
    message = email.message_from_bytes(content, policy=email.policy.default)
    parts = []
    size = 0
    for number, part in enumerate(message.walk()):
        if number >= MOST_PARTS or size > MOST_BYTES:
            break
        for text in said(part, is_first=number == 0):
            parts.append(text)
            size += len(text)
    return iter(["\n".join(parts)])


def said(part, is_first):
    if is_first or part.get("Subject"):
        for name in ("From", "To", "Cc", "Date", "Subject"):
            if value := header(part, name):
                yield value
    if part.is_multipart():
        return
    if name := part.get_filename():
        yield name
    kind = part.get_content_type()
    if kind in ("text/plain", "text/html") and part.get_content_disposition() != "attachment":
        text = body(part)
        yield words_of(text) if kind == "text/html" else text


def header(part, name):
    try:
        return str(part.get(name, ""))
    except Exception:  # The library stumbles over some headers; the rest of the mail is there.
        return ""


def body(part):
    content = part.get_payload(decode=True) or b""
    charset = part.get_content_charset()
    try:
        return content.decode(charset, "replace") if charset else decoded(content)
    except LookupError:
        return decoded(content)
