"""How the page of an entry is laid out: head, words, foot, and the menu of what else can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mindmate.ui.help.lines import CareNote
from mindmate.ui.journal.editor import Editor
from mindmate.ui.journal.heading import Heading
from mindmate.ui.ports import Core
from mindmate.ui.theme.look import Look
from mindmate.ui.today.transcript import Transcript
from mindmate.ui.widgets.basics import Button, Page, label, with_scroll_bar


class ReadAgain(Transcript):
    """A conversation to be read again, from its beginning."""

    def to_beginning(self) -> None:
        """Show how it begins."""
        if self._earlier:
            self._show_around(0)
        self.verticalScrollBar().setValue(0)

    def _grown(self, _least: int, _most: int) -> None:
        """Nothing is added at the end while one reads."""
        self._scrolled(self.verticalScrollBar().value())


class EntryFrame(QWidget):
    """The parts, in their places; `entry.EntryPage` fills them."""

    def __init__(self, look: Look, core: Core) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("journal.entry")
        self.setProperty("room", "true")
        self.heading = Heading(look)
        self.editor = Editor(look)
        self.transcript = ReadAgain(look)
        self.transcript.setObjectName("journal.entry.transcript")
        self.care = CareNote(look, core, "journal.care")
        self.status = label("", "small")
        self.status.setObjectName("journal.entry.status")
        self.sheet = Page(look, "size.measure")
        self.sheet.column.addWidget(self.editor)
        self.sheet.column.addStretch(1)
        self.views = QStackedWidget()
        self.views.addWidget(self.sheet)
        self.views.addWidget(self.transcript)
        self._build_buttons()
        self._build_menu()
        self._columns: list[QWidget] = []
        self._head, self._head_row = self._centred(self.heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(look.size("space.s"))
        layout.addWidget(self._centred(self._top())[0])
        layout.addWidget(self._head)
        layout.addWidget(self.views, 1)
        layout.addWidget(self._centred(self.care)[0])
        layout.addWidget(self._centred(self._foot())[0])
        self.editor.caret_moved.connect(self._follow_caret)
        self.sheet.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._keep_one_column())
        look.changed.connect(self._sized)
        self._sized()

    # ---- parts ---------------------------------------------------------------------------------

    def _build_buttons(self) -> None:
        look = self._look
        self.done = Button(look, self.tr("Done"), "primary", name="journal.entry.done")
        self.on = Button(look, self.tr("Go on talking"), "primary", "today", name="journal.entry.goOn")
        self.about = Button(
            look, self.tr("Write about this"), "quiet", "pencil", name="journal.entry.writeAbout"
        )
        self.talk = Button(look, self.tr("Talk about this"), "quiet", "today", name="journal.entry.talkAbout")
        self.more = Button(
            look, self.tr("More"), "icon", "more", name="journal.entry.more", on_click=self.open_menu
        )
        self.back = Button(look, self.tr("Back to the journal"), "icon", "back", name="journal.entry.back")

    def _build_menu(self) -> None:
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("More"))
        self.to_export = QAction(self.tr("Export…"), self)
        self.to_delete = QAction(self.tr("Delete…"), self)
        self.to_undo = QAction(self.tr("Put it back as it was"), self)
        self.menu.addActions([self.to_undo, self.to_export, self.to_delete])

    def _top(self) -> QWidget:
        look, top = self._look, QWidget()
        top.setProperty("plain", "true")
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.s"))
        words = QWidget()
        words.setProperty("plain", "true")
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading.when)
        column.addWidget(self.status)
        row.addWidget(self.back)
        row.addWidget(words, 1)
        row.addWidget(self.more)
        return top

    def _foot(self) -> QWidget:
        look, foot = self._look, QWidget()
        foot.setProperty("plain", "true")
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, look.size("space.s"), 0, look.size("space.m"))
        row.setSpacing(look.size("space.s"))
        for button in (self.done, self.on, self.about, self.talk):
            row.addWidget(button)
        row.addStretch(1)
        return foot

    def _centred(self, widget: QWidget) -> tuple[QWidget, QHBoxLayout]:
        """`widget` in the column in the middle, as wide as the text."""
        holder = QWidget()
        holder.setProperty("plain", "true")
        space = self._look.size("space.l")
        row = QHBoxLayout(holder)
        with_scroll_bar(self._look, row, space, 0, 0)
        row.addStretch(1)
        row.addWidget(widget, 1000)
        row.addStretch(1)
        self._columns.append(widget)
        return holder, row

    # ---- what changes --------------------------------------------------------------------------

    def lay_out(self, *, talked: bool) -> None:
        """The head above a conversation, which scrolls by itself; on the page of what is written."""
        if talked:
            self._head_row.insertWidget(1, self.heading, 1000)
        else:
            self.sheet.column.insertWidget(0, self.heading)
        self._head.setVisible(talked)
        self._keep_one_column()
        self.heading.show()
        self.views.setCurrentWidget(self.transcript if talked else self.sheet)
        self.sheet.verticalScrollBar().setValue(0)

    def before_menu(self) -> None:
        """Which of the menu's actions make sense now."""

    def open_menu(self) -> None:
        """Show the menu at its button."""
        self.before_menu()
        ltr = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        corner = self.more.rect().bottomRight() if ltr else self.more.rect().bottomLeft()
        at = self.more.mapToGlobal(corner)
        self.menu.popup(at - QPoint(self.menu.sizeHint().width() if ltr else 0, 0))

    # ---- geometry ------------------------------------------------------------------------------

    def _sized(self) -> None:
        for widget in self._columns:
            widget.setMaximumWidth(self._look.size("size.measure"))

    def fill(self) -> None:
        """The page of what is written reaches down to the foot."""
        space = self.sheet.viewport().height() - self.heading.sizeHint().height()
        self.editor.at_least(space - 3 * self._look.size("space.l"))

    def _keep_one_column(self) -> None:
        """The page leaves as much room on the right as its scroll bar would take, so that nothing jumps."""
        bar = self.sheet.verticalScrollBar()
        space = self._look.size("space.l")
        inside = self.sheet.widget()
        body = inside.layout() if inside is not None else None
        if body is not None:
            if bar.maximum():
                body.setContentsMargins(space, 0, space, space)
            else:
                with_scroll_bar(self._look, body, space, 0, space)

    def _follow_caret(self) -> None:
        inside = self.sheet.widget()
        if inside is not None:
            at = self.editor.mapTo(inside, self.editor.cursorRect().bottomLeft())
            self.sheet.ensureVisible(at.x(), at.y(), 0, 3 * self._look.size("type.body"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The page is as high as there is room."""
        super().resizeEvent(event)
        self.fill()
