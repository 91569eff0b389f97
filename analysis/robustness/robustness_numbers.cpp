#include "analysis/robustness/robustness_numbers.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/report/format.hpp"
#include "analysis/report/html.hpp"
#include "analysis/report/values.hpp"

namespace guyub::robustness {
namespace {

using nlohmann::json;

constexpr int digits = 3;

std::string percent(double share, Language language) { return format_share(share, language, 0); }

std::string say(const Words& words, Language language) { return std::string(in(words, language)); }

template <class... Arguments>
std::string say(const Words& words, Language language, const Arguments&... arguments) {
  return fmt::format(fmt::runtime(in(words, language)), arguments...);
}

std::string whole(const json& object, const char* key, Language language) { return format_number(number_of(object, key), 0, language); }

}  // namespace

std::string effect_words(const json& claim, double effect, Language language) { return format_difference(effect, string_of(claim, "format"), language); }

std::string interval_words(const json& claim, const json& interval, Language language) {
  const double low = number_of(interval, "low");
  const double high = number_of(interval, "high");
  if (low == high) return effect_words(claim, low, language);
  const std::string format = string_of(claim, "format");
  return format_interval(low, high, format == "share" ? "share_fine" : format, language) + (format.starts_with("share") ? std::string(say(Words{" poin persen", " pp"}, language)) : "");
}

std::string share_words(const json& share, Language language) {
  if (!std::isfinite(number_of(share, "share"))) return "–";
  return say(Words{"{} ({} sampai {}, {} dari {} undian)", "{} ({} to {}, {} of {} draws)"}, language, percent(number_of(share, "share"), language),
             format_number(100.0 * number_of(share, "low"), 0, language), format_number(100.0 * number_of(share, "high"), 0, language), whole(share, "seen", language),
             whole(share, "of", language));
}

std::string variance_words(const json& claim, Language language) {
  const json& variance = claim.at("variance");
  if (!std::isfinite(number_of(variance, "luck"))) return "–";
  return say(Words{"kebetulan {}, parameter terestimasi {}, asumsi {}", "luck {}, estimated {}, unidentified {}"}, language, percent(number_of(variance, "luck"), language),
             percent(number_of(variance, "estimated"), language), percent(number_of(variance, "unidentified"), language));
}

std::string break_even_words(const json& claim, const json& turn, Language language) {
  const bool at_zero = string_of(turn, "at") == "zero";
  std::string text = say(at_zero ? Words{"{} pada {} (acuan {}): dampaknya nol", "{} at {} (reference {}): the effect is zero"}
                                 : Words{"{} pada {} (acuan {}): dampaknya melewati beda terkecil yang berarti", "{} at {} (reference {}): the effect crosses the smallest that matters"},
                         language, string_of(turn, "parameter"), format_significant(number_of(turn, "value"), digits, language),
                         format_significant(number_of(turn, "reference"), digits, language));
  const std::string end = format_significant(number_of(turn, "end"), digits, language);
  if (!turn.contains("confirmed") || turn.at("confirmed").is_null()) return text;
  const std::string seen = effect_words(claim, number_of(turn, "effect_at_end"), language);
  const Words told = turn.at("confirmed").get<bool>() ? Words{"; dibenarkan oleh simulasi pada {} ({})", "; confirmed by a run at {} ({})"}
                                                      : Words{"; TIDAK dibenarkan: simulasi pada {} memberi {}", "; NOT confirmed: a run at {} gives {}"};
  return text + say(told, language, end, seen);
}

std::string weight_words(const json& weight, Language language) {
  const double standardised = number_of(weight, "standardised");
  return fmt::format("{} ({}{})", string_of(weight, "parameter"), standardised > 0.0 ? "+" : "", format_number(standardised, 2, language));
}

std::string runs_words(const json& robustness, Language language) {
  const json& runs = robustness.at("runs");
  return say(Words{"{} rumah tangga (skenario: {}), {} bulan; {} undian kotak asumsi, {} lagi memuncak pada acuan, {} undian parameter terestimasi, masing-masing {} kali hidup; "
                   "pada acuan {} kali hidup",
                   "{} households (scenario: {}), {} months; {} draws of the box, {} more that peak at the reference, {} of the estimated parameters, {} lives each; {} lives at the reference"},
             language, whole(runs, "households", language), whole(runs, "scenario_households", language), whole(runs, "months", language), whole(runs, "box_draws", language),
             whole(runs, "peaked_draws", language), whole(runs, "estimated_draws", language), whole(runs, "replicates", language), whole(runs, "reference_replicates", language));
}

std::string kept_words(const json& robustness, Language language) {
  const json& kept = robustness.at("plausibility");
  return say(Words{"Masuk akal: {} dari kotak; yang memuncak pada acuan {}; ditolak skenario: {}", "Plausible: {} of the box; of the draws that peak at the reference {}; refused by the scenario: {}"},
             language, share_words(kept, language), share_words(kept.at("peaked"), language), whole(kept, "refused", language));
}

}  // namespace guyub::robustness
