#!/usr/bin/env python3
"""What the command's exit status says, and what is left on the disk when a run does not end well."""

import os
import resource
import signal
import subprocess
import time
import unittest

from guyub_command import ENVIRONMENT, GUYUB, PATIENCE, SMALL_WORLD, SOURCE, CommandTest, files_below, guyub, settings

SMALL = settings(population__households=1500, run__months=4, run__replicates=1)
# Long enough to be interrupted on any machine, short enough to be finished afterwards.
LONGER = settings(population__households=6000, run__replicates=4)
VERBS = ["compare", "check", "explain", "schema", "verify", "robustness"]


class Usage(CommandTest):
    def test_every_verb_helps_with_an_example(self):
        self.assertEqual(guyub("--help").returncode, 0)
        for verb in VERBS:
            with self.subTest(verb):
                done = guyub(verb, "--help")
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(f"Example: guyub {verb}", done.stdout)
                self.assertEqual(done.stderr, "")
        self.assertEqual(guyub("--version").returncode, 0)

    def test_wrong_usage_is_2(self):
        for arguments in (["compere", SMALL_WORLD], [], ["compare"], ["compare", SMALL_WORLD, "--thread", 2],
                          ["compare", SMALL_WORLD, "--threads", "two"], ["check"], ["check", SMALL_WORLD, "--lang", "fr"],
                          ["explain", "run.mnths"]):
            with self.subTest(arguments):
                done = guyub(*arguments, cwd=self.folder)
                self.assertEqual(done.returncode, 2, done.stdout + done.stderr)
                self.assertNotEqual(done.stderr, "")
        self.assertEqual(files_below(self.folder), [])

    def test_a_key_a_code_and_an_indicator_are_explained(self):
        for what in ("run.months", "G012", "poverty_gap", "beneficiaries"):
            with self.subTest(what):
                self.assertEqual(guyub("explain", what).returncode, 0)
                self.assertNotEqual(guyub("explain", what).stdout, guyub("explain", what, "--lang", "id").stdout)


    def test_the_class_of_a_number_is_explained(self):
        self.assertRegex(guyub("explain", "behaviour.schooling.money").stdout, r"default +0\.83 \[0\.4, 1\.6\] computed: estimated")
        self.assertRegex(guyub("explain", "programmes.pkh.delivery.delay").stdout, r"pkh +0\.1 \[0, 0\.4\] assumption: unidentified")
        self.assertIn("class normative", guyub("explain", "indicators.poverty_headcount.mde").stdout)


class BadInput(CommandTest):
    def refused(self, scenario, code, *arguments):
        done = guyub("compare", scenario, "-o", self.folder / "out", *arguments)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        self.assertEqual(files_below(self.folder), [])
        return done.stderr

    def test_an_invalid_scenario_is_2_and_touches_nothing(self):
        corpus = SOURCE / "tests" / "app" / "bad_scenarios"
        for name in ("unknown_key", "binary", "cyclic_extends", "duplicate_key"):
            with self.subTest(name):
                self.assertIn("error[", self.refused(corpus / f"{name}.yaml", 2))
        self.assertIn("run.months", self.refused(SMALL_WORLD, 2, *settings(run__months=0)))

    def test_a_missing_scenario_is_3(self):
        self.assertIn("absent.yaml", self.refused(self.folder / "absent.yaml", 3))
        self.assertEqual(guyub("check", self.folder / "absent.yaml").returncode, 3)
        self.assertEqual(guyub("check", self.folder / "absent.yaml", SMALL_WORLD).returncode, 3)

    def test_results_that_cannot_be_read_are_3(self):
        (self.folder / "text.h5").write_text("no HDF5\n")
        for name in ("absent.h5", "text.h5"):
            with self.subTest(name):
                done = guyub("verify", self.folder / name)
                self.assertEqual(done.returncode, 3, done.stdout + done.stderr)
                self.assertIn(str(self.folder / name), done.stderr)


