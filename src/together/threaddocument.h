// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discussion/board.h"
#include "richtext/pageformat.h"

#include <QCoreApplication>
#include <QSet>

class QTextCursor;
class QTextDocument;

namespace Ochre::Richtext {
class TextCard;
}

namespace Ochre::Together {

/// A thread as a document: the post that began it, then one portion of its answers, each as a card. Written by the
/// lesson's own renderer: images and links to other computers stay text, and nothing is ever fetched.
class ThreadDocument final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Together::ThreadDocument)
public:
    static constexpr int portion = 20; ///< answers that are shown at once

    struct Shown {
        const Discussion::Board &board;
        const Discussion::Thread &thread;
        QString place{};       ///< the lesson, for people
        int first = 0;         ///< of the answers
        QSet<QString> fresh{}; ///< posts that were unread when the thread was opened
        QString confirming{};  ///< a post whose removal is asked about
        bool mayWrite = false;
    };

    explicit ThreadDocument(const Design::Look &look)
        : m_style(look)
    {
    }

    void write(QTextDocument &document, const Shown &shown) const;
    /// The first answer of the portion in which the newest stand.
    [[nodiscard]] static int lastPortion(const Discussion::Thread &thread);

private:
    void writeHead(QTextCursor &cursor, const Shown &shown) const;
    void writePost(QTextCursor &cursor, const Shown &shown, const Discussion::Post &post) const;
    void writeActions(QTextCursor &cursor, const Shown &shown, const Discussion::Post &post) const;
    void writeWays(QTextCursor &cursor, const Shown &shown) const;
    void writeLink(QTextCursor &cursor, const QString &action, const QString &argument, const QString &words) const;
    [[nodiscard]] QString stamp(const Shown &shown, const Discussion::Post &post) const;

    Richtext::PageStyle m_style;
};

} // namespace Ochre::Together
