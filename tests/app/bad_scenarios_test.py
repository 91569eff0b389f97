#!/usr/bin/env python3
"""Every bad scenario of the corpus, refused by the real command with the real building blocks and the whole model."""

import os
import pathlib
import unittest

from guyub_command import SOURCE, CommandTest, guyub

CORPUS = SOURCE / "tests" / "app" / "bad_scenarios"
CONFIGS = SOURCE / "configs"


def expected_code(text):
    return 3 if "[G001]" in text else 2 if "error[" in text or "kesalahan[" in text else 0


class BadScenarios(CommandTest):
    def check(self, name, *arguments):
        return guyub("check", "--configs", os.path.relpath(CONFIGS, CORPUS), name, *arguments, cwd=CORPUS)

    def test_each_is_refused_with_its_text_and_code(self):
        names = sorted(path.stem for path in CORPUS.glob("*.expected"))
        self.assertGreaterEqual(len(names), 60)
        for name in names:
            with self.subTest(name):
                indonesian = name.endswith(".id")
                done = self.check(name.removesuffix(".id") + ".yaml", "--lang", "id" if indonesian else "en")
                expected = (CORPUS / f"{name}.expected").read_text(encoding="utf-8")
                self.assertEqual(done.stderr.replace(os.path.relpath(CONFIGS, CORPUS), "configs"), expected)
                self.assertEqual(done.returncode, expected_code(expected))


if __name__ == "__main__":
    unittest.main()
