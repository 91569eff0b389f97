// Short vector loops give the bits of their scalar forms, in every instruction set of this processor.

#include "sim/core/kernels.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "sim/core/random.hpp"
#include "sim/core/real_math.hpp"
#include "sim/core/selected.hpp"

namespace guyub {
namespace {

constexpr std::array<std::size_t, 8> awkward_sizes{0, 1, 7, 15, 64, 250, 257, 1000};

class EveryInstructionSet : public testing::Test {
 protected:
  ~EveryInstructionSet() override { use_instruction_set(instruction_sets().back()); }

  template <class Check>
  void each(Check check) {
    for (const InstructionSet set : instruction_sets()) {
      use_instruction_set(set);
      ASSERT_EQ(kernels().instruction_set, set);
      SCOPED_TRACE(name(set));
      check();
    }
  }
};

std::vector<std::uint32_t> some_words(std::size_t n) {
  std::vector<std::uint32_t> words(n);
  for (std::size_t i = 0; i < n; ++i) words[i] = philox4x32({static_cast<std::uint32_t>(i), 0, 0, 0}, {5, 5})[0];
  return words;
}

TEST_F(EveryInstructionSet, DrawsPhiloxBlocks) {
  each([] {
    for (const std::size_t n : awkward_sizes) {
      const std::vector<std::uint32_t> entity = some_words(n);
      const std::uint32_t counter[4] = {0, 12, 34, 56};
      const std::uint32_t key[2] = {606, 7};
      std::array<std::vector<std::uint32_t>, 4> word;
      for (std::vector<std::uint32_t>& one : word) one.resize(n);
      std::uint32_t* const to[4] = {word[0].data(), word[1].data(), word[2].data(), word[3].data()};
      kernels().philox(entity.data(), n, counter, key, to);
      for (std::size_t i = 0; i < n; ++i) {
        const PhiloxCounter expected = philox4x32({entity[i], 12, 34, 56}, {606, 7});
        for (std::size_t w = 0; w < 4; ++w) ASSERT_EQ(word[w][i], expected[w]) << n << " " << i;
      }
    }
  });
}

TEST_F(EveryInstructionSet, DrawsUniformAndNormalNumbers) {
  constexpr std::uint32_t all_ones = std::numeric_limits<std::uint32_t>::max();
  each([] {
    for (const std::size_t n : awkward_sizes) {
      std::vector<std::uint32_t> words = some_words(n);
      if (n >= 7) std::memcpy(words.data(), std::array<std::uint32_t, 7>{0, 1, 511, 512, 1u << 31, all_ones, all_ones - 512}.data(), 28);
      std::vector<float> normals(n), uniforms(n);
      kernels().normals(words.data(), n, normals.data());
      kernels().uniforms(words.data(), n, uniforms.data());
      for (std::size_t i = 0; i < n; ++i) {
        ASSERT_EQ(normals[i], normal(words[i])) << words[i];
        ASSERT_EQ(uniforms[i], uniform(words[i])) << words[i];
      }
    }
  });
}

TEST_F(EveryInstructionSet, WritesNoNormalNumbersBeyondTheirRoom) {
  each([] {
    for (std::size_t n = 0; n <= 300; ++n) {
      const std::vector<std::uint32_t> words = some_words(n);
      std::vector<float> normals(n + 16, 77.0f);
      kernels().normals(words.data(), n, normals.data());
      for (std::size_t i = 0; i < n; ++i) ASSERT_EQ(normals[i], normal(words[i])) << n << " " << i;
      for (std::size_t i = n; i < normals.size(); ++i) ASSERT_EQ(normals[i], 77.0f) << n;
    }
  });
}

using Loop = void (*)(const float*, std::size_t, float*);

/// The loop's bits are the scalar form's, on the given numbers, for every awkward size.
template <class Scalar>
void expect_bits(Loop loop, const std::vector<float>& x, Scalar scalar) {
  std::vector<float> y(x.size());
  loop(x.data(), x.size(), y.data());
  for (std::size_t i = 0; i < x.size(); ++i) {
    ASSERT_EQ(std::bit_cast<std::uint32_t>(y[i]), std::bit_cast<std::uint32_t>(scalar(x[i]))) << x[i];
  }
  for (const std::size_t n : awkward_sizes) {
    std::vector<float> own(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(n));
    loop(own.data(), n, own.data());   // in place
    for (std::size_t i = 0; i < n; ++i) ASSERT_EQ(own[i], y[i]) << n << " " << i;
  }
}

std::vector<float> evenly(float low, float high, int points) {
  std::vector<float> x;
  for (int i = 0; i <= points; ++i) x.push_back(low + (high - low) * static_cast<float>(i) / static_cast<float>(points));
  return x;
}

TEST_F(EveryInstructionSet, ComputesExponentialsLogarithmsAndLogistics) {
  std::vector<float> reals = evenly(-95.0f, 95.0f, 200'000);
  for (const float edge : {0.0f, -0.0f, 1e-30f, -87.0f, 88.0f, 3e38f, -3e38f}) reals.push_back(edge);
  std::vector<float> positive = evenly(1e-6f, 50.0f, 200'000);
  for (float x = 1.2e-38f; x < 1e38f; x *= 1.37f) positive.push_back(x);
  each([&] {
    expect_bits(kernels().exponentials, reals, [](float x) { return exp_real(x); });
    expect_bits(kernels().logarithms, positive, [](float x) { return log_real(x); });
    expect_bits(kernels().logistics, reals, [](float x) { return logistic(x); });
  });
}

void expect_running_sums(std::size_t n) {
  std::vector<std::uint8_t> x(n);
  const std::vector<std::uint32_t> words = some_words(n);
  for (std::size_t i = 0; i < n; ++i) x[i] = static_cast<std::uint8_t>(words[i] >> 24);
  std::vector<std::uint32_t> before(n + 17, 77);
  kernels().running_sums(x.data(), n, before.data());
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    ASSERT_EQ(before[i], sum) << n << " " << i;
    sum += x[i];
  }
  ASSERT_EQ(before[n], sum) << n;
  for (std::size_t i = n + 1; i < before.size(); ++i) ASSERT_EQ(before[i], 77u) << "written beyond its room";
}

TEST_F(EveryInstructionSet, SumsUpBeforeEach) {
  each([] {
    for (const std::size_t n : awkward_sizes) expect_running_sums(n);
  });
}

TEST_F(EveryInstructionSet, SelectsInOrder) {
  each([] {
    for (const std::size_t n : awkward_sizes) {
      const std::vector<std::uint32_t> words = some_words(n);
      for (const std::uint32_t share : {0u, 3u, 10u}) {
        std::vector<std::uint8_t> flag(n);
        std::vector<std::uint32_t> expected;
        for (std::size_t i = 0; i < n; ++i) {
          flag[i] = below(words[i], 10) < share ? static_cast<std::uint8_t>(1 + i % 255) : 0;
          if (flag[i] != 0) expected.push_back(static_cast<std::uint32_t>(100 + i));
        }
        std::vector<std::uint32_t> index(n);
        index.resize(kernels().select(flag.data(), n, 100, index.data()));
        EXPECT_EQ(index, expected) << n;
      }
    }
  });
}

TEST_F(EveryInstructionSet, SelectWritesNothingBeyondItsRoom) {
  each([] {
    for (const std::size_t n : awkward_sizes) {
      const std::vector<std::uint8_t> flag(n, 1);
      std::vector<std::uint32_t> index(n + 16, 77);
      ASSERT_EQ(kernels().select(flag.data(), n, 0, index.data()), n);
      for (std::size_t i = n; i < index.size(); ++i) ASSERT_EQ(index[i], 77u) << n;
    }
  });
}

TEST(Selected, VisitsThoseChosenInOrder) {
  for (const std::size_t n : awkward_sizes) {
    std::vector<std::size_t> visited;
    for_selected(3, 3 + n, [](std::size_t i) { return i % 5 == 0; }, [&](std::size_t i) { visited.push_back(i); });
    std::vector<std::size_t> expected;
    for (std::size_t i = 3; i < 3 + n; ++i) {
      if (i % 5 == 0) expected.push_back(i);
    }
    EXPECT_EQ(visited, expected);
  }
}

TEST(InstructionSets, BeginWithTheBaseline) {
  ASSERT_FALSE(instruction_sets().empty());
  EXPECT_EQ(instruction_sets().front(), InstructionSet::baseline);
}

}  // namespace
}  // namespace guyub
