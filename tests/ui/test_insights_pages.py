"""Questionnaires one item at a time, what goes with the days, the week in words, the report, over a fake core."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from tests.ui.conftest import by_name, core_of
from tests.ui.test_insights import opened

from mindmate import i18n
from mindmate.errors import MindMateError
from mindmate.insights.check_in import Noted
from mindmate.insights.goes_with import Companion, Verdict
from mindmate.insights.look_back import facts, fixed
from mindmate.practices.questionnaires import GAD7, PHQ9, Filled, course, read
from mindmate.records import Level
from mindmate.safety import policy
from mindmate.ui.insights import goes_with, report
from mindmate.ui.insights.asking import Asking
from mindmate.ui.insights.chart import Chart
from mindmate.ui.insights.questionnaires import Result
from mindmate.ui.insights.reading import Seen
from mindmate.ui.insights.reading import read as read_journal
from mindmate.ui.widgets.basics import Button

TODAY = date.today()


def texts(widget) -> str:
    """Every label that is shown."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def furnish(core, count: int = 90) -> None:
    """Days on which walking goes with better moods, and nothing else does."""
    rng = random.Random(3)
    for ago in range(count):
        walk = rng.random() < 0.5
        mood = min(5, max(1, round(2.6 + 1.4 * walk + rng.gauss(0, 0.6))))
        tags = [*(["walk"] if walk else []), *(["tea"] if rng.random() < 0.5 else [])]
        day = (TODAY - timedelta(ago)).isoformat()
        core.journal.write("mood", mood=mood, tags=tags, day=day, data=Noted(energy=rng.randint(1, 5)).data())
    core.journal.write("exercise", "Box breathing", day=TODAY.isoformat())


def keep(core, questionnaire, answers: list[int], ago: int) -> str:
    filled = Filled(questionnaire, tuple(answers))
    day = (TODAY - timedelta(ago)).isoformat()
    return core.journal.write("questionnaire", questionnaire.title, data=filled.data(), day=day)


def test_the_questionnaires_open_with_only_what_they_show(place, qtbot):
    place.room.open("questionnaires")
    page = place.room.questionnaires
    assert page.courses["phq9"].begin.isVisible()
    assert not page.escape()
    page.leave()
    page.forget()
    for kind in (Asking, Result, Chart):
        assert page.findChildren(kind) == []
    page.begin(PHQ9)
    assert page.findChildren(Asking) == [page.asking]  # the control
    assert page.asking.isVisible()
    assert page.escape()
    assert page.asking.isHidden()


def test_a_button_breaks_its_words_anew_where_text_or_room_changes(place, qtbot):
    button = Button(place.room._look, "Fill it in", "")
    qtbot.addWidget(button)
    wide = button.heightForWidth(600)
    button.setText("Fill in all of it, one question after the other, whenever you like")
    assert button.heightForWidth(300) > button.heightForWidth(600) == wide
    font = button.font()
    font.setPixelSize(60)
    button.setFont(font)
    assert len(button._lines(300)) > 4


# ---- questionnaires --------------------------------------------------------------------------------------


def answer(page, qtbot, answers: list[int]) -> None:
    """By the keyboard alone: Tab to the answer, Space."""
    for value in answers:
        assert QApplication.focusWidget() is page.asking.choices[0]
        for _ in range(value):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)


@pytest.mark.parametrize("questionnaire", [PHQ9, GAD7], ids=lambda one: one.name)
def test_one_item_after_the_other_by_keyboard_becomes_an_entry(place, qtbot, questionnaire):
    page = opened(place, qtbot, "questionnaires").questionnaires
    begin = by_name(page, f"insights.{questionnaire.name}.begin")
    begin.setFocus()
    qtbot.keyClick(begin, Qt.Key.Key_Space)
    given = [(at * 2 + 1) % 4 for at in range(len(questionnaire.items))]
    if questionnaire is PHQ9:
        given[8] = 0
    for at, value in enumerate(given):
        assert page.asking._item.text() == questionnaire.items[at]
        assert f"{at + 1} of {len(given)}" in page.asking._where.text()
        answer(page, qtbot, [value])
    answer(page, qtbot, [2])  # how difficult it has been
    qtbot.waitUntil(page.result.isVisible)
    (entry,) = [entry for entry in place.core.journal.kept if entry.kind == "questionnaire"]
    kept = place.core.journal.page(entry.id)
    assert read(kept.data) == Filled(questionnaire, tuple(given), 2)
    assert page.result.meaning.text() == Filled(questionnaire, tuple(given), 2).meaning()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    qtbot.keyClick(page.result.done, Qt.Key.Key_Space)
    assert page.courses[questionnaire.name].caption.isVisible()


