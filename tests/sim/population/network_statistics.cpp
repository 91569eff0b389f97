#include "tests/sim/population/network_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace guyub {
namespace {

using Ties = std::span<const std::uint16_t>;

Ties ties_of(const Households& h, std::size_t i) { return Ties(h.tie).subspan(h.tie_begin[i], h.tie_begin[i + 1] - h.tie_begin[i]); }

/// Steps from one household to every other; -1 where no path leads.
std::vector<int> steps_from(const Households& h, std::size_t start) {
  std::vector<int> steps(h.size(), -1);
  std::vector<std::size_t> queue{start};
  steps[start] = 0;
  for (std::size_t next = 0; next < queue.size(); ++next) {
    for (const std::uint16_t tie : ties_of(h, queue[next])) {
      if (steps[tie] >= 0) continue;
      steps[tie] = steps[queue[next]] + 1;
      queue.push_back(tie);
    }
  }
  return steps;
}

void add_degrees(const Households& h, std::map<std::string, double>& found) {
  std::vector<double> degree;
  for (std::size_t i = 0; i < h.size(); ++i) degree.push_back(static_cast<double>(ties_of(h, i).size()));
  const auto n = static_cast<double>(h.size());
  double sum = 0.0, squares = 0.0;
  for (const double d : degree) { sum += d; squares += d * d; }
  std::sort(degree.begin(), degree.end());
  found["mean_degree"] = sum / n;
  found["sd_degree"] = std::sqrt(squares / n - sum / n * sum / n);
  found["median_degree"] = 0.5 * (degree[h.size() / 2] + degree[(h.size() - 1) / 2]);
  found["max_degree"] = degree.back();
  found["isolates"] = static_cast<double>(std::count(degree.begin(), degree.end(), 0.0)) / n * 226.89474;
}

void add_clustering(const Households& h, std::map<std::string, double>& found) {
  double local = 0.0, closed = 0.0, pairs = 0.0;
  for (std::size_t i = 0; i < h.size(); ++i) {
    const Ties own = ties_of(h, i);
    double triangles = 0.0;
    for (std::size_t a = 0; a < own.size(); ++a) {
      const Ties others = ties_of(h, own[a]);
      for (std::size_t b = a + 1; b < own.size(); ++b) triangles += std::binary_search(others.begin(), others.end(), own[b]) ? 1.0 : 0.0;
    }
    const double possible = 0.5 * static_cast<double>(own.size()) * (static_cast<double>(own.size()) - 1.0);
    if (possible > 0.0) local += triangles / possible;
    closed += triangles;
    pairs += possible;
  }
  found["clustering_avg"] = local / static_cast<double>(h.size());
  found["transitivity"] = closed / pairs;
}

void add_paths(const Households& h, std::map<std::string, double>& found) {
  std::vector<int> giant;
  for (std::size_t start = 0; start < h.size() && 2 * giant.size() < h.size(); ++start) {
    const std::vector<int> steps = steps_from(h, start);
    std::vector<int> reached;
    for (std::size_t i = 0; i < h.size(); ++i) if (steps[i] >= 0) reached.push_back(static_cast<int>(i));
    if (reached.size() > giant.size()) giant = reached;
  }
  double total = 0.0, longest = 0.0;
  for (const int start : giant) {
    const std::vector<int> steps = steps_from(h, static_cast<std::size_t>(start));
    for (const int other : giant) {
      total += steps[static_cast<std::size_t>(other)];
      longest = std::max(longest, static_cast<double>(steps[static_cast<std::size_t>(other)]));
    }
  }
  const auto n = static_cast<double>(giant.size());
  found["giant_share"] = n / static_cast<double>(h.size());
  found["avg_path_giant"] = total / (n * (n - 1.0));
  found["diameter_giant"] = longest;
}

void add_assortativity(const Households& h, std::map<std::string, double>& found) {
  double ends = 0.0, sum = 0.0, squares = 0.0, products = 0.0;
  for (std::size_t i = 0; i < h.size(); ++i) {
    const auto own = static_cast<double>(ties_of(h, i).size());
    for (const std::uint16_t tie : ties_of(h, i)) {
      ends += 1.0;
      sum += own;
      squares += own * own;
      products += own * static_cast<double>(ties_of(h, tie).size());
    }
  }
  const double mean = sum / ends;
  found["degree_assortativity"] = (products / ends - mean * mean) / (squares / ends - mean * mean);
}

}  // namespace

std::map<std::string, double> network_statistics(const Households& households) {
  std::map<std::string, double> found;
  add_degrees(households, found);
  add_clustering(households, found);
  add_paths(households, found);
  add_assortativity(households, found);
  return found;
}

}  // namespace guyub
