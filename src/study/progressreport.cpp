// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/progressreport.h"

#include "course/courseid.h"
#include "course/plaintext.h"
#include "study/interviewbank.h"

namespace Ochre::Study {

StudyNames studyNames(const std::vector<const Course::Course *> &courses)
{
    StudyNames names;
    for (const Course::Course *course : courses) {
        const QString title = courses.size() > 1 ? course->title : QString();
        if (!title.isEmpty()) {
            names.courses.insert(course->id, title);
        }
        for (const Course::Lesson &lesson : course->lessons) {
            names.lessons.push_back({Course::joinId(course->id, lesson.id), lesson.step, lesson.title, title});
        }
        const auto nameTopic = [&names, course](const Course::Question &question) {
            if (kindOf(question) == StudyKind::Interview) {
                const QString key = Course::joinId(course->id, question.id);
                const QString topic = topicTitle(*course, question.topic);
                const Course::TopicGroup *grouped = course->groupOfTopic(question.topic);
                const QString group = grouped ? grouped->title : topic;
                names.groups.insert(key, group);
                names.topics.insert(key, topic);
                names.above.insert(topic, group);
            }
        };
        for (const Course::Lesson &lesson : course->lessons) {
            std::ranges::for_each(lesson.questions, nameTopic);
        }
        std::ranges::for_each(course->bank, nameTopic);
        for (const Course::ExplainCard &card : course->cards) {
            if (!names.meanings.contains(card.code)) {
                names.meanings.insert(card.code, Course::plainText(card.saw));
            }
        }
    }
    return names;
}

ProgressReport progressReport(const StudyHistory &history, const StudyNames &names, const std::vector<StudyItem> &items,
                              const StudyMoment &now, double target)
{
    ProgressReport report;
    report.today = studyDayNumber(now);
    const DaySums sums = daySums(history);
    report.totals = totalsOf(sums, report.today);
    const qint64 halfYear = mondayOf(report.today) - qint64{7} * (reportWeeks - 1);
    report.halfYear = totalsOf({sums.lower_bound(halfYear), sums.end()}, report.today);
    report.heat = heatMap(sums, report.today, reportWeeks);
    report.weeks = weekSums(sums, report.today, reportWeeks);
    report.forecast = forecast(items, now, forecastDays);
    report.target = target;
    constexpr int spans = reportWeeks * 7 / retentionDays;
    report.retention = retentionSpans(recallSamples(history), report.today, spans, retentionDays);
    report.lessons = recallOfLessons(names.lessons, items, now.ms);
    report.concepts = recallOfConcepts(items, now.ms);
    for (RecallGroup &concept_ : report.concepts) {
        concept_.course = names.courses.value(Course::splitId(concept_.key).course);
    }
    report.calibration = calibrationOf(history);
    report.readiness = readinessOf(items, names.groups, report.today, now, report.target);
    report.topicReadiness = readinessOf(items, names.topics, report.today, now, report.target);
    report.errors = errorJournal(history);
    return report;
}

} // namespace Ochre::Study
