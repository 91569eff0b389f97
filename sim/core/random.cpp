#include "sim/core/random.hpp"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

void blocks_one_by_one(DrawBatch& batch, PhiloxCounter counter, const PhiloxKey& key) {
  for (std::size_t i = 0; i < batch.count; ++i) {
    counter[0] = batch.entity[i];
    const PhiloxCounter words = philox4x32(counter, key);
    for (std::size_t w = 0; w < words.size(); ++w) batch.word[w][i] = words[w];
  }
}

#if defined(__x86_64__)
constexpr std::size_t lanes = 4;   // 64-bit lanes whose lower halves hold the words

__attribute__((target("avx2"))) __m256i low_words(const std::uint32_t* from) {
  return _mm256_cvtepu32_epi64(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
}

__attribute__((target("avx2"))) void store_low_words(__m256i lanes_of_64, std::uint32_t* to) {
  const __m256i packed = _mm256_permutevar8x32_epi32(lanes_of_64, _mm256_setr_epi32(0, 2, 4, 6, 0, 0, 0, 0));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm256_castsi256_si128(packed));
}

/// Philox for four entities a step, two steps interleaved to hide the multiplications' latency. The batch's arrays
/// are long enough for whole steps.
__attribute__((target("avx2"))) void blocks_avx2(DrawBatch& batch, const PhiloxCounter& counter, const PhiloxKey& key) {
  const __m256i multiplier_0 = _mm256_set1_epi64x(0xD2511F53);
  const __m256i multiplier_1 = _mm256_set1_epi64x(0xCD9E8D57);
  for (std::size_t first = 0; first < batch.count; first += 2 * lanes) {
    __m256i c[2][4];
    for (std::size_t s = 0; s < 2; ++s) {
      c[s][0] = low_words(&batch.entity[first + s * lanes]);
      for (std::size_t w = 1; w < 4; ++w) c[s][w] = _mm256_set1_epi64x(counter[w]);
    }
    PhiloxKey k = key;
    for (int round = 0; round < 10; ++round) {
      const __m256i key_0 = _mm256_set1_epi64x(k[0]);
      const __m256i key_1 = _mm256_set1_epi64x(k[1]);
      for (auto& x : c) {
        const __m256i product_0 = _mm256_mul_epu32(multiplier_0, x[0]);
        const __m256i product_1 = _mm256_mul_epu32(multiplier_1, x[2]);
        x[0] = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(product_1, 32), x[1]), key_0);
        x[1] = product_1;
        x[2] = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(product_0, 32), x[3]), key_1);
        x[3] = product_0;
      }
      k[0] += 0x9E3779B9u;
      k[1] += 0xBB67AE85u;
    }
    for (std::size_t s = 0; s < 2; ++s) {
      for (std::size_t w = 0; w < 4; ++w) store_low_words(c[s][w], &batch.word[w][first + s * lanes]);
    }
  }
}
#endif

}  // namespace

void Draws::blocks(DrawBatch& batch, std::uint32_t community, std::uint32_t month, Purpose purpose) const {
  const PhiloxCounter counter{0, community, month | (static_cast<std::uint32_t>(purpose) << 24), replicate_};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    // entities of the last step that nobody asked for
    std::fill(batch.entity.begin() + static_cast<std::ptrdiff_t>(batch.count),
              batch.entity.begin() + static_cast<std::ptrdiff_t>((batch.count + 2 * lanes - 1) / (2 * lanes) * (2 * lanes)), 0u);
    blocks_avx2(batch, counter, key_);
    return;
  }
#endif
  blocks_one_by_one(batch, counter, key_);
}

float normal(std::uint32_t word) { return normal_quantile(uniform(word)); }

void normals(const std::uint32_t* words, std::size_t n, float* values) {
  for (std::size_t i = 0; i < n; ++i) values[i] = normal_quantile_centre(uniform(words[i]) - 0.5f);
  for (std::size_t i = 0; i < n; ++i) {
    const float p = uniform(words[i]);
    if (!is_central(p - 0.5f)) values[i] = normal_quantile(p);
  }
}

}  // namespace guyub
