#!/bin/sh
# Installs MindMate for you alone, below ~/.local, or takes it away again. Your vault and models are never touched.
#   ./install.sh             install, or replace an older version
#   ./install.sh --remove    remove the program
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data="${XDG_DATA_HOME:-$HOME/.local/share}"
# Beside the vault (…/MindMate), not in it.
target="$HOME/.local/lib/mindmate"
program="$HOME/.local/bin/mindmate"

kept() {
    if [ -d "$data/MindMate" ]; then
        echo "Your vault and models stay where they are: $data/MindMate"
        echo "To remove them, too: run 'mindmate vault erase' first, while the program is there."
    fi
}

refresh() {
    for command in "update-desktop-database -q $data/applications" "gtk-update-icon-cache -q -t $data/icons/hicolor"; do
        # Only a convenience: menus find new entries by themselves after a while.
        command -v "${command%% *}" >/dev/null 2>&1 && $command >/dev/null 2>&1 || true
    done
}

remove() {
    rm -rf "$target" "$target.old"
    rm -f "$program" "$data/applications/mindmate.desktop" "$data/man/man1/mindmate.1.gz" \
        "$data/metainfo/org.mindmate.MindMate.metainfo.xml" "$data/bash-completion/completions/mindmate" \
        "$data/zsh/site-functions/_mindmate" "${XDG_CONFIG_HOME:-$HOME/.config}/fish/completions/mindmate.fish"
    for icon in "$data"/icons/hicolor/*/apps/mindmate.png "$data/icons/hicolor/scalable/apps/mindmate.svg"; do
        rm -f "$icon"
    done
    refresh
}

case "${1:-}" in
--remove)
    kept
    remove
    echo "MindMate is removed."
    exit 0
    ;;
"") ;;
*)
    sed -n '2,4p' "$0"
    exit 2
    ;;
esac

umask 022
mkdir -p "$(dirname "$target")" "$(dirname "$program")" "$data/applications"
rm -rf "$target.new" "$target.old"
cp -R "$here/lib/mindmate" "$target.new"
# One step from the old version to the new: an interrupted copy leaves the old one in place.
if [ -d "$target" ]; then mv "$target" "$target.old"; fi
mv "$target.new" "$target"
rm -rf "$target.old"
sed "s|@PROGRAM@|\"$target/mindmate\"|" "$here/wrapper.sh" >"$program.new"
chmod 755 "$program.new"
mv "$program.new" "$program"
(cd "$here/share" && find . -type f) | while IFS= read -r file; do
    case "$file" in
    ./applications/*) continue ;;
    ./zsh/* | ./bash-completion/* | ./icons/* | ./man/* | ./metainfo/*) to="$data/$file" ;;
    ./fish/*) to="${XDG_CONFIG_HOME:-$HOME/.config}/fish/completions/mindmate.fish" ;;
    *) continue ;;
    esac
    mkdir -p "$(dirname "$to")"
    cp "$here/share/$file" "$to"
done
sed "s|^Exec=mindmate|Exec=\"$program\"|" "$here/share/applications/mindmate.desktop" >"$data/applications/mindmate.desktop"
refresh
if [ -d "$data/MindMate" ]; then echo "Your vault and models are where they were: $data/MindMate"; fi
case ":$PATH:" in
*":$HOME/.local/bin:"*) echo "MindMate is installed. Start it from the menu, or with: mindmate" ;;
*) echo "MindMate is installed. Start it from the menu, or with: $program" ;;
esac
