# shellcheck shell=bash
# JDK 17: the one of JAVA_HOME or PATH where it is 17, else one found in /usr/lib/jvm.

# Prints the home of a JDK 17, nothing where there is none.
jdk_home() {
  local home javac
  javac=$(command -v javac || true)
  for home in "${JAVA_HOME:-}" "${javac:+$(dirname "$(dirname "$(readlink -f "$javac")")")}" /usr/lib/jvm/*; do
    if [ -n "$home" ] && [ "$(jdk_major "$home")" = 17 ]; then
      printf '%s' "$home"
      return
    fi
  done
}

# Prints the major version of the JDK in a folder, nothing where there is none.
jdk_major() {
  [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

use_java() {
  local home
  home=$(jdk_home)
  [ -n "$home" ] || refuse "JDK 17 is needed and none was found; install openjdk-17-jdk-headless or set JAVA_HOME to a JDK 17"
  if [ -n "${JAVA_HOME:-}" ] && [ "$home" != "$JAVA_HOME" ]; then
    say "JAVA_HOME is no JDK 17 ($JAVA_HOME); using $home"
  fi
  export JAVA_HOME=$home PATH=$home/bin:$PATH
}