def test_nothing_checked_off_needs_no_last_question(place, qtbot):
    page = opened(place, qtbot, "questionnaires").questionnaires
    page.begin(GAD7)
    answer(page, qtbot, [0] * 7)
    qtbot.waitUntil(page.result.isVisible)


def test_item_nine_brings_help_before_anything_else_and_is_counted_once(unlocked, qtbot):
    core = core_of(unlocked)
    unlocked.home.show_insights()
    unlocked.home.insights.show_page("questionnaires")
    page = unlocked.home.insights.questionnaires
    page.begin(PHQ9)
    answer(page, qtbot, [1] * 8)
    assert not page.asking.care.isVisible()
    answer(page, qtbot, [1])
    assert page.asking.care.isVisible()  # at once, not when it is kept
    assert not page.asking._choices.isVisible()
    assert QApplication.focusWidget() is page.asking.go_on
    qtbot.waitUntil(page.asking._words.isVisible)
    assert page.asking._words.text() == policy.fixed_for_item9()
    assert core._insights.cards == [Level.ELEVATED]
    with qtbot.waitSignal(page.help_wanted):
        by_name(page.asking, "insights.care.more").click()
    assert unlocked.room is unlocked.help
    unlocked.close_help()
    page.asking.go_on.click()
    answer(page, qtbot, [0])
    qtbot.waitUntil(page.result.isVisible)
    assert core._insights.cards == [Level.ELEVATED]


def test_after_item_nine_one_can_talk_at_once_and_the_answers_are_kept(place, qtbot):
    page = opened(place, qtbot, "questionnaires").questionnaires
    page.begin(PHQ9)
    answer(page, qtbot, [0] * 8 + [2])
    with qtbot.waitSignal(place.room.talk_wanted):
        page.asking.talk.click()
    (entry,) = [entry for entry in place.core.journal.kept if entry.kind == "questionnaire"]
    assert read(place.core.journal.page(entry.id).data) == Filled(PHQ9, (0,) * 8 + (2,))
    place.room.leave()
    assert page.result.isHidden()


def test_what_is_stopped_is_not_kept_and_back_asks_again(place, qtbot):
    page = opened(place, qtbot, "questionnaires").questionnaires
    page.begin(PHQ9)
    answer(page, qtbot, [3, 3])
    page.asking.back.click()
    assert page.asking._item.text() == PHQ9.items[1]
    assert place.room.escape()
    assert page.asking.isHidden()
    assert page._overview.isVisible()
    assert page.asking._answers == []
    assert place.core.journal.kept == []
    assert not place.room.escape()


def test_one_that_cannot_be_kept_stays_and_can_be_kept_again(place, qtbot):
    page = opened(place, qtbot, "questionnaires").questionnaires
    place.core.fails["keep"] = MindMateError("disk.full")
    page.begin(GAD7)
    answer(page, qtbot, [1] * 7)
    page.asking.choices[0].click()
    qtbot.waitUntil(page.error.isVisible)
    page.asking.choices[0].click()
    qtbot.waitUntil(page.result.isVisible)


def test_one_that_was_just_kept_can_be_deleted_again(place, qtbot):
    page = opened(place, qtbot, "questionnaires").questionnaires
    page.begin(GAD7)
    answer(page, qtbot, [0] * 7)
    qtbot.waitUntil(page.result.isVisible)
    assert len(place.core.journal.kept) == 1
    page.result.delete.click()
    qtbot.waitUntil(lambda: place.core.journal.kept == [])
    qtbot.waitUntil(lambda: not place.bridge.busy)
    assert not page.courses["gad7"].caption.isVisible()


