"""Says what was checked, and counts it."""

import os
import sys
import traceback


class Report:
    """The checks of one version of one program; every line goes to the screen and to the file that CONSUMERS_RESULTS
    names, from which run.sh makes its table."""

    def __init__(self, program, version):
        self.program, self.version, self.failed = program, version, 0

    def check(self, what, findings):
        """Passes where nothing was found."""
        findings = list(findings)
        self.failed += bool(findings)
        self.line("failed" if findings else "passed", what)
        for finding in findings[:8]:
            print(f"          {finding}")
        if len(findings) > 8:
            print(f"          and {len(findings) - 8} more")

    def run(self, what, function, *arguments):
        """Passes where the function returns no finding and raises nothing."""
        try:
            self.check(what, function(*arguments) or [])
        except Exception:  # A program that refuses our file fails with whatever it likes.
            self.check(what, traceback.format_exc().strip().splitlines()[-6:])

    def not_run(self, what, reason):
        self.line("not run", f"{what}: {reason}")

    def line(self, status, what):
        print(f"  {status:7} {self.program} {self.version}: {what}", flush=True)
        if results := os.environ.get("CONSUMERS_RESULTS"):
            with open(results, "a", encoding="utf-8") as file:
                file.write(f"{status}\t{self.program}\t{self.version}\t{what}\n")

    def end(self):
        sys.exit(1 if self.failed else 0)
