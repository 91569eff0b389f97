#!/usr/bin/env python3
"""`guyub calibrate` as a user meets it: its files, its languages, and what a kill costs."""

import json
import signal
import subprocess
import time
import unittest

from guyub_command import ENVIRONMENT, GUYUB, SOURCE, CommandTest, guyub

FILE = """schema: guyub/calibration/1
title: {{id: "Uji", en: "Test"}}
scenario: {scenario}
set: [population.households=300, run.months=4, run.replicates=1]
seed: 3
parameters:
  - {{path: behaviour.income.growth, prior: uniform, low: 0, high: 0.2, source: made up}}
  - {{path: behaviour.income.innovation_sd, prior: uniform, low: 0.05, high: 0.25, source: made up}}
targets:
  - {{id: consumption, indicator: consumption_per_capita, month: 4, value: 1000000, standard_error: 20000, source: made up}}
  - {{id: gini, indicator: gini, month: 4, value: 0.32, standard_error: 0.02, source: made up}}
method: {method}
"""
SMC = "{name: smc, particles: 60, moves: 2, last_moves: 3, predictions: 10}"
EMULATOR = "{name: emulator, particles: 100, design: 40, predictions: 10}"
TABLES = ["posterior.csv", "fit.csv", "identifiability.csv", "calibration.json"]


class Calibrate(CommandTest):
    def file(self, method):
        path = self.folder / "calibration.yaml"
        path.write_text(FILE.format(scenario=SOURCE / "tests/app/scenarios/small_world.yaml", method=method), encoding="utf-8")
        return path

    def words(self, method, output, *more):
        return ["calibrate", self.file(method), "--configs", SOURCE / "configs", "-o", self.folder / output, *more]

    def calibrate(self, method, output, *more):
        done = guyub(*self.words(method, output, *more))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout, self.results(output)

    def assert_same_files(self, a, b):
        for name in TABLES:
            self.assertEqual((a / name).read_text(), (b / name).read_text(), name)

    def test_writes_what_it_prints(self):
        printed, results = self.calibrate(EMULATOR, "out", "--json")
        summary = json.loads(printed)
        self.assertEqual(summary, json.loads((results / "calibration.json").read_text()))
        self.assertEqual(sorted(path.name for path in results.iterdir()), sorted(TABLES))
        rows = (results / "posterior.csv").read_text().splitlines()
        self.assertEqual(rows[0], "behaviour.income.growth,behaviour.income.innovation_sd,weight")
        self.assertEqual(len(rows), 101)
        self.assertEqual(summary["simulations"], 50)

    def test_speaks_both_languages(self):
        self.assertIn("Chi-square", self.calibrate(EMULATOR, "en")[0])
        self.assertIn("Khi-kuadrat", self.calibrate(EMULATOR, "id", "--lang", "id")[0])

    def test_threads_change_no_number(self):
        one = self.calibrate(SMC, "one", "--threads", 1)[1]
        self.assert_same_files(one, self.calibrate(SMC, "four", "--threads", 4)[1])

    def test_goes_on_after_a_kill(self):
        whole = self.calibrate(SMC, "whole")[1]
        command = [GUYUB, *map(str, self.words(SMC, "killed"))]
        for blow, code in ((signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)):
            process = subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(0.5)
            process.send_signal(blow)
            self.assertIn(process.wait(), (0, code))   # 0: it was faster than the blow
        self.assert_same_files(whole, self.calibrate(SMC, "killed")[1])

    def test_self_check_ranks_every_truth(self):
        done = guyub(*self.words(EMULATOR, "check", "--self-check", 20))
        self.assertIn(done.returncode, (0, 1), done.stderr)   # twenty truths by themselves prove nothing
        rows = (self.results("check") / "self_check.csv").read_text().splitlines()
        self.assertEqual(len(rows), 1 + 20 * 2)
        summary = json.loads((self.results("check") / "self_check.json").read_text())
        self.assertEqual(done.returncode, 0 if summary["pooled"]["p"] > 0.01 else 1)

    def test_a_bad_file_is_refused_in_either_language(self):
        path = self.file(EMULATOR)
        path.write_text(path.read_text().replace("consumption_per_capita", "consumption_per_head"), encoding="utf-8")
        for language, words in {"en": "there is no indicator", "id": "tidak ada indikator"}.items():
            done = guyub("calibrate", path, "--configs", SOURCE / "configs", "-o", self.folder / "bad", "--lang", language)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn(words, done.stderr)
            self.assertIn("calibration.yaml:10:", done.stderr)
        self.assertFalse((self.folder / "bad").exists())

    def test_its_keys_are_explained(self):
        done = guyub("explain", "calibration.method.retained")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("default 0.6", done.stdout)


if __name__ == "__main__":
    unittest.main()
