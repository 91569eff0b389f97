#include "sim/institution/alliance.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

using Members = std::span<const std::pair<std::string, AllianceMember>>;

/// Strength without the cost of holding together.
float pooled(const std::array<float, resource_count>& resources, float rho) {
  float sum = 0.0f;
  for (const float resource : resources) {
    if (resource <= 0.0f) return 0.0f;
    sum += exp_real(rho * log_real(resource));
  }
  return exp_real(log_real(sum / static_cast<float>(resource_count)) / rho);
}

float interest(const AllianceMember& member, Agenda agenda) { return member.interest[static_cast<std::size_t>(agenda)]; }

float relevance_to(Members members, std::span<const std::uint8_t> joined, Agenda agenda) {
  float sum = 0.0f;
  std::int32_t count = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (joined[i] == 0) continue;
    sum += interest(members[i].second, agenda);
    ++count;
  }
  return count > 0 ? sum / static_cast<float>(count) : 0.0f;
}

void choose_issue(AllianceState& state, const Alliance& alliance, const std::array<float, agenda_count>& now, std::vector<float>& score, const AllianceCoefficients& c) {
  for (std::size_t i = 0; i < alliance.issues.size(); ++i) {
    const AllianceIssue& issue = alliance.issues[i].second;
    const auto agenda = static_cast<std::size_t>(issue.agenda);
    score[i] = issue_score(issue, now[agenda], state.seen[agenda], relevance_to(alliance.members, state.joined, issue.agenda), c);
    if (state.issue < 0 || score[i] > score[static_cast<std::size_t>(state.issue)]) state.issue = static_cast<std::int32_t>(i);
  }
}

void choose_members(AllianceState& state, Members members, Agenda agenda, const AllianceCoefficients& c) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].second.inner_circle) continue;
    state.joined[i] = 0;
    const float without = alliance_strength(members, state.joined, c);
    state.joined[i] = 1;
    const float with = alliance_strength(members, state.joined, c);
    const float alone = pooled(members[i].second.resource, c.complementarity);
    state.joined[i] = interest(members[i].second, agenda) * (with - without) > alone + c.fee ? 1 : 0;
  }
}

}  // namespace

float alliance_strength(Members members, std::span<const std::uint8_t> joined, const AllianceCoefficients& c) {
  std::array<float, resource_count> resources{};
  std::int32_t n = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (joined[i] == 0) continue;
    for (std::size_t r = 0; r < resource_count; ++r) resources[r] += members[i].second.resource[r];
    ++n;
  }
  return pooled(resources, c.complementarity) - c.coordination * static_cast<float>(n * (n - 1) / 2);
}

std::array<float, agenda_count> state_of_agendas(const Sums<Sum>& sums) {
  const auto share = [&](std::int64_t part, Sum whole) {
    return sums[whole] > 0 ? static_cast<float>(static_cast<double>(part) / static_cast<double>(sums[whole])) : 0.0f;
  };
  const auto cohesion = static_cast<float>(static_cast<double>(sums[Sum::cohesion]) / 65536.0 / static_cast<double>(std::max<std::int64_t>(1, sums[Sum::households])));
  return {share(sums[Sum::poor_persons], Sum::persons), share(sums[Sum::adults_18_60] - sums[Sum::working_adults], Sum::adults_18_60), 1.0f - cohesion};
}

float issue_score(const AllianceIssue& issue, float now, float last, float relevance, const AllianceCoefficients& c) {
  const std::array<float, agenda_count> references{c.poverty_reference, c.work_reference, c.integration_reference};
  const float actual = now / (now + references[static_cast<std::size_t>(issue.agenda)]);
  const float urgent = last > 0.0f ? logistic(c.trend * (now - last) / last) : 0.5f;
  float logs = 0.0f;
  for (const float criterion : {actual, urgent, issue.humane, issue.feasible, relevance}) {
    if (criterion <= 0.0f) return 0.0f;
    logs += log_real(criterion);
  }
  return exp_real(logs / 5.0f);
}

void meet(AllianceState& state, const Alliance& alliance, const Sums<Sum>& sums, std::span<const float> smart, const AllianceCoefficients& c) {
  if (alliance.issues.empty()) return;
  if (state.joined.empty()) {
    for (const auto& [name, member] : alliance.members) state.joined.push_back(member.inner_circle ? 1 : 0);
  }
  const std::array<float, agenda_count> now = state_of_agendas(sums);
  std::vector<float> score(alliance.issues.size());
  state.issue = -1;
  choose_issue(state, alliance, now, score, c);
  const auto issue = static_cast<std::size_t>(state.issue);
  choose_members(state, alliance.members, alliance.issues[issue].second.agenda, c);
  state.strength = std::max(0.0f, alliance_strength(alliance.members, state.joined, c));
  state.pressure = std::min(1.0f, state.strength) * score[issue] * smart[issue];
  state.seen = now;
}

}  // namespace guyub
