# shellcheck shell=bash
# Node.js 20 or later with npm, for the front end's build: the machine's own, else one from the npm registry.

NODE_HOME=$WORK/tools/node

node_major() {
  command -v npm >/dev/null || return 0
  node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'
}

has_node() { (($(node_major) + 0 >= 20)); }

# Debian 12 ships Node.js 18; its npm fetches the binary of 20 as a package.
use_node() {
  [ ! -x "$NODE_HOME/bin/npm" ] || PATH=$NODE_HOME/bin:$PATH
  export PATH
  has_node && return
  command -v npm >/dev/null || apt_install npm
  local machine log=$WORK/log/node.log
  case $(uname -m) in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) refuse "Node.js 20 or later is needed; install it, for there is no ready binary for $(uname -m)" ;;
  esac
  step "Fetching Node.js 20 from the npm registry into ${NODE_HOME#"$ROOT"/}"
  mkdir -p "$WORK/log" "$NODE_HOME"
  npm install --global --prefix "$NODE_HOME" --no-audit --no-fund --ignore-scripts "node-linux-$machine@20" npm@10 >"$log" 2>&1 ||
    refuse "npm could not fetch Node.js 20 (no network?); install Node.js 20 or later yourself, or see ${log#"$ROOT"/}"
  PATH=$NODE_HOME/bin:$PATH
  has_node || refuse "the Node.js fetched into $NODE_HOME does not run; install Node.js 20 or later yourself"
}
