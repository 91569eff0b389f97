#include "sim/scenario/reader.hpp"

#include <gtest/gtest.h>

#include "tests/sim/scenario/texts.hpp"

namespace guyub {
namespace {

enum class Colour { red, green };

struct Part {
  std::string id;
  double share = 0.0;
};

template <class Visitor>
void describe(Visitor& v, Part& part) {
  v.word("id", part.id, {"nama", "name"});
  v.optional_number("share", part.share, {"1", 0, 1, {"bagian", "a share"}});
}

struct Everything {
  double share = 0.0;
  float money = 0.0F;
  std::int32_t count = 0;
  std::int64_t seed = 0;
  bool flag = false;
  std::string word;
  Colour colour = Colour::red;
  Month month;
  Bilingual title;
  Part part;
  std::vector<Part> list;
  std::vector<std::pair<std::string, Part>> map;
  std::vector<double> numbers;
  std::vector<std::string> words;
  std::optional<double> maybe;
  std::int32_t with_default = 7;
};

template <class Visitor>
void describe(Visitor& v, Everything& all) {
  v.number("share", all.share, {"1", 0, 1, {"bagian", "a share"}});
  v.number("money", all.money, {"IDR/month", 0, 1e12, {"uang", "money"}});
  v.integer("count", all.count, {"household", 0, 1e12, {"jumlah", "count"}});
  v.integer("seed", all.seed, {"", -1e18, 1e18, {"benih", "seed"}});
  v.flag("flag", all.flag, {"sakelar", "a flag"});
  v.word("word", all.word, {"kata", "a word"});
  v.choice("colour", all.colour, {{"red", Colour::red}, {"green", Colour::green}}, {"warna", "colour"});
  v.month("month", all.month, {"bulan", "month"});
  v.bilingual("title", all.title, {"judul", "title"});
  v.section("part", all.part, {"bagian", "part"});
  v.list("list", all.list, {"daftar", "list"});
  v.map("map", all.map, {"peta", "map"});
  v.numbers("numbers", all.numbers, {"1", 0, 1, {"angka", "numbers"}});
  v.words("words", all.words, {"kata", "words"});
  v.optional_number("maybe", all.maybe, {"1", 0, 1, {"bila ada", "if any"}});
  v.optional_integer("with_default", all.with_default, {"month", 0, 12, {"bawaan", "default"}});
}

const std::string complete = R"(share: 0.25
money: {value: 1.5e6, unit: IDR/month, year: 2025, source: BPS, grade: published}
count: 20000
seed: -9007199254740993
flag: true
word: kata
colour: green
month: 2025-07-01
title: {id: Judul, en: Title}
part: {id: satu, share: 1}
list: [{id: a}, {id: b, share: 0.5}]
map: {pkh: {id: x}, bpnt: {id: z}}
numbers: [0.1, {value: 0.2, source: BPS}, +1]
words: [a, "no"]
)";

std::string complete_with(const std::string& before, const std::string& after) {
  std::string text = complete;
  text.replace(text.find(before), before.size(), after);
  return text;
}

std::string codes_of(const std::string& text, SourceFile::Kind kind = SourceFile::Kind::scenario) {
  Diagnostics diagnostics;
  const Document document = document_of(text, diagnostics, kind);
  Everything all;
  read_document(document, all, diagnostics);
  return codes(diagnostics);
}

TEST(Reader, ReadsEveryKindOfValue) {
  Diagnostics diagnostics;
  const Document document = document_of(complete, diagnostics);
  Everything all;
  ASSERT_TRUE(read_document(document, all, diagnostics)) << diagnostics.text();
  EXPECT_TRUE(diagnostics.empty()) << diagnostics.text();
  EXPECT_EQ(all.share, 0.25);
  EXPECT_EQ(all.money, 1.5e6F);
  EXPECT_EQ(all.count, 20000);
  EXPECT_EQ(all.seed, -9007199254740993);  // not representable as a double
  EXPECT_TRUE(all.flag);
  EXPECT_EQ(all.word, "kata");
  EXPECT_EQ(all.colour, Colour::green);
  EXPECT_EQ(all.month, Month(2025, 7));
  EXPECT_EQ(all.title.id, "Judul");
  EXPECT_EQ(all.title.en, "Title");
  EXPECT_EQ(all.part.share, 1.0);
  ASSERT_EQ(all.list.size(), 2U);
  EXPECT_EQ(all.list[1].share, 0.5);
  ASSERT_EQ(all.map.size(), 2U);
  EXPECT_EQ(all.map[0].first, "pkh");
  EXPECT_EQ(all.map[1].second.id, "z");
  EXPECT_EQ(all.numbers, (std::vector<double>{0.1, 0.2, 1.0}));
  EXPECT_EQ(all.words, (std::vector<std::string>{"a", "no"}));
  EXPECT_FALSE(all.maybe.has_value());
  EXPECT_EQ(all.with_default, 7);
}

TEST(Reader, ReportsEveryMissingKeyAtOnce) {
  EXPECT_EQ(codes_of("share: 0.5\ncount: 1\nseed: 1\nflag: true\nword: a\ncolour: red\nmonth: 2025-01-01\n"
                     "title: {id: a, en: b}\npart: {id: a}\nlist: []\n"),
            "G011 G011 G011 G011");
}

TEST(Reader, AMissingKeyThatWasMistypedIsReportedOnce) {
  EXPECT_EQ(codes_of(complete_with("money:", "mony:")), "G012");
}

TEST(Reader, RangesAreClosed) {
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: 0")), "");
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: 1")), "");
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: 1.0000001")), "G014");
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: -0.0000001")), "G014");
}

TEST(Reader, AnIntegerMustFitItsType) {
  EXPECT_EQ(codes_of(complete_with("count: 20000", "count: 2147483647")), "");
  EXPECT_EQ(codes_of(complete_with("count: 20000", "count: 2147483648")), "G022");
}

TEST(Reader, ThousandsDotsInRupiahAreDoubted) {
  EXPECT_EQ(codes_of(complete_with("{value: 1.5e6, unit", "{value: 1.500, unit")), "G040");
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: 0.125")), "");
  EXPECT_EQ(codes_of(complete_with("{value: 1.5e6, unit", "{value: Rp 1.500.000, unit")), "G013");
}

TEST(Reader, UnitsMustBeEqual) {
  EXPECT_EQ(codes_of(complete_with("unit: IDR/month", "unit: IDR/year")), "G015");
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: {value: 0.25, unit: 1}")), "");
}

TEST(Reader, ASectionMayGiveOneUnitForItsNumbers) {
  EXPECT_EQ(codes_of(complete_with("{id: satu, share: 1}", "{id: satu, share: 1, unit: 1}")), "");
  EXPECT_EQ(codes_of(complete_with("{id: satu, share: 1}", "{id: satu, share: 1, unit: percent}")), "G015");
}

TEST(Reader, ANumberWithASourceOfItsOwnInheritsNone) {
  Diagnostics diagnostics;
  const std::string text =
      "source: BPS\nyear: 2025\n" + complete_with("share: 0.25", "share: {value: 0.25, grade: assumption}");
  Everything all;
  std::vector<NumberRecord> numbers;
  ASSERT_TRUE(read_document(document_of(text, diagnostics), all, diagnostics, &numbers)) << diagnostics.text();
  EXPECT_EQ(numbers[0].source, "");
  EXPECT_EQ(numbers[0].year, "");
  EXPECT_EQ(numbers[0].grade, "assumption");
  EXPECT_EQ(numbers[2].source, "BPS");
  EXPECT_EQ(numbers[2].year, "2025");
}

TEST(Reader, NumbersOfBuildingBlocksNeedASource) {
  EXPECT_EQ(codes_of(complete), "");
  EXPECT_EQ(codes_of(complete, SourceFile::Kind::config), "G024 G024 G024 G024 G024 G024");
  std::string sourced = "source: BPS\n" + complete;
  EXPECT_EQ(codes_of(sourced, SourceFile::Kind::config), "");
}

TEST(Reader, KeepsWhereNumbersComeFrom) {
  Diagnostics diagnostics;
  const std::string text = "sources: {s1: {title: Susenas, reference: tabel 3}}\n" +
                           complete_with("share: 0.25",
                                         "share: {value: 0.25, source: s1, grade: computed, "
                                         "stands_in: {region: indonesia, reason: none}}");
  const Document document = document_of(text, diagnostics);
  Everything all;
  std::vector<NumberRecord> numbers;
  ASSERT_TRUE(read_document(document, all, diagnostics, &numbers)) << diagnostics.text();
  ASSERT_GE(numbers.size(), 2U);
  EXPECT_EQ(numbers[0].path, "share");
  EXPECT_EQ(numbers[0].source, "Susenas");
  EXPECT_EQ(numbers[0].reference, "tabel 3");
  EXPECT_EQ(numbers[0].grade, "computed");
  EXPECT_EQ(numbers[0].stands_in, "indonesia");
  EXPECT_EQ(numbers[0].place.line, 2);
  EXPECT_EQ(numbers[1].source, "BPS");
  EXPECT_EQ(numbers[1].year, "2025");
  EXPECT_EQ(numbers[1].unit, "IDR/month");
}

/// The class of a share that is told so.
ParameterClass class_told(const std::string& share, const std::string& around = "") {
  Diagnostics diagnostics;
  Everything all;
  std::vector<NumberRecord> numbers;
  EXPECT_TRUE(read_document(document_of(around + complete_with("share: 0.25", "share: " + share), diagnostics), all, diagnostics, &numbers)) << diagnostics.text();
  return numbers.at(0).parameter_class;
}

TEST(Reader, TheClassOfANumberFollowsFromGradeAndRange) {
  EXPECT_EQ(class_told("{value: 0.25, range: [0, 1], grade: published}"), ParameterClass::estimated);
  EXPECT_EQ(class_told("{value: 0.25, range: [0, 1], grade: computed, source: BPS}"), ParameterClass::estimated);
  EXPECT_EQ(class_told("{value: 0.25, range: [0, 1], source: BPS}"), ParameterClass::estimated);
  EXPECT_EQ(class_told("{value: 0.25, range: [0, 1], grade: assumption}"), ParameterClass::unidentified);
  EXPECT_EQ(class_told("{value: 0.25, range: [0, 1]}"), ParameterClass::unidentified);
  EXPECT_EQ(class_told("{value: 0.25, range: [0, 1]}", "grade: published\n"), ParameterClass::estimated);
  EXPECT_EQ(class_told("{value: 0.25, grade: assumption}"), ParameterClass::given);
  EXPECT_EQ(class_told("0.25"), ParameterClass::given);
}

TEST(Reader, ABlockMayTellAClassItself) {
  EXPECT_EQ(class_told("{value: 0.25, class: normative}"), ParameterClass::normative);
  EXPECT_EQ(class_told("{value: 0.25, range: [0, 1], grade: assumption, class: normative}"), ParameterClass::normative);
  EXPECT_EQ(class_told("{value: 0.25, range: [0, 1], grade: assumption, class: estimated}"), ParameterClass::estimated);
  EXPECT_EQ(class_told("{value: 0.25, range: [0, 1], grade: published, class: unidentified}"), ParameterClass::unidentified);
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: {value: 0.25, class: normativ}")), "G023");
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: {value: 0.25, class: estimated}")), "G011");
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: {value: 0.25, range: [1, 0]}")), "G013");
  EXPECT_EQ(codes_of(complete_with("share: 0.25", "share: {value: 0.25, range: 0-1}")), "G013");
}

TEST(Reader, NamesOfAMapAreChecked) { EXPECT_EQ(codes_of(complete_with("bpnt: {id: z}", "B-1: {id: z}")), "G037"); }

TEST(Reader, MembersOfAListHaveTheirOwnId) { EXPECT_EQ(codes_of(complete_with("{id: b,", "{id: a,")), "G033"); }

TEST(Reader, AQuotedTextMayLookLikeAnything) {
  EXPECT_EQ(codes_of(complete_with("word: kata", "word: \"no\"")), "");
  EXPECT_EQ(codes_of(complete_with("word: kata", "word: \"010\"")), "");
  EXPECT_EQ(codes_of(complete_with("word: kata", "word: no")), "G017");
  EXPECT_EQ(codes_of(complete_with("word: kata", "word: 3")), "G013");
  EXPECT_EQ(codes_of(complete_with("word: kata", "word: true")), "G013");
}

TEST(Reader, AnyScalarMayCarryItsReference) {
  EXPECT_EQ(codes_of(complete_with("flag: true", "flag: {value: true, reference: usulan}")), "");
  EXPECT_EQ(codes_of(complete_with("month: 2025-07-01", "month: {value: 2025-07-01, reference: usulan}")), "");
  EXPECT_EQ(codes_of(complete_with("flag: true", "flag: {value: true, unit: month}")), "G015");
}

}  // namespace
}  // namespace guyub
