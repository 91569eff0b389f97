#!/usr/bin/env python3
"""The scenarios that come with the product pass the strictest check; the check speaks both languages."""

import unittest

from guyub_command import SMALL_WORLD, SOURCE, CommandTest, guyub, settings


class Scenarios(CommandTest):
    def test_each_passes_the_strict_check(self):
        scenarios = sorted((SOURCE / "scenarios").glob("*.yaml")) + [SMALL_WORLD]
        self.assertIn("first-look.yaml", [path.name for path in scenarios])
        done = guyub("check", "--strict", *scenarios)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout.splitlines(), [f"{path}: ok" for path in scenarios])

    def test_every_region_can_be_chosen(self):
        regions = sorted(path.stem for path in (SOURCE / "configs" / "regions").glob("*.yaml"))
        self.assertGreaterEqual(len(regions), 39)
        for region in regions:
            with self.subTest(region):
                done = guyub("check", SOURCE / "scenarios" / "first-look.yaml", *settings(population__region=region))
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_a_warning_is_an_error_when_strict(self):
        text = SMALL_WORLD.read_text(encoding="utf-8").replace("programmes: [bpnt]", "programmes: [bpnt]\n    changes: {programmes.bpnt.approach: standard}")
        scenario = self.folder / "idle.yaml"
        scenario.write_text(text, encoding="utf-8")
        common = ("check", "--configs", SOURCE / "configs", scenario)
        self.assertEqual(guyub(*common).returncode, 0)
        self.assertIn("warning[", guyub(*common).stderr)
        self.assertEqual(guyub(*common, "--strict").returncode, 2)

    def test_the_check_speaks_indonesian(self):
        scenario = SOURCE / "tests" / "app" / "bad_scenarios" / "unknown_key.yaml"
        english = guyub("check", "--configs", SOURCE / "configs", scenario)
        indonesian = guyub("check", "--configs", SOURCE / "configs", scenario, "--lang", "id")
        self.assertEqual((english.returncode, indonesian.returncode), (2, 2))
        self.assertIn("error[G012]: unknown key", english.stderr)
        self.assertIn("kesalahan[G012]: ", indonesian.stderr)
        self.assertNotIn("did you mean", indonesian.stderr)
        self.assertNotIn("error", indonesian.stderr)


if __name__ == "__main__":
    unittest.main()
