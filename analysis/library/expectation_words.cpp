// What an expectation says, and what became of it, in words made from its fields.

#include <algorithm>

#include <fmt/format.h>

#include "analysis/comparison_words.hpp"
#include "analysis/library/expectations.hpp"
#include "analysis/report/format.hpp"
#include "analysis/report/words.hpp"

namespace guyub::analysis {
namespace {

Bilingual name_of(const std::vector<Label>& labels, const std::string& id) {
  const auto found = std::find_if(labels.begin(), labels.end(), [&](const Label& label) { return label.id == id; });
  return found == labels.end() ? Bilingual{id, id} : found->name;
}

struct Observable {
  Bilingual name;
  std::string_view format = "rupiah";
};

Observable observable_of(const RunResults& results, const Expectation& e) {
  const SeriesTable& table = e.programme.empty() ? results.overall : results.by_programme;
  const Series* series = table.find(e.observable);
  if (series == nullptr) return {cost_name(e.observable)};
  return {series->indicator.name, word_of(series->indicator.format)};
}

/// Three digits of a share's points, however small; other amounts as everywhere.
std::string amount(double size, std::string_view format, Language language) {
  if (format != "share") return format_value(size, format, language);
  return fmt::format("{}{}", format_significant(100.0 * size, 3, language), language == Language::english ? " pp" : " poin persen");
}

std::string signed_amount(double size, std::string_view format, Language language) {
  return fmt::format("{}{}", size > 0.0 ? "+" : "", amount(size, format, language));
}

/// The observable, with its programme and group.
Bilingual what_of(const RunResults& results, const Expectation& e) {
  Bilingual what = observable_of(results, e).name;
  const auto add = [&](const Bilingual& more) { what = {fmt::format("{}, {}", what.id, more.id), fmt::format("{}, {}", what.en, more.en)}; };
  if (!e.programme.empty()) add(name_of(results.programmes, e.programme));
  if (e.group != "all") add(group_name(e.group));
  return what;
}

}  // namespace

Bilingual sentence_of(const RunResults& results, const ExpectationRow& row) {
  using Sign = Expectation::Sign;
  const Expectation& e = row.expectation;
  const Bilingual what = what_of(results, e);
  const Bilingual variant = name_of(results.variants, e.variant);
  const Bilingual against = name_of(results.variants, e.against);
  const std::string_view format = observable_of(results, e).format;
  const Bilingual size{amount(e.min_effect, format, Language::indonesian), amount(e.min_effect, format, Language::english)};
  const bool up = e.sign == Sign::up;
  Bilingual text = e.sign == Sign::none
                       ? Bilingual{fmt::format("{}: {} dan {} berbeda paling banyak {}", what.id, variant.id, against.id, size.id),
                                   fmt::format("{}: {} and {} differ by at most {}", what.en, variant.en, against.en, size.en)}
                       : Bilingual{fmt::format("{}: {} {} {}, paling sedikit {}", what.id, variant.id, up ? "di atas" : "di bawah", against.id, size.id),
                                   fmt::format("{}: {} {} {} by at least {}", what.en, variant.en, up ? "above" : "below", against.en, size.en)};
  if (e.beyond) {
    const Bilingual other = name_of(results.variants, e.beyond->variant);
    const Bilingual base = name_of(results.variants, e.beyond->against);
    text.id += fmt::format(", di luar selisih {} dari {}", other.id, base.id);
    text.en += fmt::format(", beyond the difference of {} from {}", other.en, base.en);
  }
  const std::int32_t first = std::max(1, e.month - e.months + 1);
  text.id += fmt::format(" (bulan {}-{})", first, e.month);
  text.en += fmt::format(" (months {}-{})", first, e.month);
  return text;
}

Bilingual finding_of(const RunResults& results, const ExpectationRow& row) {
  if (row.outcome == Outcome::not_judged) return {"tidak dinilai: bulannya di luar simulasi", "not judged: its month lies beyond the run"};
  if (row.difference.replicates == 0) return {"tidak ada nilainya", "there is no value"};
  const std::string_view format = observable_of(results, row.expectation).format;
  const auto difference = [&](Language language) { return signed_amount(row.difference.mean, format, language); };
  const auto error = [&](Language language) { return format_error(row.difference.mcse, format, language); };
  return {fmt::format("selisih {}, galat baku {}, {} ulangan", difference(Language::indonesian), error(Language::indonesian), row.difference.replicates),
          fmt::format("difference {}, standard error {}, {} replicates", difference(Language::english), error(Language::english), row.difference.replicates)};
}

}  // namespace guyub::analysis
