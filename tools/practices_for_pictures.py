"""Pictures of the practices' room: what there is, a first page, steps of some kinds, the end, the entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from screenshots import Photographer

RECORD = {
    "situation": "The talk on Tuesday. I lost my thread, and everybody waited.",
    "feeling": "Ashamed, and a little angry with myself",
    "before": 8,
    "thought": "They all saw that I don’t belong here.",
    "traps": ["mind_reading", "label"],
    "for": "I stood there and said nothing for a while.",
    "against": "Two people asked to see the slides. I knew the answer to each question.",
    "balanced": "I lost my thread once, and it was still a talk that people used.",
    "after": 5,
}
IDEAS = ["Twenty minutes at the river", "Call Ana", "One drawer of the desk"]
WEEK = [[0, 2, "Call Ana"], [2, 1, "Twenty minutes at the river"], [5, 0, "One drawer of the desk"]]
NIGHT = ("23:00", 35, 20, "06:40", "07:00", 6, "Coffee at five, and the talk on my mind")
SIZES = ((1000, 720), (380, 760))


class Unheard:
    """Stands in for what plays a breath, so that the pictures are the same on a machine without sound."""

    available = True

    def play(self, pattern: tuple[float, float, float, float], start: float = 0.0) -> None:
        """Nothing is heard."""

    def stop(self) -> None:
        """Nothing was heard."""

    def close(self) -> None:
        """Nothing is left."""


def take(photographer: Photographer) -> None:
    """All of them, with the exercises of one person."""
    from mindmate.practices.session import Session
    from mindmate.practices.shelf import ALL
    from mindmate.ui.practices.state import Begun

    home, core, look = photographer.window.home, photographer.core, photographer.look
    core.drafts.keep("practice.values", Begun("values", 1, {"area": ["friends"]}).dumped())
    home.show_practices()
    room = home.practices
    for width, height in (*SIZES, (2560, 1200)):
        photographer.picture("practices", width, height)
    room.show_practice("thought_record")
    for size in SIZES:
        photographer.picture("practice-front", *size)

    def at(name: str, step: str, answers: dict[str, Any]) -> None:
        place = [each.name for each in ALL[name].steps].index(step)
        room._views.setCurrentWidget(room.page)
        room.page.start(Begun(name, place, answers))

    for name, step, answers in (
        ("thought_record", "against", RECORD),
        ("thought_record", "traps", RECORD),
        ("activation", "week", {"ideas": IDEAS, "week": WEEK}),
    ):
        at(name, step, answers)
        for size in SIZES:
            photographer.picture(f"practice-{step}", *size)
    core._player = Unheard()
    at("box", "breathe", {})
    room.page.body.end()
    room.page.body.clock.put(30.6)  # a breath that goes out
    room.page.body.look_at_clock()
    for size in SIZES:
        photographer.picture("practice-breath", *size)
    look.apply(core.change_settings(text_scale=200))
    at("thought_record", "against", RECORD)
    photographer.picture("practice-against-text200", 380, 760)
    look.apply(core.change_settings(text_scale=100))
    diary = Session(ALL["sleep_diary"])
    for value in NIGHT:
        diary.answer(value)
    room._finished(diary.result(), core.practices.keep(diary.result()))
    photographer.picture("practice-done")
    record = Session(ALL["thought_record"], RECORD, 99)
    home._show_entry(core.practices.keep(record.result()).entry)
    photographer.wait(lambda: bool(home.journal.page.kind))
    for size in SIZES:
        photographer.picture("journal-exercise", *size)
    home.show_today()
