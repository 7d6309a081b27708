"""Numbers instead of Qt's names: they are the same."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

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
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert field.echoMode() is QLineEdit.EchoMode.Password
    look.deleteLater()


def test_the_pointer_is_a_hand_over_a_button(app, qtbot):
    look = Look(app, Settings())
    button = Button(look, "Go on")
    qtbot.addWidget(button)
    button.show()
    qtbot.mouseMove(button)
    qtbot.waitUntil(lambda: button.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    look.deleteLater()
