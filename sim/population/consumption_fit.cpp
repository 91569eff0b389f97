#include "sim/population/consumption_fit.hpp"

#include <algorithm>
#include <vector>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

struct Item {
  float per_person;
  std::uint8_t persons;
};

std::vector<Item> ascending(const Country& country) {
  std::vector<Item> items;
  items.reserve(static_cast<std::size_t>(country.households()));
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      items.push_back({community.consumption_per_capita(h), community.households.person_count[h]});
    }
  }
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return a.per_person != b.per_person ? a.per_person < b.per_person : a.persons < b.persons;
  });
  return items;
}

}  // namespace

ConsumptionFit measure_consumption(const Country& country) {
  const std::vector<Item> items = ascending(country);
  double persons = 0.0;
  double total = 0.0;
  double area = 0.0;  // twice the area under the Lorenz curve, unnormalised
  for (const Item& item : items) {
    const double n = item.persons;
    const double consumption = n * static_cast<double>(item.per_person);
    area += n * (2.0 * total + consumption);
    persons += n;
    total += consumption;
  }
  ConsumptionFit fitted;
  if (persons <= 0.0 || total <= 0.0) return fitted;
  fitted.gini = 1.0 - area / (persons * total);
  fitted.mean = total / persons;

  double below = 0.0;
  double spent = 0.0;
  double gini_squares = 0.0;
  double mean_squares = 0.0;
  for (const Item& item : items) {
    const double n = item.persons;
    const double relative = static_cast<double>(item.per_person) / fitted.mean;
    const double distribution = (below + 0.5 * n) / persons;
    const double lorenz = (spent + 0.5 * n * relative) / persons;
    const double influence = 2.0 * relative * distribution + 2.0 * (1.0 - lorenz) - (1.0 + fitted.gini) * (1.0 + relative);
    gini_squares += n * n * influence * influence;
    mean_squares += n * n * (relative - 1.0) * (relative - 1.0);
    below += n;
    spent += n * relative;
  }
  fitted.gini_error = square_root(gini_squares) / persons;
  fitted.mean_error = fitted.mean * square_root(mean_squares) / persons;
  return fitted;
}

}  // namespace guyub
