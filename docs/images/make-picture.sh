#!/usr/bin/env bash
# Makes report.png, the README's picture of the report, from the embedded case. Needs Chromium and Node.js.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet run --project samples/RegionReport -- --out "$work" > /dev/null
node tests/browser/picture.mjs "$work/report.html" docs/images/report.png
