#include "sim/scenario/loader.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>

#include "sim/scenario/blocks.hpp"
#include "sim/scenario/check.hpp"
#include "sim/scenario/resolved.hpp"
#include "tests/sim/scenario/head_only.hpp"
#include "tests/sim/scenario/texts.hpp"

namespace guyub {
namespace {

const std::string scenario = R"(schema: guyub/scenario/1
title: {id: Contoh, en: Example}
population: {region: bali, households: 2000}
run: {start: 2025-01-01, months: 12, replicates: 2, seed: 1}
behaviour: {use: default, patience: 0.5}
programmes:
  pkh: {use: pkh, start: 2025-02-01}
variants:
  - {id: none, title: {id: a, en: a}, programmes: []}
  - {id: pkh, title: {id: a, en: a}, programmes: [pkh], changes: {programmes.pkh.benefit: {value: 3, reference: r}}}
)";

/// A folder of files that goes away with the test.
class Loader : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() / (std::string("guyub_loader_") + test->name());
    std::filesystem::remove_all(folder_);
    write("main.yaml", scenario);
    write("configs/regions/bali.yaml", "schema: guyub/region/1\nid: bali\npoverty: {value: 0.1, source: BPS}\n");
    write("configs/regions/papua.yaml", "schema: guyub/region/1\nid: papua\n");
    write("configs/behaviour/default.yaml", "schema: guyub/behaviour/1\npatience: 0.9\ntrust: 0.2\n");
    write("configs/programmes/pkh.yaml", "schema: guyub/programmes/1\nbenefit: {value: 2, source: Kemensos}\n");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }
  Document load(const std::vector<std::string>& overrides = {}, const std::string& name = "main.yaml") {
    const KnownPaths known = known_paths(explain_keys<HeadOnly>());
    return load_scenario(folder_ / name, {folder_ / "configs", overrides, known}, diagnostics_).value_or(Document{});
  }
  static std::string text_at(const Document& document, std::string_view path) {
    const Node* node = document.find(path);
    return node == nullptr ? "absent" : node->text;
  }

  std::filesystem::path folder_;
  Diagnostics diagnostics_;
};

TEST_F(Loader, LaysLocalKeysOverBuildingBlocks) {
  const Document document = load();
  EXPECT_TRUE(diagnostics_.empty()) << diagnostics_.text();
  EXPECT_EQ(text_at(document, "behaviour.patience"), "0.5");
  EXPECT_EQ(text_at(document, "behaviour.trust"), "0.2");
  EXPECT_EQ(text_at(document, "behaviour.use"), "absent");
  EXPECT_EQ(text_at(document, "programmes.pkh.start"), "2025-02-01");
  EXPECT_EQ(text_at(document, "programmes.pkh.benefit.value"), "2");
  EXPECT_EQ(text_at(document, "region.id"), "bali");
  EXPECT_EQ(text_at(document, "variants.pkh.programmes.0"), "pkh");
}

TEST_F(Loader, LaysAChildOverItsParents) {
  write("child.yaml", "schema: guyub/scenario/1\nextends: main.yaml\nrun: {months: 24}\npopulation: {region: papua}\n");
  const Document document = load({}, "child.yaml");
  EXPECT_TRUE(diagnostics_.empty()) << diagnostics_.text();
  EXPECT_EQ(text_at(document, "run.months"), "24");
  EXPECT_EQ(text_at(document, "run.seed"), "1");
  EXPECT_EQ(text_at(document, "region.id"), "papua");
}

TEST_F(Loader, AChildMayReplaceWhatItsParentExpects) {
  write("parent.yaml", scenario + R"(library:
  small: {households: 500, months: 6}
  expects: [{rows: [S3.1], variant: pkh, observable: poverty_headcount, sign: down, min_effect: 0.01}]
)");
  write("child.yaml", "schema: guyub/scenario/1\nextends: parent.yaml\nlibrary:\n  small: {months: 9}\n"
                      "  expects: [{variant: pkh, observable: attendance, sign: up, min_effect: 0}]\n");
  const auto whole = read_scenario<HeadOnly>(folder_ / "child.yaml", {folder_ / "configs", {}, {}}, diagnostics_);
  ASSERT_TRUE(whole.has_value() && diagnostics_.empty()) << diagnostics_.text();
  const Library& library = whole->root.head.library;
  ASSERT_EQ(library.expects.size(), 1U);
  EXPECT_EQ(library.expects[0].observable, "attendance");
  EXPECT_TRUE(library.expects[0].rows.empty());
  EXPECT_EQ(library.small->households, 500);
  EXPECT_EQ(library.small->months, 9);
}

