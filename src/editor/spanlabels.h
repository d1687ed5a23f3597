// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QObject>
#include <QRect>

#include <vector>

class QPainter;

namespace Ochre::Editor {

class DiagnosticMarks;
class SourceView;
struct Mark;

/// What lies on the lines with spans: wavy lines under primary spans, straight ones under the others, and for the
/// active diagnostic its labels at the line ends behind numbered badges, in reading order.
class SpanLabels final : public QObject {
    Q_OBJECT
public:
    SpanLabels(SourceView &view, DiagnosticMarks &marks);

    void setLook(const Design::Look &look);

    struct Label {
        int diagnostic = -1;
        int span = -1;
        int badge = 0;
        bool isPrimary = false;
        QString text;    ///< empty when it does not fit beside the code
        QRect badgeRect; ///< null when there is no badge
        QRect rect;      ///< badge and text
    };
    /// The labels on screen, in viewport pixels.
    [[nodiscard]] std::vector<Label> visibleLabels() const;
    /// The label at a point; its diagnostic is -1 when there is none.
    [[nodiscard]] Label labelAt(const QPoint &point) const;

private:
    void paint(QPainter &painter) const;
    void paintUnderline(QPainter &painter, const Mark &mark) const;
    void paintWave(QPainter &painter, qreal left, qreal right, qreal middle) const;
    void paintLabel(QPainter &painter, const Label &label) const;
    [[nodiscard]] QColor colorOf(int diagnostic, bool isPrimary) const;
    [[nodiscard]] Label labelFor(const Mark &mark, int x) const;
    [[nodiscard]] bool isSingle(int diagnostic) const;

    SourceView &m_view;
    DiagnosticMarks &m_marks;
    Design::Look m_look;
};

} // namespace Ochre::Editor
