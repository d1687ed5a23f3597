// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "together/threaddocument.h"

#include "richtext/codeblock.h"
#include "richtext/markdown.h"
#include "richtext/textcard.h"
#include "together/postwords.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

using Discussion::Post;
using Discussion::Thread;

namespace {

QString unbroken(QString words)
{
    return words.replace(u' ', QChar::Nbsp);
}

} // namespace

int ThreadDocument::lastPortion(const Thread &thread)
{
    const int count = static_cast<int>(thread.replies.size());
    return count == 0 ? 0 : (count - 1) / portion * portion;
}

void ThreadDocument::write(QTextDocument &document, const Shown &shown) const
{
    document.clear();
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(0);
    document.setDefaultFont(m_style.look().type.body());
    document.setIndentWidth(m_style.lesson().indent());
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    QTextFrameFormat root = document.rootFrame()->frameFormat();
    root.setMargin(2); // room for the outline of a link at the very edge
    root.setTopMargin(m_style.px(20));
    root.setBottomMargin(m_style.px(40));
    document.rootFrame()->setFrameFormat(root);
    writeHead(cursor, shown);
    writePost(cursor, shown, shown.thread.first);
    writeWays(cursor, shown);
    const int count = static_cast<int>(shown.thread.replies.size());
    for (int index = shown.first; index < std::min(count, shown.first + portion); ++index) {
        writePost(cursor, shown, shown.thread.replies[static_cast<std::size_t>(index)]);
    }
    if (count > portion) {
        writeWays(cursor, shown);
    }
    cursor.endEditBlock();
}

void ThreadDocument::writeHead(QTextCursor &cursor, const Shown &shown) const
{
    const Thread &thread = shown.thread;
    Richtext::beginBlock(cursor, m_style.line(24), m_style.small(m_style.palette().muted));
    const bool isSolved = thread.state == Discussion::ThreadState::Solved;
    cursor.insertText(shown.place.isEmpty() ? stateText(thread.state)
                                            : shown.place + u" · "_s + stateText(thread.state),
                      m_style.small(isSolved ? m_style.palette().good : m_style.palette().muted));
    if (!shown.place.isEmpty()) {
        cursor.insertText(u"     "_s, m_style.small(m_style.palette().muted));
        writeLink(cursor, u"lesson"_s, thread.first.id, tr("Go to the lesson"));
    }
    if (shown.mayWrite && (thread.first.isOwn || shown.board.isTeacher)) {
        writeLink(cursor, isSolved ? u"reopen"_s : u"solve"_s, thread.first.id,
                  isSolved ? tr("It is open again") : tr("Mark as solved"));
    }
    if (!thread.first.topic.isEmpty() && !thread.first.topic.startsWith("at:"_L1)) {
        Richtext::appendMarkdown(cursor, thread.first.topic, Richtext::Role::Prompt, m_style.look());
    }
}

QString ThreadDocument::stamp(const Shown &shown, const Post &post) const
{
    QStringList facts{authorText(shown.board, post.author)};
    if (!post.refused.isEmpty()) {
        facts << tr("✗ the server does not take it (%1)").arg(post.refused);
    } else if (post.seq == 0) {
        facts << tr("waits for the class server · written %1").arg(momentText(post.atMs));
    } else {
        facts << momentText(post.atMs);
        if (post.editedMs > 0) {
            facts << tr("changed %1").arg(momentText(post.editedMs));
        }
        if (post.isWaiting) {
            facts << tr("a change waits for the class server");
        }
    }
    if (shown.fresh.contains(post.id)) {
        facts << tr("new");
    }
    if (post.isHidden) {
        facts << tr("hidden by a teacher");
    }
    if (post.reports > 0 && shown.board.isTeacher) {
        facts << tr("⚠ reported %n time(s)", nullptr, post.reports);
    } else if (post.isReportedByMe) {
        facts << tr("reported by you");
    }
    return facts.join(u" · "_s);
}

void ThreadDocument::writePost(QTextCursor &cursor, const Shown &shown, const Post &post) const
{
    Richtext::TextCard card(cursor, m_style);
    QTextCursor right;
    card.addStrip(stamp(shown, post), right);
    QTextCursor text = card.addRow(Richtext::CardRow::Text);
    const bool isGone = post.isRemoved || (post.isHidden && post.text.isEmpty());
    if (isGone) {
        text.insertText(post.isRemoved ? tr("Its author removed what stood here.")
                                       : tr("A teacher has hidden what stood here."),
                        m_style.ui(m_style.palette().muted));
    } else {
        Richtext::appendMarkdown(text, post.text, Richtext::Role::Prompt, m_style.look());
        if (shown.mayWrite) {
            writeActions(text, shown, post);
        }
    }
    card.leave(cursor);
}

void ThreadDocument::writeLink(QTextCursor &cursor, const QString &action, const QString &argument,
                               const QString &words) const
{
    cursor.insertText(unbroken(words), m_style.action(Richtext::PageLink{action, argument}.href()));
    cursor.insertText(u"     "_s, m_style.small(m_style.palette().muted));
}

void ThreadDocument::writeActions(QTextCursor &cursor, const Shown &shown, const Post &post) const
{
    Richtext::beginBlock(cursor, m_style.line(26), m_style.small(m_style.palette().muted));
    if (post.seq == 0) {
        if (!post.refused.isEmpty()) {
            writeLink(cursor, u"retry"_s, post.id, tr("Send it again"));
        }
        writeLink(cursor, u"discard"_s, post.id, tr("Take it back"));
        return;
    }
    writeLink(cursor, u"reply"_s, post.id, tr("Answer"));
    if (post.isOwn) {
        writeLink(cursor, u"edit"_s, post.id, tr("Change"));
        const bool isAsked = shown.confirming == post.id;
        writeLink(cursor, isAsked ? u"remove-now"_s : u"remove"_s, post.id,
                  isAsked ? tr("Remove it for everybody?") : tr("Remove"));
    } else if (!post.isReportedByMe && !shown.board.isTeacher) {
        writeLink(cursor, u"report"_s, post.id, tr("Report"));
    }
    if (shown.board.isTeacher) {
        writeLink(cursor, post.isHidden ? u"unhide"_s : u"hide"_s, post.id,
                  post.isHidden ? tr("Show it again") : tr("Hide"));
    }
}

/// Where the rest of a long thread is.
void ThreadDocument::writeWays(QTextCursor &cursor, const Shown &shown) const
{
    const int count = static_cast<int>(shown.thread.replies.size());
    if (count <= portion) {
        return;
    }
    Richtext::beginBlock(cursor, m_style.line(28), m_style.small(m_style.palette().muted));
    if (shown.first > 0) {
        writeLink(cursor, u"portion"_s, QString::number(std::max(0, shown.first - portion)), tr("Earlier answers"));
    }
    cursor.insertText(
        tr("Answers %1 to %2 of %3").arg(shown.first + 1).arg(std::min(count, shown.first + portion)).arg(count)
            + u"     "_s,
        m_style.small(m_style.palette().muted));
    if (shown.first + portion < count) {
        writeLink(cursor, u"portion"_s, QString::number(shown.first + portion), tr("Later answers"));
    }
}

} // namespace Ochre::Together
