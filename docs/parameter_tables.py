#!/usr/bin/env python3
"""Fills the parameter tables of docs/model.md from configs/ and from the declarations in sim/.

    docs/parameter_tables.py            # rewrites what stands between the markers
    docs/parameter_tables.py --check    # exit code 1 when a table is not what it would write

A marker names a building block, a path in it, and the header and struct that declare the keys:
    <!-- parameters: configs/behaviour/default.yaml income sim/household/income.hpp IncomeCoefficients -->
Needs python3-yaml.
"""
import pathlib
import re
import sys

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "model.md"
MARKER = re.compile(r"(<!-- parameters: (\S+) (\S+) (\S+) (\S+) -->\n)(.*?)(<!-- end -->)", re.S)
LEAF = re.compile(r'v\.(?:optional_)?(?:number|integer|numbers)\("(\w+)",\s*[\w.]+,\s*\{"([^"]*)",[^{]*\{"[^"]*",\s*"([^"]*)"\}')
BASE = re.compile(r"describe\(v, static_cast<(\w+)&>")
AMOUNT = re.compile(r'amount\("(\w+)",\s*[\w.]+,\s*\{"[^"]*",\s*"([^"]*)"\}')


def declared(header, struct):
    """Key -> (unit, meaning in English), in the order of declaration."""
    text = (ROOT / header).read_text(encoding="utf-8")
    body = re.search(r"describe\(Visitor& v, %s& \w+\) \{(.*?)\n\}" % struct, text, re.S).group(1)
    amounts = re.search(r'v\.integer\(key, value, \{"([^"]*)"', body)
    rows = {key: (amounts.group(1), about) for key, about in AMOUNT.findall(body)}
    for base in BASE.findall(body):   # declared beside it
        rows.update(next(declared(path.relative_to(ROOT), base) for path in sorted((ROOT / header).parent.glob("*.hpp"))
                         if f"Visitor& v, {base}& " in path.read_text(encoding="utf-8")))
    rows.update({key: (unit, about) for key, unit, about in LEAF.findall(body)})
    return rows


def written(value):
    if isinstance(value, list):
        return ", ".join(written(one) for one in value) if value else "none"
    if isinstance(value, int) and abs(value) >= 10000:
        return f"{value:,}"
    return f"{value:g}" if isinstance(value, float) else str(value)


def table(config, path, header, struct):
    node = yaml.safe_load((ROOT / config).read_text(encoding="utf-8"))
    if path != ".":
        for key in path.split("."):
            node = node[key]
    lines = ["| key | meaning | value | range | unit | grade | source or note |", "|---|---|---|---|---|---|---|"]
    for key, (unit, about) in declared(header, struct).items():
        if key not in node:   # optional, and not used by this block
            continue
        entry = node[key] if isinstance(node[key], dict) else {"value": node[key]}
        grade = entry.get("grade") or node.get("grade") or ("published" if entry.get("source") or node.get("source") else "")
        note = "; ".join(str(part) for part in (entry.get("source"), entry.get("note"), entry.get("year")) if part)
        bounds = " to ".join(written(bound) for bound in entry["range"]) if "range" in entry else ""
        lines.append(f"| `{key}` | {about} | {written(entry['value'])} | {bounds} | {unit} | {grade} | {note} |")
    closing = f"\nSource of the block: {node['source']}.\n" if "source" in node else ""
    return "\n".join(lines) + "\n" + closing


def main():
    page = PAGE.read_text(encoding="utf-8")
    filled = MARKER.sub(lambda m: m.group(1) + table(*m.groups()[1:5]) + m.group(7), page)
    if "--check" in sys.argv[1:]:
        if filled != page:
            sys.exit("docs/model.md: a table differs from configs/; run docs/parameter_tables.py")
        return
    PAGE.write_text(filled, encoding="utf-8")


if __name__ == "__main__":
    main()
