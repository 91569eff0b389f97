"""The checker must catch what it is for: each test plants one breach in a small tree and expects its message."""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
# Written in pieces, so that this file does not break the rules it tests.
MACHINE_PATH = "/wor" "k/main/data.csv"
UNFINISHED_NOTE = "// TO" "DO finish"


class PlantedBreach(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        rules = self.root / "tests" / "architecture"
        rules.mkdir(parents=True)
        for name in ("layers.txt", "third_party.txt", "long_files.txt"):
            (rules / name).write_text("", encoding="utf-8")
        for name in ("layers.txt", "third_party.txt"):
            shutil.copy(HERE / name, rules / name)
        self.write("sim/core/calendar.hpp", "#pragma once\n#include <string>\n")
        self.write("sim/world/people.cpp", '#include "sim/core/calendar.hpp"\n')

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def check(self):
        return subprocess.run([sys.executable, str(HERE / "check_architecture.py"), str(self.root)],
                              capture_output=True, text=True, check=False)

    def expect_breach(self, *parts):
        result = self.check()
        self.assertEqual(result.returncode, 1, result.stdout + result.stderr)
        lines = result.stdout.splitlines()
        self.assertEqual(len(lines), 1, result.stdout)
        for part in parts:
            self.assertIn(part, lines[0])

    def test_clean_tree_passes(self):
        result = self.check()
        self.assertEqual((result.returncode, result.stdout), (0, ""))

    def test_include_of_a_lower_room(self):
        self.write("sim/core/cycle.cpp", '\n#include "sim/world/people.hpp"\n')
        self.expect_breach("sim/core/cycle.cpp:2:", "sim/core must not include sim/world")

    def test_report_may_not_include_the_analysis_above_it(self):
        self.write("analysis/report/page.cpp", '#include "analysis/effect.hpp"\n')
        self.expect_breach("analysis/report/page.cpp:1:", "analysis/report must not include analysis")

    def test_include_not_from_the_root(self):
        self.write("sim/world/short.cpp", '#include "people.hpp"\n')
        self.expect_breach("sim/world/short.cpp:1:", "from the root")

    def test_own_header_in_angle_brackets(self):
        self.write("sim/world/angle.cpp", "#include <sim/core/calendar.hpp>\n")
        self.expect_breach("sim/world/angle.cpp:1:", "in quotes")

    def test_program_includes_a_test(self):
        self.write("sim/world/test_use.cpp", '#include "tests/sim/world/sample.hpp"\n')
        self.expect_breach("sim/world/test_use.cpp:1:", "must not include tests")

    def test_library_outside_its_room(self):
        self.write("sim/world/yaml.cpp", "#include <yaml-cpp/yaml.h>\n")
        self.expect_breach("sim/world/yaml.cpp:1:", "<yaml-cpp/yaml.h> belongs to sim/scenario")

    def test_library_that_is_not_listed(self):
        self.write("analysis/new.cpp", "#include <arrow/api.h>\n")
        self.expect_breach("analysis/new.cpp:1:", "third_party.txt")

    def test_mathematical_header_in_the_engine(self):
        self.write("sim/world/maths.cpp", "#include <cmath>\n")
        self.expect_breach("sim/world/maths.cpp:1:", "<cmath>")

    def test_mathematical_function_in_the_engine(self):
        self.write("sim/world/maths.cpp", "double f(double x) {\n  return std::log1p(x);\n}\n")
        self.expect_breach("sim/world/maths.cpp:2:", "std::log1p differs between machines")

    def test_standard_distribution_in_the_engine(self):
        self.write("sim/world/draw.cpp", "std::normal_distribution<double> draw;\n")
        self.expect_breach("sim/world/draw.cpp:1:", "std::normal_distribution")

    def test_link_of_a_lower_room(self):
        self.write("sim/core/CMakeLists.txt", "guyub_room(core\n  LINK guyub::world)\n")
        self.expect_breach("sim/core/CMakeLists.txt:2:", "must not link guyub::world")

    def test_long_file(self):
        self.write("sim/world/long.cpp", "\n" * 351)
        self.expect_breach("sim/world/long.cpp:351:", "351 lines")

    def test_long_file_with_an_exception(self):
        self.write("sim/world/long.cpp", "\n" * 351)
        self.write("tests/architecture/long_files.txt", "sim/world/long.cpp\n")
        self.assertEqual(self.check().returncode, 0)

    def test_exception_for_a_file_that_is_gone(self):
        self.write("tests/architecture/long_files.txt", "sim/world/gone.cpp\n")
        self.expect_breach("long_files.txt:1:", "sim/world/gone.cpp does not exist")

    def test_machine_path(self):
        self.write("configs/source.yaml", f"a: 1\nfile: {MACHINE_PATH}\n")
        self.expect_breach("configs/source.yaml:2:", "path of one machine")

    def test_address_on_the_web_is_no_machine_path(self):
        self.write("configs/source.yaml", f"href: https://example.org{MACHINE_PATH}\n")
        self.assertEqual(self.check().returncode, 0)

    def test_unfinished_note(self):
        self.write("sim/world/later.cpp", UNFINISHED_NOTE + "\n")
        self.expect_breach("sim/world/later.cpp:1:", "unfinished")

    def test_layers_that_allow_a_cycle(self):
        self.write("tests/architecture/layers.txt", "sim/core: sim/world\nsim/world: sim/core\n")
        self.expect_breach("layers.txt:1:", "written above it")

    def test_untracked_files_of_a_checkout_are_left_out(self):
        subprocess.run(["git", "init", "-q", str(self.root)], check=True)
        self.write("sim/core/cycle.cpp", '#include "sim/world/people.hpp"\n')
        self.assertEqual(self.check().returncode, 0)
        subprocess.run(["git", "-C", str(self.root), "add", "."], check=True)
        self.expect_breach("sim/core/cycle.cpp:1:")


if __name__ == "__main__":
    unittest.main()
