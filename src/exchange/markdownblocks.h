// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Exchange {

/// Markdown that grows block by block, inside quotes and lists.
class MarkdownBlocks final {
public:
    void openQuote();
    void openList(bool isNumbered);
    void openItem();
    void close(); ///< of what was opened last
    [[nodiscard]] bool isInItem() const { return !m_inside.empty() && m_inside.back().kind == Kind::Item; }
    [[nodiscard]] bool isInList() const { return !m_inside.empty() && m_inside.back().kind == Kind::List; }

    /// Lines of one block. In an item only a block that `stands` has an empty line before it.
    void add(const QStringList &lines, bool stands);

    [[nodiscard]] QString text() const { return m_text; }

private:
    enum class Kind { Quote, List, Item };
    struct Inside {
        Kind kind;
        QString marker;          ///< of an item, until it was written
        int width = 0;           ///< of an item: how far its lines are moved
        bool isNumbered = false; ///< of a list
        int count = 0;           ///< of a list: items so far
        QChar sign{};            ///< of a list
    };

    [[nodiscard]] QString prefix(bool isFirstLine);
    [[nodiscard]] QString emptyLine() const;

    QString m_text;
    std::vector<Inside> m_inside;
    bool m_hasJustClosedList = false; // a second list beside it needs another sign
    QChar m_lastSign;
};

} // namespace Ochre::Exchange
