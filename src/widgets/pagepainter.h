// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QRectF>

#include <vector>

class QPainter;
class QTextBlock;
class QTextDocument;
class QTextFrame;
class QTextTable;

namespace Ochre::Widgets {

/// Paints what lies under the text of a lesson: the rounded cards with their strips, and the pills of chips. Document
/// coordinates; only what touches the clip is drawn.
class PagePainter final {
public:
    PagePainter(const QTextDocument &document, const Design::Look &look);

    void paint(QPainter &painter, const QRectF &clip) const;
    /// The rectangles of a stretch of text, one a line.
    [[nodiscard]] static std::vector<QRectF> rectsOf(const QTextDocument &document, int start, int end);

private:
    void paintCard(QPainter &painter, const QTextTable &card) const;
    void paintChips(QPainter &painter, const QTextBlock &block) const;
    [[nodiscard]] QColor surface(int row) const;

    const QTextDocument &m_document;
    const Design::Look &m_look;
};

} // namespace Ochre::Widgets
