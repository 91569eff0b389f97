#!/usr/bin/env python3
"""Runs a scenario of the library at its small size and requires every pattern that it expects.

    show.py SCENARIO

Leaves what was found in $GUYUB_LIBRARY/NAME.json for traceability.py.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile


def main(scenario):
    scenario = pathlib.Path(scenario)
    left = pathlib.Path(os.environ["GUYUB_LIBRARY"]) / f"{scenario.stem}.json"
    left.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="guyub_library_") as folder:
        done = subprocess.run([os.environ["GUYUB"], "compare", scenario, "--small", "--json", "--progress", "none", "-o", folder],
                              capture_output=True, text=True, encoding="utf-8", timeout=900)
    if done.returncode not in (0, 1):
        print(done.stdout[-2000:], done.stderr, sep="\n")
        return done.returncode
    summary = json.loads(done.stdout)
    for check in summary["checks"]:
        if not check["passed"]:
            print(f"check failed: {check['name']['en']}: {check['detail']['en']}")
    for expected in summary["expectations"]:
        print(f"{expected['outcome']:10} {expected['name']['en']} {expected['rows']}\n{'':10} {expected['detail']['en']}")
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_text(json.dumps(summary["expectations"], indent=1), encoding="utf-8")
    all_shown = summary["expectations"] and all(expected["outcome"] == "shown" for expected in summary["expectations"])
    return 0 if done.returncode == 0 and all_shown else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
