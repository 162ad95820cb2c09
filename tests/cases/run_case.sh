#!/bin/sh
# Runs one golden case of the command line and compares.
#   run_case.sh LODE CASE_DIR
# A case is a folder with
#   args               arguments of `lode`, one call a line, run in a copy of the folder
#   expected           what standard output must be
#   expected_messages  what standard error must be (absent: nothing)
#   exit_code          of the last call (absent: 0)
# and the inputs. LODE_UPDATE_CASES=1 writes the expected files instead of comparing.
set -u
lode=$1
case_dir=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$case_dir/." "$work"
cd "$work" || exit 1

: > "$work/.out"
: > "$work/.messages"
code=0
while IFS= read -r line || [ -n "$line" ]; do
  [ -n "$line" ] || continue
  eval "\"$lode\" $line" < /dev/null >> "$work/.out" 2>> "$work/.messages"
  code=$?
done < args

if [ "${LODE_UPDATE_CASES:-0}" = 1 ]; then
  cp "$work/.out" "$case_dir/expected"
  if [ -s "$work/.messages" ]; then cp "$work/.messages" "$case_dir/expected_messages"; else rm -f "$case_dir/expected_messages"; fi
  if [ "$code" != 0 ]; then echo "$code" > "$case_dir/exit_code"; else rm -f "$case_dir/exit_code"; fi
  exit 0
fi

failed=0
want_code=$(cat exit_code 2> /dev/null || echo 0)
[ "$code" = "$want_code" ] || { echo "exit code $code, expected $want_code"; failed=1; }
diff -u expected .out || failed=1
if [ -f expected_messages ]; then diff -u expected_messages .messages || failed=1
elif [ -s .messages ]; then echo "unexpected messages:"; cat .messages; failed=1
fi
exit $failed
