# shellcheck shell=bash
# The demo: starts its processes, each in a group of its own, says when it is ready, and stops what it started.

declare -A STARTED=()

command_run() {
  ensure "${NEEDED_TO_RUN[@]}"
  use_java
  check_data
  check_ports
  check_database
  build_if_needed
  prepare_portal
  (umask 077 && mkdir -p "$CERTHALL_DATA/log")
  trap 'stop_started; exit 130' INT TERM HUP
  trap stop_started EXIT
  step "Starting the portal (log: $CERTHALL_DATA/log/portal.log)"
  start portal env CERTHALL_PROFILE=demo "$PORTAL/bin/karaf" daemon
  step "Starting the outside-world peers (log: $CERTHALL_DATA/log/peers.log)"
  start peers java -jar "$(peers_jar)"
  await_page
  await_accounts
  announce
  await_end
}

peers_jar() { printf '%s' "$ROOT/bundles/testing/peers/target/peers.jar"; }

# Prints where a process writes: the portal has a log of its own, besides what it writes before that is open.
log_of() { printf '%s/log/%s' "$CERTHALL_DATA" "$([ "$1" = portal ] && printf portal.out || printf '%s.log' "$1")"; }

# Starts a process in a group of its own, its output in a log. $1: its name.
start() {
  local name=$1
  shift
  setsid "$@" >>"$(log_of "$name")" 2>&1 </dev/null &
  STARTED[$name]=$!
}

# Waits for the login page.
await_page() {
  local began=$SECONDS
  until [ "$(status_of login)" = 200 ]; do
    alive portal || portal_died
    ((SECONDS - began < 300)) || fail "the portal does not answer after 5 minutes; see $CERTHALL_DATA/log/portal.log"
    sleep 0.5
  done
}

# Waits until the demo's accounts, which are made after the pages answer, can log in.
await_accounts() {
  local began=$SECONDS
  until grep -q "The demonstration's accounts are there" "$CERTHALL_DATA"/log/portal.log*; do
    alive portal || portal_died
    ((SECONDS - began < 120)) || fail "the demo's accounts are not made; see $CERTHALL_DATA/log/portal.log"
    sleep 0.2
  done
}

status_of() { curl -s -o /dev/null -m 5 -w '%{http_code}' "http://127.0.0.1:$CERTHALL_HTTP/$1" || true; }

alive() { kill -0 "${STARTED[$1]}" 2>/dev/null; }

announce() {
  say ""
  say "  portal   http://127.0.0.1:$CERTHALL_HTTP/login   https://127.0.0.1:$CERTHALL_HTTPS/login"
  say "  accounts 13800138000 demo-Applicant-1, admin demo-Admin-1, likewise admin2 clerk reviewer reviewer2 producer dispatcher finance support auditor"
  say "  plug-ins http://127.0.0.1:$CERTHALL_HTTP/admin/plugins"
  say "  peers    http://127.0.0.1:$CERTHALL_PEERS/"
  say "  plug in  by dropping a file into $CERTHALL_DATA/deploy"
  say "  console  ./certhall console 'certhall:plugin-list'"
  say ""
  say "ready"
}

# Waits until a process ends by itself; Ctrl-C ends the wait through the trap.
await_end() {
  wait -n "${STARTED[@]}" || true
  alive portal || portal_died
  fail "the peers have ended by themselves; the last lines of their log: $(tail -n 5 "$CERTHALL_DATA/log/peers.log")"
}

portal_died() {
  warn "the portal has ended by itself; the last lines of its log:"
  tail -q -n 15 "$CERTHALL_DATA/log/portal.log" "$(log_of portal)" >&2 2>/dev/null || true
  exit 1
}

# Asks every started group to end, then makes it.
stop_started() {
  local name
  trap '' INT TERM HUP
  trap - EXIT
  [ ${#STARTED[@]} -eq 0 ] || step "Stopping"
  for name in "${!STARTED[@]}"; do
    kill -TERM -- "-${STARTED[$name]}" 2>/dev/null || true
  done
  for name in "${!STARTED[@]}"; do
    timeout 20 tail --pid="${STARTED[$name]}" -f /dev/null 2>/dev/null || true
    kill -KILL -- "-${STARTED[$name]}" 2>/dev/null || true
  done
}
