"""What can be wrong with what a window shows: names, ways of the keyboard, texts that are cut or covered.

Each function returns what it found, in words, and nothing where all is well.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import ne

from PySide6.QtCore import QAbstractAnimation, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTextEdit,
    QWidget,
)
from tests.ui.tour import covered, shown

from mindmate.ui.widgets.line import Line  # whose hint fits
from mindmate.ui.widgets.plain_text import PlainText

Role = QAccessible.Role
#: Roles that say nothing to whoever can't see what it is.
SILENT = {Role.NoRole, Role.Client, Role.Border, Role.Window, Role.Grouping, Role.Pane, Role.LayeredPane}
MOST_STOPS = 200
FEWEST_PIXELS = (
    24  # that differ where the focus is: more than a hair, less than the shortest edge of a button
)
FEWEST_FOR_CARET = 8


def name_of(widget: QWidget) -> str:
    """How a widget is spoken of here."""
    return f"{type(widget).__name__} {widget.objectName()!r}"


# ---- for those who don't see it ------------------------------------------------------------------------


def interfaces(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader finds below `widget`, what is hidden left out."""
    top = QAccessible.queryAccessibleInterface(widget)
    waiting = [top] if top is not None else []
    while waiting:
        here = waiting.pop()
        if here is not top and here.state().invisible:
            continue
        yield here
        for at in range(min(here.childCount(), 400)):
            child = here.child(at)
            if child is not None and child.isValid():
                waiting.append(child)


def nameless(window: QWidget) -> list[str]:
    """What takes the focus and says neither what it is nor what it is for."""
    found = []
    for interface in interfaces(window):
        if not interface.state().focusable or interface.object() is window:
            continue
        thing = interface.object()
        described = name_of(thing) if isinstance(thing, QWidget) else str(interface.role())
        if isinstance(thing, QWidget) and thing.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue  # Qt calls every label that can be marked focusable
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{described} has no name")
        if interface.role() in SILENT:
            found.append(f"{described} has the role {interface.role().name}")
    return found


# ---- for those who have no mouse -----------------------------------------------------------------------


def stops(window: QWidget) -> list[QWidget]:
    """Where Tab leads, from the place of the focus until it comes round."""
    seen: list[QWidget] = []
    for _ in range(MOST_STOPS):
        widget = QApplication.focusWidget()
        if widget is None or widget in seen:
            break
        seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    return seen


def unreachable(window: QWidget, walked: list[QWidget]) -> list[str]:
    """What takes the focus or can be clicked, and is neither on the way of Tab nor reached from it by arrows."""
    found = []
    groups = {id(w.group()) for w in walked if isinstance(w, QAbstractButton) and w.group() is not None}
    exclusive = {id(w.parent()) for w in walked if isinstance(w, QAbstractButton) and w.autoExclusive()}
    for widget in shown(window):
        if not widget.isEnabled() or covered(widget) or widget in walked:
            continue
        wanted = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) or isinstance(widget, QAbstractButton)
        if not wanted or isinstance(widget.parent(), QAbstractItemView | QComboBox):
            continue
        if isinstance(widget.parent(), QLineEdit) and not widget.text():  # type: ignore[attr-defined]
            continue  # a picture in a field: nothing happens by it
        if isinstance(widget, QAbstractButton):
            if widget.group() is not None and id(widget.group()) in groups:
                continue
            if widget.autoExclusive() and id(widget.parent()) in exclusive:
                continue
        found.append(f"Tab doesn’t lead to {name_of(widget)}")
    return found


def deaf(walked: list[QWidget]) -> list[str]:
    """Buttons on the way of Tab that Space doesn't press."""
    found = []
    for button in walked:
        if isinstance(button, QAbstractButton):
            button.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyPress(button, Qt.Key.Key_Space)
            if not button.isDown():
                found.append(f"Space doesn’t press {name_of(button)}")
            button.setDown(False)
    return found


