#!/usr/bin/env python3
"""pandas reads the CSV tables and the JSON Lines of two graphs, compared with what graph.json says.

tables.py SAMPLE HOSTILE
"""

import json
import pathlib
import sys

import pandas

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from expect import differences, one_line, read  # noqa: E402
from report import Report  # noqa: E402

FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


def main():
    report = Report("pandas", pandas.__version__)
    for name, folder in zip(("sample", "hostile graph"), map(pathlib.Path, sys.argv[1:3])):
        raw = read(folder)["raw"]
        for check in (entities, relations, statuses, observations, evidence, documents):
            report.run(f"read_csv {check.__name__}.csv, {name}", check, table(folder, check.__name__), raw)
        report.run(f"read_csv, {name}: no cell begins a formula", formulas, folder)
        for kind in ("nodes", "edges", "observations", "documents"):
            report.run(f"read_json {kind}.jsonl, {name}", lines, folder, kind, raw)
    report.run("read_csv, sample: types by themselves", types, pathlib.Path(sys.argv[1]))
    report.end()


def table(folder, name):
    """Returns a table by id, its cells as they are: names such as NaN and 007 are texts."""
    rows = pandas.read_csv(folder / f"{name}.csv", keep_default_na=False, dtype=str)
    key = rows["id"] if name != "evidence" else rows[["fact", "supports", "document", "from", "to", "rule"]].agg(" ".join, axis=1)
    if key.duplicated().any():
        raise ValueError(f"{name}.csv: {key[key.duplicated()].iloc[0]} is there twice")
    for column in {"confidence", "value", "weight"} & set(rows.columns):
        rows[column] = rows[column].map(number)
    return dict(zip(key, rows.to_dict("records")))


def cell(text):
    """Returns a text as a cell that no spreadsheet takes for a formula."""
    text = one_line(str(text if text is not None else ""))
    return f"'{text}" if text.lstrip("'").startswith(FORMULA) else text


def number(text):
    """Returns a number as text in one way: 1e21 and 1e+21 are one."""
    return repr(float(text)) if text != "" else ""


def first(pieces):
    """Returns what a fact shows of its evidence."""
    shown = {"pieces": str(len(pieces))}
    for name, key in (("document", "document"), ("from", "start"), ("to", "end"), ("quote", "quote"), ("rule", "rule")):
        shown[name] = cell(pieces[0][key]) if pieces else ""
    return shown


def compare(want, rows):
    fields = next(iter(want.values())).keys() if want else []
    yield from differences(want, rows, fields)


def entities(rows, raw):
    yield from compare({node["id"]: {
        "name": cell(node["label"]), "kind": node["classes"][-1], "subkind": node["class"], "origin": node["origin"],
        "aliases": cell(";".join(one_line(alias.replace(";", ",")) for alias in node["aliases"])),
        "mentions": str(len(node["mentions"])),
    } for node in raw["nodes"]}, rows)


def relations(rows, raw):
    names = {node["id"]: cell(node["label"]) for node in raw["nodes"]}
    yield from compare({edge["id"]: {
        "subject": edge["source"], "subject_name": names[edge["source"]], "object": edge["target"],
        "object_name": names[edge["target"]], "relation": edge["relation"], "modality": edge["modality"],
        "time": cell(edge["time"]), "confidence": number(edge["confidence"]), "weight": number(edge["weight"] or 1),
        "origin": edge["origin"], **first(edge["evidence"]),
    } for edge in raw["edges"]}, rows)


def statuses(rows, raw):
    want = {}
    for node in raw["nodes"]:
        for status in node["statuses"]:
            want[len(want)] = {"entity": node["id"], "entity_name": cell(node["label"]), "status": status["status"],
                               "modality": status["modality"], "time": cell(status["time"]),
                               "confidence": number(status["confidence"]), **first(status["evidence"])}
    yield from same_rows(want.values(), rows.values())


def observations(rows, raw):
    names = {node["id"]: cell(node["label"]) for node in raw["nodes"]}
    yield from compare({found["id"]: {
        "entity": found["subject"], "entity_name": names[found["subject"]], "indicator": cell(found["indicator"]),
        "value": number(found["value"]), "unit": cell(found["unit"]), "kind": found["kind"],
        "modality": found["modality"], "time": cell(found["time"]), "scope": cell(found["scope"]),
        "confidence": number(found["confidence"]), **first(found["evidence"]),
    } for found in raw["observations"]}, rows)


