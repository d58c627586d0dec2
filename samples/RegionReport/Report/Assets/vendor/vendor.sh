#!/usr/bin/env bash
# Fetches d3-hierarchy, which lays out the treemap, with its licence: its name and version are here and in
# THIRD-PARTY-NOTICES.md. The package is checked against the digest that its registry gave when it was first taken.
set -euo pipefail
cd "$(dirname "$0")"

version=3.1.3
digest=sha512-GRajN5ZcnEwYFWqqdzhG1qJ3+fDg6WWzk47TJg7ePY7yvYAgRfD2r1mUx+wviBOWuCwamCUzjwMSdato43jbGA==
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "d3-hierarchy@$version" > /dev/null)
archive=$work/d3-hierarchy-$version.tgz
found=sha512-$(openssl dgst -sha512 -binary "$archive" | base64 -w 0)
if [[ $found != "$digest" ]]; then
  echo "d3-hierarchy $version has the digest $found, expected $digest" >&2
  exit 1
fi
tar -xzf "$archive" -C "$work"
cp "$work/package/dist/d3-hierarchy.min.js" d3-hierarchy.min.js
cp "$work/package/LICENSE" d3-hierarchy.LICENSE
