#!/usr/bin/env bash
# Pastes all lines of docs/api-guide.md into a shell beside a server of its own, and looks that they are refused only where the guide says so.
# Run it after `npm run build`; it needs curl.
set -euo pipefail
cd "$(dirname "$0")/.."

# The refusals that the guide shows, in its order.
expected=$(grep -oP '# refused: \K[a-z-]+' docs/api-guide.md | paste -sd ' ')

folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }; rm -rf "$folder"' EXIT
export DATA_DIR="$folder/data" PORT
PORT=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')

node dist/src/main.js > "$folder/server.log" 2>&1 &
server=$!
until curl -sf "http://127.0.0.1:$PORT/health/ready" > /dev/null; do
  kill -0 "$server" 2>/dev/null || { cat "$folder/server.log" >&2; exit 1; }
  sleep 0.5
done

awk '/^```sh/ { inside = 1; next } /^```/ { inside = 0 } inside' docs/api-guide.md > "$folder/guide.sh"
repository=$PWD
(cd "$folder" && ln -s "$repository"/{package.json,scripts,dist,node_modules} . && bash guide.sh > answers.txt 2> errors.txt) ||
  { cat "$folder/errors.txt" >&2; exit 1; }

[ ! -s "$folder/errors.txt" ] || { echo 'the guide writes errors:' >&2; cat "$folder/errors.txt" >&2; exit 1; }
met=$(grep -aoE '"code":"[a-z-]+","requestId"' "$folder/answers.txt" | cut -d '"' -f 4 | paste -sd ' ')
[ "$met" = "$expected" ] || { echo "the guide meets: $met; it should meet: $expected" >&2; grep -aoE '.{0,200}"type":"urn:gapgo:problem:.{0,300}' "$folder/answers.txt" >&2; exit 1; }
echo "every line of the guide does what it says ($(wc -l < "$folder/guide.sh") lines; refused as told: $met)"
