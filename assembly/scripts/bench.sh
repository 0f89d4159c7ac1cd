# shellcheck shell=bash
# The figures of the performance bars, each beside its control.

command_bench() {
  ensure "${NEEDED_TO_TEST[@]}"
  use_java
  use_node
  maven bench -DskipTests -pl bundles/testing/benchmarks -am package || explain_maven_failure bench
  cd "$ROOT"
  java -jar "$ROOT/bundles/testing/benchmarks/target/benchmarks.jar"
}
