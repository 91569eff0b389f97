#include "analysis/terminal_table.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "analysis/forecast_table.hpp"
#include "analysis/returns/returns_text.hpp"
#include "analysis/summary_reading.hpp"
#include "analysis/terminal_rows.hpp"
#include "analysis/text_layout.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

constexpr std::size_t kWidth = 110;
constexpr std::size_t kNarrowestTitle = 16;

/// Widths of the parts of the table; a variant's column is value, range and mark.
struct Widths {
  std::size_t label = 0, base = 0, value = 0, range = 0;

  std::size_t column() const { return std::max(value + 1 + range + 1, kNarrowestTitle); }
  /// How many variants stand beside each other.
  std::size_t fitting() const {
    const std::size_t taken = label + 2 + base;
    return taken + 2 + column() > kWidth ? 1 : (kWidth - taken) / (2 + column());
  }
};

/// A variant's title, with an exclamation mark where it breaks a limit.
std::string title_of(const json& variant, Language language) {
  return in(variant.at("title"), language) + (variant.value("breaks_a_guard", false) ? " (!)" : "");
}

Widths widths_of(const std::vector<TableSection>& sections) {
  Widths widths;
  for (const TableSection& section : sections) {
    for (const TableRow& row : section.rows) {
      widths.label = std::max(widths.label, display_width(row.label) + 1);
      widths.base = std::max(widths.base, display_width(row.base));
      for (const TableCell& cell : row.cells) {
        widths.value = std::max(widths.value, display_width(cell.value));
        widths.range = std::max(widths.range, display_width(cell.range));
      }
    }
  }
  return widths;
}

std::string painted(const std::string& text, Tone tone, bool colour) {
  if (!colour || tone == Tone::plain) return text;
  const char* code = tone == Tone::better ? "\x1b[32m" : tone == Tone::worse ? "\x1b[31m" : "\x1b[2m";
  return code + text + "\x1b[0m";
}

std::string bold(const std::string& text, bool colour) { return colour ? "\x1b[1m" + text + "\x1b[0m" : text; }

/// Spaces at the end of a line are noise in logs and in tests.
void end_line(std::string& out) {
  while (!out.empty() && out.back() == ' ') out.pop_back();
  out += '\n';
}

/// One block of the table: variants [first, last) of those compared with the base.
class Block {
 public:
  Block(const json& summary, Language language, bool colour, Widths widths, std::size_t first, std::size_t last)
      : summary_(summary), language_(language), colour_(colour), widths_(widths), first_(first), last_(last) {}

  void head(std::string& out) const {
    std::vector<std::vector<std::string>> titles{wrapped(pick({"Acuan", "Base"}, language_), widths_.base)};
    for (std::size_t at = first_; at < last_; ++at) {
      titles.push_back(wrapped(title_of(summary_.at("variants").at(at + 1), language_), widths_.column()));
    }
    std::size_t lines = 0;
    for (const auto& title : titles) lines = std::max(lines, title.size());
    for (std::size_t line = 0; line < lines; ++line) {
      out += std::string(widths_.label, ' ');
      for (std::size_t column = 0; column < titles.size(); ++column) {
        // Titles stand on the last line, close to their numbers.
        const std::size_t skipped = lines - titles[column].size();
        const std::string text = line < skipped ? "" : titles[column][line - skipped];
        out += "  " + padded_left(text, column == 0 ? widths_.base : widths_.column());
      }
      end_line(out);
    }
  }

  void section(const TableSection& section, std::string& out) const {
    out += bold(section.title, colour_) + '\n';
    for (const TableRow& row : section.rows) {
      out += ' ';
      out += padded_right(row.label, widths_.label - 1) + "  " + padded_left(row.base, widths_.base);
      for (std::size_t at = first_; at < last_; ++at) out += "  " + cell(row.cells[at]);
      end_line(out);
    }
  }

 private:
  std::string cell(const TableCell& cell) const {
    const std::string text = fmt::format("{} {}{}", padded_left(cell.value, widths_.value),
                                         padded_left(cell.range, widths_.range), cell.mark.empty() ? " " : cell.mark);
    return painted(padded_left(text, widths_.column()), cell.tone, colour_);
  }

