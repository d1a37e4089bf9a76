#!/usr/bin/env python3
"""Scores the program on annotated documents and prints what changed since the last time.

usage: tests/score.py [--reference DIR] [--binary FILE] [--list KIND] [--confidence]

DIR holds corpus/NAME.txt, gold/NAME.json and eval/score.py; they are not part of this project. Where they are not
there, this says so and stops with exit code 2. --list prints what the scorer found wrong and missed: entities,
relations, statuses, quantities, classes, modality or all. --confidence prints how many of the relations of each band
of confidence are right. Graphs and the last figures stay in target/score.
"""

import argparse
import json
import pathlib
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parent.parent
KEPT = HOME / "target" / "score"
BANDS = [(0.9, 1.01), (0.8, 0.9), (0.7, 0.8), (0.0, 0.7)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--reference", type=pathlib.Path, default=HOME.parent / "shared")
    arguments.add_argument("--binary", type=pathlib.Path)
    arguments.add_argument("--list", metavar="KIND")
    arguments.add_argument("--confidence", action="store_true")
    given = arguments.parse_args()
    scorer = given.reference / "eval" / "score.py"
    names = sorted(path.stem for path in given.reference.glob("gold/*.json"))
    if not scorer.is_file() or not names:
        print(f"no reference documents in {given.reference}: nothing was scored", file=sys.stderr)
        return 2
    binary = given.binary or build()
    KEPT.mkdir(parents=True, exist_ok=True)
    results = {}
    for name in names:
        graph = extract(binary, given.reference, name)
        gold = given.reference / "gold" / f"{name}.json"
        results[name] = score(scorer, graph, gold)
        if given.list:
            print(subprocess.run([sys.executable, scorer, graph, gold, "--list", given.list],
                                 check=True, capture_output=True, text=True).stdout)
    results["together"] = together(results.values())
    show(results)
    if given.confidence:
        confidence(scorer, given.reference, names)
    return 0


def build():
    """Builds the program as for daily work and returns its path."""
    subprocess.run(["cargo", "build", "--quiet", "--profile", "quick"], cwd=HOME, check=True)
    return HOME / "target" / "quick" / "policygraph"


def extract(binary, reference, name):
    """Builds the graph of one document and returns its JSON file."""
    out = KEPT / name
    subprocess.run([binary, "build", reference / "corpus" / f"{name}.txt", "--out", out, "--quiet"], check=True)
    return out / "graph.json"


def score(scorer, graph, gold):
    """Returns the scorer's counts by what is counted: right, wrong, missed; or agreeing, compared."""
    done = subprocess.run([sys.executable, scorer, graph, gold, "--json"], check=True, capture_output=True, text=True)
    found = json.loads(done.stdout)
    return {key: value["all"] if isinstance(value, dict) else value for key, value in found.items()}


def together(results):
    """Returns the sums of all documents' counts."""
    results = list(results)
    return {key: [sum(counts) for counts in zip(*(result[key] for result in results))] for key in results[0]}


def figures(counts):
    """Returns the figures that counts give, by name."""
    if len(counts) == 2:
        return {"": counts[0] / counts[1] if counts[1] else 1.0}
    right, wrong, missed = counts
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {" P": precision, " R": recall, " F1": f1}


def show(results):
    """Prints a table, a column a document; a figure that moved since the last time shows by how much."""
    last = KEPT / "last.json"
    before = json.loads(last.read_text()) if last.is_file() else {}
    now = {name: {key + figure: value for key, counts in result.items() for figure, value in figures(counts).items()}
           for name, result in results.items()}
    rows = list(now["together"])
    print(f"{'':27}" + "".join(f"{name:>25}" for name in now))
    for row in rows:
        line = f"{row:27}"
        for name, values in now.items():
            change = values[row] - before.get(name, {}).get(row, values[row])
            moved = f" {change:+.3f}" if abs(change) > 0.0005 else " " * 7
            line += f"{values[row]:>18.3f}{moved}"
        print(line.rstrip())
    last.write_text(json.dumps(now, indent=1))


def confidence(scorer, reference, names):
    """Prints the precision of the relations in each band of confidence."""
    print(f"\n{'confidence of relations':27}" + "".join(f"{name:>25}" for name in [*names, "together"]))
    for low, high in BANDS:
        counts = []
        for name in names:
            graph = json.loads((KEPT / name / "graph.json").read_text())
            graph["edges"] = [edge for edge in graph["edges"] if low <= edge["confidence"] < high]
            part = KEPT / name / "band.json"
            part.write_text(json.dumps(graph))
            counts.append(score(scorer, part, reference / "gold" / f"{name}.json")["relations"][:2])
        counts.append([sum(count) for count in zip(*counts)])
        cells = [f"{right}/{right + wrong} = {right / (right + wrong):.2f}" if right + wrong else "none"
                 for right, wrong in counts]
        print(f"{f'{low:.1f} to {min(high, 1.0):.1f}':27}" + "".join(f"{cell:>25}" for cell in cells))


if __name__ == "__main__":
    sys.exit(main())
