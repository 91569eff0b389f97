#include "analysis/validation/validation_html.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/report/shell.hpp"
#include "analysis/report/values.hpp"
#include "analysis/report/words.hpp"
#include "analysis/validation/html_parts.hpp"
#include "analysis/validation/validation_words.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

constexpr Words kind{"Tabel pola dan bukti", "Pattern-and-evidence table"};
constexpr Words short_title{"Ringkasnya", "In short"};
constexpr Words misses_title{"Yang meleset", "What misses"};
constexpr Words facts_title{"Fakta terbitan", "Published facts"};
constexpr Words patterns_title{"Pola", "Patterns"};
constexpr Words left_title{"Yang tidak dinilai, dan mengapa", "What was not judged, and why"};

struct Counts {
  int pass = 0;
  int miss = 0;
  int fitted = 0;   ///< of those that pass
  int withheld = 0;
  std::size_t left_out = 0;
};

Counts counted(const json& validation) {
  Counts counts;
  for (const json& fact : list_of(validation, "facts")) {
    const std::string verdict = string_of(fact, "verdict");
    if (verdict == "miss") ++counts.miss;
    if (verdict == "not_comparable") ++counts.withheld;
    if (verdict != "pass") continue;
    ++counts.pass;
    if (string_of(fact, "use") == "fitted") ++counts.fitted;
  }
  for (const json& facts : list_of(validation, "left_out")) counts.left_out += list_of(facts, "ids").size();
  return counts;
}

std::string paragraph(const Bilingual& text, const char* style = "aside") { return fmt::format("<p class=\"{}\">{}</p>\n", style, both(text)); }

std::string short_section(const json& validation) {
  const Counts counts = counted(validation);
  std::string text = paragraph(both("{} dari {} pola berlaku; dari {} fakta terbitan yang dinilai, {} berada di dalam selang terbitannya dan {} meleset.",
                                    "{} of {} patterns hold; of {} published facts that were judged, {} lie inside the published interval and {} miss.",
                                    string_of(validation, "patterns_passed"), string_of(validation, "patterns_total"), counts.pass + counts.miss, counts.pass, counts.miss),
                               "question");
  text += paragraph(both("{} dari {} fakta yang lulus adalah tingkat yang dapat dilihat oleh masukan atau pencocokan model (“dicocokkan” dalam tabel): "
                         "kelulusannya bukan bukti. {} fakta lagi hanya dibandingkan tanpa penilaian, dan {} tidak dapat dinyatakan oleh model.",
                         "{} of the {} facts that pass are levels that the model's inputs or a fit could have seen (“fitted” in the table): that they pass is no "
                         "evidence. {} further facts are compared without a verdict, and {} cannot be expressed by the model.",
                         counts.fitted, counts.pass, counts.withheld, counts.left_out));
  return text;
}

std::string miss_item(const json& row, const Bilingual& sort, const Bilingual& title, const std::string& what_html) {
  const Bilingual reason = text_of(row, "reason");
  const std::string why = is_empty(reason) ? "" : "<p>" + both(Words{"Mengapa: ", "Why: "}) + both(reason) + "</p>\n";
  return fmt::format("<li>{} {}: <a href=\"#{}\">{}</a>\n{}</li>\n", verdict_mark("miss"), both(sort), escape_html(anchor_of(row)), both(title), what_html + why);
}

Bilingual of_theme(const json& pattern) {
  const Bilingual theme = text_of(pattern, "theme");
  return {"Pola (" + theme.id + ")", "Pattern (" + theme.en + ")"};
}

std::string missed_fact(const json& fact) {
  const Bilingual numbers = in_both([&](Language language) {
    return fmt::format(fmt::runtime(in(Words{"simulasi {}, terbitan {} ({})", "simulated {}, published {} ({})"}, language)), fact_value(fact, "simulated", language),
                       fact_interval(fact, "published_low", "published_high", language), in(text_of(fact, "place"), language));
  });
  return "<p>" + both(numbers) + "</p>\n";
}

std::string missed_pattern(const json& pattern) {
  std::string text;
  for (const json& finding : list_of(pattern, "findings")) {
    if (!finding.value("holds", true)) text += "<p>" + escape_html(string_of(finding, "name")) + ": " + both(found_words(finding)) + "</p>\n";
  }
  return text;
}

std::string misses_section(const json& validation) {
  std::string items;
  for (const json& fact : list_of(validation, "facts")) {
    if (string_of(fact, "verdict") == "miss") items += miss_item(fact, {"Fakta", "Fact"}, text_of(fact, "what"), missed_fact(fact));
  }
  for (const json& pattern : list_of(validation, "patterns")) {
    if (string_of(pattern, "verdict") == "miss") items += miss_item(pattern, of_theme(pattern), text_of(pattern, "claim"), missed_pattern(pattern));
  }
  if (items.empty()) return paragraph({"Tidak ada yang meleset.", "Nothing misses."});
  return "<ul class=\"misses\">\n" + items + "</ul>\n" +
         paragraph({"Yang meleset tetap tertulis di sini sampai modelnya, bukan selangnya, yang diubah. Alasan yang lebih lengkap: docs/validation/misses.md.",
                    "A miss stays here until the model, not the interval, is changed. Reasons at length: docs/validation/misses.md."});
}

