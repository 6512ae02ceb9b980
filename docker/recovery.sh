# What docker/backup and docker/restore share; to be sourced.

databases=(analytics session catalog) # dumped in this order: what a later one has, an earlier one may lack, never the reverse
erasures=/var/lib/restride-erasures/erasures.txt
audit_key=/var/lib/restride/audit.pem

say() {
    echo "$(date -u +%H:%M:%S) $*"
}

fail() {
    echo "$*" >&2
    exit 1
}

compose() {
    if docker compose version >/dev/null 2>&1; then
        docker compose "$@"
    else
        docker-compose "$@"
    fi
}

sql() {
    local database=$1
    compose exec -T postgres psql -U postgres -d "$database" -v ON_ERROR_STOP=1 --no-psqlrc -qAt
}

# Runs a shell script in a container of its own with the volumes of a service, whether that is up or not.
in_service() {
    local service=$1 script=$2
    compose run --rm --no-deps -T --entrypoint sh "$service" -c "$script"
}

await_postgres() {
    local deadline=$((SECONDS + 180))
    until compose exec -T postgres pg_isready -q -h 127.0.0.1 -U postgres 2>/dev/null; do
        [ "$SECONDS" -lt "$deadline" ] || fail "PostgreSQL does not answer."
        sleep 1
    done
}

# The highest migration of a database: its own and the service kit's, as in 14.3
schema_of_database() {
    sql "$1" <<'SQL'
select coalesce(max(split_part(version, '.', 1)::int) filter (where version not like '0.%'), 0) || '.' ||
       coalesce(max(split_part(version, '.', 2)::int) filter (where version like '0.%'), 0)
from flyway_schema_history where success and version is not null
SQL
}

# The same, as this checkout knows it.
schema_of_checkout() {
    local own kit
    own=$(highest "$1-service/src/main/resources/db/migration" 's/^V\([0-9]*\)__.*/\1/p')
    kit=$(highest service-kit/src/main/resources/db/service-kit 's/^V0_\([0-9]*\)__.*/\1/p')
    echo "$own.$kit"
}

highest() {
    ls "$1" | sed -n "$2" | sort -n | tail -n 1
}
