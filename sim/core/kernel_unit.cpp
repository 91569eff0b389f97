// The short vector loops of one instruction set. This file is compiled once for each, with its flags and with
// GUYUB_UNIT as the name of its namespace; plain loops that the compiler vectorises, and intrinsics where it can't.
// Nothing from the standard library that could leave code behind may be called here: the linker would share it with
// processors that lack the instructions (tests/sim/core/kernel_units_test looks).

#include "sim/core/kernels.hpp"
#include "sim/core/random.hpp"
#include "sim/core/real_math.hpp"

#if defined(__AVX2__)
#include <immintrin.h>
#endif

namespace guyub::GUYUB_UNIT {
namespace {

using Word = std::uint32_t;

constexpr Word weyl_0 = 0x9E3779B9u;
constexpr Word weyl_1 = 0xBB67AE85u;
constexpr std::uint64_t multiplier_0 = 0xD2511F53u;
constexpr std::uint64_t multiplier_1 = 0xCD9E8D57u;

void philox_one(Word entity, const Word* counter, const Word* key, std::size_t i, Word* const* word) {
  Word c[4] = {entity, counter[1], counter[2], counter[3]};
  Word k[2] = {key[0], key[1]};
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t product_0 = multiplier_0 * c[0];
    const std::uint64_t product_1 = multiplier_1 * c[2];
    c[0] = static_cast<Word>(product_1 >> 32) ^ c[1] ^ k[0];
    c[1] = static_cast<Word>(product_1);
    c[2] = static_cast<Word>(product_0 >> 32) ^ c[3] ^ k[1];
    c[3] = static_cast<Word>(product_0);
    k[0] += weyl_0;
    k[1] += weyl_1;
  }
  for (std::size_t w = 0; w < 4; ++w) word[w][i] = c[w];
}

#if defined(__AVX512F__)

/// 64-bit lanes whose lower halves hold the words: the multiplication reads no more, and leaves both halves of the
/// product where they are needed.
struct Lanes {
  static constexpr std::size_t count = 8;
  __m512i bits;

  static Lanes all(std::uint64_t value) { return {_mm512_set1_epi64(static_cast<long long>(value))}; }
  static Lanes load(const Word* from) { return {_mm512_cvtepu32_epi64(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)))}; }
  void store(Word* to) const { _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), _mm512_cvtepi64_epi32(bits)); }
  Lanes times(Lanes other) const { return {_mm512_mul_epu32(bits, other.bits)}; }
  /// high half of the product, mixed with a word and a key
  Lanes high_mixed(Lanes word, Lanes key) const { return {_mm512_ternarylogic_epi64(_mm512_srli_epi64(bits, 32), word.bits, key.bits, 0x96)}; }
};

#elif defined(__AVX2__)

struct Lanes {
  static constexpr std::size_t count = 4;
  __m256i bits;

  static Lanes all(std::uint64_t value) { return {_mm256_set1_epi64x(static_cast<long long>(value))}; }
  static Lanes load(const Word* from) { return {_mm256_cvtepu32_epi64(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)))}; }
  void store(Word* to) const {
    const __m256i packed = _mm256_permutevar8x32_epi32(bits, _mm256_setr_epi32(0, 2, 4, 6, 0, 0, 0, 0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm256_castsi256_si128(packed));
  }
  Lanes times(Lanes other) const { return {_mm256_mul_epu32(bits, other.bits)}; }
  Lanes high_mixed(Lanes word, Lanes key) const {
    return {_mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(bits, 32), word.bits), key.bits)};
  }
};

#endif

void philox(const Word* entity, std::size_t n, const Word* counter, const Word* key, Word* const* word) {
  std::size_t i = 0;
#if defined(__AVX2__)
  // steps interleaved to hide the multiplications' latency, as many as there are registers for
  constexpr std::size_t steps = Lanes::count / 2;
  for (; i + steps * Lanes::count <= n; i += steps * Lanes::count) {
    Lanes c[4][steps];
    for (std::size_t s = 0; s < steps; ++s) {
      c[0][s] = Lanes::load(entity + i + s * Lanes::count);
      for (std::size_t w = 1; w < 4; ++w) c[w][s] = Lanes::all(counter[w]);
    }
    Word k[2] = {key[0], key[1]};
    for (int round = 0; round < 10; ++round) {
      const Lanes key_0 = Lanes::all(k[0]);
      const Lanes key_1 = Lanes::all(k[1]);
      for (std::size_t s = 0; s < steps; ++s) {
        const Lanes product_0 = c[0][s].times(Lanes::all(multiplier_0));
        const Lanes product_1 = c[2][s].times(Lanes::all(multiplier_1));
        c[0][s] = product_1.high_mixed(c[1][s], key_0);
        c[1][s] = product_1;
        c[2][s] = product_0.high_mixed(c[3][s], key_1);
        c[3][s] = product_0;
      }
      k[0] += weyl_0;
      k[1] += weyl_1;
    }
    for (std::size_t w = 0; w < 4; ++w) {
      for (std::size_t s = 0; s < steps; ++s) c[w][s].store(word[w] + i + s * Lanes::count);
    }
  }
#endif
  for (; i < n; ++i) philox_one(entity[i], counter, key, i, word);
}

