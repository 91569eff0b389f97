#include "analysis/robustness/robustness_html.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/report/format.hpp"
#include "analysis/report/html.hpp"
#include "analysis/report/shell.hpp"
#include "analysis/report/values.hpp"
#include "analysis/report/words.hpp"
#include "analysis/robustness/robustness_numbers.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::robustness {
namespace {

using nlohmann::json;

constexpr Words kind{"Atas apa perbandingan ini bertumpu", "What this comparison rests on"};
constexpr Words short_title{"Ringkasnya", "In short"};
constexpr Words claims_title{"Pernyataan demi pernyataan", "Claim by claim"};
constexpr Words turns_title{"Bergantung pada apa, dan di mana berbalik", "What it depends on, and where it turns"};
constexpr Words plausible_title{"Undian yang masuk akal", "Plausible draws"};
constexpr Words method_title{"Cara menghitung, dan batasnya", "How this was computed, and its limits"};
constexpr Words parameters_title{"Parameter menurut kelasnya", "Parameters by class"};

std::string paragraph(const Bilingual& text, const char* style = "aside") { return fmt::format("<p class=\"{}\">{}</p>\n", style, both(text)); }

template <class Write>
std::string cell(const Write& write) {
  return both(in_both(write));
}

std::string claim_name(const json& claim) { return both(text_of(claim, "says")); }

int count_of(const json& robustness, std::string_view verdict) {
  int count = 0;
  for (const json& claim : list_of(robustness, "claims")) count += string_of(claim, "verdict") == verdict ? 1 : 0;
  return count;
}

std::string short_section(const json& robustness) {
  const int robust = count_of(robustness, "robust");
  const int depends = count_of(robustness, "depends");
  const auto claims = list_of(robustness, "claims").size();
  std::string text = paragraph(both("{} dari {} pernyataan kokoh, {} bergantung pada asumsi tertentu.", "{} of {} claims are robust, {} depend on particular assumptions.", robust, claims, depends),
                               "question");
  text += paragraph({"Angka model berdiri dalam tiga kelas yang tidak pernah dicampur dalam satu selang: terestimasi (terbitan atau hitungan dengan rentang), tak teridentifikasi (asumsi dengan "
                     "rentang yang tidak dipersempit oleh data), dan normatif (pertimbangan nilai, misalnya beda terkecil yang berarti), yang tidak pernah ditarik.",
                     "The model's numbers stand in three classes that are never mixed in one interval: estimated (published or computed, with a range), unidentified (assumptions with a range "
                     "that no data narrow), and normative (judgements of value, such as the smallest difference that matters), which are never drawn."});
  const json& counts = robustness.at("counts");
  text += paragraph(both("Di sini: {} terestimasi, {} tak teridentifikasi, {} normatif.", "Here: {} estimated, {} unidentified, {} normative.", string_of(counts, "estimated"),
                         string_of(counts, "unidentified"), string_of(counts, "normative")));
  text += "<p class=\"aside\">" + cell([&](Language language) { return runs_words(robustness, language) + "."; }) + "</p>\n";
  return text;
}

std::string claims_section(const json& robustness) {
  Table table(both(Words{"Setiap kolom memuat satu sumber ketidakpastian saja. Di bawah nilai acuan: selang yang diberikan oleh kebetulan saja kepada satu kali hidup pada ukuran simulasi ini.",
                         "Each column holds one source of uncertainty alone. Below the value at the reference: the interval that luck alone gives one life at the size of these runs."}),
              "numbers verdicts");
  table.heads({both(Words{"Pernyataan", "Claim"}), both(Words{"Pada acuan", "At the reference"}), both(Words{"Parameter terestimasi", "Estimated parameters"}),
               both(Words{"Seluruh kotak asumsi", "Whole box of assumptions"}), both(Words{"Bagian kotak yang sepakat", "Share of the box that agrees"}),
               both(Words{"Yang membawa ragam", "What carries the variance"}), both(words::kVerdict)});
  for (const json& claim : list_of(robustness, "claims")) {
    const json& reference = claim.at("reference");
    const json& agreement = claim.at("agreement");
    const bool robust = string_of(claim, "verdict") == "robust";
    const std::string verdict = both(text_of(claim, "verdict_words"));
    const Bilingual at_reference = in_both([&](Language language) {
      return "<b>" + effect_words(claim, number_of(reference, "estimate"), language) + "</b><small>" + interval_words(claim, reference, language) + "</small>";
    });
    table.row(claim_name(claim) + (claim.at("mostly_assumption").get<bool>() ? "<em>" + both(Words{"sebagian besar asumsi", "mostly assumption"}) + "</em>" : ""),
              {both_html(at_reference.id, at_reference.en), cell([&](Language language) { return interval_words(claim, claim.at("estimated"), language); }),
               cell([&](Language language) { return interval_words(claim, claim.at("box"), language); }),
               cell([&](Language language) { return share_words(agreement.at("uniform"), language); }) + "<em>" + both(Words{"memuncak pada acuan: ", "peaked at the reference: "}) +
                   cell([&](Language language) { return share_words(agreement.at("peaked"), language); }) + "</em>",
               cell([&](Language language) { return variance_words(claim, language); }),
               robust ? "<span class=\"verdict\">" + verdict + "</span>" : "<strong class=\"miss-mark\">" + verdict + "</strong>"},
              robust ? "pass" : "miss");
  }
  return table.empty() ? "" : table.html() + csv_button("claims");
}

std::string turns_section(const json& robustness) {
  std::string items;
  for (const json& claim : list_of(robustness, "claims")) {
    std::string text;
    for (const json& weight : list_of(claim, "weights")) {
      text += (text.empty() ? "" : ", ") + cell([&](Language language) { return weight_words(weight, language); });
    }
    std::string turns;
    for (const json& turn : list_of(claim, "break_evens")) turns += "<p>" + cell([&](Language language) { return break_even_words(claim, turn, language); }) + "</p>\n";
    if (text.empty() && turns.empty()) continue;
    items += "<li><strong>" + claim_name(claim) + "</strong>\n<p>" + both(Words{"Pengaruh (koefisien baku): ", "Influence (standardised coefficient): "}) + text + "</p>\n" +
             (turns.empty() ? "<p>" + both(Words{"Tidak ada satu parameter pun yang membalikkannya di dalam rentangnya.", "No single parameter turns it within its range."}) + "</p>\n" : turns) + "</li>\n";
  }
  if (items.empty()) return paragraph({"Undian ini tidak menemukan satu parameter pun yang berpengaruh.", "These draws found no parameter with an influence."});
  return "<ul class=\"misses\">\n" + items + "</ul>\n";
}

std::string plausible_section(const json& robustness) {
  std::string text = "<p>" + cell([&](Language language) { return kept_words(robustness, language) + "."; }) + "</p>\n";
  Table table(both(Words{"Syarat yang harus dipenuhi oleh yang dihasilkan sebuah undian; yang tidak berlaku di skenario ini tidak diperiksa",
                         "Conditions on what a draw leads to; those that do not apply to this scenario are not asked"}),
              "numbers");
  table.heads({both(Words{"Syarat", "Condition"}), both(Words{"Batas", "Bounds"}), both(Words{"Pada acuan", "At the reference"}), both(Words{"Undian yang dipotong", "Draws that it cuts"})});
  for (const json& condition : list_of(robustness.at("plausibility"), "conditions")) {
    const auto value = [&](const char* key) { return cell([&](Language language) { return format_significant(number_of(condition, key), 3, language); }); };
    const bool asked = condition.at("asked").get<bool>();
    table.row(both(text_of(condition, "title")), {value("low") + " – " + value("high"), asked ? value("reference") : "–", asked ? escape_html(string_of(condition, "cuts")) : "–"});
  }
  return text + (table.empty() ? "" : table.html());
}

std::string method_section() {
  std::string text;
  const Bilingual lines[]{
      {"Kebetulan: ulangan pada acuan. Ragamnya diperkecil menurut banyaknya rumah tangga skenario terhadap simulasi ini.",
       "Luck: replicates at the reference. Its variance is scaled down by the households of the scenario over those of these runs."},
      {"Parameter terestimasi: normal dua sisi di sekitar acuan, dengan rentangnya sebagai 90% tengah dan dipotong di sana; yang tak teridentifikasi tetap pada acuan.",
       "Estimated parameters: a two-sided normal about the reference with the range as its central 90%, cut there; the unidentified ones stay at their reference."},
      {"Kotak asumsi: hiperkubus Latin atas seluruh rentang parameter tak teridentifikasi, semuanya sekaligus; dua prior: seragam, dan segitiga yang memuncak pada acuan.",
       "Box of assumptions: a Latin hypercube over the whole ranges of all unidentified parameters at once, under two priors: uniform, and triangular with its peak at the reference."},
      {"Derau kebetulan yang tersisa dalam rata-rata tiap undian dikeluarkan dari sebarannya, sehingga selang parameter tidak memuat kebetulan.",
       "The noise of luck that is left in each draw's mean is taken out of their spread, so that an interval of parameters holds no luck."},
      {"Pengaruh dan titik balik berasal dari regresi langkah maju atas undian yang masuk akal, bukan dari model itu sendiri; titik balik diperiksa dengan simulasi di ujung rentang. Parameter yang "
       "bekerja hanya bersama yang lain, atau tanpa bagian lurus, terlewat.",
       "Influences and break-even values come from a stepwise regression on the plausible draws, not from the model itself; break-even values are checked by a run at the end of the range. What acts "
       "only together with others, or without a straight part, is missed."},
      {"Kokoh: sekurangnya 95% kotak yang masuk akal sepakat menurut kedua prior, dan tidak satu undian pun di 80% tengah (menurut parameter yang berpengaruh) berbalik.",
       "Robust: at least 95% of the plausible box agrees under both priors, and no draw in the central 80% (by the parameters with an influence) turns."},
      {"Model itu sendiri bisa salah bentuk; hal itu tidak termasuk di sini.", "The model itself may have the wrong form; that is not part of any of this."}};
  for (const Bilingual& one : lines) text += "<li>" + both(one) + "</li>\n";
  return "<ul class=\"limits\">\n" + text + "</ul>\n";
}

std::string parameters_section(const json& robustness) {
  Table table(both(Words{"Acuan, rentang dan kelas", "Reference, range and class"}), "texts");
  table.heads({both(Words{"Parameter", "Parameter"}), both(Words{"Acuan", "Reference"}), both(Words{"Rentang", "Range"}), both(Words{"Kelas", "Class"})});
  for (const json& parameter : list_of(robustness, "parameters")) {
    const auto value = [&](const char* key) { return cell([&](Language language) { return format_significant(number_of(parameter, key), 3, language); }); };
    table.row(both(text_of(parameter, "about")) + "<em><code>" + escape_html(string_of(parameter, "name")) + "</code></em>",
              {value("reference"), value("low") + " – " + value("high"), escape_html(string_of(parameter, "class"))});
  }
  for (const json& parameter : list_of(robustness, "normative")) {
    table.row("<code>" + escape_html(string_of(parameter, "name")) + "</code>", {escape_html(string_of(parameter, "value")), "–", "normative"});
  }
  return table.empty() ? "" : details(both(Words{"Semua parameter", "All parameters"}), table.html(), false) + csv_button("parameters");
}

std::string provenance_section(const json& robustness) {
  Table table(both(words::kProvenance), "texts");
  table.heads({both(words::kEntry), both(words::kValue)});
  const auto entry = [&](const Words& name, const char* key) {
    if (const std::string value = string_of(robustness, key); !value.empty()) table.row(both(name), {"<code>" + escape_html(value) + "</code>"});
  };
  entry(words::kCommand, "command");
  entry(words::kVersion, "version");
  entry(words::kHash, "scenario_hash");
  return table.empty() ? "" : table.html();
}

/// Claims and parameters as the CSV buttons save them.
json records(const json& robustness) {
  json data{{"claims", list_of(robustness, "claims")}, {"parameters", list_of(robustness, "parameters")}};
  for (json& claim : data["claims"]) {
    claim.erase("weights");
    claim.erase("break_evens");
  }
  for (json& parameter : data["parameters"]) parameter.erase("paths");
  return data;
}

}  // namespace

std::string robustness_html(const json& robustness, Language language) {
  Page page;
  page.kind = kind;
  page.title = text_of(robustness, "title");
  page.stamp_html = both(text_of(robustness, "region")) + " · <code>guyub robustness</code>";
  page.notice_html = "<p class=\"notice\">" + both(text_of(robustness, "opening")) + "</p>\n";
  page.sections = {{"short", short_title, short_section(robustness)},        {"claims", claims_title, claims_section(robustness)},
                   {"turns", turns_title, turns_section(robustness)},        {"plausible", plausible_title, plausible_section(robustness)},
                   {"method", method_title, method_section()},               {"parameters", parameters_title, parameters_section(robustness)},
                   {"provenance", words::kProvenance, provenance_section(robustness)}};
  page.scripts_html = page_scripts(records(robustness), false, false);
  return page_html(page, language);
}

}  // namespace guyub::robustness
