#include "app/explain_approach.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "analysis/load_model.hpp"
#include "sim/scenario/loader.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/read_file.hpp"

namespace guyub {
namespace {

template <class Root>
std::optional<Root> read_block(const std::filesystem::path& path, const std::string& kind, const CommonOptions& common) {
  Document document;
  Diagnostics diagnostics;
  std::optional<Root> block = read_file<Root>(path, kind, SourceFile::Kind::config, document, diagnostics);
  if (!diagnostics.empty()) fmt::print(stderr, "{}", diagnostics.text(common.spoken()));
  return block;
}

const WorkTermEntry& entry_of(WorkTerm term) { return work_term_entries()[static_cast<std::size_t>(term)]; }

/// What a field moves a term by.
float moved(const Rothman& rothman, const RothmanCoefficients& c, RothmanField field, WorkTerm term) {
  float sum = 0.0f;
  for (std::size_t i = 0; i < rothman_options; ++i) sum += rothman.weight(field, static_cast<Rothmans>(i)) * c.field[static_cast<std::size_t>(field)].option[i].terms[term];
  return sum;
}

void print_fields(const Rothman& rothman, const RothmanCoefficients& c, Language language) {
  for (std::size_t f = 0; f < rothman_fields; ++f) {
    const RothmanFieldEntry& entry = rothman_field_entries()[f];
    fmt::print("{} ({})\n", entry.name, in_language(entry.words, language));
    for (std::size_t i = 0; i < rothman_options; ++i) {
      const float weight = rothman.weight(static_cast<RothmanField>(f), static_cast<Rothmans>(i));
      if (weight > 0.0f) fmt::print("  {:.0f}% {}: {}\n", 100.0f * weight, entry.option[i], in_language(entry.option_words[i], language));
    }
    for (const WorkTerm term : rothman_links(static_cast<RothmanField>(f))) {
      fmt::print("    {:14} {:+.3f}  {}\n", entry_of(term).name, moved(rothman, c, static_cast<RothmanField>(f), term), in_language(entry_of(term).how, language));
    }
  }
}

void print_terms(const Rothman& rothman, const RothmanCoefficients& c, Language language) {
  const WorkTerms all = work_terms(rothman, c);
  for (std::size_t t = 0; t < work_term_count; ++t) {
    const auto term = static_cast<WorkTerm>(t);
    std::vector<std::string> parts;
    for (std::size_t f = 0; f < rothman_fields; ++f) {
      const auto links = rothman_links(static_cast<RothmanField>(f));
      if (std::find(links.begin(), links.end(), term) == links.end()) continue;
      parts.push_back(fmt::format("{} {:+.3f}", rothman_field_entries()[f].name, moved(rothman, c, static_cast<RothmanField>(f), term)));
    }
    fmt::print("{:14} {:+.3f}  -> {}\n    {}: {}\n", entry_of(term).name, all[term], entry_of(term).coefficient,
               in_language(Words{"dari", "from"}, language), fmt::join(parts, ", "));
  }
}

}  // namespace

ExitCode explain_approach(const std::string& name, const CommonOptions& common) {
  const std::filesystem::path root = find_config_root(common.configs, ".");
  const std::vector<std::string> names = block_names(root, "approaches");
  if (std::find(names.begin(), names.end(), name) == names.end()) {
    const std::string guess = nearest(name, names);
    fmt::print(stderr, "error: {} `{}`{}\n", in_language(Words{"tidak ada pendekatan", "there is no approach"}, common.spoken()), name,
               guess.empty() ? "" : fmt::format("; {} `{}`?", in_language(Words{"maksud Anda", "did you mean"}, common.spoken()), guess));
    return ExitCode::invalid;
  }
  const auto approach = read_block<Approach>(root / "approaches" / (name + ".yaml"), "approaches", common);
  const auto institutions = read_block<InstitutionBehaviour>(root / "institutions" / "default.yaml", "institutions", common);
  if (!approach || !institutions) return ExitCode::invalid;
  const Language language = common.spoken();
  fmt::print("approach:{}: {}\n", name, in_language(approach->title, language));
  if (!approach->rothman) {
    fmt::print("{}\n", in_language(Words{"tidak menyebut variabel Rothman", "names none of Rothman's variables"}, language));
    return ExitCode::ok;
  }
  fmt::print("\n{}\n", in_language(Words{"Variabel dan yang digerakkannya", "Fields and what they move"}, language));
  print_fields(*approach->rothman, institutions->approach_fields, language);
  fmt::print("\n{}\n", in_language(Words{"Koefisien dan variabel yang menggerakkannya", "Coefficients and the fields that move them"}, language));
  print_terms(*approach->rothman, institutions->approach_fields, language);
  return ExitCode::ok;
}

}  // namespace guyub
