#!/usr/bin/env python3
"""LibreOffice Calc opens the CSV tables of two graphs as its dialog proposes: the same cells, and no formula.

check.py SAMPLE HOSTILE WORK
"""

import csv
import math
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from report import Report  # noqa: E402

TABLES = ("entities", "relations", "statuses", "observations", "evidence", "documents")
# Separated by commas, quoted by ", UTF-8, from the first line: what the dialog proposes for a file that begins as ours.
DIALOG = "CSV:44,34,76,1"
TABLE, OFFICE, TEXT = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "office", "text")
)


def main():
    sample, hostile, work = map(pathlib.Path, sys.argv[1:4])
    report = Report("LibreOffice", subprocess.run(["soffice", "--version"], capture_output=True, text=True, check=True).stdout.split()[1])
    for name, folder in (("sample", sample), ("hostile graph", hostile)):
        out = work / name.split()[0]
        out.mkdir(parents=True, exist_ok=True)
        for old in out.glob("*.fods"):
            old.unlink()
        files = [str(folder / f"{table}.csv") for table in TABLES]
        command = ["soffice", f"-env:UserInstallation={(work / 'profile').resolve().as_uri()}", "--headless",
                   f"--infilter={DIALOG}", "--convert-to", "fods", "--outdir", str(out), *files]
        subprocess.run(command, capture_output=True, check=True, timeout=300)
        for table in TABLES:
            report.run(f"{table}.csv, {name}: same cells, no formula", same, folder / f"{table}.csv", out / f"{table}.fods")
    report.end()


def same(table, sheet):
    with open(table, encoding="utf-8-sig", newline="") as file:
        wanted = list(csv.reader(file))
    rows = list(cells(xml.parse(sheet).getroot()))
    if len(wanted) < 2 or len(rows) != len(wanted):
        yield f"{len(rows)} rows, {len(wanted)} lines"
    for number, (line, row) in enumerate(zip(wanted, rows), 1):
        for column, cell in enumerate(line):
            found = row[column] if column < len(row) else ("", None, None, None)
            if not is_cell(cell, *found):
                yield f"line {number}, {wanted[0][column]}: {cell!r} is {found}"


def is_cell(cell, text, kind, value, formula):
    """Whether a cell of the sheet is one of the file: a number, a day or a truth may be shown in another way."""
    if formula is not None:
        return False
    if kind == "float":
        # The sheet is saved with fifteen digits.
        return math.isclose(float(cell), float(value), rel_tol=1e-14)
    return (value or text).lower() == cell.lower() if kind in ("date", "boolean") else text == cell


def cells(root):
    """Text, kind, value and formula of each cell, row by row; empty rows are left out."""
    for row in next(root.iter(f"{TABLE}table")).iter(f"{TABLE}table-row"):
        found = []
        for cell in row.iter(f"{TABLE}table-cell"):
            value = next((cell.get(f"{OFFICE}{name}") for name in ("value", "date-value", "boolean-value") if cell.get(f"{OFFICE}{name}")), None)
            text = "\n".join(map(plain, cell.iter(f"{TEXT}p")))
            # The last cells of a row are repeated to the border of the sheet.
            count = min(int(cell.get(f"{TABLE}number-columns-repeated", "1")), 100)
            found += [(text, cell.get(f"{OFFICE}value-type"), value, cell.get(f"{TABLE}formula"))] * count
        if any(cell[0] for cell in found):
            yield from [found] * int(row.get(f"{TABLE}number-rows-repeated", "1"))


def plain(element):
    """The text of a paragraph; runs of spaces are elements."""
    text = element.text or ""
    for child in element:
        text += " " * int(child.get(f"{TEXT}c", "1")) if child.tag == f"{TEXT}s" else "\t" if child.tag == f"{TEXT}tab" else plain(child)
        text += child.tail or ""
    return text


if __name__ == "__main__":
    main()
