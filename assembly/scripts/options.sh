# shellcheck shell=bash
# The options: environment variables with their defaults, checked once.

# A container's bare C locale would spoil Chinese file names and output.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *UTF-8 | *utf8) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac

export CERTHALL_HTTP=${CERTHALL_HTTP:-8181}
export CERTHALL_HTTPS=${CERTHALL_HTTPS:-8443}
export CERTHALL_TERMINALS=${CERTHALL_TERMINALS:-8444}
export CERTHALL_SSH=${CERTHALL_SSH:-8101}
export CERTHALL_PEERS=${CERTHALL_PEERS:-8190}
export CERTHALL_DB=${CERTHALL_DB:-}
CERTHALL_DATA=$(realpath -m -- "${CERTHALL_DATA:-$WORK/data}")
export CERTHALL_DATA

# The ports that a demo opens, each by the variable that moves it; the peers' mail and SMS follow their first.
PORTS=(CERTHALL_HTTP CERTHALL_HTTPS CERTHALL_SSH CERTHALL_PEERS CERTHALL_PEERS+1 CERTHALL_PEERS+2)

# Prints the number of an entry of PORTS.
port_of() {
  local variable=${1%+*} offset=0
  [ "$variable" = "$1" ] || offset=${1##*+}
  local port=${!variable}
  [[ $port =~ ^[1-9][0-9]{0,4}$ && $((port + offset)) -lt 65536 ]] || refuse "$variable=$port is no port; give a number from 1 to $((65535 - offset))"
  printf '%s' $((port + offset))
}

check_ports() {
  local entry port seen=' '
  for entry in "${PORTS[@]}"; do
    port=$(port_of "$entry")
    [[ $seen != *" $port "* ]] || refuse "${entry%+*}: port $port is given twice; each port needs its own number"
    seen+="$port "
    ! answers 127.0.0.1 "$port" || refuse "port $port is in use; stop what listens there or set ${entry%+*} to a free port"
  done
}

# Tells whether something accepts connections there.
answers() { timeout 3 bash -c ": </dev/tcp/$1/$2" 2>/dev/null; }

check_data() {
  if ! { mkdir -p -- "$CERTHALL_DATA" && [ -w "$CERTHALL_DATA" ]; } 2>/dev/null; then
    refuse "the data folder $CERTHALL_DATA cannot be written; set CERTHALL_DATA to a folder of your own"
  fi
}

# The parts of CERTHALL_DB, percent-decoded: DB_USER, DB_PASSWORD, DB_HOST, DB_PORT, DB_NAME.
parse_database() {
  [[ $CERTHALL_DB =~ ^postgres(ql)?://([^:@/?]+)(:([^@/?]*))?@(\[[0-9A-Fa-f:.%]+\]|[^]:/@?[]+)(:([0-9]+))?/([^/?#]+)(\?.*)?$ ]] ||
    refuse "CERTHALL_DB is not of the form postgresql://user:password@host:port/database"
  DB_USER=$(percent_decoded "${BASH_REMATCH[2]}")
  DB_PASSWORD=$(percent_decoded "${BASH_REMATCH[4]}")
  DB_HOST=$(tr -d '[]' <<<"${BASH_REMATCH[5]}")
  DB_PORT=${BASH_REMATCH[7]:-5432}
  DB_NAME=$(percent_decoded "${BASH_REMATCH[8]}")
}

percent_decoded() { printf '%b' "${1//%/\\x}"; }

check_database() {
  [ -n "$CERTHALL_DB" ] || return 0
  parse_database
  answers "$DB_HOST" "$DB_PORT" ||
    refuse "no database answers at $DB_HOST:$DB_PORT; start it or correct CERTHALL_DB (unset: the embedded database)"
  command -v psql >/dev/null || return 0
  PGPASSWORD=$DB_PASSWORD PGCONNECT_TIMEOUT=5 psql -h "$DB_HOST" -p "$DB_PORT" -U "$DB_USER" -d "$DB_NAME" -Atqc 'select 1' \
    >/dev/null 2>&1 || refuse "the database at $DB_HOST:$DB_PORT refuses user '$DB_USER' or database '$DB_NAME'; correct CERTHALL_DB"
}
