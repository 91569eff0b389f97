#pragma once
// Calendar months: the model's step is one month, so a date is a month.

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace guyub {

/// A calendar month, counted from January of year 0. Differences are numbers of months.
class Month {
 public:
  constexpr Month() = default;
  constexpr Month(int year, int month_of_year) : index_(year * 12 + month_of_year - 1) {}

  static constexpr Month from_index(std::int32_t index) {
    Month month;
    month.index_ = index;
    return month;
  }

  constexpr std::int32_t index() const { return index_; }
  constexpr int year() const { return index_ / 12; }
  constexpr int month_of_year() const { return index_ % 12 + 1; }  ///< 1 (January) .. 12

  constexpr Month operator+(std::int32_t months) const { return from_index(index_ + months); }
  constexpr std::int32_t operator-(Month other) const { return index_ - other.index_; }
  constexpr auto operator<=>(const Month&) const = default;

  /// Days since 1970-01-01 of the month's first day (proleptic Gregorian).
  std::int32_t days_since_1970() const;

  /// "2025-07-01".
  std::string iso_date() const;

  /// Reads "YYYY-MM-01". Returns false when the text is no first of a month between 1900 and 2200.
  static bool parse(std::string_view text, Month& month);

 private:
  std::int32_t index_ = 0;
};

}  // namespace guyub