TEST_F(Loader, TwoParentsMayShareAGrandparent) {
  write("left.yaml", "schema: guyub/scenario/1\nextends: main.yaml\nrun: {months: 24}\n");
  write("right.yaml", "schema: guyub/scenario/1\nextends: main.yaml\nrun: {seed: 2}\n");
  write("child.yaml", "schema: guyub/scenario/1\nextends: [left.yaml, right.yaml]\nrun: {seed: 3, months: 6}\n");
  const Document settled = load({}, "child.yaml");
  EXPECT_TRUE(diagnostics_.empty()) << diagnostics_.text();
  EXPECT_EQ(text_at(settled, "run.months"), "6");
}

TEST_F(Loader, SetReplacesAValueAndItsSource) {
  const Document document = load({"programmes.pkh.benefit=5", "run.months=24", "population.region=papua"});
  EXPECT_TRUE(diagnostics_.empty()) << diagnostics_.text();
  EXPECT_EQ(text_at(document, "programmes.pkh.benefit"), "5");
  EXPECT_EQ(text_at(document, "programmes.pkh.benefit.source"), "absent");
  EXPECT_EQ(text_at(document, "run.months"), "24");
  EXPECT_EQ(text_at(document, "region.id"), "papua");
}

TEST_F(Loader, SetCanMakeAKnownPathButNoOther) {
  const Document document =
      load({"mechanisms.peers=false", "mechanisms.pears=false", "programmes.bpnt.start=2025-01-01"});
  EXPECT_EQ(codes(diagnostics_), "G030 G030");
  EXPECT_EQ(text_at(document, "mechanisms.peers"), "false");
  EXPECT_NE(diagnostics_.text().find("did you mean `mechanisms.peers`?"), std::string::npos);
  EXPECT_NE(diagnostics_.text().find("--> --set:1:1"), std::string::npos);
}

TEST_F(Loader, MalformedSetsAreRefused) {
  load({"run.months", "run.months=", "=3", "run.months=[1", "run.months=12"});
  EXPECT_EQ(codes(diagnostics_), "G031 G032 G032 G032 G005");
}

TEST_F(Loader, AVariantIsTheBaseWithItsChanges) {
  const Document base = load();
  const std::optional<Document> variant = variant_document(base, "pkh", {}, diagnostics_);
  ASSERT_TRUE(variant.has_value());
  EXPECT_EQ(text_at(*variant, "programmes.pkh.benefit.value"), "3");
  EXPECT_EQ(text_at(*variant, "programmes.pkh.benefit.source"), "absent");
  EXPECT_EQ(text_at(base, "programmes.pkh.benefit.value"), "2");
  EXPECT_FALSE(variant_document(base, "absent", {}, diagnostics_).has_value());
  EXPECT_EQ(variant_ids(base), (std::vector<std::string>{"none", "pkh"}));
  EXPECT_TRUE(diagnostics_.empty()) << diagnostics_.text();
}

TEST_F(Loader, ReadsBaseAndVariantsTyped) {
  const auto whole = read_scenario<HeadOnly>(folder_ / "main.yaml", {folder_ / "configs", {}, {}}, diagnostics_);
  ASSERT_TRUE(whole.has_value());
  EXPECT_TRUE(diagnostics_.empty()) << diagnostics_.text();
  EXPECT_EQ(whole->root.head.run.months, 12);
  ASSERT_EQ(whole->variants.size(), 2U);
  EXPECT_EQ(whole->variants[1].id, "pkh");
  EXPECT_EQ(whole->root.head.variants[1].programmes, (std::vector<std::string>{"pkh"}));
}

