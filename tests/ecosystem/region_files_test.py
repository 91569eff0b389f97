"""Self-test of scripts/region_files.py on a tiny table in which one province lacks figures."""

import csv
import importlib.util
import io
import pathlib
import tempfile
import unittest
from contextlib import redirect_stderr, redirect_stdout
from decimal import Decimal

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "region_files.py"
SPECIFICATION = importlib.util.spec_from_file_location("region_files", SCRIPT)
region_files = importlib.util.module_from_spec(SPECIFICATION)
SPECIFICATION.loader.exec_module(region_files)

COLUMNS = ["region", "quantity", "value", "unit", "year", "source_title", "source", "note"]
REGIONS = ["Indonesia", "Aceh", "Bali", "Papua", "Papua Selatan"]
PLAIN = [  # quantity, value, unit, year; held by every region
    ("population", "1200.5", "thousand people", "2025"), ("n_desa", "70", "count", "2025"),
    ("n_kelurahan", "30", "count", "2025"), ("poverty_rate", "17.5", "%", "2025-Sep"),
    ("poverty_rate", "18.6", "%", "2025-Mar"), ("poverty_rate", "16.0", "%", "2026-Mar"),
    ("poverty_line", "563052", "IDR/capita/month", "2025-Sep"), ("gini", "0.322", "index", "2025-Sep"),
    ("poverty_line_urban", "600000", "IDR/capita/month", "2025-Sep"),
    ("poverty_line_rural", "500000", "IDR/capita/month", "2025-Sep"),
    ("gini_urban", "0.3", "index", "2025-Sep"), ("gini_rural", "0.2", "index", "2025-Sep"),
    ("mean_expenditure_per_capita", "1000000", "IDR/capita/month", "2025"),
    ("mean_food_expenditure_per_capita", "550000", "IDR/capita/month", "2025"),
    ("households_share_size_1", "3.3387", "% of households", "2025"),
    ("households_share_size_2_3", "26.5455", "% of households", "2025"),
    ("households_share_size_4_5", "46.1628", "% of households", "2025"),
    ("households_share_size_6_plus", "23.9531", "% of households", "2025"),
    ("school_participation_7_12", "98.9", "%", "2025"), ("school_participation_13_15", "95.4", "%", "2025"),
    ("school_participation_16_18", "76.7", "%", "2025"), ("school_participation_19_23", "31.4", "%", "2025"),
    ("mean_years_schooling", "8.2", "years", "2025"), ("stunting_under5", "21.5", "%", "2023"),
    ("unemployment_rate", "3.3", "%", "2025"), ("labour_force_participation_rate", "75.6", "%", "2025"),
    ("formal_employment_share", "31.6", "% of employed", "2025"), ("minimum_wage_province", "2300000", "IDR/month", "2025"),
    ("human_development_index", "69.89", "index", "2025"),
]
OLD_MAP = [  # published before Papua was divided: no row for the new province
    ("households", "300", "households", "2022"), ("urban_share", "30", "% of population", "2025"),
    ("urban_share", "40", "% of population", "2030"), ("children_10_17_working", "4.49", "%", "2021"),
] + [(f"population_age_{age}_{sex}", "50", "people", "2020") for age in region_files.AGES for sex in ("male", "female")]
NATIONAL = [(f"employment_share_{sector}", "20", "% of employed", "2025-Aug")
            for sector in ("agriculture", "manufacturing", "trade")]


def tiny_rows():
    held = [(region, figure) for region in REGIONS for figure in PLAIN]
    held += [(region, figure) for region in REGIONS if region != "Papua Selatan" for figure in OLD_MAP]
    held += [("Indonesia", figure) for figure in NATIONAL]
    held += [("Bali", ("children_10_17_working", "9", "%", "2024"))]  # a press list, not a table
    return [dict(zip(COLUMNS, [region, *figure, "title", "reference", ""])) for region, figure in held]


def trees_of(rows):
    return region_files.build(region_files.Table(rows))


