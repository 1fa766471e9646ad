#!/usr/bin/env bash
# Runs the suites that concern the queues with a Redis of their own: loopback only, nothing kept, ended with this script.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v redis-server >/dev/null || {
  echo 'redis-server is missing; on Debian: apt-get install -y redis-server' >&2
  exit 1
}
node scripts/run.mjs --build-only

folder="$(mktemp -d)"
port="$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')"
redis-server --bind 127.0.0.1 --port "$port" --dir "$folder" --save '' --appendonly no --maxmemory-policy noeviction \
  >"$folder/log" 2>&1 &
redis=$!
end() {
  kill "$redis" 2>/dev/null || true
  wait "$redis" 2>/dev/null || true
  rm -rf "$folder"
}
trap end EXIT
trap 'exit 130' INT TERM

for _ in $(seq 100); do
  redis-cli -h 127.0.0.1 -p "$port" ping >/dev/null 2>&1 && break
  kill -0 "$redis" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.1
done
redis-cli -h 127.0.0.1 -p "$port" ping >/dev/null

# One file after the other: a queue in Redis is shared by all who use that Redis.
REDIS_URL="redis://127.0.0.1:$port" node --experimental-vm-modules --no-warnings node_modules/jest/bin/jest.js \
  --runInBand --testPathPatterns 'test/(queues|delivery|delivery-kills|many-processes).e2e-spec' "$@"

# The servers under test get REDIS_URL from the harness; without it they would have used PostgreSQL, and proven nothing.
redis-cli -h 127.0.0.1 -p "$port" info commandstats | grep -q '^cmdstat_evalsha:' || {
  echo 'No queue has used this Redis.' >&2
  exit 1
}
