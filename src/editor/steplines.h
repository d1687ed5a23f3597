// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QObject>

class QPainter;

namespace Ochre::Editor {

class CodeEditor;
class SourceView;

/// Two lines of a recorded run: the one about to run, with an arrow and a ground of its own, and the one before it,
/// whose arrow is only an outline.
class StepLines final : public QObject {
    Q_OBJECT
public:
    /// Those of an editor, made when they are first asked for. Typing takes them away.
    [[nodiscard]] static StepLines &of(CodeEditor &editor);

    void setLook(const Design::Look &look);
    /// 1-based; 0 = none. The line about to run is scrolled into view; the focus stays where it is.
    void show(int next, int before);
    void clear() { show(0, 0); }
    [[nodiscard]] int next() const { return m_next; }
    [[nodiscard]] int before() const { return m_before; }

private:
    explicit StepLines(SourceView &view);

    void paint(QPainter &painter) const;
    void paintArrow(QPainter &painter, int line, bool isFilled) const;
    void reveal(int line);

    SourceView &m_view;
    Design::Look m_look;
    int m_next = 0;
    int m_before = 0;
};

} // namespace Ochre::Editor
