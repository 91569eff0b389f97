#!/usr/bin/python3
"""Opens a result file with xarray, by both engines: the root and every group.

Usage: read_with_xarray.py FILE [ENGINE ...]   engines: netcdf4, h5netcdf (both when none is named)
Exit 0 fine, 1 a rule is broken, 77 xarray or an engine's library is not there.

Checked of each group: it opens without a warning; every dimension has its coordinate; times are first days of months,
one after another; every variable has a unit, and numbers their missing value; both engines give the same values.
"""

import importlib
import sys
import warnings

SKIPPED = 77
LIBRARIES = {"netcdf4": "netCDF4", "h5netcdf": "h5netcdf"}


def missing_tools(engines):
    for module in ["xarray", "numpy", "h5py"] + [LIBRARIES[engine] for engine in engines]:
        try:
            importlib.import_module(module)
        except ImportError as error:
            return f"{module} is not installed for {sys.executable} ({error})"
    return None


def group_names(path):
    """The root and all groups, as HDF5 itself lists them: none may be lost on the way to xarray."""
    import h5py

    names = ["/"]
    with h5py.File(path, "r") as file:
        file.visititems(lambda name, item: names.append("/" + name) if isinstance(item, h5py.Group) else None)
        datasets = {name: {key for key, item in file[name].items() if isinstance(item, h5py.Dataset)} for name in names}
    return names, datasets


def check_time(time):
    import numpy

    assert numpy.issubdtype(time.dtype, numpy.datetime64), f"time is {time.dtype}, not decoded"
    values = time.values
    assert (values == values.astype("datetime64[M]").astype(values.dtype)).all(), "times are not first days of months"
    assert (numpy.diff(values) > numpy.timedelta64(0)).all(), "times do not increase"
    assert time.encoding["units"] == "days since 1970-01-01", time.encoding["units"]
    assert time.encoding["calendar"] == "standard", time.encoding["calendar"]


def check_variable(name, variable):
    is_time = name == "time"
    assert is_time or variable.attrs.get("units"), "has no unit"
    is_number = variable.dtype.kind in "if"
    if is_number and name not in variable.dims:
        assert "_FillValue" in variable.encoding, "has no explicit missing value"
    if "flag_values" in variable.attrs:
        flags = len(list(variable.attrs["flag_values"]))
        assert flags == len(variable.attrs["flag_meanings"].split()), "as many meanings as values of the flag"


def check_group(dataset, expected_names):
    assert set(dataset.variables) == expected_names, f"variables {sorted(expected_names ^ set(dataset.variables))} differ"
    for dimension in dataset.dims:
        assert dimension in dataset.coords, f"dimension {dimension} has no coordinate"
    if "time" in dataset.dims:
        check_time(dataset.time)
    for name, variable in dataset.variables.items():
        try:
            check_variable(name, variable)
        except AssertionError as error:
            raise AssertionError(f"{name} {error}") from error
    dataset.load()


def check_root(dataset):
    for dimension in ("scenario", "replicate", "time"):
        assert dimension in dataset.dims, f"the root has no dimension {dimension}"
    headline = [v for v in dataset.data_vars.values() if v.dims == ("scenario", "replicate", "time")]
    assert headline, "the root has no headline indicator by scenario, replicate, time"
    for name in ("title", "summary", "source", "history", "id", "date_created", "run_status", "scenario_sha256",
                 "schema_version", "seed"):
        assert name in dataset.attrs, f"the root has no attribute {name}"
    assert dataset.attrs["Conventions"] == "CF-1.10 ACDD-1.3", dataset.attrs["Conventions"]
    assert dataset.attrs["run_status"] == "complete", dataset.attrs["run_status"]
    first = str(dataset.scenario.values[0])
    assert dataset.sel(scenario=first).sizes["time"] == dataset.sizes["time"], "scenarios cannot be chosen by name"


def main(arguments):
    import xarray

    path, engines = arguments[0], arguments[1:] or list(LIBRARIES)
    names, datasets = group_names(path)
    for group in names:
        if not datasets[group]:
            continue
        opened = []
        for engine in engines:
            try:
                with xarray.open_dataset(path, engine=engine, group=None if group == "/" else group) as dataset:
                    check_group(dataset, datasets[group])
                    if group == "/":
                        check_root(dataset)
                    opened.append(dataset)
            except AssertionError as error:
                print(f"failed: {path} {group} with {engine}: {error}", file=sys.stderr)
                return 1
        if len(opened) == 2 and not opened[0].equals(opened[1]):
            print(f"failed: {path} {group}: the engines read different values", file=sys.stderr)
            return 1
        print(f"{group}: {dict(opened[0].sizes)}, {len(opened[0].variables)} variables")
    return 0


if __name__ == "__main__":
    if len(sys.argv) < 2 or not set(sys.argv[2:]) <= set(LIBRARIES):
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    reason = missing_tools(sys.argv[2:] or list(LIBRARIES))
    if reason:
        print(f"skipped: {reason}")
        sys.exit(SKIPPED)
    warnings.simplefilter("error")
    sys.exit(main(sys.argv[1:]))
