# shellcheck shell=bash
# One console command in the running portal.

command_console() {
  ensure jdk
  use_java >&2
  [ -x "$PORTAL/bin/client" ] || refuse "no portal has run on $CERTHALL_DATA; start one with ./certhall run"
  answers 127.0.0.1 "$CERTHALL_SSH" || refuse "no portal listens on port $CERTHALL_SSH; start one with ./certhall run, or set CERTHALL_SSH"
  local answer
  answer=$(printf '%s\n' "$1" | portal_program client -b 2>/dev/null) || fail "the console refused the connection"
  printf '%s\n' "$answer"
  ! console_failed "$answer"
}

console_failed() { grep -qE '^(Error executing command|Command not found|.*Parse error)' <<<"$1"; }
