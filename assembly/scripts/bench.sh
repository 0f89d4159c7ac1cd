# shellcheck shell=bash
# The figures of the performance bars, each beside its control.

command_bench() {
  ensure "${NEEDED_TO_TEST[@]}"
  use_java
  build_if_needed
  use_node
  if ! maven bench -DskipTests -pl bundles/testing/benchmarks -am package; then
    explain_maven_failure bench
    exit 1
  fi
  java -jar "$ROOT/bundles/testing/benchmarks/target/benchmarks.jar"
}
