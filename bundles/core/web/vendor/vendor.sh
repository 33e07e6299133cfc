#!/bin/sh
# Fetches the design system and the fonts that the shell ships, and writes them with licences and checksums below
# src/main/resources/web/lib/kern. Run it by hand after changing a version here (needs Node and npm); the results are committed, so
# that building Komenius needs neither. `vendor.sh --check` only verifies the committed files.
set -eu
KERN=2.7.2
FIRA=5.3.0
ARABIC=5.3.0
RTLCSS=4.3.0
POSTCSS=8.5.6

here=$(cd "$(dirname "$0")" && pwd)
target="$here/../src/main/resources/web/lib/kern"
if [ "${1:-}" = "--check" ]; then
  cd "$target" && exec sha256sum --check --quiet SHA256SUMS
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/vendor.mjs" "$work/"
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  "@kern-ux/native@$KERN" "@fontsource/fira-sans@$FIRA" "@fontsource/noto-sans-arabic@$ARABIC" "rtlcss@$RTLCSS" "postcss@$POSTCSS"
rm -rf "$target"
mkdir -p "$target/fonts"
node vendor.mjs "$work/node_modules" "$target"
cd "$target"
find . -type f ! -name SHA256SUMS | LC_ALL=C sort | xargs sha256sum > SHA256SUMS
echo "Vendored KERN $KERN into $target"