void uniforms(const Word* word, std::size_t n, float* value) {
  for (std::size_t i = 0; i < n; ++i) value[i] = uniform(word[i]);
}

void exponentials(const float* x, std::size_t n, float* value) {
  for (std::size_t i = 0; i < n; ++i) value[i] = exp_real(x[i]);
}

void logarithms(const float* x, std::size_t n, float* value) {
  for (std::size_t i = 0; i < n; ++i) value[i] = log_real(x[i]);
}

void logistics(const float* x, std::size_t n, float* value) {
  for (std::size_t i = 0; i < n; ++i) value[i] = logistic(x[i]);
}

#if defined(__AVX2__)

/// A bit for each of 32 flags that is set.
Word flags_set(const std::uint8_t* flag) {
  const __m256i flags = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(flag));
  return ~static_cast<Word>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(flags, _mm256_setzero_si256())));
}

#endif

#if defined(__AVX512F__)

/// Writes the positions of 16 of the flags; returns how many there are.
std::size_t write_positions(Word set, __m512i position, Word* index) {
  _mm512_storeu_si512(index, _mm512_maskz_compress_epi32(static_cast<__mmask16>(set), position));
  return static_cast<std::size_t>(__builtin_popcount(set));
}

#endif

std::size_t select(const std::uint8_t* flag, std::size_t n, Word first, Word* index) {
  std::size_t found = 0;
  std::size_t i = 0;
#if defined(__AVX512F__)
  __m512i position = _mm512_add_epi32(_mm512_set1_epi32(static_cast<int>(first)),
                                      _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
  const __m512i sixteen = _mm512_set1_epi32(16);
  for (; i + 32 <= n; i += 32) {
    const Word set = flags_set(flag + i);
    const __m512i later = _mm512_add_epi32(position, sixteen);
    if (set != 0) {
      found += write_positions(set & 0xFFFFu, position, index + found);
      found += write_positions(set >> 16, later, index + found);
    }
    position = _mm512_add_epi32(later, sixteen);
  }
#elif defined(__AVX2__)
  for (; i + 32 <= n; i += 32) {
    for (Word set = flags_set(flag + i); set != 0; set &= set - 1) {
      index[found++] = first + static_cast<Word>(i) + static_cast<Word>(__builtin_ctz(set));
    }
  }
#endif
  // without a branch: whether a flag is set is as good as a toss to the processor
  for (; i < n; ++i) {
    index[found] = first + static_cast<Word>(i);
    found += flag[i] != 0 ? 1 : 0;
  }
  return found;
}

void running_sums(const std::uint8_t* x, std::size_t n, Word* before) {
  Word sum = 0;
  std::size_t i = 0;
#if defined(__AVX512F__)
  const __m512i none = _mm512_setzero_si512();
  __m512i carried = none;
  for (; i + 16 <= n; i += 16) {
    const __m512i own = _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(x + i)));
    // each lane adds the one below it, then the two below, the four, the eight
    __m512i up_to = _mm512_add_epi32(own, _mm512_alignr_epi32(own, none, 15));
    up_to = _mm512_add_epi32(up_to, _mm512_alignr_epi32(up_to, none, 14));
    up_to = _mm512_add_epi32(up_to, _mm512_alignr_epi32(up_to, none, 12));
    up_to = _mm512_add_epi32(up_to, _mm512_alignr_epi32(up_to, none, 8));
    _mm512_storeu_si512(before + i, _mm512_add_epi32(carried, _mm512_sub_epi32(up_to, own)));
    carried = _mm512_add_epi32(carried, _mm512_permutexvar_epi32(_mm512_set1_epi32(15), up_to));
  }
  sum = static_cast<Word>(_mm_cvtsi128_si32(_mm512_castsi512_si128(carried)));
