// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/notecards.h"

#include "richtext/codeblock.h"
#include "richtext/markdown.h"
#include "richtext/textcard.h"

#include <QDateTime>
#include <QLocale>
#include <QTextTable>

namespace Ochre::Lesson {

namespace {

constexpr int answerIndent = 28;

QString timeText(qint64 timeMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeMs);
    return time.date() == QDate::currentDate() ? time.toString(QStringLiteral("HH:mm"))
                                               : QLocale().toString(time, QStringLiteral("d MMM yyyy, HH:mm"));
}

QString unbroken(QString words)
{
    return words.replace(u' ', QChar::Nbsp);
}

} // namespace

void NoteCards::reset(const Richtext::PageStyle &style, const QStringList &topics)
{
    m_style = style;
    m_topics = topics;
    m_cards.clear();
}

void NoteCards::forget()
{
    m_shown = {};
}

void NoteCards::writeTopic(QTextCursor &cursor, const QString &topic, const QString &text)
{
    Richtext::TextCard card(cursor, m_style);
    QTextCursor right;
    QTextCursor left = card.addSplitRow(Richtext::CardRow::Text, right);
    Richtext::appendMarkdown(left, text, Richtext::Role::Prompt, m_style.look());
    m_cards.push_back({topic, card.table(), {}, false});
    writeHead(m_cards.back());
    fill(m_cards.back());
    card.leave(cursor);
}

void NoteCards::writeOwn(QTextCursor &cursor)
{
    Richtext::TextCard card(cursor, m_style);
    QTextCursor right;
    card.addStrip(tr("What you want to keep of this lesson, in your own words"), right);
    m_cards.push_back({{}, card.table(), {}, false});
    writeHead(m_cards.back());
    fill(m_cards.back());
    card.leave(cursor);
}

void NoteCards::setNotes(const LessonNotesShown &shown)
{
    if (m_shown == shown) {
        return;
    }
    m_shown = shown;
    for (Card &card : m_cards) {
        fill(card);
    }
}

void NoteCards::fill(Card &card)
{
    const bool hasDraft = m_shown.drafts.contains(NoteTarget{card.topic, {}, {}}.key());
    std::vector<NoteRow> rows = noteRows(m_shown, m_topics, card.topic);
    if (hasDraft == card.hasDraft && rows == card.rows) {
        return;
    }
    card.rows = std::move(rows);
    card.hasDraft = hasDraft;
    QTextCursor edit = card.table->firstCursorPosition();
    edit.beginEditBlock();
    if (card.table->rows() > 1) {
        card.table->removeRows(1, card.table->rows() - 1);
    }
    writeHead(card);
    for (const NoteRow &row : card.rows) {
        writeRow(card, row);
    }
    edit.endEditBlock();
}

void NoteCards::writeHead(const Card &card) const
{
    QTextCursor cursor = card.table->cellAt(0, 1).firstCursorPosition();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    const QString words = card.hasDraft ? tr("Continue your note") : tr("Write a note");
    cursor.insertText(unbroken(words), m_style.action(linkFor({card.topic, {}, {}})));
}

void NoteCards::writeRow(const Card &card, const NoteRow &row) const
{
    Richtext::TextCard rows(card.table, m_style);
    QTextCursor cursor = rows.addRow(Richtext::CardRow::Text);
    if (row.isAnswer) {
        QTextTableCell cell = card.table->cellAt(card.table->rows() - 1, 0);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setLeftPadding(m_style.px(12 + answerIndent));
        cell.setFormat(format);
    }
    const QTextCharFormat small = m_style.small(m_style.palette().muted);
    Richtext::beginBlock(cursor, m_style.line(20), small);
    const Progress::NoteState &note = row.note.note;
    if (note.removed) {
        cursor.insertText(tr("A note that you removed stood here."), small);
        return;
    }
    cursor.insertText(stamp(row.note), small);
    if (card.topic.isEmpty() && !note.topic.isEmpty()) {
        Richtext::beginBlock(cursor, m_style.line(20), small);
        cursor.insertText(tr("On a topic of an earlier edition: %1").arg(note.topic), small);
    }
    Richtext::appendMarkdown(cursor, note.text, Richtext::Role::Note, m_style.look());
    writeActions(cursor, row);
}

void NoteCards::writeActions(QTextCursor &cursor, const NoteRow &row) const
{
    Richtext::beginBlock(cursor, m_style.line(24), m_style.small(m_style.palette().muted));
    const auto write = [this, &cursor, &row](const QString &action, const QString &words) {
        cursor.insertText(unbroken(words), m_style.action(Richtext::PageLink{action, row.note.id}.href()));
        cursor.insertText(QStringLiteral("     "), m_style.small(m_style.palette().muted));
    };
    write(QStringLiteral("note-answer"), row.hasAnswerDraft ? tr("Continue your answer") : tr("Answer"));
    write(QStringLiteral("note-change"), row.hasChangeDraft ? tr("Continue your change") : tr("Change"));
    write(QStringLiteral("note-remove"), tr("Remove"));
}

QString NoteCards::stamp(const LessonNote &note)
{
    const QString written = timeText(note.note.writtenMs);
    if (!note.isSaved) {
        return tr("Not saved yet · written %1").arg(timeText(note.note.changedMs));
    }
    return note.note.changedMs == note.note.writtenMs
               ? tr("Saved %1").arg(written)
               : tr("Saved %1 · changed %2").arg(written, timeText(note.note.changedMs));
}

int NoteCards::positionOf(const QString &noteId) const
{
    for (const Card &card : m_cards) {
        for (std::size_t index = 0; index < card.rows.size(); ++index) {
            if (card.rows[index].note.id == noteId) {
                return card.table->cellAt(static_cast<int>(index) + 1, 0).firstPosition();
            }
        }
    }
    return -1;
}

QString NoteCards::linkFor(const NoteTarget &target) const
{
    if (!target.id.isEmpty()) {
        return Richtext::PageLink{QStringLiteral("note-change"), target.id}.href();
    }
    if (!target.parent.isEmpty()) {
        return Richtext::PageLink{QStringLiteral("note-answer"), target.parent}.href();
    }
    const qsizetype index = m_topics.indexOf(target.topic);
    return Richtext::PageLink{QStringLiteral("note-new"), index < 0 ? QStringLiteral("own") : QString::number(index)}
        .href();
}

std::optional<NoteTarget> NoteCards::target(const Richtext::PageLink &link) const
{
    if (link.action == QLatin1StringView("note-answer")) {
        return NoteTarget{{}, link.argument, {}};
    }
    if (link.action == QLatin1StringView("note-change")) {
        return NoteTarget{{}, {}, link.argument};
    }
    if (link.action == QLatin1StringView("note-new")) {
        bool isTopic = false;
        const int index = link.argument.toInt(&isTopic);
        return NoteTarget{isTopic ? m_topics.value(index) : QString(), {}, {}};
    }
    return std::nullopt;
}

} // namespace Ochre::Lesson
