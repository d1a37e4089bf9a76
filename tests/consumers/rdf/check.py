"""Reads the RDF exports with rdflib and Oxigraph, validates them with pySHACL, and compares what they find with
each other and with what Jena and RDF4J found (Stores.java).

check.py breaks FOLDER OUT       writes broken copies of FOLDER's graph into OUT
check.py compare OUT NAME=FOLDER...  compares everything; OUT holds what Stores.java wrote
"""

import hashlib
import os
import pathlib
import sys

import pyoxigraph
import pyshacl
import rdflib

EXPECTED = pathlib.Path(__file__).resolve().parent / "expected"
# What the files are, and which of them hold the same triples.
SAME = ["graph.ttl", "graph.nt", "graph.nq", "graph.trig", "graph.jsonld"]
OTHER = ["graph.json", "ontology.ttl", "shapes.ttl"]
OX = {
    ".ttl": pyoxigraph.RdfFormat.TURTLE,
    ".nt": pyoxigraph.RdfFormat.N_TRIPLES,
    ".nq": pyoxigraph.RdfFormat.N_QUADS,
    ".trig": pyoxigraph.RdfFormat.TRIG,
    ".jsonld": pyoxigraph.RdfFormat.JSON_LD,
    ".json": pyoxigraph.RdfFormat.JSON_LD,
}
RDFLIB = {".ttl": "turtle", ".nt": "nt", ".nq": "nquads", ".trig": "trig", ".jsonld": "json-ld", ".json": "json-ld"}
STRING = "http://www.w3.org/2001/XMLSchema#string"
NUMBERS = {"http://www.w3.org/2001/XMLSchema#" + name for name in ("double", "float", "decimal", "integer", "nonNegativeInteger")}

# One fault each: what to look for in a line of graph.nt, what to make of the line, and the shape that must say so.
KG = "https://policygraph.example/"
INDEX = "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"
BREAKS = {
    "confidence-above-one": (f"<{KG}ns#confidence>", lambda line: line.replace('"0.', '"1.'), "-confidence"),
    "statement-without-evidence": ("relation/", lambda line: None if "wasDerivedFrom" in line else line, "evidence"),
    "thing-without-name": (f"<{KG}id/place/", lambda line: None if "rdf-schema#label" in line else line, "Entity-label"),
    "modality-of-no-kind": (f"<{KG}ns#modality>", lambda line: line.replace('"actual"', '"perhaps"'), "-modality"),
    "end-of-no-fitting-class": (
        f"<{KG}ns#locatedIn> <{KG}id/place/",
        lambda line: line.split("> <")[0] + f"> <{KG}ns#locatedIn> <{KG}id/nowhere> .",
        "locatedIn-object",
    ),
    "class-without-the-one-above": (
        "id/place/",
        lambda line: line.replace(f"<{KG}ns#Place> .", f"<{KG}ns#Village> ."),
        "shapes#Village",
    ),
    "quote-that-ends-before-it-begins": (
        "nif-core#endIndex>",
        lambda line: line if "#char=0," in line else line.split(' "')[0] + f' "0"^^<{INDEX}> .',
        "Phrase-beginIndex",
    ),
}

failures = []
passed = 0


def check(holds, what):
    global passed
    if holds:
        passed += 1
        print(f"ok    {what}")
    else:
        failures.append(what)
        print(f"FAILS {what}")


def escape(text):
    for mark, code in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(mark, code)
    return text


def digest(triples):
    """How many triples, and a digest of all: the same for the same triples, whoever read them. Blank nodes have no
    name of their own, so a file that has any is compared by its number of triples and a digest of the others."""
    lines = sorted(line.encode() for line in set(triples) if line is not None)
    return hashlib.sha256(b"\n".join(lines)).hexdigest()


def literal(text, datatype, plain):
    """A literal; a number of JSON by 15 digits, because JSON-LD has another form for numbers and keeps no more."""
    if plain and datatype.endswith("#double"):
        text = f"{float(text):.14e}"
    return f'"{escape(text)}"^^{datatype}'


def ox_cell(term, plain):
    if isinstance(term, pyoxigraph.NamedNode):
        return f"<{term.value}>"
    if isinstance(term, pyoxigraph.BlankNode):
        return None
    if isinstance(term, pyoxigraph.Triple):
        return str(term)
    return literal(term.value, term.datatype.value, plain)


