# shellcheck shell=bash
# Backup and restore of a data folder: one archive with everything that a lost machine needs.
#
#   MANIFEST          format, version, time, kind of database      SHA256SUMS   of every other file
#   database/         certhall.zip (H2) or certhall.dump (PostgreSQL)
#   secrets/  etc/  audit/   whole folders of the data folder

BACKUP_FORMAT=certhall-backup-1

command_backup() {
  local target
  target=$(realpath -m -- "$1")
  [ ! -e "$target" ] || refuse "$1 exists already; name a file that does not"
  [ -d "$CERTHALL_DATA/etc" ] || refuse "there is nothing to back up in $CERTHALL_DATA; set CERTHALL_DATA"
  prepare_database_tools
  scratch_beside "$target"
  mkdir "$SCRATCH/database"
  # The signed heads before the database: the portal adds those that were signed in between, and never misses one.
  [ ! -d "$CERTHALL_DATA/audit" ] || cp -Rp "$CERTHALL_DATA/audit" "$SCRATCH/"
  mkdir -p "$SCRATCH/audit"
  step "Copying the database"
  if [ -n "$CERTHALL_DB" ]; then dump_postgresql; else dump_h2; fi
  # Secrets after the database: a key made in between is then in the archive, never missing from it.
  step "Copying secrets and configuration"
  cp -Rp "$CERTHALL_DATA/secrets" "$CERTHALL_DATA/etc" "$SCRATCH/"
  write_manifest
  (cd "$SCRATCH" && sums >SHA256SUMS && tar -czf "$target.part" --owner=0 --group=0 MANIFEST SHA256SUMS database secrets etc audit)
  sync "$target.part"
  mv -- "$target.part" "$target"
  say "backup written: $target ($(du -h "$target" | cut -f 1))"
}

command_restore() {
  [ -r "$1" ] || refuse "$1 cannot be read"
  ! portal_running || refuse "a portal runs on $CERTHALL_DATA; stop it first"
  check_data
  scratch_beside "$CERTHALL_DATA/restore"
  unpack_backup "$1"
  check_backup
  [ -n "$(distribution)" ] || build_if_needed
  prepare_portal
  prepare_database_tools
  step "Restoring the database"
  if [ -n "$CERTHALL_DB" ]; then restore_postgresql; else restore_h2; fi
  step "Restoring secrets and configuration"
  restore_folder secrets
  restore_folder etc
  mkdir -p "$SCRATCH/audit" # older backups have none
  restore_folder audit
  chmod -R u=rwX,go= "$CERTHALL_DATA/secrets" "$CERTHALL_DATA/audit"
  # The next start keeps the restored configuration as the operator's own.
  echo restored >"$CERTHALL_DATA/distribution"
  say "restored into $CERTHALL_DATA: schema version $(schema_version)"
}

# Makes a private folder on the file system of a path; it goes when the script ends.
scratch_beside() {
  umask 077
  mkdir -p "$(dirname "$1")" 2>/dev/null || refuse "the folder of $1 cannot be written"
  SCRATCH=$(mktemp -d "$(dirname "$1")/.certhall.XXXXXX") || refuse "the folder of $1 cannot be written"
  trap 'rm -rf "$SCRATCH"' EXIT
}

prepare_database_tools() {
  if [ -n "$CERTHALL_DB" ]; then
    ensure pgclient
    check_database
    export PGHOST=$DB_HOST PGPORT=$DB_PORT PGUSER=$DB_USER PGPASSWORD=$DB_PASSWORD PGDATABASE=$DB_NAME
  else
    ensure jdk
    use_java
  fi
}

portal_running() { grep -qszxF -e "-Dkaraf.data=$CERTHALL_DATA/runtime" /proc/[0-9]*/cmdline; }

