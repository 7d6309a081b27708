#!/bin/sh
# Tries a bundle on an older processor: every process of it runs in qemu-user, the model's process too.
#   packaging/under_qemu.sh BUNDLE CPU [MODEL]        CPU: Nehalem, Haswell, … (qemu-x86_64 -cpu help)
# Needs root (to name a handler for one made-up file ending, which is taken away again) and qemu-user.
set -eu
[ $# -ge 2 ] || { sed -n '2,4p' "$0"; exit 2; }
bundle=$(CDPATH= cd -- "$1" && pwd) cpu=$2
ending="mindmate-$(echo "$cpu" | tr 'A-Z' 'a-z')"
work=$(mktemp -d)
handlers=/proc/sys/fs/binfmt_misc
[ -e "$handlers/register" ] || mount -t binfmt_misc none "$handlers"
cleanup() {
    if [ -e "$handlers/$ending" ]; then echo -1 >"$handlers/$ending"; fi
    rm -rf "$work"
}
trap cleanup EXIT
printf '#!/bin/sh\nexec /usr/bin/qemu-x86_64 -cpu %s "$@"\n' "$cpu" >"$work/run"
chmod 755 "$work/run"
# Without this, a program that starts itself again would leave the emulator: its files are this machine's own kind.
echo ":$ending:E::$ending::$work/run:" >"$handlers/register"
mkdir "$work/bundle"
cp -a "$bundle/_internal" "$work/bundle/"
cp -a "$bundle/mindmate" "$work/bundle/mindmate.$ending"
mkdir "$work/home"
set -- "$work/bundle/mindmate.$ending" --selftest ${3:+--model "$3"}
status=0
env -i PATH=/usr/bin:/bin HOME="$work/home" MINDMATE_HOME="$work/home/profile" LANG=C.UTF-8 "$@" 2>"$work/said" || status=$?
# What the emulator itself can't do isn't the program's word.
sed -i '/^qemu-x86_64: warning: TCG/d' "$work/said"
if [ -s "$work/said" ]; then cat "$work/said" >&2; [ "$status" -ne 0 ] || status=1; fi
exit "$status"
