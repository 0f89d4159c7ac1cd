# shellcheck shell=bash
# The portal's programs, unpacked beside the data they work on; they lay out the data folder themselves.

PORTAL=$CERTHALL_DATA/portal

# Unpacks the distribution where it is new to this data folder.
prepare_portal() {
  local archive
  archive=$(distribution)
  [ -n "$archive" ] || fail "there is no distribution in assembly/target; run ./certhall build"
  [ "$archive" -nt "$PORTAL/unpacked" ] || return 0
  step "Unpacking the distribution into $PORTAL"
  rm -rf "$PORTAL"
  mkdir "$PORTAL"
  tar -xzf "$archive" -C "$PORTAL" --strip-components=1
  touch "$PORTAL/unpacked"
}

# Runs a console command; its success is the status, its answer the output.
portal_console() {
  printf '%s\n' "$1" | "$PORTAL/bin/client" -a "$CERTHALL_SSH" -h 127.0.0.1 -u admin -k "$CERTHALL_DATA/secrets/console.key" -b
}

portal_unpacked() { [ -x "$PORTAL/bin/client" ] && [ -r "$CERTHALL_DATA/secrets/console.key" ]; }
