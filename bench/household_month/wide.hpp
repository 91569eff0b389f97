#pragma once
// Registers of numbers and words for the program written by hand: 16 lanes with AVX-512, 8 with AVX2.

#include <immintrin.h>

#include <cstddef>
#include <cstdint>

namespace guyub::bench::household_month::ceiling::GUYUB_UNIT {
namespace {

#define GUYUB_WIDE [[gnu::always_inline]] inline

#if defined(__AVX512F__)

constexpr std::size_t lanes = 16;
using Real = __m512;
using Word = __m512i;
using Mask = __mmask16;

GUYUB_WIDE Real all(float x) { return _mm512_set1_ps(x); }
GUYUB_WIDE Word all_words(std::uint32_t x) { return _mm512_set1_epi32(static_cast<int>(x)); }
GUYUB_WIDE Word all_pairs(std::uint64_t x) { return _mm512_set1_epi64(static_cast<long long>(x)); }
GUYUB_WIDE Real load(const float* from) { return _mm512_load_ps(from); }
GUYUB_WIDE void store(float* to, Real x) { _mm512_store_ps(to, x); }
GUYUB_WIDE Word load(const std::uint32_t* from) { return _mm512_load_si512(from); }
GUYUB_WIDE void store(std::uint32_t* to, Word x) { _mm512_store_si512(to, x); }
GUYUB_WIDE Word load_bytes(const std::uint8_t* from) {
  return _mm512_cvtepu8_epi32(_mm_load_si128(reinterpret_cast<const __m128i*>(from)));
}
GUYUB_WIDE void store_bytes(std::uint8_t* to, Word x) {
  _mm_store_si128(reinterpret_cast<__m128i*>(to), _mm512_cvtepi32_epi8(x));
}
GUYUB_WIDE Real fused(Real a, Real b, Real c) { return _mm512_fmadd_ps(a, b, c); }
GUYUB_WIDE Real real_of(Word x) { return _mm512_cvtepi32_ps(x); }
GUYUB_WIDE Real root(Real x) { return _mm512_sqrt_ps(x); }
GUYUB_WIDE Mask less(Real a, Real b) { return _mm512_cmp_ps_mask(a, b, _CMP_LT_OQ); }
GUYUB_WIDE Mask less(Word a, Word b) { return _mm512_cmplt_epi32_mask(a, b); }
GUYUB_WIDE Real where(Mask m, Real yes, Real no) { return _mm512_mask_blend_ps(m, no, yes); }
GUYUB_WIDE Word where(Mask m, Word yes) { return _mm512_maskz_mov_epi32(m, yes); }
GUYUB_WIDE int count(Mask m) { return __builtin_popcount(m); }
template <int bits> GUYUB_WIDE Word right(Word x) { return _mm512_srli_epi32(x, bits); }
template <int bits> GUYUB_WIDE Word left(Word x) { return _mm512_slli_epi32(x, bits); }
GUYUB_WIDE Word both(Word a, Word b) { return _mm512_and_si512(a, b); }
GUYUB_WIDE Word either(Word a, Word b) { return _mm512_or_si512(a, b); }
/// x with its sign turned where the highest bit of the word is set
GUYUB_WIDE Real signed_by(Real x, Word w) {
  return _mm512_castsi512_ps(_mm512_ternarylogic_epi32(_mm512_castps_si512(x), w, all_words(0x80000000u), 0x78));
}
GUYUB_WIDE float sum(Real x) { return _mm512_reduce_add_ps(x); }
/// x = e and m with x = m 2^e and m in [0.75, 1.5)
GUYUB_WIDE void split(Real x, Real& e, Real& m) {
  m = _mm512_getmant_ps(x, _MM_MANT_NORM_p75_1p5, _MM_MANT_SIGN_src);
  e = _mm512_getexp_ps(x * all(1.33333337f));
}
GUYUB_WIDE Real nearest(Real x) { return _mm512_roundscale_ps(x, 0); }
GUYUB_WIDE Real scaled(Real x, Real power) { return _mm512_scalef_ps(x, power); }

/// lanes of 64 bits, whose lower halves are words
GUYUB_WIDE Word product(Word a, Word b) { return _mm512_mul_epu32(a, b); }
GUYUB_WIDE Word high(Word x) { return _mm512_srli_epi64(x, 32); }
GUYUB_WIDE Word mixed(Word a, Word b, Word c) { return _mm512_ternarylogic_epi64(a, b, c, 0x96); }
GUYUB_WIDE Word paired(Word lower, Word upper) {
  return _mm512_mask_blend_epi32(0xAAAA, lower, _mm512_slli_epi64(upper, 32));
}

#else

constexpr std::size_t lanes = 8;
using Real = __m256;
using Word = __m256i;
using Mask = __m256i;

GUYUB_WIDE Real all(float x) { return _mm256_set1_ps(x); }
GUYUB_WIDE Word all_words(std::uint32_t x) { return _mm256_set1_epi32(static_cast<int>(x)); }
GUYUB_WIDE Word all_pairs(std::uint64_t x) { return _mm256_set1_epi64x(static_cast<long long>(x)); }
GUYUB_WIDE Real load(const float* from) { return _mm256_load_ps(from); }
GUYUB_WIDE void store(float* to, Real x) { _mm256_store_ps(to, x); }
GUYUB_WIDE Word load(const std::uint32_t* from) { return _mm256_load_si256(reinterpret_cast<const __m256i*>(from)); }
GUYUB_WIDE void store(std::uint32_t* to, Word x) { _mm256_store_si256(reinterpret_cast<__m256i*>(to), x); }
GUYUB_WIDE Word load_bytes(const std::uint8_t* from) {
  return _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(from)));
}
GUYUB_WIDE void store_bytes(std::uint8_t* to, Word x) {
  const __m128i halves = _mm_packus_epi32(_mm256_castsi256_si128(x), _mm256_extracti128_si256(x, 1));
  _mm_storel_epi64(reinterpret_cast<__m128i*>(to), _mm_packus_epi16(halves, halves));
}
GUYUB_WIDE Real fused(Real a, Real b, Real c) { return _mm256_fmadd_ps(a, b, c); }
GUYUB_WIDE Real real_of(Word x) { return _mm256_cvtepi32_ps(x); }
GUYUB_WIDE Real root(Real x) { return _mm256_sqrt_ps(x); }
GUYUB_WIDE Mask less(Real a, Real b) { return _mm256_castps_si256(_mm256_cmp_ps(a, b, _CMP_LT_OQ)); }
GUYUB_WIDE Mask less(Word a, Word b) { return _mm256_cmpgt_epi32(b, a); }
GUYUB_WIDE Real where(Mask m, Real yes, Real no) { return _mm256_blendv_ps(no, yes, _mm256_castsi256_ps(m)); }
GUYUB_WIDE Word where(Mask m, Word yes) { return _mm256_and_si256(m, yes); }
GUYUB_WIDE int count(Mask m) {
  return __builtin_popcount(static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(m))));
}
template <int bits> GUYUB_WIDE Word right(Word x) { return _mm256_srli_epi32(x, bits); }
template <int bits> GUYUB_WIDE Word left(Word x) { return _mm256_slli_epi32(x, bits); }
GUYUB_WIDE Word both(Word a, Word b) { return _mm256_and_si256(a, b); }
GUYUB_WIDE Word either(Word a, Word b) { return _mm256_or_si256(a, b); }
GUYUB_WIDE Real signed_by(Real x, Word w) {
  return _mm256_xor_ps(x, _mm256_castsi256_ps(both(w, all_words(0x80000000u))));
}
GUYUB_WIDE float sum(Real x) {
  const __m128 halves = _mm_add_ps(_mm256_castps256_ps128(x), _mm256_extractf128_ps(x, 1));
  const __m128 quarters = _mm_add_ps(halves, _mm_movehl_ps(halves, halves));
  return _mm_cvtss_f32(_mm_add_ss(quarters, _mm_movehdup_ps(quarters)));
}
GUYUB_WIDE void split(Real x, Real& e, Real& m) {
  const Word bits = _mm256_castps_si256(x);
  const Word power = _mm256_srai_epi32(_mm256_sub_epi32(bits, all_words(0x3F400000u)), 23);
  e = real_of(power);
  m = _mm256_castsi256_ps(_mm256_sub_epi32(bits, left<23>(power)));
}
GUYUB_WIDE Real nearest(Real x) { return _mm256_round_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
GUYUB_WIDE Real scaled(Real x, Real power) {
  return _mm256_castsi256_ps(_mm256_add_epi32(_mm256_castps_si256(x), left<23>(_mm256_cvtps_epi32(power))));
}

GUYUB_WIDE Word product(Word a, Word b) { return _mm256_mul_epu32(a, b); }
GUYUB_WIDE Word high(Word x) { return _mm256_srli_epi64(x, 32); }
GUYUB_WIDE Word mixed(Word a, Word b, Word c) { return _mm256_xor_si256(_mm256_xor_si256(a, b), c); }
GUYUB_WIDE Word paired(Word lower, Word upper) {
  return _mm256_blend_epi32(lower, _mm256_slli_epi64(upper, 32), 0xAA);
}

#endif

}  // namespace
}  // namespace guyub::bench::household_month::ceiling::GUYUB_UNIT
