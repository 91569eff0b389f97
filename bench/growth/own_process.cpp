#include "bench/growth/own_process.hpp"

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace guyub::bench {
namespace {

pid_t fork_or_throw() {
  std::fflush(nullptr);
  const pid_t parent = getpid();
  const pid_t process = fork();
  if (process < 0) throw std::runtime_error("cannot fork");
  if (process == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1);   // it ended before it could be watched
  }
  return process;
}

[[noreturn]] void answer_through(int pipe_end, const std::function<Sample()>& action) {
  try {
    const Sample sample = action();
    _exit(write(pipe_end, &sample, sizeof sample) == static_cast<ssize_t>(sizeof sample) ? 0 : 1);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    _exit(1);
  }
}

[[noreturn]] void add_without_end() {
  raise(SIGSTOP);
  for (volatile std::uint64_t sum = 0;;) sum = sum * 6364136223846793005u + 1442695040888963407u;
}

double seconds(const timeval& t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); }

}  // namespace

Sample in_own_process(const std::function<Sample()>& action) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("cannot make a pipe");
  const pid_t process = fork_or_throw();
  if (process == 0) answer_through(ends[1], action);
  close(ends[1]);
  Sample sample;
  const ssize_t got = read(ends[0], &sample, sizeof sample);
  close(ends[0]);
  int status = 0;
  waitpid(process, &status, 0);
  if (got != static_cast<ssize_t>(sizeof sample)) {
    throw std::runtime_error("a measuring process gave no answer" + (WIFSIGNALED(status) ? ": signal " + std::to_string(WTERMSIG(status)) : std::string()));
  }
  return sample;
}

BusyProcesses::BusyProcesses(int count) {
  for (int i = 0; i < count; ++i) {
    processes_.push_back(fork_or_throw());
    if (processes_.back() == 0) add_without_end();
    waitpid(processes_.back(), nullptr, WUNTRACED);   // until it waits
  }
}

BusyProcesses::~BusyProcesses() { end(); }

void BusyProcesses::start() const {
  for (const pid_t process : processes_) kill(process, SIGCONT);
}

double BusyProcesses::end() {
  double cpu_seconds = 0.0;
  for (const pid_t process : processes_) {
    rusage usage{};
    kill(process, SIGKILL);
    wait4(process, nullptr, 0, &usage);
    cpu_seconds += seconds(usage.ru_utime) + seconds(usage.ru_stime);
  }
  processes_.clear();
  return cpu_seconds;
}

}  // namespace guyub::bench
