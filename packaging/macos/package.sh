#!/bin/sh
# From MindMate.app to a signed, notarised .dmg. Not tested: it needs macOS, Xcode's tools and a Developer ID.
#   packaging/macos/package.sh APP VERSION [OUT]
# IDENTITY         "Developer ID Application: …"; without it the app is signed for this machine only ("-")
# NOTARY_PROFILE   name of a profile kept by `xcrun notarytool store-credentials`; without it nothing is sent to Apple
set -eu
[ $# -ge 2 ] || { sed -n '2,6p' "$0"; exit 2; }
app=$1 version=$2 out=${3:-dist}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
identity=${IDENTITY:--}

# From the inside out: every library, then the app itself, which the entitlements are for.
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 -n 1 codesign --force --timestamp --options runtime --sign "$identity"
codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" --sign "$identity" "$app"
codesign --verify --deep --strict "$app"

mkdir -p "$out"
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
cp -R "$app" "$staging/"
ln -s /Applications "$staging/Applications"
dmg="$out/mindmate-$version-macos-$(uname -m).dmg"
rm -f "$dmg"
hdiutil create -volname MindMate -srcfolder "$staging" -format UDZO -fs HFS+ "$dmg"
codesign --force --timestamp --sign "$identity" "$dmg"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$dmg"
    spctl --assess --type open --context context:primary-signature "$dmg"
fi
echo "$dmg"
