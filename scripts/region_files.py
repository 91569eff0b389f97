#!/usr/bin/python3
"""Turn a table of published regional statistics into one YAML file per region.

The table is a CSV with the columns region, quantity, value, unit, year, source_title, source, note; one row is one
published value. Percentages become shares (unit "1"), thousands of people become persons. A figure that a province
lacks is taken from a wider region and says so (stands_in). configs/regions/README.md tells the rules of choice.

    scripts/region_files.py TABLE [--output FOLDER]    checks the table and writes the files
    scripts/region_files.py TABLE --check              only checks; lists every problem, exit status 1 if there is one
"""

import argparse
import collections
import csv
import json
import pathlib
import sys
from decimal import Decimal

COUNTRY = "Indonesia"
ENGLISH = {
    "Indonesia": "Indonesia", "Aceh": "Aceh", "Sumatera Utara": "North Sumatra", "Sumatera Barat": "West Sumatra",
    "Riau": "Riau", "Jambi": "Jambi", "Sumatera Selatan": "South Sumatra", "Bengkulu": "Bengkulu",
    "Lampung": "Lampung", "Kepulauan Bangka Belitung": "Bangka Belitung Islands", "Kepulauan Riau": "Riau Islands",
    "DKI Jakarta": "Jakarta", "Jawa Barat": "West Java", "Jawa Tengah": "Central Java", "DI Yogyakarta": "Yogyakarta",
    "Jawa Timur": "East Java", "Banten": "Banten", "Bali": "Bali", "Nusa Tenggara Barat": "West Nusa Tenggara",
    "Nusa Tenggara Timur": "East Nusa Tenggara", "Kalimantan Barat": "West Kalimantan",
    "Kalimantan Tengah": "Central Kalimantan", "Kalimantan Selatan": "South Kalimantan",
    "Kalimantan Timur": "East Kalimantan", "Kalimantan Utara": "North Kalimantan", "Sulawesi Utara": "North Sulawesi",
    "Sulawesi Tengah": "Central Sulawesi", "Sulawesi Selatan": "South Sulawesi",
    "Sulawesi Tenggara": "Southeast Sulawesi", "Gorontalo": "Gorontalo", "Sulawesi Barat": "West Sulawesi",
    "Maluku": "Maluku", "Maluku Utara": "North Maluku", "Papua Barat": "West Papua",
    "Papua Barat Daya": "Southwest Papua", "Papua": "Papua", "Papua Selatan": "South Papua",
    "Papua Tengah": "Central Papua", "Papua Pegunungan": "Highland Papua",
}

# Province from which each new province was split, and the last year whose figures describe the undivided province.
PARENT = {"Papua Selatan": "Papua", "Papua Tengah": "Papua", "Papua Pegunungan": "Papua",
          "Papua Barat Daya": "Papua Barat", "Kalimantan Utara": "Kalimantan Timur"}
LAST_UNDIVIDED = {"Papua": 2023, "Papua Barat": 2023, "Kalimantan Timur": 2014}
# The health survey of 2023 already knew the new provinces; the urban projection (census 2010) knows none of them.
LAST_UNDIVIDED_OF = {"stunting_under5": {"Papua": 2022, "Papua Barat": 2022},
                     "urban_share": {"Papua": 2035, "Papua Barat": 2035, "Kalimantan Timur": 2035}}

# Taken at one common period, because the poverty rate is fitted with its line and its Gini.
POVERTY = ("poverty_rate", "poverty_line", "gini")
SAME_PERIOD = POVERTY + ("poverty_line_urban", "poverty_line_rural", "gini_urban", "gini_rural")
# Never published as a complete table: each region's own newest value is taken. All others use one year for all.
NEWEST = ("stunting_under5", "employment_share_agriculture", "employment_share_manufacturing",
          "employment_share_trade", "minimum_wage_province")
COMPLETE = Decimal("0.85")  # of the widest table ever published of the quantity; less is a partial list

