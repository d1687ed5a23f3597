// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/coursekey.h"
#include "progress/eventstore.h"
#include "progress/progressservice.h"
#include "progress/progressstats.h"
#include "storefixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;
const QString other = u"embedded"_s;

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QTest::addRow("%u", seed) << seed;
    }
}

/// Anything that may happen in a course, always about the same few ids.
class Learner final {
public:
    explicit Learner(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    /// `own` are the ids of what happened before in this course.
    Entry next(const QStringList &own)
    {
        using namespace EventKind;
        const QString lesson = u"lesson-%1"_s.arg(below(2));
        const QString subject = u"thing-%1"_s.arg(below(2));
        const qint64 time = start + m_number++ * 1000;
        switch (below(own.isEmpty() ? 10 : 12)) {
        case 0:
            return makeEntry(lessonOpened, lesson, {}, time);
        case 1:
            return makeEntry(sectionReached, lesson, subject, time);
        case 2:
            return makeEntry(programRun, lesson, subject, time, {{u"codes"_s, QJsonArray{u"E%1"_s.arg(below(2))}}});
        case 3:
            return makeEntry(exerciseSolved, lesson, subject, time);
        case 4:
            return makeEntry(below(2) ? hintShown : solutionShown, lesson, subject, time, {{u"step"_s, below(4)}});
        case 5:
            return makeEntry(confidenceRated, lesson, {}, time, {{u"rating"_s, 1 + below(4)}});
        case 6:
            return makeEntry(mustKnowSet, {}, subject, time, {{u"known"_s, below(2) == 1}});
        case 7:
            return makeEntry(below(3) ? noteWritten : noteRemoved, lesson, subject, time, {{u"text"_s, subject}});
        case 8:
        case 9:
            return makeEntry(answerGiven, lesson, subject, time, {{u"correct"_s, below(2) == 1}});
        default:
            return makeEntry(undo, {}, own.at(below(static_cast<int>(own.size()))), time);
        }
    }

private:
    std::mt19937 m_random;
    qint64 m_number = 0;
};

} // namespace

