"""The list of entries, and what lies folded above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mindmate.ui.journal.cards import Cards
from mindmate.ui.journal.model import ROW, Row, TimelineModel
from mindmate.ui.theme.look import Look


class EntryList(QListView):
    """Enter opens, Delete asks to delete, Up in the first entry goes to the search."""

    opened = Signal(str)
    delete_wanted = Signal(str, str)
    to_search = Signal()

    def __init__(self, look: Look, model: TimelineModel) -> None:
        super().__init__()
        self.cards = Cards(look, self)
        self.setObjectName("journal.list")
        self.setProperty("kind", "journal")
        self.setAccessibleName(self.tr("Entries of the journal"))
        self.setModel(model)
        self.setItemDelegate(self.cards)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.wish = QAction(self.tr("Delete…"), self)
        self.wish.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        self.wish.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.wish.triggered.connect(self._delete)
        self.addAction(self.wish)

    def choose_several(self, on: bool) -> None:
        """Whether a click chooses instead of opening."""
        self.cards.marking = on
        self.clearSelection()
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.MultiSelection if on else mode.SingleSelection)
        self.viewport().update()

    def chosen(self) -> list[str]:
        """The ids of the chosen entries, as they stand."""
        rows = [index.data(ROW) for index in sorted(self.selectedIndexes(), key=lambda index: index.row())]
        return [row.listed.id for row in rows if row.listed is not None]

    def select_entry(self, entry_id: str) -> None:
        """Mark an entry as the one that is open; none where it isn't listed."""
        model = self.model()
        index = model.index_of(entry_id) if isinstance(model, TimelineModel) and entry_id else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()

    @property
    def reading(self) -> tuple[str, int]:
        """The uppermost entry in view, and how many pixels of it lie above; ("", 0) at the beginning of the list."""
        if not self.verticalScrollBar().value():
            return "", 0
        model, at = self.model(), self.indexAt(QPoint(self.viewport().width() // 2, 0)).row()
        for row in range(max(at, 0), model.rowCount()):
            index = model.index(row, 0)
            if (shown := index.data(ROW)) is not None and shown.listed is not None:
                return shown.listed.id, -self.visualRect(index).top()
        return "", 0

    def read_on(self, entry_id: str, above: int) -> None:
        """Back to an entry, `above` pixels of it above the edge; where it isn't listed, the list stays as it is."""
        model = self.model()
        self.doItemsLayout()
        index = model.index_of(entry_id) if isinstance(model, TimelineModel) else QModelIndex()
        if index.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() + above)

    def to_first(self) -> None:
        """The focus to the list, to its first entry where none has it; nothing is chosen by that."""
        self.setFocus()
        if not self.currentIndex().isValid():
            model = self.model()
            for at in range(model.rowCount()):
                if model.index(at, 0).flags() & Qt.ItemFlag.ItemIsSelectable:
                    none = QItemSelectionModel.SelectionFlag.NoUpdate
                    self.selectionModel().setCurrentIndex(model.index(at, 0), none)
                    return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up from the top goes to the search; Enter opens on every system."""
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 1:
            self.to_search.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.cards.marking:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row: Row | None = index.data(ROW) if index.isValid() else None
        if row is not None and row.listed is not None and not self.cards.marking:
            self.opened.emit(row.listed.id)

    def _delete(self) -> None:
        row: Row | None = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        if row is not None and row.listed is not None and not self.cards.marking:
            self.delete_wanted.emit(row.listed.id, row.listed.title)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """With the day above it."""
        if index.row() <= 1:
            self.scrollToTop()
            return
        before: Row | None = self.model().index(index.row() - 1, 0).data(ROW)
        if before is not None and before.listed is None:
            super().scrollTo(self.model().index(index.row() - 1, 0), hint)
        super().scrollTo(index, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards are laid out anew for another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()


class Folding(QScrollArea):
    """What narrows the list, above it: as high as it is, less where the window is low, and then it scrolls."""

    def __init__(self, look: Look, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = QWidget()
        inside.setProperty("plain", "true")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.s"))
        for part in parts:
            column.addWidget(part)
            part.installEventFilter(self)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Parts that come and go change the height."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As high as what is in it at this width."""
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if layout is None:
            return super().sizeHint()
        width = max(self.width(), 1)
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return QSize(layout.sizeHint().width(), max(height, 0))

    def minimumSizeHint(self) -> QSize:
        """It may be squeezed."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        if self.parentWidget() is None:
            return  # shown now, it would be a window of its own
        inside = self.widget()
        parts = (
            inside.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly) if inside else []
        )
        self.setVisible(any(not part.isHidden() for part in parts))
        self.updateGeometry()
