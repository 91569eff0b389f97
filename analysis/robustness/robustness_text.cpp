#include "analysis/robustness/robustness_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/report/format.hpp"
#include "analysis/report/html.hpp"
#include "analysis/report/values.hpp"
#include "analysis/robustness/robustness_numbers.hpp"
#include "analysis/text_layout.hpp"

namespace guyub::robustness {
namespace {

using nlohmann::json;

constexpr std::size_t widest = 110;
constexpr std::size_t most_weights = 5;

/// A label and what it says, broken below itself.
std::string line(std::size_t margin, std::string_view label, const std::string& content) {
  std::string lead = fmt::format("{:{}}{}", "", margin, label);
  const std::size_t width = analysis::display_width(lead);
  std::string text;
  for (const std::string& part : analysis::wrapped(content, widest - width)) {
    text += fmt::format("{}{}\n", lead, part);
    lead.assign(width, ' ');
  }
  return text;
}

std::string labelled(const Words& label, const std::string& content, Language language) {
  constexpr std::size_t column = 24;
  return line(2, analysis::padded_right(in(label, language), column), content);
}

std::string conditions(const json& robustness, Language language) {
  std::string text;
  for (const json& condition : list_of(robustness.at("plausibility"), "conditions")) {
    const std::string title = in(text_of(condition, "title"), language);
    if (!condition.at("asked").get<bool>()) {
      text += line(2, "- ", fmt::format("{} {}", title, in(Words{"(tidak berlaku di sini)", "(does not apply here)"}, language)));
      continue;
    }
    std::string told = fmt::format(fmt::runtime(in(Words{"{}: {} sampai {}, acuan {}, memotong {} undian", "{}: {} to {}, reference {}, cuts {} draws"}, language)), title,
                                   format_significant(number_of(condition, "low"), 3, language), format_significant(number_of(condition, "high"), 3, language),
                                   format_significant(number_of(condition, "reference"), 3, language), string_of(condition, "cuts"));
    if (!condition.at("reference_meets").get<bool>()) told += in(Words{" (acuan sendiri tidak memenuhinya)", " (the reference itself does not meet it)"}, language);
    text += line(2, "- ", told);
  }
  return text;
}

std::string weights(const json& claim, Language language) {
  std::string text;
  std::size_t told = 0;
  for (const json& weight : list_of(claim, "weights")) {
    if (told++ < most_weights) text += fmt::format("{}{}", text.empty() ? "" : ", ", weight_words(weight, language));
  }
  return text.empty() ? "–" : text;
}

std::string claim_text(const json& claim, Language language) {
  std::string text = line(0, "", fmt::format("{}: {}", in(text_of(claim, "says"), language), in(text_of(claim, "verdict_words"), language)));
  const json& reference = claim.at("reference");
  text += labelled({"pada acuan", "at the reference"},
                   effect_words(claim, number_of(reference, "estimate"), language) +
                       fmt::format(fmt::runtime(in(Words{" (kebetulan saja, satu kali hidup: {})", " (luck alone, one life: {})"}, language)), interval_words(claim, reference, language)),
                   language);
  text += labelled({"parameter terestimasi", "estimated parameters"}, interval_words(claim, claim.at("estimated"), language), language);
  text += labelled({"kotak asumsi", "box of assumptions"}, interval_words(claim, claim.at("box"), language), language);
  text += labelled({"kotak yang sepakat", "of the box agree"}, share_words(claim.at("agreement").at("uniform"), language), language);
  text += labelled({"  memuncak pada acuan", "  peaked at reference"}, share_words(claim.at("agreement").at("peaked"), language), language);
  text += labelled({"ragam", "variance"}, variance_words(claim, language), language);
  text += labelled({"terbesar pengaruhnya", "largest influence"}, weights(claim, language), language);
  for (const json& turn : list_of(claim, "break_evens")) text += labelled({"titik balik", "break-even"}, break_even_words(claim, turn, language), language);
  return text;
}

}  // namespace

std::string robustness_text(const json& robustness, Language language) {
  std::string text = line(0, "", in(text_of(robustness, "opening"), language));
  text += '\n';
  text += line(0, "", fmt::format("{} · {}", in(text_of(robustness, "title"), language), in(text_of(robustness, "region"), language)));
  const json& counts = robustness.at("counts");
  text += line(0, "", fmt::format(fmt::runtime(in(Words{"Parameter: {} terestimasi, {} tak teridentifikasi (asumsi), {} normatif (tidak ditarik).",
                                                        "Parameters: {} estimated, {} unidentified, {} normative (never drawn)."}, language)),
                                  string_of(counts, "estimated"), string_of(counts, "unidentified"), string_of(counts, "normative")));
  text += line(0, "", runs_words(robustness, language) + ".");
  text += line(0, "", kept_words(robustness, language) + ".") + conditions(robustness, language);
  for (const json& claim : list_of(robustness, "claims")) text += fmt::format("\n{}", claim_text(claim, language));
  return text;
}

}  // namespace guyub::robustness
