#pragma once
// Numbers and months as people read them, in Indonesian (1.234,5) and English (1,234.5). The report and the terminal
// table share them. A minus is U+2212 (one column wide, three bytes); a value that is not finite is an en dash.

#include <string>
#include <string_view>

#include "sim/core/language.hpp"

namespace guyub {

/// Differences of shares below it, which one decimal would write as zero, are told in words.
inline constexpr double slight_share = 0.0005;

/// "en" gives English, everything else Indonesian.
Language language_of(std::string_view code);

/// 1234.5 -> "1.234,5" / "1,234.5".
std::string format_number(double value, int decimals, Language language);

/// With so many significant digits, without zeros at the end: 0.0009421 -> "0,00094" / "0.00094".
std::string format_significant(double value, int digits, Language language);

/// A share 0-1 as a percentage: 0.175 -> "17,5%" / "17.5%".
std::string format_share(double share, Language language, int decimals = 1);

/// A difference of shares with its sign: -0.021 -> "−2,1 poin persen" / "−2.1 pp".
std::string format_points(double difference, Language language, int decimals = 1);

/// Rupiah with the largest scale word: 1.2e12 -> "Rp 1,2 triliun" / "IDR 1.2 trillion".
std::string format_rupiah(double rupiah, Language language);

/// "2025-07-01" -> "Juli 2025" / "July 2025"; any other text comes back unchanged.
std::string format_month(std::string_view iso_date, Language language);

/// A value in an indicator's own format: share (0-1; share_fine with one more decimal), rupiah, per_thousand (a ratio, shown x 1,000) or number.
std::string format_value(double value, std::string_view format, Language language);

/// A difference in an indicator's format, with its sign; shares in percentage points, in words below 0.05 of one:
/// "less than 0.05 pp".
std::string format_difference(double value, std::string_view format, Language language);

/// Bare numbers "16,1 sampai 18,9" / "16.1 to 18.9", for the unit stands at the estimate; rupiah in one scale for both:
/// "Rp 1,1 sampai 1,3 triliun" / "IDR 1.1 to 1.3 trillion". Ends that would be written the same get more decimals.
std::string format_interval(double low, double high, std::string_view format, Language language);

/// A Monte-Carlo standard error in the unit of the estimate, to two significant digits, without unit.
std::string format_error(double error, std::string_view format, Language language);

}  // namespace guyub
