#!/usr/bin/env python3
"""Makes the files of this folder from report.md and changes.fodt, with the programs that people write with.

Needs pandoc, LibreOffice and python-docx. What changes from run to run (dates, names of programs) stays in the files;
the tests do not look at it.
"""

import gzip
import pathlib
import subprocess
import tempfile
import zipfile

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

HERE = pathlib.Path(__file__).parent


NEEDLESS = ("thumbnail", "Thumbnails/", "theme", "stylesWithEffects", "customXml", "webSettings")


def smaller(path):
    """Packs a file again without parts that bear no text."""
    with zipfile.ZipFile(path) as old:
        parts = [(part.filename, old.read(part)) for part in old.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new:
        for name, data in parts:
            if not any(word in name for word in NEEDLESS):
                new.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 9)


def pandoc(name):
    subprocess.run(["pandoc", HERE / "report.md", "-o", HERE / name], check=True)


def libreoffice(source, ending, name):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "--headless", "--convert-to", ending, "--outdir", folder, source], check=True)
        made = pathlib.Path(folder) / f"{pathlib.Path(source).stem}.{ending.split(':')[0]}"
        (HERE / name).write_bytes(made.read_bytes())


def python_docx(name):
    document = docx.Document()
    document.core_properties.title = "Plan of Sol"
    document.core_properties.author = "Council of Sol"
    document.add_heading("Plan of Sol", 0)
    document.add_paragraph("Council of Sol")
    document.add_heading("Review of 2024", 1)
    paragraph = document.add_paragraph("The Council of Sol opened the ")
    paragraph.add_run("Harbor Library").italic = True
    paragraph.add_run(" and built ")
    paragraph.add_run("three").bold = True
    paragraph.add_run(" roads").add_break()
    paragraph.add_run("in the old town.")
    document.add_paragraph("Key results:")
    for text, style in [("a port", "List Bullet"), ("a road to the north", "List Bullet"), ("a bridge", "List Bullet 2")]:
        document.add_paragraph(text, style=style)
    document.add_heading("Money", 2)
    table = document.add_table(rows=0, cols=3)
    for row in [("Item", "2023", "2024"), ("", "plan", "done"), ("Roads", "3", "5"), ("Ports", "1", "")]:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    document.add_heading("Main Tasks for 2025", 1)
    for text in ("Build a school", "Open the Harbor Museum"):
        document.add_paragraph(text, style="List Number")
    paragraph = document.add_paragraph("The Council of Sol will build the Sun ")
    # A change that is tracked: a word taken out, a word put in.
    for kind, tag, text in [("w:del", "w:delText", "Gate."), ("w:ins", "w:t", "Tower.")]:
        change = OxmlElement(kind)
        change.set(qn("w:id"), "900")
        change.set(qn("w:author"), "a")
        run = OxmlElement("w:r")
        words = OxmlElement(tag)
        words.text = text
        run.append(words)
        change.append(run)
        paragraph._p.append(change)
    document.sections[0].header.paragraphs[0].text = "Running head"
    document.save(HERE / name)
    smaller(HERE / name)


def main():
    pandoc("pandoc.docx")
    pandoc("pandoc.odt")
    pandoc("pandoc.epub")
    python_docx("python-docx.docx")
    libreoffice(HERE / "pandoc.docx", "odt", "libreoffice.odt")
    libreoffice(HERE / "pandoc.odt", "docx", "libreoffice.docx")
    libreoffice(HERE / "pandoc.odt", "fodt", "libreoffice.fodt")
    flat = HERE / "libreoffice.fodt"
    (HERE / "libreoffice.fodt.gz").write_bytes(gzip.compress(flat.read_bytes(), 9, mtime=0))
    flat.unlink()
    libreoffice(HERE / "changes.fodt", "odt", "changes.odt")
    libreoffice(HERE / "changes.fodt", "docx:MS Word 2007 XML", "changes.docx")
    for name in ("changes.docx", "changes.odt", "pandoc.epub", "pandoc.docx", "pandoc.odt", "libreoffice.odt", "libreoffice.docx"):
        smaller(HERE / name)


main()