class BadOutput(CommandTest):
    def test_a_file_in_the_place_of_the_folder_is_5(self):
        (self.folder / "file").write_text("in the way\n")
        done = guyub("compare", SMALL_WORLD, *SMALL, "-o", self.folder / "file" / "out")
        self.assertEqual(done.returncode, 5, done.stdout + done.stderr)
        self.assertIn(str(self.folder / "file"), done.stderr)
        self.assertIn("Not a directory", done.stderr)
        self.assertEqual(files_below(self.folder), ["file"])

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_a_folder_that_may_not_be_written_is_5(self):
        self.folder.chmod(0o500)
        self.addCleanup(self.folder.chmod, 0o700)
        done = guyub("compare", SMALL_WORLD, *SMALL, "-o", self.folder / "out")
        self.assertEqual(done.returncode, 5, done.stdout + done.stderr)
        self.assertIn("Permission denied", done.stderr)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_a_table_that_cannot_be_printed_is_5(self):
        for arguments in (["check", SMALL_WORLD], ["schema"], ["compare", SMALL_WORLD, *SMALL, "-o", self.folder]):
            with self.subTest(arguments[0]), open("/dev/full", "w") as full:
                done = subprocess.run([GUYUB, *map(str, arguments)], env=ENVIRONMENT, stdout=full,
                                      stderr=subprocess.PIPE, text=True, timeout=PATIENCE)
                self.assertEqual(done.returncode, 5, done.stderr)
                self.assertNotEqual(done.stderr, "")

    def test_a_file_in_the_place_of_the_tables_is_5(self):
        results = self.compare(*SMALL)
        for path in (results / "tables").iterdir():
            path.unlink()
        (results / "tables").rmdir()
        (results / "tables").write_text("in the way\n")
        done = guyub("compare", SMALL_WORLD, *SMALL, "-o", self.folder / "out")
        self.assertEqual(done.returncode, 5, done.stdout)
        self.assertIn(str(results / "tables"), done.stderr)

    def run_with_room_for(self, size, output):
        """No file may grow beyond `size` bytes: to the command that is a full disk."""
        def no_room():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        # HDF5 loses what it had in memory when a write fails; that is not looked for here.
        environment = {**ENVIRONMENT, "ASAN_OPTIONS": "detect_leaks=0"}
        return subprocess.run([GUYUB, "compare", SMALL_WORLD, *SMALL, "-o", output], env=environment, preexec_fn=no_room,
                              capture_output=True, text=True, timeout=PATIENCE)

    def test_a_full_disk_is_5_and_leaves_no_half_file(self):
        whole = self.compare(*SMALL, output="whole")
        sizes = {path.name: path.stat().st_size for path in whole.iterdir() if path.is_file()}
        run = sizes["run.h5"]
        # Under the thread sanitizer no program starts where nothing may be written at all.
        smallest = 1 if os.environ.get("GUYUB_THREAD_SANITIZER") == "1" else 0
        for size in (0, 4096, run // 2)[smallest:]:
            with self.subTest(size=size):
                output = self.folder / f"limited-{size}"
                done = self.run_with_room_for(size, output)
                self.assertEqual(done.returncode, 5, done.stdout + done.stderr)
                self.assertIn(str(output), done.stderr)
                self.assertIn("File too large", done.stderr)
                left = {path.name for path in output.rglob("*") if path.is_file()}
                self.assertFalse({name for name in left if name.endswith(".part")}, left)
                self.assertNotIn("report.html", left)
                self.assertNotIn("run.h5", left)

    def test_a_folder_in_the_place_of_the_report_is_5(self):
        results = self.compare(*SMALL)
        (results / "report.html").unlink()
        (results / "report.html").mkdir()
        done = guyub("compare", SMALL_WORLD, *SMALL, "-o", self.folder / "out")
        self.assertEqual(done.returncode, 5, done.stdout)
        self.assertIn("report.html", done.stderr)
        self.assertTrue((results / "run.h5").is_file())

    def test_a_failed_run_leaves_earlier_results_whole(self):
        earlier = self.compare(*SMALL) / "run.h5"
        digest = guyub("verify", earlier).stdout
        self.assertEqual(self.run_with_room_for(4096, self.folder / "out").returncode, 5)
        self.assertEqual(guyub("verify", earlier).stdout, digest)

    def test_a_second_run_over_existing_results_succeeds(self):
        digest = guyub("verify", self.compare(*SMALL) / "run.h5").stdout
        self.assertEqual(guyub("verify", self.compare(*SMALL) / "run.h5").stdout, digest)


class Stopped(CommandTest):
    def stop_in_the_middle(self, sent):
        """Sends a signal as soon as the run's file is begun; the exit status and stderr."""
        process = subprocess.Popen([GUYUB, "compare", SMALL_WORLD, *LONGER, "-o", self.folder / "out"], env=ENVIRONMENT,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        until = time.monotonic() + PATIENCE
        while not list(self.folder.rglob("run.h5.part")):
            self.assertIsNone(process.poll(), "ended before it began its file")
            self.assertLess(time.monotonic(), until)
            time.sleep(0.002)
        process.send_signal(sent)
        _, errors = process.communicate(timeout=PATIENCE)
        return process.returncode, errors

    def names(self):
        return {path.name for path in self.folder.rglob("*") if path.is_file()}

    def test_an_interrupted_run_is_130_and_leaves_no_file(self):
        for sent in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(sent):
                code, errors = self.stop_in_the_middle(sent)
                self.assertEqual(code, 130, errors)
                self.assertIn("interrupted", errors)
                self.assertEqual(self.names(), set())

    def test_a_killed_run_leaves_no_result_and_hinders_no_later_one(self):
        code, _ = self.stop_in_the_middle(signal.SIGKILL)
        self.assertEqual(code, -signal.SIGKILL)
        self.assertEqual(self.names(), {"run.h5.part"})
        part = next(self.folder.rglob("run.h5.part"))
        self.assertEqual(guyub("verify", part).returncode, 3)
        self.compare(*LONGER)
        self.assertIn("run.h5", self.names())
        self.assertNotIn("run.h5.part", self.names())


if __name__ == "__main__":
    unittest.main()
