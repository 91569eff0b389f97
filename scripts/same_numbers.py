#!/usr/bin/python3
"""Says whether result files hold the same numbers: every dataset that all of them have, bit by bit.

    same_numbers.py RUN.h5 RUN.h5...

Texts, attributes (dates, history) and the group /provenance do not count. Exit code 0 when equal, 1 when not.
"""

import sys

import h5py


def numeric_datasets(path):
    """Path inside the file -> its array, without texts and provenance."""
    found = {}

    def keep(name, item):
        if isinstance(item, h5py.Dataset) and item.dtype.kind in "iuf" and not name.startswith("provenance"):
            found[name] = item[()]

    with h5py.File(path) as file:
        file.visititems(keep)
    return found


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    first, *others = [numeric_datasets(path) for path in sys.argv[1:]]
    common = set(first).intersection(*others)
    different = sorted(
        name for name in common for other in others
        if first[name].dtype != other[name].dtype or first[name].shape != other[name].shape
        or first[name].tobytes() != other[name].tobytes())
    for name in different:
        print(f"{name}: not the same numbers")
    print(f"{len(common)} datasets compared, {len(set(different))} differ")
    sys.exit(1 if different or not common else 0)


if __name__ == "__main__":
    main()
