# shellcheck shell=bash
# One console command in the running portal.

command_console() {
  ensure jdk
  use_java >&2
  portal_unpacked || refuse "no portal has run on $CERTHALL_DATA; start one with ./certhall run"
  answers 127.0.0.1 "$CERTHALL_SSH" || refuse "no portal listens on port $CERTHALL_SSH; start one with ./certhall run, or set CERTHALL_SSH"
  portal_console "$1" || exit 1
}
