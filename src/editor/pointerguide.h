// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPoint>

class QMouseEvent;

namespace Ochre::Editor {

class AnnotationCards;
class DiagnosticMarks;
class Gutter;
class SourceView;
class SpanLabels;

/// What the mouse does on everything that is painted over the text: cards and their words, badges, icons, fold arrows,
/// underlined spans; and the tooltips of all of them.
class PointerGuide final : public QObject {
    Q_OBJECT
public:
    struct Targets {
        DiagnosticMarks &marks;
        AnnotationCards &cards;
        SpanLabels &labels;
        Gutter &gutter;
    };
    PointerGuide(SourceView &view, const Targets &targets);

    bool eventFilter(QObject *watched, QEvent *event) override;

    /// What a tooltip says at a point of the viewport; empty for nothing.
    [[nodiscard]] QString toolTipAt(const QPoint &point) const;

signals:
    void diagnosticClicked(int index);
    void spanClicked(int diagnostic, int span);
    /// A click into the marked code itself: the caret stays where the user put it.
    void codeClicked(int diagnostic, int span);
    void actionClicked(int diagnostic, const QString &action);

private:
    bool press(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    [[nodiscard]] bool isOverTarget(const QPoint &point) const;
    [[nodiscard]] qsizetype byteAt(const QPoint &point) const;
    [[nodiscard]] QString headline(int diagnostic) const;

    SourceView &m_view;
    DiagnosticMarks &m_marks;
    AnnotationCards &m_cards;
    SpanLabels &m_labels;
    Gutter &m_gutter;
    QPoint m_pressed;
};

} // namespace Ochre::Editor
