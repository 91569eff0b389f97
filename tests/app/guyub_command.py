"""Calls the command as a user does. Tests get its path and the root of the sources from the environment."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

GUYUB = os.environ["GUYUB"]
SOURCE = pathlib.Path(os.environ["GUYUB_SOURCE"])
SMALL_WORLD = SOURCE / "tests" / "app" / "scenarios" / "small_world.yaml"
# A sanitized build on a busy machine is slow; a test that hangs still ends.
PATIENCE = 300
# The same language of the system's reasons everywhere.
ENVIRONMENT = {**os.environ, "LC_ALL": "C", "NO_COLOR": "1"}


def guyub(*arguments, cwd=None, patience=PATIENCE):
    """The finished process: returncode, stdout, stderr."""
    return subprocess.run([GUYUB, *map(str, arguments)], cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True,
                          encoding="utf-8", timeout=patience)


def settings(**changed):
    """--set arguments; a double underscore stands for the dot: run__months=3."""
    return [word for key, value in changed.items() for word in ("--set", f"{key.replace('__', '.')}={value}")]


def files_below(folder):
    """Every file and folder below a folder, as relative paths."""
    return sorted(str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob("*"))


class CommandTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="guyub_app_")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def compare(self, *arguments, output="out", scenario=SMALL_WORLD):
        """Runs a comparison that must succeed and returns the folder of its results."""
        done = guyub("compare", scenario, "-o", self.folder / output, *arguments)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return self.results(output)

    def results(self, output="out"):
        """The one folder of results below an output folder."""
        found = list((self.folder / output).iterdir())
        self.assertEqual(len(found), 1, found)
        return found[0]

    def summary(self, results):
        return json.loads((results / "summary.json").read_text(encoding="utf-8"))
