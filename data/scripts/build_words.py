#!/usr/bin/env python3
"""Writes the English word list with commonness tiers from the Debian package `scowl`."""

import pathlib
import re

from common import ROOT, write

SCOWL = pathlib.Path("/usr/share/dict/scowl")
NOTICE = pathlib.Path("/usr/share/doc/scowl/copyright")
SIZES = (10, 20, 35, 40, 50, 55, 60)
CATEGORIES = ("english", "american", "british", "british_z")
WORD = re.compile(r"[a-z]+")


def tiers():
    """Maps each word to the smallest size it occurs in."""
    tier = {}
    for size in SIZES:
        for category in CATEGORIES:
            path = SCOWL / f"{category}-words.{size}"
            if not path.exists():
                continue
            for line in path.read_text(encoding="latin-1").splitlines():
                word = line.strip().lower()
                if WORD.fullmatch(word) and (len(word) > 1 or word in ("a", "i")):
                    tier.setdefault(word, size)
    # SCOWL keeps the pronoun under its capital letter, in another list.
    tier["i"] = 10
    return tier


def main():
    folder = ROOT / "ontology/languages/en"
    tier = tiers()
    write(folder / "words.tsv", (f"{word}\t{tier[word]}" for word in sorted(tier)))
    notice = NOTICE.read_text(encoding="utf-8", errors="replace").splitlines()
    write(folder / "NOTICE-scowl.txt", (line.rstrip() for line in notice))


if __name__ == "__main__":
    main()
