#include "analysis/report/format.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "sim/core/calendar.hpp"

namespace guyub {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kUnknown = "\u2013";

struct Scale {
  double size;
  std::string_view indonesian;
  std::string_view english;
};

constexpr std::array<Scale, 4> kScales{
    {{1e12, " triliun", " trillion"}, {1e9, " miliar", " billion"}, {1e6, " juta", " million"}, {1.0, "", ""}}};

constexpr std::array<std::string_view, 12> kMonthsIndonesian{"Januari",   "Februari", "Maret",    "April",
                                                             "Mei",       "Juni",     "Juli",     "Agustus",
                                                             "September", "Oktober",  "November", "Desember"};
constexpr std::array<std::string_view, 12> kMonthsEnglish{"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

bool is_english(Language language) { return language == Language::english; }

/// The digits of a value that is not negative, grouped by thousands.
std::string grouped(double magnitude, int decimals, Language language) {
  std::array<char, 352> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, magnitude);
  const std::string plain(buffer.data());
  const std::size_t point = plain.find('.');
  const std::string whole = plain.substr(0, point);
  std::string text;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (at > 0 && (whole.size() - at) % 3 == 0) text += is_english(language) ? ',' : '.';
    text += whole[at];
  }
  if (point != std::string::npos) {
    text += is_english(language) ? '.' : ',';
    text += plain.substr(point + 1);
  }
  return text;
}

/// "−0,0" would tell a direction that is not there.
bool rounds_to_zero(double value, int decimals) { return std::abs(value) < 0.5 * std::pow(10.0, -decimals); }

std::string signed_number(double value, int decimals, Language language) {
  const std::string text = format_number(value, decimals, language);
  return value > 0 && !rounds_to_zero(value, decimals) ? "+" + text : text;
}

/// Numbers without a scale of their own get three significant digits or whole numbers.
int decimals_for(double value) {
  const double magnitude = std::abs(value);
  if (magnitude >= 100.0 || magnitude == 0.0) return 0;
  if (magnitude >= 10.0) return 1;
  return magnitude >= 1.0 ? 2 : 3;
}

bool is_share(std::string_view format) { return format == "share" || format == "share_fine"; }

int share_decimals(std::string_view format) { return format == "share_fine" ? 2 : 1; }

double scaled(double value, std::string_view format) {
  if (is_share(format)) return value * 100.0;
  return format == "per_thousand" ? value * 1000.0 : value;
}

/// The largest scale word that leaves at least one before the point. The limit lies below the size so that 999,960
/// million is written as one billion, not as 1,000.0 million.
const Scale& scale_of(double rupiah) {
  return *std::find_if(kScales.begin(), kScales.end() - 1,
                       [rupiah](const Scale& candidate) { return std::abs(rupiah) >= candidate.size * 0.99995; });
}

std::string scaled_rupiah(double rupiah, const Scale& scale, int decimals, Language language) {
  return format_number(rupiah / scale.size, scale.size > 1.0 ? decimals : 0, language);
}

/// So many that both ends of an interval of this width differ, within what is readable.
int decimals_to_tell(double width) {
  return width > 0 ? std::clamp(static_cast<int>(std::ceil(-std::log10(width))) + 1, 1, 3) : 1;
}

/// The number of decimals, from `usual` on, with which both ends of an interval are written differently; the usual one
/// where none does, since then they are equal.
int telling_decimals(double low, double high, int usual, int most) {
  for (int decimals = usual; decimals <= most; ++decimals) {
    if (format_number(low, decimals, Language::english) != format_number(high, decimals, Language::english))
      return decimals;
  }
  return usual;
}

/// Rupiah of a household or a person: thousands keep the digits that "1.0 million" loses.
bool in_thousands(double rupiah) { return std::abs(rupiah) >= 1e6 && std::abs(rupiah) < 1e7; }

std::string_view thousands(Language language) { return is_english(language) ? " thousand" : " ribu"; }

std::string_view currency(Language language) { return is_english(language) ? "IDR " : "Rp "; }

std::string_view scale_word(const Scale& scale, Language language) {
  return is_english(language) ? scale.english : scale.indonesian;
}

std::string_view per_thousand(Language language) { return is_english(language) ? " per 1,000" : " per 1.000"; }

}  // namespace

Language language_of(std::string_view code) { return code == "en" ? Language::english : Language::indonesian; }

std::string format_number(double value, int decimals, Language language) {
  if (!std::isfinite(value)) return std::string(kUnknown);
  const bool negative = value < 0 && !rounds_to_zero(value, decimals);
  return std::string(negative ? kMinus : "") + grouped(std::abs(value), decimals, language);
}