AGES = [f"{low}_{low + 4}" for low in range(0, 80, 5)] + ["80_plus"]
SIZES = {"one": "1", "two_three": "2_3", "four_five": "4_5", "six_plus": "6_plus"}
UNITS = {"people": ("person", 1), "thousand people": ("person", 1000), "households": ("household", 1),
         "IDR/capita/month": ("IDR/person/month", 1), "IDR/month": ("IDR/month", 1), "years": ("year", 1),
         "count": ("village", 1)}
MONTHS = {name: number for number, name in enumerate(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}
FULL_YEAR = 13  # sorts after every month of its year

UNDIVIDED = "the figure is published only for the province before it was divided"
PRESENT_PARENT = "no own figure is published; the province from which this one was split stands in"
WIDER = "no figure is published for this province; the national figure stands in"
NO_RURAL = "the province has no rural area; the national figure stands in and weighs nothing"
PER_PERSON = "households per person of the wider province, applied to the population of this one"

Figure = collections.namedtuple("Figure", "value unit period row stands_in")


def identifier(region):
    return region.lower().replace(" ", "_")


def period_of(text):
    year, _, month = text.partition("-")
    return int(year), MONTHS[month] if month else FULL_YEAR


def period_text(period):
    year, month = period
    return str(year) if month == FULL_YEAR else f"{year}-{month:02d}"


def converted(row):
    """Value and unit of the engine: shares instead of percentages, persons instead of thousands."""
    value, unit = Decimal(row["value"]), row["unit"]
    if unit.startswith("%"):
        return value / 100, "1"
    if unit == "index":
        return value, "1" if row["quantity"].startswith("gini") else "index"
    if unit not in UNITS:
        raise SystemExit(f"{row['region']}, {row['quantity']}: unknown unit '{unit}'")
    name, factor = UNITS[unit]
    return value * factor, name


class Table:
    """The rows by region, quantity and period, and the rules by which one of them is chosen."""

    def __init__(self, rows):
        self.rows = {}
        self.periods = collections.defaultdict(set)
        for row in rows:
            if row["region"] not in ENGLISH:
                raise SystemExit(f"unknown region '{row['region']}'")
            key = (row["region"], row["quantity"], period_of(row["year"]))
            if key in self.rows:
                raise SystemExit(f"two rows for {row['region']}, {row['quantity']}, {row['year']}")
            self.rows[key] = row
            self.periods[row["quantity"]].add(key[2])
        self.regions = [region for region in ENGLISH if any(key[0] == region for key in self.rows)]
        self.provinces = [region for region in self.regions if region != COUNTRY]
        self.chosen = {quantity: self.complete_periods(quantity) for quantity in self.periods}
        common = set.intersection(*(set(self.chosen.get(quantity, ())) for quantity in POVERTY))
        self.poverty_period = max(common, default=None)

    def complete_periods(self, quantity):
        held = {period: sum((region, quantity, period) in self.rows for region in self.provinces)
                for period in self.periods[quantity]}
        widest = max(held.values())
        periods = [period for period, count in held.items() if count >= COMPLETE * widest]
        if quantity == "urban_share":  # a projection runs into years that have not happened
            present = max(self.periods["poverty_rate"], default=max(periods))
            periods = [period for period in periods if period[0] <= present[0]]
        return sorted(periods, reverse=True)

    def candidates(self, quantity):
        """Periods from which a figure of the quantity may be taken, best first."""
        if quantity in SAME_PERIOD:
            return [self.poverty_period] if self.poverty_period else []
        if quantity in NEWEST:
            return sorted(self.periods[quantity], reverse=True)
        return self.chosen.get(quantity, [])[:1]

    def undivided(self, region, quantity, period):
        last = LAST_UNDIVIDED_OF.get(quantity, {}).get(region, LAST_UNDIVIDED.get(region, 0))
        return period[0] <= last

    def own(self, region, quantity, want_undivided=None):
        """The region's own best row, or None; want_undivided restricts it to one of the two boundaries."""
        for period in self.candidates(quantity):
            row = self.rows.get((region, quantity, period))
            undivided = self.undivided(region, quantity, period)
            if row and want_undivided in (None, undivided):
                stands_in = {"region": identifier(region) + "_undivided", "reason": UNDIVIDED} if undivided else None
                return Figure(*converted(row), period, row, stands_in)
        return None

    def figure(self, region, quantity):
        """The figure used for a region: own, of the undivided parent, of the present parent, national, or None."""
        found = self.own(region, quantity)
        if found or region == COUNTRY:
            return found
        parent = PARENT.get(region)
        found = parent and (self.own(parent, quantity, True))
        if found:
            return found
        found = parent and self.own(parent, quantity, False)
        if found:
            return found._replace(stands_in={"region": identifier(parent), "reason": PRESENT_PARENT})
        found = self.own(COUNTRY, quantity)
        return found and found._replace(stands_in={"region": identifier(COUNTRY),
                                                   "reason": self.national_reason(region, quantity)})

    def national_reason(self, region, quantity):
        urban = self.figure(region, "urban_share") if quantity.endswith("_rural") else None
        return NO_RURAL if urban and urban.value == 1 else WIDER

    def ages(self, region):
        """The 34 census counts, or None when a group is missing; all come from one region and year."""
        found = {sex: [self.figure(region, f"population_age_{age}_{sex}") for age in AGES] for sex in ("male", "female")}
        return None if None in found["male"] + found["female"] else found

    def weighted_by_population(self, quantity):
        """Mean over the provinces that publish the quantity; for what has no national figure. Figure or None."""
        pairs = [(self.own(region, quantity), self.own(region, "population")) for region in self.provinces]
        pairs = [(figure, people) for figure, people in pairs if figure and people]
        if not pairs:
            return None
        total = sum(people.value for _, people in pairs)
        value = sum(figure.value * people.value for figure, people in pairs) / total
        return pairs[0][0]._replace(value=value, stands_in=None)


class RegionFile:
    """Builds the tree of one region's file and notes what is missing."""

    def __init__(self, table, region):
        self.table, self.region = table, region
        self.sources, self.missing, self.stand_ins = {}, [], []

    def source(self, row):
        parts = [part.strip() for part in row["note"].split(";") if part.strip()]
        where = [part for part in parts if part.startswith(("PDF page", "http"))]
        key = (row["source_title"], "; ".join([row["source"]] + where))
        return self.sources.setdefault(key, f"s{len(self.sources) + 1}")

    def leaf(self, figure, key, value=None, unit=None, grade=None, note=None):
        if figure is None:
            self.missing.append(key)
            return None
        leaf = {"value": figure.value if value is None else value, "unit": unit or figure.unit,
                "year": period_text(figure.period), "source": self.source(figure.row)}
        leaf.update({name: text for name, text in (("grade", grade), ("note", note)) if text})
        if figure.stands_in:
            leaf["stands_in"] = figure.stands_in
            self.stand_ins.append((key, figure.stands_in["region"]))
        return leaf

    def plain(self, quantity, key=None):
        figure = self.table.figure(self.region, quantity)
        return self.leaf(figure, key or quantity, note=figure and reader_note(figure.row))

    def without_national_figure(self, quantity, key):
        if self.region != COUNTRY or self.table.own(COUNTRY, quantity):
            return self.plain(quantity, key)
        mean = self.table.weighted_by_population(quantity)
        rounded = mean and (round(mean.value, 2) if mean.unit == "index" else round(mean.value))
        return self.leaf(mean, key, value=rounded, grade="computed",
                         note="mean of the provinces that publish it, weighted by population; not an official figure")

    def households(self):
        table, figure = self.table, self.table.figure(self.region, "households")
        if self.region == COUNTRY and figure is None:
            owns = [own for own in (table.own(region, "households") for region in table.provinces) if own]
            return self.leaf(owns[0] if owns else None, "households", value=sum(own.value for own in owns),
                             grade="computed", note=f"sum of the {len(owns)} provinces of the table")
        ages, people = table.ages(self.region), table.figure(self.region, "population")
        if not (figure and figure.stands_in and ages and people):
            return self.plain("households")
        wider = sum(group.value for groups in ages.values() for group in groups)
        stands_in = {"region": figure.stands_in["region"], "reason": PER_PERSON}
        return self.leaf(figure._replace(stands_in=stands_in), "households",
                         value=round(people.value * figure.value / wider), grade="computed",
                         note=f"the wider province has {figure.value} households and, in the census, {wider} people")

    def combined(self, first, second, key, operation, unit, note):
        one, two = (self.table.figure(self.region, quantity) for quantity in (first, second))
        value = operation(one.value, two.value) if one and two else None
        return self.leaf(one and two and one, key, value=value, unit=unit, grade="computed", note=note)

    def household_size(self):
        leaves = {key: self.plain("households_share_size_" + name, f"household_size.{key}")
                  for key, name in SIZES.items()}
        if None in leaves.values():
            return leaves
        left = 1 - sum(leaf["value"] for leaf in leaves.values())
        if left and abs(left) <= Decimal("0.005"):
            largest = max(leaves.values(), key=lambda leaf: leaf["value"])
            largest["value"] += left
            added = f"{left:+f} added, so that the four rounded shares sum to 1"
            largest["note"] = "; ".join(filter(None, (added, largest.get("note"))))
        return leaves

    def age_structure(self):
        ages = self.table.ages(self.region)
        if ages is None:
            self.missing.append("age_structure")
            return None
        leaf = self.leaf(ages["male"][0], "age_structure", note=reader_note(ages["male"][0].row))
        del leaf["value"]
        return {**leaf, **{sex: [group.value for group in groups] for sex, groups in ages.items()}}

    def tree(self):
        expenditure = "mean_expenditure_per_capita"
        body = {
            "school_year_start": {"value": 7, "unit": "month", "grade": "assumption",
                                  "note": "the Indonesian school year starts in July"},
            "population": self.plain("population"),
            "households": self.households(),
            "villages": self.combined("n_desa", "n_kelurahan", "villages", lambda one, two: one + two, None,
                                      "desa and kelurahan together"),
        }
        body.update({key: self.plain(key) for key in ("urban_share",) + SAME_PERIOD})
        body["mean_expenditure"] = self.plain(expenditure, "mean_expenditure")
        body["food_share"] = self.combined("mean_food_expenditure_per_capita", expenditure, "food_share",
                                           lambda food, total: round(food / total, 4), "1",
                                           "food expenditure divided by total expenditure")
        body["household_size"] = self.household_size()
        body["age_structure"] = self.age_structure()
        body["school_participation"] = {
            f"age_{ages}": self.plain(f"school_participation_{ages}", f"school_participation.age_{ages}")
            for ages in ("7_12", "13_15", "16_18", "19_23")}
        body.update({key: self.plain(key) for key in (
            "mean_years_schooling", "children_10_17_working", "stunting_under5", "unemployment_rate",
            "labour_force_participation_rate", "formal_employment_share")})
        body["employment_share"] = {sector: self.plain(f"employment_share_{sector}", f"employment_share.{sector}")
                                    for sector in ("agriculture", "manufacturing", "trade")}
        body["minimum_wage"] = self.without_national_figure("minimum_wage_province", "minimum_wage")
        body["human_development_index"] = self.without_national_figure("human_development_index",
                                                                       "human_development_index")
        head = {"schema": "guyub/region/1", "id": identifier(self.region),
                "name": {"id": self.region, "en": ENGLISH[self.region]},
                "level": "country" if self.region == COUNTRY else "province",
                "sources": {short: {"title": title, "reference": reference}
                            for (title, reference), short in self.sources.items()}}
        return {**head, **body}


def reader_note(row):
    """What a reader of the figure should know: the row's note without row numbers and page references."""
    parts = [part.strip() for part in row["note"].split(";")]
    return "; ".join(part for part in parts if part and not part.startswith(("raw file", "PDF page", "http")))


def problems(tree, missing):
    """Every reason why a region's file may not be written."""
    found = [f"{key}: missing here and in every wider region" for key in missing]

    def visit(node, path):
        if not isinstance(node, dict):
            return
        if node.get("unit") == "1" and "value" in node and not 0 <= node["value"] <= 1:
            found.append(f"{path}: {node['value']} is not a share between 0 and 1")
        for key, child in node.items():
            visit(child, f"{path}.{key}" if path else key)

    visit(tree, "")
    sums = {key: sum(leaf["value"] for leaf in tree[key].values() if leaf)
            for key in ("household_size", "employment_share")}
    if None not in tree["household_size"].values() and abs(sums["household_size"] - 1) > Decimal("0.005"):
        found.append(f"household_size: the shares sum to {sums['household_size']}, not to 1")
    if sums["employment_share"] > 1:
        found.append(f"employment_share: the three sectors sum to {sums['employment_share']}, above 1")
    return found


def scalar(value):
    if isinstance(value, (int, Decimal)):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    plain = value.replace("_", "").replace("/", "").isalpha() or value.replace("-", "").isdigit()
    return value if plain and value.isascii() or value == "guyub/region/1" else json.dumps(value, ensure_ascii=False)


def flow(node):
    if isinstance(node, dict):
        return "{" + ", ".join(f"{key}: {flow(child)}" for key, child in node.items()) + "}"
    if isinstance(node, list):
        return "[" + ", ".join(flow(child) for child in node) + "]"
    return '"1"' if node == "1" else short_source(node)


def short_source(value):
    is_source = isinstance(value, str) and value[:1] == "s" and value[1:].isdigit()
    return value if is_source else scalar(value)


def lines_of(node, indent=0):
    """YAML lines of a mapping: short mappings on one line, the others one key per line."""
    for key, child in node.items():
        line = f"{'  ' * indent}{key}: {flow(child)}"
        if isinstance(child, dict) and len(line) > 110:
            yield f"{'  ' * indent}{key}:"
            yield from lines_of(child, indent + 1)
        else:
            yield line


def read_table(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return Table(csv.DictReader(stream))


def build(table):
    """All trees by region, all problems, and all stand-ins as (region, key, wider region)."""
    trees, found, stand_ins = {}, [], []
    for region in table.regions:
        file = RegionFile(table, region)
        trees[region] = file.tree()
        found += [f"{region}: {problem}" for problem in problems(trees[region], file.missing)]
        stand_ins += [(region, key, wider) for key, wider in file.stand_ins]
    return trees, found, stand_ins


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("table", type=pathlib.Path, help="CSV of published statistics")
    parser.add_argument("--output", type=pathlib.Path, help="folder of the files; configs/regions by default",
                        default=pathlib.Path(__file__).resolve().parents[1] / "configs" / "regions")
    parser.add_argument("--check", action="store_true", help="write nothing, only list the problems")
    options = parser.parse_args(arguments)
    trees, found, stand_ins = build(read_table(options.table))
    for problem in found:
        print(problem, file=sys.stderr)
    if found:
        return 1
    if not options.check:
        header = f"# Regenerated by: scripts/region_files.py {options.table.name}\n"
        for region, tree in trees.items():
            text = header + "\n".join(lines_of(tree)) + "\n"
            (options.output / f"{identifier(region)}.yaml").write_text(text, encoding="utf-8")
    print(f"{len(trees)} regions, {len(stand_ins)} stand-ins, no problems")
    for (key, wider), count in sorted(collections.Counter((key, wider) for _, key, wider in stand_ins).items()):
        print(f"  {key}: {wider} stands in for {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
