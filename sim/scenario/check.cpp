#include "sim/scenario/check.hpp"

#include <algorithm>

#include "sim/scenario/names.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/number_text.hpp"

namespace guyub {
namespace {

void check_id(const Document& document, const Node& member, Diagnostics& diagnostics) {
  const Node* id = member.value("id");
  if (id == nullptr || !id->is_scalar() || is_name(id->text)) return;
  const bool is_number = !id->quoted && read_number_text(id->text).problem == NumberText::Problem::none;
  if (is_number) return;  // reported as no text
  diagnostics.error(Fault::bad_name, document.place(*id),
                    both("`{0}` bukan nama yang sah", "`{0}` is not a valid name", shown(id->text)), {},
                    both("pakai huruf kecil, angka dan garis bawah, diawali huruf",
                         "use small letters, digits and underscores, starting with a letter"));
}

void check_schemes(const Document& document, const Node& variant, const std::vector<std::string>& declared, Diagnostics& diagnostics) {
  const Node* schemes = variant.value("schemes");
  if (schemes == nullptr) return;
  for (const Node& name : schemes->items) {
    if (!name.is_scalar() || std::find(declared.begin(), declared.end(), name.text) != declared.end()) continue;
    const std::string guess = nearest(name.text, declared);
    diagnostics.error(Fault::unknown_reference, document.place(name),
                      both("skema `{0}` tidak dinyatakan", "the scheme `{0}` is not declared", shown(name.text)), {},
                      guess.empty() ? both("nyatakan di bawah `schemes:`", "declare it below `schemes:`")
                                    : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
  }
}

std::vector<std::string> names_below(const Document& document, const char* section) {
  std::vector<std::string> names;
  if (const Node* map = document.root.value(section)) {
    for (const NodeEntry& entry : map->entries) names.push_back(entry.key);
  }
  return names;
}

void check_programmes(const Document& document, const Node& variant, const std::vector<std::string>& declared,
                      Diagnostics& diagnostics) {
  const Node* programmes = variant.value("programmes");
  if (programmes == nullptr) return;
  for (const Node& name : programmes->items) {
    if (!name.is_scalar() || std::find(declared.begin(), declared.end(), name.text) != declared.end()) continue;
    const std::string guess = nearest(name.text, declared);
    diagnostics.error(Fault::unknown_reference, document.place(name),
                      both("program `{0}` tidak dinyatakan", "the programme `{0}` is not declared", shown(name.text)),
                      {},
                      guess.empty() ? both("nyatakan di bawah `programmes:`", "declare it below `programmes:`")
                                    : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
  }
}

}  // namespace

void check_head(const Document& document, Diagnostics& diagnostics) {
  const std::vector<std::string> programmes = names_below(document, "programmes");
  const std::vector<std::string> schemes = names_below(document, "schemes");
  const NodeEntry* variants = document.root.find("variants");
  if (variants == nullptr) return;
  if (variants->value.is_sequence() && variants->value.items.empty()) {
    diagnostics.error(Fault::empty_value, document.key_place(*variants), both("variants kosong", "variants is empty"),
                      {},
                      both("nyatakan paling sedikit satu varian; yang pertama menjadi dasar perbandingan",
                           "declare at least one variant; the first is the base of the comparison"));
  }
  for (const Node& variant : variants->value.items) {
    check_id(document, variant, diagnostics);
    check_programmes(document, variant, programmes, diagnostics);
    check_schemes(document, variant, schemes, diagnostics);
  }
}

}  // namespace guyub
