"""What graph.json says of a graph, in the words of the other formats.

`read` makes it from the lossless export; `differences` compares it with what a program has read from another one.
`text` is what a format makes of a text; the other formats never change the quotes that they carry as JSON.
"""

import json
import pathlib
import re

ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")

# What is compared where a format carries all.
NODE = ["label", "name", "kind", "subkind", "aliases", "origin", "status", "planned_status", "mentions", "statuses",
        "observations", "provenance"]
EDGE = ["source", "target", "label", "relation", "weight", "confidence", "modality", "time", "origin", "evidence",
        "provenance"]


def clean(text):
    """Returns text without controls, its line ends as line feeds."""
    return ODD.sub("", re.sub("\r\n|[\r\u2028\u2029]", "\n", text))


def one_line(text):
    """Returns text as it is carried where a value is one line."""
    return re.sub("[\n\t]", " ", clean(text))


def without_escapes(text):
    """Returns text as the CSV files for Neo4j carry it."""
    return re.sub(r"\\(?=[\\\"]|$)", r"\\ ", one_line(text))


def unchanged(text):
    return text


def places(evidence, key="quote", quote=unchanged):
    """Returns pieces of evidence as comparable values."""
    return sorted((one["document"], one["start"], one["end"], quote(one[key]), one["rule"]) for one in evidence)


def standing(status, quote=unchanged):
    return (status["status"], status["modality"], status.get("time") or "", status["confidence"],
            tuple(places(status["evidence"], quote=quote)))


def figure(found, text=unchanged, quote=unchanged):
    return (found["id"], text(found["indicator"]), float(found["value"]), text(found.get("unit") or ""), found["kind"],
            found.get("time") or "", found["modality"], text(found.get("scope") or ""), found["confidence"],
            tuple(places(found["evidence"], quote=quote)))


def read(folder, text=one_line, quote=unchanged):
    """Returns nodes and edges by id, and the graph itself."""
    graph = json.loads((pathlib.Path(folder) / "graph.json").read_text(encoding="utf-8"))
    figures = {}
    for found in graph["observations"]:
        of_text = text if quote is not unchanged else unchanged
        figures.setdefault(found["subject"], []).append(figure(found, of_text, quote))
    nodes = {node["id"]: of_node(node, sorted(figures.get(node["id"], [])), text, quote) for node in graph["nodes"]}
    edges = {edge["id"]: of_edge(edge, text, quote) for edge in graph["edges"]}
    return {"nodes": nodes, "edges": edges, "raw": graph}


def of_node(node, figures, text, quote):
    return {
        "label": text(node["label"]),
        "name": text(node["label"]),
        "labels": "".join(f":{label}" for label in ["Entity", *reversed(node["classes"])]),
        "kind": node["classes"][-1],
        "subkind": node["class"],
        # Members of a list are one line in every format.
        "aliases": text(";".join(one_line(alias.replace(";", ",")) for alias in node["aliases"])),
        "origin": node["origin"],
        "status": last(node["statuses"], "actual"),
        "planned_status": last(node["statuses"], "planned"),
        "mentions": len(node["mentions"]),
        "statuses": sorted(standing(status, quote) for status in node["statuses"]),
        "observations": figures,
        "provenance": places(node["mentions"], "text", quote),
    }


def last(statuses, modality):
    """Returns the stage that was reached or intended last; one without a time is taken as older than one with."""
    fitting = [status for status in statuses if status["modality"] == modality]
    best = max(((status["time"] or "", len(status["evidence"])) for status in fitting), default=None)
    # Where two are alike, the later one in the file's order counts.
    return next((status["status"] for status in reversed(fitting)
                 if (status["time"] or "", len(status["evidence"])) == best), "")


def of_edge(edge, text, quote):
    return {
        "source": edge["source"],
        "target": edge["target"],
        "label": edge["relation"].upper().replace("-", "_"),
        "relation": edge["relation"],
        # An edge of weight 0 would be deleted by Gephi: what has no evidence counts as 1.
        "weight": float(edge["weight"] or 1),
        "confidence": edge["confidence"],
        "modality": edge["modality"],
        "time": text(edge["time"] or ""),
        "origin": edge["origin"],
        "evidence": text(edge["evidence"][0]["quote"]) if edge["evidence"] else "",
        "provenance": places(edge["evidence"], quote=quote),
    }


def joined(expected):
    """Returns the edges as GEXF has them: the statements of one relation and modality are one edge."""
    edges = {}
    for edge in expected["raw"]["edges"]:
        key = f"edge/{edge['source']}--{edge['relation']}--{edge['target']}--{edge['modality']}"
        actual = edge["modality"] == "actual"
        kind = edge["relation"] if actual else f"{edge['relation']} ({edge['modality']})"
        one = edges.setdefault(key, {
            "source": edge["source"], "target": edge["target"], "relation": edge["relation"],
            "modality": edge["modality"], "label": kind, "kind of edge": kind, "weight": 0.0, "statements": 0,
            "confidence": 0.0, "records": []})
        one["weight"] += 1.0
        one["statements"] += 1
        one["confidence"] = max(one["confidence"], edge["confidence"])
        one["records"] = sorted([*one["records"], of_record(edge)])
    return edges


JOINED = ["source", "target", "label", "relation", "modality", "weight", "statements", "confidence", "records"]


def of_record(statement):
    return (statement["id"], statement["time"] or "", statement["confidence"], tuple(places(statement["evidence"])))


def unfold(attributes):
    """Returns attributes with their cells of JSON read."""
    found = dict(attributes)
    for name, of in (("statuses", standing), ("observations", figure)):
        found[name] = sorted(of(one) for one in json.loads(found.get(name) or "[]"))
    evidence = json.loads(found.get("provenance") or "[]")
    if evidence and "evidence" in evidence[0]:
        found["records"] = sorted(of_record(one) for one in evidence)
    else:
        found["provenance"] = places(evidence)
    return found


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