def unseen_focus(window: QWidget, walked: list[QWidget], known: set[object] | None = None) -> list[str]:
    """Stops of Tab that look the same with and without the focus. Kinds in `known` were looked at before."""
    found = []
    for widget in walked:
        kind = (
            type(widget),
            widget.property("kind"),
            widget.parentWidget() and widget.parentWidget().property("kind"),
        )
        if known is not None and kind in known:
            continue
        others = [w for w in walked if w is not widget]
        if not others or not widget.isVisible() or not widget.isEnabled():
            continue
        others[0].setFocus(Qt.FocusReason.TabFocusReason)
        _bring_into_view(widget)
        without = _picture(window, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if known is not None:
            known.add(kind)
        least = FEWEST_FOR_CARET if isinstance(widget, QTextEdit | QLineEdit) else FEWEST_PIXELS
        if _differing(without, _picture(window, widget)) < least:
            found.append(f"nothing shows that {name_of(widget)} has the focus")
    return found


def _bring_into_view(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None:
        if hasattr(area, "ensureWidgetVisible"):
            area.ensureWidgetVisible(widget)
        area = area.parentWidget()
    QApplication.processEvents()


def _picture(window: QWidget, widget: QWidget) -> QImage:
    QApplication.processEvents()
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-10, -10, 10, 10)
    return window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _differing(one: QImage, other: QImage) -> int:
    if one.size() != other.size():
        return FEWEST_PIXELS
    if one.isNull():
        return 0
    a, b = memoryview(one.constBits()).cast("I"), memoryview(other.constBits()).cast("I")
    return sum(map(ne, a, b))


def disorder(window: QWidget, walked: list[QWidget]) -> list[str]:
    """Whether Tab jumps up more often than there are columns to go down: sidebar, top bar, room, and round again."""
    tops = [(w, _height_of(window, w)) for w in walked]
    jumps = [
        f"{name_of(one)} to {name_of(next_)}"
        for (one, y), (next_, below) in zip(tops, [*tops[1:], *tops[:1]], strict=True)
        if below + next_.height() <= y
    ]
    return [f"Tab jumps up {len(jumps)} times: {jumps}"] if len(jumps) > 3 else []


def _height_of(window: QWidget, widget: QWidget) -> int:
    """Where a thing stands, from the top; on a page that scrolls, as if it weren't scrolled."""
    area = _in_area(widget)
    if isinstance(area, QScrollArea) and area.widget() is not None:
        return widget.mapTo(area.widget(), QPoint(0, 0)).y() + area.mapTo(window, QPoint(0, 0)).y()
    return widget.mapTo(window, QPoint(0, 0)).y()


# ---- for those whom motion makes ill -------------------------------------------------------------------


def moving(window: QWidget) -> list[str]:
    """Animations that run, and timers that move something by themselves: words may change, nothing else."""
    running = QAbstractAnimation.State.Running
    found = [
        f"{animation.metaObject().className()} of {name_of(animation.parent())} runs"
        for animation in window.findChildren(QAbstractAnimation)
        if animation.state() == running
    ]
    for timer in window.findChildren(QTimer):
        # The window's own looks at the clock and paints nothing.
        if timer.isActive() and not timer.isSingleShot() and timer.parent() is not window:
            before = _without_words(window)
            for _ in range(3):
                timer.timeout.emit()
            if _without_words(window) != before:
                found.append(f"a timer moves something in {name_of(timer.parent())}")
    return found


def _without_words(window: QWidget) -> QImage:
    """What is shown, its labels painted over."""
    picture = window.grab().toImage()
    painter = QPainter(picture)
    for label in shown(window):
        if isinstance(label, QLabel):
            painter.fillRect(QRect(label.mapTo(window, QPoint(0, 0)), label.size()), Qt.GlobalColor.black)
    painter.end()
    return picture


# ---- for those who need large text, and for other languages --------------------------------------------


def cut(window: QWidget) -> list[str]:
    """Texts that don't fit where they stand, things that reach out of the window, things that overlap."""
    found = []
    for widget in shown(window):
        if covered(widget):
            continue
        words = _too_narrow(widget)
        if words:
            found.append(f"{name_of(widget)} cuts {words!r} ({widget.width()} × {widget.height()})")
        found += _out_of_place(window, widget)
    found += _overlapping(window)
    return found


def _too_narrow(widget: QWidget) -> str:
    """The words that `widget` has too little room for."""
    if isinstance(widget, QLabel):
        return _label_too_small(widget)
    if isinstance(widget, QPushButton) and widget.text():
        lines = widget.text().split("\n")
        metrics = widget.fontMetrics()
        widest = max(metrics.horizontalAdvance(line.replace("&", "")) for line in lines)
        icon = widget.iconSize().width() + 4 if not widget.icon().isNull() else 0
        high = metrics.lineSpacing() * len(lines)
        # Ours pads; what is left for the text must do.
        if widest + icon > widget.width() or high > widget.height():
            return widget.text()
        if widget.minimumSizeHint().width() > widget.width() + 1:
            return widget.text()
    elif isinstance(widget, QAbstractButton) and widget.text() and not isinstance(widget.parent(), QLineEdit):
        hint = widget.sizeHint()
        if widget.hasHeightForWidth():  # it breaks its words: each line must do
            hint = QSize(widget.minimumSizeHint().width(), widget.heightForWidth(widget.width()))
            for line in widget.text().split("\n"):
                hint = hint.expandedTo(QSize(widget.fontMetrics().horizontalAdvance(line), 0))
        if hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1:
            return widget.text()
    elif isinstance(widget, QLineEdit) and not widget.text() and not isinstance(widget, Line):
        buttons = sum(child.width() for child in widget.findChildren(QAbstractButton) if child.isVisible())
        room = widget.style().subElementRect(
            QStyle.SubElement.SE_LineEditContents, _line_edit_option(widget), widget
        )
        if widget.fontMetrics().horizontalAdvance(widget.placeholderText()) + 4 > room.width() - buttons:
            return widget.placeholderText()
    elif isinstance(widget, QTextEdit | QPlainTextEdit) and not widget.toPlainText():
        return _hint_too_long(widget)
    elif isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget
        )
        if widget.fontMetrics().horizontalAdvance(widget.currentText()) > field.width():
            return widget.currentText()
    elif isinstance(widget, QListWidget):
        # Titles are the person's own, and may end in dots; what we say between them may not.
        for at in range(widget.count()):
            item = widget.item(at)
            ours = not item.flags() & Qt.ItemFlag.ItemIsSelectable
            if ours and widget.sizeHintForColumn(0) > 0:
                from PySide6.QtGui import QFontMetrics

                wide = QFontMetrics(item.font()).horizontalAdvance(item.text())
                if wide > widget.viewport().width():
                    return item.text()
    return ""