def lib_cell(term, plain):
    if isinstance(term, rdflib.URIRef):
        return f"<{term}>"
    if isinstance(term, rdflib.BNode):
        return None
    return literal(str(term), str(term.datatype or STRING), plain)


def line(cells):
    return None if None in cells else "\t".join(cells)


def with_oxigraph(path):
    triples = {quad.triple for quad in pyoxigraph.parse(path=str(path), format=OX[path.suffix])}
    plain = path.suffix == ".json"
    return len(triples), digest(line([ox_cell(term, plain) for term in triple]) for triple in triples)


def with_rdflib(path):
    # Literals as they are written; pySHACL turns this on again.
    rdflib.NORMALIZE_LITERALS = False
    store = rdflib.Dataset(default_union=True)
    store.parse(str(path), format=RDFLIB[path.suffix])
    triples = {(s, p, o) for s, p, o, _ in store.quads((None, None, None, None))}
    plain = path.suffix == ".json"
    return len(triples), digest(line([lib_cell(term, plain) for term in triple]) for triple in triples)


def rows_of(cells):
    """Rows in one form and order: numbers as numbers, whatever a store writes them like."""
    return sorted("\t".join(row) for row in cells)


def answer(value, datatype):
    if datatype in NUMBERS:
        number = float(value)
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
    return escape(value)


def ask_oxigraph(path, query):
    store = pyoxigraph.Store()
    store.load(path=str(path), format=OX[path.suffix])
    rows = []
    for solution in store.query(query):
        row = []
        for term in solution:
            literal = isinstance(term, pyoxigraph.Literal)
            row.append("" if term is None else answer(term.value, term.datatype.value if literal else None))
        rows.append(row)
    return rows_of(rows)


def ask_rdflib(graph, query):
    rows = []
    for row in graph.query(query):
        rows.append(["" if term is None else answer(str(term), str(getattr(term, "datatype", None))) for term in row])
    return rows_of(rows)


def ask_java(path):
    rows = []
    for row in path.read_text("utf-8").splitlines()[1:]:
        cells = []
        for cell in row.split("\t"):
            kind, _, text = cell.partition(" ")
            text = text.replace("\\\\", "\0").replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r").replace("\0", "\\")
            cells.append(answer(text, kind) if kind else "")
        rows.append(cells)
    return rows_of(rows)


def broken_by(lines, mark, change):
    """The lines with one fault, in the first subject in which the change changes anything."""
    made = []
    subject = None
    for text in lines:
        if mark in text and (subject is None or text.startswith(subject)):
            changed = change(text)
            if changed != text and subject is None:
                subject = text.split(" ")[0] + " "
            text = changed
        if text is not None:
            made.append(text)
    assert made != lines, mark
    return made


def breaks(folder, out):
    out.mkdir(parents=True, exist_ok=True)
    lines = (folder / "graph.nt").read_text("utf-8").splitlines()
    all_faults = lines
    for name, (mark, change, _) in BREAKS.items():
        (out / f"{name}.nt").write_text("\n".join(broken_by(lines, mark, change)) + "\n", "utf-8")
        all_faults = broken_by(all_faults, mark, change)
    (out / "all-faults.nt").write_text("\n".join(all_faults) + "\n", "utf-8")


def pyshacl_says(graph, shapes):
    conforms, report, _ = pyshacl.validate(graph, shacl_graph=shapes, advanced=False, inference="none")
    found = {str(shape) for shape in report.objects(None, rdflib.URIRef("http://www.w3.org/ns/shacl#sourceShape"))}
    return conforms, found


