// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/programlines.h"

#include <QStyledItemDelegate>
#include <QTextLayout>

#include <vector>

namespace Ochre::Practice {

/// Paints the lines of ProgramLines: number, code in its colours, and below it what is said of the line.
class ProgramLines::Painter final : public QStyledItemDelegate {
public:
    enum Role { RemarkRole = Qt::UserRole + 1, SignRole };

    explicit Painter(QObject *parent)
        : QStyledItemDelegate(parent)
    {
    }

    void setLook(const Design::Look &look);
    /// The program that is painted, a row a line.
    void setLines(const QStringList &lines);
    /// How high a row is in a list of this width, px.
    [[nodiscard]] int heightOf(const QModelIndex &index, int width) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void colour();
    [[nodiscard]] int gutter() const;
    [[nodiscard]] int codeWidth(int width) const;
    /// Lays out the code of a row; returns its height.
    qreal layOut(QTextLayout &layout, int row, int width) const;
    [[nodiscard]] QRect remarkRect(const QModelIndex &index, int left, int top, int width) const;
    [[nodiscard]] QColor surfaceOf(LineSign sign) const;
    [[nodiscard]] QColor inkOf(LineSign sign) const;

    Design::Look m_look;
    QStringList m_lines;
    std::vector<QList<QTextLayout::FormatRange>> m_colours; // parallel to the lines
};

} // namespace Ochre::Practice
