#!/bin/sh
# Runs a command on every file of a name below a folder; fails when there is none. A skipped command (77) skips all.
# Usage: on_each.sh FOLDER NAME PROGRAM [ARGUMENTS ...]
folder=$1
name=$2
shift 2
files=$(find "$folder" -name "$name" 2>/dev/null)
if [ -z "$files" ]; then
  echo "failed: no $name below $folder" >&2
  exit 1
fi
for file in $files; do
  "$@" "$file" || exit
done
