#!/usr/bin/python3
"""The reading scripts must be able to fail: each is given copies of the sample with one rule broken.

Usage: readers_notice_test.py FILE     (exit 77: h5py is not there)
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

try:
    import h5py
except ImportError as error:
    print(f"skipped: {error}")
    sys.exit(77)

HERE = pathlib.Path(__file__).parent
READERS = {
    "ncdump": ["sh", str(HERE / "read_with_ncdump.sh")],
    "xarray": [sys.executable, str(HERE / "read_with_xarray.py")],
    "R": ["Rscript", str(HERE / "read_with_r.R")],
}


def drop_unit(file):
    del file["/by_decile/incidence"].attrs["units"]


def drop_attribute(file):
    del file.attrs["scenario_sha256"]


def shift_time(file):
    for group in ("/", "/community"):
        file[group]["time"][...] += 3


def time_in_months(file):
    for item in file.values():
        if isinstance(item, h5py.Group) and "time" in item:
            item["time"].attrs["units"] = "months since 1970-01-01"
    file["time"].attrs["units"] = "months since 1970-01-01"


def attach_partly(file):
    variable = file["/poverty_headcount"]
    variable.dims[1].detach_scale(file["/replicate"])


def store_truth_values(file):
    file["/panel"]["poor"] = [True, False, True, False]  # h5py's bool is an HDF5 enum


DEFECTS = {
    drop_unit: ("ncdump", "xarray", "R"),
    drop_attribute: ("ncdump", "xarray", "R"),
    shift_time: ("ncdump", "xarray", "R"),
    time_in_months: ("ncdump", "xarray", "R"),
    attach_partly: ("ncdump", "xarray"),
    store_truth_values: ("xarray",),  # ncdump leaves such variables out without a word
}


def run(reader, path):
    command = READERS[reader]
    if shutil.which(command[0]) is None:
        return 77
    return subprocess.run(command + [str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode


def main(sample):
    overlooked = []
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "broken.h5"
        for defect, readers in DEFECTS.items():
            shutil.copyfile(sample, copy)
            with h5py.File(copy, "r+") as file:
                defect(file)
            for reader in readers:
                if run(reader, copy) == 0:
                    overlooked.append(f"{reader} does not notice {defect.__name__}")
    print("\n".join(overlooked) or f"{len(DEFECTS)} broken files noticed")
    return 1 if overlooked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
