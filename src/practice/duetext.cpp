// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/duetext.h"

#include "practice/ownerrorcourse.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace Ochre::Practice {

namespace {

struct DueText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Practice::DueText)
};

} // namespace

QString kindsText(const DueKinds &kinds)
{
    const std::array texts{DueText::tr("%n question(s)", nullptr, kinds[0]),
                           DueText::tr("%n interview answer(s)", nullptr, kinds[1]),
                           DueText::tr("%n exercise(s)", nullptr, kinds[2]),
                           DueText::tr("%n drill(s)", nullptr, kinds[3]),
                           DueText::tr("%n card(s) of your own", nullptr, kinds[4]),
                           DueText::tr("%n error(s) of your own", nullptr, kinds[5])};
    QStringList parts;
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        if (kinds.at(kind) > 0) {
            parts << texts.at(kind);
        }
    }
    return parts.join(QStringLiteral(", "));
}

DueKinds kindsAt(const std::vector<Study::StudyItem> &items, const QList<int> &places)
{
    DueKinds kinds{};
    for (const int place : places) {
        const Study::StudyItem &item = items[static_cast<size_t>(place)];
        ++kinds.at(isOwnError(item.key) ? kinds.size() - 1 : static_cast<size_t>(item.record.kind));
    }
    return kinds;
}

QString waitingText(const Study::DuePlan &plan)
{
    QStringList sentences;
    if (!plan.spread.isEmpty()) {
        sentences << DueText::tr("%n more wait(s) from before your break, spread over the next days.", nullptr,
                                 static_cast<int>(plan.spread.size()));
    }
    if (!plan.heldBack.isEmpty()) {
        sentences << DueText::tr("%n more wait(s): a day holds no more.", nullptr,
                                 static_cast<int>(plan.heldBack.size()));
    }
    if (!plan.tomorrow.isEmpty()) {
        sentences << DueText::tr("%n more wait(s) for another day, being of an idea that is asked today.", nullptr,
                                 static_cast<int>(plan.tomorrow.size()));
    }
    if (plan.freshHeldBack > 0) {
        sentences << DueText::tr("%n new card(s) wait(s) for the next days.", nullptr, plan.freshHeldBack);
    }
    return sentences.join(u' ');
}

QString dayText(qint64 day, qint64 today)
{
    const QDate date = QDate(1970, 1, 1).addDays(day);
    return day == today + 1 ? DueText::tr("Tomorrow") : QLocale().toString(date, DueText::tr("dddd, d MMMM"));
}

} // namespace Ochre::Practice
