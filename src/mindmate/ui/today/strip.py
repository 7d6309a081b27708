"""What can be done with a message: a small row of buttons at its head, and the same as a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from mindmate.conversation.model import Message, Role
from mindmate.ui.theme.look import Look
from mindmate.ui.today.transcript import Transcript
from mindmate.ui.widgets.basics import Button, label

HELPED, NOT_HELPED = "helped", "not helped"
SPOKEN = 80  # letters of a message that are said when it is chosen


class MessageStrip(QFrame):
    """For the message under the mouse, else the one that the keyboard chose, else the last reply.

    `wished` carries the name of what is wanted and the message: copy, retry, edit, delete, earlier, later,
    helped, not helped.
    """

    wished = Signal(str, object)

    def __init__(self, look: Look, transcript: Transcript) -> None:
        super().__init__(transcript.viewport())
        self._look, self._transcript = look, transcript
        self.marks: dict[int, str] = {}
        self.part = -1
        self._mouse_at = -1
        self._quiet = False  # while a reply is being written
        self.setObjectName("chat.actions")
        self.setProperty("kind", "strip")
        names = {
            "earlier": (self.tr("Version before"), "earlier"),
            "later": (self.tr("Version after"), "later"),
            "copy": (self.tr("Copy"), "copy"),
            "edit": (self.tr("Change and send again"), "edit"),
            "retry": (self.tr("Another answer"), "again"),
            "helped": (self.tr("This helped"), "helped"),
            "not helped": (self.tr("This didn’t help"), "nothelped"),
            "delete": (self.tr("Delete this message"), "delete"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self.version = label("", "small", wrap=False)
        self.buttons: dict[str, Button] = {}
        for name, (words, icon) in names.items():
            object_name = f"chat.message.{name.replace(' ', '')}"
            button = Button(look, words, "icon", icon, name=object_name, on_click=self._wish(name))
            button.setProperty("small", "true")
            self.buttons[name] = button
            row.addWidget(button)
            if name == "earlier":
                row.addWidget(self.version)
        for name in (HELPED, NOT_HELPED):
            self.buttons[name].setCheckable(True)
        self._offered: set[str] = set()  # what can be done with the message, shown as a button or not
        self.more = Button(
            look, self.tr("More"), "icon", "more", name="chat.message.more", on_click=self._more
        )
        self.more.setProperty("small", "true")
        row.addWidget(self.more)
        transcript.pointed.connect(self._pointed)
        transcript.verticalScrollBar().valueChanged.connect(lambda _value: self.place())
        transcript.document().contentsChanged.connect(self._changed)
        transcript.viewport().installEventFilter(self)
        transcript.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        transcript.customContextMenuRequested.connect(self._menu)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), transcript)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self.step(by))
        self.hide()

    def _wish(self, name: str) -> Callable[[], None]:
        def wish() -> None:
            message = self._transcript.message_of(self.part)
            if message is not None:
                self.wished.emit(name, message)

        return wish

    # ---- which message -------------------------------------------------------------------------

    def quiet(self, on: bool) -> None:
        """Out of the way while a reply is being written."""
        self._quiet = on
        self.update_target()

    def step(self, by: int) -> None:
        """Choose the message before or after, by keyboard; it is said aloud, and brought into view."""
        known = self._transcript.parts_with_messages()
        if not known:
            return
        now = self._transcript.chosen
        if by < 0 and now == known[0]:
            self._transcript.reach_back()
            known = self._transcript.parts_with_messages()
        elif by > 0 and now == known[-1]:
            self._transcript.reach_on()
            known = self._transcript.parts_with_messages()
        at = known.index(now) + by if now in known else len(known) - 1
        part = known[min(max(at, 0), len(known) - 1)]
        self._mouse_at = -1
        self._transcript.chosen = part
        body = self._transcript.body_of(part)
        bar, height = self._transcript.verticalScrollBar(), self._transcript.viewport().height()
        if body.top() < 0 or body.bottom() > height:
            bar.setValue(bar.value() + int(body.top()) - height // 4)
        self._transcript.viewport().update()
        self.update_target()
        message = self._transcript.message_of(part)
        if message is not None and QAccessible.isActive():
            who = self.tr("You") if message.role is Role.USER else "MindMate"
            words = f"{who}: {message.text[:SPOKEN]}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._transcript, words))

    def _pointed(self, part: int) -> None:
        self._mouse_at = part
        self.update_target()

    def _changed(self) -> None:
        if self.part >= 0 or not self._quiet:
            self.update_target()

    def update_target(self) -> None:
        """Find the message that it is for, and show what can be done with it."""
        transcript = self._transcript
        known = transcript.parts_with_messages()
        wanted = [part for part in (self._mouse_at, transcript.chosen) if part in known]
        replies = [part for part in known if self._role(part) is Role.ASSISTANT]
        wanted += [] if self._quiet else replies[-1:]
        self.part = wanted[0] if wanted and not self._quiet else -1
        message = transcript.message_of(self.part)
        if message is None:
            self.hide()
            return
        self._fill(message, last=bool(replies) and self.part == replies[-1] == known[-1])
        self.adjustSize()
        self.show()
        self.place()

    def _role(self, part: int) -> Role | None:
        message = self._transcript.message_of(part)
        return message.role if message is not None else None

    def _fill(self, message: Message, *, last: bool) -> None:
        mine = message.role is Role.USER
        shown = {
            "earlier": message.versions > 1,
            "later": message.versions > 1,
            "copy": True,
            "edit": mine,
            "retry": last,
            HELPED: not mine,
            NOT_HELPED: not mine,
            "delete": True,
        }
        self._offered = {name for name, there in shown.items() if there}
        self._fit()
        self.buttons["earlier"].setEnabled(message.version > 1)
        self.buttons["later"].setEnabled(message.version < message.versions)
        self.version.setText(f"{message.version}/{message.versions}")
        mark = self.marks.get(message.id, "")
        for name in (HELPED, NOT_HELPED):
            self.buttons[name].setChecked(mark == name)

    def _fit(self) -> None:
        """As many buttons as stand beside the name; what has no room is under "More"."""
        versions = {"earlier", "later"}
        for left_out in (
            set(),
            {"copy", "delete"},
            {"copy", "delete", "retry", HELPED, NOT_HELPED, "edit"},
            versions,
        ):
            shown = self._offered - left_out if left_out is not versions else set()
            for name, button in self.buttons.items():
                button.setVisible(name in shown)
            self.version.setVisible(versions <= shown)
            self.more.setVisible(shown != self._offered)
            if self.sizeHint().width() <= self._transcript.free_beside_name:
                return

    # ---- where ---------------------------------------------------------------------------------

    def place(self) -> None:
        """At the end of the line with the name."""
        if self.part < 0:
            return
        head = self._transcript.head_of(self.part)
        size = self.sizeHint()
        x = int(head.left()) if self._look.mirrored else int(head.right()) - size.width()
        self.setGeometry(x, int(head.bottom()) + 6 - size.height(), size.width(), size.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when the room changes; forget the mouse when it leaves."""
        del watched
        if event.type() == QEvent.Type.Resize and self.part >= 0:
            self._fit()
            self.adjustSize()
            self.place()
        elif event.type() == QEvent.Type.Leave and not self.underMouse():
            self._pointed(-1)
        return False

    # ---- as a menu -----------------------------------------------------------------------------

    def _menu(self, at: QPoint) -> None:
        part = self._transcript.part_at(at)
        chosen = self._transcript.chosen
        self._mouse_at = chosen if chosen >= 0 else part
        self.update_target()
        if (menu := self.menu()) is not None:
            menu.popup(self._transcript.viewport().mapToGlobal(at))

    def _more(self) -> None:
        if (menu := self.menu()) is not None:
            menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu | None:
        """The same as a menu; None where there is no message to do anything with."""
        if self.part < 0:
            return None
        menu = QMenu(self)
        menu.setObjectName("chat.message.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._transcript.textCursor().hasSelection():
            menu.addAction(self.tr("Copy what is selected"), self._transcript.copy)
        for name, button in self.buttons.items():
            if name in self._offered and button.isEnabled():
                menu.addAction(button.accessibleName(), button.click)
        return menu
