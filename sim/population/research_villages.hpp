#pragma once
// Villages of a study, with what their published tables tell beyond a region's statistics: how far the secondary school
// is, how wages differ, and the score by which the study's programme chose the poor.
//
// The score is a linear index of what a census of the villages recorded; it enters as its published mean and spread within
// the states, each with its own cut-off. It follows the family's standing among all with an error that stays
// with the family (sim/programme/registry, proxy score). Below its state's cut-off a family is on the first list; a later
// revision of the list added families from above it, the more readily the nearer to it.
// Draws community_arm month 1 (state, distance, wage) and, for the revised list, registry month 2^20 (word 3).
// Simplification: states differ in their cut-offs and shares below it alone.

#include <cstdint>
#include <string>
#include <vector>

#include "sim/core/random.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct ScoreState {
  std::string name;
  double weight = 0.0;       ///< villages of the study there, in proportion
  double cutoff = 0.0;       ///< of the score
  double share_below = 0.0;  ///< of families
};

struct ResearchVillages {
  std::vector<double> kilometres;   ///< quantiles of the way to the secondary school over villages, at equal steps from 0 to 1
  double wage_sd = 0.0;             ///< of the logarithm of the child wage between villages
  std::vector<ScoreState> states;
  double score_sd = 0.0;
  double late_limit = 0.0;          ///< score up to which the revised list added families more readily
  double late_below = 0.0;          ///< share added from the cut-off to that score
  double late_above = 0.0;          ///< share added beyond
  std::int32_t months_before_age = 0;   ///< by which the ages of the study's survey are behind those of the world
};

template <class Visitor>
void describe(Visitor& v, ScoreState& s) {
  v.word("name", s.name, {"negara bagian", "state"});
  v.number("weight", s.weight, {"1", 0, 1e9, {"bobot banyaknya desa", "villages there, in proportion"}});
  v.number("cutoff", s.cutoff, {"index", 0, 1e6, {"batas skor", "cut-off of the score"}});
  v.number("share_below", s.share_below, {"1", 0.001, 0.999, {"bagian keluarga di bawah batas", "share of families below it"}});
}

template <class Visitor>
void describe(Visitor& v, ResearchVillages& s) {
  v.numbers("kilometres", s.kilometres, {"km", 0, 200, {"kuantil jarak desa ke sekolah menengah pertama", "quantiles of the villages' way to the secondary school"}});
  v.number("wage_sd", s.wage_sd, {"1", 0, 2, {"simpangan baku log upah anak antardesa", "standard deviation of the log child wage between villages"}});
  v.list("states", s.states, {"negara bagian dan batas skornya", "states and their cut-offs"});
  v.number("score_sd", s.score_sd, {"index", 1, 1e6, {"simpangan baku skor", "standard deviation of the score"}});
  v.number("late_limit", s.late_limit, {"index", 0, 1e6, {"skor batas tambahan daftar", "score up to which the revised list added families more readily"}});
  v.number("late_below", s.late_below, {"1", 0, 1, {"bagian yang ditambahkan sampai skor itu", "share added up to that score"}});
  v.number("late_above", s.late_above, {"1", 0, 1, {"bagian yang ditambahkan di atasnya", "share added beyond it"}});
  v.integer("months_before_age", s.months_before_age, {"month", 0, 24, {"umur dalam survei tertinggal sekian bulan dari umur dunia", "months by which the survey's ages are behind the world's"}});
}

/// The state a village lies in.
const ScoreState& state_of(const ResearchVillages& villages, const Draws& draws, CommunityId community);

/// Fills the way to the secondary school and the wage level of a village.
void settle_village(const ResearchVillages& villages, const Draws& draws, Community& community);

/// The score of a family whose proxy score is this many standard deviations above the mean.
float welfare_index(const ResearchVillages& villages, const ScoreState& state, float proxy_score);

/// Whether the revised list has a family of this score; u is its own uniform number.
bool on_revised_list(const ResearchVillages& villages, const ScoreState& state, float index, float u);

}  // namespace guyub
