// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessonpractice.h"

#include "lesson/notecards.h"
#include "richtext/codeblock.h"
#include "richtext/markdown.h"
#include "richtext/openquestioncard.h"
#include "richtext/textcard.h"
#include "richtext/textsections.h"
#include "study/exercisejudge.h"

#include <QRegularExpression>
#include <QTextTable>

#include <algorithm>

namespace Ochre::Lesson {

using Course::Question;
using Course::QuestionUse;

LessonPractice::LessonPractice(const LessonContext &context, const Richtext::PageStyle &style,
                               Richtext::TextSections &sections, Richtext::TextFolds &folds, NoteCards &notes)
    : m_context(context)
    , m_style(style)
    , m_sections(sections)
    , m_folds(folds)
    , m_notes(notes)
{
}

void LessonPractice::write(QTextCursor &cursor)
{
    writeBullets(cursor, QStringLiteral("what-you-learned"), tr("What you learned"), m_context.lesson.learned);
    writeExercises(cursor);
    writeSelfCheck(cursor);
    writeInterview(cursor);
    writeConfidence(cursor);
    writeDiscussion(cursor);
    writeReading(cursor);
    writeBullets(cursor, QStringLiteral("next-steps"), tr("Next steps"), m_context.lesson.next);
    writeWayOn(cursor);
}

void LessonPractice::writeBullets(QTextCursor &cursor, const QString &anchor, const QString &title,
                                  const QStringList &bullets)
{
    if (bullets.isEmpty()) {
        return;
    }
    m_sections.addHeading(cursor, anchor, title, m_style);
    QString markdown;
    for (const QString &bullet : bullets) {
        markdown += QStringLiteral("- ") + QString(bullet).replace(u'\n', QStringLiteral("\n  ")) + u'\n';
    }
    Richtext::appendMarkdown(cursor, markdown, Richtext::Role::Lesson, m_style.look(), Richtext::Terms::Linked);
}

TippedText LessonPractice::kindText(const Course::Exercise &exercise)
{
    static const QStringList later{QStringLiteral("output"), QStringLiteral("tests"), QStringLiteral("panic"),
                                   QStringLiteral("clippy")};
    const bool compiles =
        std::ranges::all_of(exercise.starterFails, [](const QString &failure) { return later.contains(failure); });
    switch (exercise.kind) {
    case Course::ExerciseKind::Fix:
        return compiles && !exercise.starterFails.isEmpty()
                   ? TippedText{tr("Make it right"), tr("The given program compiles and does the wrong thing.")}
                   : TippedText{tr("Make it compile"), tr("The compiler rejects the given program.")};
    case Course::ExerciseKind::Fill:
        return {tr("Complete it"), tr("Parts of the given program are missing.")};
    case Course::ExerciseKind::Predict:
        return {tr("Predict, then run"), tr("Say first what the given program does; running it shows it.")};
    case Course::ExerciseKind::Refactor:
        return {tr("Improve it"), tr("The given program works, and can be better.")};
    case Course::ExerciseKind::Project:
        break;
    }
    return {tr("Project"), tr("A project of cargo with several files.")};
}

TippedText LessonPractice::stateText(const Course::Exercise &exercise) const
{
    const QString note = m_context.answerNotes.value(exercise.id); // of a task
    if (!note.isEmpty()) {
        return {note, tr("How your last attempt ended.")};
    }
    if (m_context.solved.contains(exercise.id)) {
        return {tr("✓ solved"), tr("Your program has passed the check. It stays solved when you change it.")};
    }
    return {tr("– not solved yet"), tr("It is solved once your program passes the check.")};
}

void LessonPractice::writeExercises(QTextCursor &cursor)
{
    std::vector<Course::Exercise> tasks;
    for (const Question &question : m_context.lesson.questions) {
        if (question.task && question.use == QuestionUse::Check) {
            tasks.push_back(Study::taskExercise(question));
        }
    }
    writeWork(cursor, QStringLiteral("exercises"), tr("Exercises"), m_context.lesson.exercises);
    writeWork(cursor, QStringLiteral("drills"), tr("Drills"), m_context.lesson.drills);
    writeWork(cursor, QStringLiteral("live-coding"), tr("Live coding"), tasks);
}

void LessonPractice::writeWork(QTextCursor &cursor, const QString &anchor, const QString &title,
                               const std::vector<Course::Exercise> &exercises)
{
    if (exercises.empty()) {
        return;
    }
    m_sections.addHeading(cursor, anchor, title, m_style);
    Richtext::TextCard card(cursor, m_style);
    for (const Course::Exercise &exercise : exercises) {
        QTextCursor right;
        QTextCursor left = card.addSplitRow(Richtext::CardRow::Text, right);
        const Richtext::PageLink link{QStringLiteral("exercise"), exercise.id};
        QTextCharFormat name = m_style.strong(m_style.palette().text);
        name.setAnchor(true); // whoever clicks on the title means the same
        name.setAnchorHref(link.href());
        left.insertText(exercise.title, name);
        TippedText facts = kindText(exercise);
        if (exercise.minutes > 0) {
            facts.text = tr("%1 · about %n minute(s)", nullptr, exercise.minutes).arg(facts.text);
        }
        left.insertBlock(m_style.line(20), m_style.small(m_style.palette().muted));
        facts.write(left, m_style.small(m_style.palette().muted));
        const QString action = exercise.task      ? tr("Work on it")
                               : exercise.isDrill ? tr("Open drill")
                                                  : tr("Open exercise");
        right.insertText(QString(action).replace(u' ', QChar::Nbsp), m_style.action(link.href()));
        QTextBlockFormat state = m_style.line(20);
        state.setAlignment(Qt::AlignRight);
        const bool solved = m_context.solved.contains(exercise.id);
        const QTextCharFormat format = m_style.small(solved ? m_style.palette().good : m_style.palette().muted);
        right.insertBlock(state, format);
        stateText(exercise).write(right, format);
    }
    card.leave(cursor);
}

void LessonPractice::writeSelfCheck(QTextCursor &cursor)
{
    bool titled = false;
    for (const Question &question : m_context.lesson.questions) {
        if (question.use != QuestionUse::SelfCheck || !question.isSpoken()) {
            continue;
        }
        if (!std::exchange(titled, true)) {
            m_sections.addHeading(cursor, QStringLiteral("self-check"), tr("Self-check"), m_style);
        }
        Richtext::OpenQuestionCard(m_style, m_folds)
            .writeSelfCheck(cursor, question, m_context.answerNotes.value(question.id));
    }
}

void LessonPractice::writeInterview(QTextCursor &cursor)
{
    bool titled = false;
    for (const Question &question : m_context.lesson.questions) {
        if (!question.isAskedInInterview()) {
            continue;
        }
        if (!std::exchange(titled, true)) {
            m_sections.addHeading(cursor, QStringLiteral("interview-prep"), tr("Interview prep"), m_style);
        }
        Richtext::OpenQuestionCard(m_style, m_folds)
            .writeInterview(cursor, question, {}, m_context.answerNotes.value(question.id));
    }
}

void LessonPractice::writeConfidence(QTextCursor &cursor)
{
    m_sections.addHeading(cursor, QStringLiteral("confidence"), tr("Without notes"), m_style);
    Richtext::beginBlock(cursor, QTextBlockFormat(), m_style.ui(m_style.palette().text));
    QTextCharFormat room;
    room.setObjectType(Richtext::PageMark::widgetObject);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), room);
}

