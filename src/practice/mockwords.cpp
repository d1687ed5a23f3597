// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockwords.h"

#include "practice/lineboard.h"

#include <QCoreApplication>

#include <cmath>

namespace Ochre::Practice {

namespace {

struct MockWords {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::MockWords)
};

constexpr qint64 minuteMs = 60'000;

} // namespace

QString mockKindText(Study::MockKind kind)
{
    switch (kind) {
    case Study::MockKind::Concept:
        return MockWords::tr("Concept");
    case Study::MockKind::Code:
        return MockWords::tr("Code");
    case Study::MockKind::CodeReview:
        return MockWords::tr("Code review");
    case Study::MockKind::LiveCoding:
        return MockWords::tr("Live coding");
    case Study::MockKind::Design:
        return MockWords::tr("Design");
    case Study::MockKind::Behavioural:
        break;
    }
    return MockWords::tr("Behavioural");
}

QString mockLevelText(Study::MockLevel level)
{
    return level == Study::MockLevel::Junior ? MockWords::tr("Junior level")
           : level == Study::MockLevel::Mid  ? MockWords::tr("Mid level")
                                             : MockWords::tr("Senior level");
}

QString mockRoleText(const QString &role)
{
    if (role.isEmpty()) {
        return MockWords::tr("Any role");
    }
    QString text = role;
    text.replace(u'-', u' ');
    text[0] = text[0].toUpper();
    return text;
}

QString mockOrderText(const Study::MockOrder &order)
{
    return MockWords::tr("%1 · %2 · %n minute(s)", "role, level", order.minutes)
        .arg(mockRoleText(order.role), mockLevelText(order.level));
}

QString clockText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    const QString tail = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? tail : QString::number(seconds / 3600) + u':' + tail;
}

QString clockWords(qint64 takenMs, qint64 plannedMs)
{
    const qint64 left = plannedMs - takenMs;
    if (left > minuteMs || (plannedMs < 2 * minuteMs && left > plannedMs / 2)) {
        return {};
    }
    if (left > 0) {
        return MockWords::tr("About a minute left: come to the end of your thought.");
    }
    return left > -2 * minuteMs
               ? MockWords::tr("The time for this one is used. Finish your sentence; nothing is cut off.")
               : MockWords::tr("An interviewer would go on now. So can you, whenever you like.");
}

QString surenessText(Study::Sureness sureness)
{
    switch (sureness) {
    case Study::Sureness::Guess:
        return MockWords::tr("A guess");
    case Study::Sureness::Fairly:
        return MockWords::tr("Fairly sure");
    case Study::Sureness::Sure:
        return MockWords::tr("Sure");
    case Study::Sureness::Unsaid:
        break;
    }
    return MockWords::tr("Not said");
}

QString pointText(const Course::Question &question, int place, const QString &text)
{
    const QString plain = QString(text).remove(u'`').remove(QStringLiteral("**")).simplified();
    if (question.review && place < std::ssize(question.review->faults)) {
        const Course::Fault &fault = question.review->faults[static_cast<size_t>(place)];
        return MockWords::tr("Line %1, %2: %3", "line, kind of the fault, what is wrong")
            .arg(fault.lines.value(0))
            .arg(LineBoard::title(fault.category), plain);
    }
    if (!plain.isEmpty()) {
        return plain;
    }
    return question.task ? MockWords::tr("The tests of the task passed") : MockWords::tr("My answer says the same");
}

QString shareText(double share)
{
    return MockWords::tr("%1 %", "a share in percent").arg(std::lround(share * 100));
}

QString outcomeText(const Study::MockLine &line)
{
    if (!line.isReached) {
        return MockWords::tr("not reached");
    }
    switch (line.outcome) {
    case Study::MockOutcome::Unknown:
        return MockWords::tr("not known");
    case Study::MockOutcome::Skipped:
        return MockWords::tr("skipped");
    case Study::MockOutcome::Answered:
        break;
    }
    return line.share ? shareText(*line.share) : MockWords::tr("not compared");
}

} // namespace Ochre::Practice