TEST_F(Loader, AResolvedScenarioReadsTheSameWithoutItsBlocks) {
  const Document document = load({"title.id=\"a: \\\"b\\\" # c\""});
  write("resolved.yaml", to_yaml(document));
  std::filesystem::remove_all(folder_ / "configs");
  const Document again = load({}, "resolved.yaml");
  EXPECT_TRUE(diagnostics_.empty()) << diagnostics_.text() << to_yaml(document);
  EXPECT_EQ(canonical_text(again), canonical_text(document));
  EXPECT_NE(to_yaml(document).find("trust: 0.2  # "), std::string::npos);
}

TEST_F(Loader, AResolvedScenarioTellsTheClassesOfItsNumbers) {
  write("main.yaml", scenario + "indicators: [{id: poverty, role: primary, good: down, mde: 0.01}]\n");
  const auto whole = read_scenario<HeadOnly>(folder_ / "main.yaml", {folder_ / "configs", {}, {}}, diagnostics_);
  ASSERT_TRUE(whole.has_value());
  std::vector<NumberRecord> numbers = whole->numbers;
  numbers.push_back({});
  numbers.back().path = "programmes.pkh.benefit";
  numbers.back().parameter_class = ParameterClass::estimated;
  const std::string text = to_yaml(whole->document, numbers);
  EXPECT_TRUE(std::regex_search(text, std::regex("mde: 0.01  # .*, normative\n"))) << text;
  EXPECT_TRUE(std::regex_search(text, std::regex("value: 2  # .*, estimated\n"))) << text;
  EXPECT_TRUE(std::regex_search(text, std::regex("months: 12  # [^,]*\n"))) << text;
}

TEST_F(Loader, BlocksAreKnownByTheirKeys) {
  EXPECT_EQ(key_in_blocks("behaviour.schooling.money")->kind, "behaviour");
  EXPECT_EQ(key_in_blocks("behaviour.schooling.money")->path, "schooling.money");
  EXPECT_EQ(key_in_blocks("programmes.*.delivery.delay")->path, "delivery.delay");
  EXPECT_EQ(key_in_blocks("region.poverty_rate")->kind, "regions");
  EXPECT_FALSE(key_in_blocks("run.months").has_value());
}

TEST_F(Loader, TheCanonicalTextHoldsValuesOnly) {
  const std::string before = canonical_text(load());
  write("main.yaml", "# a comment\r\n" + scenario);
  EXPECT_EQ(canonical_text(load()), before);
  std::string other = scenario;
  other.replace(other.find("patience: 0.5"), 13, "patience: 0.50");
  write("main.yaml", other);
  EXPECT_EQ(canonical_text(load()), before);
  other.replace(other.find("seed: 1"), 7, "seed: 2");
  write("main.yaml", other);
  EXPECT_NE(canonical_text(load()), before);
}

TEST_F(Loader, AHugeFileIsRefusedUnread) {
  write("huge.yaml", "schema: guyub/scenario/1\n");
  std::filesystem::resize_file(folder_ / "huge.yaml", 100U * 1024U * 1024U);
  load({}, "huge.yaml");
  EXPECT_EQ(codes(diagnostics_), "G002");
  EXPECT_NE(diagnostics_.text().find("too large: 100 MiB, at most 1 MiB"), std::string::npos);
}

TEST_F(Loader, HostileFilesOfTheLargestSizeAreRefused) {
  const std::size_t size = largest_scenario_bytes;
  std::string keys, same, commas;
  while (keys.size() + 16 < size) keys += "k" + std::to_string(keys.size()) + ": 1\n";
  while (same.size() + 16 < size) same += "k: 1\n";
  while (commas.size() + 16 < size) commas += "1,";
  for (const std::string& text :
       {std::string(size, '['), std::string(size, '{'), std::string(size, '-'), keys, same, "a: [" + commas + "]",
        "a: {" + commas + "}", "a: \"" + std::string(size - 8, 'x') + "\""}) {
    Diagnostics diagnostics;
    write("hostile.yaml", text);
    EXPECT_FALSE(check_scenario<HeadOnly>(folder_ / "hostile.yaml", folder_ / "configs", diagnostics));
    EXPECT_LT(diagnostics.text().size(), 100000U);
  }
}

TEST_F(Loader, UnreadableFilesHaveTheirOwnExitCode) {
  load({}, "absent.yaml");
  EXPECT_EQ(diagnostics_.exit_code(), 3);
}

}  // namespace
}  // namespace guyub
