#pragma once
// The surveys of the Progresa evaluation, drawn in a simulated world like the real ones: children of families with children
// of 6-16 in the autumn of 1997, met again in the autumns of 1998 and 1999.
//
// Two-wave sample: children of 6-16 in 1997; a share of them is met in both years (T3d against T4, control villages).
// Three-wave sample: children of 10-16 with five grades or more, as many of each arm, list, sex and age as T16b has, of whom
// those whom T16 shows in all waves count. That these are the children of T16b is inferred from T1: at each age from 10 to 14
// the sample has nine tenths and more of those with five grades on the original list, and no others would be as few at 10.
// Ages are those of the survey, so many months behind the age by which the world lets children enter school
// (months_before_age of the region's research villages).
// Draws survey (by child: met again, place on the list).

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "analysis/survey/survey_child.hpp"
#include "sim/engine/run.hpp"

namespace guyub::analysis {

/// Months of the run in which the waves are taken: October of 1997, 1998 and 1999.
inline constexpr std::array<std::uint32_t, survey_waves> progresa_wave_steps{2, 14, 26};

/// How many of a kind of children the three-wave sample holds, seen in all waves.
struct ThreeWaveCount {
  bool treated;
  bool poor_at_first;
  bool boy;
  int age;
  double children;
};

struct ProgresaSampling {
  double met_again = 0;            ///< share of the children of 1997 met in 1998 as well
  int least_grade = 0;             ///< of the three-wave sample
  std::vector<ThreeWaveCount> three_waves;
};

/// From the tables T3d, T4, T16 and T16b of configs/evidence.
ProgresaSampling progresa_sampling(const std::filesystem::path& configs);

/// What a variant's survey found in a replicate. Children stand in the same order in every variant.
struct ProgresaPanel {
  std::vector<SurveyChild> children;
  std::vector<std::uint8_t> grade_next;   ///< completed in 1998, by child; of those met again
  std::vector<std::uint8_t> working;      ///< in 1997, by child
  double log_consumption[2][2] = {};      ///< last wave, families on the first list: by arm the sum of ln per person, and how many
};

/// Takes the surveys of every variant as the run goes.
class ProgresaSurvey : public Observer {
 public:
  ProgresaSurvey(std::span<const VariantModel> variants, ProgresaSampling sampling);

  void replicate_begins(std::uint32_t replicate, const Country& start, std::span<const guyub::FitRow> fit) override;
  void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override;
  void replicate_ends(std::uint32_t replicate, std::span<const TwinEffects> twins) override;

  /// By replicate, then by variant.
  const std::vector<std::vector<ProgresaPanel>>& panels() const { return panels_; }

 private:
  struct Place {
    std::uint32_t community;
    std::uint32_t household;
    std::uint32_t slot;
  };
  void meet(ProgresaPanel& panel, const Country& country, const VariantModel& variant);
  void meet_again(ProgresaPanel& panel, const Country& country, std::size_t wave);
  void sum_consumption(ProgresaPanel& panel, const Country& country, const VariantModel& variant) const;
  void choose_three_waves(const Country& country);

  std::span<const VariantModel> variants_;
  ProgresaSampling sampling_;
  std::uint32_t replicate_ = 0;
  std::vector<Place> places_;            ///< by child
  std::vector<std::uint8_t> met_;        ///< by child: in 1998
  std::vector<std::uint8_t> three_;      ///< by child: in all three waves
  std::vector<std::vector<ProgresaPanel>> panels_;
};

}  // namespace guyub::analysis
