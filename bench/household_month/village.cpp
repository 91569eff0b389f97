#include "bench/household_month/village.hpp"

#include <bit>

#include "sim/core/fixed_point.hpp"

namespace guyub::bench::household_month {
namespace {

class Hash {
 public:
  void add(float value) { mix(std::bit_cast<std::uint32_t>(value)); }
  void add(std::int64_t value) { mix(static_cast<std::uint64_t>(value)); }
  std::uint64_t value() const { return hash_; }

 private:
  void mix(std::uint64_t word) { hash_ = (hash_ ^ word) * 0x100000001B3u; }
  std::uint64_t hash_ = 0xCBF29CE484222325u;
};

}  // namespace

std::size_t children_of(const Village& village) {
  std::size_t children = 0;
  for (const auto& age : village.age) {
    for (const std::uint8_t years : age) children += years > 0 ? 1 : 0;
  }
  return children;
}

Statistics statistics_of(const Village& village, const Series& series, std::size_t number) {
  const std::size_t last = (months - 1) * series.villages() + number;
  const std::size_t children = children_of(village);
  double adopted = 0;
  for (const std::uint8_t one : village.adopted) adopted += one;
  return {{from_fixed(series.consumption[last]) / village_households,
           static_cast<double>(series.poor[last]) / village_households,
           children > 0 ? static_cast<double>(series.enrolled[last]) / static_cast<double>(children) : 0.0,
           adopted / village_households}};
}

std::uint64_t digest_of(const Villages& villages, const Series& series) {
  Hash hash;
  for (const Village& v : villages) {
    for (std::size_t i = 0; i < village_households; ++i) {
      for (const float value : {v.log_income[i], v.savings[i], v.share[i], v.consumption[i]}) hash.add(value);
      for (const std::uint8_t value : {v.score[i], v.size[i], v.age[0][i], v.age[1][i], v.age[2][i], v.enrolled[i],
                                       v.threshold[i], v.adopted[i]}) {
        hash.add(std::int64_t{value});
      }
      for (const auto& neighbour : v.neighbour) hash.add(std::int64_t{neighbour[i]});
    }
  }
  for (std::size_t cell = 0; cell < series.poor.size(); ++cell) {
    hash.add(series.consumption[cell]);
    hash.add(std::int64_t{series.poor[cell]});
    hash.add(std::int64_t{series.enrolled[cell]});
  }
  return hash.value();
}

}  // namespace guyub::bench::household_month
