// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "progress/progressservice.h"
#include "progress/replacements.h"
#include "storefixture.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

// What a learner did over some releases: lessons a to d, questions q0 to q7, exercises x0 to x3.
std::vector<Event> someEvents(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto pick = [&random](const QString &prefix, int count) -> QString {
        return prefix + QString::number(random.bounded(count));
    };
    std::vector<Event> events;
    for (int i = 0; i < 60; ++i) {
        const QString lesson = pick(u"lesson"_s, 4);
        Journal::Payload payload = Journal::LessonOpened{lesson};
        switch (random.bounded(5)) {
        case 0:
            payload =
                Journal::AnswerGiven{.lesson = lesson, .question = pick(u"q"_s, 8), .correct = random.bounded(2) == 0};
            break;
        case 1:
            payload = Journal::ExerciseSolved{lesson, pick(u"x"_s, 4)};
            break;
        case 2:
            payload = Journal::HintShown{lesson, pick(u"x"_s, 4), 1 + random.bounded(3)};
            break;
        case 3:
            payload = Journal::ConfidenceRated{lesson, 1 + random.bounded(4), {}};
            break;
        default:
            break;
        }
        Event event = Journal::eventOf(payload);
        event.id = QString::number(i);
        event.timeMs = 1000 + i;
        events.push_back(event);
    }
    return events;
}

ProgressState folded(const std::vector<Event> &events)
{
    ProgressState state;
    for (const Event &event : events) {
        state.apply(event);
    }
    return state;
}

qint64 attempts(const ProgressState &state)
{
    qint64 sum = 0;
    for (const AnswerState &answer : state.answers) {
        sum += answer.attempts;
    }
    return sum;
}

AnswerState answer(const QString &lesson, bool correct, int attempts, qint64 timeMs)
{
    AnswerState state;
    state.lesson = lesson;
    state.correct = correct;
    state.everCorrect = correct;
    state.attempts = attempts;
    state.timeMs = timeMs;
    return state;
}

} // namespace

class TestReplacements final : public QObject {
    Q_OBJECT

private slots:
    void answers_areJoined()
    {
        ProgressState state;
        state.answers[u"old"_s] = answer(u"gone"_s, true, 2, 10);
        state.answers[u"new"_s] = answer(u"here"_s, false, 1, 20);
        followReplacements(state, {{u"old"_s, u"new"_s}, {u"gone"_s, u"here"_s}});
        QCOMPARE(state.answers.keys(), QStringList{u"new"_s});
        const AnswerState joined = state.answers[u"new"_s];
        QVERIFY(!joined.correct); // the latest
        QVERIFY(joined.everCorrect);
        QCOMPARE(joined.attempts, 3);
        QCOMPARE(joined.lesson, u"here"_s);
    }

    // The options of a question that was merged into another one mean nothing there.
    void answerToAnotherForm_givesWayToOneThatFits_data()
    {
        QTest::addColumn<AnswerForms>("forms");
        QTest::addColumn<QStringList>("old");   // chosen last, wrong
        QTest::addColumn<QStringList>("fresh"); // chosen before, right
        QTest::addColumn<QStringList>("shown");
        const AnswerForms choice{{u"new"_s, {u"a"_s, u"b"_s}}};
        QTest::newRow("other options") << choice << QStringList{u"x"_s} << QStringList{u"a"_s} << QStringList{u"a"_s};
        QTest::newRow("the same options")
            << choice << QStringList{u"b"_s} << QStringList{u"a"_s} << QStringList{u"b"_s};
        QTest::newRow("a text before") << choice << QStringList() << QStringList{u"a"_s} << QStringList{u"a"_s};
        QTest::newRow("a text now") << AnswerForms{{u"new"_s, {}}} << QStringList{u"x"_s} << QStringList()
                                    << QStringList();
        QTest::newRow("nothing known") << AnswerForms() << QStringList{u"x"_s} << QStringList{u"a"_s}
                                       << QStringList{u"x"_s};
    }

