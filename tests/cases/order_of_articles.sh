#!/bin/sh
# The same articles give the same statements in whatever order they are read, in one run or several, on any number of
# threads, with copies of articles among them.
#   order_of_articles.sh LODE ARTICLE...
set -eu
lode=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$lode" build "$@" -g "$work/1.lode" > /dev/null
reversed=
for article in "$@"; do
  "$lode" build "$article" -g "$work/2.lode" -j 1 > /dev/null
  reversed="$article $reversed"
done
# shellcheck disable=SC2086
"$lode" build $reversed -j 3 -g "$work/3.lode" > /dev/null
# shellcheck disable=SC2086
"$lode" build "$@" $reversed -g "$work/3.lode" > /dev/null
for format in jsonl json graphml csv; do
  for number in 1 2 3; do
    "$lode" export -g "$work/$number.lode" --format $format > "$work/$number.$format" 2> /dev/null
  done
  cmp "$work/1.$format" "$work/2.$format"
  cmp "$work/1.$format" "$work/3.$format"
done
[ -s "$work/1.jsonl" ] || { echo "no statements at all"; exit 1; }
