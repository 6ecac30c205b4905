#!/usr/bin/env bash
# Adds up the test results (*.trx) of a folder.
#
#   tests/sum-trx.sh DIR
#
# Prints the failed and the skipped tests with their messages, then one line: N passed, N failed, N skipped.
# Ends with 0 only when something ran, everything passed and nothing was skipped.
set -euo pipefail
shopt -s nullglob globstar

[ $# -eq 1 ] && [ -d "$1" ] || { echo "usage: sum-trx.sh DIR" >&2; exit 2; }
files=("$1"/**/*.trx)

# A result file ends with <Counters total= executed= passed= …/>. Its notExecuted is always 0, so skipped = total - executed.
count() {
  sed -nE 's/.*<Counters [^>]*\b'"$1"'="([0-9]+)".*/\1/p' ${files[@]+"${files[@]}"} </dev/null | awk '{ sum += $1 } END { print sum + 0 }'
}

# One record for each test that did not pass: name and the first lines of its message.
list_not_passed() {
  awk -v most_tests=50 -v most_lines=12 '
    function plain(text) {
      gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "\047", text)
      gsub(/&#xD;|\r/, "", text); gsub(/&#xA;/, "\n", text); gsub(/&amp;/, "\\&", text)
      return text
    }
    function between(text, opening, closing,    from) {
      from = index(text, opening)
      if (from == 0) return ""
      text = substr(text, from + length(opening))
      return substr(text, 1, index(text, closing) - 1)
    }
    BEGIN { RS = "<UnitTestResult " }
    /^[^>]* outcome="(Failed|NotExecuted|Error|Timeout|Aborted)"/ {
      if (++listed > most_tests) next
      sub(/<\/UnitTestResult>.*/, "")
      verdict = between($0, " outcome=\"", "\"") == "NotExecuted" ? "skipped" : "FAILED"
      print verdict " " plain(between($0, " testName=\"", "\""))
      lines = split(plain(between($0, "<Message>", "</Message>")), line, "\n")
      for (i = 1; i <= lines && i <= most_lines; i++) print "    " line[i]
      if (lines > most_lines) print "    …"
    }
    END { if (listed > most_tests) print "… and " (listed - most_tests) " more" }
  ' "${files[@]}"
}

total=$(count total) executed=$(count executed) passed=$(count passed)
failed=$((executed - passed)) skipped=$((total - executed))
[ ${#files[@]} -eq 0 ] || list_not_passed
echo "$passed passed, $failed failed, $skipped skipped"
[ "$passed" -gt 0 ] && [ "$failed" -eq 0 ] && [ "$skipped" -eq 0 ]
