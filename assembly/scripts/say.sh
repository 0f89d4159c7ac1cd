# shellcheck shell=bash
# How the script speaks: plain lines, and one line with exit 2 for what must be put right first.

say() { printf '%s\n' "$*"; }

step() { printf '▸ %s\n' "$*"; }

warn() { printf 'certhall: %s\n' "$*" >&2; }

# Ends the script because of something that the caller has to put right.
refuse() {
  warn "$*"
  exit 2
}

# Ends the script because something failed.
fail() {
  warn "$*"
  exit 1
}

no_arguments() { [ $# -eq 1 ] || refuse "'$1' takes no argument"; }

one_argument() { [ $# -eq 2 ] || refuse "'$1' takes one argument; './certhall help' shows how"; }
