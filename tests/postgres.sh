#!/usr/bin/env bash
# A private PostgreSQL for tests: one folder, one unix socket, no TCP, nothing kept safe on disk.
#
#   tests/postgres.sh up DIR [NAME=VALUE ...]   starts it, with these settings besides, and prints an Npgsql connection string
#   tests/postgres.sh down DIR                  stops it; DIR may be deleted afterwards
#
# DIR should be a short path (a socket's name has at most 107 bytes) that any user may reach. PostgreSQL refuses to run as root: then the user
# `postgres`, or `nobody`, runs it.
set -euo pipefail

fail() { echo "tests/postgres.sh: $*" >&2; exit 1; }

[ $# -ge 2 ] || fail "usage: postgres.sh up|down DIR [NAME=VALUE ...]"
action=$1
dir=$(realpath -m -- "$2")
wanted=("${@:3}")
database_user=app

# Debian keeps the server's programs off the PATH, one folder a version.
find_programs() {
  local found
  found=$(command -v pg_ctl || true)
  [ -n "$found" ] || found=$(ls -d /usr/lib/postgresql/*/bin/pg_ctl 2>/dev/null | sort -V | tail -n 1)
  [ -n "$found" ] || fail "no PostgreSQL server is installed (on Debian: apt-get install postgresql)"
  dirname -- "$(readlink -f -- "$found")"
}
programs=$(find_programs)

# The command that runs another one as the server's owner.
as_owner=()
if [ "$(id -u)" -eq 0 ]; then
  owner=nobody
  if id postgres >/dev/null 2>&1; then owner=postgres; fi
  as_owner=(setpriv --reuid "$owner" --regid "$(id -g "$owner")" --clear-groups --)
fi

up() {
  [ "$(printf '%s/.s.PGSQL.5432' "$dir" | wc -c)" -le 107 ] || fail "the path $dir is too long for a socket"
  mkdir -p -- "$dir"
  chmod 0755 -- "$dir"
  [ ${#as_owner[@]} -eq 0 ] || chown -- "$owner" "$dir"
  cd -- "$dir"   # the owner may not be allowed to read the caller's folder
  if [ ! -s data/PG_VERSION ]; then
    "${as_owner[@]}" "$programs/initdb" --pgdata=data --username="$database_user" --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync \
      >initdb.log 2>&1 || { cat initdb.log >&2; fail "initdb failed"; }
  fi
  local settings=(
    listen_addresses=\'\' "unix_socket_directories='$dir'" unix_socket_permissions=0777
    fsync=off full_page_writes=off synchronous_commit=off shared_buffers=64MB max_connections=100
    # The last word counts.
    "${wanted[@]}"
  )
  # Standard streams are closed off: the server outlives this script and must not keep a caller's pipe open.
  "${as_owner[@]}" "$programs/pg_ctl" start --pgdata=data --wait --timeout=60 --log="$dir/server.log" --options="$(printf -- '-c %s ' "${settings[@]}")" \
    >start.log 2>&1 </dev/null || { cat start.log server.log >&2; fail "the server did not start"; }
  echo "Host=$dir;Port=5432;Username=$database_user;Database=postgres"
}

down() {
  [ -e "$dir/data/postmaster.pid" ] || return 0
  cd -- "$dir"
  "${as_owner[@]}" "$programs/pg_ctl" stop --pgdata=data --mode=immediate --wait >/dev/null
}

case $action in
  up) up ;;
  down) down ;;
  *) fail "unknown action $action; up or down" ;;
esac
