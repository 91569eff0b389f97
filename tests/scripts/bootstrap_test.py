"""scripts/bootstrap must ask nothing, remove nothing and install only what is missing. apt-get, dpkg-query, id and
sudo are stand-ins here that write down how they were called."""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

BOOTSTRAP = sys.argv.pop()
COMMON_COMMANDS = ("bash", "cat", "env", "grep", "mktemp", "rm", "tail")

FAKE_APT_GET = """#!/bin/bash
echo "apt-get $*" >>"$CALLS"
case "$*" in
  *" -s "*|-s*) cat "$PLAN"; [[ ! -e $STALE ]] ;;
  *update*) rm -f "$STALE" ;;
esac
"""
FAKE_DPKG_QUERY = """#!/bin/bash
name=${@: -1}
grep -qx "$name" "$INSTALLED" && echo -n installed
"""


class Bootstrap(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.commands = self.folder / "bin"
        self.commands.mkdir()
        for name in COMMON_COMMANDS:
            self.link(name)
        self.fake("apt-get", FAKE_APT_GET)
        self.fake("dpkg-query", FAKE_DPKG_QUERY)
        self.fake("id", "#!/bin/bash\necho 0\n")
        self.write("installed", "")
        self.write("plan", "Inst cmake (3.25.1-1 Debian:12/stable [amd64])\n")
        self.write("os-release", "ID=debian\nVERSION_ID=12\n")

    def link(self, name):
        found = subprocess.run(["bash", "-c", f"type -P {name}"], check=True, capture_output=True, text=True)
        (self.commands / name).symlink_to(found.stdout.strip())

    def fake(self, name, text):
        self.write(f"bin/{name}", text)
        (self.commands / name).chmod(0o755)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def run_bootstrap(self, *arguments):
        environment = {"PATH": str(self.commands), "CALLS": str(self.folder / "calls"),
                       "PLAN": str(self.folder / "plan"), "INSTALLED": str(self.folder / "installed"),
                       "STALE": str(self.folder / "stale"), "OS_RELEASE_FILE": str(self.folder / "os-release"),
                       "TMPDIR": str(self.folder)}
        return subprocess.run([str(self.commands / "bash"), BOOTSTRAP, *arguments], env=environment,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)

    def calls(self):
        path = self.folder / "calls"
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    def installing_calls(self):
        return [call for call in self.calls() if " install " in call and " -s " not in call]

    def wanted(self, purpose):
        """The packages that a first run asks for."""
        result = self.run_bootstrap(purpose)
        self.assertEqual(result.returncode, 0, result.stderr)
        line = next(line for line in result.stderr.splitlines() if "missing: " in line)
        return line.split("missing: ")[1].split()

    def test_usage(self):
        for arguments in ((), ("all",), ("run", "test")):
            self.assertEqual(self.run_bootstrap(*arguments).returncode, 2)
        self.assertEqual(self.calls(), [])

    def test_installs_without_asking_or_removing(self):
        self.wanted("run")
        (call,) = self.installing_calls()
        for option in (" -y ", " --no-install-recommends ", " --no-remove "):
            self.assertIn(option, call)
        self.assertFalse([call for call in self.calls() if "update" in call])

    def test_only_what_is_missing(self):
        packages = self.wanted("run")
        self.write("installed", "\n".join(name for name in packages if name != "cmake"))
        (self.folder / "calls").unlink()
        self.assertEqual(self.wanted("run"), ["cmake"])
        self.assertTrue(self.installing_calls()[0].endswith(" cmake"))

    def test_nothing_missing_calls_nothing(self):
        self.write("installed", "\n".join(self.wanted("test")))
        (self.folder / "calls").unlink()
        self.assertEqual(self.run_bootstrap("test").returncode, 0)
        self.assertEqual(self.calls(), [])

    def test_test_contains_run(self):
        self.assertLess(set(self.wanted("run")), set(self.wanted("test")))

    def test_leaves_another_node_alone(self):
        self.assertIn("npm", self.wanted("run"))
        self.fake("node", "#!/bin/bash\n")
        self.assertFalse({"nodejs", "npm"} & set(self.wanted("run")))

    def test_refuses_a_removal(self):
        self.write("plan", "Remv python3-scipy [1.10.1-2]\nInst libboost-dev\n")
        result = self.run_bootstrap("run")
        self.assertEqual(result.returncode, 1)
        self.assertIn("refused", result.stderr)
        self.assertIn("python3-scipy", result.stderr)
        self.assertEqual(self.installing_calls(), [])

    def test_reads_package_lists_when_they_are_needed(self):
        self.write("stale", "")
        result = self.run_bootstrap("run")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(len([call for call in self.calls() if "update" in call]), 1)
        self.assertEqual(len(self.installing_calls()), 1)

    def test_says_what_to_do_when_it_cannot_be_root(self):
        self.fake("id", "#!/bin/bash\necho 1000\n")
        result = self.run_bootstrap("run")
        self.assertEqual(result.returncode, 1)
        self.assertIn("sudo apt-get install", result.stderr)
        self.assertEqual(self.calls(), [])

    def test_another_system_gets_the_list(self):
        self.write("os-release", "ID=fedora\nVERSION_ID=42\n")
        result = self.run_bootstrap("run")
        self.assertEqual(result.returncode, 1)
        self.assertIn("libhdf5-dev", result.stdout)
        for name in ("c++", "cmake", "ninja"):
            self.fake(name, "#!/bin/bash\n")
        self.assertEqual(self.run_bootstrap("run").returncode, 0)
        self.assertEqual(self.calls(), [])


if __name__ == "__main__":
    unittest.main()
