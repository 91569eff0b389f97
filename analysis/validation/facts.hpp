#pragma once
// Published facts that the model can express, as data: configs/evidence/facts.yaml.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/describe.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::analysis {

/// What a fact is to the model: an input or a target of a fit, a level that nothing was fitted to, or the effect of a programme.
enum class FactUse { fitted, level, effect };

/// A published number and the number of the model that stands for it.
struct PublishedFact {
  std::string id;
  Bilingual what;
  std::string measure;                       ///< the model's number, by name (measures.hpp)
  double low = 0;                            ///< published interval, or the range of conflicting publications
  double high = 0;
  std::string unit;                          ///< "1" for a share, "share_difference" for a difference of shares
  FactUse use = FactUse::level;
  Bilingual place;                           ///< where and when it was observed
  std::optional<Bilingual> not_comparable;   ///< why the two numbers are shown beside each other without a verdict
  std::optional<Bilingual> why_missed;       ///< told where the model misses it
  std::string source;
  std::string reference;
};

/// Facts that stay out, with the reason.
struct FactsLeftOut {
  std::vector<std::string> ids;
  Bilingual reason;
};

/// Why a pattern misses, told where it does.
struct MissedPattern {
  std::string id;
  Bilingual why;
};

struct FactSheet {
  std::vector<PublishedFact> facts;
  std::vector<MissedPattern> missed_patterns;
  std::vector<FactsLeftOut> left_out;
};

template <class Visitor>
void describe(Visitor& v, PublishedFact& f) {
  v.word("id", f.id, {"nomor fakta", "number of the fact"});
  v.bilingual("what", f.what, {"apa yang diukur", "what was measured"});
  v.word("measure", f.measure, {"angka model yang sepadan", "the model's number that stands for it"});
  v.number("low", f.low, {"", -1e15, 1e15, {"batas bawah yang diterbitkan", "lower end of what was published"}});
  v.number("high", f.high, {"", -1e15, 1e15, {"batas atas yang diterbitkan", "upper end of what was published"}});
  v.word("measured_in", f.unit, {"satuan", "unit"});
  v.choice("use", f.use, {{"fitted", FactUse::fitted, {"model dicocokkan padanya", "the model was fitted to it"}}, {"level", FactUse::level, {"sebuah tingkat", "a level"}},
            {"effect", FactUse::effect, {"dampak suatu program", "an effect of a programme"}}},
           {"dicocokkan, tingkat, atau dampak program", "fitted, a level, or an effect of a programme"});
  v.bilingual("place", f.place, {"tempat dan tahun", "place and year"});
  v.optional_bilingual("not_comparable", f.not_comparable, {"mengapa tidak dapat dinilai", "why it cannot be judged"});
  v.optional_bilingual("why_missed", f.why_missed, {"mengapa meleset, bila meleset", "why it misses, where it does"});
  v.word("source", f.source, {"sumber", "source"});
  v.word("reference", f.reference, {"alamat sumber", "address of the source"});
}

template <class Visitor>
void describe(Visitor& v, FactsLeftOut& f) {
  v.words("ids", f.ids, {"nomor fakta", "numbers of the facts"});
  v.bilingual("reason", f.reason, {"alasan", "reason"});
}

template <class Visitor>
void describe(Visitor& v, MissedPattern& p) {
  v.word("id", p.id, {"nama pola", "name of the pattern"});
  v.bilingual("why", p.why, {"mengapa meleset, bila meleset", "why it misses, where it does"});
}

template <class Visitor>
void describe(Visitor& v, FactSheet& sheet) {
  v.list("facts", sheet.facts, {"fakta yang dapat dinyatakan model", "facts that the model can express"});
  v.optional_list("missed_patterns", sheet.missed_patterns, {"pola yang diketahui meleset", "patterns that are known to miss"});
  v.list("left_out", sheet.left_out, {"fakta yang tidak dapat dinyatakan model", "facts that the model cannot express"});
}

/// Nothing when something is wrong: then `diagnostics` says what.
std::optional<FactSheet> read_facts(const std::filesystem::path& file, Diagnostics& diagnostics);

}  // namespace guyub::analysis
