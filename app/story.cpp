#include "app/story.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "analysis/report/format.hpp"
#include "sim/engine/setting.hpp"
#include "sim/programme/budget.hpp"

namespace guyub {
namespace {

Bilingual budget_words(const VariantModel& variant, const Programme& programme) {
  const std::int64_t a_year = 12 * regional_appropriation(programme.budget, variant.model.head.population.households, variant.model.region.poverty_rate);
  return {format_rupiah(static_cast<double>(a_year), Language::indonesian), format_rupiah(static_cast<double>(a_year), Language::english)};
}

std::string month_words(Month month) { return fmt::format("{}-{:02}", month.year(), month.month_of_year()); }

Bilingual sentence(const VariantModel& variant, std::size_t k) {
  const Programme& programme = variant.programmes[k];
  const Approach& approach = variant.approaches[k];
  const Bilingual money = budget_words(variant, programme);
  return {fmt::format("{} mulai {}, anggaran {} setahun untuk daerah yang disimulasikan; pendekatan: {}.", programme.title.id,
                      month_words(programme.start), money.id, approach.title.id),
          fmt::format("{} from {}, with a budget of {} a year for the simulated region; approach: {}.", programme.title.en,
                      month_words(programme.start), money.en, approach.title.en)};
}

Bilingual sentence(const Scheme& scheme, const Approach& approach) {
  const std::string first = month_words(scheme.start);
  const bool forced = scheme.force > 0.0f;
  return {fmt::format("{} mulai {}, {} bulan{}; pendekatan: {}.", scheme.title.id, first, scheme.lasts, forced ? ", dengan paksaan" : "", approach.title.id),
          fmt::format("{} from {}, for {} months{}; approach: {}.", scheme.title.en, first, scheme.lasts, forced ? ", by force" : "", approach.title.en)};
}

void add(Bilingual& text, const Bilingual& more) {
  text.id += (text.id.empty() ? "" : " ") + more.id;
  text.en += (text.en.empty() ? "" : " ") + more.en;
}

/// The title and address of a source named s1, s2 ... in the region's file; the words themselves otherwise.
analysis::SourceContext resolve(const LoadedScenario& scenario, const NumberRecord& number, const KeyRow* row) {
  analysis::SourceContext source;
  source.what = row != nullptr ? row->about : Bilingual{number.path, number.path};
  source.year = number.year;
  const Node* entry = scenario.document.find("region.sources." + number.source);
  if (number.path.starts_with("region.") && entry != nullptr) {
    if (const Node* title = entry->value("title")) source.title = title->text;
    if (const Node* reference = entry->value("reference")) source.reference = reference->text;
  } else {
    source.title = number.source;
    source.reference = number.reference;
  }
  return source;
}

}  // namespace

std::vector<analysis::VariantContext> what_was_asked(const LoadedScenario& scenario) {
  std::vector<analysis::VariantContext> asked;
  for (const VariantModel& variant : scenario.variants) {
    Bilingual text;
    for (std::size_t k = 0; k < variant.programmes.size(); ++k) add(text, sentence(variant, k));
    for (std::size_t k = 0; k < variant.schemes.size(); ++k) add(text, sentence(variant.schemes[k], variant.scheme_approaches[k]));
    if (variant.programmes.empty() && variant.schemes.empty()) text = {"Tidak ada program.", "No programme runs."};
    asked.push_back({variant.model.head.variants[variant.variant].id, text, {}});
  }
  return asked;
}

std::vector<analysis::SourceContext> sources_of(const LoadedScenario& scenario) {
  const std::vector<KeyRow> keys = language_keys();
  std::vector<analysis::SourceContext> sources;
  std::set<std::string> seen;
  for (const NumberRecord& number : scenario.numbers) {
    if (number.source.empty() && number.reference.empty()) continue;
    analysis::SourceContext source = resolve(scenario, number, find_key(keys, number.path));
    if (seen.insert(source.what.en + source.title).second) sources.push_back(std::move(source));
  }
  return sources;
}

std::vector<Bilingual> limits_of(const LoadedScenario& scenario) {
  const auto assumed = std::count_if(scenario.numbers.begin(), scenario.numbers.end(), [](const NumberRecord& n) { return n.grade == "assumption"; });
  std::vector<Bilingual> limits{
      {fmt::format("{} dari {} angka model ini adalah asumsi tanpa data yang menentukannya; selang di laporan ini tidak mencakup ketidakpastian angka-angka itu.",
                   assumed, scenario.numbers.size()),
       fmt::format("{} of the {} numbers of the model are assumptions that no data pin down; the intervals of this report do not cover the uncertainty of these numbers.",
                   assumed, scenario.numbers.size())},
      {"Penduduk bersifat sintetis: cocok dengan angka resmi daerah pada tabel kecocokan, bukan daftar warga yang nyata.",
       "The population is synthetic: it meets the region's published figures in the table of fit and is no list of real people."},
      {"Pengaruh uang terhadap sekolah diturunkan dari desa di Meksiko tahun 1997 tanpa memakai dampak program; berlaku di Indonesia hanya sebagai asumsi.",
       "The effect of money on schooling is derived from Mexican villages of 1997 without using any programme's effect; that it holds in Indonesia is an assumption."},
      {"Angka kemiskinan resmi diukur pada satu bulan; dalam simulasi kemiskinan naik turun dengan musim, panen, dan guncangan, sehingga rata-rata setahun pada dasar perbandingan lebih tinggi daripada angka bulan pertama.",
       "The official poverty rate is measured in one month; in the simulation poverty moves with season, harvests and shocks, so that the base's mean over a year lies above its first month."},
      {"Pilihan sekolah melihat satu tahun ke depan; harga, upah, perkawinan, dan perpindahan penduduk belum bergerak.",
       "The school choice looks one year ahead; prices, wages, marriage and migration do not move yet."},
      {"Bila angka daerah tidak ada, angka wilayah yang lebih luas menggantikannya: lihat kolom pengganti pada tabel kecocokan.",
       "Where the region has no figure, that of a wider one stands in: see the column of stand-ins in the table of fit."},
  };
  const std::size_t stand_ins = scenario.base.region.stand_ins.size();
  if (stand_ins > 0) {
    limits.push_back({fmt::format("Untuk daerah ini {} angka memakai wilayah yang lebih luas.", stand_ins),
                      fmt::format("For this region {} figures are those of a wider one.", stand_ins)});
  }
  return limits;
}

std::vector<bool> changes_from_start(const LoadedScenario& scenario) {
  std::vector<bool> free;
  for (const Node& variant : scenario.document.find("variants")->items) {
    const Node* changes = variant.value("changes");
    free.push_back(changes != nullptr && std::any_of(changes->entries.begin(), changes->entries.end(),
                                                     [](const NodeEntry& change) { return !change.key.starts_with("programmes."); }));
  }
  return free;
}

Month policy_start(const LoadedScenario& scenario) {
  const RunSettings& run = scenario.base.head.run;
  Month first = run.start + run.months;
  for (const VariantModel& variant : scenario.variants) {
    for (const Programme& programme : variant.programmes) first = std::min(first, programme.start);
    for (const Scheme& scheme : variant.schemes) first = std::min(first, scheme.start);
  }
  return first;
}

}  // namespace guyub
