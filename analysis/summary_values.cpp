#include "analysis/summary_values.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace guyub::analysis {

using nlohmann::json;

json text(const Bilingual& words) { return {{"id", words.id}, {"en", words.en}}; }

json texts(const std::vector<Bilingual>& values) {
  json list = json::array();
  for (const Bilingual& value : values) list.push_back(text(value));
  return list;
}

json number(double value, int significant) {
  if (!std::isfinite(value)) return nullptr;
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.*g", significant, value);
  return std::strtod(digits.data(), nullptr);
}

json with(json record, const Estimate& estimate) {
  record["estimate"] = number(estimate.mean);
  record["low"] = number(estimate.low);
  record["high"] = number(estimate.high);
  record["mcse"] = number(estimate.mcse);
  return record;
}

}  // namespace guyub::analysis