def compare(out, folders):
    java = {}
    for row in (out / "java.tsv").read_text("utf-8").splitlines():
        kind, store, name, file, *values = row.split("\t")
        java[kind, store, name, file] = values
    for name, folder in folders.items():
        queries = sorted(folder.glob("*.rq"))
        check(len(queries) >= 10, f"{name}: {len(queries)} ready questions stand beside the graph")
        known = None
        for file in SAME + OTHER:
            found = {"Oxigraph": with_oxigraph(folder / file), "rdflib": with_rdflib(folder / file)}
            for store in ("Jena", "RDF4J"):
                count, marks = java["read", store, name, file]
                found[store] = (int(count), marks)
            one = found["Oxigraph"]
            check(
                one[0] > 0 and all(other == one for other in found.values()),
                f"{name}/{file}: {one[0]} triples in " + ", ".join(f"{store} {count}" for store, (count, _) in found.items()),
            )
            if file in SAME:
                known = known or one
                check(one == known, f"{name}/{file}: the triples of {SAME[0]}")
        graph = rdflib.Graph().parse(str(folder / "graph.ttl"))
        newer(name, folder, graph, java)
        for path in queries:
            query = path.read_text("utf-8")
            answers = {
                "Oxigraph": ask_oxigraph(folder / "graph.ttl", query),
                "rdflib": ask_rdflib(graph, query),
                "Jena": ask_java(out / "Jena" / name / f"{path.stem}.tsv"),
                "RDF4J": ask_java(out / "RDF4J" / name / f"{path.stem}.tsv"),
            }
            one = answers["Oxigraph"]
            check(
                all(other == one for other in answers.values()),
                f"{name} {path.name}: " + ", ".join(f"{store} {len(rows)}" for store, rows in answers.items()) + " rows",
            )
            if name == "sample":
                expect(path, one)
        shapes = rdflib.Graph().parse(str(folder / "shapes.ttl"))
        conforms, found = pyshacl_says(graph, shapes)
        check(conforms, f"{name}: pySHACL says it conforms {sorted(found)[:3]}")
        said = java["shacl", "Jena", name, "graph.ttl"]
        check(said[0] == "true", f"{name}: Jena says it conforms {said[1:]}")
        if name == "sample":
            # pySHACL takes its time: it gets all faults in one graph, Jena each alone.
            broken = rdflib.Graph().parse(str(out / "broken/all-faults.nt"), format="nt")
            conforms, found = pyshacl_says(broken, shapes)
            check(not conforms, "broken: pySHACL says so")
            for fault, (_, _, shape) in BREAKS.items():
                told = sorted(iri for iri in found if shape in iri)
                check(bool(told), f"broken, {fault}: pySHACL says so by {told}")
                said = java["shacl", "Jena", "broken", f"{fault}.nt"]
                told = any(shape in iri for iri in said[1:])
                check(said[0] == "false" and told, f"broken, {fault}: Jena says so by {said[1:]}")


def newer(name, folder, graph, java):
    """RDF 1.2, which Jena and Oxigraph read, and Turtle-star, which RDF4J 5 reads: as many triples as there must be."""
    own = rdflib.Namespace(KG + "ns#")
    statements = set(graph.subjects(rdflib.RDF.subject))
    expected = len(graph) - 3 * len(statements)
    found = {"Oxigraph": with_oxigraph(folder / "graph.rdf12.ttl")[0], "Jena": int(java["read", "Jena", name, "graph.rdf12.ttl"][0])}
    check(statements and set(found.values()) == {expected}, f"{name}/graph.rdf12.ttl: {expected} triples in {found}")
    marks = set()
    for statement in graph.subjects(rdflib.RDF.subject):
        if (statement, own.modality, rdflib.Literal("actual")) in graph or (
            (statement, own.modality, rdflib.Literal("actual", datatype=rdflib.XSD.string)) in graph
        ):
            triple = tuple(graph.value(statement, part) for part in (rdflib.RDF.subject, rdflib.RDF.predicate, rdflib.RDF.object))
            for part in (own.confidence, own.modality, own.time, own.start, own.foundBy):
                marks.update((triple, part, value) for value in graph.objects(statement, part))
    expected = len(graph) + len(marks)
    found = int(java["read", "RDF4J", name, "graph.star.ttls"][0])
    check(marks and found == expected, f"{name}/graph.star.ttls: {expected} triples in RDF4J {found}")


def expect(path, rows):
    first = path.read_text("utf-8").splitlines()[0]
    file = EXPECTED / f"{path.stem}.tsv"
    text = first + "\n" + "".join(row + "\n" for row in rows)
    if os.environ.get("BLESS") == "1":
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    check(rows and file.exists() and file.read_text("utf-8") == text, f"sample {path.name}: the {len(rows)} expected answers")


def main(arguments):
    if arguments[0] == "breaks":
        return breaks(pathlib.Path(arguments[1]), pathlib.Path(arguments[2]))
    folders = dict(argument.split("=", 1) for argument in arguments[2:])
    compare(pathlib.Path(arguments[1]), {name: pathlib.Path(folder) for name, folder in folders.items()})
    print(f"\n{passed} passed, {len(failures)} failed")
    for what in failures:
        print(f"FAILS {what}")
    sys.exit(1 if failures or not passed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
