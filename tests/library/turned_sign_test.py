#!/usr/bin/env python3
"""A pattern that does not come is told everywhere, and the command ends with code 1; --small needs a small size."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ["GUYUB_SOURCE"])
SCENARIO = SOURCE / "scenarios" / "pkh-vs-bpnt.yaml"
SMALLEST = ("--set", "library.small.households=2000", "--set", "library.small.replicates=2", "--set", "library.small.months=14")


class TurnedSign(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="guyub_library_")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def compare(self, scenario, *arguments):
        return subprocess.run([os.environ["GUYUB"], "compare", scenario, "--small", "--progress", "none", "-o", self.folder, *arguments],
                              env={**os.environ, "NO_COLOR": "1"}, capture_output=True, text=True, encoding="utf-8", timeout=800)

    def result(self, name):
        found = list(self.folder.glob(f"*/{name}"))
        self.assertEqual(len(found), 1)
        return found[0].read_text(encoding="utf-8")

    def test_is_reported_as_failed(self):
        done = self.compare(SCENARIO, *SMALLEST, "--set", "library.expects.0.sign=up")
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn("Expected patterns", done.stdout)
        self.assertIn(" FAILED ", done.stdout)
        first = json.loads(self.result("summary.json"))["expectations"][0]
        self.assertEqual((first["sign"], first["outcome"]), ("up", "failed"))
        self.assertLess(first["estimate"], 0)
        self.assertEqual(len(first["differences"]), 2)
        report = self.result("report.html")
        self.assertIn("Patterns that this scenario expects", report)
        self.assertIn("Pola yang diharapkan skenario ini", report)

    def test_the_right_one_is_not(self):
        done = self.compare(SCENARIO, *SMALLEST)
        self.assertEqual(json.loads(self.result("summary.json"))["expectations"][0]["outcome"], "shown", done.stdout)

    def test_a_scenario_without_a_small_size_says_so(self):
        done = self.compare(SOURCE / "scenarios" / "progresa.yaml")
        self.assertEqual(done.returncode, 2)
        self.assertIn("has no small size", done.stderr)


if __name__ == "__main__":
    unittest.main()
