# shellcheck shell=bash
# What is installed, what is missing, what is wrong; changes nothing.

command_doctor() {
  local need wrong=0
  for need in "${NEEDED_TO_TEST[@]}"; do
    if "has_$need"; then
      say "installed  $need $(describe "$need")"
    else
      say "missing    $need: apt-get install ${PACKAGE[$need]} (run and test install it themselves)"
      wrong=1
    fi
  done
  if [ -x "$NODE_HOME/bin/node" ]; then PATH=$NODE_HOME/bin:$PATH; fi
  if has_node; then
    say "installed  node $(node --version)"
  else
    say "missing    node 20 or later with npm (run and test fetch it themselves)"
    wrong=1
  fi
  if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_major "$JAVA_HOME")" != 17 ]; then
    say "wrong      JAVA_HOME is no JDK 17: $JAVA_HOME"
  fi
  local entry
  for entry in "${PORTS[@]}"; do
    if answers 127.0.0.1 "$(port_of "$entry")"; then
      say "in use     port $(port_of "$entry") ($entry)"
    fi
  done
  say "data       $CERTHALL_DATA$([ -d "$CERTHALL_DATA" ] || printf ' (new)')"
  say "build      $(up_to_date && printf 'up to date' || printf 'needed')"
  (check_database) || wrong=1
  return "$wrong"
}

describe() {
  case $1 in
    jdk) jdk_home ;;
    browser) browser ;;
    tshark) command -v tshark ;;
    postgresql) compgen -G '/usr/lib/postgresql/*/bin' | tail -n 1 ;;
  esac
}
