// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "editor/cardlayout.h"

#include <QObject>
#include <QTimer>

namespace Ochre::Editor {

class DiagnosticMarks;
class SourceView;

/// The cards below lines with diagnostics. Scintilla keeps the room with blank annotation lines; what they say is laid
/// out, painted and hit-tested here, and never read back from Scintilla. The line of the caret has its cards open,
/// other lines show one line each.
class AnnotationCards final : public QObject {
    Q_OBJECT
public:
    AnnotationCards(SourceView &view, DiagnosticMarks &marks);

    void setLook(const Design::Look &look);
    void setActions(CardActionProvider provider);
    /// The action words the card of a diagnostic offers now.
    [[nodiscard]] std::vector<CardAction> actionsFor(int diagnostic) const;

    /// Opens the preview of fixes on the card of a diagnostic; -1 or no fixes close it, as does a change of the text.
    void showFixes(int diagnostic, std::vector<CardFix> fixes);
    /// Whose preview is open, -1 = none.
    [[nodiscard]] int shownFixes() const { return m_fixesOf; }

    struct Hit {
        int diagnostic = -1;
        QString action;
        bool isCard = false;
    };
    [[nodiscard]] Hit hitAt(const QPoint &point) const;
    /// In the viewport; null when it is not shown. An empty `action` means the whole card.
    [[nodiscard]] QRect cardRect(int diagnostic, const QString &action = {}) const;
    [[nodiscard]] bool isOpen(int diagnostic) const;

    /// Scrolls until the card of a diagnostic can be seen, as far as its line stays in view.
    void reveal(int diagnostic);

    /// Lays out at once; otherwise it happens shortly after a change.
    void update();
    void updateSoon(int milliseconds = 0);

    void paint(QPainter &painter, const QRect &exposed) const;

private:
    struct LineCards {
        int line = 0;
        bool isOpen = false;
        int rows = 0;
        std::vector<CardLayout> cards;
    };

    [[nodiscard]] std::vector<LineCards> layOut() const;
    void fillLine(LineCards &target, const std::vector<CardContent> &contents) const;
    [[nodiscard]] std::vector<std::pair<int, std::vector<CardContent>>> contentsByLine() const;
    [[nodiscard]] CardContent contentOf(int diagnostic, bool isOpen) const;
    [[nodiscard]] QString labelsOf(int diagnostic) const;
    void reserveRows();
    [[nodiscard]] QRect rectOf(const LineCards &line, size_t card) const;
    [[nodiscard]] int cardWidth() const;

    SourceView &m_view;
    DiagnosticMarks &m_marks;
    Design::Look m_look;
    CardActionProvider m_provider;
    std::vector<LineCards> m_lines;
    QTimer m_timer;
    std::vector<CardFix> m_fixes; ///< previewed on the card of m_fixesOf
    int m_fixesOf = -1;
    int m_laidOutWidth = 0;
    int m_openLine = -1;
};

} // namespace Ochre::Editor
