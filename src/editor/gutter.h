// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "diagnostics/diagnostic.h"

#include <QObject>
#include <QRect>

#include <map>

class QPainter;

namespace Ochre::Editor {

class DiagnosticMarks;
class SourceView;

/// The margin: severity icons, line numbers, fold arrows, bars for the further lines of long spans. Scintilla only
/// keeps the room, so that icons are sharp at every scale and the band of the caret's line runs through.
class Gutter final : public QObject {
    Q_OBJECT
public:
    Gutter(SourceView &view, DiagnosticMarks &marks);

    void setLook(const Design::Look &look);

    /// The diagnostic whose icon is at a point of the viewport: an index, -1 for the runtime mark, -2 for none.
    [[nodiscard]] int diagnosticAt(const QPoint &point) const;
    /// The 0-based line whose fold arrow is at a point, or -1.
    [[nodiscard]] int foldAt(const QPoint &point) const;
    [[nodiscard]] QRect iconRect(int line) const;
    [[nodiscard]] QRect foldRect(int line) const;

private:
    struct Icon {
        int diagnostic = 0;
        Diagnostics::Level level = Diagnostics::Level::Error;
        bool isStale = false;
    };

    void updateWidth();
    [[nodiscard]] std::map<int, Icon> icons() const;
    void paint(QPainter &painter) const;
    void paintLine(QPainter &painter, int line) const;
    void paintBars(QPainter &painter) const;
    [[nodiscard]] int width() const;
    [[nodiscard]] bool isHeader(int line) const;

    SourceView &m_view;
    DiagnosticMarks &m_marks;
    Design::Look m_look;
};

} // namespace Ochre::Editor
