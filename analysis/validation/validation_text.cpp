#include "analysis/validation/validation_text.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/text_layout.hpp"
#include "analysis/validation/validation_words.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

constexpr std::size_t widest = 110;

std::string say(const json& words, Language language) { return words[language == Language::indonesian ? "id" : "en"].get<std::string>(); }

std::string say(const Words& words, Language language) { return std::string(language == Language::indonesian ? words.id : words.en); }

std::string number(double value) { return fmt::format("{:.4g}", value); }

std::string simulated(const json& fact) {
  return fmt::format("{} [{}, {}]", number(fact["simulated"]), number(fact["simulated_low"]), number(fact["simulated_high"]));
}

std::string published(const json& fact) { return fmt::format("{} .. {}", number(fact["published_low"]), number(fact["published_high"])); }

/// Right signs of the weakest claim, "controls" where a pattern claims only that nothing differs.
std::string signs(const json& pattern, Language language) {
  if (!pattern.contains("weakest_claim")) return say(Words{"kontrol", "controls"}, language);
  return fmt::format("{}/40", pattern["weakest_claim"]["right_signs"].get<int>());
}

std::string effect(const json& pattern) {
  if (!pattern.contains("weakest_claim")) return "";
  const json& claim = pattern["weakest_claim"];
  return fmt::format("{} >= {}", number(claim["median_effect"]), number(claim["least_effect"]));
}

/// A line of columns and the words of the last one, broken below each other.
std::string line(const std::string& columns, const std::string& last) {
  std::string text;
  std::string lead = columns;
  for (const std::string& part : wrapped(last, widest - display_width(columns))) {
    text += lead + part + "\n";
    lead = std::string(display_width(columns), ' ');
  }
  return text;
}

std::string findings_that_fail(const json& pattern) {
  std::string text;
  for (const json& finding : pattern["findings"]) {
    if (!finding["holds"].get<bool>()) text += line("             ! ", fmt::format("{}: {}", finding["name"].get<std::string>(), finding["found"].get<std::string>()));
  }
  return text;
}

}  // namespace

std::string validation_text(const json& validation, Language language) {
  std::string text = say(Words{"Pola: mekanisme dinyalakan dan dimatikan, 40 undian koefisien dan benih", "Patterns: a mechanism on against off, 40 draws of coefficients and seeds"}, language) + "\n";
  for (const json& pattern : validation["patterns"]) {
    text += line(fmt::format(" {:<11} {:<9} {:<22} ", say(verdict_words(pattern["verdict"].get<std::string>()), language), signs(pattern, language), effect(pattern)), say(pattern["claim"], language));
    text += findings_that_fail(pattern);
  }
  text += fmt::format("\n{}\n", say(Words{"Fakta terbitan: nilai simulasi [5%, 95%] terhadap selang terbitan", "Published facts: simulated value [5%, 95%] against the published interval"}, language));
  for (const json& fact : validation["facts"]) {
    text += line(fmt::format(" {:<11} {:<10} {:<28} {:<18} ", say(verdict_words(fact["verdict"].get<std::string>()), language), say(use_words(fact["use"].get<std::string>()), language), simulated(fact), published(fact)), say(fact["what"], language));
  }
  std::size_t left_out = 0;
  for (const json& facts : validation["left_out"]) left_out += facts["ids"].size();
  text += "\n";
  text += fmt::format(fmt::runtime(say(Words{"{} dari {} pola lulus; {} fakta lain tidak dapat dinyatakan model, alasannya di configs/evidence/facts.yaml.\n",
                                                    "{} of {} patterns pass; {} further facts cannot be expressed, the reasons stand in configs/evidence/facts.yaml.\n"}, language)),
                             validation["patterns_passed"].get<int>(), validation["patterns_total"].get<int>(), left_out);
  return text;
}

std::string validation_markdown(const json& validation) {
  std::string text = "# Pattern-and-evidence table / Tabel pola dan bukti\n\nMade by `guyub validate`. Reasons for what misses: [misses.md](misses.md).\n\n";
  text += fmt::format("{} of {} patterns pass.\n\n| verdict | pattern | right signs | median, least that matters | claim | klaim |\n|---|---|---|---|---|---|\n",
                      validation["patterns_passed"].get<int>(), validation["patterns_total"].get<int>());
  for (const json& pattern : validation["patterns"]) {
    text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", pattern["verdict"].get<std::string>(), pattern["id"].get<std::string>(), signs(pattern, Language::english),
                        effect(pattern), say(pattern["claim"], Language::english), say(pattern["claim"], Language::indonesian));
  }
  text += "\n| verdict | use | fact | simulated [5%, 95%] | published | what | apa | place | source |\n|---|---|---|---|---|---|---|---|---|\n";
  for (const json& fact : validation["facts"]) {
    text += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} | [{}]({}) |\n", fact["verdict"].get<std::string>(), fact["use"].get<std::string>(), fact["id"].get<std::string>(),
                        simulated(fact), published(fact), say(fact["what"], Language::english), say(fact["what"], Language::indonesian),
                        say(fact["place"], Language::english), fact["source"].get<std::string>(), fact["reference"].get<std::string>());
  }
  return text;
}

}  // namespace guyub::analysis
