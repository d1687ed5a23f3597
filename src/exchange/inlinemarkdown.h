// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Ochre::Exchange {

/// A paragraph of Markdown that grows by its pieces of text, code and emphasis.
class InlineMarkdown final {
public:
    void addText(const QString &text); ///< blanks are one, and none at the beginning of a line
    void addCode(const QString &code);
    void addBreak();
    void open(QStringView mark); ///< "**", "*", "~~"
    void close(QStringView mark);
    void beginLink();
    void endLink(const QString &target); ///< empty: only its text stays

    /// The lines of the paragraph, none when there is nothing in it; empties it. Emphasis that Markdown cannot write at
    /// its place (such as of half a word with a quotation mark) is left out, its text is not.
    [[nodiscard]] QStringList takeLines();
    /// The same as one line, for a cell of a table.
    [[nodiscard]] QString takeCell();

private:
    void addBlank();
    [[nodiscard]] QString resolved() const;

    QString m_text; ///< with noncharacters where emphasis begins and ends
    bool m_isBlankDue = false;
    bool m_isBlankALine = false;
    QList<qsizetype> m_links;
};

} // namespace Ochre::Exchange
