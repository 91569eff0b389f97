#include "bench/machine.hpp"

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>

namespace guyub::bench {
namespace {

/// Clock ticks of all processors since the machine began.
struct Ticks {
  double busy = 0;
  double steal = 0;
  double all = 0;
};

Ticks ticks() {
  std::ifstream file("/proc/stat");
  std::string name;
  double user = 0, nice = 0, system = 0, idle = 0, wait = 0, interrupts = 0, soft_interrupts = 0, steal = 0;
  file >> name >> user >> nice >> system >> idle >> wait >> interrupts >> soft_interrupts >> steal;
  const double busy = user + nice + system + interrupts + soft_interrupts;
  return {busy, steal, busy + idle + wait + steal};
}

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// The number after a word at the beginning of a line of a /proc file.
std::string field(const char* path, const std::string& word) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.rfind(word, 0) == 0) return line.substr(line.find(':') + 1);
  }
  return {};
}

std::size_t kilobytes(const std::string& word) {
  std::istringstream text(field("/proc/self/status", word));
  std::size_t value = 0;
  text >> value;
  return value * 1024;
}

}  // namespace

Timing timed(const std::function<void()>& action) {
  const Ticks before = ticks();
  const double cpu_before = cpu_seconds();
  const auto begin = std::chrono::steady_clock::now();
  action();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  const double cpu = cpu_seconds() - cpu_before;
  const Ticks after = ticks();
  const double all = std::max(1.0, after.all - before.all);
  const double own = cpu * static_cast<double>(sysconf(_SC_CLK_TCK));
  return {wall.count(), cpu, (after.steal - before.steal) / all, std::max(0.0, after.busy - before.busy - own) / all};
}

std::size_t resident_bytes() { return kilobytes("VmRSS"); }
std::size_t peak_resident_bytes() { return kilobytes("VmHWM"); }

void give_back_memory() { malloc_trim(0); }

std::string processor_name() {
  const std::string name = field("/proc/cpuinfo", "model name");
  return name.empty() ? name : name.substr(1);
}

Triad::Triad() : a_(elements, 0.0), b_(elements, 1.0), c_(elements, 2.0) {}

double Triad::bytes_per_second(const Workers& workers) {
  constexpr std::size_t block = std::size_t{1} << 18;
  double best = 0.0;
  for (int repeat = 0; repeat < 5; ++repeat) {
    const Timing timing = timed([&] {
      workers.for_each(elements / block, [&](std::size_t task) {
        for (std::size_t i = task * block; i < (task + 1) * block; ++i) a_[i] = b_[i] + 3.0 * c_[i];
      });
    });
    best = std::max(best, 24.0 * static_cast<double>(elements) / timing.seconds);
  }
  return best;
}

}  // namespace guyub::bench
