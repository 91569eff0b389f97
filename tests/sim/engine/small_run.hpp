#pragma once
// A small run from a scenario file with the real building blocks, and everything that it tells, kept.

#include <cstdint>
#include <vector>

#include "sim/engine/run.hpp"

namespace guyub {

inline constexpr std::int32_t small_run_first_month = 3;   ///< step in which its programmes begin
inline constexpr std::int32_t small_run_months = 15;

/// tests/sim/engine/small_run.yaml; throws std::runtime_error with the reader's text when it has a fault.
Model small_run_model();

/// One community after one month, in whole numbers.
struct CommunityMonth {
  Sums<Sum> total;
  std::array<Sums<Sum>, Aggregates::deciles> by_decile;
  std::vector<Sums<ProgrammeSum>> programmes;
  std::vector<Ledger> ledgers;
  std::int64_t persons = 0;
  std::int64_t claims = 0;   ///< rupiah a year that those enrolled may claim, all programmes
  double gini = 0;
  bool operator==(const CommunityMonth&) const = default;
};

/// Keeps what a run tells: months[variant][step][community].
class Keeper : public Observer {
 public:
  explicit Keeper(std::size_t variants) : months(variants) {}
  void replicate_begins(std::uint32_t replicate, const Country& start, std::span<const FitRow> fit) override;
  void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override;
  void replicate_ends(std::uint32_t replicate, std::span<const TwinEffects> effects) override;

  std::vector<std::vector<std::vector<CommunityMonth>>> months;
  std::vector<Country> last;      ///< by variant: the country after the latest month
  std::vector<TwinEffects> twins;
  std::int64_t persons_at_start = 0;
};

/// Runs the variants and keeps everything.
Keeper run_and_keep(const std::vector<VariantModel>& variants, const Execution& execution = {1, 1, 512});

}  // namespace guyub
