#!/bin/sh
# docs/relations.md is what `lode frames describe` writes today.
#   relations_reference.sh LODE SOURCE_DIR
set -u
cd "$2" || exit 1
"$1" frames describe --rows tests/relations/direction_suite.tsv | diff -u docs/relations.md - && exit 0
echo "docs/relations.md is stale: tools/update_expected writes it anew"
exit 1
