// Fixed point, whole rupiah and calendar months.

#include <cmath>
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "sim/core/calendar.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/core/ids.hpp"
#include "sim/core/money.hpp"
#include "sim/core/random.hpp"

namespace guyub {
namespace {

TEST(FixedPoint, RoundsHalfAwayFromZero) {
  EXPECT_EQ(to_fixed(0.0f), 0);
  EXPECT_EQ(to_fixed(1.0f), fixed_one);
  EXPECT_EQ(to_fixed(-1.0f), -fixed_one);
  EXPECT_EQ(to_fixed(0.5f / 65536.0f), 1);
  EXPECT_EQ(to_fixed(-0.5f / 65536.0f), -1);
  EXPECT_EQ(to_fixed(0.49f / 65536.0f), 0);
  EXPECT_EQ(to_fixed(32000.0f), 32000 * fixed_one);
  EXPECT_EQ(to_fixed(-32000.0f), -32000 * fixed_one);
  EXPECT_DOUBLE_EQ(from_fixed(to_fixed(0.75f)), 0.75);
}

TEST(FixedPoint, AgreesWithTheLibrarysRounding) {
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    const float value = (uniform(philox4x32({i, 0, 0, 0}, {1, 2})[0]) - 0.5f) * 64000.0f;
    ASSERT_EQ(to_fixed(value), std::llround(static_cast<double>(value) * 65536.0)) << value;
  }
}

TEST(WholeRupiah, KeepsWholeAmountsAndRoundsTheRest) {
  EXPECT_EQ(whole_rupiah(0.0f), 0);
  EXPECT_EQ(whole_rupiah(0.5f), 1);
  EXPECT_EQ(whole_rupiah(-0.5f), -1);
  EXPECT_EQ(whole_rupiah(0.49999997f), 0);
  EXPECT_EQ(whole_rupiah(1234567.4f), 1234567);
  EXPECT_EQ(whole_rupiah(8388609.0f), 8388609) << "a whole amount above 2^23 stays what it is";
  EXPECT_EQ(whole_rupiah(-12582913.0f), -12582913);
  EXPECT_EQ(whole_rupiah(1.9e9f), static_cast<std::int64_t>(1.9e9f));
}

TEST(WholeRupiah, SaturatesAtTwoBillion) {
  EXPECT_EQ(whole_rupiah(2.0e9f), 2'000'000'000);
  EXPECT_EQ(whole_rupiah(5.0e9f), 2'000'000'000);
  EXPECT_EQ(whole_rupiah(-1.0e30f), -2'000'000'000);
}

TEST(Rupiah, AddsAndCompares) {
  Rupiah a(5);
  a += Rupiah(7);
  a -= Rupiah(2);
  EXPECT_EQ(a, Rupiah(10));
  EXPECT_EQ((Rupiah(3) + Rupiah(4)).amount(), 7);
  EXPECT_EQ((Rupiah(3) - Rupiah(4)).amount(), -1);
  EXPECT_LT(Rupiah(3), Rupiah(4));
}

__extension__ using Wide = __int128;

TEST(Rupiah, PartsPerMillionEqualThe128BitProductRoundedDown) {
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    const PhiloxCounter words = philox4x32({i, 0, 0, 0}, {3, 4});
    const std::int64_t amount = static_cast<std::int64_t>((static_cast<std::uint64_t>(words[0]) << 21 | words[1] >> 11) >> (words[3] % 40));
    const std::int64_t parts = below(words[2], 1'000'001);
    const std::int64_t exact = static_cast<std::int64_t>(static_cast<Wide>(amount) * parts / 1'000'000);
    ASSERT_EQ(Rupiah(amount).parts_per_million(parts).amount(), exact) << amount << " x " << parts;
  }
  EXPECT_EQ(Rupiah(999).parts_per_million(1'000'000).amount(), 999);
  EXPECT_EQ(Rupiah(999).parts_per_million(999'999).amount(), 998);
  EXPECT_EQ(Rupiah(9'000'000'000'000'000).parts_per_million(0).amount(), 0);
}

TEST(Ids, OfDifferentKindsAreDifferentTypes) {
  static_assert(!std::is_convertible_v<Id<struct OtherTag>, CommunityId>);
  static_assert(!std::is_convertible_v<std::uint32_t, CommunityId>);
  EXPECT_LT(CommunityId(3), CommunityId(4));
  EXPECT_EQ(CommunityId(7).value(), 7u);
}

TEST(Month, CountsAcrossYears) {
  const Month december(2025, 12);
  EXPECT_EQ(december + 1, Month(2026, 1));
  EXPECT_EQ(december + -12, Month(2024, 12));
  EXPECT_EQ(Month(2026, 3) - december, 3);
  EXPECT_EQ((december + 14).year(), 2027);
  EXPECT_EQ((december + 14).month_of_year(), 2);
  EXPECT_LT(december, Month(2026, 1));
  EXPECT_EQ(Month::from_index(december.index()), december);
}

TEST(Month, KnowsItsDaysSince1970) {
  EXPECT_EQ(Month(1970, 1).days_since_1970(), 0);
  EXPECT_EQ(Month(1970, 2).days_since_1970(), 31);
  EXPECT_EQ(Month(1969, 12).days_since_1970(), -31);
  EXPECT_EQ(Month(2000, 3) .days_since_1970() - Month(2000, 2).days_since_1970(), 29) << "leap: divisible by 400";
  EXPECT_EQ(Month(1900, 3) .days_since_1970() - Month(1900, 2).days_since_1970(), 28) << "not leap: divisible by 100";
  EXPECT_EQ(Month(2024, 3) .days_since_1970() - Month(2024, 2).days_since_1970(), 29);
  EXPECT_EQ(Month(2025, 7).days_since_1970(), 20270);
}

TEST(Month, WritesAndReadsItsDate) {
  Month month;
  for (int index = 1900 * 12; index <= 2200 * 12 + 11; ++index) {
    const std::string text = Month::from_index(index).iso_date();
    ASSERT_TRUE(Month::parse(text, month)) << text;
    ASSERT_EQ(month.index(), index);
  }
  EXPECT_EQ(Month(2025, 7).iso_date(), "2025-07-01");
}

TEST(Month, RefusesWhatIsNoFirstOfAMonth) {
  Month month(2025, 7);
  for (const char* text : {"", "2025-07", "2025-07-02", "2025-7-01", "2025-13-01", "2025-00-01", "1899-12-01", "2201-01-01",
                           "2025/07/01", "2025-07-01 ", "+025-07-01", "20x5-07-01", "2025-07-1"}) {
    EXPECT_FALSE(Month::parse(text, month)) << text;
  }
  EXPECT_EQ(month, Month(2025, 7)) << "a refused text leaves the month alone";
}

}  // namespace
}  // namespace guyub
