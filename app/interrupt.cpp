#include "app/interrupt.hpp"

#include <csignal>

namespace guyub {
namespace {

volatile std::sig_atomic_t asked_to_stop = 0;

extern "C" void on_signal(int signal) {
  if (asked_to_stop != 0) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
  asked_to_stop = 1;
}

}  // namespace

void watch_interrupts() {
  std::signal(SIGINT, on_signal);
  std::signal(SIGTERM, on_signal);
  std::signal(SIGXFSZ, SIG_IGN);  // a limit on file sizes is then an error of writing like a full disk
}

bool interrupted() { return asked_to_stop != 0; }

}  // namespace guyub
