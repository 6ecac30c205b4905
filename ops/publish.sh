#!/usr/bin/env bash
# Makes packages that need no .NET on the server:
#
#   ops/publish.sh OUT [RUNTIME …]     runtimes: linux-x64 and win-x64 unless named
#
# OUT/dti-RUNTIME/ then holds
#   program/     the program `dti` with everything it needs; replaced as a whole by an upgrade
#   workspace/   connectors/ and mappings/ to begin with; copied once to where DTI_WORKSPACE points, and yours from then on
#   ops/         the runbook, the list of settings, units for systemd, containers
# and OUT/dti-RUNTIME.tar.gz the same in one file, with its SHA-256 beside it.
set -euo pipefail

fail() { echo "ops/publish.sh: $*" >&2; exit 1; }

[ $# -ge 1 ] || fail "usage: ops/publish.sh OUT [RUNTIME …]"
out=$(realpath -m -- "$1")
shift
[ $# -gt 0 ] || set -- linux-x64 win-x64
cd -- "$(dirname -- "$0")/.."

for runtime in "$@"; do
  target="$out/dti-$runtime"
  [ ! -e "$target" ] || fail "$target is there already"
  # The lock files of the sources name no runtime; a publish keeps its own beside its intermediate files. Whether the code is clean is not its question.
  dotnet publish src/DtiPipeline.Cli -c Release -r "$runtime" --self-contained true -p:NuGetLockFilePath=obj/publish.lock.json -p:DebugType=none -p:RunAnalyzers=false -p:PublishReadyToRun=true \
    -o "$target/program" --nologo -v q
  mkdir -p -- "$target/workspace" "$target/ops"
  cp -R -- connectors mappings "$target/workspace/"
  cp -R -- ops/runbook.md ops/settings.md ops/reliability.md ops/systemd ops/container "$target/ops/"
  cp -- LICENSE CHANGELOG.md "$target/"
  tar -C "$out" -czf "$target.tar.gz" "dti-$runtime"
  (cd -- "$out" && sha256sum -- "dti-$runtime.tar.gz" > "dti-$runtime.tar.gz.sha256")
  echo "$target  $(du -sh -- "$target" | cut -f1)  $(du -sh -- "$target.tar.gz" | cut -f1) packed"
done
