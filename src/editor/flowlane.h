// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "editor/flow.h"

#include <QObject>
#include <QPoint>
#include <QRect>

#include <vector>

class QPainter;

namespace Ochre::Editor {

class DiagnosticMarks;
class SourceView;
class SpanLabels;
struct Mark;

/// The arrows between the labelled places of the active diagnostic, in a lane at the right edge that labels and cards
/// leave free. Never over code: an arrow that would cross a line reaching into the lane is not drawn, nor any once the
/// text of the diagnostic has changed; card and story say the same in words.
class FlowLane final : public QObject {
    Q_OBJECT
public:
    FlowLane(SourceView &view, DiagnosticMarks &marks, SpanLabels &labels);

    void setLook(const Design::Look &look);

    static constexpr int width = 34; ///< px at 100 %, from the right edge of the view

    struct Arrow {
        FlowArrow flow;
        QPoint from; ///< in the viewport
        QPoint to;
        int column = 0;    ///< x of its upright part
        bool comes = true; ///< its beginning is on screen
        bool goes = true;  ///< its end is on screen
        QString stub;      ///< where the end lies that is not on screen
        QRect wordRect;    ///< null when the word has no room
    };
    /// The arrows on screen.
    [[nodiscard]] std::vector<Arrow> visibleArrows() const;

private:
    struct End {
        int line = 0;
        int y = 0;
        bool isShown = false;
    };

    void number();
    [[nodiscard]] End endAt(const Mark &mark) const;
    [[nodiscard]] bool isFree(int firstLine, int lastLine) const;
    [[nodiscard]] int left() const;
    [[nodiscard]] QRect wordRectOf(const Arrow &arrow) const;
    void paint(QPainter &painter) const;
    void paintArrow(QPainter &painter, const Arrow &arrow) const;
    [[nodiscard]] QColor colorOf(const FlowArrow &arrow) const;

    SourceView &m_view;
    DiagnosticMarks &m_marks;
    SpanLabels &m_labels;
    Design::Look m_look;
};

} // namespace Ochre::Editor