void LessonPractice::writeDiscussion(QTextCursor &cursor)
{
    if (!m_context.lesson.discuss.isEmpty()) {
        m_sections.addHeading(cursor, QStringLiteral("to-discuss"), tr("To discuss"), m_style);
    }
    const QStringList &topics = m_context.lesson.topics();
    for (qsizetype i = 0; i < topics.size(); ++i) {
        m_notes.writeTopic(cursor, topics.at(i), m_context.lesson.discuss.value(i, topics.at(i)));
        Richtext::beginBlock(cursor, m_style.line(26), m_style.small(m_style.palette().muted));
        cursor.insertText(tr("Discuss this with your class"),
                          m_style.action(Richtext::PageLink{QStringLiteral("discuss"), QString::number(i)}.href()));
    }
    m_sections.addHeading(cursor, QStringLiteral("my-notes"), tr("My notes on this lesson"), m_style);
    m_notes.writeOwn(cursor);
}

QString LessonPractice::pageTitle(const QString &page)
{
    static const QRegularExpression chapter(QStringLiteral("^ch\\d+-\\d+-"));
    const QString shelf = page.section(u'/', 0, 0);
    QString name = page.section(u'#', 0, 0).section(u'/', 1);
    name.remove(QLatin1String(".html")).remove(QLatin1String("/index"));
    name = name.section(u'/', -1).remove(chapter);
    const QString title = shelf == QLatin1String("std") || shelf == QLatin1String("core") ? name.replace(u'.', u' ')
                                                                                          : name.replace(u'-', u' ');
    if (shelf == QLatin1String("book")) {
        return tr("The Rust Programming Language: %1").arg(title);
    }
    if (shelf == QLatin1String("std") || shelf == QLatin1String("core") || shelf == QLatin1String("alloc")) {
        return tr("Standard library: %1").arg(title);
    }
    if (shelf == QLatin1String("reference")) {
        return tr("The Rust Reference: %1").arg(title);
    }
    return QStringLiteral("%1: %2").arg(shelf, title);
}

void LessonPractice::writeReading(QTextCursor &cursor)
{
    if (m_context.lesson.docs.isEmpty()) {
        return;
    }
    m_sections.addHeading(cursor, QStringLiteral("further-reading"), tr("Further reading, on this computer"), m_style);
    for (const QString &page : m_context.lesson.docs) {
        Richtext::beginBlock(cursor, m_style.line(24), m_style.ui(m_style.palette().text));
        QTextCharFormat format = m_style.ui(m_style.palette().accent);
        format.merge(m_style.note().link(QStringLiteral("doc:") + page));
        cursor.insertText(pageTitle(page), format);
    }
}

void LessonPractice::writeWayOn(QTextCursor &cursor)
{
    if (m_context.previous.id.isEmpty() && m_context.next.id.isEmpty()) {
        return;
    }
    QTextTableFormat format;
    format.setBorder(0);
    format.setTopMargin(m_style.px(24));
    format.setBottomMargin(m_style.px(24));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *table = Richtext::beginTable(cursor, 1, 2, format);
    const auto writeCell = [this, table](int column, const QString &text, const LessonNeighbour &lesson) {
        QTextCursor cell = table->cellAt(0, column).firstCursorPosition();
        QTextBlockFormat block = m_style.line(22);
        block.setAlignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        cell.setBlockFormat(block);
        if (!lesson.id.isEmpty()) {
            cell.insertText(text.arg(lesson.title), m_style.action(QStringLiteral("lesson:") + lesson.id));
        }
    };
    writeCell(0, tr("← %1"), m_context.previous);
    writeCell(1, tr("%1 →"), m_context.next);
    Richtext::leaveTable(cursor, *table);
}

} // namespace Ochre::Lesson