std::string facts_section(const json& validation) {
  std::string text = paragraph({"Sebuah fakta lulus bila nilai tengah simulasi berada di dalam selang terbitan. “Dampak” adalah dampak program yang tidak dipakai untuk pencocokan apa "
                                "pun; “tingkat” tidak dicocokkan; “dicocokkan” dapat dilihat oleh masukan atau pencocokan, jadi kelulusannya bukan bukti.",
                                "A fact passes when the simulated median lies inside the published interval. An “effect” is that of a programme and was used for no fit; a “level” was "
                                "not fitted; “fitted” could have been seen by an input or a fit, so that passing is no evidence."});
  Table table(both(Words{"Nilai simulasi: median, di bawahnya persentil ke-5 sampai ke-95 atas undian koefisien atau ulangan",
                         "Simulated value: median, below it the 5th to 95th percentile over draws of coefficients or replicates"}),
              "numbers verdicts");
  table.heads({both(Words{"Fakta", "Fact"}), both(Words{"Tempat", "Place"}), both(words::kSimulated), both(Words{"Selang terbitan", "Published interval"}),
               both(words::kVerdict), both(words::kTitle)});
  for (const json& fact : list_of(validation, "facts")) {
    const Bilingual simulated = in_both([&](Language language) {
      return "<b>" + fact_value(fact, "simulated", language) + "</b><small>" + fact_interval(fact, "simulated_low", "simulated_high", language) + "</small>";
    });
    const std::string verdict = string_of(fact, "verdict");
    table.row(both(text_of(fact, "what")) + id_mark(fact),
              {both(text_of(fact, "place")), both_html(simulated.id, simulated.en),
               "<i>" + both(in_both([&](Language language) { return fact_interval(fact, "published_low", "published_high", language); })) + "</i>",
               verdict_mark(verdict) + "<em>" + both(use_words(string_of(fact, "use"))) + "</em>", source_link(string_of(fact, "source"), string_of(fact, "reference"))},
              verdict, anchor_of(fact));
  }
  return table.empty() ? "" : text + table.html() + csv_button("facts");
}

std::string patterns_section(const json& validation) {
  std::string text = paragraph({"Sebuah pola adalah pernyataan tentang satu mekanisme model: apa yang harus berubah, dan ke arah mana, bila mekanisme itu dinyalakan dibandingkan dengan "
                                "dimatikan. Tiap pola dijalankan atas 40 undian koefisien yang tidak pasti dan benih acak. Pola berlaku bila dampaknya bertanda benar pada sekurangnya 36 dari "
                                "40 undian, mediannya sekurangnya sebesar dampak terkecil yang berarti, model dengan tanda terbalik ditolak, dan kontrolnya (keadaan yang seharusnya tanpa "
                                "perubahan) memang tidak berubah. Pola memperlihatkan bahwa mekanisme bekerja di dalam model seperti yang dinyatakan; apakah dunia begitu, diuji oleh fakta.",
                                "A pattern is a claim about one mechanism of the model: what must change, and in which direction, when the mechanism is on instead of off. Each is run over "
                                "40 draws of uncertain coefficients and random seeds. A pattern holds when its effect has the claimed sign in at least 36 of 40 draws, its median is at least "
                                "the smallest effect that counts, a model with the sign reversed is refused, and its controls (settings in which nothing should change) do not change. A "
                                "pattern shows that a mechanism does in the model what is claimed; whether the world is so is for the facts to test."},
                               "note");
  text += paragraph({"Seberapa sering penilaian keliru: mekanisme yang tidak berbuat apa-apa memperoleh 36 tanda benar dari 40 secara kebetulan sekali dalam sekitar 11 juta (peluang "
                     "9,3 × 10⁻⁸). Mekanisme yang tandanya benar di 95 dari 100 undian dinyatakan meleset secara kebetulan sekali dalam 20. Hampir semua kontrol harus tepat tanpa "
                     "selisih, jadi tidak gagal karena kebetulan; yang diuji dengan dua galat baku gagal secara kebetulan sekali dalam 20.",
                     "How often the judging is wrong: a mechanism that does nothing gets 36 right signs of 40 by chance once in about 11 million (a chance of 9.3 × 10⁻⁸). A mechanism "
                     "whose sign is right in 95 of 100 draws is called a miss by chance once in 20. Nearly all controls must show exactly no difference and so do not fail by "
                     "chance; those that are tested by two standard errors fail by chance once in 20."});
  Table table(both(Words{"Angka adalah yang dari pernyataan terlemah tiap pola, dalam satuan ukurannya. Nama pernyataan berbahasa Inggris.",
                         "The numbers are those of each pattern's weakest claim, in the unit of its outcome."}),
              "verdicts");
  table.heads({both(patterns_title), both(Words{"Pernyataan terlemah", "Weakest claim"}), both(Words{"Tanda benar dari 40", "Right signs of 40"}),
               both(Words{"Dampak median", "Median effect"}), both(Words{"Terkecil yang berarti", "Smallest that counts"}), both(Words{"Kontrol", "Controls"}),
               both(words::kVerdict)});
  Bilingual theme;
  for (const json& pattern : list_of(validation, "patterns")) {
    const Bilingual own = text_of(pattern, "theme");
    if (own.en != theme.en) table.theme(both(own));
    theme = own;
    const std::string verdict = string_of(pattern, "verdict");
    std::vector<std::string> cells = claim_cells(pattern);
    cells.push_back(controls_cell(pattern));
    cells.push_back(verdict_mark(verdict));
    table.row(both(text_of(pattern, "claim")) + id_mark(pattern), cells, verdict, anchor_of(pattern));
  }
  return table.empty() ? "" : text + table.html() + csv_button("patterns");
}

