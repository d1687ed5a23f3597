// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/progressreport.h"
#include "support/machinepace.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace Ochre;
using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
const StudyMoment now{noon, 0};

/// So many answers over a year, with a program after every tenth.
StudyHistory bigHistory(int answers, int items)
{
    StudyHistory history;
    std::mt19937 random(5);
    for (int item = 0; item < items; ++item) {
        history.items << u"rust/q%1"_s.arg(item);
    }
    history.documents = {u"a/exercise"_s, u"b/exercise"_s};
    for (int i = 0; i < answers; ++i) {
        const qint64 timeMs = noon - 365 * dayMs + qint64{i} * (365 * dayMs / answers);
        const qint64 day = timeMs / dayMs;
        history.answers.push_back({static_cast<int>(random() % static_cast<unsigned>(items)), day, timeMs, 20'000,
                                   static_cast<Sureness>(random() % 4), random() % 5 != 0, random() % 6 != 0});
        history.moments.push_back({day, timeMs, 20'000});
        if (i % 10 == 0) {
            history.runs.push_back({static_cast<int>(random() % 2), day, timeMs, random() % 2 == 0,
                                    random() % 2 == 0 ? QStringList{u"E0382"_s} : QStringList{}});
        }
    }
    return history;
}

std::vector<StudyItem> bigItems(int items)
{
    std::vector<StudyItem> all;
    for (int i = 0; i < items; ++i) {
        StudyItem item{u"rust/q%1"_s.arg(i), u"rust/l%1/c%2"_s.arg(i % 36).arg(i % 120)};
        item.record.lesson = u"l%1"_s.arg(i % 36);
        item.record.memory = {StudyPhase::Review,           0,    {10.0 + i % 50, 5},          3, 0, 10,
                              {noon - (i % 30) * dayMs, 0}, noon, studyDayNumber(now) + i % 40};
        all.push_back(item);
    }
    return all;
}

Course::Course course()
{
    Course::Course made;
    made.id = u"rust"_s;
    Course::Lesson lesson;
    lesson.id = u"own"_s;
    lesson.title = u"Ownership"_s;
    lesson.step = 5;
    Course::Question check;
    check.id = u"check"_s;
    check.topic = u"moves"_s;
    Course::Question asked = check;
    asked.id = u"asked"_s;
    asked.use = Course::QuestionUse::Interview;
    lesson.questions = {check, asked};
    made.lessons = {lesson};
    Course::Question bank = asked;
    bank.id = u"bank"_s;
    bank.topic = u"smart-pointers"_s;
    made.bank = {bank};
    made.cards = {{u"E0382"_s, u"A `name` was used\nafter its value had moved."_s, {}, {}, {}, {}, {}}};
    return made;
}

} // namespace

class TestProgressReport final : public QObject {
    Q_OBJECT

private slots:
    void names_comeFromTheCourses()
    {
        const Course::Course made = course();
        const StudyNames names = studyNames({&made});
        QCOMPARE(names.lessons.size(), 1U);
        QCOMPARE(names.lessons[0].key, u"rust/own"_s);
        QVERIFY(names.lessons[0].course.isEmpty()); // there is only one
        QCOMPARE(names.groups,
                 (QHash<QString, QString>{{u"rust/asked"_s, u"Moves"_s}, {u"rust/bank"_s, u"Smart pointers"_s}}));
        QCOMPARE(names.topics, names.groups); // the course groups nothing
        QCOMPARE(names.meanings.value(u"E0382"_s), u"A name was used after its value had moved."_s);
    }

    void names_sayTheCourseWhereThereAreTwo()
    {
        Course::Course first = course();
        first.title = u"Rust"_s;
        Course::Course second = course();
        second.id = u"senior"_s;
        second.title = u"Rust for seniors"_s;
        const StudyNames names = studyNames({&first, &second});
        QCOMPARE(names.lessons.size(), 2U);
        QCOMPARE(names.lessons[0].course, first.title);
        QCOMPARE(names.lessons[1].course, u"Rust for seniors"_s);
        QCOMPARE(names.courses.value(u"senior"_s), u"Rust for seniors"_s);
        QCOMPARE(progressReport({}, names, {}, now).lessons[1].course, u"Rust for seniors"_s);
    }

    void groupsOfTopics_areCountedAboveThem()
    {
        Course::Course made = course();
        made.topicGroups = {{u"owners"_s, u"Owners"_s, {u"moves"_s, u"smart-pointers"_s}}};
        const StudyNames names = studyNames({&made});
        std::vector<StudyItem> items;
        for (const QString &key : {u"rust/asked"_s, u"rust/bank"_s}) {
            items.emplace_back(key);
        }
        const ProgressReport report = progressReport({}, names, items, now);
        QCOMPARE(report.readiness.size(), 1U);
        QCOMPARE(report.readiness[0].name, u"Owners"_s);
        QCOMPARE(report.readiness[0].items, 2);
        QCOMPARE(report.topicReadiness.size(), 2U);
        QCOMPARE(names.above.value(u"Smart pointers"_s), u"Owners"_s);
    }

    void nothing_isAReportOfNothing()
    {
        const ProgressReport report = progressReport({}, {}, {}, now);
        QCOMPARE(report.totals, DayTotals{});
        QCOMPARE(report.heat.size(), 182U);
        QCOMPARE(report.forecast.size(), 30U);
        QCOMPARE(report.retention.size(), 13U);
        QCOMPARE(retentionOf(report.retention), Retention{});
        QVERIFY(report.lessons.empty() && report.concepts.empty() && report.readiness.empty() && report.errors.empty());
    }

    void halfAYear_isTheSameForAll()
    {
        const ProgressReport report = progressReport(bigHistory(1000, 50), {}, {}, now);
        QCOMPARE(report.retention.back().lastDay, report.today);
        const qint64 earlier = report.heat.front().day - report.retention.front().firstDay;
        QVERIFY2(earlier >= 0 && earlier < 7, qPrintable(QString::number(earlier))); // the weeks begin on a Monday
        QCOMPARE(report.weeks.front().firstDay, report.heat.front().day);
        QCOMPARE(report.totals.answers, 1000);
        QVERIFY(report.halfYear.answers > 480 && report.halfYear.answers < 510); // of a year, evenly
    }

    /// It is counted behind the window; a class of work more would still be felt as a page that comes late.
    void hundredThousandAnswers_areCountedAtOnce()
    {
        const StudyHistory history = bigHistory(100'000, 5000);
        const std::vector<StudyItem> items = bigItems(5000);
        StudyNames names;
        for (int lesson = 0; lesson < 36; ++lesson) {
            names.lessons.push_back({u"rust/l%1"_s.arg(lesson), lesson + 1, u"Lesson"_s});
        }
        QElapsedTimer timer;
        timer.start();
        const ProgressReport report = progressReport(history, names, items, now);
        const qint64 elapsed = timer.elapsed();
        qInfo("100000 answers, 5000 items: %lld ms", elapsed);
        QCOMPARE(report.totals.answers, 100'000);
        QVERIFY2(static_cast<double>(elapsed) < 500 * machinePace(), qPrintable(QString::number(elapsed)));
    }
};

QTEST_APPLESS_MAIN(TestProgressReport)
#include "tst_progressreport.moc"
