#include "sim/record/why_groups.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"

namespace guyub {
namespace {

constexpr const char* region_group = "/why";
constexpr const char* community_group = "/why_by_community";

VariableWords log_odds_words(std::string_view who) {
  const std::string name(who);
  if (who == "household") return {name, "1", "parts of the log-odds of acceptance, mean over decisions of households", "bagian log-odds penerimaan, rata-rata atas keputusan rumah tangga"};
  return {name, "1", "parts of the log-odds of acceptance, mean over decisions of delivering bodies", "bagian log-odds penerimaan, rata-rata atas keputusan lembaga penyalur"};
}

VariableWords sum_words(std::string_view who) { return {std::string(who) + "_log_odds", "1", "log-odds of acceptance, mean over decisions", "log-odds penerimaan, rata-rata atas keputusan"}; }
VariableWords count_words(std::string_view who) { return {std::string(who) + "_decisions", "1", "decisions", "keputusan"}; }

/// What some decisions say, as the file holds it.
struct Means {
  double count = 0.0;
  double log_odds = not_a_number;
  std::array<double, acceptance_part_count> parts;
};

Means means_of(std::int64_t count, std::int64_t log_odds, const std::int64_t* parts) {
  Means means;
  means.count = static_cast<double>(count);
  means.parts.fill(not_a_number);
  if (count == 0) return means;
  const auto mean = [&](std::int64_t sum) { return from_fixed(sum) / static_cast<double>(count); };
  means.log_odds = mean(log_odds);
  for (std::size_t p = 0; p < acceptance_part_count; ++p) means.parts[p] = mean(parts[p]);
  return means;
}

void add_parts(NetcdfFile& file, const std::string& group) {
  std::vector<std::string> keys, indonesian, english;
  for (const AcceptancePartWords& part : acceptance_part_words) {
    keys.emplace_back(part.key);
    indonesian.emplace_back(part.words.id);
    english.emplace_back(part.words.en);
  }
  file.add_coordinate(group, {"part", "1", "part of the log-odds of acceptance", "bagian log-odds penerimaan"}, keys);
  const auto texts = [&](const char* name, const char* words, const char* words_id, const std::vector<std::string>& values) {
    file.add_variable(group, {.words = {name, "1", words, words_id}, .type = ValueType::text, .dimensions = {"part"}}).write_texts(values);
  };
  texts("part_title_id", "words in Indonesian", "kata dalam bahasa Indonesia", indonesian);
  texts("part_title_en", "words in English", "kata dalam bahasa Inggris", english);
}

std::string variable(const char* group, std::string_view who, std::string_view end) { return std::string(group) + "/" + std::string(who) + std::string(end); }

}  // namespace

WhyGroups::WhyGroups(std::span<const VariantModel> variants, std::vector<std::string> programme_ids)
    : variants_(variants), programme_ids_(std::move(programme_ids)), months_(static_cast<std::size_t>(variants.front().model.head.run.months)) {
  const auto replicates = static_cast<std::size_t>(variants.front().model.head.run.replicates);
  so_far_.assign(deciders.size(), Sums({variants.size(), replicates, months_, std::max<std::size_t>(1, programme_ids_.size() * width)}, 0));
}

std::size_t WhyGroups::position(std::size_t variant, std::size_t k) const {
  const auto found = std::find(programme_ids_.begin(), programme_ids_.end(), variants_[variant].programmes[k].id);
  return static_cast<std::size_t>(found - programme_ids_.begin());
}

void WhyGroups::begin(NetcdfFile& file, const std::vector<std::string>& communities, const std::function<void(const std::string&)>& axes) {
  if (programme_ids_.empty()) return;
  const Month start = variants_.front().model.head.run.start;
  std::vector<Month> all, snapshots;
  for (std::size_t m = 0; m < months_; ++m) {
    all.push_back(start + static_cast<std::int32_t>(m));
    if (is_snapshot(static_cast<std::uint32_t>(m), static_cast<std::uint32_t>(months_))) snapshots.push_back(all.back());
  }
  for (const char* group : {region_group, community_group}) {
    file.add_group(group);
    axes(group);
    file.add_time(group, group == region_group ? all : snapshots);
    file.add_coordinate(group, {"programme", "1", "programme", "program"}, programme_ids_);
    add_parts(file, group);
  }
  begin_region(file);
  begin_communities(file, communities);
}

void WhyGroups::begin_region(NetcdfFile& file) const {
  const std::vector<std::string> plain{"scenario", "replicate", "time", "programme"};
  std::vector<std::string> with_part = plain;
  with_part.push_back("part");
  for (const std::string_view who : deciders) {
    file.add_variable(region_group, {.words = log_odds_words(who), .dimensions = with_part});
    file.add_variable(region_group, {.words = sum_words(who), .dimensions = plain});
    file.add_variable(region_group, {.words = count_words(who), .dimensions = plain});
  }
}

void WhyGroups::begin_communities(NetcdfFile& file, const std::vector<std::string>& communities) const {
  constexpr std::size_t communities_per_chunk = 4096;
  file.add_coordinate(community_group, {"community", "1", "community", "komunitas"}, communities);
  const std::size_t chunk = std::min(communities_per_chunk, communities.size());
  for (const std::string_view who : deciders) {
    file.add_variable(community_group, {.words = log_odds_words(who), .type = ValueType::float32, .dimensions = {"scenario", "replicate", "time", "programme", "part", "community"}, .chunk = {1, 1, 1, 1, acceptance_part_count, chunk}});
    for (const VariableWords& words : {sum_words(who), count_words(who)}) {
      file.add_variable(community_group, {.words = words, .type = ValueType::float32, .dimensions = {"scenario", "replicate", "time", "programme", "community"}, .chunk = {1, 1, 1, 1, chunk}});
    }
  }
}

void WhyGroups::add_month(NetcdfFile& file, std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read) {
  for (std::size_t k = 0; k < read.region.programmes.size(); ++k) {
    const ProgrammeReading& programme = read.region.programmes[k];
    const std::size_t first = position(variant, k) * width;
    for (std::size_t who = 0; who < deciders.size(); ++who) {
      const Decisions& decisions = who == 0 ? programme.households : programme.bodies;
      const auto set = [&](std::size_t at, std::int64_t value) { so_far_[who].at(variant, replicate, month, first + at) = value; };
      set(0, decisions.count);
      set(1, decisions.log_odds);
      for (std::size_t p = 0; p < acceptance_part_count; ++p) set(2 + p, decisions.parts[p]);
    }
  }
  if (!read.decisions.empty()) write_communities(file, variant, replicate, month, read);
}

void WhyGroups::write_communities(NetcdfFile& file, std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read) const {
  const std::size_t snapshot = (month + 1 + 11) / 12 - 1;
  for (std::size_t k = 0; k < read.decisions.size(); ++k) {
    const std::size_t n = read.decisions[k].size();
    for (std::size_t who = 0; who < deciders.size(); ++who) {
      std::vector<float> parts(acceptance_part_count * n), log_odds(n), count(n);
      for (std::size_t c = 0; c < n; ++c) {
        const Decisions& decisions = who == 0 ? read.decisions[k][c].households : read.decisions[k][c].bodies;
        const Means means = means_of(decisions.count, decisions.log_odds, decisions.parts.data());
        count[c] = static_cast<float>(means.count);
        log_odds[c] = static_cast<float>(means.log_odds);
        for (std::size_t p = 0; p < acceptance_part_count; ++p) parts[p * n + c] = static_cast<float>(means.parts[p]);
      }
      const std::array offset{variant, replicate, snapshot, position(variant, k), std::size_t{0}};
      const std::array length{std::size_t{1}, std::size_t{1}, std::size_t{1}, std::size_t{1}, n};
      file.variable(variable(community_group, deciders[who], "_log_odds")).write_block(offset, length, std::span<const float>(log_odds));
      file.variable(variable(community_group, deciders[who], "_decisions")).write_block(offset, length, std::span<const float>(count));
      const std::array part_offset{variant, replicate, snapshot, position(variant, k), std::size_t{0}, std::size_t{0}};
      const std::array part_length{std::size_t{1}, std::size_t{1}, std::size_t{1}, std::size_t{1}, acceptance_part_count, n};
      file.variable(variable(community_group, deciders[who], "")).write_block(part_offset, part_length, std::span<const float>(parts));
    }
  }
}

void WhyGroups::finish(NetcdfFile& file) const {
  if (programme_ids_.empty()) return;
  for (std::size_t who = 0; who < deciders.size(); ++who) {
    const Sums& sums = so_far_[who];
    const auto& n = sums.lengths();
    std::vector<double> parts, log_odds, counts;
    const auto add = [&](std::size_t v, std::size_t r, std::size_t m, std::size_t programme) {
      const auto of_month = [&](std::size_t at) {
        const std::size_t group = programme * width + at;
        return sums.at(v, r, m, group) - (m == 0 ? 0 : sums.at(v, r, m - 1, group));
      };
      std::array<std::int64_t, acceptance_part_count> of_parts{};
      for (std::size_t p = 0; p < of_parts.size(); ++p) of_parts[p] = of_month(2 + p);
      const Means means = means_of(of_month(0), of_month(1), of_parts.data());
      counts.push_back(means.count);
      log_odds.push_back(means.log_odds);
      parts.insert(parts.end(), means.parts.begin(), means.parts.end());
    };
    for (std::size_t v = 0; v < n.variants; ++v)
      for (std::size_t r = 0; r < n.replicates; ++r)
        for (std::size_t m = 0; m < n.months; ++m)
          for (std::size_t programme = 0; programme < programme_ids_.size(); ++programme) add(v, r, m, programme);
    file.variable(variable(region_group, deciders[who], "")).write(std::span<const double>(parts));
    file.variable(variable(region_group, deciders[who], "_log_odds")).write(std::span<const double>(log_odds));
    file.variable(variable(region_group, deciders[who], "_decisions")).write(std::span<const double>(counts));
  }
}

}  // namespace guyub
