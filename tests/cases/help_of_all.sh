#!/bin/sh
# Every command that `lode --help` lists has a help text with an example, and says nothing on standard error.
set -u
lode=$1
failed=0
commands=$("$lode" --help | sed -n '/^Subcommands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ -n "$commands" ] || { echo "lode --help lists no command"; exit 1; }
for command in $commands; do
  help=$("$lode" "$command" --help 2>&1 > /dev/null)
  [ -z "$help" ] || { echo "$command --help writes to standard error: $help"; failed=1; }
  "$lode" "$command" --help | grep -q "^Example:" || { echo "$command --help shows no example"; failed=1; }
done
exit $failed
