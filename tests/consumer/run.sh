#!/bin/sh
# Installs the built project into a temporary place and builds and runs a consumer against it.
#   run.sh CMAKE BUILD_DIR CONSUMER_SOURCE CXX_COMPILER
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" --install "$2" --prefix "$work/prefix" > "$work/log" || { cat "$work/log"; exit 1; }
"$1" -S "$3" -B "$work/build" -G Ninja -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_CXX_COMPILER="$4" > "$work/log" 2>&1 || { cat "$work/log"; exit 1; }
"$1" --build "$work/build"
"$work/build/consumer"
