#!/usr/bin/env python3
"""Measures what a build costs as the corpus grows, and prints a table.

    benches/size.py --binary target/release/policygraph --megabytes 1 10 100

The corpora are made by `corpus.py`: sentences from templates with varied names, the same on every machine.
Times are processor seconds and wall seconds of the whole command, start-up included; memory is its peak.
On a machine that others use too, processor seconds are what can be compared; what each step takes, `steps.rs` tells.
"""

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def run(arguments):
    """Runs a command and returns processor seconds, wall seconds, and peak memory in MB."""
    begin = time.monotonic()
    child = subprocess.Popen(arguments)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - begin
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: exit status {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=pathlib.Path, default=HERE.parent / "target/release/policygraph")
    parser.add_argument("--megabytes", type=int, nargs="+", default=[1, 10])
    parser.add_argument("--documents", type=int, default=20, help="documents a megabyte")
    parser.add_argument("--format", default="json", help="formats, separated by commas")
    options = parser.parse_args()
    print("| corpus | documents | threads | processor s | wall s | MB/s processor | MB/s wall | peak MB | written MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    for size in options.megabytes:
        with tempfile.TemporaryDirectory() as folder:
            corpus, out = pathlib.Path(folder, "corpus"), pathlib.Path(folder, "out")
            documents = size * options.documents
            make = [sys.executable, HERE / "corpus.py", corpus, "--megabytes", str(size), "--documents", str(documents)]
            subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
            read = sum(path.stat().st_size for path in corpus.iterdir()) / 1e6
            arguments = [options.binary, "build", corpus, "--quiet", "--format", options.format, "--out", out]
            cached = arguments + ["--cache", pathlib.Path(folder, "cache")]
            rows = [("1", arguments + ["--threads", "1"]), ("2", arguments + ["--threads", "2"]),
                    ("2, cache filled", cached), ("2, from the cache", cached)]
            for title, command in rows:
                processor, wall, memory = run(command)
                written = sum(path.stat().st_size for path in out.iterdir() if path.is_file()) / 1e6
                print(f"| {read:.0f} MB | {documents} | {title} | {processor:.2f} | {wall:.2f} "
                      f"| {read / processor:.1f} | {read / wall:.1f} "
                      f"| {memory:.0f} | {written:.0f} |", flush=True)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
