// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "journal/studyday.h"
#include "progress/eventstore.h"
#include "progress/itemrow.h"
#include "progress/replacements.h"
#include "progress/studyrecord.h"
#include "storefixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
constexpr qint64 hourMs = 3'600'000;
constexpr qint64 dayMs = 24 * hourMs;

Entry reviewed(const QString &item, qint64 timeMs, int grade, const QString &way = u"review"_s)
{
    return makeEntry(EventKind::itemReviewed, u"own"_s, item, timeMs,
                     {{u"grade"_s, grade}, {u"way"_s, way}, {u"item"_s, u"question"_s}, {u"ms"_s, 4000}});
}

ItemState stateAfter(const std::vector<Entry> &entries, const QString &item = u"q"_s)
{
    ProgressState state;
    for (const Entry &entry : entries) {
        state.apply(entry.event);
    }
    return state.items.value(item);
}

Study::ItemMemory memoryAfter(const std::vector<std::pair<qint64, Study::RecallGrade>> &reviews,
                              const Study::SchedulerRules &rules = Study::reviewRules())
{
    Study::ItemMemory memory;
    for (const auto &[timeMs, grade] : reviews) {
        memory = Study::answered(rules, memory, grade, {timeMs, 0}, u"q"_s);
    }
    return memory;
}

} // namespace

class TestItemState final : public QObject {
    Q_OBJECT

private slots:
    void firstAnswer_makesItDue_data()
    {
        QTest::addColumn<QJsonObject>("data");
        QTest::addColumn<Study::RecallGrade>("grade");
        QTest::newRow("right") << QJsonObject{{u"correct"_s, true}} << Study::RecallGrade::Good;
        QTest::newRow("sure") << QJsonObject{{u"correct"_s, true}, {u"sureness"_s, u"sure"_s}}
                              << Study::RecallGrade::Good;
        QTest::newRow("guessed") << QJsonObject{{u"correct"_s, true}, {u"sureness"_s, u"guess"_s}}
                                 << Study::RecallGrade::Hard;
        QTest::newRow("partly") << QJsonObject{{u"partly"_s, true}} << Study::RecallGrade::Hard;
        QTest::newRow("wrong") << QJsonObject{} << Study::RecallGrade::Again;
        QTest::newRow("unknown") << QJsonObject{{u"unknown"_s, true}} << Study::RecallGrade::Again;
        QTest::newRow("design, 9 of 10") << QJsonObject{{u"points"_s, 9}, {u"points_possible"_s, 10}}
                                         << Study::RecallGrade::Good;
        QTest::newRow("design, 6 of 10") << QJsonObject{{u"points"_s, 6}, {u"points_possible"_s, 10}}
                                         << Study::RecallGrade::Hard;
        QTest::newRow("design, 5 of 10") << QJsonObject{{u"points"_s, 5}, {u"points_possible"_s, 10}}
                                         << Study::RecallGrade::Again;
    }

    void firstAnswer_makesItDue()
    {
        QFETCH(QJsonObject, data);
        QFETCH(Study::RecallGrade, grade);
        const ItemState item = stateAfter({makeEntry(EventKind::answerGiven, u"own"_s, u"q"_s, noon, data)});
        QCOMPARE(item.memory, memoryAfter({{noon, grade}}, Study::lessonRules()));
        QCOMPARE(item.memory.phase, Study::StudyPhase::Review);
        QVERIFY(item.memory.dueDay > Study::studyDayNumber({noon, 0}));
        QCOMPARE(item.lesson, u"own"_s);
        QVERIFY(!item.isReviewed);
    }

