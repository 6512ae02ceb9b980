#!/bin/bash
# A database for each service, owned by a login of the same name; no other login may connect to it.
# Runs when the server starts with an empty volume, and never again.
set -euo pipefail

make_database() {
    psql -v ON_ERROR_STOP=1 --no-psqlrc --username "$POSTGRES_USER" --dbname postgres \
        --set name="$1" --set password="$(cat "/run/secrets/$1-db-password")" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
}

make_database catalog
make_database session
make_database analytics
