#!/usr/bin/env python3
"""The numbers depend on the scenario and its seed, and on nothing else."""

import pathlib
import re
import tempfile
import unittest

from guyub_command import SMALL_WORLD, CommandTest, guyub, settings

SMALL = settings(population__households=1500)


class Bits(CommandTest):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory(prefix="guyub_bits_")
        cls.addClassCleanup(temporary.cleanup)
        done = guyub("compare", SMALL_WORLD, *SMALL, "--threads", 1, "-o", temporary.name)
        assert done.returncode == 0, done.stdout + done.stderr
        cls.reference = next(pathlib.Path(temporary.name).rglob("run.h5"))

    def run_file(self, name, *arguments):
        return self.compare(*SMALL, *arguments, output=name) / "run.h5"

    def digest(self, file):
        return guyub("verify", file).stdout.split()[0]

    def assert_same_numbers(self, a, b):
        done = guyub("verify", a, b)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertNotIn("different:", done.stdout)

    def assert_different(self, a, b, dataset):
        done = guyub("verify", a, b)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertIn(f"different: {dataset}\n", done.stdout)
        self.assertNotEqual(self.digest(a), self.digest(b))

    def test_how_the_work_is_divided_changes_no_number(self):
        for name, arguments in {
                "two threads": ["--threads", 2],
                "eight threads": ["--threads", 8],
                "three communities per task": ["--threads", 2, "--communities-per-task", 3],
                "small tiles": ["--threads", 1, "--households-per-tile", 64]}.items():
            with self.subTest(name):
                other = self.run_file(name, *arguments)
                self.assert_same_numbers(self.reference, other)
                self.assertEqual(self.digest(other), self.digest(self.reference))

    def test_the_instruction_set_changes_no_number(self):
        listed = re.search(r"--instruction-set.*?\{([a-z0-9,]+)\}", guyub("compare", "--help").stdout, re.DOTALL).group(1).split(",")
        self.assertIn("baseline", listed)
        for name in listed:
            with self.subTest(name):
                other = self.run_file(name, "--instruction-set", name)
                self.assert_same_numbers(self.reference, other)

    def test_extra_recording_changes_no_number(self):
        panel = settings(record__panel="true", record__panel_households=40)
        one = self.run_file("panel", *panel, "--threads", 1)
        many = self.run_file("panel-8", *panel, "--threads", 8, "--communities-per-task", 3, "--households-per-tile", 64)
        self.assert_same_numbers(self.reference, one)
        self.assert_same_numbers(one, many)
        self.assertNotEqual(self.digest(one), self.digest(self.reference), "the panel is in the file and in its digest")

    def test_a_planted_difference_is_noticed(self):
        other_seed = self.run_file("607", *settings(run__seed=607))
        self.assert_different(self.reference, other_seed, "/poverty_headcount")
        # Twelve rupiah a year for each household of PKH: one rupiah a month.
        one_rupiah = self.run_file("one rupiah", *settings(programmes__pkh__benefit__household=12))
        self.assert_different(self.reference, one_rupiah, "/ledger/rupiah")


if __name__ == "__main__":
    unittest.main()
