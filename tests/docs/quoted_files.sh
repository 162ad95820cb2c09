#!/bin/sh
# A code block of the documentation that follows a line <!-- PATH --> is what the file PATH of the repository holds, so that
# the examples there are the ones that the golden cases run.
#   quoted_files.sh SOURCE_DIR
set -u
cd "$1" || exit 1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
found=0
for document in docs/*.md README.md; do
  for path in $(sed -n 's/^<!-- \([^ ]*\/[^ ]*\) -->$/\1/p' "$document"); do
    found=$((found + 1))
    awk -v marker="<!-- $path -->" '
      $0 == marker { wanted = 1; next }
      wanted && /^```/ { if (inside) exit; inside = 1; next }
      inside { print }' "$document" > "$work/block"
    diff -u "$path" "$work/block" || { echo "$document does not show $path as it is"; failed=1; }
  done
done
[ $found -gt 0 ] || { echo "no quoted file found"; failed=1; }
exit $failed
