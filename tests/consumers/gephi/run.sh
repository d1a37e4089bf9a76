#!/bin/sh
# Opens the exports in Gephi without its windows, compares what it shows, and has it draw the sample.
# run.sh WORK: a folder whose lib/ holds the jar of the toolkit.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
jar=$(ls "$work"/lib/gephi-toolkit-*-all.jar)
version=$(basename "$jar" | sed 's/gephi-toolkit-\(.*\)-all.jar/\1/')
gephi() { java -Djava.awt.headless=true -cp "$jar" "$@" >>"$work/log.txt" 2>&1; }

: >"$work/log.txt"
rm -f "$work/loaded.json" "$work/sample.svg" "$work/sample.png"
gephi "$here/Load.java" "$work/loaded.json" \
    "$SAMPLE/graph.graphml" "sample graphml" "$HOSTILE/graph.graphml" "hostile graph graphml" \
    "$SAMPLE/graph.gexf" "sample gexf" "$HOSTILE/graph.gexf" "hostile graph gexf" || tail -20 "$work/log.txt"
gephi "$here/Picture.java" "$SAMPLE/graph.gexf" "$work/sample.svg" "$work/sample.png" || tail -20 "$work/log.txt"
python3 "$here/check.py" "$version" "$work" "$SAMPLE" "$HOSTILE"
