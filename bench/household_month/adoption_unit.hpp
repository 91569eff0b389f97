#pragma once
// Adoption by neighbours, for the units of the instruction sets: look-ups among a village's flags held as bits.

#include "bench/household_month/village.hpp"

#if defined(__AVX2__)
#include <immintrin.h>
#endif

namespace guyub::bench::household_month::GUYUB_UNIT {
namespace {

#if defined(__AVX512BW__)

/// Bytes of a register; a table of 16 bytes is looked up within each 16 of them.
struct Bytes {
  static constexpr std::size_t count = 64;
  __m512i bits;

  static Bytes all(int value) { return {_mm512_set1_epi8(static_cast<char>(value))}; }
  static Bytes table(const std::uint8_t* from) {
    return {_mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)))};
  }
  static Bytes load(const std::uint8_t* from) { return {_mm512_loadu_si512(from)}; }
  void store(std::uint8_t* to) const { _mm512_storeu_si512(to, bits); }
  Bytes plus(Bytes other) const { return {_mm512_add_epi8(bits, other.bits)}; }
  Bytes both(Bytes other) const { return {_mm512_and_si512(bits, other.bits)}; }
  Bytes either(Bytes other) const { return {_mm512_or_si512(bits, other.bits)}; }
  Bytes eighth() const { return Bytes{_mm512_srli_epi16(bits, 3)}.both(all(31)); }
  Bytes looked_up(Bytes table) const { return {_mm512_shuffle_epi8(table.bits, bits)}; }
  /// one more where the bit is set in the other
  Bytes counting(Bytes other, Bytes bit) const {
    return {_mm512_mask_add_epi8(bits, _mm512_test_epi8_mask(other.bits, bit.bits), bits, all(1).bits)};
  }
  Bytes above(Bytes limit) const {
    return {_mm512_maskz_mov_epi8(_mm512_cmpgt_epi8_mask(bits, limit.bits), all(1).bits)};
  }
  /// which bytes are set, a bit each
  void flags(std::uint8_t* to) const {
    const std::uint64_t set = _mm512_test_epi8_mask(bits, bits);
    __builtin_memcpy(to, &set, sizeof set);
  }
};

#elif defined(__AVX2__)

struct Bytes {
  static constexpr std::size_t count = 32;
  __m256i bits;

  static Bytes all(int value) { return {_mm256_set1_epi8(static_cast<char>(value))}; }
  static Bytes table(const std::uint8_t* from) {
    return {_mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)))};
  }
  static Bytes load(const std::uint8_t* from) { return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(from))}; }
  void store(std::uint8_t* to) const { _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), bits); }
  Bytes plus(Bytes other) const { return {_mm256_add_epi8(bits, other.bits)}; }
  Bytes both(Bytes other) const { return {_mm256_and_si256(bits, other.bits)}; }
  Bytes either(Bytes other) const { return {_mm256_or_si256(bits, other.bits)}; }
  Bytes eighth() const { return Bytes{_mm256_srli_epi16(bits, 3)}.both(all(31)); }
  Bytes looked_up(Bytes table) const { return {_mm256_shuffle_epi8(table.bits, bits)}; }
  Bytes counting(Bytes other, Bytes bit) const {
    return {_mm256_sub_epi8(bits, _mm256_cmpeq_epi8(_mm256_and_si256(other.bits, bit.bits), bit.bits))};
  }
  Bytes above(Bytes limit) const { return Bytes{_mm256_cmpgt_epi8(bits, limit.bits)}.both(all(1)); }
  void flags(std::uint8_t* to) const {
    const std::int32_t set = _mm256_movemask_epi8(_mm256_slli_epi16(bits, 7));
    __builtin_memcpy(to, &set, sizeof set);
  }
};

#endif

/// The neighbours who had adopted before, counted; adopting is for good.
void adopt(Village& v) {
#if defined(__AVX2__)
  // the village's 256 flags as bits of 32 bytes: two tables of 16
  std::uint8_t flags[places / 8];
  for (std::size_t i = 0; i < places; i += Bytes::count) Bytes::load(v.adopted + i).flags(flags + i / 8);
  constexpr std::uint8_t powers[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const Bytes lower = Bytes::table(flags);
  const Bytes upper = Bytes::table(flags + 16);
  const Bytes bit_of = Bytes::table(powers);
  for (std::size_t i = 0; i < places; i += Bytes::count) {
    Bytes count = Bytes::all(0);
    for (const auto& neighbour : v.neighbour) {
      const Bytes who = Bytes::load(neighbour + i);
      const Bytes byte = who.eighth();
      // a look-up with the highest bit set gives 0: only one of the two tables answers
      const Bytes in_lower = byte.plus(Bytes::all(0x70)).looked_up(lower);
      const Bytes in_upper = byte.plus(Bytes::all(-16)).looked_up(upper);
      count = count.counting(in_lower.either(in_upper), who.both(Bytes::all(7)).looked_up(bit_of));
    }
    count.above(Bytes::load(v.threshold + i)).either(Bytes::load(v.adopted + i)).store(v.adopted + i);
  }
#else
  std::uint8_t count[places] = {};
  for (const auto& neighbour : v.neighbour) {
    for (std::size_t i = 0; i < places; ++i) count[i] = static_cast<std::uint8_t>(count[i] + v.adopted[neighbour[i]]);
  }
  for (std::size_t i = 0; i < places; ++i) v.adopted[i] |= count[i] > v.threshold[i] ? 1 : 0;
#endif
}

}  // namespace
}  // namespace guyub::bench::household_month::GUYUB_UNIT
