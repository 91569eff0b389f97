#!/usr/bin/env python3
"""What `guyub compare --dry-run` says, that it leaves nothing behind, and that its memory is that of the run."""

import json
import os
import shutil
import subprocess
import sys
import unittest

from guyub_command import ENVIRONMENT, GUYUB, PATIENCE, SMALL_WORLD, SOURCE, CommandTest, files_below, guyub, settings

SMALL = settings(population__households=1500, run__months=4)
MANY_HOUSEHOLDS = settings(population__households=60000, run__replicates=1, run__months=6)   # the months are the peak
MANY_REPLICATES = settings(population__households=1500, run__replicates=8, run__months=12)   # the report is
FIELDS = {"households", "persons", "communities", "variants", "replicates", "months", "household_months", "threads",
          "peak_memory_bytes", "seconds", "probe"}


def peak_resident_bytes(*arguments):
    """Of the command, run by a small process of its own so that no other child's peak counts."""
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, "
              "stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    done = subprocess.run([sys.executable, "-c", script, GUYUB, *map(str, arguments)], env=ENVIRONMENT, check=True,
                          capture_output=True, text=True, timeout=PATIENCE)
    return 1024 * int(done.stdout)


class DryRun(CommandTest):
    def dry(self, *arguments, scenario=SMALL_WORLD):
        done = guyub("compare", scenario, *arguments, "--dry-run", cwd=self.folder)
        self.assertEqual(files_below(self.folder), [])
        return done

    def estimate(self, *arguments, scenario=SMALL_WORLD):
        done = self.dry(*arguments, "--json", scenario=scenario)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_json_has_every_field_of_the_run_and_nothing_is_written(self):
        told = self.estimate(*SMALL, "--threads", 2)
        self.assertEqual(set(told), FIELDS)
        asked = {"households": 1500, "variants": 6, "replicates": 2, "months": 4, "household_months": 1500 * 6 * 2 * 4,
                 "threads": 2}
        self.assertEqual({key: told[key] for key in asked}, asked)
        self.assertGreater(told["peak_memory_bytes"], 1e6)
        self.assertGreater(told["seconds"], 0)
        self.assertLessEqual(told["probe"]["households"], 1500)

    def test_persons_and_communities_are_those_of_the_run(self):
        told = self.estimate(*SMALL)
        summary = self.summary(self.compare(*SMALL))["run"]
        self.assertEqual(told["persons"], summary["persons"])
        self.assertEqual(told["communities"], summary["communities"])

    def test_a_large_run_is_probed_on_a_small_one(self):
        scenario = SOURCE / "scenarios" / "first-look.yaml"
        told = self.estimate(*settings(population__households=2000000, run__months=120, run__replicates=100), scenario=scenario)
        self.assertLess(told["probe"]["households"], 100000)
        self.assertLessEqual(told["probe"]["months"], 12)
        self.assertGreater(told["peak_memory_bytes"], 5 * 2000000 * 150)

    def test_the_words_are_english_and_indonesian(self):
        english = self.dry(*SMALL)
        indonesian = self.dry(*SMALL, "--lang", "id")
        for done, words in ((english, ("household-months in all", "72,000", "estimated peak memory", "estimated time")),
                            (indonesian, ("rumah tangga-bulan", "72.000", "perkiraan memori puncak", "perkiraan waktu"))):
            self.assertEqual(done.returncode, 0, done.stderr)
            for word in words:
                self.assertIn(word, done.stdout)
        self.assertNotIn("households", indonesian.stdout)

    def test_bad_input_is_refused_as_by_a_run(self):
        for arguments, scenario, code in ((settings(run__months=0), SMALL_WORLD, 2), ([], self.folder / "absent.yaml", 3),
                                          ([], SOURCE / "tests" / "app" / "bad_scenarios" / "unknown_key.yaml", 2)):
            with self.subTest(scenario):
                done = self.dry(*arguments, scenario=scenario)
                self.assertEqual(done.returncode, code, done.stdout + done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertIn("error[", done.stderr)

    @unittest.skipIf(os.environ.get("GUYUB_SANITIZED"), "a sanitizer's own memory is most of the peak")
    def test_the_peak_is_within_five_per_cent_of_a_run(self):
        for threads, size in ((1, MANY_HOUSEHOLDS), (2, MANY_HOUSEHOLDS), (8, MANY_HOUSEHOLDS), (2, MANY_REPLICATES)):
            with self.subTest(size, threads=threads):
                told = self.estimate(*size, "--threads", threads)["peak_memory_bytes"]
                seen = peak_resident_bytes("compare", SMALL_WORLD, *size, "--threads", threads, "-o", self.folder / "out")
                self.assertLess(abs(told / seen - 1), 0.05, f"{told} told, {seen} seen")
                shutil.rmtree(self.folder / "out")


if __name__ == "__main__":
    unittest.main()
