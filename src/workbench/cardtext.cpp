// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/cardtext.h"

#include "base/textdiff.h"

namespace Ochre::Workbench {

namespace {

QStringList linesOf(const QString &source)
{
    return source.trimmed().split(u'\n');
}

// Both programs as one, each line behind its sign.
QString changes(const QString &before, const QString &after)
{
    const QStringList old = linesOf(before);
    const QStringList now = linesOf(after);
    QString text;
    for (const DiffLine &line : diffLines(old, now)) {
        switch (line.kind) {
        case DiffLine::Kind::Same:
            text += u' ' + now.at(line.after);
            break;
        case DiffLine::Kind::Removed:
            text += u'−' + old.at(line.before);
            break;
        case DiffLine::Kind::Added:
            text += u'+' + now.at(line.after);
            break;
        }
        text += u'\n';
    }
    return QStringLiteral("```rust,changes\n%1```\n\n").arg(text);
}

QString link(const QString &text, QLatin1StringView scheme, const QString &target)
{
    return QStringLiteral("[%1](%2%3)").arg(text, scheme, target);
}

} // namespace

QString CardText::of(const Course::ExplainCard &card, const Titles &titles)
{
    QString text =
        QStringLiteral("**%1** %2\n\n**%3** %4\n\n")
            .arg(tr("What the compiler saw:"), card.saw.trimmed(), tr("Why that is so:"), card.because.trimmed());
    for (int program = 0; const Course::CardWay &way : card.ways) {
        text += QStringLiteral("### %1\n\n").arg(way.title);
        text += way.useWhen.isEmpty() ? QString() : way.useWhen.trimmed() + QStringLiteral("\n\n");
        text += changes(way.before, way.after);
        text += link(tr("Open the program before in the editor"), exampleLink, QString::number(program))
                + QStringLiteral("  ·  ") + link(tr("Open the one after"), exampleLink, QString::number(program + 1))
                + QStringLiteral("\n\n");
        program += 2;
    }
    if (!titles.lesson.isEmpty()) {
        text += link(tr("Lesson: %1").arg(titles.lesson), lessonLink, card.lesson) + QStringLiteral("\n\n");
    }
    if (!titles.exercise.isEmpty()) {
        text += link(tr("Practise it: %1").arg(titles.exercise), exerciseLink, card.exercise) + QStringLiteral("\n\n");
    }
    return text;
}

QStringList CardText::programs(const Course::ExplainCard &card)
{
    QStringList programs;
    for (const Course::CardWay &way : card.ways) {
        programs << way.before.trimmed() << way.after.trimmed();
    }
    return programs;
}

CardText::Titles CardText::titlesOf(const Course::ExplainCard &card, const Course::Course &course)
{
    const Course::Lesson *lesson = course.lesson(card.lesson);
    const Course::Exercise *exercise = course.exercise(card.exercise);
    return {lesson ? lesson->title : QString(), exercise ? exercise->title : QString()};
}

} // namespace Ochre::Workbench
