#!/usr/bin/env python3
"""Compares what graphology and cytoscape.js hold with what graph.json says.

check.py LOADED.json SAMPLE HOSTILE
"""

import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from expect import EDGE, JOINED, NODE, differences, joined, read, unfold  # noqa: E402
from report import Report  # noqa: E402


def main():
    loaded = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    graphology = Report("graphology (Gephi Lite)", loaded["versions"]["graphology"])
    cytoscape = Report("cytoscape.js", loaded["versions"]["cytoscape.js"])
    for name, folder in zip(("sample", "hostile graph"), sys.argv[2:4]):
        expected = read(folder)
        seen = loaded[name]
        lines = {**expected, "edges": {key: {**edge, "label": edge["relation"]} for key, edge in expected["edges"].items()}}
        for file in ("graph.graphml", "graph.graphml, strict"):
            graphology.run(f"{file}, {name}", same_graph, seen[file], expected, [*NODE, "labels"], EDGE)
        for file in ("graph.gexf", "graph.gexf, strict"):
            graphology.run(f"{file}, {name}", same_graph, seen[file], {**expected, "edges": joined(expected)}, NODE, JOINED)
        graphology.run(f"graph.graphology.json, {name}", same_graph, seen["graph.graphology.json"], lines, NODE, EDGE)
        fields = [[field for field in fields if field != "label"] for fields in (NODE, EDGE)]
        cytoscape.run(f"graph.cyjs, {name}", same_graph, seen["graph.cyjs"], expected, *fields)
        for file in ("graph.gexf", "graph.graphology.json", "graph.cyjs"):
            report = cytoscape if file == "graph.cyjs" else graphology
            report.run(f"{file}, {name}: drawn", drawn, seen[file])
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


def drawn(seen):
    """Nodes have places of their own, sizes and colours."""
    nodes = {key: {**node, **seen.get("places", {}).get(key, {})} for key, node in seen.get("nodes", {}).items()}
    spots = {(node.get("x"), node.get("y")) for node in nodes.values()}
    if len(spots) < len(nodes):
        yield f"{len(nodes)} nodes stand on {len(spots)} spots"
    for key, node in nodes.items():
        if not all(isinstance(node.get(name), (int, float)) for name in ("x", "y", "size")):
            yield f"{key}: x, y, size are {node.get('x')!r}, {node.get('y')!r}, {node.get('size')!r}"
        if not re.fullmatch("#[0-9a-f]{6}|rgb\\(.*\\)", str(node.get("color"))):
            yield f"{key}: color is {node.get('color')!r}"
    if seen.get("parents"):
        yield f"{seen['parents']} nodes are boxes of others"


if __name__ == "__main__":
    main()
