#pragma once
// What becomes of a programme once it runs: a back-up that takes over when an indicator misses (mission S0.11), and the yearly or continuous
// decision to keep, develop or replace it by its own measured effect (S1.12.10; each month: adaptive policy, S3.9).
//
// Back-up: from `after` months on, at each month's end, when the indicator is below `below` or above `above` the programme ends and
//   `switch_to` starts the next month. The indicator is seen without error.
// Portfolio: every `every` months, measured = (indicator - indicator after its first month), turned so that up is good, plus error x z.
//   measured >= keep_from: kept; measured < replace_below: replaced by switch_to; between: developed, which removes `develop` of the delay and leakage
//   left and adds as much congruence. z: planning of portfolio draws, by programme and month; a trained planner's error is smaller.
// The decision is the region's, at month's end, from integer sums. A programme named in a switch_to does not start by itself.
// Simplification: the effect is measured before against after, as an office would; what else moved the indicator is taken for effect.

#include <cstdint>
#include <optional>
#include <string>

#include "sim/scenario/describe.hpp"

namespace guyub {

/// What a decision looks at.
enum class Judged : std::uint8_t { take_up, coverage, reached, failures, poverty, enrolment, visits, adult_work, cohesion, grievance, ability };

struct BackupRules {
  Judged indicator = Judged::take_up;
  std::optional<double> below;
  std::optional<double> above;
  std::int32_t after = 1;          ///< months from the start
  std::string switch_to;
};

struct PortfolioRules {
  enum class Good : std::uint8_t { up, down };
  Judged indicator = Judged::take_up;
  Good good = Good::up;
  std::int32_t every = 12;
  double keep_from = 0;
  double replace_below = 0;
  float error = 0;
  float develop = 0;
  std::string switch_to;
};

template <class Visitor>
void describe_judged(Visitor& v, Judged& judged) {
  v.choice("indicator", judged,
           {{"take_up", Judged::take_up, {"yang menerima dari yang ditawari", "share that took it up of those offered"}},
            {"coverage", Judged::coverage, {"keluarga yang dicakup", "share of households covered"}},
            {"reached", Judged::reached, {"sasaran yang terjangkau", "share of the target group reached"}},
            {"failures", Judged::failures, {"pemeriksaan yang gagal", "share of checks failed"}},
            {"poverty", Judged::poverty, {"penduduk miskin", "poverty headcount"}},
            {"enrolment", Judged::enrolment, {"anak yang bersekolah", "children at school"}},
            {"visits", Judged::visits, {"kunjungan kesehatan", "health visits"}},
            {"adult_work", Judged::adult_work, {"orang dewasa bekerja", "adults at work"}},
            {"cohesion", Judged::cohesion, {"kerukunan", "cohesion"}}, {"grievance", Judged::grievance, {"kecemburuan", "grievance"}},
            {"ability", Judged::ability, {"kemampuan komunitas", "ability of communities"}}},
           {"Indikator yang dilihat", "Indicator that is looked at"});
}

template <class Visitor>
void describe(Visitor& v, BackupRules& r) {
  describe_judged(v, r.indicator);
  v.optional_number("below", r.below, {"1", -1e9, 1e9, {"Cadangan dipakai bila di bawah ini", "The back-up takes over below this"}});
  v.optional_number("above", r.above, {"1", -1e9, 1e9, {"Cadangan dipakai bila di atas ini", "The back-up takes over above this"}});
  v.optional_integer("after", r.after, {"month", 1, 360, {"Bulan sejak mulai", "Months from the start"}});
  v.word("switch_to", r.switch_to, {"Program cadangan", "Programme that takes over"});
}

template <class Visitor>
void describe(Visitor& v, PortfolioRules& r) {
  describe_judged(v, r.indicator);
  v.optional_choice("good", r.good, {{"up", PortfolioRules::Good::up, {"naik", "up"}},
                                     {"down", PortfolioRules::Good::down, {"turun", "down"}}}, {"Arah yang baik", "Direction that is good"});
  v.integer("every", r.every, {"month", 1, 360, {"Selang keputusan", "Months between decisions"}});
  v.number("keep_from", r.keep_from, {"1", -1e9, 1e9, {"Dipertahankan mulai dampak ini", "Kept from this effect on"}});
  v.number("replace_below", r.replace_below, {"1", -1e9, 1e9, {"Diganti di bawah dampak ini", "Replaced below this effect"}});
  v.number("error", r.error, {"1", 0, 1e9, {"Galat pengukuran dampak", "Error of the measured effect"}});
  v.number("develop", r.develop, {"1", 0, 1, {"Perbaikan sekali dikembangkan", "Improvement when developed once"}});
  v.word("switch_to", r.switch_to, {"Program pengganti", "Programme that replaces it"});
}

}  // namespace guyub