    void answerToAnotherForm_givesWayToOneThatFits()
    {
        QFETCH(AnswerForms, forms);
        QFETCH(QStringList, old);
        QFETCH(QStringList, fresh);
        ProgressState state;
        state.answers[u"old"_s] = answer(u"here"_s, false, 1, 20);
        state.answers[u"old"_s].optionIds = old;
        state.answers[u"new"_s] = answer(u"here"_s, true, 1, 10);
        state.answers[u"new"_s].optionIds = fresh;
        followReplacements(state, {{u"old"_s, u"new"_s}}, {}, forms);
        QTEST(state.answers[u"new"_s].optionIds, "shown");
        QCOMPARE(state.answers[u"new"_s].correct, state.answers[u"new"_s].optionIds == fresh);
        QCOMPARE(state.answers[u"new"_s].attempts, 2);
    }

    void onlyAnswerToAnotherForm_isNone()
    {
        ProgressState state;
        state.answers[u"old"_s] = answer(u"here"_s, false, 1, 20);
        state.answers[u"old"_s].optionIds = QStringList{u"x"_s};
        state.answers[u"reworded"_s] = state.answers[u"old"_s];
        state.answers[u"not-known"_s] = answer(u"here"_s, false, 1, 20);
        state.answers[u"not-known"_s].unknown = true;
        const QStringList options{u"a"_s, u"b"_s};
        const AnswerForms forms{{u"new"_s, options}, {u"reworded"_s, options}, {u"not-known"_s, options}};
        followReplacements(state, {{u"old"_s, u"new"_s}}, {}, forms);
        QCOMPARE(state.answers.keys(), QStringList{u"not-known"_s});
    }

    void presentName_followsLessonAndSubjectAndKeepsThePath()
    {
        const Replacements replacements{{u"old"_s, u"new"_s}, {u"ship"_s, u"ferry"_s}};
        QCOMPARE(presentNameOf(u"old/ship"_s, replacements), u"new/ferry"_s);
        QCOMPARE(presentNameOf(u"@other/old/example-1"_s, replacements), u"@other/new/example-1"_s);
        QCOMPARE(presentNameOf(u"old/ship/src/ship"_s, replacements), u"new/ferry/src/ship"_s);
        QCOMPARE(presentNameOf(u"playground"_s, replacements), u"playground"_s);
    }

    void lessonThatWasMergedIntoAnother_bringsItsPlacesAndExercises()
    {
        ProgressState state;
        state.lastLesson = u"old"_s;
        state.lessons[u"old"_s] = {5, 50, u"end"_s, {u"end"_s}, {u"ship"_s}, {{30, 2, u"so so"_s}}};
        state.lessons[u"new"_s] = {7, 40, u"begin"_s, {u"begin"_s}, {}, {{20, 4, u"easy"_s}, {35, 1, u"no"_s}}};
        followReplacements(state, {{u"old"_s, u"new"_s}, {u"ship"_s, u"ferry"_s}});
        QCOMPARE(state.lastLesson, u"new"_s);
        QCOMPARE(state.lessons.keys(), QStringList{u"new"_s});
        const LessonState &joined = state.lessons[u"new"_s];
        QCOMPARE(joined.firstOpenedMs, 5);
        QCOMPARE(joined.lastOpenedMs, 50);
        QCOMPARE(joined.lastSection, u"end"_s);
        QCOMPARE(joined.sections, (QSet<QString>{u"begin"_s, u"end"_s}));
        QCOMPARE(joined.solvedExercises, QSet<QString>{u"ferry"_s});
        QCOMPARE(joined.ratings.size(), 3U);
        QCOMPARE(joined.ratings[1].timeMs, 30);
    }

    void notesAndHints_goOn()
    {
        ProgressState state;
        state.notes[u"n"_s].lesson = u"old"_s;
        state.exercises[u"ship"_s] = {2, true};
        state.exercises[u"ferry"_s] = {3, false};
        followReplacements(state, {{u"old"_s, u"new"_s}, {u"ship"_s, u"ferry"_s}});
        QCOMPARE(state.notes[u"n"_s].lesson, u"new"_s);
        QCOMPARE(state.exercises.size(), 1);
        QCOMPARE(state.exercises[u"ferry"_s], (ExerciseState{3, true}));
    }

