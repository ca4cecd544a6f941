"""Xapian through its own Python binding: reads a command in JSON from each line, and says "done" after each.

build: texts, facts (one line for each paragraph: year, tab, author), index. open: index. ask: query, and for filters
author or years, for facets facets. An answer is a line: how many were found on the first page, and milliseconds.
"""

import json
import sys
import time

import xapian

YEAR, AUTHOR = 0, 1
PAGE = 10
BATCH = 50_000
FLAGS = (
    xapian.QueryParser.FLAG_PHRASE
    | xapian.QueryParser.FLAG_BOOLEAN
    | xapian.QueryParser.FLAG_WILDCARD
    | xapian.QueryParser.FLAG_LOVEHATE
)


def build(command):
    database = xapian.WritableDatabase(command["index"], xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    with open(command["texts"], encoding="ascii") as texts, open(command["facts"], encoding="utf8") as facts:
        for number, (text, fact) in enumerate(zip(texts, facts), 1):
            year, author = fact.rstrip("\n").split("\t")
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(text)
            document.add_value(YEAR, year)
            document.add_value(AUTHOR, author)
            database.add_document(document)
            if number % BATCH == 0:
                database.commit()
    database.commit()
    database.compact(command["index"] + "-compact")
    database.close()


class Searcher:
    def __init__(self, index):
        self.database = xapian.Database(index)
        self.parser = xapian.QueryParser()
        self.parser.set_database(self.database)

    def ask(self, command):
        started, used = time.perf_counter(), time.process_time()
        query = self.parser.parse_query(command["query"], FLAGS)
        if command.get("author") is not None:
            author = command["author"]
            only = xapian.Query(xapian.Query.OP_VALUE_RANGE, AUTHOR, author, author)
            query = xapian.Query(xapian.Query.OP_FILTER, query, only)
        if command.get("years") is not None:
            only = xapian.Query(xapian.Query.OP_VALUE_RANGE, YEAR, *map(str, command["years"]))
            query = xapian.Query(xapian.Query.OP_FILTER, query, only)
        enquire = xapian.Enquire(self.database)
        enquire.set_query(query)
        spies = [xapian.ValueCountMatchSpy(slot) for slot in (YEAR, AUTHOR)] if command.get("facets") else []
        for spy in spies:
            enquire.add_matchspy(spy)
        matches = enquire.get_mset(0, PAGE, self.database.get_doccount() if spies else 0)
        found = [match.docid for match in matches]
        for spy in spies:
            list(spy.values())
        took = min(time.perf_counter() - started, time.process_time() - used)
        return f"{len(found)} {took * 1000:.6f}"


searcher = None
for line in sys.stdin:
    command = json.loads(line)
    if command["do"] == "build":
        build(command)
    elif command["do"] == "open":
        searcher = Searcher(command["index"])
    elif command["do"] == "ask":
        print(searcher.ask(command))
    print("done", flush=True)
