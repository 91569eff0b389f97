"""scripts/same_numbers.py must see one changed bit and overlook what is no number of the run."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

import h5py
import numpy

SCRIPT = sys.argv.pop()


class SameNumbers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, values, written_on, extra=False):
        path = self.folder / name
        with h5py.File(path, "w") as file:
            file.attrs["date_created"] = written_on
            file["by_group/poverty"] = values
            file["provenance/seconds"] = len(written_on)
            if extra:
                file["panel/income"] = values
        return str(path)

    def compare(self, *paths):
        return subprocess.run([sys.executable, SCRIPT, *paths], capture_output=True, text=True, check=False)

    def test_equal(self):
        values = numpy.array([0.1, 0.2])
        result = self.compare(self.write("a.h5", values, "Monday"), self.write("b.h5", values, "on Tuesday", extra=True))
        self.assertEqual((result.returncode, result.stdout), (0, "1 datasets compared, 0 differ\n"))

    def test_last_bit(self):
        values = numpy.array([0.1, 0.2])
        other = numpy.array([0.1, numpy.nextafter(0.2, 1)])
        result = self.compare(self.write("a.h5", values, ""), self.write("b.h5", values, ""), self.write("c.h5", other, ""))
        self.assertEqual(result.returncode, 1)
        self.assertIn("by_group/poverty", result.stdout)

    def test_type(self):
        values = numpy.array([1, 2])
        result = self.compare(self.write("a.h5", values, ""), self.write("b.h5", values.astype("int32"), ""))
        self.assertEqual(result.returncode, 1)


if __name__ == "__main__":
    unittest.main()