    void moreAnswersOnOneDay_countOnce()
    {
        const ItemState once = stateAfter({answer(u"q"_s, noon, false)});
        QCOMPARE(stateAfter({answer(u"q"_s, noon, false), answer(u"q"_s, noon + 60'000, true)}).memory, once.memory);
        const ItemState later = stateAfter({answer(u"q"_s, noon, false), answer(u"q"_s, noon + 2 * dayMs, true)});
        QCOMPARE(later.memory,
                 memoryAfter({{noon, Study::RecallGrade::Again}, {noon + 2 * dayMs, Study::RecallGrade::Good}},
                             Study::lessonRules()));
    }

    // In a review the answer is kept as well: it must not count twice, neither the first time nor later.
    void answerOfAReview_countsOnce()
    {
        const qint64 later = noon + 3 * dayMs;
        const ItemState item = stateAfter({answer(u"q"_s, noon), answer(u"q"_s, later), reviewed(u"q"_s, later, 3)});
        Study::ItemMemory wanted = memoryAfter({{noon, Study::RecallGrade::Good}}, Study::lessonRules());
        wanted = Study::answered(Study::reviewRules(), wanted, Study::RecallGrade::Good, {later, 0}, u"q"_s);
        QCOMPARE(item.memory, wanted);
        QVERIFY(item.isReviewed);
        QVERIFY(!item.beforeStudy);
        QCOMPARE(item.last.takenMs, 4000);
        QCOMPARE(item.last.grade, 3);
        const ItemState after = stateAfter({answer(u"q"_s, noon), answer(u"q"_s, later), reviewed(u"q"_s, later, 3),
                                            answer(u"q"_s, later + 9 * dayMs, false)});
        QCOMPARE(after.memory, item.memory);
    }

    void newItem_isLearnedInSteps()
    {
        const ItemState item = stateAfter({reviewed(u"q"_s, noon, 3)});
        QCOMPARE(item.memory.phase, Study::StudyPhase::Learning);
        QCOMPARE(item.memory.dueMs, noon + 600'000);
    }

    void cram_leavesTheScheduleAlone()
    {
        const ItemState before = stateAfter({reviewed(u"q"_s, noon, 3)});
        const ItemState after = stateAfter({reviewed(u"q"_s, noon, 3), reviewed(u"q"_s, noon + dayMs, 1, u"cram"_s)});
        QCOMPARE(after.memory, before.memory);
        QCOMPARE(after.isReviewed, before.isReviewed);
        QCOMPARE(after.last.grade, 1); // a session of it can go on
        ProgressState state;
        state.apply(reviewed(u"q"_s, noon, 0).event);
        state.apply(reviewed(u"q"_s, noon, 5).event);
        QVERIFY(state.items.isEmpty());
    }

    void quiz_isAFirstStudy()
    {
        QCOMPARE(stateAfter({reviewed(u"q"_s, noon, 3, u"quiz"_s)}).memory,
                 memoryAfter({{noon, Study::RecallGrade::Good}}, Study::lessonRules()));
    }

    // Whatever was reviewed before: the first grade of a study day counts, in whole days.
    void quiz_countsForWhatWasReviewed()
    {
        const qint64 later = noon + 2 * dayMs;
        const ItemState before = stateAfter({reviewed(u"q"_s, noon, 4)});
        const ItemState item =
            stateAfter({reviewed(u"q"_s, noon, 4), answer(u"q"_s, later, false),
                        reviewed(u"q"_s, later + 1, 1, u"quiz"_s), reviewed(u"q"_s, later + 2, 4, u"quiz"_s)});
        QCOMPARE(item.memory, Study::answered(Study::lessonRules(), before.memory, Study::RecallGrade::Again,
                                              {later + 1, 0}, u"q"_s));
        QCOMPARE(item.memory.phase, Study::StudyPhase::Review);
        QCOMPARE(item.last.grade, 4); // where its session stands
    }

    void quiz_takesThePlaceOfTheAnswerItKept()
    {
        const ItemState item = stateAfter(
            {answer(u"q"_s, noon, false), reviewed(u"q"_s, noon + 1, 4, u"quiz"_s), answer(u"q"_s, noon + 2)});
        QCOMPARE(item.memory, memoryAfter({{noon + 1, Study::RecallGrade::Easy}}, Study::lessonRules()));
        QVERIFY(!item.beforeStudy);
        QVERIFY(!item.isReviewed);
    }

    void session_keepsItsMode()
    {
        const Journal::SessionBegun begun{
            Journal::ReviewWay::Quiz, {u"rust/q"_s}, Journal::SessionMode::FlashCards, Journal::Feedback::AtEnd};
        Event event = Journal::eventOf(begun);
        event.id = u"s"_s;
        event.timeMs = noon;
        ProgressState state;
        state.apply(event);
        const Study::SessionPlan plan = sessionPlan(state.session);
        QCOMPARE(plan.mode, Study::SessionMode::FlashCards);
        QCOMPARE(plan.feedback, Study::Feedback::AtEnd);
        QCOMPARE(sessionBegun(plan), begun);
    }

    void exercise_countsByTheHelp_data()
    {
        QTest::addColumn<QByteArrayList>("help");
        QTest::addColumn<Study::RecallGrade>("grade");
        QTest::newRow("none") << QByteArrayList{} << Study::RecallGrade::Good;
        QTest::newRow("hints") << QByteArrayList{EventKind::hintShown, EventKind::hintShown}
                               << Study::RecallGrade::Hard;
        QTest::newRow("solution") << QByteArrayList{EventKind::solutionShown, EventKind::hintShown}
                                  << Study::RecallGrade::Again;
    }

    void exercise_countsByTheHelp()
    {
        QFETCH(QByteArrayList, help);
        QFETCH(Study::RecallGrade, grade);
        std::vector<Entry> entries;
        for (const QByteArray &kind : help) {
            entries.push_back(makeEntry(kind.constData(), u"own"_s, u"q"_s, noon - 1000, {{u"step"_s, 1}}));
        }
        entries.push_back(makeEntry(EventKind::exerciseSolved, u"own"_s, u"q"_s, noon));
        const ItemState item = stateAfter(entries);
        QCOMPARE(item.memory, memoryAfter({{noon, grade}}, Study::lessonRules()));
        QCOMPARE(item.kind, Journal::ItemKind::Exercise);
        QCOMPARE(item.help, Study::Help::None);
    }

    void suspended_untilItIsTakenBack()
    {
        const auto suspend = [](bool isSuspended) {
            return makeEntry(EventKind::itemSuspended, u"own"_s, u"q"_s, noon, {{u"suspended"_s, isSuspended}});
        };
        QVERIFY(stateAfter({suspend(true)}).isSuspended);
        QVERIFY(!stateAfter({suspend(true), suspend(false)}).isSuspended);
    }

    void replacedItem_goesOnFromTheLaterAnswer()
    {
        ProgressState state;
        state.apply(reviewed(u"old"_s, noon + dayMs, 3).event);
        state.apply(reviewed(u"q"_s, noon, 4).event);
        const ItemState later = state.items.value(u"old"_s);
        followReplacements(state, {{u"old"_s, u"q"_s}, {u"own"_s, u"home"_s}});
        QCOMPARE(state.items.size(), 1);
        QCOMPARE(state.items.value(u"q"_s).memory, later.memory);
        QCOMPARE(state.items.value(u"q"_s).lesson, u"home"_s);
    }

    void row_isReadBack()
    {
        const ItemState studied = stateAfter({answer(u"q"_s, noon)});
        QVERIFY(studied.beforeStudy);
        QCOMPARE(itemOfRow(rowOfItem(studied)), studied);
        ItemState lapsed = stateAfter({reviewed(u"q"_s, noon, 4), reviewed(u"q"_s, noon + 9 * dayMs, 1)});
        lapsed.isSuspended = true;
        lapsed.help = Study::Help::Hints;
        QCOMPARE(lapsed.memory.lapses, 1);
        QCOMPARE(itemOfRow(rowOfItem(lapsed)), lapsed);
        QCOMPARE(rowOfItem(lapsed)[u"model"_s].toString(), u"FSRS-6"_s);
    }

    // The journal and the scheduler count the same days, each on its own.
    void studyDays_areThoseOfTheJournal()
    {
        for (qint64 time = noon - 2 * dayMs; time < noon + 2 * dayMs; time += hourMs / 4) {
            for (const int zone : {-480, 0, 345, 840}) {
                QCOMPARE(QDate(1970, 1, 1).addDays(Study::studyDayNumber({time, zone})),
                         Journal::studyDayOf(time, zone));
            }
        }
    }

    // Taking a grade back and giving it again is the same as having given it, on disk too.
    void undoneGrade_leavesTheMemoryBefore()
    {
        const QTemporaryDir folder;
        auto store = EventStore::open(folder.filePath(u"p.sqlite"_s));
        QVERIFY(store);
        const Entry first = reviewed(u"q"_s, noon, 3);
        const Entry second = reviewed(u"q"_s, noon + 600'000, 1);
        QVERIFY(store->append(std::vector{first, second}));
        const ItemState graded = store->state().of().items.value(u"q"_s);
        const Entry undo = makeEntry(EventKind::undo, {}, second.event.id, noon + 700'000);
        QVERIFY(store->append(std::vector{undo}));
        QCOMPARE(store->state().of().items.value(u"q"_s), stateAfter({first}));
        QVERIFY(store->append(std::vector{makeEntry(EventKind::undo, {}, undo.event.id, noon + 800'000)}));
        QCOMPARE(store->state().of().items.value(u"q"_s), graded);
        QVERIFY(store->verify()->problems.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestItemState)
#include "tst_itemstate.moc"
