#!/usr/bin/env python3
"""A Neo4j server loads every file that is meant for it, in each way of README.neo4j.md, and is then asked.

check.py LIB WORK SAMPLE HOSTILE: the jars, a folder to work in, and the exports of two graphs.
With BLESS=1 the answers to the ready queries are written instead of compared.
"""

import json
import logging
import os
import pathlib
import re
import shutil
import sys

import neo4j

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
sys.path.insert(0, str(HERE.parent))
from expect import EDGE, NODE, clean, differences, figure, places, read, standing, unfold  # noqa: E402
from expect import without_escapes  # noqa: E402
from report import Report  # noqa: E402
from server import Server, statements  # noqa: E402

logging.getLogger("neo4j").setLevel(logging.ERROR)


def main():
    lib, work, sample, hostile = map(pathlib.Path, sys.argv[1:5])
    version = next(lib.glob("neo4j-kernel-5*.jar")).stem.rsplit("-", 1)[1]
    report = Report("Neo4j", version)
    for name, folder in (("sample", sample), ("hostile graph", hostile)):
        try:
            Checks(report, name, folder, Server(lib, work / name.split()[0])).run()
        except (RuntimeError, OSError, neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError) as error:
            report.check(f"{name}: the server runs", [str(error)])
    report.end()


