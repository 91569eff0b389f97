#include "analysis/primary_indicators.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace guyub::analysis {
namespace {

struct Noun {
  std::string_view id;
  Words words;
};

constexpr std::array<Noun, 5> kNouns{
    {{"poverty_headcount", {"tingkat kemiskinan", "the poverty rate"}},
     {"consumption_per_capita", {"konsumsi per orang", "consumption per person"}},
     {"enrolment_13_15", {"partisipasi sekolah usia 13-15", "school participation at ages 13-15"}},
     {"enrolment_16_18", {"partisipasi sekolah usia 16-18", "school participation at ages 16-18"}},
     {"child_work_10_17",
      {"bagian anak 10-17 tahun yang bekerja", "the share of children aged 10-17 who work"}}}};

constexpr std::array<std::string_view, 4> kUsual{"poverty_headcount", "consumption_per_capita", "enrolment_13_15",
                                                 "enrolment_16_18"};

/// A name as it stands within a sentence.
std::string lowered(std::string name) {
  if (!name.empty()) name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
  return name;
}

Bilingual noun_of(const Indicator& indicator) {
  const auto* known =
      std::find_if(kNouns.begin(), kNouns.end(), [&](const Noun& noun) { return noun.id == indicator.id; });
  if (known != kNouns.end()) return {std::string(known->words.id), std::string(known->words.en)};
  return {lowered(indicator.name.id), lowered(indicator.name.en)};
}

}  // namespace

std::vector<std::string> usual_primary_indicators() { return {kUsual.begin(), kUsual.end()}; }

std::vector<PrimaryIndicator> primary_indicators(const RunResults& results, const CompareOptions& options) {
  std::vector<std::string> ids;
  for (const IndicatorChoice& choice : options.indicators) {
    if (choice.role == "primary") ids.push_back(choice.id);
  }
  if (ids.empty()) ids = usual_primary_indicators();
  std::vector<PrimaryIndicator> primaries;
  for (const std::string& id : ids) {
    const Series* series = results.overall.find(id);
    if (series != nullptr) primaries.push_back({id, noun_of(series->indicator)});
  }
  return primaries;
}

}  // namespace guyub::analysis