std::string left_section(const json& validation) {
  Table compared(both(Words{"Fakta yang dibandingkan tanpa penilaian", "Facts that are compared without a verdict"}), "texts");
  compared.heads({both(Words{"Fakta", "Fact"}), both(Words{"Mengapa", "Why"})});
  for (const json& fact : list_of(validation, "facts")) {
    if (string_of(fact, "verdict") != "not_comparable") continue;
    compared.row("<a href=\"#" + escape_html(anchor_of(fact)) + "\">" + both(text_of(fact, "what")) + "</a>", {both(text_of(fact, "reason"))});
  }
  Table outside(both(Words{"Fakta yang tidak dapat dinyatakan model; nomornya menunjuk ke configs/evidence/facts.yaml",
                           "Facts that the model cannot express; their numbers point to configs/evidence/facts.yaml"}),
                "texts");
  outside.heads({both(Words{"Mengapa", "Why"}), both(Words{"Banyaknya", "How many"})});
  for (const json& facts : list_of(validation, "left_out")) {
    std::string ids;
    for (const json& id : list_of(facts, "ids")) ids += (ids.empty() ? "<code>" : " <code>") + escape_html(id.get<std::string>()) + "</code>";
    outside.row(both(text_of(facts, "reason")) + details(both(Words{"Nomor fakta", "Numbers of the facts"}), ids, false), {fmt::format("{}", list_of(facts, "ids").size())});
  }
  return (compared.empty() ? "" : compared.html()) + (outside.empty() ? "" : outside.html());
}

std::string provenance_section(const json& validation) {
  Table table(both(words::kProvenance), "texts");
  table.heads({both(words::kEntry), both(words::kValue)});
  const auto entry = [&](const Words& name, const char* key) {
    if (const std::string value = string_of(validation, key); !value.empty()) table.row(both(name), {"<code>" + escape_html(value) + "</code>"});
  };
  entry(words::kCommand, "command");
  entry(words::kVersion, "version");
  entry({"Undian koefisien dalam dunia fakta", "Draws of the coefficients in the worlds of the facts"}, "parameter_draws");
  entry({"Ulangan tiap undian", "Replicates of each draw"}, "replicates");
  return table.empty() ? "" : table.html();
}

/// Facts and patterns as the CSV buttons save them.
json records(const json& validation) {
  json data{{"facts", list_of(validation, "facts")}, {"patterns", list_of(validation, "patterns")}};
  for (json& pattern : data["patterns"]) pattern.erase("findings");
  return data;
}

}  // namespace

std::string validation_html(const json& validation, Language language) {
  Page page;
  page.kind = kind;
  page.title = {"Pola dan bukti: apa yang lulus dan apa yang meleset", "Patterns and evidence: what passes and what misses"};
  const std::string version = string_of(validation, "version");
  page.stamp_html = both(Words{"Dibuat oleh", "Made by"}) + " <code>guyub validate</code>" + (version.empty() ? "" : " " + escape_html(version));
  page.sections = {{"short", short_title, short_section(validation)},
                   {"misses", misses_title, misses_section(validation)},
                   {"facts", facts_title, facts_section(validation)},
                   {"patterns", patterns_title, patterns_section(validation)},
                   {"left-out", left_title, left_section(validation)},
                   {"provenance", words::kProvenance, provenance_section(validation)}};
  page.scripts_html = page_scripts(records(validation), false, false);
  return page_html(page, language);
}

}  // namespace guyub::analysis