#elif defined(__AVX2__)
  const __m256i last = _mm256_set1_epi32(7);
  __m256i carried = _mm256_setzero_si256();
  for (; i + 8 <= n; i += 8) {
    const __m256i own = _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(x + i)));
    // each lane adds the one below it, then the two below, within its half; then the upper half adds the lower one's sum
    __m256i up_to = _mm256_add_epi32(own, _mm256_slli_si256(own, 4));
    up_to = _mm256_add_epi32(up_to, _mm256_slli_si256(up_to, 8));
    const __m256i lower_half = _mm256_permute2x128_si256(up_to, up_to, 0x08);
    up_to = _mm256_add_epi32(up_to, _mm256_shuffle_epi32(lower_half, 0xFF));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(before + i), _mm256_add_epi32(carried, _mm256_sub_epi32(up_to, own)));
    carried = _mm256_add_epi32(carried, _mm256_permutevar8x32_epi32(up_to, last));
  }
  sum = static_cast<Word>(_mm256_cvtsi256_si32(carried));
#endif
  for (; i < n; ++i) {
    const Word own = x[i];
    before[i] = sum;
    sum += own;
  }
  before[n] = sum;
}

constexpr std::size_t chunk = 256;

/// Numbers outside the middle part, in blocks of 16 that need no remainder: words up to the last block's end are read.
void tails(const Word* word, std::size_t n, float* value) {
  constexpr std::size_t block = 16;
  for (std::size_t first = 0; first < n; first += block) {
    for (std::size_t t = first; t < first + block; ++t) {
      const float q = uniform(word[t]) - 0.5f;
      const float p = q + 0.5f;
      const float r = square_root(-log_real(q < 0.0f ? p : 1.0f - p));
      const float quantile = normal_quantile_tail(r);
      value[t] = q < 0.0f ? -quantile : quantile;
    }
  }
}

/// Computes the flagged numbers of a chunk: their words packed together, the results spread out again. Flags beyond the
/// chunk's n are 0.
void replace_flagged(const Word* word, const std::uint8_t* flag, std::size_t n, float* value) {
  Word packed[chunk + 16];
  float result[chunk + 16];
#if defined(__AVX512F__)
  const auto sixteen = [flag](std::size_t i) {
    const __m512i flags = _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(flag + i)));
    return _mm512_test_epi32_mask(flags, flags);
  };
  std::size_t found = 0;
  for (std::size_t i = 0; i < n; i += 16) {
    const __mmask16 set = sixteen(i);
    _mm512_storeu_si512(packed + found, _mm512_maskz_compress_epi32(set, _mm512_maskz_loadu_epi32(set, word + i)));
    found += static_cast<std::size_t>(__builtin_popcount(set));
  }
  _mm512_storeu_si512(packed + found, _mm512_setzero_si512());
  tails(packed, found, result);
  found = 0;
  for (std::size_t i = 0; i < n; i += 16) {
    const __mmask16 set = sixteen(i);
    _mm512_mask_storeu_ps(value + i, set, _mm512_maskz_expand_ps(set, _mm512_loadu_ps(result + found)));
    found += static_cast<std::size_t>(__builtin_popcount(set));
  }
#else
  Word index[chunk];
  const std::size_t found = select(flag, n, 0, index);
  for (std::size_t t = 0; t < found; ++t) packed[t] = word[index[t]];
  for (std::size_t t = 0; t < 16; ++t) packed[found + t] = 0;
  tails(packed, found, result);
  for (std::size_t t = 0; t < found; ++t) value[index[t]] = result[t];
#endif
}

void normals(const Word* word, std::size_t n, float* value) {
  std::uint8_t outside[chunk + 16];
  for (std::size_t first = 0; first < n; first += chunk) {
    const std::size_t count = n - first < chunk ? n - first : chunk;
    for (std::size_t i = 0; i < count; ++i) {
      const float q = uniform(word[first + i]) - 0.5f;
      value[first + i] = normal_quantile_centre(q);
      outside[i] = is_central(q) ? 0 : 1;
    }
    for (std::size_t i = 0; i < 16; ++i) outside[count + i] = 0;
    replace_flagged(word + first, outside, count, value + first);
  }
}

}  // namespace

extern const Kernels table;
const Kernels table{InstructionSet::GUYUB_UNIT, philox, uniforms, normals, exponentials, logarithms, logistics, select, running_sums};

}  // namespace guyub::GUYUB_UNIT