def _hint_too_long(widget: QTextEdit | QPlainTextEdit) -> str:
    """The hint of an empty field, where it needs more room than there is.

    Ours and QPlainTextEdit's wrap; of QTextEdit's Qt draws what stands in the first line, and nothing of the rest.
    """
    hint = widget.hint if isinstance(widget, PlainText) else widget.placeholderText()
    metrics, margin = widget.fontMetrics(), round(widget.document().documentMargin())
    room = widget.viewport().rect().adjusted(margin, margin, -margin, -margin)
    if isinstance(widget, QTextEdit) and not isinstance(widget, PlainText):
        wanted = QSize(metrics.horizontalAdvance(hint), metrics.height() if hint else 0)
    else:
        wanted = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, hint).size()
    return hint if wanted.width() > room.width() + 1 or wanted.height() > room.height() + 1 else ""


def _line_edit_option(widget: QLineEdit):  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QStyleOptionFrame

    option = QStyleOptionFrame()
    widget.initStyleOption(option)
    return option


def _label_too_small(label: QLabel) -> str:
    text = QLabel.text(label)  # with the hyphens that ours puts into long words
    if not text.strip() or not label.pixmap().isNull():
        return ""
    margins = label.contentsMargins()
    room = label.width() - margins.left() - margins.right()
    metrics = label.fontMetrics()
    if label.wordWrap():
        words = text.replace("\u00ad", "- ").split()
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        if widest > room or label.heightForWidth(label.width()) > label.height() + 1:
            return text
    elif label.sizeHint().width() > label.width() + 1 or label.sizeHint().height() > label.height() + 1:
        return text
    return ""


def _in_area(widget: QWidget) -> QAbstractScrollArea | None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return above
        above = above.parentWidget()
    return None


def _out_of_place(window: QWidget, widget: QWidget) -> list[str]:
    if isinstance(widget, QAbstractScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        return [f"{name_of(widget)} scrolls sideways"]
    speaks = isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox)
    if not speaks or isinstance(widget.parent(), QLineEdit | QComboBox):
        return []
    area = _in_area(widget)
    inside = (area.viewport() if area is not None else window).rect()
    rect = QRect(widget.mapTo(area.viewport() if area is not None else window, QPoint(0, 0)), widget.size())
    if rect.left() < inside.left() or rect.right() > inside.right():
        return [f"{name_of(widget)} reaches out of the window sideways"]
    if area is None and (rect.top() < inside.top() or rect.bottom() > inside.bottom()):
        return [f"{name_of(widget)} reaches out of the window"]
    return []


def _overlapping(window: QWidget) -> list[str]:
    found = []
    for parent in [window, *shown(window)]:
        layout = parent.layout()
        if layout is None:
            continue
        kin = [
            child
            for child in parent.children()
            if isinstance(child, QWidget)
            and child.isVisible()
            and not child.isWindow()
            and not child.size().isEmpty()
        ]
        laid_out = [child for child in kin if _lies_in(layout, child)]
        for at, one in enumerate(laid_out):
            for other in laid_out[at + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > 1 and common.height() > 1:
                    found.append(f"{name_of(one)} and {name_of(other)} overlap")
    return found


def _lies_in(layout: QLayout, child: QWidget) -> bool:
    """Without asking for items: their wrappers would outlive them."""
    if layout.indexOf(child) >= 0:
        return True
    return any(_lies_in(inner, child) for inner in layout.children() if isinstance(inner, QLayout))
