# shellcheck shell=bash
# What the machine must have, how to see whether it has it, and the Debian package that brings it.

declare -A PACKAGE=(
  [jdk]=openjdk-17-jdk-headless
  [curl]=curl
  [certificates]=ca-certificates
  [unzip]=unzip
  [sshkeygen]=openssh-client
  [browser]=chromium
  [fonts]=fonts-noto-cjk
  [pgclient]=postgresql-client
  [postgresql]=postgresql-15
  [tshark]=tshark
  [oathtool]=oathtool
  [ocr]=tesseract-ocr
  [chinese]=tesseract-ocr-chi-sim
  [letterfont]=fonts-droid-fallback
)
NEEDED_TO_RUN=(curl sshkeygen jdk ocr chinese letterfont)
NEEDED_TO_BUILD=(certificates curl unzip jdk)
NEEDED_TO_TEST=(certificates unzip "${NEEDED_TO_RUN[@]}" browser fonts postgresql tshark oathtool)

has_jdk() { [ -n "$(jdk_home)" ]; }
has_curl() { command -v curl >/dev/null; }
has_certificates() { [ -s /etc/ssl/certs/ca-certificates.crt ] || [ -s /etc/pki/tls/certs/ca-bundle.crt ] || [ -s /etc/ssl/cert.pem ]; }
has_sshkeygen() { command -v ssh-keygen >/dev/null; }
has_unzip() { command -v unzip >/dev/null; }
has_browser() { [ -n "$(browser)" ]; }
has_fonts() { compgen -G '/usr/share/fonts/*/*/NotoSansCJK*' >/dev/null || compgen -G '/usr/share/fonts/*/NotoSansCJK*' >/dev/null; }
has_pgclient() { command -v pg_dump >/dev/null && command -v psql >/dev/null; }
has_postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; }
has_tshark() { command -v tshark >/dev/null; }
has_ocr() { command -v tesseract >/dev/null; }
has_chinese() { has_ocr && tesseract --list-langs 2>/dev/null | grep -qx chi_sim; }
has_letterfont() { [ -r /usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf ]; }
has_oathtool() { command -v oathtool >/dev/null; }

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

# Installs the packages behind the named needs that the machine lacks.
ensure() {
  local need missing=()
  for need in "$@"; do
    "has_$need" || missing+=("${PACKAGE[$need]}")
  done
  [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
}

apt_install() {
  local as_root=() log=$WORK/log/apt.log
  command -v apt-get >/dev/null || refuse "missing: $*; install what your system calls these Debian packages"
  if [ "$(id -u)" -ne 0 ]; then
    { command -v sudo >/dev/null && sudo -v; } || refuse "missing: $*; run as root: apt-get install $*"
    as_root=(sudo)
  fi
  mkdir -p "$WORK/log"
  step "Installing $* (apt-get; details in ${log#"$ROOT"/})"
  apt_get() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Dpkg::Use-Pty=0 -o Acquire::Retries=2 "$@"; }
  # The tests start servers of their own: no cluster is made, none is started.
  if [[ " $* " == *postgresql* && ! -e /etc/postgresql-common/createcluster.conf ]]; then
    "${as_root[@]}" mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi
  # A list that cannot be fetched does no harm where the packages can be installed all the same.
  [ -n "${APT_LISTS_FRESH:-}" ] || apt_get update >"$log" 2>&1 || true
  APT_LISTS_FRESH=yes
  apt_get install --no-install-recommends "$@" 2>&1 | tee -a "$log" | package_progress ||
    refuse "apt-get could not install $* (no network?); install it yourself, or see ${log#"$ROOT"/}"
}

package_progress() { grep --line-buffered -E '^(Need to get|Setting up)' | sed -u 's/^/  /' || true; }
