#!/usr/bin/env python3
"""Holds docs/traceability.md against the requirements, the sources, the tests and what the scenarios showed.

    traceability.py names     every requirement has a row or stands under "Not shown yet"; what rows name exists
    traceability.py shown     the pattern of every row was shown by the row's scenario (show.py has to run before)

The table has the columns id | what | where | scenario | switch | observable | sign | min_effect | tests; names stand in `code`.
A requirement of docs/requirements.txt marked [form] is no mechanism: its rows need tests only. Prints what is not shown yet.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

COLUMNS = ("id", "what", "where", "scenario", "switch", "observable", "sign", "min_effect", "tests")
SIGNS = {"+": "up", "−": "down", "0": "none"}
NONE = "–"


def names_in(cell):
    return re.findall(r"`([^`]+)`", cell)


def read_requirements(text):
    """id -> whether it is a mechanism."""
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, _, title = line.partition(" ")
            found[name] = not title.rstrip().endswith("[form]")
    return found


def read_table(text):
    """The rows of the main table, each a dictionary by column."""
    rows = []
    inside = False
    for line in text.splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if tuple(cells) == COLUMNS:
            inside = True
        elif inside and len(cells) != len(COLUMNS):
            break
        elif inside and not set(cells[0]) <= set("-"):
            rows.append(dict(zip(COLUMNS, cells)))
    return rows


def read_not_shown(text):
    _, found, rest = text.partition("## Not shown yet")
    return [match.group(1) for match in re.finditer(r"^- (\S+):", rest, re.MULTILINE)] if found else []


class Tree:
    """What exists in the sources."""

    def __init__(self, root):
        self.root = root
        tests = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "tests").rglob("*.cpp")))
        self.cases = {f"{suite}.{name}" for suite, name in re.findall(r"\bTEST(?:_F|_P)?\((\w+),\s*(\w+)\)", tests)}
        patterns = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "analysis" / "patterns").glob("*.cpp")))
        self.patterns = set(re.findall(r'\{"(\w+\.\w+)",', patterns))
        lists = "".join(path.read_text(encoding="utf-8") for path in sorted((root / "tests").rglob("CMakeLists.txt")))
        self.commands = set(re.findall(r"add_test\(NAME ([\w.]+)", lists)) | {f"app.{name}" for name in re.findall(r"guyub_command_test\((\w+)\)", lists)}

    def has_place(self, name):
        path = self.root / name
        return path.exists() or any(path.with_name(path.name + end).exists() for end in (".hpp", ".cpp", ".yaml"))

    def has_test(self, name):
        known = self.cases | self.patterns | self.commands
        return any(each.startswith(name[:-1]) for each in known) if name.endswith(".*") else name in known

    def scenario(self, name):
        path = self.root / "scenarios" / f"{name}.yaml"
        return path.read_text(encoding="utf-8") if path.exists() else None


def key_exists(path):
    """Whether the scenario language has the key; without a command at hand any is taken."""
    command = os.environ.get("GUYUB")
    return command is None or subprocess.run([command, "explain", path], capture_output=True, check=False).returncode == 0


def check_names(requirements, rows, not_shown, tree, has_key=key_exists):
    faults = []
    in_table = {row["id"] for row in rows}
    for name in requirements:
        if (name in in_table) == (name in not_shown):
            faults.append(f"{name}: stands {'both' if name in in_table else 'neither'} in the table and under Not shown yet")
    faults += [f"{name}: is no requirement" for name in sorted(in_table | set(not_shown)) if name not in requirements]
    for row in rows:
        def fault(text, row=row):
            faults.append(f"{row['id']}: {text}")

        places, tests = names_in(row["where"]), names_in(row["tests"])
        if not places:
            fault("names no file")
        for place in places:
            if not tree.has_place(place):
                fault(f"there is no file {place}")
        if not tests:
            fault("names no test")
        for test in tests:
            if not tree.has_test(test):
                fault(f"there is no test or pattern {test}")
        if not requirements.get(row["id"], True) and row["scenario"] == NONE:
            continue
        scenarios, switches, observables = (names_in(row[column]) for column in ("scenario", "switch", "observable"))
        if len(scenarios) != 1 or len(observables) != 1 or len(switches) != 1 or row["sign"] not in SIGNS:
            fault("needs one scenario, one switch, one observable and a sign of + − 0")
            continue
        text = tree.scenario(scenarios[0])
        if text is None:
            fault(f"there is no scenario {scenarios[0]}")
        elif switches[0] not in text and switches[0] not in ("variants.*.programmes", "variants.*.schemes"):
            fault(f"the scenario {scenarios[0]} does not turn {switches[0]}")
        if not has_key(switches[0]):
            fault(f"there is no key {switches[0]}")
    return faults


def shows(expected, row):
    return (row["id"] in expected["rows"] and expected["observable"] == names_in(row["observable"])[0] and expected["sign"] == SIGNS[row["sign"]]
            and expected["min_effect"] == float(row["min_effect"]) and expected["outcome"] == "shown")


def check_shown(requirements, rows, read):
    """`read(scenario)`: what its run found; None when it has not run."""
    faults = []
    for row in rows:
        if not requirements.get(row["id"], True) and row["scenario"] == NONE:
            continue
        scenario = names_in(row["scenario"])[0]
        found = read(scenario)
        if found is None:
            faults.append(f"{row['id']}: {scenario} has not run or expects nothing")
        elif not any(shows(expected, row) for expected in found):
            faults.append(f"{row['id']}: {scenario} shows no pattern of this row with observable {row['observable']}, sign {row['sign']} and least effect {row['min_effect']}")
    return faults


def main(what):
    root = pathlib.Path(os.environ["GUYUB_SOURCE"])
    text = (root / "docs" / "traceability.md").read_text(encoding="utf-8")
    requirements = read_requirements((root / "docs" / "requirements.txt").read_text(encoding="utf-8"))
    rows, not_shown = read_table(text), read_not_shown(text)

    def read(scenario):
        path = pathlib.Path(os.environ["GUYUB_LIBRARY"]) / f"{scenario}.json"
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None

    faults = check_names(requirements, rows, not_shown, Tree(root)) if what == "names" else check_shown(requirements, rows, read)
    print(f"{len({row['id'] for row in rows})} of {len(requirements)} requirements in the table; not shown yet ({len(not_shown)}): {' '.join(not_shown)}")
    for fault in faults:
        print(fault)
    return 1 if faults or not rows else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
