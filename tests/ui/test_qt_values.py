"""Numbers instead of Qt's names: they are the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from mindmate.settings import Settings
from mindmate.ui import qt_values
from mindmate.ui.theme.look import Look
from mindmate.ui.widgets.basics import Button, Page, label
from mindmate.ui.widgets.passphrase import PassphraseField


def test_each_number_is_that_of_the_name():
    hints = Qt.InputMethodHint
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    assert Qt.TextFormat.PlainText.value == qt_values.PLAIN_TEXT
    assert Qt.AlignmentFlag.AlignHCenter.value == qt_values.ALIGN_H_CENTER
    assert side.value == qt_values.ALIGN_RIGHT_ABSOLUTE_V_CENTER
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOff.value == qt_values.SCROLL_BAR_OFF
    assert Qt.FocusPolicy.NoFocus.value == qt_values.NO_FOCUS
    assert Qt.FocusPolicy.TabFocus.value == qt_values.TAB_FOCUS
    assert Qt.ContextMenuPolicy.NoContextMenu.value == qt_values.NO_CONTEXT_MENU
    sensitive = hints.ImhSensitiveData | hints.ImhNoAutoUppercase | hints.ImhNoPredictiveText
    assert sensitive.value == qt_values.SENSITIVE_INPUT
    assert hints.ImhHiddenText.value == qt_values.HIDDEN_TEXT


def test_a_property_takes_the_number(app, qtbot):
    look = Look(app, Settings())
    text, page = label("a < b", centre=True), Page(look)
    field = PassphraseField(look, "field", "Passphrase")
    for widget in (text, page, field):
        qtbot.addWidget(widget)
    assert text.textFormat() is Qt.TextFormat.PlainText
    assert text.alignment() == Qt.AlignmentFlag.AlignHCenter
    assert page.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert page.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    hints = Qt.InputMethodHint
    sensitive = hints.ImhSensitiveData | hints.ImhNoAutoUppercase | hints.ImhNoPredictiveText
    assert field.inputMethodHints() == sensitive | hints.ImhHiddenText
    (eye,) = field.findChildren(QToolButton)
    assert eye.focusPolicy() is Qt.FocusPolicy.TabFocus
    field._eye.setChecked(True)  # shown, it is as secret for an input method
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    assert field.inputMethodHints() == sensitive
    field.wipe()
    assert field.inputMethodHints() == sensitive | hints.ImhHiddenText
    look.deleteLater()


def test_a_text_stands_on_the_right_where_one_reads_from_there(app, qtbot, request):
    request.addfinalizer(lambda: app.setLayoutDirection(Qt.LayoutDirection.LeftToRight))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    text = label("1234")
    qtbot.addWidget(text)
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    assert text.alignment() == side


def test_the_pointer_is_a_hand_over_a_button(app, qtbot):
    look = Look(app, Settings())
    button = Button(look, "Go on")
    qtbot.addWidget(button)
    button.show()
    qtbot.mouseMove(button)
    qtbot.waitUntil(lambda: button.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    look.deleteLater()