class Checks:
    """All ways to load one graph, one after the other into one database."""

    def __init__(self, report, name, folder, server):
        self.report, self.name, self.folder, self.server = report, name, folder, server
        self.files = server.home / "import"
        for path in folder.iterdir():
            shutil.copy(path, self.files)
        self.manual = (self.files / "README.neo4j.md").read_text(encoding="utf-8")

    def run(self):
        # In CSV a text is one line, and a backslash is kept from being an escape; in Cypher line ends stay.
        as_csv = read(self.folder, without_escapes, without_escapes)
        as_cypher = read(self.folder, clean, clean)
        as_graphml = read(self.folder)
        self.check("neo4j-admin database import", "runs", self.admin_import)
        with self.server, neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{self.server.port}") as driver, \
                driver.session() as self.session:
            self.check("neo4j-admin database import", "post_import.cypher runs", self.script, "post_import.cypher")
            self.check("neo4j-admin database import", "same graph", self.same_graph, as_csv)
            first = self.everything()
            for way, load, expected in (("load_csv.cypher", self.script, as_csv), ("APOC, CSV", self.apoc, as_csv),
                                        ("graph.cypher", self.script, as_cypher)):
                self.check(way, "runs", self.afresh, load, way)
                if load == self.apoc:
                    self.check(way, "post_import.cypher runs", self.script, "post_import.cypher")
                else:
                    self.check(way, "runs a second time", self.script, way)
                self.check(way, "same graph", self.same_graph, expected)
                self.check(way, "every property as neo4j-admin has it", self.as_first, first)
            self.ask()
            self.check("APOC, GraphML", "runs", self.afresh, self.apoc, "APOC, GraphML")
            self.check("APOC, GraphML", "same graph", self.same_graphml, as_graphml)

    def check(self, way, what, function, *arguments):
        self.report.run(f"{way}, {self.name}: {what}", function, *arguments)

    def admin_import(self):
        code, said = self.server.admin("database", "import", "full", "@import.args", folder=self.files)
        if code:
            yield from [f"exit code {code}", *said.splitlines()[-8:]]
        bad = self.files / "import.report"
        if bad.exists() and bad.read_text(encoding="utf-8").strip():
            yield from bad.read_text(encoding="utf-8").splitlines()

    def afresh(self, load, way):
        self.session.run("MATCH (n) DETACH DELETE n").consume()
        for row in list(self.session.run("SHOW CONSTRAINTS YIELD name")):
            self.session.run(f"DROP CONSTRAINT `{row['name']}`").consume()
        return load(way)

    def script(self, name):
        for statement in statements((self.files / name).read_text(encoding="utf-8")):
            yield from noted(self.session.run(statement))

    def apoc(self, way):
        """Runs what the manual says under this heading."""
        section = self.manual.split(f"## {way}\n")[1].split("\n## ")[0]
        call = re.search("```cypher\n(.*?)```", section, re.DOTALL).group(1)
        for statement in statements(call):
            yield from noted(self.session.run(statement))

    def same_graph(self, expected):
        rows = self.session.run("MATCH (q:Quote)-[:IN_DOCUMENT]->(d:Document) RETURN q, d.id AS document")
        quotes = {row["q"]["id"]: {"document": row["document"].removeprefix("doc/"), "start": row["q"]["from"],
                                   "end": row["q"]["to"], "quote": row["q"]["text"]} for row in rows}
        nodes = {row["n"]["id"]: of_node(row["n"], quotes) for row in self.session.run("MATCH (n:Entity) RETURN n")}
        query = "MATCH (n:Entity)-[:HAS_STATUS]->(s:Status) RETURN n.id AS id, s"
        for row in self.session.run(query):
            status = {**row["s"], "evidence": pieces(row["s"], quotes)}
            nodes[row["id"]]["statuses"] = sorted([*nodes[row["id"]]["statuses"], standing(status)])
        query = "MATCH (n:Entity)-[:HAS_OBSERVATION]->(o:Observation) RETURN n.id AS id, o"
        for row in self.session.run(query):
            found = {**row["o"], "evidence": pieces(row["o"], quotes)}
            nodes[row["id"]]["observations"] = sorted([*nodes[row["id"]]["observations"], figure(found)])
        edges = {}
        for row in self.session.run("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS source, b.id AS target, r"):
            if row["r"]["id"] in edges:
                yield f"{row['r']['id']} is there twice"
            edges[row["r"]["id"]] = {
                **row["r"], "source": row["source"], "target": row["target"], "label": row["r"].type,
                "provenance": places(pieces(row["r"], quotes))}
        want = {key: {**node, "labels": set(node["labels"].strip(":").split(":"))}
                for key, node in expected["nodes"].items()}
        yield from differences(want, nodes, [*(field for field in NODE if field != "label"), "labels"])
        yield from differences(expected["edges"], edges, EDGE)
        documents = [row["id"] for row in self.session.run("MATCH (d:Document) RETURN d.id AS id ORDER BY id")]
        if documents != sorted(f"doc/{document['id']}" for document in expected["raw"]["documents"]):
            yield f"the documents are {documents}"

    def same_graphml(self, expected):
        nodes = {}
        for row in self.session.run("MATCH (n) RETURN n"):
            nodes[row["n"]["id"]] = {**unfold(row["n"]), "labels": set(row["n"].labels)}
        edges = {}
        for row in self.session.run("MATCH (a)-[r]->(b) RETURN a.id AS source, b.id AS target, r"):
            key = row["r"]["edge_id"]
            if key in edges:
                yield f"{key} is there twice"
            edges[key] = {**unfold(row["r"]), "source": row["source"], "target": row["target"],
                          "label": row["r"].type}
        want = {key: {**node, "labels": set(node["labels"].strip(":").split(":"))}
                for key, node in expected["nodes"].items()}
        yield from differences(want, nodes, [*NODE, "labels"])
        yield from differences(expected["edges"], edges, EDGE)

    def everything(self):
        """Returns every node and relationship with all labels, properties and their types."""
        nodes = {row["n"]["id"]: {"all": (sorted(row["n"].labels), plain(row["n"]))}
                 for row in self.session.run("MATCH (n) RETURN n")}
        ties = {}
        for row in self.session.run("MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, r"):
            key = row["r"].get("id") or f"{row['a']} {row['r'].type} {row['b']}"
            ties[key] = {"all": (row["a"], row["r"].type, row["b"], plain(row["r"]))}
        return nodes, ties

    def as_first(self, first):
        now = self.everything()
        for kind, want, have in zip(("nodes", "relationships"), first, now):
            yield from (f"{kind}: {found}" for found in differences(want, have, ["all"]))

    def ask(self):
        """Ready queries: the answers of the sample are compared with committed ones; on the hostile graph they run."""
        queries = sorted((ROOT / "data" / "queries" / "cypher").glob("*.cypher"))
        for path in queries:
            self.check("ready query", path.stem, self.answer, path)
        self.check("ready queries", "queries.cypher has them all", self.all_queries, len(queries))

    def all_queries(self, count):
        found = len(statements((self.files / "queries.cypher").read_text(encoding="utf-8")))
        if not found or found != count:
            yield f"it has {found} of {count}"

    def answer(self, path):
        (query,) = statements(path.read_text(encoding="utf-8"))
        result = self.session.run(query)
        rows = [json.dumps(in_order(row.data()), ensure_ascii=False, default=str) for row in result]
        if self.name != "sample":
            return
        yield from noted(result)
        committed = HERE / "answers" / f"{path.stem}.jsonl"
        if os.environ.get("BLESS") == "1":
            committed.parent.mkdir(exist_ok=True)
            committed.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
        want = committed.read_text(encoding="utf-8").splitlines() if committed.exists() else None
        if want is None:
            yield f"{committed.name} is not there; BLESS=1 writes it"
        elif rows != want:
            yield f"{len(rows)} rows, {len(want)} are committed; BLESS=1 rewrites them"
            yield from (f"not committed: {row}" for row in rows if row not in want)
            yield from (f"not answered: {row}" for row in want if row not in rows)


def of_node(node, quotes):
    return {**node, "aliases": ";".join(node.get("aliases", [])), "labels": set(node.labels), "statuses": [],
            "observations": [], "provenance": places(pieces(node, quotes))}


def pieces(one, quotes):
    """Follows evidence from a node or relationship to its quotes."""
    return [{**quotes[key], "rule": rule} for key, rule in zip(one.get("evidence_ids", []), one.get("rules", []))]


def in_order(row):
    """Returns a row with its lists sorted: what is collected has no order of its own."""
    return {key: sorted(value) if isinstance(value, list) else value for key, value in row.items()}


def plain(found):
    """Returns properties so that they are equal where the CSV files cannot tell them apart."""
    return {key: without_escapes(value) if isinstance(value, str)
            else [without_escapes(one) for one in value] if isinstance(value, list)
            else value for key, value in found.items()}


def noted(result):
    """Returns what the server warns of, but for advice on speed."""
    for note in result.consume().gql_status_objects:
        if note.is_notification and note.raw_classification not in ("PERFORMANCE", "SCHEMA"):
            yield f"{note.raw_classification}: {note.status_description}"


if __name__ == "__main__":
    main()
