#pragma once
// Ctrl-C: the first ends the run after the month, the second at once.

namespace guyub {

/// Watches SIGINT and SIGTERM from now on.
void watch_interrupts();

/// Whether one of them came.
bool interrupted();

}  // namespace guyub
