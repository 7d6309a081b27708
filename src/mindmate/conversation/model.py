"""What a message and a conversation are. The values themselves live in `mindmate.records`."""

from __future__ import annotations

from mindmate.records import HIT_END, HIT_START, Entry, Hit, Level, Message, Origin, Role, State, Summary

__all__ = [
    "HIT_END",
    "HIT_START",
    "Entry",
    "Hit",
    "Level",
    "Message",
    "Origin",
    "Role",
    "State",
    "Summary",
]