  const json& summary_;
  Language language_;
  bool colour_;
  Widths widths_;
  std::size_t first_;
  std::size_t last_;
};

void paragraph(const std::string& text, std::string& out) {
  for (const std::string& line : wrapped(text, kWidth)) out += line + '\n';
}

/// Variants with the same programmes against each other.
void pair_blocks(const json& summary, Language language, bool colour, Widths widths, std::string& out) {
  for (const PairTable& table : pair_tables(summary, language)) {
    out += '\n' + bold(table.title, colour) + '\n';
    for (const TableRow& row : table.rows) {
      const TableCell& cell = row.cells.front();
      out += ' ' + padded_right(row.label, widths.label - 1) + "  " +
             painted(fmt::format("{} {}{}", padded_left(cell.value, widths.value), padded_left(cell.range, widths.range),
                                 cell.mark),
                     cell.tone, colour);
      end_line(out);
    }
  }
}

/// Limits beside the benefits: what is broken, by whom, and what nothing here could break.
void guard_lines(const json& summary, Language language, bool colour, std::string& out) {
  std::string lines;
  for (const json& variant : summary.at("variants")) {
    for (const json& guard : variant.value("guards", json::array())) {
      const bool broken = guard.at("broken");
      const std::string word = broken ? pick({"(!) MELANGGAR ", "(!) BROKEN    "}, language) : pick({"dalam batas   ", "within limit  "}, language);
      lines += fmt::format(" {}{}: {}\n", painted(word, broken ? Tone::worse : Tone::plain, colour), in(variant.at("title"), language),
                           in(guard.at("words"), language));
    }
  }
  if (lines.empty()) return;
  out += '\n' + bold(pick({"Batas yang dijaga", "Limits guarded"}, language), colour) + '\n' + lines;
  std::string silent;
  for (const json& guard : summary.value("guards_not_judged", json::array())) silent.append(silent.empty() ? "" : ", ").append(in(guard.at("title"), language));
  if (!silent.empty()) paragraph(pick({" tidak dinilai, karena di sini tidak ada yang dapat melanggarnya: ", " not judged, because nothing here could break it: "}, language) + silent, out);
}

/// What the measures of a programme mean.
void definitions(const json& summary, Language language, std::string& out) {
  for (const json& definition : summary.at("definitions")) paragraph(in(definition, language), out);
}

void notes(const json& summary, Language language, bool has_levels, std::string& out) {
  paragraph(
      in(summary.at("sign_rule"), language) + " " +
          pick({"Untuk bagian (%), selisih dalam poin persen.", "For shares (%), differences are percentage points."},
               language),
      out);
  paragraph(pick({"± separuh selang antar-undian (lihat di bawah), ~ tidak dapat dibedakan dari nol, = sama sekali "
                  "tidak berbeda, <0,05 kurang dari 0,05 poin persen ke arah mana pun.",
                  "± half the range over draws (see below), ~ cannot be told from zero, = no difference at all, <0.05 "
                  "less than 0.05 percentage points either way."},
                 language),
            out);
  if (has_levels) {
    paragraph(pick({"* di kolom bertanda \u2013 acuan tidak mempunyai ukuran ini: yang tertulis nilainya sendiri, "
                    "bukan selisih.",
                    "* where the base has no such measure (\u2013) the value itself is written, not a difference."},
                   language),
              out);
  }
  definitions(summary, language, out);
  out += '\n';
  paragraph(in(summary.at("luck_note"), language), out);
  paragraph(in(summary.at("interval_note"), language), out);
}

void check_lines(const json& summary, Language language, bool colour, std::string& out) {
  if (summary.at("checks").empty()) return;
  out += '\n' + bold(pick({"Pemeriksaan", "Checks"}, language), colour) + '\n';
  for (const json& check : summary.at("checks")) {
    const bool passed = check.at("passed");
    const std::string word = passed ? pick({"lulus", "passed"}, language) : pick({"GAGAL", "FAILED"}, language);
    out += fmt::format(" {}{}\n", painted(padded_right(word, 7), passed ? Tone::better : Tone::worse, colour),
                       in(check.at("name"), language));
    if (!passed) out += fmt::format("        {}\n", in(check.at("detail"), language));
  }
}

