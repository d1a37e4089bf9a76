#!/bin/sh
# Rebuilds the data files in place and checks them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
venv="$here/../../target/data-sources/venv"
mkdir -p "$(dirname "$venv")"
[ -d "$venv" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
"$venv/bin/python" "$here/build_words.py"
"$venv/bin/python" "$here/build_gazetteers.py"
"$venv/bin/python" "$here/build_names.py"
"$venv/bin/python" "$here/check.py"
