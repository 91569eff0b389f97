#!/usr/bin/env python3
"""What a comparison leaves behind: table, summary, report, tables, and that they speak of the same run."""

import csv
import json
import os
import pathlib
import unittest

from guyub_command import SMALL_WORLD, CommandTest, guyub, settings

SMALL = settings(population__households=1500, run__months=6)


def small_world():
    return next(pathlib.Path(os.environ["GUYUB_SMALL_WORLD"]).rglob("run.h5")).parent


class Results(CommandTest):
    def test_everything_is_there(self):
        names = {path.name for path in small_world().iterdir()}
        self.assertEqual(names, {"run.h5", "summary.json", "report.html", "scenario.resolved.yaml", "tables"})
        for table in (small_world() / "tables").glob("*.csv"):
            with self.subTest(table.name), table.open(encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
                self.assertGreater(len(rows), 1)
                self.assertEqual({len(row) for row in rows}, {len(rows[0])})

    def test_the_summary_is_of_this_run(self):
        summary = self.summary(small_world())
        self.assertEqual(summary["provenance"]["digest"], guyub("verify", small_world() / "run.h5").stdout.split()[0])
        self.assertTrue(small_world().name.endswith(summary["scenario_hash"][:8]))

    def test_all_checks_pass(self):
        checks = {check["id"]: check for check in self.summary(small_world())["checks"]}
        self.assertLessEqual({"ledger", "persons", "fit"}, set(checks))
        self.assertEqual([check["id"] for check in checks.values() if not check["passed"]], [])

    def test_the_fit_is_told_with_its_sampling_error(self):
        fit = self.summary(small_world())["fit"]
        required = [row for row in fit if row["required"]]
        self.assertEqual(len(required), 4 + 34 + 4 + 2)
        for row in required:
            self.assertTrue(row["within"], row)
            self.assertGreater(row["sampling_error"], 0.0)
            self.assertLessEqual(abs(row["simulated"] - row["target"]), row["tolerance"] * 1.000001)
        report = (small_world() / "report.html").read_text(encoding="utf-8")
        for row in required:
            self.assertIn(row["statistic"]["en"], report)
            self.assertIn(row["statistic"]["id"], report)

    def test_the_repeated_base_shows_no_effect(self):
        effects = [row for row in self.summary(small_world())["effects"] if row["variant"] == "no_programme_again"]
        self.assertGreater(len(effects), 10)
        for row in effects:
            self.assertEqual([row[key] for key in ("estimate", "low", "high")], [0.0, 0.0, 0.0], row)
            self.assertEqual(row["verdict"], "no_difference")

    def test_the_resolved_scenario_gives_the_same_numbers(self):
        resolved = small_world() / "scenario.resolved.yaml"
        again = self.compare(scenario=resolved)
        done = guyub("verify", small_world() / "run.h5", again / "run.h5")
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_the_table_speaks_both_languages_and_names_the_files(self):
        english = guyub("compare", SMALL_WORLD, *SMALL, "-o", self.folder)
        indonesian = guyub("compare", SMALL_WORLD, *SMALL, "-o", self.folder, "--lang", "id")
        for done, words in ((english, "Poverty headcount"), (indonesian, "Penduduk miskin")):
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(done.stderr, "")
            self.assertIn(words, done.stdout)
            for name in done.stdout.splitlines()[-2:]:
                self.assertTrue(pathlib.Path(name).is_file(), name)
        self.assertNotIn("Poverty headcount", indonesian.stdout)

    def test_json_is_the_summary(self):
        done = guyub("compare", SMALL_WORLD, *SMALL, "-o", self.folder, "--json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout), self.summary(next(self.folder.iterdir())))


if __name__ == "__main__":
    unittest.main()
