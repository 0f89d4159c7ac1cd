# shellcheck shell=bash
# Every test in one pass of Maven, then the sum of what ran.

command_test() {
  local status=0
  run_tests test || status=$?
  [ "$status" -eq 0 ] || status=1
  exit "$status"
}

# The same tests at full count: those with a short, seeded version read the property.
command_soak() {
  local status=0
  run_tests soak -Dcerthall.soak=true || status=$?
  [ "$status" -eq 0 ] || status=1
  exit "$status"
}

run_tests() {
  local name=$1 status=0 failed
  shift
  ensure "${NEEDED_TO_TEST[@]}"
  use_java
  use_node
  find "$ROOT/bundles" "$ROOT/themes" "$ROOT/assembly" -path '*/target/*-reports/TEST-*.xml' -delete 2>/dev/null || true
  maven "$name" --fail-at-end "$@" verify || status=$?
  minutes_per_module "$WORK/log/$name.log"
  [ "$status" -eq 0 ] || (explain_maven_failure "$name") || true
  failed=$(count_tests)
  say "$failed"
  [[ $status -eq 0 && $failed == *" 0 failed,"* ]]
}

minutes_per_module() { sed -n '/^\[INFO\] Reactor Summary/,/^\[INFO\] Finished at/ s/^\[INFO\] //p' "$1"; }

# Sums the reports of surefire and failsafe.
count_tests() {
  find "$ROOT/bundles" "$ROOT/themes" "$ROOT/assembly" -path '*/target/*-reports/TEST-*.xml' -print0 2>/dev/null |
    xargs -0 -r grep -ohE '<testsuite [^>]*>' |
    awk '
      function attribute(name,   at) {
        at = match($0, " " name "=\"[0-9]+\"")
        return at ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
      }
      { ran += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
      END { printf "%d passed, %d failed, %d skipped\n", ran - failed - skipped, failed, skipped }'
}
