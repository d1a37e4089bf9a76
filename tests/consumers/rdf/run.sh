#!/bin/sh
# Loads the RDF exports of the sample and of the hostile graph into Jena, RDF4J, rdflib and Oxigraph, asks all four the
# same queries, and validates with pySHACL and Jena.
# run.sh [SAMPLE HOSTILE]: folders with all formats; without them they are made. BLESS=1 rewrites expected/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=${WORK:-$root/target/consumers/rdf}
mkdir -p "$work"

need() { # command, package
    command -v "$1" >/dev/null 2>&1 && return
    echo "installing $2"
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "$2"
}
need python3 python3
python3 -c 'import venv, ensurepip' 2>/dev/null || need no-such-command python3-venv
need mvn maven
need javac default-jdk-headless

if [ $# -ge 2 ]; then
    sample=$(cd "$1" && pwd)
    hostile=$(cd "$2" && pwd)
else
    sample=$work/sample
    hostile=$work/hostile
    profile=${PROFILE:-quick}
    cargo run --manifest-path "$root/Cargo.toml" --profile "$profile" -- build --quiet --format all --out "$sample"
    cargo run --manifest-path "$root/Cargo.toml" --profile "$profile" --example hostile -- "$hostile"
fi

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"

found=$work/found
rm -rf "$found"
mkdir -p "$found"
"$work/venv/bin/python" "$here/check.py" breaks "$sample" "$found/broken"
mvn --quiet --batch-mode --file "$here/pom.xml" "-DbuildDirectory=$work/maven" compile exec:java \
    -Dexec.mainClass=Stores \
    -Dexec.args="'$found' '$sample' 'sample=$sample' 'hostile=$hostile'"
"$work/venv/bin/python" "$here/check.py" compare "$found" "sample=$sample" "hostile=$hostile"
