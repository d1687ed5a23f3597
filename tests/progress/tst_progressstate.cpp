// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/progressstate.h"
#include "progress/projectionrows.h"
#include "storefixture.h"

#include <QTest>

using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

class TestProgressState final : public QObject {
    Q_OBJECT

private:
    static ProgressState fold(const std::vector<Entry> &entries)
    {
        ProgressState state;
        for (const Entry &entry : entries) {
            state.apply(entry.event);
        }
        return state;
    }

    static std::vector<Entry> everyKind()
    {
        using namespace EventKind;
        return {
            makeEntry(lessonOpened, u"own"_s, {}, 10),
            makeEntry(sectionReached, u"own"_s, u"moves"_s, 20),
            makeEntry(answerGiven, u"own"_s, u"q1"_s, 30,
                      {{u"correct"_s, true}, {u"options"_s, QJsonArray{u"a"_s, u"c"_s}}, {u"sureness"_s, u"sure"_s}}),
            makeEntry(programRun, u"own"_s, u"own/example-1"_s, 40, {{u"codes"_s, QJsonArray{u"E0382"_s}}}),
            makeEntry(exerciseSolved, u"own"_s, u"ex1"_s, 50),
            makeEntry(hintShown, u"own"_s, u"ex1"_s, 55, {{u"step"_s, 1}}),
            snapshot(u"own/ex1"_s, 60, "x"),
            makeEntry(confidenceRated, u"own"_s, {}, 70, {{u"rating"_s, 3}, {u"text"_s, u"mostly"_s}}),
            makeEntry(fixApplied, u"own"_s, u"own/ex1"_s, 80, {{u"code"_s, u"E0382"_s}}),
            makeEntry(solutionShown, u"own"_s, u"ex1"_s, 90),
            makeEntry(mustKnowSet, {}, u"line"_s, 100, {{u"known"_s, true}}),
            makeEntry(noteWritten, u"own"_s, u"note"_s, 110, {{u"text"_s, u"mine"_s}, {u"topic"_s, u"starter"_s}}),
            makeEntry(noteRemoved, u"own"_s, u"note"_s, 120)};
    }

private slots:
    void lessonOpened_keepsFirstAndLast()
    {
        const ProgressState state = fold({makeEntry(EventKind::lessonOpened, u"a"_s, {}, 10),
                                          makeEntry(EventKind::lessonOpened, u"b"_s, {}, 20),
                                          makeEntry(EventKind::lessonOpened, u"a"_s, {}, 30)});
        QCOMPARE(state.lessons[u"a"_s].firstOpenedMs, 10);
        QCOMPARE(state.lessons[u"a"_s].lastOpenedMs, 30);
        QCOMPARE(state.lastLesson, u"a"_s);
    }

    void sectionReached_remembersThePlace()
    {
        const ProgressState state = fold({makeEntry(EventKind::sectionReached, u"a"_s, u"two"_s, 10),
                                          makeEntry(EventKind::sectionReached, u"a"_s, u"one"_s, 20)});
        QCOMPARE(state.lessons[u"a"_s].lastSection, u"one"_s);
        QCOMPARE(state.lessons[u"a"_s].sections, (QSet<QString>{u"one"_s, u"two"_s}));
    }

    void answers_countAttemptsAndKeepTheLatest()
    {
        const ProgressState state = fold({answer(u"q"_s, 10, true), answer(u"q"_s, 20, false),
                                          makeEntry(EventKind::answerGiven, u"own"_s, u"q"_s, 30,
                                                    {{u"unknown"_s, true}, {u"text"_s, u"?"_s}, {u"partly"_s, true}})});
        const AnswerState latest = state.answers[u"q"_s];
        QCOMPARE(latest.attempts, 3);
        QVERIFY(!latest.correct && latest.everCorrect && latest.unknown && latest.partly);
        QCOMPARE(latest.text, u"?"_s);
        QCOMPARE(latest.timeMs, 30);
        QVERIFY(latest.optionIds.isEmpty());
    }

    void ladder_keepsTheHighestStepAndTheSolution()
    {
        const ProgressState state = fold({makeEntry(EventKind::hintShown, u"a"_s, u"ex"_s, 10, {{u"step"_s, 2}}),
                                          makeEntry(EventKind::hintShown, u"a"_s, u"ex"_s, 20, {{u"step"_s, 1}}),
                                          makeEntry(EventKind::solutionShown, u"a"_s, u"ex"_s, 30)});
        QCOMPARE(state.exercises[u"ex"_s], (ExerciseState{2, true}));
    }

    void notes_areWrittenChangedAndRemoved()
    {
        const QJsonObject first{{u"text"_s, u"one"_s}, {u"topic"_s, u"t"_s}, {u"parent"_s, u"p"_s}};
        std::vector<Entry> log{makeEntry(EventKind::noteWritten, u"a"_s, u"n"_s, 10, first),
                               makeEntry(EventKind::noteWritten, u"a"_s, u"n"_s, 20, {{u"text"_s, u"two"_s}})};
        const NoteState changed = fold(log).notes[u"n"_s];
        QCOMPARE(changed, (NoteState{u"a"_s, {}, {}, u"two"_s, 10, 20, false}));
        log.push_back(makeEntry(EventKind::noteRemoved, u"a"_s, u"n"_s, 30));
        QVERIFY(fold(log).notes[u"n"_s].removed);
    }

