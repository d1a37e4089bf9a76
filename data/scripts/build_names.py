#!/usr/bin/env python3
"""Writes the words that begin a person's name: given names of many countries, and surnames where those come first."""

import ast
import pathlib
import re
from importlib import metadata

import faker
import names

from common import ROOT, write

PROVIDERS = pathlib.Path(faker.__file__).parent / "providers/person"
# Icelandic and Swedish lists hold thousands of names that nobody bears outside, and many common English words.
LEFT_OUT = {"is_IS", "sv_SE", "de_CH", "tr_TR"}
NAME = re.compile(r"[A-ZÀ-ÞĀ-Ž][a-zà-ɏ'-]{2,}")
VARIABLE = re.compile(r"first_names?(_\w+)?$")
# What begins names of other things more often, and titles.
OTHERS = set("santa san prince princess king queen major general bishop judge baron duke earl sir lady royal majesty doctor justice".split())
# Words that common are names only where the census knows many who bear them.
COMMON_TIER = 50


def given_names():
    """Returns every given name of the package in Latin letters."""
    found = set()
    for folder in sorted(PROVIDERS.iterdir()):
        source = folder / "__init__.py"
        if folder.name in LEFT_OUT or not source.is_file():
            continue
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
            if not isinstance(target, ast.Name) or not VARIABLE.match(target.id) or node.value is None:
                continue
            values = (part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant))
            found |= {value.strip() for value in values if isinstance(value, str) and NAME.fullmatch(value.strip())}
    return {name.lower() for name in found}


def census():
    """Returns the given names that the census of the United States found often."""
    often = set()
    for kind in ("first:male", "first:female"):
        for line in pathlib.Path(names.FILES[kind]).read_text(encoding="utf-8").splitlines():
            name, _, cumulative, _ = line.split()
            if float(cumulative) < 80.0:
                often.add(name.lower())
    return often


def notice():
    """Returns what the licence of the package asks to be told."""
    files = metadata.files("faker") or []
    licence = next(file for file in files if file.name == "LICENSE.txt")
    yield "first-names.tsv holds given names of the Python package faker, and of the package names, whose lists are those"
    yield "of the 1990 census of the United States, in the public domain.  The licence of faker:"
    yield ""
    yield from (line.rstrip() for line in licence.locate().read_text(encoding="utf-8").splitlines())


def main():
    folder = ROOT / "ontology/languages/en"
    tiers = dict(line.split("\t") for line in (folder / "words.tsv").read_text(encoding="utf-8").splitlines())
    places = (line.split("\t") for line in (ROOT / "data/gazetteers/places.tsv").read_text(encoding="utf-8").splitlines())
    countries = {row[0].lower() for row in places if len(row) > 1 and row[1] == "country"}
    inputs = pathlib.Path(__file__).parent / "inputs/surnames_first.txt"
    surnames = {word for line in inputs.read_text(encoding="utf-8").splitlines() if not line.startswith("#") for word in line.split()}
    often = census()
    kept = {
        name
        for name in given_names() | often
        if name not in countries | OTHERS and (int(tiers.get(name, 255)) > COMMON_TIER or name in often)
    }
    write(folder / "first-names.tsv", sorted(kept | surnames))
    write(folder / "NOTICE-first-names.txt", notice())


if __name__ == "__main__":
    main()
