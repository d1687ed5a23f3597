// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "highlighting/linehighlighter.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace Ochre::Editor {

class SourceView;
struct TextChange;

/// Feeds Scintilla with styles and fold levels line by line. After an edit it restyles from the first changed line
/// until the state at a line's end is the one stored before; styles below that are still right. One call takes at
/// most about 20 ms; a timer continues to the end of the text, so that all folds are known soon.
class LexerBridge final : public QObject {
    Q_OBJECT
public:
    LexerBridge(SourceView &view, const QString &language);

    /// Colours and weights of all formats; font and background come from the view's default style.
    void applyStyles(Design::Scheme scheme);

    /// Styles the rest at once, for commands that need every fold.
    void finish();

    /// The Scintilla style of a format index: the predefined styles 32–39 are left out.
    [[nodiscard]] static int styleNumber(int format);

    /// Lines that were highlighted since the start, for the tests of incremental work.
    [[nodiscard]] qint64 highlightedLineCount() const { return m_highlighted; }

private:
    struct Line {
        int endState = 0;
        int foldChange = 0;
        int lowestFold = 0;
    };

    void noteChange(const TextChange &change);
    void styleTo(int lastLine);
    void restyle(int line, int lastLine, const QDeadlineTimer &deadline);
    [[nodiscard]] bool styleLine(int line);
    [[nodiscard]] QByteArray styleBytes(const QString &text, qsizetype textBytes, qsizetype size,
                                        const std::vector<Highlighting::Run> &runs) const;
    [[nodiscard]] bool noteStyled(int line, bool settled);
    void flush(int lineAfter);
    void setFoldLevels(int line, int lineAfter);
    [[nodiscard]] int firstStaleLine() const;
    [[nodiscard]] bool isDirty() const { return m_firstDirty <= m_lastDirty; }

    SourceView &m_view;
    Highlighting::LineHighlighter m_highlighter;
    std::vector<Line> m_lines; ///< what was styled: lines 0 to size − 1, those in the dirty range possibly stale
    int m_firstDirty = 1;
    int m_lastDirty = 0;
    QTimer m_timer;
    QByteArray m_pending; ///< style bytes not yet sent
    qsizetype m_pendingStart = 0;
    qint64 m_highlighted = 0;
};

} // namespace Ochre::Editor
