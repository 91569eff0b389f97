#include "analysis/money_term/margins_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/scenario/diagnostics.hpp"

namespace guyub::analysis {
namespace {

constexpr double interval = 0.9;

Bilingual name_of(const Margin& margin) {
  if (margin.id == "wage") return {"upah anak", "child wage"};
  if (margin.id == "distance") return {"jarak ke SMP", "distance to secondary school"};
  if (margin.id == "resources") return {"sumber daya (upah turun, pendapatan naik)", "resources (wage falls, income rises)"};
  return {"gabungan, dengan sebaran antarsudut", "pooled, with the spread between margins"};
}

Bilingual seen_in(const Margin& margin) {
  const Slope& s = margin.slope;
  if (margin.id == "wage") return both("{0:.3f} ({1:.3f}) per log upah desa", "{0:.3f} ({1:.3f}) per log of the village's wage", s.estimate, s.standard_error);
  if (margin.id == "distance") return both("{0:.3f} ({1:.3f}) per km", "{0:.3f} ({1:.3f}) per km", s.estimate, s.standard_error);
  if (margin.id == "resources") return both("{0:.3f} ({1:.3f}) per log konsumsi", "{0:.3f} ({1:.3f}) per log of consumption", s.estimate, s.standard_error);
  return both("", "");
}

std::string row_of(const Margin& margin, Language language) {
  return fmt::format("| {} | {} | {:.3f} | {:.3f} .. {:.3f} | {:.2f} |\n", in_language(name_of(margin), language), in_language(seen_in(margin), language),
                     margin.estimate, margin.low(interval), margin.high(interval), margin.log_sd);
}

}  // namespace

std::string margins_text(const Margins& margins, Language language) {
  std::string text = in_language(both("| sudut | log-odds sekolah (galat baku) | suku uang: log-odds per 100 peso dua bulanan | selang 90% | simpangan baku log |\n",
                                      "| margin | log-odds of school (standard error) | money term: log-odds per 100 two-monthly pesos | 90% interval | s.d. of its logarithm |\n"), language);
  text += "|---|---|---|---|---|\n";
  for (const Margin& margin : margins.each) text += row_of(margin, language);
  text += row_of(margins.pooled, language);
  const auto [least, most] = std::minmax_element(margins.each.begin(), margins.each.end(), [](const Margin& a, const Margin& b) { return a.estimate < b.estimate; });
  text += in_language(both("\nSudut tertinggi {0:.1f} kali yang terendah; simpangan baku antarsudut (log) {1:.2f}. Tak satu pun memakai dampak program.\n",
                           "\nThe highest margin is {0:.1f} times the lowest; standard deviation between margins (logarithm) {1:.2f}. None uses an effect of a programme.\n",
                           most->estimate / least->estimate, margins.between_sd), language);
  return text;
}

}  // namespace guyub::analysis
