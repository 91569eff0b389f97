#pragma once
// A guard: an indicator that a variant may not push past a limit, whatever else it achieves. What is too much is a judgement
// of value, so limits live in configs/guards with their source and a scenario may set its own.

#include <string>

#include "sim/scenario/describe.hpp"

namespace guyub {

struct Guard {
  enum class Side { above, below };
  enum class Over { last_year, programme, worst_month };

  Bilingual title;
  std::string indicator;   ///< of everyone, of a programme, or a bucket of change against the twins in the base
  Side broken = Side::above;
  double limit = 0.0;
  Over over = Over::last_year;
};

template <class Visitor>
void describe(Visitor& v, Guard& g) {
  v.bilingual("title", g.title, {"apa yang dijaga", "what is guarded"});
  v.word("indicator", g.indicator, {"indikator yang dijaga, milik semua orang atau program", "the indicator guarded, of everyone or of a programme"});
  v.choice("broken", g.broken, {{"above", Guard::Side::above, {"di atas batas", "above the limit"}}, {"below", Guard::Side::below, {"di bawah batas", "below the limit"}}},
           {"sisi batas yang berarti pelanggaran", "the side of the limit that counts as a breach"});
  v.number("limit", g.limit, {"", -1e15, 1e15, {"batas, dalam satuan indikatornya", "the limit, in the indicator's unit"}});
  v.choice("over", g.over,
           {{"last_year", Guard::Over::last_year, {"rata-rata 12 bulan terakhir", "mean of the last 12 months"}},
            {"programme", Guard::Over::programme, {"rata-rata sejak kebijakan mulai", "mean since the policy starts"}},
            {"worst_month", Guard::Over::worst_month, {"bulan terburuk sejak kebijakan mulai", "worst month since the policy starts"}}},
           {"bulan yang dinilai: rata-rata 12 bulan terakhir, rata-rata sejak kebijakan mulai, atau bulan terburuk",
            "the months judged: mean of the last 12, mean since the policy starts, or the worst month"});
}

}  // namespace guyub
