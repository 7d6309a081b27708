"""A journal to take pictures of: the days of somebody who doesn't exist, written for this."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mindmate.app import App

RIVER = (
    "Walked to the river after work because I couldn’t sit at the desk any longer. It was almost dark. Two children "
    "were throwing bread at ducks that had clearly had enough bread.\n\nI noticed that I hadn’t thought about the "
    "review for twenty minutes. Twenty minutes isn’t much, but on Monday it was none.\n\nWhat helped: moving, cold "
    "air, having no phone in my hand. I want to try the same on Thursday, before the call and not after it."
)
SUNDAY = (
    "Breakfast with Mara, long, with the window open. She asked how I sleep and I told her the truth for once. She "
    "didn’t try to fix it. She just said: that sounds tiring.\n\nI think that is all I wanted somebody to say."
)
LETTER = (
    "Dear Leo, you will be six in March and you will not remember this autumn. I will. You asked me whether "
    "grown-ups are afraid as well, and I said sometimes. You said: then you can hold my hand."
)
#: (days ago, hour, kind, title, body, mood, tags); a conversation's body is its turns.
ENTRIES = (
    (0, 8, "mood", "", "Slept six hours in one piece.", 4, ("sleep",)),
    (0, 18, "writing", "Twenty minutes at the river", RIVER, 4, ("outside", "work")),
    (1, 22, "conversation", "I can’t sleep before exams", (
        "I can’t sleep before exams.",
        "The night before is when the mind likes to rehearse everything that could go wrong. That is common, and it is "
        "tiring.\n\nWhat goes through your head when you lie there?",
        "It is always the same thought: that I will sit there and know nothing, and that everyone will see it.",
        "So it is less about the questions than about being seen not knowing.\n\nA few things that people find "
        "useful:\n\n- **Write the worry down**, so that you needn’t keep it in mind\n- Breathe out longer than in, for "
        "*two minutes*\n\nWhen you picture it, who is looking at you?",
    ), 2, ("exams", "sleep")),
    (1, 9, "mood", "", "", 3, ()),
    (3, 11, "writing", "Sunday, window open", SUNDAY, 5, ("Mara", "sleep")),
    (3, 21, "mood", "", "Dreading tomorrow a little.", 3, ("work",)),
    (4, 23, "conversation", "The talk with my sister", (
        "I don’t know how to tell my sister that I won’t come for Christmas.",
        "That sounds like it weighs on you. What do you fear she will hear when you say it?",
    ), 3, ("family",)),
    (6, 20, "writing", "", "Cooked. Ate at the table, not at the screen. The soup was too salty.", None, ()),
    (7, 7, "mood", "", "Woke at four.", 2, ("sleep",)),
    (7, 19, "conversation", "The review is on Thursday", (
        "The review is on Thursday and I already feel it in my stomach.",
        "Your stomach is ahead of the calendar. What is the smallest part of it that you could look at today?",
    ), 2, ("work",)),
    (9, 22, "writing", "A letter I won’t send", LETTER, 4, ("Leo", "family")),
    (10, 12, "mood", "", "", 4, ()),
    (12, 21, "mood", "", "Argued on the phone.", 1, ("family",)),
    (12, 23, "writing", "What I wanted to say", "That I was frightened. It came out as angry.", 2, ("family",)),
    (14, 10, "mood", "", "", 5, ("outside",)),
    (15, 20, "conversation", "Sunday evenings are hard", (
        "Sunday evenings are hard. The weekend isn’t over, but it feels as though it were.",
        "A part of you is already at Monday’s desk. What would the rest of you still like to do tonight?",
    ), 3, ("work",)),
    (17, 9, "mood", "", "", 3, ()),
    (19, 18, "writing", "Three good things", "Coffee in the sun. The train was on time.", 4, ("outside",)),
    (20, 22, "mood", "", "", 2, ("sleep",)),
    (22, 8, "mood", "", "", 4, ()),
    (24, 21, "writing", "", "Rain all day. Read forty pages, remember three of them, liked all forty.", 4, ()),
    (30, 19, "mood", "", "", 3, ()),
    (33, 22, "conversation", "Saying no at work", (
        "I said yes again although I wanted to say no.",
        "Yes often comes faster than we do. What would “let me look and tell you tomorrow” have cost?",
    ), 3, ("work",)),
    (41, 20, "writing", "First run in a year", "Eight minutes. Then eight that were four.", 5, ("outside",)),
)  # fmt: skip


def fill(core: App, now: datetime | None = None) -> dict[str, str]:
    """Write the journal; returns the entries' ids by title."""
    from mindmate.records import Origin, Role

    today = (now or datetime.now()).replace(minute=12, second=0, microsecond=0)
    ids: dict[str, str] = {}
    for ago, hour, kind, title, body, mood, tags in reversed(ENTRIES):
        at = (today - timedelta(days=ago)).replace(hour=hour, minute=(hour * 7 + ago * 11) % 60)
        made = core.journal.write(
            kind,
            title,
            body if isinstance(body, str) else "",
            mood=mood,
            tags=tags,
            day=at.date().isoformat(),
            created=int(at.timestamp() * 1000),
        )
        if not isinstance(body, str):
            for number, words in enumerate(body):
                mine = number % 2 == 0
                core.journal.append(
                    made,
                    Role.USER if mine else Role.ASSISTANT,
                    words,
                    origin=Origin.PERSON if mine else Origin.MODEL,
                )
        ids[title] = made
    return ids
