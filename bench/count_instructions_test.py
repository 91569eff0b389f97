#!/usr/bin/env python3
"""That the count of instructions fails when it must, and says why when it cannot be taken."""

import os
import unittest
from unittest import mock

import count_instructions as counting

STORED = """# a comment: 5
GNU 12 Release: 1000.0   # measured
Clang 16 Release: 900
"""


class CountInstructions(unittest.TestCase):
    def test_the_figure_of_a_compiler(self):
        self.assertEqual(counting.stored_figure(STORED, "GNU 12 Release"), 1000.0)
        self.assertEqual(counting.stored_figure(STORED, "Clang 16 Release"), 900.0)
        for absent in ("GNU 13 Release", "# a comment", "GNU 12 Release audit"):
            with self.subTest(absent), self.assertRaises(counting.Incomparable):
                counting.stored_figure(STORED, absent)

    def test_a_tenth_more_passes_and_beyond_fails_with_both_figures(self):
        for figure, code in ((1000.0, 0), (1100.0, 0), (1101.0, 1), (2000.0, 1), (1.0, 0)):
            with self.subTest(figure):
                got, told = counting.judge(figure, 1000.0, "GNU 12 Release")
                self.assertEqual(got, code, told)
                self.assertIn(f"{figure:.1f}", told)
                self.assertIn("1000.0", told)
        for figure, told_how in ((1101.0, True), (899.0, True), (901.0, False), (1099.0, False)):
            with self.subTest(figure):
                told = counting.judge(figure, 1000.0, "GNU 12 Release")[1]
                self.assertEqual(f"'GNU 12 Release: {figure:.1f}' into bench/instructions.txt" in told, told_how)

    def test_without_valgrind_it_says_so(self):
        with mock.patch.dict(os.environ, {"PATH": ""}), self.assertRaisesRegex(counting.Incomparable, "valgrind"):
            counting.measure("program", counting.pathlib.Path("."))


if __name__ == "__main__":
    unittest.main()
