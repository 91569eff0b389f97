#!/usr/bin/env python3
"""`guyub robustness` as a user meets it, on a tiny scenario."""

import json
import unittest

from guyub_command import SOURCE, CommandTest, files_below, guyub

SCENARIO = """schema: guyub/scenario/1
title: {id: "Uji", en: "Test"}
population: {region: nusa_tenggara_timur, households: 600}
run: {start: 2025-07-01, months: 8, replicates: 2, seed: 3}
synthesis: {use: default}
behaviour: {use: default}
institutions: {use: default}
approaches: {standard: {use: standard}}
programmes: {bpnt: {use: bpnt, start: 2025-08-01}}
variants:
  - {id: none, title: {id: "Tanpa", en: "None"}, programmes: []}
  - {id: bpnt, title: {id: "Kupon", en: "Voucher"}, programmes: [bpnt]}
indicators:
  - {id: poverty_headcount, role: primary, good: down, mde: 0.005}
  - {id: gini, role: primary, good: down, mde: 0.002}
  - {id: visits, role: secondary, good: up}
"""
SMALL = ["--households", 300, "--draws", 64, "--reference-replicates", 4]


class Robustness(CommandTest):
    def setUp(self):
        super().setUp()
        self.scenario = self.folder / "tiny.yaml"
        self.scenario.write_text(SCENARIO, encoding="utf-8")

    def ask(self, output, *more):
        done = guyub("robustness", self.scenario, "--configs", SOURCE / "configs", "-o", self.folder / output, *SMALL, *more)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout, self.results(output)

    def test_writes_what_it_prints_with_any_number_of_threads(self):
        printed, results = self.ask("out", "--json", "--threads", 1)
        told = json.loads(printed)
        self.assertEqual(told, json.loads((results / "robustness.json").read_text(encoding="utf-8")))
        self.assertEqual(files_below(results), ["robustness.html", "robustness.json"])
        again = json.loads(self.ask("again", "--json", "--threads", 3)[0])
        for one in (told, again):
            one.pop("command")
        self.assertEqual(told, again)
        self.assertEqual([(claim["variant"], claim["indicator"]) for claim in told["claims"]], [("bpnt", "poverty_headcount"), ("bpnt", "gini")])
        self.assertEqual(told["runs"]["households"], 300)
        self.assertEqual(told["runs"]["box_draws"], 64)
        self.assertEqual([number["name"] for number in told["normative"]], ["indicators.poverty_headcount.mde", "indicators.gini.mde"])
        self.assertEqual({number["class"] for number in told["parameters"]}, {"estimated", "unidentified"})
        self.assertLessEqual(told["plausibility"]["seen"], 64)
        for claim in told["claims"]:
            self.assertIn(claim["verdict"], ("robust", "depends", "too_few"))
            self.assertLessEqual(claim["box"]["low"], claim["box"]["high"])
            shares = [claim["variance"][part] for part in ("luck", "estimated", "unidentified")]
            self.assertAlmostEqual(sum(shares), 1.0, places=9)
        self.assertEqual(told["mostly_assumption"], any(claim["variance"]["unidentified"] > 0.5 for claim in told["claims"]))

    def test_opens_with_the_same_line_on_terminal_and_page(self):
        for language in ("en", "id"):
            printed, results = self.ask(language, "--lang", language)
            told = json.loads((results / "robustness.json").read_text(encoding="utf-8"))
            opening = told["opening"][language]
            self.assertTrue(" ".join(printed.split()).startswith(opening), printed[:300])
            page = (results / "robustness.html").read_text(encoding="utf-8")
            self.assertLess(page.index(opening), page.index("<section"))
            self.assertNotIn("src=\"http", page)

    def test_what_is_set_by_hand_is_not_drawn(self):
        told = json.loads(self.ask("out", "--json", "--set", "behaviour.schooling.money=1.2")[0])
        self.assertNotIn("behaviour.schooling.money", [number["name"] for number in told["parameters"]])

    def test_mistakes_are_2_or_3_and_write_nothing(self):
        for code, more in ((2, ["--draws", "many"]), (2, ["--set", "run.mnths=3"]), (3, ["--plausibility", "absent"])):
            with self.subTest(more):
                done = guyub("robustness", self.scenario, "--configs", SOURCE / "configs", "-o", self.folder / "none", *more)
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertNotEqual(done.stderr, "")
        self.assertEqual(files_below(self.folder), ["tiny.yaml"])


if __name__ == "__main__":
    unittest.main()