/// What the scenario expects, and whether it came.
void expectation_lines(const json& summary, Language language, bool colour, std::string& out) {
  if (summary.at("expectations").empty()) return;
  out += '\n' + bold(pick({"Pola yang diharapkan", "Expected patterns"}, language), colour) + '\n';
  for (const json& record : summary.at("expectations")) {
    const std::string& outcome = record.at("outcome").get_ref<const std::string&>();
    const bool shown = outcome == "shown";
    const std::string word = shown ? pick({"tampak", "shown"}, language) : outcome == "failed" ? pick({"GAGAL", "FAILED"}, language) : "\u2013";
    std::string rows;
    for (const json& row : record.at("rows")) rows += (rows.empty() ? " [" : " ") + row.get<std::string>();
    out += fmt::format(" {}{}{}\n", painted(padded_right(word, 7), shown ? Tone::better : outcome == "failed" ? Tone::worse : Tone::quiet, colour),
                       in(record.at("name"), language), rows.empty() ? "" : rows + "]");
    out += fmt::format("        {}\n", in(record.at("detail"), language));
  }
}

void heading(const json& summary, Language language, bool colour, std::string& out) {
  const json& run = summary.at("run");
  const auto count = [&](const char* key) { return format_number(run.at(key).get<double>(), 0, language); };
  out += bold(in(summary.at("title"), language), colour) + '\n';
  const std::string facts = fmt::format(
      fmt::runtime(pick(
          {"{}: {} rumah tangga, {} bulan mulai {}, {} ulangan", "{}: {} households, {} months from {}, {} replicates"},
          language)),
      in(summary.at("region"), language), count("households"), count("months"),
      format_month(run.at("start").get<std::string>(), language), count("replicates"));
  paragraph(facts, out);
  out += pick({"Acuan: ", "Base: "}, language) + title_of(summary.at("variants").front(), language) + '\n';
}

/// What reproduces the table; long command lines are not broken, so that they can be copied.
void provenance(const json& summary, Language language, std::string& out) {
  out += fmt::format("\n{} {}\n", pick({"Sidik skenario:", "Scenario hash:"}, language),
                     summary.at("scenario_hash").get<std::string>());
  out += fmt::format("{} {}\n", pick({"Perintah:", "Command:"}, language), summary.at("command").get<std::string>());
}

}  // namespace

std::string terminal_table(const json& summary, std::string_view language_code, bool colour) {
  const Language language = language_of(language_code);
  const std::vector<TableSection> sections = table_sections(summary, language);
  const Widths widths = widths_of(sections);
  const std::size_t compared = summary.at("variants").size() - 1;
  const std::size_t beside = widths.fitting();

  std::string out;
  heading(summary, language, colour, out);
  std::size_t first = 0;
  do {
    const Block block(summary, language, colour, widths, first, std::min(first + beside, compared));
    out += '\n';
    block.head(out);
    for (const TableSection& section : sections) block.section(section, out);
    first += beside;
  } while (first < compared);
  pair_blocks(summary, language, colour, widths, out);
  guard_lines(summary, language, colour, out);

  bool has_levels = false;
  for (const TableSection& section : sections) {
    for (const TableRow& row : section.rows) has_levels = has_levels || row.label.ends_with('*');
  }
  out += '\n';
  notes(summary, language, has_levels, out);
  const std::string returns = returns_table(summary, language);
  if (!returns.empty()) out += '\n' + returns;
  const std::string forecasts = forecast_table(summary, language);
  if (!forecasts.empty()) {
    out += '\n' +
           bold(pick({"Ramalan garis lurus di samping jalur simulasi",
                      "The straight-line forecast beside the simulated path"},
                     language),
                colour) +
           '\n' + forecasts;
  }
  check_lines(summary, language, colour, out);
  expectation_lines(summary, language, colour, out);
  provenance(summary, language, out);
  return out;
}

}  // namespace guyub::analysis