def evidence(rows, raw):
    """Every mention and every piece of evidence of every fact is a row."""
    want = []
    for node in raw["nodes"]:
        want += [(node["id"], "mention", {**one, "quote": one["text"]}) for one in node["mentions"]]
        # graph.json gives statuses no id of their own.
        want += [(None, "status", one) for status in node["statuses"] for one in status["evidence"]]
    want += [(edge["id"], "relation", one) for edge in raw["edges"] for one in edge["evidence"]]
    want += [(found["id"], "observation", one) for found in raw["observations"] for one in found["evidence"]]
    rows = rows.values()
    yield from same_rows(
        [{"fact": fact, "supports": supports, "document": one["document"], "from": str(one["start"]),
          "to": str(one["end"]), "quote": cell(one["quote"]), "rule": one["rule"]}
         for fact, supports, one in want if supports != "status"],
        [row for row in rows if row["supports"] != "status"])
    yield from same_rows(
        [{"document": one["document"], "from": str(one["start"]), "to": str(one["end"]), "quote": cell(one["quote"]),
          "rule": one["rule"]} for _, supports, one in want if supports == "status"],
        [row for row in rows if row["supports"] == "status"])


def documents(rows, raw):
    yield from compare({document["id"]: {
        "name": cell(document["title"] or document["id"]), "author": document["author"] or "",
        "date": document["date"] or "", "sha256": document["sha256"], "repairs": str(len(document["repairs"])),
    } for document in raw["documents"]}, rows)


def same_rows(want, rows):
    """Compares rows without looking at their ids."""
    want = list(want)
    fields = list(want[0]) if want else []
    left = sorted(json.dumps([row[field] for field in fields], ensure_ascii=False) for row in want)
    right = sorted(json.dumps([row[field] for field in fields], ensure_ascii=False) for row in rows)
    yield from (f"missing: {row:.200}" for row in sorted(set(left) - set(right)))
    yield from (f"too many: {row:.200}" for row in sorted(set(right) - set(left)))
    if len(left) != len(right):
        yield f"{len(right)} rows, {len(left)} would be right"


def formulas(folder):
    for path in sorted(folder.glob("*.csv")):
        if path.name.startswith("kg_"):
            continue
        for column, cells in pandas.read_csv(path, keep_default_na=False, dtype=str).items():
            for value in cells:
                if value.startswith(FORMULA) and not is_number(value):
                    yield f"{path.name}: {column}: {value!r}"


def is_number(value):
    try:
        float(value)
    except ValueError:
        return False
    return True


def lines(folder, kind, raw):
    """Without `precise_float` pandas reads 0.95 as 0.9500000000000001."""
    rows = pandas.read_json(folder / f"{kind}.jsonl", lines=True, dtype=False, precise_float=True)
    got = {row["id"]: row for row in rows.to_dict("records")}
    want = {one["id"]: one for one in raw[kind]}
    if list(got) != list(want):
        yield f"{len(got)} of {len(want)} ids are there, or in another order"
    for key, one in want.items():
        for field, value in one.items():
            have = got.get(key, {}).get(field)
            if have != value and not (value is None and pandas.isna(have)):
                yield f"{key}: {field} is {have!r:.200}, {value!r:.200} would be right"


def types(folder):
    """What a reader gets without any option."""
    tables = {name: pandas.read_csv(folder / f"{name}.csv") for name in ("entities", "relations", "observations", "evidence")}
    for name, column, right in (("entities", "mentions", "int"), ("relations", "confidence", "float"),
                                ("relations", "weight", "float"), ("observations", "value", "float"),
                                ("evidence", "from", "int"), ("evidence", "repaired", "bool")):
        found = tables[name].dtypes[column].name
        if not found.startswith(right):
            yield f"{name}.csv: {column} is {found}, {right} would be right"
    if tables["entities"].columns[0] != "id":
        yield f"the first column is called {tables['entities'].columns[0]!r}"
    facts = set(tables["evidence"]["fact"])
    for name in ("relations", "observations"):
        if lost := [key for key in tables[name]["id"] if key not in facts]:
            yield f"{name}.csv: {lost[0]} joins no row of evidence.csv"


if __name__ == "__main__":
    main()
