#include "bench/growth/question.hpp"

#include <fmt/format.h>

namespace guyub::bench {
namespace {

/// All figures of all points in turn.
Round measure(const Question& question) {
  Round round;
  for (const Point& point : question.points) {
    const Sample sample = point.measure();
    round.value.insert(round.value.end(), sample.figures.begin(), sample.figures.begin() + static_cast<std::ptrdiff_t>(question.figures.size()));
    round.disturb(sample.steal, sample.others);
  }
  return round;
}

Json told(const Spread& spread, const Figure& figure) {
  Json j{{"unit", figure.unit}};
  j.update(of(spread));
  return j;
}

void add_fairness(Json& point, const Figure& figure, double fair_ratio) {
  const double over_fair = point["ratios"][figure.key]["median"].get<double>() / fair_ratio;
  point["fair_ratio"] = fair_ratio;
  point["ratio_over_fair"] = over_fair;
  point["at_most_twice_its_fair_share"] = over_fair <= 2.0;
}

}  // namespace

Json answer_to(const Question& question, const RoundOptions& rounds) {
  const Kept kept = rounds.keep([&] { return measure(question); });
  Json j{{"key", question.key}, {"title", question.title}, {"rounds", of(kept)}};
  const std::size_t figures = question.figures.size();
  for (std::size_t p = 0; p < question.points.size(); ++p) {
    Json point{{"title", question.points[p].title}};
    for (std::size_t f = 0; f < figures; ++f) {
      const Figure& figure = question.figures[f];
      point["figures"][figure.key] = told(spread_of(kept, [&](const Round& round) { return round.value[p * figures + f]; }), figure);
      if (p > 0 && figure.grows) point["ratios"][figure.key] = of(ratio(kept, p * figures + f, f));
    }
    if (p > 0 && question.points[p].fair_ratio) add_fairness(point, question.figures.front(), *question.points[p].fair_ratio);
    j["points"].push_back(point);
  }
  return j;
}

void print_answer(const Json& j) {
  fmt::print("\n{}: {}\n", j["key"].get<std::string>(), j["title"].get<std::string>());
  print_rounds(j["rounds"]);
  for (const Json& point : j["points"]) {
    fmt::print(" {}\n", point["title"].get<std::string>());
    for (const auto& [key, figure] : point["figures"].items()) {
      print_spread(key, figure, 1.0, figure["unit"].get<std::string>());
      if (point.contains("ratios") && point["ratios"].contains(key)) print_spread("    ratio to the first", point["ratios"][key], 1.0, "");
    }
    if (!point.contains("fair_ratio")) continue;
    print_value("    that ratio if the machine is shared fairly", point["fair_ratio"].get<double>(), 2, "");
    print_value("    ratio over the fair one", point["ratio_over_fair"].get<double>(), 2,
                point["at_most_twice_its_fair_share"].get<bool>() ? "at most 2: held" : "at most 2: BROKEN");
  }
}

}  // namespace guyub::bench
