#!/bin/sh
# Opens the exports in Gephi without its windows, compares what it shows, and has it draw the sample.
# run.sh WORK: a folder whose lib/ holds the jar of the toolkit. BLESS=1 puts the picture of the sample as it looks when
# opened into docs/gephi.png; its letters are those of the machine, so it is looked at, not compared.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$1
jar=$(ls "$work"/lib/gephi-toolkit-*-all.jar)
version=$(basename "$jar" | sed 's/gephi-toolkit-\(.*\)-all.jar/\1/')
gephi() { java -Djava.awt.headless=true -cp "$jar" "$@" >>"$work/log.txt" 2>&1; }

: >"$work/log.txt"
rm -f "$work/loaded.json" "$work"/*.svg "$work"/*.png
gephi "$here/Load.java" "$work/loaded.json" \
    "$SAMPLE/graph.graphml" "sample graphml" "$HOSTILE/graph.graphml" "hostile graph graphml" \
    "$SAMPLE/graph.gexf" "sample gexf" "$HOSTILE/graph.gexf" "hostile graph gexf" || tail -20 "$work/log.txt"
gephi "$here/Picture.java" "$SAMPLE/graph.gexf" "$work/forceatlas.svg" "$work/forceatlas.png" forceatlas ||
    tail -20 "$work/log.txt"
gephi "$here/Picture.java" "$SAMPLE/graph.gexf" "$work/opened.svg" "$work/opened.png" opened || tail -20 "$work/log.txt"
if [ "${BLESS:-}" = 1 ]; then cp "$work/opened.png" "$here/../../../docs/gephi.png"; fi
python3 "$here/check.py" "$version" "$work" "$SAMPLE" "$HOSTILE"
