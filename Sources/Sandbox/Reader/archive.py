"""Files in a ZIP, of which no more is unpacked than somebody could read."""

import zipfile
from xml.parsers import expat

from outcome import MOST_ALL, MOST_MEMBER, Unreadable

PIECE = 65_536


class Archive:
    def __init__(self, path):
        try:
            self.zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError):
            raise Unreadable("broken") from None
        self.left = MOST_ALL

    def has(self, name):
        return name in self.zip.NameToInfo

    def pieces(self, name):
        """A file, piece by piece."""
        info = self.zip.NameToInfo.get(name)
        if info is None:
            return
        if info.flag_bits & 1:
            raise Unreadable("locked")
        size = 0
        with self.zip.open(info) as file:
            while piece := file.read(PIECE):
                size += len(piece)
                self.left -= len(piece)
                if size > MOST_MEMBER or self.left < 0:
                    raise Unreadable("excessive")
                yield piece

    def content(self, name):
        return b"".join(self.pieces(name))

    def read(self, name, handler):
        """Gives the elements of an XML file to a handler as they are read. Whatever of the handler's says that it has
        enough (`done`) ends the reading."""
        parser = parser_for(handler)
        for piece in self.pieces(name):
            parser.Parse(piece, False)
            if handler.done:
                return handler
        if self.has(name):
            parser.Parse(b"", True)
        return handler


def parser_for(handler):
    """A reader of XML that tells a handler `start(name, attributes)`, `end(name)` and `text(text)`, names without what
    stands before their colon."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def start(name, attributes):
        # A slide has an `id` of its own beside the one that refers to another file, `r:id`: the latter is kept.
        keys = sorted(attributes, key=lambda key: ":" in key)
        handler.start(name.rpartition(":")[2], {key.rpartition(":")[2]: attributes[key] for key in keys})

    def entity(*_):
        # No office program writes one; those who do mean harm.
        raise Unreadable("broken")

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: handler.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = handler.text
    parser.EntityDeclHandler = entity
    return parser
