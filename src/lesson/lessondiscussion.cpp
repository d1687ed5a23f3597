// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessondiscussion.h"

#include "lesson/lessonpage.h"
#include "richtext/codeblock.h"
#include "richtext/markdown.h"
#include "richtext/textcard.h"
#include "widgets/pagebrowser.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Lesson {

namespace {

constexpr int answerIndent = 28;

} // namespace

LessonDiscussion::LessonDiscussion(LessonPage &page, QObject *parent)
    : QObject(parent)
    , m_browser(page.findChild<Widgets::PageBrowser *>(u"lessonBrowser"_s))
{
    m_again.setSingleShot(true);
    m_again.setInterval(0);
    connect(&m_again, &QTimer::timeout, this, &LessonDiscussion::write);
    // The page is written anew for another lesson, another look, a solved exercise.
    connect(m_browser->document(), &QTextDocument::contentsChanged, this, [this] {
        if (!m_isWriting && !m_topics.empty()) {
            m_again.start();
        }
    });
}

void LessonDiscussion::setTopics(const std::vector<LessonTopic> &topics)
{
    if (topics == m_topics) {
        return;
    }
    const std::vector<LessonTopic> before = std::exchange(m_topics, topics);
    const QScopedValueRollback isWriting(m_isWriting, true);
    for (std::size_t index = 0; index < m_tables.size(); ++index) {
        if (m_tables[index] && (index >= before.size() || index >= topics.size() || topics[index] != before[index])) {
            fill(*m_tables[index], index < topics.size() ? topics[index] : LessonTopic());
        }
    }
    m_again.start(); // cards that are not there yet
}

void LessonDiscussion::setLook(const Design::Look &look)
{
    m_look = look;
    m_again.start(); // the page writes itself anew, and takes the cards with it
}

/// The ends of the lines that lead to the discussion of a topic.
std::vector<QTextCursor> LessonDiscussion::places() const
{
    std::vector<QTextCursor> found;
    for (QTextBlock block = m_browser->document()->firstBlock(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const Richtext::PageLink link = Richtext::PageLink::parse(part.fragment().charFormat().anchorHref());
            if (link.action == u"discuss" && link.argument.toInt() == static_cast<int>(found.size())) {
                QTextCursor end(block);
                end.movePosition(QTextCursor::EndOfBlock);
                found.push_back(end);
                break;
            }
        }
    }
    return found;
}

void LessonDiscussion::write()
{
    const bool areThere =
        !m_tables.empty() && std::ranges::all_of(m_tables, [](const auto &table) { return !table.isNull(); });
    if (m_topics.empty() || areThere) {
        return;
    }
    const QScopedValueRollback isWriting(m_isWriting, true);
    const Richtext::PageStyle style(m_look);
    m_tables.clear();
    for (QTextCursor &place : places()) {
        const std::size_t index = m_tables.size();
        if (index >= m_topics.size()) {
            break;
        }
        place.beginEditBlock();
        QTextCursor right;
        Richtext::TextCard card(place, style);
        card.addStrip({}, right);
        fill(*card.table(), m_topics[index]);
        m_tables.emplace_back(card.table());
        card.leave(place);
        place.setBlockFormat(style.line(4));
        place.endEditBlock();
    }
    if (!m_tables.empty()) {
        m_browser->documentWritten();
    }
}

void LessonDiscussion::fill(QTextTable &table, const LessonTopic &topic) const
{
    const Richtext::PageStyle style(m_look);
    QTextCursor edit = table.firstCursorPosition();
    edit.beginEditBlock();
    if (table.rows() > 1) {
        table.removeRows(1, table.rows() - 1);
    }
    QTextCursor head = table.cellAt(0, 0).firstCursorPosition();
    head.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    head.insertText(topic.summary.isEmpty() ? tr("Your class: sign in to read what it wrote.") : topic.summary,
                    style.small(style.palette().info));
    for (const LessonPost &post : topic.posts) {
        writePost(table, post);
    }
    edit.endEditBlock();
}

void LessonDiscussion::writePost(QTextTable &table, const LessonPost &post) const
{
    const Richtext::PageStyle style(m_look);
    Richtext::TextCard card(&table, style);
    QTextCursor cursor = card.addRow(Richtext::CardRow::Text);
    if (post.isAnswer) {
        QTextTableCell cell = table.cellAt(table.rows() - 1, 0);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setLeftPadding(style.px(12 + answerIndent));
        cell.setFormat(format);
    }
    const QTextCharFormat small = style.small(style.palette().muted);
    Richtext::beginBlock(cursor, style.line(20), small);
    cursor.insertText(post.isNew ? tr("%1 · new", "who and when").arg(post.stamp) : post.stamp, small);
    Richtext::appendMarkdown(cursor, post.text, Richtext::Role::Note, style.look());
    if (!post.isAnswer) {
        Richtext::beginBlock(cursor, style.line(24), small);
        cursor.insertText(tr("Read and answer").replace(u' ', QChar::Nbsp),
                          style.action(Richtext::PageLink{u"thread"_s, post.thread}.href()));
    }
}

} // namespace Ochre::Lesson