h2() { java -cp "$(compgen -G "$PORTAL/system/com/h2database/h2/*/h2-*.jar" | head -n 1)" "org.h2.tools.$1" "${@:2}"; }

h2_version() { compgen -G "$PORTAL/system/com/h2database/h2/*" | head -n 1 | sed 's|.*/||'; }

# Prints the folder of the embedded database, as configured in $1 (the data folder's etc/) or as it is by default.
h2_folder() {
  local location
  location=$(sed -n 's/^ *location *= *h2: *//p' "${1:-$CERTHALL_DATA/etc}/org.certhall.database.cfg" 2>/dev/null | head -n 1)
  location=${location:-$CERTHALL_DATA/h2/certhall}
  # shellcheck disable=SC2016 # the places are the configuration's, not the shell's
  location=${location//'${karaf.data}'/$CERTHALL_DATA/runtime}
  # shellcheck disable=SC2016
  location=${location//'${certhall.data}'/$CERTHALL_DATA}
  dirname "$location"
}

dump_h2() {
  local output
  if portal_running; then
    output=$(portal_console "certhall:database-dump $SCRATCH/database/certhall.zip" 2>&1) ||
      fail "the portal could not copy its database: $output"
  else
    [ -e "$(h2_folder)/certhall.mv.db" ] || refuse "there is no database in $(h2_folder); the portal has never run on this data folder"
    output=$(h2 Backup -quiet -file "$SCRATCH/database/certhall.zip" -dir "$(h2_folder)" -db certhall 2>&1) ||
      refuse "the database cannot be copied: $(head -n 1 <<<"$output")"
  fi
  [ -s "$SCRATCH/database/certhall.zip" ] || fail "the copy of the database is empty: $output"
}

dump_postgresql() {
  local output
  output=$(pg_dump --format=custom --no-owner --no-privileges --file="$SCRATCH/database/certhall.dump" 2>&1) ||
    refuse "pg_dump cannot copy the database: $(head -n 1 <<<"$output")"
}

write_manifest() {
  {
    echo "format=$BACKUP_FORMAT"
    echo "version=$(product_version)"
    echo "made=$(date -u +%Y-%m-%dT%H:%M:%SZ)"
    echo "database=$(database_kind)"
    echo "driver=$(if [ -n "$CERTHALL_DB" ]; then pg_dump --version | grep -oE '[0-9.]+' | head -n 1; else h2_version; fi)"
    echo "online=$(if portal_running; then echo yes; else echo no; fi)"
  } >"$SCRATCH/MANIFEST"
}

database_kind() { if [ -n "$CERTHALL_DB" ]; then echo postgresql; else echo h2; fi; }

product_version() { sed -n 's|^  <version>\(.*\)</version>|\1|p' "$ROOT/pom.xml" | head -n 1; }

sums() { find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum; }

# Unpacks into the scratch folder, nothing but plain files under the known names.
unpack_backup() {
  local names
  names=$(tar -tzf "$1" 2>/dev/null) || refuse "$1 is no CertHall backup"
  [ "$(head -n 1 <<<"$names")" = MANIFEST ] || refuse "$1 is no CertHall backup"
  if grep -qvE '^(MANIFEST|SHA256SUMS|(database|secrets|etc|audit)(/.*)?)$' <<<"$names" || grep -qE '(^|/)\.\.(/|$)' <<<"$names" ||
    tar -tvzf "$1" | grep -qv '^[-d]'; then
    refuse "$1 holds entries that no CertHall backup has"
  fi
  tar -xzf "$1" -C "$SCRATCH" --no-same-owner --no-same-permissions 2>/dev/null || refuse "the backup is damaged: it cannot be unpacked"
}

check_backup() {
  local damaged made_by
  damaged=$(cd "$SCRATCH" && sha256sum --quiet -c SHA256SUMS 2>/dev/null | head -n 1 | sed 's/: .*//') || true
  [ -z "$damaged" ] || refuse "the backup is damaged: $damaged"
  [ "$(cd "$SCRATCH" && sums | sha256sum)" = "$(sha256sum <"$SCRATCH/SHA256SUMS")" ] ||
    refuse "the backup is damaged: its files are not those of its list"
  made_by=$(manifest version)
  [ "$(manifest format)" = "$BACKUP_FORMAT" ] || refuse "this backup was made by version $made_by and cannot be read by this one"
  [ "$(printf '%s\n' "$made_by" "$(product_version)" | sort -V | tail -n 1)" = "$(product_version)" ] ||
    refuse "this backup was made by the newer version $made_by; install that version first"
  [ "$(manifest database)" = "$(database_kind)" ] ||
    refuse "the backup holds a $(manifest database) database, but CERTHALL_DB asks for $(database_kind)"
}

manifest() { sed -n "s/^$1=//p" "$SCRATCH/MANIFEST"; }

restore_h2() {
  local folder output
  folder=$(h2_folder "$SCRATCH/etc") # where the backup's own configuration puts it
  set_aside "$folder"
  mkdir -p "$folder"
  output=$(h2 Restore -quiet -file "$SCRATCH/database/certhall.zip" -dir "$folder" -db certhall 2>&1) ||
    give_up "the database cannot be restored: $(head -n 1 <<<"$output")" "$folder"
  [ -n "$(schema_version "$folder")" ] || give_up "the restored database has no schema" "$folder"
}

restore_postgresql() {
  [ "$(psql -XAtc "select count(*) from pg_tables where schemaname = 'public'")" = 0 ] ||
    refuse "the database $DB_NAME is not empty; make a new one and name it in CERTHALL_DB"
  local output
  output=$(pg_restore --no-owner --no-privileges --exit-on-error --single-transaction --dbname="$DB_NAME" \
    "$SCRATCH/database/certhall.dump" 2>&1) || fail "pg_restore failed and changed nothing: $(head -n 1 <<<"$output")"
  [ -n "$(schema_version)" ] || fail "the restored database has no schema"
}

# $1: the folder of the embedded database, where it is not the configured one.
schema_version() {
  if [ -n "$CERTHALL_DB" ]; then
    psql -XAtc 'select max(version) from flyway_schema_history' 2>/dev/null
  else
    h2 Shell -url "jdbc:h2:file:${1:-$(h2_folder)}/certhall;IFEXISTS=TRUE" -user sa -password '' \
      -sql 'select max("version") as v from "flyway_schema_history"' 2>/dev/null | sed -n '2s/ *$//p'
  fi
}

restore_folder() {
  set_aside "$CERTHALL_DATA/$1"
  mv "$SCRATCH/$1" "$CERTHALL_DATA/$1"
}

# Moves away what stands where something is restored; nothing is deleted.
set_aside() {
  [ ! -e "$1" ] || mv "$1" "$1.before-restore-$(date -u +%Y%m%dT%H%M%SZ)"
}

give_up() {
  local former
  former=$(compgen -G "$2.before-restore-*" | tail -n 1)
  rm -rf "$2"
  [ -z "$former" ] || mv "$former" "$2"
  fail "$1; nothing was changed"
}
