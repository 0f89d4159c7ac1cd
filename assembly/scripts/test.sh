# shellcheck shell=bash
# Every test in one pass of Maven, two modules at a time, then the sum of what ran.

command_test() { run_tests test; }

# The same tests at full count: those that have a short, seeded version read the property.
command_soak() { run_tests soak -Dcerthall.soak=true; }

# Ends with 0 where everything passed, 1 where something failed, 2 where something must be put right first.
run_tests() {
  local name=$1 status=0 sum
  shift
  ensure "${NEEDED_TO_TEST[@]}"
  use_java
  use_node
  reports -delete
  if ! maven "$name" --threads 2 --fail-at-end "$@" verify; then
    status=1
    (explain_maven_failure "$name") || status=$?
  fi
  minutes_per_module "$WORK/log/$name.log"
  sum=$(reports -print0 | sum_reports)
  [[ $sum == *' 0 failed,'* ]] || status=1
  say "$sum"
  exit "$status"
}

# Finds the reports of surefire and failsafe; the argument says what to do with them.
reports() { find "$ROOT/bundles" "$ROOT/themes" "$ROOT/assembly" -path '*/target/*-reports/TEST-*.xml' "$@"; }

minutes_per_module() { sed -n '/^\[INFO\] Reactor Summary/,/^\[INFO\] Finished at/ s/^\[INFO\] //p' "$1"; }

sum_reports() {
  xargs -0 -r grep -ohE '<testsuite [^>]*>' |
    awk '
      function attribute(name,   at) {
        at = match($0, " " name "=\"[0-9]+\"")
        return at ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0
      }
      { ran += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
      END { printf "%d passed, %d failed, %d skipped\n", ran - failed - skipped, failed, skipped }'
}
