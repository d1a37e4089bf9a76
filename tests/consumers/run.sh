#!/bin/sh
# Loads the exports of the sample and of a hostile graph into the programs that they are meant for, and says what each
# made of them. `tests/consumers/run.sh [FOLDER]…`: only the consumers in these folders (neo4j, gephi, …).
#
# All that is installed, downloaded or written lies under target/consumers. Exit code: 0 nothing failed, 1 something did.
# What cannot run is said with its reason and is never counted as passed.
set -eu
cd "$(dirname "$0")/../.."

here=$PWD/tests/consumers
work=$PWD/target/consumers
made=${SAMPLE:+${HOSTILE:+yes}}
SAMPLE=${SAMPLE:-$work/sample}
HOSTILE=${HOSTILE:-$work/hostile}
CONSUMERS_RESULTS=$work/results.tsv
# Whatever a consumer installs, its cache lies here too.
MAVEN_OPTS="${MAVEN_OPTS:-} -Dmaven.repo.local=$work/maven"
PIP_CACHE_DIR=$work/pip
npm_config_cache=$work/npm
export SAMPLE HOSTILE CONSUMERS_RESULTS MAVEN_OPTS PIP_CACHE_DIR npm_config_cache
mkdir -p "$work"
: >"$CONSUMERS_RESULTS"

say() { printf '\n== %s\n' "$1"; }
# Says that a program was not run: its name, and why.
not_run() {
    printf '  not run %s: %s\n' "$1" "$2"
    printf 'not run\t%s\t\t%s\n' "$1" "$2" >>"$CONSUMERS_RESULTS"
}
has() { command -v "$1" >/dev/null 2>&1; }
# Tries a command a second time: registries have their moments.
twice() { "$@" || { sleep 5; "$@"; }; }
# Puts the jars that a pom names, and theirs, into a folder; the same pom is not asked twice.
jars() {
    if ! cmp -s "$1" "$2/pom.xml"; then
        rm -rf "$2"
        twice mvn -q -B -ntp -f "$1" dependency:copy-dependencies \
            -DincludeScope=runtime -DoutputDirectory="$2" && cp "$1" "$2/pom.xml"
    fi
}
python() {
    if ! cmp -s "$here/python/requirements.txt" "$work/venv/requirements.txt"; then
        rm -rf "$work/venv"
        python3 -m venv "$work/venv" &&
            twice "$work/venv/bin/pip" install -q -r "$here/python/requirements.txt" &&
            cp "$here/python/requirements.txt" "$work/venv/requirements.txt"
    fi
}

# Each consumer is a function: it returns 1 where a check failed, and says itself what it cannot run.
run_python() {
    has python3 || { not_run "NetworkX, igraph, pandas" "python3 is not there"; return 0; }
    python || { not_run "NetworkX, igraph, pandas" "their packages could not be had"; return 0; }
    code=0
    "$work/venv/bin/python" "$here/python/graphs.py" "$SAMPLE" "$HOSTILE" || code=1
    "$work/venv/bin/python" "$here/python/tables.py" "$SAMPLE" "$HOSTILE" || code=1
    return "$code"
}
run_calc() {
    has python3 || { not_run "LibreOffice" "python3 is not there"; return 0; }
    has soffice || { apt-get update && apt-get install -y --no-install-recommends libreoffice-calc; } >/dev/null 2>&1 ||
        { not_run "LibreOffice" "libreoffice-calc is not there and could not be installed"; return 0; }
    "$here/calc/check.py" "$SAMPLE" "$HOSTILE" "$work/calc"
}
run_node() {
    has python3 || { not_run "graphology, cytoscape.js" "python3 is not there"; return 0; }
    has node && has npm || { not_run "graphology, cytoscape.js" "Node.js is not there"; return 0; }
    mkdir -p "$work/node"
    cp "$here/node/package.json" "$here/node/package-lock.json" "$here/node/load.js" "$work/node/"
    if ! cmp -s "$here/node/package-lock.json" "$work/node/node_modules/lock.json"; then
        (cd "$work/node" && twice npm ci --silent --no-audit --no-fund) &&
            cp "$here/node/package-lock.json" "$work/node/node_modules/lock.json" ||
            { not_run "graphology, cytoscape.js" "their packages could not be had"; return 0; }
    fi
    node "$work/node/load.js" "$work/node/loaded.json" "$SAMPLE" sample "$HOSTILE" "hostile graph" &&
        python3 "$here/node/check.py" "$work/node/loaded.json" "$SAMPLE" "$HOSTILE"
}
run_gephi() {
    has python3 || { not_run "Gephi" "python3 is not there"; return 0; }
    has java && has mvn || { not_run "Gephi" "Java or Maven is not there"; return 0; }
    jars "$here/gephi/pom.xml" "$work/gephi/lib" || { not_run "Gephi" "its jar could not be had"; return 0; }
    sh "$here/gephi/run.sh" "$work/gephi"
}
run_neo4j() {
    has python3 || { not_run "Neo4j" "python3 is not there"; return 0; }
    has java && has mvn || { not_run "Neo4j" "Java or Maven is not there"; return 0; }
    python || { not_run "Neo4j" "its driver could not be had"; return 0; }
    jars "$here/neo4j/pom.xml" "$work/neo4j/lib" || { not_run "Neo4j" "its jars could not be had"; return 0; }
    "$work/venv/bin/python" "$here/neo4j/check.py" "$work/neo4j/lib" "$work/neo4j" "$SAMPLE" "$HOSTILE"
}
run_rdf() {
    [ -f "$here/rdf/run.sh" ] || { not_run "RDF stores" "tests/consumers/rdf is not there"; return 0; }
    if sh "$here/rdf/run.sh" "$SAMPLE" "$HOSTILE"; then status=passed; else status=failed; fi
    printf '%s\tRDF stores\tsee above\tall checks of tests/consumers/rdf\n' "$status" >>"$CONSUMERS_RESULTS"
    [ "$status" = passed ]
}

if [ -z "$made" ]; then
    say "exports"
    profile=${PROFILE:-quick}
    cargo run -q --profile "$profile" -- build --quiet --out "$SAMPLE" --format all
    cargo run -q --profile "$profile" --example hostile -- "$HOSTILE"
fi

failed=0
[ $# -gt 0 ] || set -- python calc node gephi neo4j rdf
for consumer in "$@"; do
    say "$consumer"
    started=$(date +%s)
    "run_$consumer" || failed=1
    echo "          $(($(date +%s) - started)) s"
done

say "consumers"
awk -F '\t' '
    { key = $2 "\t" $3; if (!(key in seen)) { seen[key] = ++keys; name[keys] = $2 " " $3 } at = seen[key]
      count[at, $1]++; total[$1]++; if ($1 == "not run") why[at] = ": " $4 }
    END {
        for (at = 1; at <= keys; at++)
            printf "%-28s %3d passed %3d failed %3d not run%s\n", name[at], count[at, "passed"], count[at, "failed"],
                count[at, "not run"], why[at]
        printf "%d passed, %d failed, %d skipped\n", total["passed"], total["failed"], total["not run"]
        exit total["failed"] > 0
    }' "$CONSUMERS_RESULTS" || failed=1
exit "$failed"
