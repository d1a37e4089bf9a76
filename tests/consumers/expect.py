"""What graph.json says of a graph, in the words of the other formats.

`read` makes it from the lossless export; `differences` compares it with what a program has read from another one.
"""

import json
import pathlib
import re

ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")


def one_line(text):
    """Returns text as the formats carry it where a value is one line: without controls, line ends as spaces."""
    text = re.sub("\r\n|[\r\u2028\u2029]", "\n", text)
    return re.sub("[\n\t]", " ", ODD.sub("", text))


def places(evidence, key="quote"):
    """Returns pieces of evidence as comparable values."""
    return sorted((one["document"], one["start"], one["end"], one[key], one["rule"]) for one in evidence)


def read(folder):
    """Returns nodes and edges by id, and the graph itself."""
    graph = json.loads((pathlib.Path(folder) / "graph.json").read_text(encoding="utf-8"))
    nodes = {node["id"]: of_node(node) for node in graph["nodes"]}
    edges = {edge["id"]: of_edge(edge) for edge in graph["edges"]}
    return {"nodes": nodes, "edges": edges, "raw": graph}


def of_node(node):
    return {
        "label": one_line(node["label"]),
        "name": one_line(node["label"]),
        "labels": "".join(f":{label}" for label in ["Entity", *reversed(node["classes"])]),
        "kind": node["classes"][-1],
        "subkind": node["class"],
        "aliases": ";".join(one_line(alias.replace(";", ",")) for alias in node["aliases"]),
        "origin": node["origin"],
        "mentions": len(node["mentions"]),
        "provenance": places(node["mentions"], "text"),
    }


def of_edge(edge):
    return {
        "source": edge["source"],
        "target": edge["target"],
        "label": edge["relation"].upper().replace("-", "_"),
        "relation": edge["relation"],
        "weight": float(edge["weight"]),
        "confidence": edge["confidence"],
        "modality": edge["modality"],
        "time": edge["time"] or "",
        "origin": edge["origin"],
        "evidence": one_line(edge["evidence"][0]["quote"]) if edge["evidence"] else "",
        "provenance": places(edge["evidence"]),
    }


def of_provenance(text):
    """Returns the evidence that a cell of JSON holds."""
    return places(json.loads(text)) if text else []


def differences(expected, got, fields):
    """Returns in words how `got` differs from `expected`, both by id, in the fields."""
    found = []
    missing = sorted(set(expected) - set(got))
    added = sorted(set(got) - set(expected))
    if missing:
        found.append(f"{len(missing)} missing, the first is {missing[0]}")
    if added:
        found.append(f"{len(added)} too many, the first is {added[0]}")
    for key in sorted(set(expected) & set(got)):
        for field in fields:
            want, have = expected[key][field], got[key].get(field)
            if not same(want, have):
                found.append(f"{key}: {field} is {have!r:.200}, {want!r:.200} would be right")
    return found


def same(want, have):
    if isinstance(want, str):
        # No value and an empty text are one: no format writes empty values.
        return want == ("" if have is None else have)
    if isinstance(want, (int, float)) and isinstance(have, (int, float)):
        return abs(want - have) < 1e-9
    return want == have