std::string format_significant(double value, int digits, Language language) {
  if (!std::isfinite(value) || value == 0.0) return format_number(value, 0, language);
  constexpr int most = 9;
  const int decimals = std::clamp(digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))), 0, most);
  std::string text = format_number(value, decimals, language);
  if (decimals > 0) text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == ',' || text.back() == '.') text.pop_back();
  return text;
}

std::string format_share(double share, Language language, int decimals) {
  if (!std::isfinite(share)) return std::string(kUnknown);
  return format_number(share * 100.0, decimals, language) + "%";
}

std::string format_points(double difference, Language language, int decimals) {
  if (!std::isfinite(difference)) return std::string(kUnknown);
  return signed_number(difference * 100.0, decimals, language) + (is_english(language) ? " pp" : " poin persen");
}

std::string format_rupiah(double rupiah, Language language) {
  if (!std::isfinite(rupiah)) return std::string(kUnknown);
  const Scale& scale = scale_of(rupiah);
  return std::string(currency(language))
      .append(scaled_rupiah(rupiah, scale, 1, language))
      .append(scale_word(scale, language));
}

std::string format_month(std::string_view iso_date, Language language) {
  Month month;
  if (!Month::parse(iso_date, month)) return std::string(iso_date);
  const auto at = static_cast<std::size_t>(month.month_of_year() - 1);
  const std::string_view name = is_english(language) ? kMonthsEnglish.at(at) : kMonthsIndonesian.at(at);
  return std::string(name) + " " + std::to_string(month.year());
}

std::string format_value(double value, std::string_view format, Language language) {
  if (is_share(format)) return format_share(value, language, share_decimals(format));
  if (format == "rupiah" && in_thousands(value)) {
    return std::string(currency(language))
        .append(format_number(value / 1e3, 0, language))
        .append(thousands(language));
  }
  if (format == "rupiah") return format_rupiah(value, language);
  if (!std::isfinite(value)) return std::string(kUnknown);
  const double shown = scaled(value, format);
  const std::string digits = format_number(shown, decimals_for(shown), language);
  return format == "per_thousand" ? digits + std::string(per_thousand(language)) : digits;
}

std::string format_difference(double value, std::string_view format, Language language) {
  if (is_share(format) && value != 0.0 && std::abs(value) < slight_share) {
    return is_english(language) ? "less than 0.05 pp" : "kurang dari 0,05 poin persen";
  }
  if (is_share(format)) return format_points(value, language, share_decimals(format));
  const std::string text = format_value(value, format, language);
  return std::isfinite(value) && value > 0 ? "+" + text : text;
}

std::string format_interval(double low, double high, std::string_view format, Language language) {
  const std::string_view between = is_english(language) ? " to " : " sampai ";
  if (!std::isfinite(low) || !std::isfinite(high)) return std::string(kUnknown);
  if (format == "rupiah" && in_thousands(std::max(std::abs(low), std::abs(high)))) {
    const int decimals = telling_decimals(low / 1e3, high / 1e3, 0, 2);
    return std::string(currency(language))
        .append(format_number(low / 1e3, decimals, language))
        .append(between)
        .append(format_number(high / 1e3, decimals, language))
        .append(thousands(language));
  }
  if (format == "rupiah") {
    const Scale& scale = scale_of(std::max(std::abs(low), std::abs(high)));
    const int decimals = decimals_to_tell((high - low) / scale.size);
    return std::string(currency(language))
        .append(scaled_rupiah(low, scale, decimals, language))
        .append(between)
        .append(scaled_rupiah(high, scale, decimals, language))
        .append(scale_word(scale, language));
  }
  const double shown_low = scaled(low, format);
  const double shown_high = scaled(high, format);
  constexpr int most = 5;
  const int usual = is_share(format) ? share_decimals(format) : decimals_for(std::max(std::abs(shown_low), std::abs(shown_high)));
  const int decimals = telling_decimals(shown_low, shown_high, usual, most);
  return format_number(shown_low, decimals, language) + std::string(between) +
         format_number(shown_high, decimals, language);
}

std::string format_error(double error, std::string_view format, Language language) {
  if (!std::isfinite(error)) return std::string(kUnknown);
  if (format == "rupiah") return format_rupiah(error, language);
  const double shown = scaled(error, format);
  if (shown <= 0) return format_number(0.0, 0, language);
  const int decimals = std::clamp(1 - static_cast<int>(std::floor(std::log10(shown))), 0, 4);
  return format_number(shown, decimals, language);
}

}  // namespace guyub
