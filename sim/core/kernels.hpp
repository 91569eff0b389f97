#pragma once
// Short vector loops: element-wise functions over arrays, compiled once for each instruction set of x86-64 and chosen
// when the program starts. Every instruction set gives the same bits: each element goes through the same IEEE 754
// operations in the same order, nothing is contracted, nothing is summed (docs/decisions/0011).
// Arrays of input and output may be the same; otherwise they don't overlap.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guyub {

/// What a processor offers; baseline is SSE2 on x86-64 and whatever the compiler takes elsewhere.
enum class InstructionSet : std::uint8_t { baseline, avx2, avx512 };

struct Kernels {
  InstructionSet instruction_set;

  /// Philox blocks of n entities: word[w][i] is word w of the block with counter {entity[i], counter[1..3]} and a key
  /// of two words.
  void (*philox)(const std::uint32_t* entity, std::size_t n, const std::uint32_t* counter, const std::uint32_t* key,
                 std::uint32_t* const* word);
  /// uniform() of n words.
  void (*uniforms)(const std::uint32_t* word, std::size_t n, float* value);
  /// normal() of n words.
  void (*normals)(const std::uint32_t* word, std::size_t n, float* value);
  /// exp_real(), log_real() and logistic() of n numbers.
  void (*exponentials)(const float* x, std::size_t n, float* value);
  void (*logarithms)(const float* x, std::size_t n, float* value);
  void (*logistics)(const float* x, std::size_t n, float* value);
  /// Writes first + i for every i in [0, n) with flag[i] != 0, in order, and returns how many there are. index must have
  /// room for n entries: more than those returned may be written.
  std::size_t (*select)(const std::uint8_t* flag, std::size_t n, std::uint32_t first, std::uint32_t* index);
  /// Sums of all numbers before each: before[i] = x[0] + ... + x[i - 1] for i in [0, n], n + 1 entries, modulo
  /// 2^32. What a run of numbers adds up to is a difference of two entries.
  void (*running_sums)(const std::uint8_t* x, std::size_t n, std::uint32_t* before);
};

/// The kernels in use: the best that the processor has, unless others were asked for.
const Kernels& kernels();

/// Instruction sets of this processor, baseline first.
std::span<const InstructionSet> instruction_sets();

/// Uses another of the processor's instruction sets (tests and benchmarks; not while others compute). Throws
/// std::invalid_argument for one that the processor lacks.
void use_instruction_set(InstructionSet set);
void use_instruction_set(std::string_view name);

const char* name(InstructionSet set);

/// Names of this processor's instruction sets.
std::vector<std::string> instruction_set_names();

}  // namespace guyub
