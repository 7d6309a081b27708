"""`render_icon.py SVG FOLDER SIZE…`: the icon in pixels, SIZE.png each. Needs Qt."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


def main() -> int:
    """Draw each size from the drawing itself, not from another size."""
    drawing, folder, *sizes = sys.argv[1:]
    application = QGuiApplication([])
    renderer = QSvgRenderer(drawing)
    for size in map(int, sizes):
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        if not picture.save(str(Path(folder, f"{size}.png"))):
            return 1
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
