#pragma once
// Rothman's three approaches to community intervention by his twelve practice variables, and mixtures of them.
//
// Rothman 1995, "Approaches to community intervention", in Rothman, Erlich and Tropman, "Strategies of community intervention", 5th edition:
// locality development, social planning/policy and social action differ in twelve variables (mission S4.4, S4.5). Each variable takes one of
// three options, one an approach. An option moves terms of the model (rothman_links: field -> term; the sizes are coefficients):
//   term = sum over fields of sum over options of share x size,
// share being 1 for the option that a field names, else the approach's share in the mixture: the mixture is the weighted mean of what its
// parts do. What a term acts on stands in work_term_entries; the workings are in community_work.hpp.
// Sizes are assumptions; the three columns and which variable moves what are read out of the text, not measured.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "sim/scenario/choice.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub {

/// The three approaches, which are also the three options of every field.
enum class Rothmans : std::uint8_t { locality, planning, action };
inline constexpr std::size_t rothman_options = 3;

enum class RothmanField : std::uint8_t {
  goal, structure, change_strategy, tactics, role, medium, power_structure, client_system, interests, clients, client_role, empowerment
};
inline constexpr std::size_t rothman_fields = 12;

/// What an approach changes. 0 changes nothing.
enum class WorkTerm : std::uint8_t {
  participation, staff, delivery, targeting, standing, congruence, skill, cohesion, organisation, together, self_reliance, gatekeeping, drift, division
};
inline constexpr std::size_t work_term_count = 14;

/// By WorkTerm.
struct WorkTerms {
  std::array<float, work_term_count> value{};
  float operator[](WorkTerm term) const { return value[static_cast<std::size_t>(term)]; }
  float& operator[](WorkTerm term) { return value[static_cast<std::size_t>(term)]; }
};

/// How an approach wins what it is after (contest.hpp).
enum class Tactics : std::uint8_t { consensus, campaign, contest };

/// An approach by Rothman's variables. Shares need not sum to 1: they are divided by their sum.
struct Rothman {
  std::array<float, rothman_options> share{};
  std::array<std::optional<Rothmans>, rothman_fields> field{};

  /// Share of an option in a field, in [0,1].
  float weight(RothmanField f, Rothmans option) const;
};

struct RothmanFieldEntry {
  std::string_view name;
  Words words;
  std::array<std::string_view, rothman_options> option;
  std::array<Words, rothman_options> option_words;
};
/// By RothmanField.
std::span<const RothmanFieldEntry, rothman_fields> rothman_field_entries();

struct WorkTermEntry {
  std::string_view name;
  std::string_view coefficient;   ///< of the model on which it acts
  Words how;
};
/// By WorkTerm.
std::span<const WorkTermEntry, work_term_count> work_term_entries();

/// The terms that a field moves.
std::span<const WorkTerm> rothman_links(RothmanField field);

/// Sizes of what one option of one field does.
struct OptionEffects {
  RothmanField field{};
  WorkTerms terms;
};

struct FieldEffects {
  RothmanField field{};
  std::array<OptionEffects, rothman_options> option{};
};

struct RothmanCoefficients {
  std::array<FieldEffects, rothman_fields> field;
  float divided_from = 0;     ///< Gini coefficient within a community up to which interests do not conflict
  float divided_full = 0;     ///< from which they conflict wholly
  RothmanCoefficients();
};

template <class Visitor>
void describe(Visitor& v, Rothman& r) {
  v.optional_number("locality", r.share[0], {"1", 0, 1, {"Bagian pengembangan masyarakat lokal dalam campuran", "Share of locality development in a mixture"}});
  v.optional_number("planning", r.share[1], {"1", 0, 1, {"Bagian perencanaan sosial dalam campuran", "Share of social planning in a mixture"}});
  v.optional_number("action", r.share[2], {"1", 0, 1, {"Bagian aksi sosial dalam campuran", "Share of social action in a mixture"}});
  for (std::size_t f = 0; f < rothman_fields; ++f) {
    const RothmanFieldEntry& e = rothman_field_entries()[f];
    const Choices<Rothmans> options{{e.option[0], Rothmans::locality, e.option_words[0]},
                                    {e.option[1], Rothmans::planning, e.option_words[1]},
                                    {e.option[2], Rothmans::action, e.option_words[2]}};
    v.optional_choice(e.name, r.field[f], options, e.words);
  }
}

template <class Visitor>
void describe(Visitor& v, OptionEffects& o) {
  for (const WorkTerm term : rothman_links(o.field)) {
    const WorkTermEntry& e = work_term_entries()[static_cast<std::size_t>(term)];
    v.optional_number(e.name, o.terms[term], {"1", -2, 2, e.how});
  }
}

template <class Visitor>
void describe(Visitor& v, FieldEffects& f) {
  const RothmanFieldEntry& e = rothman_field_entries()[static_cast<std::size_t>(f.field)];
  for (std::size_t i = 0; i < rothman_options; ++i) v.optional_section(e.option[i], f.option[i], e.option_words[i]);
}

template <class Visitor>
void describe(Visitor& v, RothmanCoefficients& c) {
  for (std::size_t f = 0; f < rothman_fields; ++f) v.section(rothman_field_entries()[f].name, c.field[f], rothman_field_entries()[f].words);
  v.number("divided_from", c.divided_from, {"1", 0, 1, {"Gini dalam komunitas sampai mana kepentingan tidak berbenturan", "Gini coefficient within a community up to which interests do not conflict"}});
  v.number("divided_full", c.divided_full, {"1", 0, 1, {"Gini dalam komunitas sejak mana kepentingan berbenturan penuh", "Gini coefficient within a community from which they conflict wholly"}});
}

/// What an approach by Rothman's variables does.
WorkTerms work_terms(const Rothman& rothman, const RothmanCoefficients& c);

/// The tactics that weigh most in the field `tactics`; consensus where there is nothing.
Tactics leading_tactics(const Rothman& rothman);

}  // namespace guyub