    void mustKnow_isTheLastWord()
    {
        const ProgressState state = fold({makeEntry(EventKind::mustKnowSet, {}, u"k"_s, 10, {{u"known"_s, true}}),
                                          makeEntry(EventKind::mustKnowSet, {}, u"k"_s, 20, {{u"known"_s, false}})});
        QCOMPARE(state.mustKnow.value(u"k"_s, true), false);
    }

    void runs_countEachCodeOncePerRun()
    {
        const QJsonArray codes{u"E0382"_s, u"E0382"_s, u""_s, 7, u"unused_variables"_s};
        const ProgressState state = fold({makeEntry(EventKind::programRun, u"a"_s, {}, 10, {{u"codes"_s, codes}}),
                                          makeEntry(EventKind::programRun, {}, {}, 20, {{u"codes"_s, codes}})});
        QCOMPARE(state.errors.size(), 2);
        QCOMPARE(state.errors[u"E0382"_s], (ErrorState{2, 20}));
    }

    void ratings_outsideTheScaleAreLeftOut()
    {
        const auto rated = [](int rating, qint64 time) {
            return makeEntry(EventKind::confidenceRated, u"a"_s, {}, time,
                             {{u"rating"_s, rating}, {u"text"_s, u"t"_s}});
        };
        const ProgressState state = fold({rated(0, 1), rated(2, 2), rated(5, 3), rated(4, 4)});
        QCOMPARE(state.lessons[u"a"_s].ratings, (std::vector<ConfidenceRating>{{2, 2, u"t"_s}, {4, 4, u"t"_s}}));
    }

    void unusableEvents_areOnlyCounted_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("lesson");
        QTest::newRow("unknown kind") << u"duel-won"_s << u"a"_s;
        QTest::newRow("no kind") << QString() << u"a"_s;
        QTest::newRow("no question") << u"answer-given"_s << u"a"_s;
        QTest::newRow("no lesson") << u"lesson-opened"_s << QString();
        QTest::newRow("no section") << u"section-reached"_s << u"a"_s;
        QTest::newRow("no exercise") << u"exercise-solved"_s << u"a"_s;
        QTest::newRow("no rating") << u"confidence-rated"_s << u"a"_s;
    }

    void unusableEvents_areOnlyCounted()
    {
        QFETCH(QString, kind);
        QFETCH(QString, lesson);
        ProgressState state;
        state.apply({u"id"_s, 5, kind, lesson, {}, {}});
        ProgressState counted;
        counted.eventCount = 1;
        QVERIFY(state == counted);
    }

    void rows_readBackAsTheSameState()
    {
        const ProgressState state = fold(everyKind());
        QCOMPARE(state.eventCount, 13);
        const auto read = stateOf(rowsOf({{{firstCourse, state}}}));
        QVERIFY(read.has_value());
        QVERIFY(read->of() == state);
        QCOMPARE(read->of().lessons[u"own"_s].ratings.size(), 1U);
    }

    // The store writes only the touched rows after each event; together they must be all of rowsOf().
    void touchedRows_addUpToAllRows()
    {
        LearnerState state;
        ProjectionRows stored;
        for (const Entry &entry : everyKind()) {
            state.apply(entry.event);
            QSet<RowKey> touched;
            noteTouched(entry.event, touched);
            stored.insert(rowsAt(state, touched));
            QCOMPARE(differences(stored, rowsOf(state)), QStringList());
        }
    }

    void differences_nameEachRow()
    {
        const ProjectionRows expected = rowsOf({{{firstCourse, fold(everyKind())}}});
        ProjectionRows stored = expected;
        stored[{u"answer"_s, u"q1"_s}] = "{}";
        stored.remove({u"error"_s, u"E0382"_s});
        stored.insert({u"lesson"_s, u"ghost"_s}, "{}");
        const QString found = differences(stored, expected).join(u'\n');
        QCOMPARE(found.count(u'\n'), 2);
        QVERIFY(found.contains(u"q1"_s) && found.contains(u"E0382"_s) && found.contains(u"ghost"_s));
    }

    void rowsThatAreNoJson_areRefused()
    {
        ProjectionRows rows = rowsOf({});
        rows.insert({u"answer"_s, u"q"_s}, "[broken");
        QVERIFY(!stateOf(rows).has_value());
    }

    void rowsOfAnotherVersion_areStale()
    {
        QVERIFY(staleAreas(presentVersions()).isEmpty());
        ProjectionVersions stored = presentVersions();
        ++stored[u"answer"_s];
        stored.remove(u"note"_s);
        QCOMPARE(staleAreas(stored), (QSet<QString>{u"answer"_s, u"note"_s}));
        QCOMPARE(staleAreas({}), allAreas());
    }
};

QTEST_GUILESS_MAIN(TestProgressState)
#include "tst_progressstate.moc"
