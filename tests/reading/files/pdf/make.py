#!/usr/bin/env python3
"""Makes the PDF files beside it. All text is of our own writing.

usage: make.py

Needs reportlab and, for columns.pdf, pyphen (pip); pdflatex for latex.pdf; chromium for chromium.pdf. reportlab gives
the same bytes each time; the other two put their version and the time into the file, so those are kept as they are
unless their text changes.
"""

import html
import pathlib
import subprocess
import sys
import tempfile

import pyphen
from PIL import Image
from reportlab import rl_config
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parents[3] / "data" / "sample" / "sample.txt"
rl_config.invariant = 1

def canvas(name, **more):
    return Canvas(str(HERE / name), pagesize=A4, pageCompression=1, **more)


def wrap(text, font, size, width, hyphenate=None):
    """Breaks a text into lines, words too where a dictionary is given."""
    lines, line = [], ""
    for word in text.split():
        joined = f"{line} {word}".strip()
        if stringWidth(joined, font, size) <= width:
            line = joined
            continue
        rest = word
        if hyphenate and word.isalpha() and word.islower():
            for head, tail in hyphenate.iterate(word):
                if stringWidth(f"{line} {head}-", font, size) <= width:
                    line, rest = f"{line} {head}-", tail
                    break
        lines.append(line)
        line = rest
    return [*lines, line]


def justified(page, x, y, line, font, size, width, is_last):
    words = line.split(" ")
    gap = stringWidth(" ", font, size)
    if not is_last and len(words) > 1:
        gap += (width - stringWidth(line, font, size)) / (len(words) - 1)
    for word in words:
        page.drawString(x, y, word)
        x += stringWidth(word, font, size) + gap


def columns():
    """The sample report in two justified columns, with hyphens, running heads and page numbers."""
    page = canvas("columns.pdf")
    page.setTitle("Microsoft Word - report_final2.doc")
    page.setAuthor("user")
    dictionary = pyphen.Pyphen(lang="en_US")
    size, leading, width = 9.5, 11.4, 232
    number = 0

    def begin():
        nonlocal number
        number += 1
        if number > 1:
            page.showPage()
        page.setFont("Times-Roman", 8)
        page.drawString(56, 800, "Government Work Report")
        page.drawRightString(539, 800, "For the Municipal Congress")
        page.drawCentredString(297, 30, f"- {number} -")

    begin()
    column, y = 0, 770
    # The sample breaks a word over two lines; here lines are broken anew.
    text = SAMPLE.read_text(encoding="utf-8").replace("-\n", "")
    for paragraph in filter(None, (line.strip() for line in text.split("\n"))):
        is_heading = len(paragraph) < 90 and not paragraph.endswith((".", ",", ";", ":", "-"))
        font = "Times-Bold" if is_heading else "Times-Roman"
        lines = wrap(paragraph, font, size, width, None if is_heading else dictionary)
        for index, line in enumerate(lines):
            if y < 60:
                column, y = column + 1, 770
            if column == 2:
                begin()
                column = 0
            page.setFont(font, size)
            last = index + 1 == len(lines) or is_heading
            justified(page, 56 + column * (width + 19), y, line, font, size, width, last)
            y -= leading
        y -= leading * 0.6
    page.save()


FILLER = [
    "The Ministry of Health opened Karibu Hospital in March, and the Ministry of Transport",
    "widened the coastal road. The council thanked all who took part in the work, among",
    "them many volunteers from the villages along the coast and from the islands.",
]


def heads():
    """Four pages; a sentence runs over each border, under a head that changes with the part."""
    page = canvas("heads.pdf")
    page.setTitle("Plan of the Port Authority for the Coming Years")
    page.setAuthor("Port Authority")
    for number in range(1, 5):
        page.setFont("Helvetica", 8)
        page.drawString(72, 800, f"Port Plan, Part {(number + 1) // 2}: {['Harbor', 'Roads'][number // 3]}")
        page.drawRightString(523, 800, "Draft")
        page.drawCentredString(297, 40, f"{number}")
        page.setFont("Helvetica", 11)
        lines = ["city is safe."] if number > 1 else []
        for index in range(12):
            # No page looks like another.
            lines += FILLER if (index + number) % 2 else FILLER[:1] + FILLER[2:]
        if number < 4:
            lines.append(f"In part {number} of its plan the Port Authority of Norwood now says that the harbor of the")
        for index, line in enumerate(lines):
            page.drawString(72, 760 - 14 * index, line)
        page.showPage()
    page.save()


