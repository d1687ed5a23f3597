// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "widgets/comparison.h"
#include "widgets/linecolours.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace Ochre::Widgets {

/// A program to be read and copied, or what differs between two versions of one: every line begins with "+", "−" or a
/// space, so that colour is never the only sign; copying leaves the signs out. Long texts are compared on another
/// thread and coloured in pieces, so that the window never stands still.
class ChangesView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ChangesView(QWidget *parent = nullptr);

    void showSource(const QByteArray &source);
    /// Begins at the first change. compared() follows: at once for short texts; else what is shown stays until then.
    /// Only the last call counts.
    void showChanges(const QByteArray &before, const QByteArray &after);
    [[nodiscard]] bool isComparing() const { return m_isComparing; }
    /// Of what is shown.
    [[nodiscard]] int addedLines() const { return m_shown.added; }
    [[nodiscard]] int removedLines() const { return m_shown.removed; }
    void setLook(const Design::Look &look);

signals:
    void compared();

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void showComparison(const Comparison &comparison);
    void accept(const Comparison &comparison);
    void beginColours();
    void colourOn();
    void applyFormats();
    void scrollToChange();
    [[nodiscard]] int indent() const;
    [[nodiscard]] QColor surfaceOf(DiffLine::Kind kind) const;

    Design::Look m_look;
    Comparison m_shown; ///< its lines are parallel to the blocks
    LineColours m_beforeColours;
    LineColours m_afterColours;
    QTimer m_colouring;
    int m_request = 0; ///< number of the last call; an older comparison is not shown
    bool m_isComparing = false;
};

} // namespace Ochre::Widgets
