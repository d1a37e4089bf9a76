#!/usr/bin/env python3
"""Compares what graphology and cytoscape.js hold with what graph.json says.

check.py LOADED.json SAMPLE HOSTILE
"""

import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from expect import differences, of_provenance, read  # noqa: E402
from report import Report  # noqa: E402

NODE = ["label", "name", "labels", "kind", "subkind", "aliases", "origin", "mentions", "provenance"]
EDGE = ["source", "target", "label", "relation", "weight", "confidence", "modality", "time", "origin", "evidence",
        "provenance"]


def main():
    loaded = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    graphology = Report("graphology (Gephi Lite)", loaded["versions"]["graphology"])
    cytoscape = Report("cytoscape.js", loaded["versions"]["cytoscape.js"])
    for name, folder in zip(("sample", "hostile graph"), sys.argv[2:4]):
        expected = read(folder)
        for file in ("graph.graphml", "graph.graphml, strict", "graph.graphology.json"):
            graphology.run(f"{file}, {name}", same_graph, loaded[name][file], expected, NODE, EDGE)
        cytoscape.run(f"graph.cyjs, {name}", same_graph, loaded[name]["graph.cyjs"], expected, NODE, EDGE)
    graphology.failed += cytoscape.failed
    graphology.end()


def same_graph(seen, expected, node, edge):
    if "error" in seen:
        yield seen["error"]
        return
    yield from seen["warnings"]
    if not seen.get("directed", True) or not seen.get("multi", True):
        yield "it is not a directed graph of parallel edges"
    yield from differences(expected["nodes"], {key: unfold(one) for key, one in seen["nodes"].items()}, node)
    yield from differences(expected["edges"], {key: unfold(one) for key, one in seen["edges"].items()}, edge)


def unfold(attributes):
    return {**attributes, "provenance": of_provenance(attributes.get("provenance"))}


if __name__ == "__main__":
    main()
