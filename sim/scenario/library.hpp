#pragma once
// The header of a scenario of the library: what it is expected to show, so that a program can judge it, and its small size
// for tests. The words are for people, the expectations for `guyub compare` and for docs/traceability.md.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/describe.hpp"

namespace guyub {

/// Two variants of the scenario, whose difference is variant - against in the same replicate.
struct VariantPair {
  std::string variant;
  std::string against;
};

template <class Visitor>
void describe(Visitor& v, VariantPair& pair) {
  v.word("variant", pair.variant, {"varian", "the variant"});
  v.word("against", pair.against, {"varian pembandingnya", "the variant it is compared with"});
}

/// One pattern: the observable's difference between two variants, its mean over months and then over replicates.
struct Expectation {
  enum class Sign { up, down, none };

  std::vector<std::string> rows;      ///< ids of requirements that the pattern shows
  std::string variant;
  std::string against;                ///< empty: the first variant
  std::optional<VariantPair> beyond;  ///< its difference is taken off first: what two things do together beyond each alone
  std::string observable;
  std::string programme;              ///< of an indicator of programmes or an item of the ledger; else empty
  std::string group = "all";
  std::int32_t month = 0;             ///< of the run, from 1; 0: the last
  std::int32_t months = 12;           ///< mean over so many months up to it
  Sign sign = Sign::none;
  double min_effect = 0.0;
};

template <class Visitor>
void describe(Visitor& v, Expectation& e) {
  v.optional_words("rows", e.rows, {"nomor syarat yang ditunjukkan, seperti S1.7a", "ids of the requirements that it shows, such as S1.7a"});
  v.word("variant", e.variant, {"varian yang diamati", "the variant looked at"});
  v.optional_word("against", e.against, {"varian pembanding; tanpa ini varian pertama", "the variant it is compared with; the first when absent"});
  v.optional_section("beyond", e.beyond,
                     {"pasangan varian yang selisihnya dikurangkan lebih dulu: pengaruh bersama di luar pengaruh masing-masing",
                      "a pair of variants whose difference is taken off first: what two things do together beyond each alone"});
  v.word("observable", e.observable,
         {"indikator dalam berkas hasil, indikator program, atau pos buku kas", "an indicator of the result file, an indicator of programmes, or an item of the ledger"});
  v.optional_word("programme", e.programme,
                  {"program, untuk indikator program dan pos buku kas (rupiah per bulan)", "the programme, for indicators of programmes and items of the ledger (rupiah a month)"});
  v.optional_word("group", e.group, {"kelompok: all, urban, rural, decile_1 sampai decile_10", "group: all, urban, rural, decile_1 to decile_10"});
  v.optional_integer("month", e.month, {"month", 0, 360, {"bulan ke berapa dalam simulasi, mulai 1; 0 yang terakhir", "month of the run, from 1; 0 is the last"}});
  v.optional_integer("months", e.months, {"month", 1, 360, {"rata-rata sekian bulan sampai bulan itu", "mean over so many months up to it"}});
  v.choice("sign", e.sign, {{"up", Expectation::Sign::up, {"naik", "up"}}, {"down", Expectation::Sign::down, {"turun", "down"}},
                            {"none", Expectation::Sign::none, {"tidak berbeda", "no difference"}}},
           {"arah selisih yang diharapkan; none: tidak berbeda, yaitu selisihnya, ditambah dua galat baku antarulangan, tidak melebihi min_effect",
            "the expected sign of the difference; none: no difference, that is not beyond min_effect with two standard errors over replicates added"});
  v.number("min_effect", e.min_effect, {"", 0, 1e15, {"selisih terkecil yang dihitung, dalam satuan pengamatannya", "the smallest difference that counts, in the observable's unit"}});
}

/// What replaces the scenario's own size in tests and under `guyub compare --small`; what is absent stays as it is.
struct SmallSize {
  std::optional<std::int32_t> households;
  std::optional<std::int32_t> replicates;
  std::optional<std::int32_t> months;
};

template <class Visitor>
void describe(Visitor& v, SmallSize& small) {
  v.optional_integer("households", small.households, {"household", 3, 100000000, {"jumlah rumah tangga", "number of households"}});
  v.optional_integer("replicates", small.replicates, {"run", 1, 10000, {"ulangan", "replicates"}});
  v.optional_integer("months", small.months, {"month", 1, 360, {"lamanya", "how long it runs"}});
}

struct Library {
  std::optional<Bilingual> pattern;
  std::vector<std::string> sources;
  std::optional<std::int32_t> running_time;
  std::vector<Expectation> expects;
  std::optional<SmallSize> small;
};

template <class Visitor>
void describe(Visitor& v, Library& library) {
  v.optional_bilingual("pattern", library.pattern, {"pola yang diharapkan, dan mengapa", "the expected pattern, and why"});
  v.optional_words("sources", library.sources, {"sumber harapan itu", "where the expectation comes from"});
  v.optional_integer("running_time", library.running_time,
                     {"s", 1, 100000, {"lama menjalankannya dengan ukuran semula pada dua inti prosesor", "how long it runs at its own size on two cores"}});
  v.optional_list("expects", library.expects, {"pola yang dinilai setelah simulasi", "patterns that are judged after the run"});
  v.optional_section("small", library.small, {"ukuran kecil, untuk pengujian dan `guyub compare --small`", "a small size, for tests and `guyub compare --small`"});
}

}  // namespace guyub
