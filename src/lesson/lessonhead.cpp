// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessonhead.h"

#include "course/language.h"
#include "richtext/codeblock.h"
#include "richtext/markdownwriter.h"
#include "richtext/textsections.h"

#include <QLocale>
#include <QTextCursor>
#include <QTextTable>

#include <utility>

namespace Ochre::Lesson {

TippedText LessonHead::modeChip(Course::Mode mode)
{
    switch (mode) {
    case Course::Mode::Compiled:
        return {tr("Compiled here"), tr("Its examples are programs: this computer compiles and runs them.")};
    case Course::Mode::Project:
        return {tr("Cargo project"), tr("Its programs are projects of several files, which cargo builds.")};
    case Course::Mode::Reading:
        break;
    }
    return {tr("Reading"), tr("It is only read: there is nothing to run.")};
}

std::vector<TippedText> LessonHead::chips(const LessonContext &context)
{
    const Course::Lesson &lesson = context.lesson;
    std::vector<TippedText> chips;
    chips.push_back({lesson.level == Course::Level::Beginner       ? tr("Beginner")
                     : lesson.level == Course::Level::Intermediate ? tr("Intermediate")
                                                                   : tr("Advanced"),
                     tr("How much it builds on: nothing, the basics, or most of the course before it.")});
    if (lesson.minutes > 0) {
        chips.push_back(
            {tr("%n min", nullptr, lesson.minutes), tr("About this long to read, without questions and exercises.")});
    }
    chips.push_back(modeChip(lesson.mode));
    if (lesson.reviewed.isValid()) {
        chips.push_back({tr("Reviewed %1").arg(QLocale().toString(lesson.reviewed, QStringLiteral("d MMM yyyy"))),
                         tr("On this day its author last went over words and programs.")});
    }
    if (!context.version.isEmpty()) {
        chips.push_back({tr("Content %1").arg(context.version),
                         tr("The version of the course. Name it when you report a mistake in a lesson.")});
    }
    return chips;
}

void LessonHead::writeChips(QTextCursor &cursor, const LessonContext &context, const Richtext::PageStyle &style)
{
    QTextBlockFormat block = style.line(28);
    block.setBottomMargin(style.px(4));
    Richtext::beginBlock(cursor, block, style.small(style.palette().muted));
    const auto addChip = [&cursor, &style](const TippedText &chip, const QTextCharFormat &format) {
        // Unbreakable, with the air at both ends that the pill is painted around.
        const QString text = QChar(QChar::Nbsp) + QString(chip.text).replace(u' ', QChar::Nbsp) + QChar(QChar::Nbsp);
        TippedText{text, chip.tip}.write(cursor, format);
        cursor.insertText(QStringLiteral("   "), style.small(style.palette().muted));
    };
    QTextCharFormat jump = style.chip();
    jump.setForeground(style.palette().accent);
    jump.setAnchor(true);
    jump.setAnchorHref(Richtext::PageLink{QStringLiteral("jump"), {}}.href());
    for (const TippedText &chip : chips(context)) {
        addChip(chip, style.chip());
    }
    addChip({tr("Jump ▾"), tr("Lists the sections of this lesson; a click on one goes there.")}, jump);
}

void LessonHead::writeLanguage(QTextCursor &cursor, const LessonContext &context, const Richtext::PageStyle &style)
{
    if (context.missingLanguage.isEmpty()) {
        return;
    }
    QTextBlockFormat block = style.line(20);
    block.setTopMargin(style.px(4));
    Richtext::beginBlock(cursor, block, style.small(style.palette().muted));
    cursor.insertText(tr("This lesson is not translated yet. You read it in its own language: %1.")
                          .arg(Course::languageName(context.language)));
}

void LessonHead::writeAbout(QTextCursor &cursor, const Course::Lesson &lesson, const Richtext::PageStyle &style)
{
    std::vector<std::pair<QString, QString>> rows{
        {tr("Why"), lesson.why}, {tr("Where"), lesson.contexts}, {tr("When"), lesson.when}, {tr("To do"), lesson.task}};
    std::erase_if(rows, [](const auto &row) { return row.second.isEmpty(); });
    if (rows.empty()) {
        return;
    }
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setBottomMargin(style.px(12));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::FixedLength, style.px(64)), QTextLength(QTextLength::VariableLength, 0)});
    QTextTable *table = Richtext::beginTable(cursor, static_cast<int>(rows.size()), 2, format);
    for (int row = 0; row < table->rows(); ++row) {
        QTextBlockFormat block = style.line(20);
        block.setBottomMargin(style.px(6));
        QTextCursor label = table->cellAt(row, 0).firstCursorPosition();
        label.setBlockFormat(block);
        label.insertText(rows[static_cast<std::size_t>(row)].first, style.strong(style.palette().muted));
        QTextCursor text = table->cellAt(row, 1).firstCursorPosition();
        Richtext::appendMarkdown(text, rows[static_cast<std::size_t>(row)].second, Richtext::Role::Note, style.look());
        text.setBlockFormat(block);
    }
    Richtext::leaveTable(cursor, *table);
}

void LessonHead::write(QTextCursor &cursor, const LessonContext &context, const Richtext::PageStyle &style,
                       Richtext::TextSections &sections)
{
    const Course::Lesson &lesson = context.lesson;
    writeChips(cursor, context, style);
    QTextBlockFormat titleBlock = style.lesson().headingBlock(1);
    titleBlock.setTopMargin(style.px(4));
    titleBlock.setBottomMargin(style.px(6));
    Richtext::beginBlock(cursor, titleBlock, style.lesson().heading(1));
    QTextCharFormat title = style.lesson().heading(1);
    title.setAnchorNames({QStringLiteral("top")});
    cursor.insertText(lesson.title, title);
    sections.add({QStringLiteral("top"), lesson.title, 1, QTextCursor(cursor.block())});
    if (!lesson.summary.isEmpty()) {
        Richtext::appendMarkdown(cursor, lesson.summary, Richtext::Role::Lesson, style.look());
    }
    writeLanguage(cursor, context, style);
    QTextBlockFormat aboutBlock = style.line(22);
    aboutBlock.setTopMargin(style.px(4));
    aboutBlock.setBottomMargin(style.px(4));
    aboutBlock.setHeadingLevel(2);
    QTextCharFormat about = style.strong(style.palette().text);
    Richtext::beginBlock(cursor, aboutBlock, about);
    about.setAnchorNames({QStringLiteral("this-lesson")});
    cursor.insertText(tr("This lesson"), about);
    sections.add({QStringLiteral("this-lesson"), tr("This lesson"), 2, QTextCursor(cursor.block())});
    writeAbout(cursor, lesson, style);
}

} // namespace Ochre::Lesson
