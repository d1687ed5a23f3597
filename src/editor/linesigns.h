// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QObject>
#include <QString>

#include <vector>

class QPainter;

namespace Ochre::Editor {

class CodeEditor;
class SourceView;

/// A few signs that belong to a line, each in a column of its own.
struct LineSigns {
    int line = 1;  ///< 1-based
    QString signs; ///< a letter is drawn strong, "–" faint, "?" as a warning; a blank is nothing
    QString tip;   ///< what they mean, in sentences

    bool operator==(const LineSigns &) const = default;
};

/// A margin of signs beside the numbers of lines, as wide as it needs to be, and not there while there are none.
class LineSignMargin final : public QObject {
    Q_OBJECT
public:
    /// That of an editor, made when it is first asked for. Typing takes the signs away.
    [[nodiscard]] static LineSignMargin &of(CodeEditor &editor);

    void setLook(const Design::Look &look);
    void show(const std::vector<LineSigns> &lines);
    void clear() { show({}); }
    [[nodiscard]] const std::vector<LineSigns> &lines() const { return m_lines; }
    /// The tip at a point of the viewport, empty where there is none.
    [[nodiscard]] QString tipAt(const QPoint &point) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit LineSignMargin(SourceView &view);

    void updateWidth();
    void paint(QPainter &painter) const;
    [[nodiscard]] int left() const;
    [[nodiscard]] int width() const;
    [[nodiscard]] int columnWidth() const;

    SourceView &m_view;
    Design::Look m_look;
    std::vector<LineSigns> m_lines;
};

} // namespace Ochre::Editor
