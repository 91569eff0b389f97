#include "analysis/patterns/arms.hpp"

#include "sim/engine/variant.hpp"

namespace guyub::patterns {
namespace {

VariantModel variant_of(const Model& world, const Arm& arm, std::size_t position) {
  std::vector<std::string> programmes;
  if (!arm.programme.empty()) programmes.push_back(arm.programme);
  VariantModel variant = make_variant(world, position, programmes);
  arm.change(variant);
  if (!arm.programme.empty()) variant.approaches.back() = approach_of(variant.model, variant.programmes.back());
  return variant;
}

void add_programme(RegionMonth& seen, const Community& community) {
  const ProgrammeState& state = community.programmes.front();
  seen.programme += community.aggregates.programmes.front();
  for (std::size_t item = 0; item < seen.ledger.size(); ++item) seen.ledger[item] += state.ledger[item];
  seen.institution_acceptance += static_cast<double>(state.institution_acceptance);
  seen.reformed += state.reform == ReformStage::trying || state.reform == ReformStage::routine ? 1.0 : 0.0;
}

RegionMonth look_at(const Country& country, const Gauge& gauge) {
  RegionMonth seen;
  for (const Community& community : country.communities) {
    seen.all += community.aggregates.total;
    for (std::size_t decile = 0; decile < Aggregates::deciles / 2; ++decile) seen.poor += community.aggregates.by_decile[decile];
    seen.routinisation += static_cast<double>(community.institutions.body(BodyKind::village_office).routinisation);
    seen.school_quality += static_cast<double>(community.institutions.school_quality);
    if (!community.programmes.empty()) add_programme(seen, community);
  }
  const auto communities = static_cast<double>(country.communities.size());
  for (double* sum : {&seen.institution_acceptance, &seen.reformed, &seen.routinisation, &seen.school_quality}) *sum /= communities;
  if (gauge) seen.gauge = gauge(country);
  return seen;
}

class Watcher : public Observer {
 public:
  Watcher(std::size_t arms, const Gauge& gauge) : history(arms), gauge_(gauge) {}
  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override {}
  void month_done(std::uint32_t, std::size_t arm, std::uint32_t, const Country& country, const Workers&) override {
    history[arm].push_back(look_at(country, gauge_));
  }
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}

  History history;

 private:
  const Gauge& gauge_;
};

}  // namespace

std::vector<Arm> off_and_on(bool Mechanisms::*mechanism, const std::string& programme) {
  return {{programme, [=](VariantModel& v) { v.model.head.mechanisms.*mechanism = false; }}, {programme}};
}

History live(const Model& world, const std::vector<Arm>& arms, const Gauge& gauge) {
  std::vector<VariantModel> variants;
  for (const Arm& arm : arms) variants.push_back(variant_of(world, arm, variants.size()));
  Watcher watcher(arms.size(), gauge);
  run_comparison(variants, {}, watcher, {});
  return std::move(watcher.history);
}

double appropriated(const Country& country) {
  std::int64_t sum = 0;
  for (const Community& community : country.communities) {
    for (const ProgrammeState& state : community.programmes) sum += entry(state.ledger, LedgerItem::appropriated);
  }
  return static_cast<double>(sum);
}

double acceptance(const RegionMonth& month) {
  return from_fixed(month.programme[ProgrammeSum::acceptance]) / static_cast<double>(month.programme[ProgrammeSum::decided]);
}

double per_household(const RegionMonth& month, Sum sum) { return from_fixed(month.all[sum]) / static_cast<double>(month.all[Sum::households]); }

double ratio(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

double mean_from(const std::vector<RegionMonth>& months, std::size_t first, const std::function<double(const RegionMonth&)>& value) {
  double sum = 0.0;
  for (std::size_t step = first; step < months.size(); ++step) sum += value(months[step]);
  return sum / static_cast<double>(months.size() - first);
}

}  // namespace guyub::patterns
