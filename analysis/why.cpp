#include "analysis/why.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/report/format.hpp"
#include "analysis/summary_reading.hpp"

namespace guyub::analysis {
namespace {

constexpr double slight = 0.005;   ///< log-odds that two decimals write as zero

const WhySeries& series_of(const RunResults& results, Acceptor who) {
  return who == Acceptor::household ? results.why.households : results.why.institutions;
}

/// Mean over all decisions of the run, one value a replicate; NaN where nobody decided. value(month position) is a month's mean.
template <class Value>
std::vector<double> over_decisions(const RunResults& results, const WhySeries& series, std::size_t variant, std::size_t programme, Value value) {
  std::vector<double> means;
  for (std::size_t r = 0; r < results.replicates; ++r) {
    double sum = 0.0, decisions = 0.0;
    for (std::size_t m = 0; m < results.months; ++m) {
      const std::size_t at = ((variant * results.replicates + r) * results.months + m) * results.programmes.size() + programme;
      if (!(series.decisions[at] > 0.0)) continue;
      sum += series.decisions[at] * value(at);
      decisions += series.decisions[at];
    }
    means.push_back(decisions > 0.0 ? sum / decisions : unknown);
  }
  return means;
}

bool decided(const RunResults& results, Acceptor who, std::size_t variant, std::size_t programme) {
  const WhySeries& series = series_of(results, who);
  const std::vector<double> means = over_decisions(results, series, variant, programme, [](std::size_t) { return 0.0; });
  return std::any_of(means.begin(), means.end(), [](double mean) { return std::isfinite(mean); });
}

void add_rows(const RunResults& results, const CompareOptions& options, Acceptor who, std::size_t variant, std::size_t programme,
              std::optional<std::size_t> against, std::vector<WhyRow>& rows) {
  const WhySeries& series = series_of(results, who);
  const std::size_t parts = results.why.parts.size();
  for (std::size_t part = 0; part <= parts; ++part) {
    const bool sum = part == parts;
    const auto values = [&](std::size_t of) {
      return over_decisions(results, series, of, programme, [&](std::size_t at) { return sum ? series.log_odds[at] : series.parts[at * parts + part]; });
    };
    WhyRow row;
    row.variant = variant;
    row.programme = results.programmes[programme].id;
    row.who = who;
    row.part = sum ? std::string(log_odds_part) : results.why.parts[part].id;
    row.name = sum ? Bilingual{"log-odds penerimaan", "log-odds of acceptance"} : results.why.parts[part].name;
    const std::vector<double> own = values(variant);
    row.value = estimate_of(own, options.interval);
    row.against = against;
    if (against) {
      const std::vector<double> differences = paired_difference(own, values(*against));
      row.difference = estimate_of(differences, options.interval);
      row.verdict = verdict_of(differences, options.interval);
    }
    rows.push_back(std::move(row));
  }
}

std::string signed_log_odds(double value, Language language) { return std::string(value > 0 ? "+" : "").append(format_number(value, 2, language)); }

/// "trust +0.20, participation +0.31": the largest first.
std::string listed(std::vector<std::pair<double, std::string>> parts, Language language) {
  std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return std::abs(a.first) > std::abs(b.first); });
  std::string text;
  for (const auto& [value, name] : parts) text.append(text.empty() ? "" : ", ").append(name).append(" ").append(signed_log_odds(value, language));
  return text;
}

bool is_told(Verdict verdict) { return verdict == Verdict::clear || verdict == Verdict::on_average; }

/// The parts of rows [first, last), whose last is the log-odds.
std::string gained(const RunResults& results, const WhyRow* first, const WhyRow* last, Language language) {
  const bool english = language == Language::english;
  const WhyRow& sum = last[-1];
  const std::string other = in(results.variants[*sum.against].name, language);
  const std::string title = in(results.variants[sum.variant].name, language);
  std::vector<std::pair<double, std::string>> told;
  for (const WhyRow* row = first; row != last - 1; ++row) {
    if (is_told(row->verdict) && std::abs(row->difference.mean) >= slight) told.emplace_back(row->difference.mean, in(row->name, language));
  }
  const double mean = sum.difference.mean;
  const std::string size = format_number(std::abs(mean), 2, language);
  const std::string which = listed(told, language);
  if (which.empty()) {
    return title + (english ? ": no part of acceptance can be told from that under " : ": tidak ada bagian penerimaan yang dapat dibedakan dari ") + other + ".";
  }
  const bool clear = is_told(sum.verdict);
  const std::string verb = !clear ? (english ? " cannot be told from " : " tidak dapat dibedakan dari ")
                           : mean > 0 ? (english ? " gains " : " memperoleh ") : (english ? " loses " : " kehilangan ");
  const std::string against = clear ? size + (english ? " log-odds of acceptance over " : " log-odds penerimaan terhadap ") + other
                                    : other + (english ? " as a whole" : " secara keseluruhan");
  return title + verb + against + ": " + which + ".";
}

std::string standing(const RunResults& results, const WhyRow* first, const WhyRow* last, Language language) {
  const bool english = language == Language::english;
  std::vector<std::pair<double, std::string>> lifting, holding;
  for (const WhyRow* row = first; row != last - 1; ++row) {
    if (row == first || std::abs(row->value.mean) < slight) continue;   // the base log-odds come first
    (row->value.mean > 0 ? lifting : holding).emplace_back(row->value.mean, in(row->name, language));
  }
  std::string text = in(results.variants[first->variant].name, language) + ": " + in(first->name, language) + " " + signed_log_odds(first->value.mean, language);
  if (!lifting.empty()) text.append(english ? "; lifted by " : "; diangkat oleh ").append(listed(lifting, language));
  if (!holding.empty()) text.append(english ? "; held back by " : "; ditahan oleh ").append(listed(holding, language));
  return text + (english ? "; together " : "; seluruhnya ") + signed_log_odds(last[-1].value.mean, language) + ".";
}

}  // namespace

std::vector<WhyRow> why_of(const RunResults& results, const CompareOptions& options) {
  std::vector<WhyRow> rows;
  if (results.why.parts.empty()) return rows;
  for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
    for (std::size_t programme = 0; programme < results.programmes.size(); ++programme) {
      for (const Acceptor who : {Acceptor::household, Acceptor::institution}) {
        if (!decided(results, who, variant, programme)) continue;
        std::optional<std::size_t> against;
        for (std::size_t earlier = variant; earlier-- > 0;) {
          if (decided(results, who, earlier, programme)) against = earlier;
        }
        add_rows(results, options, who, variant, programme, against, rows);
      }
    }
  }
  return rows;
}

std::vector<WhyFinding> why_findings(const RunResults& results, const std::vector<WhyRow>& rows) {
  std::vector<WhyFinding> findings;
  const std::size_t length = results.why.parts.size() + 1;
  for (std::size_t at = 0; at + length <= rows.size(); at += length) {
    const WhyRow* const first = rows.data() + at;
    const auto text = [&](Language language) {
      return first->against ? gained(results, first, first + length, language) : standing(results, first, first + length, language);
    };
    findings.push_back({first->variant, first->programme, first->who, {text(Language::indonesian), text(Language::english)}});
  }
  return findings;
}

}  // namespace guyub::analysis
