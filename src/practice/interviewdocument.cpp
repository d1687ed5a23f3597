// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/interviewdocument.h"

#include "course/mustknow.h"
#include "richtext/codeblock.h"
#include "richtext/markdown.h"
#include "richtext/openquestioncard.h"
#include "richtext/textcard.h"
#include "richtext/textsections.h"

#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

namespace Ochre::Practice {

namespace {

// A line of words with `code` among them.
void writeInline(QTextCursor &cursor, const QString &markdown, const QTextCharFormat &format,
                 const Richtext::PageStyle &style)
{
    QTextCharFormat code = format;
    code.merge(style.note().codeSpan());
    bool isCode = false;
    for (const QString &part : markdown.split(u'`')) {
        cursor.insertText(part, isCode ? code : format);
        isCode = !isCode;
    }
}

} // namespace

InterviewDocument::InterviewDocument(QTextDocument &document)
    : m_document(document)
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
}

QTextCursor InterviewDocument::begin(const QString &title, const Design::Look &look)
{
    const Richtext::PageStyle style(look);
    m_document.clear();
    m_positions.clear();
    m_folds.reset(style);
    m_document.setDefaultFont(look.type.body());
    m_document.setIndentWidth(style.lesson().indent());
    QTextFrameFormat root = m_document.rootFrame()->frameFormat();
    root.setMargin(2);
    root.setTopMargin(style.px(20));
    root.setBottomMargin(style.px(40));
    m_document.rootFrame()->setFrameFormat(root);
    QTextCursor cursor(&m_document);
    Richtext::TextSections().addHeading(cursor, QStringLiteral("top"), title, style);
    return cursor;
}

void InterviewDocument::writeQuestions(const QString &title, const std::vector<const Study::InterviewEntry *> &entries,
                                       const QHash<QString, QString> &states, const Design::Look &look)
{
    const Richtext::PageStyle style(look);
    QTextCursor cursor = begin(title, look);
    cursor.beginEditBlock();
    for (const Study::InterviewEntry *entry : entries) {
        const Course::Question &question = entry->question;
        m_positions.insert(question.id, cursor.position());
        QStringList facts{styleTitle(question.style), levelTitle(question.difficulty)};
        facts << (entry->lesson.isEmpty() ? entry->topicTitle
                                          : tr("Lesson %1: %2").arg(entry->step).arg(entry->lessonTitle));
        if (!entry->course.isEmpty()) {
            facts << entry->course;
        }
        const QString state = states.value(question.id);
        if (question.kind == Course::QuestionKind::Open && !state.isEmpty()) {
            facts << state;
        }
        Richtext::OpenQuestionCard(style, m_folds)
            .writeInterview(cursor, question, facts.join(QStringLiteral(" · ")), state);
    }
    m_folds.restoreOpen();
    cursor.endEditBlock();
}

void InterviewDocument::writeTables(const std::vector<Course::BankText> &tables, const Design::Look &look)
{
    QTextCursor cursor = begin(tr("Comparison tables"), look);
    for (const Course::BankText &table : tables) {
        Richtext::appendMarkdown(cursor, QStringLiteral("### %1\n\n%2\n").arg(table.title, table.text),
                                 Richtext::Role::Lesson, look, Richtext::Terms::Linked);
    }
}

void InterviewDocument::writeMustKnow(const std::vector<Course::MustKnow> &lines, const QSet<QString> &known,
                                      const Design::Look &look)
{
    const Richtext::PageStyle style(look);
    QTextCursor cursor = begin(tr("Must know"), look);
    Richtext::beginBlock(cursor, style.line(22), style.ui(style.palette().muted));
    const auto count = std::ranges::count_if(lines, [&known](const auto &line) { return known.contains(keyOf(line)); });
    cursor.insertText(
        tr("%1 of %n line(s) ticked. Tick a line when you can say it aloud.", nullptr, static_cast<int>(lines.size()))
            .arg(count));
    Richtext::TextCard card(cursor, style);
    for (const Course::MustKnow &line : lines) {
        const bool ticked = known.contains(keyOf(line));
        QTextCursor right;
        QTextCursor left = card.addSplitRow(Richtext::CardRow::Text, right);
        const QString toggle = Richtext::PageLink{QStringLiteral("known"), keyOf(line)}.href();
        left.insertText(ticked ? QStringLiteral("☑ ") : QStringLiteral("☐ "), style.action(toggle));
        QTextCharFormat words = style.ui(ticked ? style.palette().muted : style.palette().text);
        words.setAnchor(true); // as with every box: its words tick it, too
        words.setAnchorHref(toggle);
        writeInline(left, line.text, words, style);
        if (!line.question.isEmpty()) {
            right.insertText(tr("Question").replace(u' ', QChar::Nbsp),
                             style.action(Richtext::PageLink{QStringLiteral("question"), line.question}.href()));
        } else if (!line.lesson.isEmpty()) {
            right.insertText(tr("Lesson").replace(u' ', QChar::Nbsp),
                             style.action(QStringLiteral("lesson:") + line.lesson));
        }
    }
    card.leave(cursor);
}

QString InterviewDocument::keyOf(const Course::MustKnow &line)
{
    return Course::idOf(line);
}

QString InterviewDocument::styleTitle(const QString &style)
{
    if (style == QLatin1String("code")) {
        return tr("Code");
    }
    if (style == QLatin1String("design")) {
        return tr("Design");
    }
    if (style == QLatin1String("comparison")) {
        return tr("Comparison");
    }
    if (style == QLatin1String("behavioural")) {
        return tr("Behavioural");
    }
    return tr("Concept");
}

QString InterviewDocument::levelTitle(int level)
{
    return level >= 3 ? tr("Deep") : level == 2 ? tr("Solid") : tr("Warm-up");
}

} // namespace Ochre::Practice
