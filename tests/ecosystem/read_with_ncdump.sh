#!/bin/sh
# Opens a result file with netCDF's own tool: every variable has a unit, no group is lost, times are real dates.
# Usage: read_with_ncdump.sh FILE        (exit 77: ncdump is not there)
set -eu
file=$1
if ! command -v ncdump >/dev/null 2>&1; then
  echo "skipped: ncdump is not installed (package netcdf-bin)"
  exit 77
fi

header=$(ncdump -h "$file")

fail() {
  echo "failed: $1" >&2
  exit 1
}

for attribute in Conventions title summary source history id date_created run_status scenario_sha256 \
                 schema_version seed; do
  echo "$header" | grep -q "^[[:space:]]*:$attribute = " || fail "the root has no attribute $attribute"
done
echo "$header" | grep -q ':Conventions = "CF-1.10 ACDD-1.3" ;' || fail "Conventions is not CF-1.10 ACDD-1.3"
echo "$header" | grep -q 'time:units = "days since 1970-01-01" ;' || fail "time is not in days since 1970-01-01"
# A dimension without its coordinate variable, or one that netCDF had to invent, tells of scales that are not attached.
if echo "$header" | grep -q 'phony_dim'; then
  fail "a dimension has no scale"
fi

variables=$(echo "$header" | grep -Ec '^[[:space:]]+(byte|short|int|int64|float|double|string) [^ ]+( ;|\(.*\) ;)$')
units=$(echo "$header" | grep -c ':units = "..*" ;')
[ "$variables" -gt 0 ] || fail "no variables"
[ "$variables" -eq "$units" ] || fail "$variables variables, but $units with a unit"

dates=$(ncdump -t -v time "$file" | grep -Ev '^[[:space:]]*[A-Za-z0-9_]*:' |
        grep -Eo '"[0-9]{4}-[0-9]{2}-[0-9]{2}[^"]*"' || true)
[ -n "$dates" ] || fail "time does not decode to dates"
if echo "$dates" | grep -Evq '^"[0-9]{4}-[0-9]{2}-01"$'; then
  fail "time holds days that begin no month"
fi
ncdump "$file" >/dev/null || fail "some values cannot be read"
echo "ncdump: $variables variables, each with a unit"
