#!/usr/bin/env python3
"""Every bad scenario of the corpus, refused by the real command with the real building blocks and the whole model."""

import os
import unittest

from guyub_command import SMALL_WORLD, SOURCE, CommandTest, files_below, guyub

CORPUS = SOURCE / "tests" / "app" / "bad_scenarios"
MODELS = SOURCE / "tests" / "app" / "bad_models"   # faults that only the whole model's language sees
CONFIGS = SOURCE / "configs"


def expected_code(text):
    return 3 if "[G001]" in text else 2 if "error[" in text or "kesalahan[" in text else 0


class BadScenarios(CommandTest):
    def check(self, name, *arguments, folder=CORPUS):
        return guyub("check", "--configs", os.path.relpath(CONFIGS, folder), name, *arguments, cwd=folder)

    def test_each_is_refused_with_its_text_and_code(self):
        files = sorted([*CORPUS.glob("*.expected"), *MODELS.glob("*.expected")])
        self.assertGreaterEqual(len(files), 60)
        for file in files:
            name, folder = file.stem, file.parent
            with self.subTest(name):
                indonesian = name.endswith(".id")
                done = self.check(name.removesuffix(".id") + ".yaml", "--lang", "id" if indonesian else "en", folder=folder)
                expected = file.read_text(encoding="utf-8")
                self.assertEqual(done.stderr.replace(os.path.relpath(CONFIGS, folder), "configs"), expected)
                self.assertEqual(done.returncode, expected_code(expected))

    def test_all_faults_of_all_files_are_told(self):
        done = guyub("check", "--configs", CONFIGS, "many_faults.yaml", "octal.yaml", SMALL_WORLD, cwd=CORPUS)
        self.assertEqual(done.returncode, 2)
        self.assertGreaterEqual(done.stderr.count("--> many_faults.yaml:"), 5)
        self.assertIn("--> octal.yaml:", done.stderr)
        self.assertEqual(done.stdout, f"{SMALL_WORLD}: ok\n")

    def test_a_file_of_100_megabytes_is_refused_and_not_read(self):
        huge = self.folder / "huge.yaml"
        with huge.open("wb") as file:
            line = b"households: 20000\n"
            for _ in range(100):
                file.write(line * (1_000_000 // len(line) + 1))
        self.assertGreater(huge.stat().st_size, 100_000_000)
        for verb, more in (("check", []), ("compare", ["-o", self.folder / "out"])):
            with self.subTest(verb):
                done = guyub(verb, huge, *more, patience=20)
                self.assertEqual(done.returncode, 2, done.stderr[:1000])
                self.assertIn("huge.yaml", done.stderr)
                self.assertLess(len(done.stderr), 2000)
        self.assertEqual(files_below(self.folder), ["huge.yaml"])

    def test_an_alias_bomb_is_refused(self):
        bomb = self.folder / "bomb.yaml"
        lines = ["a0: &a0 [lol]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 40)]
        bomb.write_text(SMALL_WORLD.read_text(encoding="utf-8") + "\n".join(lines) + "\n", encoding="utf-8")
        done = guyub("check", "--configs", CONFIGS, bomb, patience=20)
        self.assertEqual(done.returncode, 2)
        self.assertIn("error[G006]", done.stderr)


if __name__ == "__main__":
    unittest.main()
