#include "analysis/calibration/simulations.hpp"

#include <algorithm>
#include <utility>

namespace guyub::calibration {
namespace {

/// Simulations between two looks at the journal and at the user's wish to stop, for each thread.
constexpr std::size_t handful_of_a_thread = 8;

}  // namespace

void Simulations::watch(Journal* journal, std::function<bool()> stop, std::function<void(std::size_t)> progress) {
  journal_ = journal;
  stop_ = std::move(stop);
  progress_ = std::move(progress);
}

std::vector<Outputs> Simulations::handful(const std::vector<Job>& jobs, std::size_t first, std::size_t last) {
  std::vector<Outputs> outputs(last - first);
  std::vector<std::size_t> unknown;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    const Outputs* known = journal_ != nullptr ? journal_->find(done_ + i, jobs[first + i].seed) : nullptr;
    if (known != nullptr) {
      outputs[i] = *known;
    } else {
      unknown.push_back(i);
    }
  }
  workers_.for_each(unknown.size(), [&](std::size_t u) {
    const Job& job = jobs[first + unknown[u]];
    outputs[unknown[u]] = simulator_(job.position, job.seed);
  });
  if (journal_ != nullptr) {
    for (const std::size_t i : unknown) journal_->add(jobs[first + i].seed, outputs[i]);
  }
  done_ += outputs.size();
  return outputs;
}

std::vector<Outputs> Simulations::run(const std::vector<Job>& jobs) {
  const std::size_t size = journal_ == nullptr && !stop_ ? jobs.size() : handful_of_a_thread * static_cast<std::size_t>(workers_.threads());
  std::vector<Outputs> all;
  for (std::size_t first = 0; first < jobs.size(); first += size) {
    std::vector<Outputs> some = handful(jobs, first, std::min(jobs.size(), first + size));
    std::move(some.begin(), some.end(), std::back_inserter(all));
    const bool stopping = stop_ && stop_();
    if (journal_ != nullptr) journal_->save(stopping);
    if (progress_) progress_(done_);
    if (stopping) throw Interrupted();
  }
  return all;
}

}  // namespace guyub::calibration
