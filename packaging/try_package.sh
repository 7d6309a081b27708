#!/bin/sh
# Tries a .deb in a bare system: installed with only what it depends on, the self-test as somebody without rights,
# then an old vault over an upgrade, a removal and a new installation.
#   packaging/try_package.sh DEB ROOT [VAULTS]   ROOT: a folder that debootstrap made; VAULTS: tests/fixtures/vaults
# Needs root and, for what the package depends on, a network. Everything is done inside ROOT.
set -eu
[ $# -ge 2 ] || { sed -n '2,5p' "$0"; exit 2; }
deb=$1 root=$2 vaults=${3:-"$(dirname "$0")/../tests/fixtures/vaults"}
home=/var/tmp/somebody
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 "$@"; }
user() { inside runuser -u nobody -- env -i PATH=/usr/bin:/bin HOME="$home" LANG=C.UTF-8 "$@"; }
fail() { echo "FAILED: $*" >&2; exit 1; }
quiet() { # runs a command of the user's; anything on standard error is a failure
    if ! user "$@" >"$root/tmp/out" 2>"$root/tmp/said"; then cat "$root/tmp/out" "$root/tmp/said" >&2; fail "$*"; fi
    if [ -s "$root/tmp/said" ]; then cat "$root/tmp/said" >&2; fail "$* wrote on standard error"; fi
}

mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev/shm" || { mkdir -p "$root/dev/shm"; mount -t tmpfs tmpfs "$root/dev/shm"; }
trap 'umount "$root/proc" "$root/dev/shm" 2>/dev/null || :' EXIT
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$deb" "$root/tmp/mindmate.deb"
inside apt-get -qq -o Dpkg::Use-Pty=0 update
inside apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends /tmp/mindmate.deb >/dev/null
echo "installed, $(inside dpkg-query -f '.\n' -W | wc -l) packages in all"

rm -rf "${root:?}$home"
mkdir -p "$root$home"
inside chown nobody "$home"
quiet mindmate --selftest
echo "self-test as nobody: passed, standard error empty"

first=$(find "$vaults" -mindepth 1 -maxdepth 1 -type d | sort | head -1)
profile="$home/profile"
mkdir -p "$root$profile"
cp -R "$first" "$root$profile/vault"
umask 077
echo "a long passphrase" >"$root$home/words"
inside chown -R nobody "$home"
export_to() { quiet env MINDMATE_HOME="$profile" mindmate vault export --yes --passphrase-file "$home/words" "$home/$1"; }
export_to before.json
inside apt-get -qq -o Dpkg::Use-Pty=0 install -y --reinstall /tmp/mindmate.deb >/dev/null # what an upgrade does: the files are replaced
export_to upgraded.json
inside apt-get -qq -o Dpkg::Use-Pty=0 purge -y mindmate >"$root/tmp/removal"
[ ! -e "$root/usr/lib/mindmate" ] || fail "files were left behind"
[ -s "$root$profile/vault/header" ] || fail "the vault is gone with the program"
inside apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends /tmp/mindmate.deb >/dev/null
export_to again.json
for name in upgraded again; do
    cmp "$root$home/before.json" "$root$home/$name.json" || fail "the journal differs: $name"
done
echo "a vault of the first version ($(basename "$first")): the same journal before and after upgrade, removal and reinstallation"
