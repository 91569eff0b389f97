#pragma once
// Which draws of the box are plausible: conditions on what they lead to (schema guyub/plausibility/1).

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/describe.hpp"
#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/document.hpp"

namespace guyub::robustness {

/// A mean over the last months of a run must lie between two numbers, or at such distances from a number of the scenario.
struct Condition {
  enum class Of { base, conditional, unconditional };   ///< the first variant; programmes with conditions; those without

  std::string id;
  Bilingual title;
  Of of = Of::base;
  std::string observable;
  std::string group = "all";
  std::int32_t months = 12;
  std::string near;          ///< path of a number of the scenario; empty: the bounds stand for themselves
  double low = 0.0;
  double high = 0.0;
};

template <class Visitor>
void describe(Visitor& v, Condition& c) {
  using Of = Condition::Of;
  constexpr double far = 1e15;
  v.word("id", c.id, {"nama syarat", "the condition's name"});
  v.bilingual("title", c.title, {"syarat itu dalam kata", "the condition in words"});
  v.choice("of", c.of, {{"base", Of::base, {"varian pertama", "the first variant"}},
                        {"conditional", Of::conditional, {"program bersyarat", "programmes with conditions"}},
                        {"unconditional", Of::unconditional, {"program tanpa syarat", "programmes without conditions"}}},
           {"apa yang dilihat: varian pertama, atau setiap program bersyarat atau tanpa syarat", "what is looked at: the first variant, or every programme with or without conditions"});
  v.word("observable", c.observable, {"indikator dalam berkas hasil", "indicator of the result file"});
  v.optional_word("group", c.group, {"kelompok: all, urban, rural, decile_1 sampai decile_10", "group: all, urban, rural, decile_1 to decile_10"});
  v.optional_integer("months", c.months, {"month", 1, 360, {"rata-rata sekian bulan terakhir", "mean over so many last months"}});
  v.optional_word("near", c.near, {"jalur angka skenario yang menjadi titik nol kedua batas", "path of a number of the scenario from which both bounds count"});
  v.number("low", c.low, {"", -far, far, {"batas bawah", "lower bound"}});
  v.number("high", c.high, {"", -far, far, {"batas atas", "upper bound"}});
}

struct Plausibility {
  std::vector<Condition> conditions;
};

template <class Visitor>
void describe(Visitor& v, Plausibility& p) {
  v.list("conditions", p.conditions, {"syarat agar sebuah undian masuk akal", "conditions for a draw to be plausible"});
}

/// The conditions of a file, checked. Nothing when something is wrong: then `diagnostics` says what.
std::optional<Plausibility> read_plausibility(const std::filesystem::path& file, Diagnostics& diagnostics);

}  // namespace guyub::robustness
