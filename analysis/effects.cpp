#include "analysis/effects.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace guyub::analysis {
namespace {

/// Calls visit(series, group index, group name) for everyone, then places, deciles and programmes.
template <class Visit>
void for_each_group(const RunResults& results, Visit&& visit) {
  for (const SeriesTable* table : {&results.overall, &results.by_place, &results.by_decile}) {
    for (const Series& series : table->series) {
      for (std::size_t group = 0; group < table->groups.size(); ++group) visit(series, group, table->groups[group]);
    }
  }
  for (const Series& series : results.by_programme.series) {
    for (std::size_t group = 0; group < results.by_programme.groups.size(); ++group) {
      visit(series, group, "programme_" + results.by_programme.groups[group]);
    }
  }
}

}  // namespace

const IndicatorChoice* CompareOptions::choice(std::string_view id) const {
  const auto found = std::find_if(indicators.begin(), indicators.end(),
                                  [id](const IndicatorChoice& candidate) { return candidate.id == id; });
  return found == indicators.end() ? nullptr : &*found;
}

std::size_t programme_months(const RunResults& results, const CompareOptions& options) {
  return results.months - std::min(options.policy_start, results.months);
}

std::vector<double> means_of_months(const Series& series, std::size_t variant, std::size_t group, std::size_t first, std::size_t last) {
  std::vector<double> means;
  for (std::size_t replicate = 0; replicate < series.shape.replicates; ++replicate) {
    double sum = 0.0;
    std::size_t counted = 0;
    for (std::size_t month = first; month < last; ++month) {
      const double value = series.at(variant, replicate, month, group);
      if (!std::isfinite(value)) continue;
      sum += value;
      ++counted;
    }
    means.push_back(counted == 0 ? unknown : sum / static_cast<double>(counted));
  }
  return means;
}

std::vector<double> window_means(const Series& series, std::size_t variant, std::size_t group, std::size_t window) {
  const std::size_t months = series.shape.months;
  return means_of_months(series, variant, group, months - std::min(window, months), months);
}

std::vector<double> paired_difference(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> differences;
  std::transform(a.begin(), a.end(), b.begin(), std::back_inserter(differences), std::minus<>());
  return differences;
}

std::vector<LevelRow> levels_of(const RunResults& results, const CompareOptions& options) {
  std::vector<LevelRow> rows;
  for_each_group(results, [&](const Series& series, std::size_t group, const std::string& name) {
    for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
      const Estimate level = estimate_of(window_means(series, variant, group, options.window), options.interval);
      if (level.replicates > 0) rows.push_back({series.indicator.id, variant, name, level});
    }
  });
  return rows;
}

std::vector<EffectRow> effects_of(const RunResults& results, const CompareOptions& options) {
  std::vector<EffectRow> rows;
  for_each_group(results, [&](const Series& series, std::size_t group, const std::string& name) {
    const std::vector<double> base = window_means(series, 0, group, options.window);
    const double base_level = estimate_of(base, options.interval).mean;
    for (std::size_t variant = 1; variant < results.variants.size(); ++variant) {
      const auto differences = paired_difference(window_means(series, variant, group, options.window), base);
      const Estimate difference = estimate_of(differences, options.interval);
      if (difference.replicates == 0) continue;
      const double percent = base_level == 0.0 ? unknown : 100.0 * difference.mean / base_level;
      rows.push_back(
          {series.indicator.id, variant, name, difference, percent, verdict_of(differences, options.interval)});
    }
  });
  return rows;
}

}  // namespace guyub::analysis