def test_the_course_says_what_is_noticeable_and_what_is_not(place, qtbot):
    core = place.core
    for ago, answers in ((60, [1] * 8), (40, [1] * 7 + [2]), (20, [2] * 8), (3, [0] * 8)):
        keep(core, PHQ9, [*answers, 0], ago)
    page = opened(place, qtbot, "questionnaires").questionnaires
    words = [point.words for point in page.courses["phq9"].chart.points]
    assert [point.value for point in page.courses["phq9"].chart.points] == [8, 9, 16, 0]
    assert "as the time before" in words[1]
    assert "noticeably more" in words[2]
    assert "noticeably less" in words[3]
    shown = texts(page)
    assert "0–4 minimal" in shown
    assert "no diagnosis" in shown
    assert not page.courses["gad7"].chart.isVisible()


# ---- what goes with it -----------------------------------------------------------------------------------


def test_too_few_days_say_so_and_nothing_else(place, qtbot):
    furnish(place.core, 9)
    page = opened(place, qtbot, "goesWith").goes_with
    assert "9 days have a mood" in page.status.text()
    assert page._rows.count() == 0


def test_what_goes_with_better_days_is_said_with_its_uncertainty(place, qtbot):
    furnish(place.core)
    page = opened(place, qtbot, "goesWith").goes_with
    qtbot.waitUntil(lambda: "Box breathing" in texts(page.found))  # the last card
    shown = texts(page.found)
    better, unclear = shown.index("Better days"), shown.index("Not clear")
    assert better < shown.index("#walk") < unclear < shown.index("#tea")
    assert unclear < shown.index("energy")
    assert "higher on days with it (between +" in shown
    assert "stands out from chance" in shown
    assert shown.index("Too few days to say") < shown.index("Box breathing")


def test_claims_are_worded_by_what_may_be_said(app):
    def found(verdict, effect, low, high, name="#x", amount=False):
        return Companion(name, amount, verdict, 20, 30, effect, low, high, 0.01)

    assert "about 0.6 higher" in goes_with.in_words(found(Verdict.BETTER, 0.6, 0.2, 1.0))
    assert "about 0.6 lower" in goes_with.in_words(found(Verdict.WORSE, -0.6, -1.0, -0.2))
    unclear = goes_with.in_words(found(Verdict.UNCLEAR, 0.1, -0.3, 0.5))
    assert "between −0.3 and +0.5" in unclear
    assert "higher" not in unclear
    assert goes_with.in_words(Companion("#x", False, Verdict.TOO_FEW, 2, 30)) == "Too few days to say."
    assert "hour of sleep" in goes_with.in_words(found(Verdict.BETTER, 0.6, 0.2, 1.0, "hours of sleep", True))


# ---- the week --------------------------------------------------------------------------------------------


def test_the_week_is_told_in_fixed_words_and_one_can_go_back(place, qtbot):
    core = place.core
    furnish(core, 20)
    page = opened(place, qtbot, "week").week
    seen = read_journal(core.insights)
    first = TODAY - timedelta(TODAY.weekday())
    assert page.text.text() == fixed(facts(seen.pages, first))
    assert not page.after.isEnabled()
    page.before.click()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    assert page.text.text() == fixed(facts(seen.pages, first - timedelta(7)))
    assert page.after.isEnabled()


def test_the_model_words_the_week_only_when_asked_and_only_if_it_may_stand(place, qtbot):
    core = place.core
    furnish(core, 20)
    page = opened(place, qtbot, "week").week
    before = page.text.text()
    page.word.click()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    assert page.text.text() == before  # there was nothing that could stand
    assert "own words" in page.note.text()
    core._insights.model = "A week with some good days."
    page.word.click()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    assert page.text.text() == core._insights.model
    assert "model’s words" in page.note.text()
    page.before.click()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    assert page.text.text() != core._insights.model
    assert not page.note.isVisible()


def test_without_a_model_nothing_offers_one(place, qtbot):
    core = place.core
    core.shelf.clear()
    furnish(core, 20)
    page = opened(place, qtbot, "week").week
    assert page.text.text()
    assert not page.word.isVisible()


# ---- the report ------------------------------------------------------------------------------------------


def said_on_paper(monkeypatch) -> list[str]:
    """Everything that is written into the document, paragraph by paragraph."""
    said: list[str] = []
    real = report.pdf.paragraph

    def listening(cursor, text, **how):
        said.append(text)
        real(cursor, text, **how)

    monkeypatch.setattr(report.pdf, "paragraph", listening)
    return said


