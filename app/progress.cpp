#include "app/progress.hpp"

#include <fmt/format.h>

namespace guyub {

ProgressBar::ProgressBar(bool shown, std::int64_t total, std::int64_t households)
    : shown_(shown), total_(total), households_(households), begin_(std::chrono::steady_clock::now()), last_(begin_) {}

void ProgressBar::advance(std::int64_t months) {
  done_ += months;
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || (now - last_ < std::chrono::milliseconds(200) && done_ < total_)) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double share = static_cast<double>(done_) / static_cast<double>(total_);
  const double speed = static_cast<double>(done_ * households_) / seconds / 1e6;
  fmt::print(stderr, "\r{:3.0f}%  {}/{} months  {:.1f} M household-months/s  {:.0f} s left   ", 100.0 * share, done_, total_,
             speed, seconds / share - seconds);
}

void ProgressBar::end() const {
  if (shown_) fmt::print(stderr, "\r{:70}\r", "");
}

}  // namespace guyub
