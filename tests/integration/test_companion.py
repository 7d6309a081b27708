"""Exercises, questionnaires and insights over a real vault, with the real screen's word list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.costs import CHEAP
from tests.integration.vault.support import make, reopen

from mindmate import paths
from mindmate.app import App
from mindmate.conversation.keeping import Keeper
from mindmate.conversation.wording import Worded
from mindmate.errors import MindMateError
from mindmate.insights import check_in
from mindmate.insights.check_in import Noted
from mindmate.insights.look_back import facts, fixed
from mindmate.insights.series import gathered
from mindmate.practices import questionnaires, sleep
from mindmate.practices.questionnaires import PHQ9, Filled
from mindmate.practices.session import Session, read
from mindmate.practices.shelf import ALL
from mindmate.practices.texts import say
from mindmate.practising import Practices
from mindmate.records import Level
from mindmate.safety.guard import ReplyGuard
from mindmate.safety.screen import Screener
from mindmate.safety.values import Screening
from mindmate.vault.counter import CardCounter


def test_what_is_done_is_kept_watched_found_again_and_gone_when_deleted(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")
    counter = CardCounter(vault.journal.run)
    keep = Keeper(vault.journal, Screener(None, None), counter.shown)
    calm = keep.questionnaire(Filled(PHQ9, (1,) * 8 + (0,)), day="2026-03-02")
    risk = keep.questionnaire(Filled(PHQ9, (2,) * 9), day="2026-03-16")
    assert (calm.card, risk.card) == (None, Level.ELEVATED)
    assert counter.counts()[Level.ELEVATED] == 1

    diary = Session(ALL["sleep_diary"])
    for value in ("23:00", 20, 10, "06:30", "07:00", 6, "quokka"):
        diary.answer(value)
    done = diary.result()
    night = keep.exercise(done.title, done.body, done.data, done.own_words, mood=4, day="2026-03-17")
    record = Session(ALL["gratitude"])
    record.answer("I want to kill myself tonight")
    record.skip()
    written = record.result()
    found = keep.exercise(written.title, written.body, written.data, written.own_words, day="2026-03-17")
    assert night.card is None
    assert found.card is Level.CRISIS  # beside it: it is kept all the same
    vault.close()

    vault = reopen(tmp_path / "vault")
    pages = vault.journal.pages()
    assert [point.score for point in questionnaires.course(PHQ9, pages)] == [8, 18]
    assert read(vault.journal.page(found.entry).data) == (
        ALL["gratitude"],
        {"things": ["I want to kill myself tonight"]},
    )
    days = gathered(pages, sleep.amounts(pages, "Sleep"))
    assert [(day.date.day, day.mood, day.amounts) for day in days] == [
        (2, None, {}),
        (16, None, {}),
        (17, 4, {"Sleep": 7}),
    ]
    assert days[-1].present == {"Sleep diary", "What was good"}
    assert vault.journal.search("quokka")[0].entry == night.entry

    vault.journal.delete(night.entry)
    pages = vault.journal.pages()
    assert vault.journal.search("quokka") == []
    assert sleep.nights(pages) == []
    assert facts(pages, date(2026, 3, 16)).exercises == (("What was good", 1),)
    vault.close()


def test_the_app_keeps_an_exercise_with_its_draft_gone_and_its_card_counted(tmp_path: Path) -> None:
    vault = make(tmp_path / "vault")

    def failing(text: str, earlier: object = ()) -> Screening:
        raise RuntimeError

    for screen, card in ((Screener(None, None), None), (failing, Level.ELEVATED)):
        practices = Practices(vault, screen, ReplyGuard, None)
        session = Session(ALL["gratitude"])
        session.answer("rain")
        session.skip()
        vault.drafts.keep("practice.gratitude", "begun")
        vault.drafts.keep("practice.box", "begun too")
        kept = practices.keep(session.result(), "practice.gratitude")
        assert kept.card is card
        assert [draft.place for draft in vault.drafts.all()] == ["practice.box"]
        assert vault.journal.page(kept.entry).kind == "exercise"
    assert CardCounter(vault.journal.run).counts()[Level.ELEVATED] == 1
    led = Practices(vault, failing, ReplyGuard, None).guide(Session(ALL["thought_record"]))
    assert led.ask().text == say("thought_record.situation")
    assert led.take("anything").paused  # a screen that fails lets no model see it
    vault.close()


def test_insights_read_no_words_count_a_card_once_and_forget_what_is_deleted() -> None:
    app = App(paths.find(), kdf=CHEAP, screen=Screener(None, None), engine=lambda: None)  # type: ignore[arg-type, return-value]
    app.create_vault(bytearray(b"four words are enough"))
    journal, insights = app.journal, app.insights
    kept = journal.write(
        "mood", "", "quokka", mood=4, tags=["walk"], day="2026-03-02", data=Noted(7, 3).data()
    )
    journal.write("writing", "A title", "wombat", day="2026-03-01")
    assert insights.pages() == [replace(page, body="") for page in journal.pages()]
    assert "quokka" not in repr(insights.pages())
    assert check_in.amounts(insights.pages(), "s", "e") == [("2026-03-02", "s", 7), ("2026-03-02", "e", 3)]

    counter = CardCounter(journal.run)
    assert insights.item9(PHQ9, [3] * 8).card is None
    assert app._turns is not None
    assert not app._turns._alert
    assert insights.item9(PHQ9, [0] * 8 + [1]).card is Level.ELEVATED
    assert app._turns._alert  # what is said afterwards is watched as after such a message
    filled = insights.keep(Filled(PHQ9, (0,) * 8 + (1,)))
    assert filled.card is Level.ELEVATED
    assert counter.counts()[Level.ELEVATED] == 1

    known = facts(insights.pages(), date(2026, 3, 2))
    assert insights.worded(known) == Worded(fixed(known), False)
    for entry in (kept, filled.entry):
        app.delete_entry(entry)
    pages = insights.pages()
    assert [page.kind for page in pages] == ["writing"]
    assert gathered(pages, check_in.amounts(pages, "s", "e"))[0].mood is None
    assert questionnaires.course(PHQ9, pages) == []
    app.lock()
    with pytest.raises(MindMateError) as caught:
        _ = app.insights
    assert caught.value.code == "vault.locked"
