#!/bin/sh
# Starts MindMate with freed memory overwritten from the first moment; it would restart itself once for that otherwise.
GLIBC_TUNABLES="${GLIBC_TUNABLES:+$GLIBC_TUNABLES:}glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"
export GLIBC_TUNABLES
exec @PROGRAM@ "$@"
