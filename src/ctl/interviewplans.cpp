// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/interviewplans.h"

#include "ctl/reviewitems.h"
#include "study/interviewplan.h"
#include "study/studydate.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(InterviewPlans)
};

QString dateOf(qint64 day)
{
    return Study::dateOfDay(day).toString(Qt::ISODate);
}

/// What a date that names no course is about: every course that was begun, and the own cards.
QStringList begun(const Progress::LearnerState &learner)
{
    QStringList ids{Progress::ownCourse};
    for (const auto &[id, state] : learner.courses.asKeyValueRange()) {
        if (!state.lessons.isEmpty()) {
            ids << id;
        }
    }
    return ids;
}

QJsonObject planJson(const Study::InterviewDate &date, const Study::InterviewPlan &plan,
                     const std::vector<Study::StudyItem> &items)
{
    QJsonArray left;
    for (const int place : plan.left) {
        left << items[static_cast<size_t>(place)].key;
    }
    QJsonArray schedule;
    for (const Study::PlannedDay &day : plan.schedule) {
        schedule << QJsonObject{{u"day"_s, dateOf(day.day)}, {u"reviews"_s, day.reviews}, {u"minutes"_s, day.minutes}};
    }
    QJsonObject json = toJson(date);
    json.insert(u"days"_s, plan.days);
    json.insert(u"holds"_s, plan.holds());
    json.insert(u"items"_s, plan.items);
    json.insert(u"kept"_s, plan.kept);
    json.insert(u"fitting"_s, plan.fitting);
    json.insert(u"left"_s, left);
    json.insert(u"unread"_s, plan.unread);
    json.insert(u"minutes_needed"_s, plan.minutesNeeded);
    json.insert(u"schedule"_s, schedule);
    return json;
}

QString planText(const Study::InterviewDate &date, const Study::InterviewPlan &plan)
{
    QString text = Text::tr("%1 %2, in %n day(s): ", nullptr, plan.days).arg(date.day.toString(Qt::ISODate), date.role);
    text +=
        Text::tr("%1 of %2 will be remembered with %3 min a day.").arg(plan.ready()).arg(plan.items).arg(date.minutes);
    if (!plan.holds() && plan.minutesNeeded > 0) {
        text += u' ' + Text::tr("%1 min a day would do for all.").arg(plan.minutesNeeded);
    } else if (!plan.holds()) {
        text += u' ' + Text::tr("No amount of time would do for all.");
    }
    return text;
}

} // namespace

QJsonObject toJson(const Study::InterviewDate &date)
{
    return {{u"id"_s, date.id},
            {u"role"_s, date.role},
            {u"day"_s, date.day.toString(Qt::ISODate)},
            {u"courses"_s, QJsonArray::fromStringList(date.courses)},
            {u"minutes"_s, date.minutes}};
}

int printPlans(const std::vector<Study::InterviewDate> &dates, const Progress::EventStore &store,
               const Study::StudyMoment &now, bool json, const Console &console)
{
    const std::vector<Study::StudyItem> all = reviewItems(store.state(), console.paths, false);
    const QStringList courses = begun(store.state());
    QJsonArray plans;
    bool isAnyBroken = false;
    for (const Study::InterviewDate &date : dates) {
        const std::vector<Study::StudyItem> items = Study::itemsOf(all, date, courses);
        const Study::InterviewPlan plan = Study::interviewPlan(items, date, now);
        isAnyBroken = isAnyBroken || !plan.holds();
        plans << planJson(date, plan, items);
        if (!json) {
            console.out << planText(date, plan) << '\n';
        }
    }
    if (json) {
        console.writeJson({{u"plans"_s, plans}});
    }
    return isAnyBroken ? No : Fine;
}

} // namespace Ochre::Ctl
