#!/bin/sh
# Runs a command; when its program is not installed, says so and exits 77, by which ctest counts a test as skipped.
# Usage: or_skip.sh PROGRAM [ARGUMENTS ...]
if ! command -v "$1" >/dev/null 2>&1; then
  echo "skipped: $1 is not installed"
  exit 77
fi
exec "$@"