def test_the_report_is_made_only_after_a_warning_where_the_person_points(place, qtbot, monkeypatch, tmp_path):
    core = place.core
    furnish(core, 40)
    keep(core, PHQ9, [1] * 8 + [0], 5)
    target = tmp_path / "for the doctor"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_o: (str(target), ""))
    page = opened(place, qtbot, "paper").paper
    page.make.click()
    assert "can read it" in page.ask.text
    assert list(tmp_path.iterdir()) == []
    page.ask.keep.click()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    assert list(tmp_path.iterdir()) == []
    page.make.click()
    page.ask.do.click()
    qtbot.waitUntil(lambda: not place.bridge.busy)
    (file,) = tmp_path.iterdir()
    assert file.name == "for the doctor.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert file.stat().st_mode & 0o077 == 0
    assert "for the doctor.pdf" in page.status.text()


def test_a_report_that_cannot_be_written_says_so_and_leaves_no_file(place, qtbot, tmp_path):
    furnish(place.core, 10)
    page = opened(place, qtbot, "paper").paper
    page.print_to(tmp_path / "not there" / "report.pdf")
    qtbot.waitUntil(page.error.isVisible)
    assert list(tmp_path.iterdir()) == []


def test_the_report_holds_what_is_wanted_and_no_words_of_the_person(place, monkeypatch, tmp_path):
    core = place.core
    furnish(core, 60)
    core.journal.write("writing", "A secret title", "secret words", day=TODAY.isoformat(), mood=3)
    keep(core, PHQ9, [2] * 8 + [1], 5)
    keep(core, GAD7, [1] * 7, 200)
    seen = read_journal(core.insights)
    said = said_on_paper(monkeypatch)
    report.write(tmp_path / "all.pdf", seen, report.Wanted(90, claims=True))
    whole = "\n".join(said)
    assert "17 of 27" in whole
    assert f"1  Several days: {PHQ9.items[8]}" in whole
    assert "GAD-7\n" not in whole  # it is older than the time that was chosen
    assert "#walk" in whole
    assert "energy:" in whole
    assert "secret" not in whole
    said.clear()
    report.write(
        tmp_path / "less.pdf", seen, report.Wanted(90, mood=False, questionnaires=False, amounts=False)
    )
    whole = "\n".join(said)
    assert "of 27" not in whole  # the questionnaire's sum; a date may hold the number
    assert "#walk" not in whole
    assert "energy" not in whole


@pytest.mark.parametrize("language", i18n.available())
def test_the_report_of_an_empty_journal_is_a_page_in_every_language(app, tmp_path, language):
    i18n.use(language)
    report.write(tmp_path / "empty.pdf", Seen(TODAY), report.Wanted(claims=True))
    assert (tmp_path / "empty.pdf").stat().st_size > 1000


# ---- what is deleted -------------------------------------------------------------------------------------


def test_deleted_entries_are_in_no_insight(place, qtbot, monkeypatch, tmp_path):
    core = place.core
    furnish(core)
    gone = [keep(core, PHQ9, [2] * 8 + [0], 9), core.journal.kept[-2].id]
    gone += [entry.id for entry in core.journal.kept[::2] if "walk" in core.journal.page(entry.id).tags]
    for entry in core.journal.kept[1::2]:
        core.journal.edit(entry.id, tags=[tag for tag in core.journal.page(entry.id).tags if tag != "walk"])
    seen = read_journal(core.insights)
    assert any(one.name == "#walk" for one in seen.companions)  # the control
    assert course(PHQ9, seen.pages)
    for entry in dict.fromkeys(gone):
        core.delete_entry(entry)
    page = opened(place, qtbot, "goesWith").goes_with
    qtbot.waitUntil(lambda: "#tea" in texts(page.found))
    assert "#walk" not in texts(page.found)
    seen = read_journal(core.insights)
    assert course(PHQ9, seen.pages) == []
    said = said_on_paper(monkeypatch)
    report.write(tmp_path / "report.pdf", seen, report.Wanted(claims=True))
    assert "#walk" not in json.dumps(said)
    assert "Box breathing" not in json.dumps(said)
