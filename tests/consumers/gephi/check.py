#!/usr/bin/env python3
"""Compares what Gephi shows of graph.graphml and graph.gexf with what graph.json says, and looks at its pictures.

check.py VERSION WORK SAMPLE HOSTILE: WORK has what Load.java and Picture.java wrote.
"""

import json
import pathlib
import struct
import sys
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from expect import EDGE, JOINED, NODE, differences, joined, read, unfold  # noqa: E402
from report import Report  # noqa: E402

TYPES = {"node columns": {"Label": "String", "name": "String", "kind": "String", "subkind": "String",
                          "aliases": "String", "status": "String", "mentions": "Integer"},
         "edge columns": {"Label": "String", "relation": "String", "Weight": "Double", "confidence": "Double",
                          "modality": "String", "evidence": "String"}}
GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"


def main():
    report = Report("Gephi", sys.argv[1])
    work = pathlib.Path(sys.argv[2])
    loaded = json.loads((work / "loaded.json").read_text(encoding="utf-8"))
    for name, folder in zip(("sample", "hostile graph"), sys.argv[3:5]):
        expected = read(folder)
        seen = loaded[f"{name} graphml"]
        report.run(f"GraphML, {name}: no warning, columns", report_and_columns, seen)
        report.run(f"GraphML, {name}: same graph", same_graph, seen, expected, [*NODE, "labels"],
                   {key: {**edge, "kind of edge": edge["label"]} for key, edge in expected["edges"].items()},
                   [*EDGE, "kind of edge"])
        seen = loaded[f"{name} gexf"]
        report.run(f"GEXF, {name}: no warning, columns", report_and_columns, seen)
        report.run(f"GEXF, {name}: same graph", same_graph, seen, expected, NODE, joined(expected),
                   [*JOINED, "kind of edge"])
        report.run(f"GEXF, {name}: the dialog joins no edges", unjoined, seen)
        report.run(f"GEXF, {name}: colours, sizes, places and times", drawn, seen,
                   xml.parse(pathlib.Path(folder) / "graph.gexf").getroot())
    for what, name in (("after ForceAtlas 2", "forceatlas"), ("as opened", "opened")):
        report.run(f"picture of the sample {what}: SVG", svg, work / f"{name}.svg", sys.argv[3])
        report.run(f"picture of the sample {what}: PNG", png, work / f"{name}.png")
    report.end()


def report_and_columns(seen):
    yield from seen["issues"]
    if not seen["directed"]:
        yield "the graph is not directed"
    for table, types in TYPES.items():
        for title, type_name in types.items():
            if seen[table].get(title) != type_name:
                yield f"{table}: {title} is {seen[table].get(title)}, {type_name} would be right"


def same_graph(seen, expected, node_fields, edges, edge_fields):
    got = {key: unfold(node) for key, node in seen["nodes"].items()}
    yield from differences({key: shown(node) for key, node in expected["nodes"].items()}, got, node_fields)
    got = {key: unfold(edge) for key, edge in seen["edges"].items()}
    yield from differences({key: shown(edge) for key, edge in edges.items()}, got, edge_fields)


def shown(fields):
    """Gephi reads every INF in a text column as Infinity, names of things included, and the text null as no value.
    It does so with whatever file it reads, and spares the label."""
    spared = ("label", "kind of edge", "source", "target")
    return {field: value if field in spared else "" if value == "null" else infinity(value)
            for field, value in fields.items()}


def infinity(value):
    if isinstance(value, (list, tuple)):
        return type(value)(map(infinity, value))
    return value.replace("INF", "Infinity") if isinstance(value, str) else value


def unjoined(seen):
    if seen["edges in the default dialog"] != len(seen["edges"]):
        yield f"{seen['edges in the default dialog']} of {len(seen['edges'])} edges are left"


def drawn(seen, root):
    """Compares with the file itself what graph.json does not say."""
    found = False
    for node in root.iter(f"{GEXF}node"):
        got = seen["nodes"].get(node.get("id"), {})
        color, size, place = (node.find(f"{VIZ}{name}") for name in ("color", "size", "position"))
        want = "#" + "".join(f"{int(color.get(part)):02x}" for part in "rgb")
        if got.get("color") != want:
            yield f"{node.get('id')}: color is {got.get('color')}, {want} would be right"
        for name, value in (("size", size.get("value")), ("x", place.get("x")), ("y", place.get("y"))):
            if abs(got.get(name, 1e9) - float(value)) > 0.01:
                yield f"{node.get('id')}: {name} is {got.get(name)}, {value} would be right"
        yield from times(node.get("id"), got, [node] if node.get("start") or node.get("end") else [])
        found = True
    for edge in root.iter(f"{GEXF}edge"):
        yield from times(edge.get("id"), seen["edges"].get(edge.get("id"), {}), edge.iter(f"{GEXF}spell"))
    if not found:
        yield "the file has no nodes"


def times(key, got, spans):
    want = sorted((span.get("start") or "-Infinity", span.get("end") or "Infinity") for span in spans)
    have = sorted(map(tuple, got.get("times of its own", [])))
    if want != have:
        yield f"{key}: its times are {have}, {want} would be right"


def svg(path, sample):
    """Every node of the part that is drawn has its label in the picture."""
    texts = {"".join(text.itertext()).strip() for text in xml.parse(path).getroot().iter("{http://www.w3.org/2000/svg}text")}
    names = {node["label"] for node in read(sample)["nodes"].values()}
    if len(texts & names) < len(names) / 2:
        yield f"{len(texts & names)} of {len(names)} names are in it"


def png(path):
    data = path.read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        yield "it is no PNG"
    width, height = struct.unpack(">II", data[16:24])
    if width < 1000 or height < 500 or len(data) < 50_000:
        yield f"{width} by {height} in {len(data)} bytes are too little"


if __name__ == "__main__":
    main()
