#!/usr/bin/env python3
"""The units of newer instruction sets share no code with the rest of the program.

    vector_units_test.py NM OBJECT ...

An inline function that such a unit emits is a weak symbol: the linker may take that copy for the whole program, which
then ends on a processor without the instructions. Exit code 0 when no object defines one, 1 otherwise.
"""

import subprocess
import sys

WEAK = {"W", "w", "V", "v", "u"}


def weak_symbols(nm, path):
    """Weak symbols that an object file defines (not those it merely wants)."""
    listed = subprocess.run([nm, "-C", "--defined-only", path], check=True, capture_output=True, text=True).stdout
    lines = (line.split(maxsplit=2) for line in listed.splitlines())
    return [name for _, kind, name in (line for line in lines if len(line) == 3) if kind in WEAK]


def main():
    nm, objects = sys.argv[1], sys.argv[2:]
    if not objects:
        sys.exit("no unit was given")
    shared = [f"{path}: {name}" for path in objects for name in weak_symbols(nm, path)]
    print(*shared, sep="\n")
    sys.exit(1 if shared else 0)


if __name__ == "__main__":
    main()
