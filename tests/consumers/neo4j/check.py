#!/usr/bin/env python3
"""A Neo4j server loads every file that is meant for it, in each of the ways its manual names, and is then asked.

check.py LIB WORK SAMPLE HOSTILE: the jars, a folder to work in, and the exports of two graphs.
"""

import json
import pathlib
import re
import shutil
import sys

import neo4j

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from expect import differences, of_provenance, read  # noqa: E402
from report import Report  # noqa: E402
from server import Server, statements  # noqa: E402

NODE = ["labels", "name", "kind", "subkind", "aliases", "origin", "mentions", "provenance"]
EDGE = ["source", "target", "label", "relation", "weight", "confidence", "modality", "time", "origin", "evidence",
        "provenance"]
# Under each way to load: how its properties come, and the fields that are compared.
GRAPHML = "CALL apoc.import.graphml('file:///graph.graphml', {readLabels: true, storeNodeIds: true})"


def main():
    lib, work, sample, hostile = map(pathlib.Path, sys.argv[1:5])
    version = next(lib.glob("neo4j-kernel-5*.jar")).stem.rsplit("-", 1)[1]
    report = Report("Neo4j", version)
    for name, folder in (("sample", sample), ("hostile graph", hostile)):
        server = Server(lib, work / name.split()[0])
        expected = read(folder)
        for path in folder.iterdir():
            shutil.copy(path, server.home / "import")
        report.run(f"neo4j-admin database import, {name}", admin_import, server, folder)
        with server, neo4j.GraphDatabase.driver(
                f"bolt://127.0.0.1:{server.port}", warn_notification_severity="OFF") as driver:
            ways = {"what neo4j-admin imported": None, "graph.cypher": script, "load_csv.cypher": script,
                    "apoc.import.graphml": graphml, "apoc.import.csv": apoc_csv}
            for way, load in ways.items():
                with driver.session() as session:
                    if load:
                        empty(session)
                        report.run(f"{way}, {name}: loads", load, session, folder / way)
                    report.run(f"{way}, {name}: same graph", same_graph, session, expected)
    report.end()


def admin_import(server, folder):
    code, said = server.admin("database", "import", "full", "@import.args", folder=folder)
    if code:
        yield from [f"exit code {code}", *said.splitlines()[-8:]]


def script(session, path):
    for statement in statements(path.read_text(encoding="utf-8")):
        yield from noted(session.run(re.sub("^:auto ", "", statement)))


def graphml(session, _):
    yield from noted(session.run(GRAPHML))


def apoc_csv(session, _):
    yield from noted(session.run("CALL apoc.import.csv("))


def noted(result):
    """Returns what the server warns of."""
    for note in result.consume().gql_status_objects:
        if note.is_notification and note.raw_classification not in ("PERFORMANCE", "SCHEMA"):
            yield f"{note.raw_classification}: {note.status_description}"


def empty(session):
    session.run("MATCH (n) DETACH DELETE n").consume()
    for row in list(session.run("SHOW CONSTRAINTS YIELD name")):
        session.run(f"DROP CONSTRAINT `{row['name']}`").consume()


def same_graph(session, expected):
    nodes = {}
    for row in session.run("MATCH (n:Entity) RETURN n"):
        node = row["n"]
        nodes[node["id"]] = {**unfold(node), "labels": set(node.labels)}
    edges = {}
    for row in session.run("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS source, b.id AS target, r"):
        edge = row["r"]
        key = edge.get("id") or edge["edge_id"]
        if key in edges:
            yield f"{key} is there twice"
        edges[key] = {**unfold(edge), "source": row["source"], "target": row["target"], "label": edge.type}
    want = {key: {**node, "labels": set(node["labels"].strip(":").split(":"))}
            for key, node in expected["nodes"].items()}
    yield from differences(want, nodes, NODE)
    yield from differences(expected["edges"], edges, EDGE)


def unfold(found):
    """Returns properties as texts and numbers; lists, and evidence, in the common words."""
    values = {key: ";".join(value) if isinstance(value, list) else value for key, value in found.items()}
    return {**values, "provenance": of_provenance(values.get("provenance"))}


if __name__ == "__main__":
    main()
