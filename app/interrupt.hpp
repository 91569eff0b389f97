#pragma once
// Ctrl-C: the first ends the run after the month, the second at once.

namespace guyub {

/// Watches SIGINT and SIGTERM from now on; writing beyond a limit on file sizes fails instead of ending the process.
void watch_interrupts();

/// Whether one of them came.
bool interrupted();

}  // namespace guyub