class RegionFiles(unittest.TestCase):
    def test_percentages_become_shares_and_thousands_become_persons(self):
        aceh = trees_of(tiny_rows())[0]["Aceh"]
        self.assertEqual((aceh["poverty_rate"]["value"], aceh["poverty_rate"]["unit"]), (Decimal("0.175"), "1"))
        self.assertEqual((aceh["population"]["value"], aceh["population"]["unit"]), (1200500, "person"))
        self.assertEqual(aceh["villages"]["value"], 100)
        self.assertEqual(aceh["food_share"]["value"], Decimal("0.55"))

    def test_household_size_sums_to_one(self):
        sizes = trees_of(tiny_rows())[0]["Aceh"]["household_size"]
        self.assertEqual(sum(leaf["value"] for leaf in sizes.values()), 1)
        self.assertIn("added", sizes["four_five"]["note"])

    def test_poverty_line_and_gini_share_one_period(self):
        aceh = trees_of(tiny_rows())[0]["Aceh"]
        self.assertEqual({aceh[key]["year"] for key in region_files.SAME_PERIOD}, {"2025-09"})

    def test_partial_lists_and_future_projections_are_left_out(self):
        bali = trees_of(tiny_rows())[0]["Bali"]
        self.assertEqual(bali["children_10_17_working"]["year"], "2021")
        self.assertEqual(bali["urban_share"]["value"], Decimal("0.3"))

    def test_undivided_parent_stands_in_for_the_new_and_the_remaining_province(self):
        trees = trees_of(tiny_rows())[0]
        for region in ("Papua", "Papua Selatan"):
            self.assertEqual(trees[region]["age_structure"]["stands_in"]["region"], "papua_undivided")
            self.assertEqual(trees[region]["urban_share"]["stands_in"]["region"], "papua_undivided")
            self.assertEqual(trees[region]["households"]["value"], 211853)  # 1,200,500 people x 300 / 1,700
        self.assertNotIn("stands_in", trees["Aceh"]["age_structure"])
        self.assertNotIn("stands_in", trees["Papua"]["stunting_under5"])

    def test_indonesia_stands_in_where_there_is_no_parent(self):
        trees, found, stand_ins = trees_of(tiny_rows())
        self.assertEqual(found, [])
        self.assertEqual(trees["Aceh"]["employment_share"]["trade"]["stands_in"]["region"], "indonesia")
        self.assertIn(("Aceh", "employment_share.trade", "indonesia"), stand_ins)

    def test_present_parent_stands_in_before_indonesia(self):
        rows = [row for row in tiny_rows() if not (row["quantity"] == "minimum_wage_province"
                                                   and row["region"] in ("Papua Selatan", "Indonesia"))]
        trees = trees_of(rows)[0]
        self.assertEqual(trees["Papua Selatan"]["minimum_wage"]["stands_in"]["region"], "papua")
        self.assertEqual(trees["Indonesia"]["minimum_wage"]["grade"], "computed")

    def test_problems_are_listed(self):
        rows = [row for row in tiny_rows() if row["quantity"] != "unemployment_rate"]
        for row in rows:
            if row["region"] == "Bali" and row["quantity"] == "formal_employment_share":
                row["value"] = "131.6"
            if row["region"] == "Aceh" and row["quantity"] == "households_share_size_1":
                row["value"] = "4.3387"
        found = trees_of(rows)[1]
        self.assertIn("Aceh: unemployment_rate: missing here and in every wider region", found)
        self.assertTrue(any(text.startswith("Bali: formal_employment_share: 1.316") for text in found))
        self.assertTrue(any(text.startswith("Aceh: household_size: the shares sum to 1.01") for text in found))


class CommandLine(unittest.TestCase):
    def run_script(self, rows, *options):
        with tempfile.TemporaryDirectory() as folder:
            table = pathlib.Path(folder) / "table.csv"
            with open(table, "w", encoding="utf-8", newline="") as stream:
                writer = csv.DictWriter(stream, COLUMNS)
                writer.writeheader()
                writer.writerows(rows)
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as errors:
                status = region_files.main([str(table), "--output", folder, *options])
            files = {path.name: path.read_text(encoding="utf-8") for path in pathlib.Path(folder).glob("*.yaml")}
            return status, files, errors.getvalue()

    def test_files_are_written_without_machine_paths(self):
        status, files, _ = self.run_script(tiny_rows())
        self.assertEqual(status, 0)
        self.assertEqual(len(files), len(REGIONS))
        text = files["papua_selatan.yaml"]
        self.assertTrue(text.startswith("# Regenerated by: scripts/region_files.py table.csv\nschema: guyub/region/1\n"))
        self.assertIn('poverty_rate: {value: 0.175, unit: "1", year: 2025-09, source: s', text)

    def test_check_writes_nothing_and_fails_on_a_gap(self):
        self.assertEqual(self.run_script(tiny_rows(), "--check")[:2], (0, {}))
        rows = [row for row in tiny_rows() if row["quantity"] != "urban_share"]
        status, files, errors = self.run_script(rows, "--check")
        self.assertEqual((status, files), (1, {}))
        self.assertIn("Indonesia: urban_share: missing", errors)


if __name__ == "__main__":
    unittest.main()
