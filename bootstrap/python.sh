#!/bin/sh
# Run the arguments with the first Python here that is new enough; MINDMATE_PYTHON may name one.
unset PYTHONPATH PYTHONHOME PYTHONSAFEPATH
for candidate in "${MINDMATE_PYTHON:-}" python3 python3.14 python3.13 python3.12 python3.11; do
    if [ -n "$candidate" ] && "$candidate" -c \
        'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null; then
        exec "$candidate" -B "$@"
    fi
done
echo "Set-up stopped: MindMate needs Python 3.11, 3.12, 3.13 or 3.14, and none was found." >&2
echo "On Debian or Ubuntu: sudo apt-get install python3 python3-venv. Or: make MINDMATE_PYTHON=/path/to/python3" >&2
exit 1
