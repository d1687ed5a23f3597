// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "editor/cardaction.h"

#include <QRect>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace Ochre::Editor {

inline constexpr int cardBar = 3;      ///< width of the bar at its left, design pixels
inline constexpr int cardPadding = 12; ///< between its edges and its text

/// What a card says. Text between backticks is code.
struct CardContent {
    Diagnostics::Level level = Diagnostics::Level::Error;
    int diagnostic = -1; ///< -1: the runtime mark
    QString code;        ///< "E0382"; empty for none
    QString message;
    QStringList notes;
    std::vector<CardAction> actions;
    std::vector<CardFix> fixes{}; ///< whose preview is open
    QString suffix;               ///< "+2 more", at the end of a folded card
    bool isStale = false;
};

/// Colours of a severity: the bar and the code, and the surface behind.
struct SeverityColors {
    QColor strong;
    QColor soft;
};
[[nodiscard]] SeverityColors severityColors(Diagnostics::Level level, const Design::Palette &palette);

/// One card laid out for a width in pixels: open (wrapped, with notes and actions) or folded to one line. Positions are
/// relative to the card's upper left corner.
class CardLayout final {
public:
    CardLayout(CardContent content, const Design::Look &look, int width, bool isOpen, int foldedHeight);

    [[nodiscard]] int height() const { return m_height; }
    /// Makes an open card higher: room to spare goes above and below the text.
    void stretch(int pixels);
    [[nodiscard]] const CardContent &content() const { return m_content; }
    /// The id of the action word at a point, or empty.
    [[nodiscard]] QString actionAt(const QPoint &point) const;
    /// Where an action word is; null for none.
    [[nodiscard]] QRect actionRect(const QString &id) const;
    void paint(QPainter &painter, const QPoint &origin) const;

private:
    struct Paragraph {
        std::unique_ptr<QTextLayout> layout;
        QPoint position;
        bool isCut = false;
    };
    struct Action {
        QString id;
        QString text;
        QRect rect;
    };

    struct FixLine {
        QString text; ///< with its sign
        bool isAdded = false;
        QRect rect;
    };

    void addParagraph(const QString &text, const QFont &font, const QColor &color, bool hasCode);
    void layOutLines(Paragraph &paragraph, int width);
    void addActions();
    void addFixes();
    void addFixLine(const CardFixLine &line);
    void paintFixLines(QPainter &painter, const QPoint &origin) const;
    void paintParagraph(QPainter &painter, const Paragraph &paragraph, const QPoint &origin) const;

    CardContent m_content;
    Design::Look m_look;
    int m_width;
    bool m_isOpen;
    int m_height = 0;
    std::vector<Paragraph> m_paragraphs;
    std::vector<Action> m_actions;
    std::vector<FixLine> m_fixLines;
    QRect m_suffixRect;
};

} // namespace Ochre::Editor