    // Whatever releases merge and rename, nothing that was answered is lost, and following twice is following once.
    void anySequenceOfReleases_keepsEveryAnswer()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            QRandomGenerator random(seed);
            Replacements replacements;
            for (int i = 0; i < 8; ++i) {
                const QString kind = random.bounded(2) == 0 ? u"q"_s : u"lesson"_s;
                const int count = kind == u"q"_s ? 8 : 4;
                // Always onto a higher number, or onto a new id: a release never goes round in a circle.
                const int old = random.bounded(count - 1);
                if (!replacements.contains(kind + QString::number(count - 1))) {
                    replacements.insert(kind + QString::number(old), kind + QString::number(count - 1));
                }
            }
            const ProgressState before = folded(someEvents(seed));
            ProgressState after = before;
            followReplacements(after, replacements);
            QCOMPARE(attempts(after), attempts(before));
            QCOMPARE(after.eventCount, before.eventCount);
            for (const auto &[id, answer] : before.answers.asKeyValueRange()) {
                const QString now = replacements.value(id, id);
                QVERIFY2(after.answers.contains(now), qPrintable(u"seed %1: %2"_s.arg(seed).arg(id)));
                QVERIFY(after.answers[now].everCorrect || !answer.everCorrect);
                QVERIFY(after.answers[now].timeMs >= answer.timeMs);
            }
            ProgressState again = after;
            followReplacements(again, replacements);
            QCOMPARE(again, after);
        }
    }

    // Event by event, as the program does it, is the same as all at once.
    void followingEachEvent_isFollowingTheWhole()
    {
        const Replacements replacements{{u"q0"_s, u"q7"_s}, {u"lesson0"_s, u"lesson3"_s}, {u"x1"_s, u"x3"_s}};
        for (quint32 seed = 1; seed <= 50; ++seed) {
            ProgressState whole = folded(someEvents(seed));
            followReplacements(whole, replacements);
            ProgressState each;
            for (const Event &event : someEvents(seed)) {
                each.apply(event);
                followReplacements(each, replacements);
            }
            QCOMPARE(each.answers, whole.answers);
            QCOMPARE(each.exercises, whole.exercises);
            QCOMPARE(each.lastLesson, whole.lastLesson);
        }
    }

    // By the exercise's id, whichever of both lessons the course has it in.
    void exerciseThatMoved_isSolvedWhereItLies()
    {
        ProgressState state = folded({});
        Event solved = Journal::eventOf(Journal::ExerciseSolved{u"first"_s, u"ship"_s});
        solved.timeMs = 5;
        state.apply(solved);
        followReplacements(state, {}, {{u"ship"_s, u"second"_s}, {u"other"_s, u"first"_s}});
        QCOMPARE(state.lessons[u"second"_s].solvedExercises, QSet<QString>{u"ship"_s});
        QVERIFY(state.lessons[u"first"_s].solvedExercises.isEmpty());
        QCOMPARE(state.items[u"ship"_s].lesson, u"second"_s);
        const ProgressState once = state;
        followReplacements(state, {}, {{u"ship"_s, u"second"_s}});
        QCOMPARE(state, once);
        followReplacements(state, {}, {{u"ship"_s, u"first"_s}}); // an older course over newer progress
        QCOMPARE(state.lessons[u"first"_s].solvedExercises, QSet<QString>{u"ship"_s});
    }

    void exerciseThatWasRenamedAndMoved_isSolvedWhereItLies()
    {
        ProgressState state;
        state.lessons[u"first"_s].solvedExercises = {u"ship"_s};
        followReplacements(state, {{u"ship"_s, u"ferry"_s}}, {{u"ferry"_s, u"second"_s}});
        QCOMPARE(state.lessons[u"second"_s].solvedExercises, QSet<QString>{u"ferry"_s});
    }

    void namesOfAMovedExercise_areThoseOfTheLog()
    {
        const QStringList log{u"gone/ship"_s,      u"gone/ship/src/main.rs"_s, u"gone/shipping"_s,
                              u"here/example-1"_s, u"there/example-1"_s,       u"playground"_s};
        const Homes homes{{u"ship"_s, u"here"_s}};
        QCOMPARE(namesOfDocument(u"here/ship"_s, {}, homes, log), (QStringList{u"here/ship"_s, u"gone/ship"_s}));
        QCOMPARE(namesOfDocument(u"here/ship/src/main.rs"_s, {}, homes, log),
                 (QStringList{u"here/ship/src/main.rs"_s, u"gone/ship/src/main.rs"_s}));
        QCOMPARE(namesOfDocument(u"here/example-1"_s, {}, homes, log), QStringList{u"here/example-1"_s});
        QVERIFY(!mayHaveMoved(u"here/example-1"_s, homes));
    }

    void service_findsTheTextsOfAnExerciseThatMovedThereAndBack()
    {
        QTemporaryDir folder;
        qint64 now = 1000;
        ProgressService service(folder.filePath(u"progress.sqlite"_s), [&now] { return now; });
        service.open();
        QTRY_VERIFY(service.isPersistent());
        const auto keep = [&](const QString &document, const QByteArray &source) {
            now += 1000;
            service.saveSnapshot(document, u"typed"_s, source).waitForFinished();
        };
        const auto latest = [&service](const QString &document) {
            const std::optional<Snapshot> found = service.latestSnapshot(document).result().value();
            return found ? found->source : QByteArray();
        };
        const Homes before{{u"ship"_s, u"first"_s}};
        const Homes after{{u"ship"_s, u"second"_s}};
        service.setReplacements({}, firstCourse, before);
        keep(u"first/ship"_s, "// one");
        service.setReplacements({}, firstCourse, after);
        QCOMPARE(latest(u"second/ship"_s), "// one");
        keep(u"second/ship"_s, "// two");
        service.setReplacements({}, firstCourse, before); // the older course again
        QCOMPARE(latest(u"first/ship"_s), "// two");
        QCOMPARE(service.snapshots(u"first/ship"_s).result().value().size(), 2U);
        keep(u"first/ship"_s, "// three");
        service.setReplacements({}, firstCourse, after);
        QCOMPARE(latest(u"second/ship"_s), "// three");
    }

    void documentNames_areTheOwnFirst_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("not replaced") << u"here/one"_s << QStringList{u"here/one"_s, u"gone/one"_s};
        QTest::newRow("exercise and lesson")
            << u"here/ferry"_s << QStringList{u"here/ferry"_s, u"here/boat"_s, u"here/ship"_s,
                                              u"gone/ferry"_s, u"gone/boat"_s, u"gone/ship"_s};
        QTest::newRow("file of a project")
            << u"there/ferry/src/main.rs"_s
            << QStringList{u"there/ferry/src/main.rs"_s, u"there/boat/src/main.rs"_s, u"there/ship/src/main.rs"_s};
        QTest::newRow("playground") << u"playground"_s << QStringList{u"playground"_s};
        QTest::newRow("file") << u"file:/home/me/one.rs"_s << QStringList{u"file:/home/me/one.rs"_s};
    }

    void documentNames_areTheOwnFirst()
    {
        QFETCH(QString, document);
        const Replacements replacements{{u"ship"_s, u"ferry"_s}, {u"boat"_s, u"ferry"_s}, {u"gone"_s, u"here"_s}};
        QTEST(namesOfDocument(document, replacements), "names");
    }

    void service_showsTheHistoryOfWhatWasReplaced()
    {
        QTemporaryDir folder;
        ProgressService service(folder.filePath(u"progress.sqlite"_s), systemClock());
        service.open();
        QTRY_VERIFY(service.isPersistent());
        service.record(Journal::AnswerGiven{.lesson = u"gone"_s, .question = u"old"_s, .correct = true});
        service.saveSnapshot(u"gone/ship"_s, u"typed"_s, "fn main() {} // mine").waitForFinished();
        service.setReplacements({{u"old"_s, u"new"_s}, {u"gone"_s, u"here"_s}, {u"ship"_s, u"ferry"_s}});
        QVERIFY(service.state().answers.value(u"new"_s).correct);
        QCOMPARE(service.latestSnapshot(u"here/ferry"_s).result().value()->source, "fn main() {} // mine");
        service.saveSnapshot(u"here/ferry"_s, u"typed"_s, "fn main() {} // newer").waitForFinished();
        QCOMPARE(service.latestSnapshot(u"here/ferry"_s).result().value()->source, "fn main() {} // newer");
        QCOMPARE(service.snapshots(u"here/ferry"_s).result().value().size(), 2U);
        QCOMPARE(service.snapshots(u"here/ferry"_s, 1).result().value().size(), 1U);
        service.record(Journal::AnswerGiven{.lesson = u"here"_s, .question = u"new"_s}).waitForFinished();
        QTRY_VERIFY(!service.hasUnsaved());
        QCOMPARE(service.state().answers.value(u"new"_s).attempts, 2);
        QVERIFY(!service.state().answers.contains(u"old"_s));
        service.setReplacements({}); // an older pack: the new answers stay what they are
        QVERIFY(service.state().answers.contains(u"new"_s));
    }
};

QTEST_GUILESS_MAIN(TestReplacements)
#include "tst_replacements.moc"
