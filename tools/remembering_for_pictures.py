"""Pictures of what is remembered: the question in Today, the page in Settings, the tone, the journal by meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mindmate.records import Filter

if TYPE_CHECKING:
    from screenshots import Photographer

KEPT = (
    "My sister Ana lives in Porto",
    "Walking by the river always helps me",
    "I work as a nurse, mostly nights",
)
ASKED = "I play the piano in a small choir every Thursday"
QUESTION = "somebody who only listened to me"


def take(photographer: Photographer) -> None:
    """After the journal was filled: all of them, the window in the conversation again at the end."""
    core, window = photographer.core, photographer.window
    entry = core.journal.entries(1, kind="conversation")[0].id
    for text in KEPT:
        core.memory.add(text)
    core.vault.memories.propose(ASKED, entry=entry, message=core.journal.messages(entry)[0].id)
    core.memory.set_name("Jonas")
    window.home.new_conversation()
    for size in ((1000, 720), (380, 760)):
        photographer.picture("remember", *size)
    for page in ("memory", "companion"):
        window.home.show_settings(page)
        for size in ((1000, 900), (380, 760)):
            photographer.picture(f"settings-{page}", *size)
    core.memory.rest()
    # Where the encoder once took too long, nobody asks it again before the next turn, which doesn't come here.
    photographer.wait(
        lambda: len(set(core.memory.indexed())) == 1, "every text is known by its meaning", core.memory.rest
    )
    window.home.show_journal()
    if window.home.journal.page.shown:  # as the practices left it
        window.home.journal.page.put_away()
    overview = window.home.journal.overview
    overview.ask(Filter(text=QUESTION))
    photographer.wait(
        lambda: bool(overview.similar.buttons),
        "places are found by meaning",
        lambda: overview.ask(Filter(text=QUESTION)),
    )
    for size in ((1000, 720), (380, 760)):
        photographer.picture("journal-similar", *size)
    overview.ask(Filter())
    window.home.show_today()
