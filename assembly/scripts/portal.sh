# shellcheck shell=bash
# The data folder and the portal that runs from it.
#
#   deploy/   files dropped here are plugged in          log/      portal.log, peers.log, agent.log
#   etc/      configuration, kept from build to build    secrets/  keys made at the first start
#   portal/   the unpacked distribution                  karaf/    the container's own working files

PORTAL=$CERTHALL_DATA/portal

# Unpacks the distribution where it is new, and brings etc/ up to date without touching what the operator changed.
prepare_portal() {
  local archive sum
  archive=$(distribution)
  [ -n "$archive" ] || fail "there is no distribution in assembly/target; run ./certhall build"
  (umask 077 && mkdir -p "$CERTHALL_DATA"/{deploy,log,etc,secrets})
  sum=$(sha256sum "$archive" | cut -d ' ' -f 1)
  [ "$(cat "$CERTHALL_DATA/.distribution" 2>/dev/null || true)" = "$sum" ] && return
  step "Unpacking the distribution into $PORTAL"
  local fresh=$CERTHALL_DATA/portal.new
  rm -rf "$fresh" && mkdir "$fresh"
  tar -xzf "$archive" -C "$fresh" --strip-components=1
  update_configuration "$PORTAL/etc" "$fresh/etc"
  # Bundles of another build must not be started from the cache.
  rm -rf "$PORTAL" "$CERTHALL_DATA/karaf"
  mv "$fresh" "$PORTAL"
  printf '%s\n' "$sum" >"$CERTHALL_DATA/.distribution"
}

# $1: etc/ as shipped before, $2: etc/ as shipped now.
update_configuration() {
  local file name kept=()
  while IFS= read -r -d '' file; do
    name=${file#"$2"/}
    if [ ! -e "$CERTHALL_DATA/etc/$name" ] || cmp -s "$CERTHALL_DATA/etc/$name" "$1/$name"; then
      mkdir -p "$(dirname "$CERTHALL_DATA/etc/$name")"
      cp -p "$file" "$CERTHALL_DATA/etc/$name"
    elif ! cmp -s "$file" "$CERTHALL_DATA/etc/$name" && ! cmp -s "$file" "$1/$name"; then
      kept+=("$name")
    fi
  done < <(find "$2" -type f -print0)
  [ ${#kept[@]} -eq 0 ] || say "  kept as changed in $CERTHALL_DATA/etc: ${kept[*]}"
}

# Runs a program of the distribution on this data folder.
portal_program() {
  local program=$1
  shift
  KARAF_DATA=$CERTHALL_DATA/karaf KARAF_ETC=$CERTHALL_DATA/etc KARAF_LOG=$CERTHALL_DATA/log "$PORTAL/bin/$program" "$@"
}
