#!/bin/sh
# Called like Electron's binary: [flags] APPDIR [arguments of the app]. --inspect is Node's own flag; run.ts reads the rest.
here=$(dirname "$0")
node=$here/../../node_modules/.bin/node
[ -x "$node" ] || node=node
inspect=
for argument; do
  case $argument in
    --inspect=*) inspect=$argument ;;
    -*) ;;
    *) break ;;
  esac
done
exec "$node" $inspect "$here/run.ts" "$@"
