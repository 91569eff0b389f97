#!/usr/bin/env python3
"""The checker of the table of requirements catches a breach of each rule."""

import os
import pathlib
import unittest

import traceability as t

ROOT = pathlib.Path(os.environ["GUYUB_SOURCE"])
REQUIREMENTS = {"S3.1": True, "S3.3": True, "D.1": False}
GOOD = """
| id | what | where | scenario | switch | observable | sign | min_effect | tests |
|---|---|---|---|---|---|---|---|---|
| S3.1 | relief | `sim/programme/programme`, `sim/household/income.cpp` | `pkh-vs-bpnt` | `variants.*.programmes` | `poverty_headcount` | − | 0.005 | `Income.*`, `Grievance.MistargetingErodesCohesion` |
| D.1 | packages | `CMakeLists.txt` | – | – | – | – | – | `architecture.rules_hold` |

## Not shown yet

- S3.3: conditions of training
"""


class Traceability(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.tree = t.Tree(ROOT)

    def faults(self, *changes):
        text = GOOD
        for old, new in changes:
            self.assertIn(old, text)
            text = text.replace(old, new)
        return t.check_names(REQUIREMENTS, t.read_table(text), t.read_not_shown(text), self.tree, has_key=lambda path: not path.startswith("no."))

    def only(self, fault, *changes):
        found = self.faults(*changes)
        self.assertEqual(len(found), 1, found)
        self.assertIn(fault, found[0])

    def test_a_good_table_passes(self):
        self.assertEqual(self.faults(), [])
        self.assertEqual(t.read_requirements("# ids\nS0.1 Social\nD.1 Packages [form]\n"), {"S0.1": True, "D.1": False})

    def test_each_breach_is_told(self):
        self.only("stands neither", ("- S3.3: conditions", "conditions"))
        self.only("stands both", ("- S3.3: c", "- S3.1: c\n- S3.3: c"))
        self.only("no requirement", ("- S3.3: c", "- S9.9: c\n- S3.3: c"))
        self.only("no file sim/programme/programmes", ("programme/programme`", "programme/programmes`"))
        self.only("names no file", ("`sim/programme/programme`, `sim/household/income.cpp`", "everywhere"))
        self.only("no test or pattern Grievance.Nothing", ("Grievance.MistargetingErodesCohesion", "Grievance.Nothing"))
        self.only("no test or pattern Incomes.*", ("Income.*", "Incomes.*"))
        self.only("names no test", ("`architecture.rules_hold`", "–"))
        self.only("no scenario pkh-vs-bnpt", ("pkh-vs-bpnt", "pkh-vs-bnpt"))
        self.only("does not turn mechanisms.nothing", ("variants.*.programmes", "mechanisms.nothing"))
        self.only("needs one scenario", ("| − | 0.005", "| up | 0.005"))
        self.only("needs one scenario", ("`pkh-vs-bpnt`", "–"))

    def test_a_key_must_exist(self):
        found = self.faults(("variants.*.programmes", "no.such.key"))
        self.assertIn("S3.1: there is no key no.such.key", found)

    def test_what_is_not_shown_is_told(self):
        rows = t.read_table(GOOD)
        pattern = {"rows": ["S3.1"], "observable": "poverty_headcount", "sign": "down", "min_effect": 0.005, "outcome": "shown"}
        self.assertEqual(t.check_shown(REQUIREMENTS, rows, lambda _: [pattern]), [])
        for change in ({"outcome": "failed"}, {"rows": ["S3.2"]}, {"observable": "gini"}, {"sign": "up"}, {"min_effect": 0.004}):
            with self.subTest(change):
                self.assertEqual(len(t.check_shown(REQUIREMENTS, rows, lambda _, change=change: [{**pattern, **change}])), 1)
        self.assertEqual(len(t.check_shown(REQUIREMENTS, rows, lambda _: None)), 1)


if __name__ == "__main__":
    unittest.main()
