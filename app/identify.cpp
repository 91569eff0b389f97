#include "app/identify.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/identification_profile.hpp"
#include "analysis/load_model.hpp"

namespace guyub {
namespace {

using analysis::IdentificationProfile;
using analysis::ProfileFact;
using analysis::ProfileHeading;

nlohmann::json words_of(const Bilingual& words) { return {{"id", words.id}, {"en", words.en}}; }

nlohmann::json as_json(const IdentificationProfile& profile) {
  nlohmann::json json{{"communities", profile.communities}, {"months", profile.months}, {"cost_idr", profile.cost}, {"headings", nlohmann::json::array()}};
  for (const ProfileHeading& heading : profile.headings) {
    nlohmann::json facts = nlohmann::json::array();
    for (const ProfileFact& fact : heading.facts) {
      facts.push_back({{"id", fact.id}, {"words", words_of(fact.words)}, {"unit", fact.unit}, {"mean", fact.mean}, {"spread", fact.spread}});
    }
    json["headings"].push_back({{"id", heading.id}, {"words", words_of(heading.words)}, {"completeness", heading.completeness}, {"cost_idr", heading.cost},
                                {"months", heading.months}, {"belief_error", heading.belief_error}, {"missing", words_of(heading.missing)}, {"facts", std::move(facts)}});
  }
  return json;
}

void print(const IdentificationProfile& profile, Language language) {
  const auto say = [language](Words words) { return in_language(words, language); };
  fmt::print("{} {}; {} {:.0f}; {} {:.0f} IDR\n", profile.communities, say({"komunitas", "communities"}), say({"bulan perencanaan", "months of planning"}), profile.months,
             say({"biaya", "cost"}), profile.cost);
  for (const ProfileHeading& heading : profile.headings) {
    fmt::print("\n{}\n  {} {:.0f}%  {} {:.1f}  {} {:.0f} IDR  {} {:.3f}\n", in_language(heading.words, language), say({"kelengkapan", "completeness"}), 100.0 * heading.completeness,
               say({"bulan", "months"}), heading.months, say({"biaya", "cost"}), heading.cost, say({"galat dugaan", "error of belief"}), heading.belief_error);
    for (const ProfileFact& fact : heading.facts) {
      fmt::print("    {:44} {:8.3f} {} {:.3f} {}\n", in_language(fact.words, language), fact.mean, say({"simpangan", "spread"}), fact.spread, fact.unit == "1" ? "" : fact.unit);
    }
    if (!heading.missing.en.empty()) fmt::print("    {}: {}\n", say({"belum diketahui", "not known"}), in_language(heading.missing, language));
  }
}

}  // namespace

ExitCode identify_region(const IdentifyArguments& arguments) {
  Diagnostics diagnostics;
  const auto loaded = load_model(arguments.scenario, find_config_root(arguments.common.configs, arguments.scenario), arguments.overrides, diagnostics);
  fmt::print(stderr, "{}", diagnostics.text(arguments.common.spoken()));
  if (!loaded) return static_cast<ExitCode>(diagnostics.exit_code());
  const IdentificationProfile profile = analysis::identification_profile(loaded->base, Workers(arguments.threads));
  if (arguments.json) fmt::print("{}\n", as_json(profile).dump(1));
  else print(profile, arguments.common.spoken());
  return ExitCode::ok;
}

}  // namespace guyub
