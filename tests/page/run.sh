#!/bin/sh
# Opens the page in headless Chromium and uses it: tests/page/run.sh [BINARY]
# Installs Chromium and the Node packages of web/ where they are missing; where that fails, it says so and ends with 3.
set -eu
cd "$(dirname "$0")/../.."
binary=${1:-target/release/policygraph}

missing() {
    echo "$1: the page was not tested in a browser"
    exit 3
}

[ -x "$binary" ] || missing "$binary is not there, build it first"
if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
    { apt-get update && apt-get install -y --no-install-recommends nodejs npm; } >/dev/null 2>&1 || missing "node and npm are not there and could not be installed"
fi
if ! command -v chromium >/dev/null 2>&1; then
    { apt-get update && apt-get install -y --no-install-recommends chromium; } >/dev/null 2>&1 || missing "chromium is not there and could not be installed"
fi
(cd web && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error) || missing "the packages of web/ could not be installed"

echo "what is committed is what web/ gives"
(cd web && npm run --silent check)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$binary" build --format html,json --quiet --out "$folder/sample"
node tests/page/hostile.mjs "$folder/sample/graph.json" "$folder"
node tests/page/large.mjs "$folder/sample/graph.json" "$folder"
for name in hostile large; do
    "$binary" view "$folder/$name/graph.json" --quiet --out "$folder/$name"
done
# A report of a usual length, of our own writing.
sed -n 's/^text = "\(.*\)"$/\1\n/p' tests/gold/*.toml | sed 's/\\"/"/g' >"$folder/report.txt"
"$binary" build "$folder/report.txt" --format html,json --quiet --out "$folder/report"
"$binary" build "$folder/hostile.txt" --format html --quiet --out "$folder/hostile-text"
PAGES="$folder" node --test --test-reporter=spec tests/page/page.test.mjs