ROWS = [
    ("Project", "Place", "Cost"),
    ("Coastal road", "Norwood", "12.5 million"),
    ("Harbor wall with a lamp", "Weston", "3 million"),
    ("School", "Sol", "0.7 million"),
]


def table():
    """A table between paragraphs, marks of notes, a note, text that stands upright."""
    page = canvas("table.pdf")
    page.setFont("Times-Roman", 11)
    y = 780
    page.drawString(72, y, "The council of Norwood paid for three projects in the year, as the table shows, and the")
    page.drawString(72, y - 14, "work went on without a break")
    page.setFont("Times-Roman", 7)
    page.drawString(72 + stringWidth("work went on without a break", "Times-Roman", 11), y - 10, "1")
    page.setFont("Times-Roman", 11)
    page.drawString(72 + stringWidth("work went on without a break", "Times-Roman", 11) + 4, y - 14, " in every one of them.")
    y -= 50
    for row in ROWS:
        for x, cell in zip((72, 260, 400), row):
            page.drawString(x, y, cell)
        y -= 18
    y -= 20
    page.drawString(72, y, "The area of the harbor is 4 km")
    page.setFont("Times-Roman", 7)
    page.drawString(72 + stringWidth("The area of the harbor is 4 km", "Times-Roman", 11), y + 4, "2")
    page.setFont("Times-Roman", 11)
    page.drawString(76 + stringWidth("The area of the harbor is 4 km", "Times-Roman", 11), y, " now.")
    page.setFont("Times-Roman", 8)
    page.drawString(72, 80, "1 The Ministry of Works lent two cranes.")
    page.saveState()
    page.rotate(90)
    page.drawString(200, -560, "Printed in Norwood")
    page.restoreState()
    page.save()


def scanned():
    page = canvas("scanned.pdf")
    with tempfile.NamedTemporaryFile(suffix=".png") as file:
        Image.new("L", (64, 64), 200).save(file.name)
        for _ in range(2):
            page.drawImage(ImageReader(file.name), 0, 0, *A4)
            page.showPage()
    page.save()


def locked():
    for name, password in [("locked.pdf", "secret"), ("open.pdf", "")]:
        rights = pdfencrypt.StandardEncryption(password, ownerPassword="owner", strength=128)
        page = canvas(name, encrypt=rights)
        page.drawString(72, 700, "The Ministry of Health opened Karibu Hospital.")
        page.save()


LATEX = r"""\documentclass[11pt]{article}
\usepackage[paperwidth=12cm,paperheight=7cm,margin=1.2cm]{geometry}
\pagestyle{empty}
\begin{document}
The first office of the Ministry of Finance in Suffolk was efficiently refitted, and the staff filed five
affidavits about the difficult traffic on the waterfront.\footnote{The Ministry of Works filled in the forms.}
The flow of official fees to the fund of the district was finished in the fifth month, before the office of the
district was closed, and the final figures were published by the Ministry of Finance in the official gazette that it
prints for the whole district. Nobody found fault with the figures, and the staff left the office in good order. The
Ministry of Finance then opened the Suffolk Institute.
\end{document}
"""


def latex():
    """Type 1 fonts without a map to Unicode, with ligatures; a note under a page that a sentence runs over."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "latex.tex"
        source.write_text(LATEX)
        subprocess.run(["pdflatex", "-interaction=batchmode", source.name], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (HERE / "latex.pdf").write_bytes(source.with_suffix(".pdf").read_bytes())


def chromium():
    """Fonts with two bytes a code and a map to Unicode, drawn by a browser."""
    body = [
        "<h1>Plan of Sol</h1>",
        "<p>" + html.escape("The Ministry of Health opened Karibu Hospital. It first filed “five” plans – all of them.") + "</p>",
        "<ul><li>Widen the road</li><li>Open the Weston Library</li></ul>",
    ]
    style = "<style>@page{size:10cm 10cm}body{font-family:'DejaVu Sans';font-size:10pt}</style>"
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "plan.html"
        source.write_text(f"<!DOCTYPE html><meta charset=utf-8><title>Plan of Sol</title>{style}{''.join(body)}")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--print-to-pdf={HERE / 'chromium.pdf'}", source.as_uri()],
            check=True, stderr=subprocess.DEVNULL,
        )


if __name__ == "__main__":
    for make in (columns, heads, table, scanned, locked, *([] if "--quick" in sys.argv else [latex, chromium])):
        make()
