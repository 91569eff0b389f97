#!/usr/bin/env python3
"""Counts the instructions of a small world's month and compares them with the stored figure.

    count_instructions.py PROGRAM SOURCE COMPILER

PROGRAM is guyub_bench_month_instructions, SOURCE the root of the sources, COMPILER its name in bench/instructions.txt.
Exit code 0 when the month takes at most a tenth more instructions than stored, 1 when it takes more, 77 when nothing
can be compared: no valgrind, no AVX2, or no figure for this compiler.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PASSED, FAILED, SKIPPED = 0, 1, 77
MARGIN = 0.10
# Valgrind knows no AVX-512, so the wider set cannot be counted.
INSTRUCTION_SET = "avx2"
MEASURED = "guyub::bench::live_measured_month*"


class Incomparable(Exception):
    """Why there is nothing to compare."""


def stored_figure(text, compiler):
    """The figure of a line `compiler: figure`; # starts a comment."""
    for line in text.splitlines():
        name, colon, figure = line.split("#")[0].partition(":")
        if colon and name.strip() == compiler:
            return float(figure)
    raise Incomparable(f"bench/instructions.txt has no figure for '{compiler}'")


def measure(program, source):
    """Instructions per household-month, counted by callgrind."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        raise Incomparable("valgrind is not installed (scripts/bootstrap test installs it)")
    arguments = [program, source / "bench" / "month.yaml", source / "configs", INSTRUCTION_SET]
    with tempfile.TemporaryDirectory(prefix="guyub_instructions_") as folder:
        counts = pathlib.Path(folder) / "counts"
        done = subprocess.run([valgrind, "--tool=callgrind", f"--toggle-collect={MEASURED}",
                               f"--callgrind-out-file={counts}", *arguments], capture_output=True, text=True)
        if f"lacks {INSTRUCTION_SET}" in done.stderr:
            raise Incomparable(f"this processor lacks {INSTRUCTION_SET}")
        if done.returncode != 0:
            raise RuntimeError(done.stdout + done.stderr)
        instructions = int(re.search(r"^summary: (\d+)", counts.read_text(), re.MULTILINE)[1])
    return instructions / int(re.search(r"^household_months (\d+)", done.stdout, re.MULTILINE)[1])


def judge(figure, stored, compiler):
    """The exit code and what to print."""
    change = figure / stored - 1
    told = f"instructions_per_household_month: {figure:.1f}; stored for {compiler}: {stored:.1f} ({change:+.1%})"
    update = f"write '{compiler}: {figure:.1f}' into bench/instructions.txt and say in the commit why it changed"
    if figure > stored * (1 + MARGIN):
        return FAILED, f"{told}\nThe month takes over {MARGIN:.0%} more instructions. If that is wanted, {update}."
    if figure < stored * (1 - MARGIN):
        return PASSED, f"{told}\nThe month takes over {MARGIN:.0%} fewer. To hold it there, {update}."
    return PASSED, told


def main(program, source, compiler):
    source = pathlib.Path(source)
    try:
        stored = stored_figure((source / "bench" / "instructions.txt").read_text(encoding="utf-8"), compiler)
        code, told = judge(measure(program, source), stored, compiler)
    except Incomparable as reason:
        code, told = SKIPPED, f"skipped: {reason}"
    print(told)
    return code


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
