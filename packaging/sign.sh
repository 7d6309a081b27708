#!/bin/sh
# Signs a release: SHA256SUMS with minisign, so that one signature covers every file.
#   packaging/sign.sh SECRET_KEY [FOLDER]        SECRET_KEY stays on the machine of whoever releases
# Needs minisign. The public key belongs into docs/guide.md and on the page that people download from.
set -eu
[ $# -ge 1 ] || { sed -n '2,4p' "$0"; exit 2; }
key=$1
cd "${2:-dist}"
[ -s SHA256SUMS ] || { echo "There is no SHA256SUMS here: build first." >&2; exit 1; }
sha256sum --check --strict --quiet SHA256SUMS
version=$(sed -n 's/.* mindmate[_-]\([0-9][0-9.]*[0-9]\)[_-].*/\1/p' SHA256SUMS | head -n 1)
minisign -S -s "$key" -m SHA256SUMS -t "MindMate $version"
echo "Signed: SHA256SUMS.minisig. Try it as people will: minisign -Vm SHA256SUMS -P PUBLIC_KEY && sha256sum -c --ignore-missing SHA256SUMS"