/// Equal ids in two courses never meet: in the fold, in the store, in documents and in what the service says.
class TestCourseStates final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    // Two courses with the same ids, in one log and in a log each.
    void interleaved_isAsTwoLogs_data() { addSeeds(); }
    void interleaved_isAsTwoLogs()
    {
        QFETCH(const quint32, seed);
        Learner learner(seed);
        EventStore both = std::move(*EventStore::open(path(u"both.sqlite"_s)));
        const QStringList courses{u"rust"_s, other};
        std::vector<EventStore> single;
        for (const QString &course : courses) {
            single.push_back(std::move(*EventStore::open(path(course + u".sqlite"_s))));
        }
        QHash<QString, QStringList> ids;
        for (int i = 0; i < 150; ++i) {
            const int which = learner.below(2);
            const QString course = courses.at(which);
            Entry entry = learner.next(ids.value(course));
            entry.event.course = course;
            ids[course] << entry.event.id;
            QVERIFY(both.append(std::span(&entry, 1)).has_value());
            QVERIFY(single[static_cast<size_t>(which)].append(std::span(&entry, 1)).has_value());
        }
        for (int which = 0; which < 2; ++which) {
            const EventStore &alone = single[static_cast<size_t>(which)];
            QVERIFY(both.state().of(courses.at(which)) == alone.state().of(courses.at(which)));
            QCOMPARE(alone.state().courses.keys(), QStringList{courses.at(which)});
        }
        QCOMPARE(both.state().eventCount(), 150);
        QCOMPARE(both.verify()->problems, QStringList());
        QVERIFY(EventStore::open(both.file(), Access::ReadOnly)->state() == both.state());
        const LearnerState before = both.state();
        QVERIFY(both.rebuild().has_value());
        QVERIFY(both.state() == before);
    }

    void snapshotsOfOneName_areOfTheirCourse()
    {
        EventStore store = std::move(*EventStore::open(path(u"x.sqlite"_s)));
        Entry here = snapshot(u"moves/ship"_s, start, "fn main() {}\n");
        Entry there = snapshot(u"moves/ship"_s, start + 1, "fn main() {}\n");
        there.event.course = other;
        here.onlyIfChanged = there.onlyIfChanged = true;
        const auto report = store.append(std::vector{here, there});
        QCOMPARE(report->added, 2); // that the other course has this text already is no reason to leave it out
        QCOMPARE(store.snapshots(u"moves/ship"_s, 9)->size(), 1U);
        QCOMPARE(store.snapshots(u"@embedded/moves/ship"_s, 9)->front().timeMs, start + 1);
        const QString kind = QString::fromLatin1(EventKind::codeSnapshot);
        QCOMPARE(store.events(kind, u"moves/ship"_s, 9)->front().course, u"rust"_s);
        QCOMPARE(store.events(kind, u"@embedded/moves/ship"_s, 9)->front().course, other);
    }

    void service_speaksOfTheOpenCourse()
    {
        ProgressService service(path(u"x.sqlite"_s), [] { return start; });
        QSignalSpy changed(&service, &ProgressService::stateChanged);
        service.record(Journal::AnswerGiven{u"l"_s, u"q"_s, true});
        service.setCourse(other);
        QCOMPARE(changed.count(), 2);
        QVERIFY(!service.state().answers.contains(u"q"_s));
        service.record(Journal::AnswerGiven{u"l"_s, u"q"_s, false});
        service.record(Journal::ExerciseSolved{u"l"_s, u"e"_s}, u"rust"_s);
        service.saveSnapshot(u"@embedded/l/e"_s, u"run"_s, "there");
        service.saveSnapshot(u"l/e"_s, u"run"_s, "here");
        const auto there = service.snapshots(u"@embedded/l/e"_s);
        service.open();
        QTRY_VERIFY(there.isFinished() && service.isPersistent() && !service.hasUnsaved());
        const auto stored = service.latestSnapshot(u"@embedded/l/e"_s);
        const auto own = service.latestSnapshot(u"l/e"_s);
        QTRY_VERIFY(stored.isFinished() && own.isFinished());
        QCOMPARE(stored.result()->value().source, "there");
        QCOMPARE(own.result()->value().source, "here");
        QVERIFY(!service.state().answers.value(u"q"_s).correct);
        QVERIFY(service.learner().of().answers.value(u"q"_s).correct);
        QVERIFY(service.learner().of().lessons.value(u"l"_s).solvedExercises.contains(u"e"_s));
        QVERIFY(service.state().lessons.isEmpty());
    }

    void retiredIds_areThoseOfTheirCourse()
    {
        ProgressService service(path(u"x.sqlite"_s), [] { return start; });
        service.setReplacements({{u"old"_s, u"new"_s}}, other);
        service.record(Journal::AnswerGiven{u"l"_s, u"old"_s, true});
        service.record(Journal::AnswerGiven{u"l"_s, u"old"_s, true}, other);
        QVERIFY(service.learner().of().answers.contains(u"old"_s));
        QVERIFY(service.learner().of(other).answers.contains(u"new"_s));
        QCOMPARE(namesOfDocument(u"@embedded/l/new"_s, {{u"old"_s, u"new"_s}}),
                 (QStringList{u"@embedded/l/new"_s, u"@embedded/l/old"_s}));
    }

    void numbers_areOfEachCourse()
    {
        EventStore store = std::move(*EventStore::open(path(u"x.sqlite"_s)));
        Entry there = answer(u"q"_s, start + 1, false);
        there.event.course = other;
        QVERIFY(store.append(std::vector{answer(u"q"_s, start), answer(u"r"_s, start), there}).has_value());
        const auto stats = statsOf(store, start + 2);
        QCOMPARE(stats->answered, 3);
        QCOMPARE(stats->courses.keys(), (QStringList{other, u"rust"_s}));
        QCOMPARE(stats->courses[other].answered, 1);
        QCOMPARE(stats->courses[other].correct, 0);
        QCOMPARE(stats->courses[other].events, 1);
        QCOMPARE(stats->courses[u"rust"_s].correct, 2);
    }

    void keys_areReadBackAndNeverEqual_data()
    {
        QTest::addColumn<QString>("course");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        QTest::newRow("first course") << u"rust"_s << u"moves/ship"_s << u"moves/ship"_s;
        QTest::newRow("another") << other << u"moves/ship"_s << u"@embedded/moves/ship"_s;
        QTest::newRow("nothing") << u"rust"_s << QString() << QString();
        QTest::newRow("nothing of another") << other << QString() << u"@embedded/"_s;
        QTest::newRow("looks like another") << u"rust"_s << u"@embedded/x"_s << u"@rust/@embedded/x"_s;
        QTest::newRow("letters of keys") << u"a/b@c"_s << u"x"_s << u"@a%2Fb%40c/x"_s;
        QTest::newRow("no course") << QString() << u"x"_s << u"@/x"_s;
    }

    void keys_areReadBackAndNeverEqual()
    {
        QFETCH(const QString, course);
        QFETCH(const QString, id);
        QTEST(keyIn(course, id), "key");
        QCOMPARE(splitKey(keyIn(course, id)), (CourseKey{course, id}));
    }
};

QTEST_GUILESS_MAIN(TestCourseStates)
#include "tst_coursestates.moc"
