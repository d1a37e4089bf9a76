#!/usr/bin/env python3
"""Compares what Gephi shows of graph.graphml and graph.gexf with what graph.json says.

check.py VERSION LOADED.json SAMPLE HOSTILE
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from expect import differences, of_provenance, read  # noqa: E402
from report import Report  # noqa: E402

NODE = ["label", "name", "labels", "kind", "subkind", "aliases", "origin", "mentions", "provenance"]
EDGE = ["source", "target", "label", "kind of edge", "relation", "weight", "confidence", "modality", "time", "origin",
        "evidence", "provenance"]
TYPES = {"node columns": {"kind": "String", "subkind": "String", "status": "String", "mentions": "Integer"},
         "edge columns": {"relation": "String", "Weight": "Double", "confidence": "Double", "modality": "String"}}


def main():
    report = Report("Gephi", sys.argv[1])
    loaded = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    for name, folder in zip(("sample", "hostile graph"), sys.argv[3:5]):
        expected = read(folder)
        report.run(f"GraphML, {name}", graphml, loaded[f"{name} graphml"], expected)
    report.end()


def as_gephi_shows(fields):
    """Gephi reads every INF in a text column as Infinity, names of things included, and the text null as no value;
    both are its own doing in whatever file it reads, and the label is spared."""
    shown = {}
    for field, value in fields.items():
        if field == "provenance":
            value = [tuple(infinity(part) for part in place) for place in value]
        elif field not in ("label", "source", "target"):
            value = "" if value == "null" else infinity(value)
        shown[field] = value
    return shown


def infinity(value):
    return value.replace("INF", "Infinity") if isinstance(value, str) else value


def graphml(seen, expected):
    yield from seen["issues"]
    if not seen["directed"]:
        yield "the graph is not directed"
    for table, types in TYPES.items():
        for title, type_name in types.items():
            if seen[table].get(title) != type_name:
                yield f"{table}: {title} is {seen[table].get(title)}, {type_name} would be right"
    nodes = {key: unfold(node) for key, node in seen["nodes"].items()}
    edges = {key: unfold(edge) for key, edge in seen["edges"].items()}
    want = {key: as_gephi_shows(node) for key, node in expected["nodes"].items()}
    yield from differences(want, nodes, NODE)
    want = {key: {**as_gephi_shows(edge), "kind of edge": edge["label"]} for key, edge in expected["edges"].items()}
    yield from differences(want, edges, EDGE)


def unfold(attributes):
    return {**attributes, "provenance": of_provenance(attributes.get("provenance"))}


if __name__ == "__main__":
    main()
