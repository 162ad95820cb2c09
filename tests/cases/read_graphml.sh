#!/bin/sh
# Programs that others use read our GraphML: xmllint, networkx, igraph, as far as they are installed.
#   read_graphml.sh LODE PYTHON ARTICLE...
set -eu
lode=$1
python=$2
shift 2
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$lode" build "$@" -g "$work/g.lode" > /dev/null
for profile in gephi strict; do
  for edges in full aggregate; do
    file="$work/$profile-$edges.graphml"
    "$lode" export -g "$work/g.lode" --profile $profile --edges $edges -o "$file" 2> /dev/null
    if command -v xmllint > /dev/null; then xmllint --noout "$file"; fi
    "$python" "$here/read_graphml.py" "$file"
  done
done
