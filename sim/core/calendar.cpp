#include "sim/core/calendar.hpp"

#include <charconv>
#include <chrono>

#include <fmt/format.h>

namespace guyub {

std::int32_t Month::days_since_1970() const {
  const std::chrono::year_month_day first{std::chrono::year{year()},
                                          std::chrono::month{static_cast<unsigned>(month_of_year())},
                                          std::chrono::day{1}};
  return static_cast<std::int32_t>(std::chrono::sys_days{first}.time_since_epoch().count());
}

std::string Month::iso_date() const { return fmt::format("{:04}-{:02}-01", year(), month_of_year()); }

bool Month::parse(std::string_view text, Month& month) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-' || text.substr(8) != "01") return false;
  const auto number = [&](std::size_t from, std::size_t length, int& value) {
    const char* begin = text.data() + from;
    const auto [end, error] = std::from_chars(begin, begin + length, value);
    return error == std::errc{} && end == begin + length;
  };
  int year = 0;
  int month_of_year = 0;
  if (!number(0, 4, year) || !number(5, 2, month_of_year)) return false;
  if (year < 1900 || year > 2200 || month_of_year < 1 || month_of_year > 12) return false;
  month = Month(year, month_of_year);
  return true;
}

}  // namespace guyub
