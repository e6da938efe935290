"""The texts of bin/bench search in other engines, asked for the same words without permissions.

    yardstick.py TEXTS QUESTIONS FOLDER

TEXTS has an id and a text on each line, QUESTIONS a row's name and words. The first page of 30, newest first, with the
number of all counted to 1,000, as the page of the search asks. The indexes are made in FOLDER, which is removed.
"""

import shutil
import sys
import time
from pathlib import Path

PAGE = 30
COUNTED = 1000


def texts(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            number, text = line.rstrip("\n").split("\t", 1)
            yield int(number), text


def questions(path):
    rows = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        name, words = line.split("\t", 1)
        rows.setdefault(name, []).append(words)
    return rows


class Xapian:
    """https://xapian.org, with positions and without stems; the newest has the highest number."""

    def __init__(self, module, folder, rows):
        self.xapian = module
        database = module.WritableDatabase(str(folder), module.DB_CREATE_OR_OVERWRITE)
        generator = module.TermGenerator()
        for number, (_, text) in enumerate(rows, 1):
            document = module.Document()
            generator.set_document(document)
            generator.index_text(text)
            database.replace_document(number, document)
        database.commit()
        database.close()
        self.database = module.Database(str(folder))
        self.parser = module.QueryParser()
        self.parser.set_database(self.database)
        self.parser.set_default_op(module.Query.OP_AND)

    def ask(self, words):
        enquire = self.xapian.Enquire(self.database)
        enquire.set_weighting_scheme(self.xapian.BoolWeight())
        enquire.set_docid_order(self.xapian.Enquire.DESCENDING)
        enquire.set_query(self.parser.parse_query(words, self.xapian.QueryParser.FLAG_PHRASE))
        found = enquire.get_mset(0, PAGE, COUNTED)
        return [hit.docid for hit in found], found.get_matches_estimated()


class Tantivy:
    """https://github.com/quickwit-oss/tantivy, with positions and without stems; it counts all."""

    def __init__(self, module, folder, rows):
        schema = module.SchemaBuilder()
        schema.add_integer_field("number", stored=True, fast=True)
        schema.add_text_field("text", stored=False, tokenizer_name="default")
        folder.mkdir()
        self.index = module.Index(schema.build(), path=str(folder))
        writer = self.index.writer(heap_size=256_000_000, num_threads=2)
        for number, (_, text) in enumerate(rows, 1):
            writer.add_document(module.Document(number=number, text=text))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()

    def ask(self, words):
        query = self.index.parse_query(words, ["text"], conjunction_by_default=True)
        found = self.searcher.search(query, limit=PAGE, count=True, order_by_field="number")
        return [self.searcher.doc(address)["number"] for _, address in found.hits], found.count


def measure(engine, rows):
    for name, asked in rows.items():
        for words in asked:
            engine.ask(words)
        times = []
        found = 0
        for words in asked * max(1, 200 // len(asked)):
            start = time.perf_counter()
            _, count = engine.ask(words)
            times.append((time.perf_counter() - start) * 1000)
            found += count
        times.sort()
        median, p99 = times[len(times) // 2], times[min(len(times) - 1, len(times) * 99 // 100)]
        print(f"{name}\tmedian {median:.2f} ms\tp99 {p99:.2f} ms\t{found // len(times)} found", flush=True)


def main():
    source, asked, folder = sys.argv[1], questions(sys.argv[2]), Path(sys.argv[3])
    if not Path(source).exists():
        sys.exit(f"{source} is not there.")
    for name, make in (("xapian", Xapian), ("tantivy", Tantivy)):
        try:
            module = __import__(name)
        except ImportError:
            print(f"{name} is left out: it is not installed (bin/bench search --yardstick).")
            continue
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        start = time.perf_counter()
        engine = make(module, folder / name, texts(source))
        seconds = time.perf_counter() - start
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
        print(f"\n{name}, without permissions: {size:.0f} MB, made in {seconds:.0f} s", flush=True)
        measure(engine, asked)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
