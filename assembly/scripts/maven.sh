# shellcheck shell=bash
# The build: Maven through its wrapper, with a line per module while it works.

BUILT=$WORK/built

# Runs Maven and ends with its status. $1: the log's name; the rest goes to Maven.
maven() {
  local log=$WORK/log/$1.log status=0
  shift
  mkdir -p "$WORK/log"
  step "Maven: $* (details in ${log#"$ROOT"/})"
  (cd "$ROOT" && exec ./mvnw -B "$@") 2>&1 </dev/null | tee "$log" | maven_progress || status=${PIPESTATUS[0]}
  return "$status"
}

maven_progress() {
  local line fetched=0
  while IFS= read -r line; do
    case $line in
      *'Downloaded from '*)
        fetched=$((fetched + 1))
        ((fetched % 250)) || say "  … $fetched files fetched"
        ;;
      '[INFO] Building '*\[*/*\]*) sed -E 's/^\[INFO\] Building (.*) [^ ]+ +(\[.*\])$/  \2 \1/' <<<"$line" ;;
      '[ERROR] '*'Tests run:'*) say "  ${line#\[ERROR\] }" ;;
    esac
  done
}

# Says why Maven failed, and ends the script: with 2 where the network is missing, else with 1 after the first errors.
explain_maven_failure() {
  local log=$WORK/log/$1.log
  if grep -qE '^\[ERROR\].*(Could not transfer artifact|Unknown host)|: Failed to fetch |npm (ERR!|error).*(ENOTFOUND|EAI_AGAIN|ENETUNREACH|ETIMEDOUT)' "$log"; then
    refuse "Maven could not fetch what is missing (no network?); connect and start again, or see ${log#"$ROOT"/}"
  fi
  grep -E '^\[ERROR\]|^Error' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
  fail "the build failed; see ${log#"$ROOT"/}"
}

# Prepares the tools of the build.
ensure_build_tools() {
  ensure "${NEEDED_TO_BUILD[@]}"
  use_java
  use_node
}

# Prints the distribution's archive, nothing where it has not been built.
distribution() {
  compgen -G "$ROOT/assembly/target/*.tar.gz" | head -n 1
}

# Tells whether the archive is as new as every source that goes into it.
up_to_date() {
  [ -e "$BUILT" ] && [ -n "$(distribution)" ] && [ -e "$(peers_jar)" ] || return 1
  [ -z "$(cd "$ROOT" && find pom.xml bundles themes features assembly \
    \( -name target -o -name node_modules -o -name generated -o -path bundles/testing/e2e -o -path bundles/testing/itests \
    -o -path bundles/testing/benchmarks -o -path bundles/testing/architecture-tests -o -path assembly/scripts \) -prune \
    -o -type f -newer "$BUILT" -print -quit)" ]
}

# Builds the demo's parts where they are missing or older than their sources.
build_if_needed() {
  up_to_date && return
  ensure_build_tools
  local begun
  begun=$(mktemp)
  maven build -DskipTests -Dspotless.check.skip=true -pl assembly,bundles/testing/peers -am package || explain_maven_failure build
  mkdir -p "$WORK" && mv "$begun" "$BUILT"
}

command_build() {
  ensure_build_tools
  maven build -DskipTests package || explain_maven_failure build
  say "built: $(distribution)"
}

command_clean() {
  step "Removing build output and the unpacked distribution"
  find "$ROOT" -name node_modules -prune -o -type d -name target -prune -exec rm -rf {} +
  rm -rf "$WORK/log" "$WORK/test" "$BUILT"
  [ ! -d "$WORK/data" ] || say "kept: .certhall/data (the demo's data; delete it for a new world)"
}
