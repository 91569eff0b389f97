#pragma once
// Whole rupiah: ledgers never see a fraction.

#include <compare>
#include <cstdint>

namespace guyub {

/// A share of one as parts of a million, to the nearest; for shares from 0 on.
constexpr std::int64_t parts_per_million(float share) { return static_cast<std::int64_t>(static_cast<double>(share) * 1e6 + 0.5); }

class Rupiah {
 public:
  constexpr Rupiah() = default;
  constexpr explicit Rupiah(std::int64_t amount) : amount_(amount) {}
  constexpr std::int64_t amount() const { return amount_; }

  constexpr Rupiah& operator+=(Rupiah other) { amount_ += other.amount_; return *this; }
  constexpr Rupiah& operator-=(Rupiah other) { amount_ -= other.amount_; return *this; }
  constexpr auto operator<=>(const Rupiah&) const = default;

  /// This amount times a share given in parts per million, rounded down.
  constexpr Rupiah parts_per_million(std::int64_t parts) const { return Rupiah(amount_ / 1'000'000 * parts + amount_ % 1'000'000 * parts / 1'000'000); }

 private:
  std::int64_t amount_ = 0;
};

constexpr Rupiah operator+(Rupiah a, Rupiah b) { return a += b; }
constexpr Rupiah operator-(Rupiah a, Rupiah b) { return a -= b; }

}  // namespace guyub
