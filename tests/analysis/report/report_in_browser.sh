#!/bin/sh
# Opens the sample report in a headless browser without network and looks whether it drew itself.
# Usage: report_in_browser.sh RENDER_PROGRAM SUMMARY.json FOLDER     ends with 77 (skipped) without a browser
set -u
render=$1
summary=$2
folder=$3

browser=
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then browser=$name; break; fi
done
[ -n "$browser" ] || { echo "no browser"; exit 77; }

fail() { echo "FAILED: $1"; exit 1; }
mkdir -p "$folder" || exit 1

for language in id en; do
  page="$folder/report-$language.html"
  "$render" "$summary" "$language" "$page"
  made=$?
  [ "$made" -eq 0 ] || [ "$made" -eq 3 ] || fail "the page was not rendered"
  timeout 120 "$browser" --headless --no-sandbox --disable-dev-shm-usage --disable-gpu --host-resolver-rules="MAP * ~NOTFOUND" \
    --user-data-dir="$folder/profile" --virtual-time-budget=10000 --enable-logging=stderr --v=0 \
    --dump-dom "file://$page" >"$folder/dom-$language.html" 2>"$folder/log-$language.txt" || fail "the browser ended badly"
  grep -q '<html[^>]* data-ready="true"' "$folder/dom-$language.html" || fail "the page never became ready"
  grep -q "<html[^>]* lang=\"$language\"" "$folder/dom-$language.html" || fail "the document is not in language $language"
  if grep 'CONSOLE' "$folder/log-$language.txt"; then fail "the browser complains"; fi
  if [ "$made" -eq 0 ]; then
    places=$(grep -o 'data-chart="' "$folder/dom-$language.html" | wc -l)
    drawn=$(sed -n 's/.*<html[^>]* data-charts="\([0-9]*\)".*/\1/p' "$folder/dom-$language.html")
    pictures=$(grep -o '<svg' "$folder/dom-$language.html" | wc -l)
    [ "$places" -gt 0 ] && [ "$places" = "$drawn" ] || fail "$drawn of $places charts drawn"
    [ "$pictures" -ge "$places" ] || fail "$pictures pictures in $places places"
  fi
done
grep -q 'kebijakan mulai' "$folder/dom-id.html" || [ "$made" -eq 3 ] || fail "charts do not speak Indonesian"
grep -q 'policy starts' "$folder/dom-en.html" || [ "$made" -eq 3 ] || fail "charts do not speak English"
echo "drawn in both languages"
