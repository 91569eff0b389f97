#include "sim/core/random.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "tests/sim/support/statistics.hpp"

#ifdef GUYUB_RANDOM123
#include <Random123/philox.h>
#undef philox4x32  // a macro of the reference with the name of our function
#endif

namespace guyub {
namespace {

using namespace statistics;

constexpr std::uint32_t all_ones = std::numeric_limits<std::uint32_t>::max();

// Random123's file kat_vectors, generator philox4x32, 10 rounds.
TEST(Philox, GivesThePublishedKnownAnswers) {
  EXPECT_EQ(philox4x32({0, 0, 0, 0}, {0, 0}), (PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox4x32({all_ones, all_ones, all_ones, all_ones}, {all_ones, all_ones}),
            (PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Philox, EqualsRandom123) {
#ifdef GUYUB_RANDOM123
  PhiloxCounter state{1, 2, 3, 4};
  PhiloxKey key{5, 6};
  for (int i = 0; i < 10'000; ++i) {
    const r123::Philox4x32 reference;
    const r123::Philox4x32::ctr_type counter{{state[0], state[1], state[2], state[3]}};
    const r123::Philox4x32::key_type reference_key{{key[0], key[1]}};
    const auto expected = reference(counter, reference_key);
    state = philox4x32(state, key);
    for (std::size_t word = 0; word < 4; ++word) ASSERT_EQ(state[word], expected[word]) << "step " << i;
    key = {state[1], state[2]};
  }
#else
  GTEST_SKIP() << "Random123's header is not installed";
#endif
}

TEST(Draws, DependOnEveryPartOfTheirKeyAndNothingElse) {
  const auto first = [](Draws draws, std::uint32_t community, std::uint32_t entity, std::uint32_t month, Purpose purpose) {
    return draws.block(community, entity, month, purpose);
  };
  const Draws draws(606, 1);
  const std::set<PhiloxCounter> blocks{
      first(draws, 1, 2, 3, Purpose::registry),          first(Draws(607, 1), 1, 2, 3, Purpose::registry),
      first(Draws(606 + (1ull << 32), 1), 1, 2, 3, Purpose::registry), first(Draws(606, 2), 1, 2, 3, Purpose::registry),
      first(draws, 2, 2, 3, Purpose::registry),          first(draws, 1, 3, 3, Purpose::registry),
      first(draws, 1, 2, 4, Purpose::registry),          first(draws, 1, 2, 3, Purpose::person_month)};
  EXPECT_EQ(blocks.size(), 8u);
  EXPECT_EQ(first(draws, 1, 2, 3, Purpose::registry), first(Draws(606, 1), 1, 2, 3, Purpose::registry));
}

TEST(Draws, ABatchHoldsTheWordsOfItsBlocks) {
  const Draws draws(606, 3);
  for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{16}, std::size_t{101}, DrawBatch::most}) {
    DrawBatch batch;
    std::vector<std::uint32_t> id;
    std::vector<std::uint32_t> place;
    for (std::uint32_t i = 0; i < count; ++i) {
      id.push_back(i * 2'654'435'761u);
      place.push_back(static_cast<std::uint32_t>(count) - 1 - i);
    }
    batch.take(id.data(), place.data(), count);
    ASSERT_EQ(batch.count, count);
    if (count > 0) { ASSERT_EQ(batch.entity[0], id.back()); }
    draws.blocks(batch, 12, 34, Purpose::person_month);
    for (std::size_t i = 0; i < count; ++i) {
      const PhiloxCounter one = draws.block(12, batch.entity[i], 34, Purpose::person_month);
      for (std::size_t w = 0; w < 4; ++w) ASSERT_EQ(batch.word[w][i], one[w]) << count << " " << i;
    }
  }
}

TEST(Uniform, StaysInsideTheOpenInterval) {
  EXPECT_GT(uniform(0), 0.0f);
  EXPECT_LT(uniform(all_ones), 1.0f);
  EXPECT_FLOAT_EQ(uniform(0) + uniform(all_ones), 1.0f);
  EXPECT_TRUE(std::isfinite(normal(0)));
  EXPECT_NEAR(normal(0), -5.29f, 0.02f) << "the outermost cell of 2^23";
  EXPECT_NEAR(normal(all_ones), 5.29f, 0.02f);
}

TEST(Uniform, EachCellIsExact) {
  for (std::uint32_t cell = 0; cell < (1u << 23); cell += 4093) {
    EXPECT_EQ(static_cast<double>(uniform(cell << 9)), (static_cast<double>(cell) + 0.5) / 8388608.0);
  }
}

TEST(Below, CoversTheRangeAndStaysInside) {
  EXPECT_EQ(below(0, 7), 0u);
  EXPECT_EQ(below(all_ones, 7), 6u);
  EXPECT_EQ(below(all_ones, 1), 0u);
  EXPECT_EQ(below(1u << 31, 10), 5u);
}

std::vector<double> sample_of(std::size_t n, float (*draw)(std::uint32_t)) {
  std::vector<double> sample;
  const Draws draws(606, 0);
  for (std::uint32_t i = 0; sample.size() < n; ++i) {
    for (const std::uint32_t word : draws.block(i % 97, i, i % 36, Purpose::household_income)) sample.push_back(draw(word));
  }
  return sample;
}

constexpr std::size_t sample_size = 100'000;

// false alarm: once in a million seeds
TEST(Normal, IsStandardNormal) {
  EXPECT_LT(kolmogorov_smirnov(sample_of(sample_size, normal), standard_normal), kolmogorov_smirnov_limit(1e-6));
}

TEST(Normal, TheTestRejectsASpreadFivePercentTooWideAndAShiftedMean) {
  std::vector<double> wide = sample_of(sample_size, normal);
  std::vector<double> shifted = wide;
  for (double& x : wide) x *= 1.05;
  for (double& x : shifted) x += 0.03;
  EXPECT_GT(kolmogorov_smirnov(wide, standard_normal), kolmogorov_smirnov_limit(1e-6));
  EXPECT_GT(kolmogorov_smirnov(shifted, standard_normal), kolmogorov_smirnov_limit(1e-6));
}

// false alarm: once in a million seeds
TEST(Uniform, IsUniform) {
  const auto identity = [](double x) { return x; };
  std::vector<double> sample = sample_of(sample_size, uniform);
  EXPECT_LT(kolmogorov_smirnov(sample, identity), kolmogorov_smirnov_limit(1e-6));
  for (double& x : sample) x = std::pow(x, 1.04);
  EXPECT_GT(kolmogorov_smirnov(sample, identity), kolmogorov_smirnov_limit(1e-6)) << "the companion must be rejected";
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  double sum = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) sum += (x[i] - 0.5) * (y[i] - 0.5);
  return 12.0 * sum / static_cast<double>(x.size());
}

// false alarm: five standard errors, once in 1.7 million seeds and pair
TEST(Draws, NeighbouringKeysAreUncorrelated) {
  const Draws draws(606, 0);
  std::vector<double> base, next_month, next_entity, next_purpose, mixed;
  for (std::uint32_t i = 0; i < sample_size; ++i) {
    const auto at = [&](std::uint32_t entity, std::uint32_t month, Purpose purpose) {
      return static_cast<double>(uniform(draws.block(3, entity, month, purpose)[0]));
    };
    base.push_back(at(i, 5, Purpose::household_income));
    next_month.push_back(at(i, 6, Purpose::household_income));
    next_entity.push_back(at(i + 1, 5, Purpose::household_income));
    next_purpose.push_back(at(i, 5, Purpose::household_programme));
    mixed.push_back(0.97 * next_month.back() + 0.03 * base.back());
  }
  const double limit = five_errors / std::sqrt(static_cast<double>(sample_size));
  EXPECT_LT(std::abs(correlation(base, next_month)), limit);
  EXPECT_LT(std::abs(correlation(base, next_entity)), limit);
  EXPECT_LT(std::abs(correlation(base, next_purpose)), limit);
  EXPECT_GT(std::abs(correlation(base, mixed)), limit) << "the companion must be rejected";
}

}  // namespace
}  // namespace guyub
