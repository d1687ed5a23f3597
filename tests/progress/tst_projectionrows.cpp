// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/journalstore.h"
#include "progress/projectionrows.h"
#include "progress/projectiontable.h"
#include "progress/studyrecord.h"
#include "sqlite/statement.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

/// A state of any content.
class AnyState final {
public:
    explicit AnyState(quint32 seed)
        : m_random(seed)
    {
    }

    LearnerState several()
    {
        LearnerState all;
        for (int i = below(4); i > 0; --i) {
            all.courses.insert(flip() ? name() : QString(firstCourse), next());
        }
        return all;
    }

private:
    ProgressState next()
    {
        ProgressState state;
        for (int i = below(4); i > 0; --i) {
            LessonState &lesson = state.lessons[name()];
            lesson = {number(), number(), text(), {text(), text()}, {text()}, {}};
            for (int rating = below(3); rating > 0; --rating) {
                lesson.ratings.push_back({number(), 1 + below(4), text()});
            }
            const auto sureness = static_cast<Journal::Sureness>(below(4));
            state.answers[name()] = {text(),   flip(),           flip(), flip(),   flip(),   below(9),
                                     number(), {text(), text()}, text(), sureness, number(), {}};
            if (flip()) {
                state.answers[state.answers.begin().key()].points = Journal::Points{below(99), below(99)};
            }
            state.errors[name()] = {below(99), number()};
            state.exercises[name()] = {below(5), flip()};
            state.notes[name()] = {text(), text(), text(), text(), number(), number(), flip()};
            state.mustKnow[name()] = flip();
        }
        state.lastLesson = flip() ? text() : QString();
        state.eventCount = number();
        return state;
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }
    bool flip() { return below(2) == 0; }
    qint64 number() { return std::uniform_int_distribution<qint64>(0, qint64{1} << 53)(m_random); }
    QString text() { return flip() ? u"\ufeff"_s + name() : name(); }
    QString name()
    {
        static const QStringList pieces{u"a"_s,  u" "_s,  u"ö"_s,    u"🦀"_s,     u"\""_s,
                                        u"'"_s,  u"\\"_s, u"\r\n"_s, u"\u2028"_s, QString(QChar(0)),
                                        u"%1"_s, u"/"_s,  u"@"_s};
        QString all = flip() ? QString::number(below(1000)) : QString();
        for (int count = below(4); count > 0; --count) {
            all += pieces.at(below(static_cast<int>(pieces.size())));
        }
        return all;
    }

    std::mt19937 m_random;
};

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed) {
        QTest::addRow("%u", seed) << seed;
    }
}

} // namespace

class TestProjectionRows final : public QObject {
    Q_OBJECT

private slots:
    void anyState_isReadBackFromItsRows_data() { addSeeds(); }
    void anyState_isReadBackFromItsRows()
    {
        QFETCH(quint32, seed);
        AnyState any(seed);
        for (int round = 0; round < 50; ++round) {
            const LearnerState state = any.several();
            const ProjectionRows rows = rowsOf(state);
            const Result<LearnerState> read = stateOf(rows);
            QVERIFY(read && *read == state);
            QCOMPARE(rowsOf(*read), rows); // equal states are equal bytes
            QCOMPARE(differences(rows, rowsOf(*read)), QStringList());
            const QList<RowKey> keys = rows.keys();
            QCOMPARE(rowsAt(state, QSet<RowKey>(keys.begin(), keys.end())), rows);
        }
    }

    void anyState_survivesTheFile_data() { addSeeds(); }
    void anyState_survivesTheFile()
    {
        QFETCH(quint32, seed);
        AnyState any(seed);
        const QTemporaryDir folder;
        const auto store = Journal::JournalStore::open(folder.filePath(u"x.sqlite"_s), Sqlite::Access::ReadWrite);
        QVERIFY(store.has_value());
        for (int round = 0; round < 5; ++round) {
            const LearnerState state = any.several();
            Sqlite::Transaction transaction(store->database());
            QVERIFY(transaction.begin() && replaceRows(store->database(), state) && transaction.commit());
            QCOMPARE(readRows(store->database()), rowsOf(state)); // of the state before nothing is left
            QCOMPARE(readVersions(store->database()), presentVersions());
        }
    }

    void writing_changesTheNamedPlacesAlone()
    {
        const QTemporaryDir folder;
        const auto store = Journal::JournalStore::open(folder.filePath(u"x.sqlite"_s), Sqlite::Access::ReadWrite);
        LearnerState all;
        ProgressState &state = all.courses[firstCourse];
        state.mustKnow = {{u"one"_s, true}, {u"two"_s, true}, {u"three"_s, true}};
        state.lastLesson = u"own"_s;
        QVERIFY(replaceRows(store->database(), all).has_value());
        LearnerState changed = all;
        changed.courses[firstCourse].mustKnow = {{u"one"_s, false}, {u"four"_s, true}};
        const QString area = u"must-know"_s;
        const QSet<RowKey> named{{area, u"one"_s}, {area, u"two"_s}, {u"of a newer program"_s, u"x"_s}};
        QVERIFY(writeRows(store->database(), changed, named).has_value());
        state.mustKnow = {{u"one"_s, false}, {u"three"_s, true}};
        QCOMPARE(readRows(store->database()), rowsOf(all));
        QVERIFY(writeRows(store->database(), changed, {}).has_value());
        QCOMPARE(readRows(store->database()), rowsOf(all));
    }

    void valuesOfAnotherType_areNothing_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("other types") << QByteArray(
            R"({"attempts":"3","codes":5,"correct":1,"count":null,"events":"9","hints":true,"known":"yes",)"
            R"("last_lesson":7,"options":{"a":1},"ratings":"x","sections":5,"solved":true,)"
            R"("sureness":3,"text":[1],"time_ms":"5"})");
        QTest::newRow("numbers beyond") << QByteArray(
            R"({"attempts":1e99,"time_ms":1e300,"events":1e300,"hints":-1e99})");
        QTest::newRow("newer keys") << QByteArray(R"({"colour":"ochre","deep":{"er":[[[]]]}})");
    }

    void valuesOfAnotherType_areNothing()
    {
        QFETCH(QByteArray, row);
        ProjectionRows rows;
        const QSet<QString> areas = allAreas();
        for (const QString &area : areas) {
            rows.insert({area, u"k"_s}, row);
        }
        const Result<LearnerState> read = stateOf(rows);
        QVERIFY(read.has_value());
        const ProgressState *state = &read->of();
        QVERIFY(state->answers.value(u"k"_s) == AnswerState());
        QVERIFY(state->lessons.value(u"k"_s) == LessonState());
        QVERIFY(state->errors.value(u"k"_s) == ErrorState() && state->exercises.value(u"k"_s) == ExerciseState());
        QVERIFY(state->notes.value(u"k"_s) == NoteState() && !state->mustKnow.value(u"k"_s));
        QVERIFY(state->lastLesson.isEmpty() && state->eventCount == 0);
    }

    void rowThatIsNoObject_isRefused_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("text") << QByteArray("\"x\"");
        QTest::newRow("cut") << QByteArray("{\"known\":tr");
        QTest::newRow("zeros") << QByteArray(20, '\0');
        QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"\xff\"}x");
    }

    void rowThatIsNoObject_isRefused()
    {
        QFETCH(QByteArray, row);
        const Result<LearnerState> state = stateOf({{{u"note"_s, u"n"_s}, row}});
        QVERIFY(!state.has_value());
        QCOMPARE(state.error().where, u"n"_s);
        QVERIFY(!state.error().advice.isEmpty());
    }

    void rowsOfANewerProgram_areLeftOut()
    {
        ProjectionRows rows;
        rows.insert({u"garden"_s, u"rose"_s}, "{\"watered\":3}");
        QVERIFY(stateOf(rows) == LearnerState());
        QVERIFY(!staleAreas(presentVersions()).contains(u"garden"_s));
        ProjectionVersions more = presentVersions();
        more.insert(u"garden"_s, 1);
        QVERIFY(staleAreas(more).isEmpty());
    }

    void versionsOfAnotherProgram_areStaleEitherWay()
    {
        for (const int step : {-1, 1}) {
            for (const QString &area : allAreas()) {
                ProjectionVersions versions = presentVersions();
                versions[area] += step;
                QCOMPARE(staleAreas(versions), QSet<QString>{area});
            }
        }
    }

    void agenda_isToldTheLastOfEverything()
    {
        ProgressState state;
        QVERIFY(studyRecord(state).answers.isEmpty() && studyRecord(state).lastLesson.isEmpty());
        state.lastLesson = u"own"_s;
        state.answers[u"q"_s].everCorrect = true;
        state.lessons[u"own"_s].solvedExercises = {u"ship"_s};
        state.lessons[u"own"_s].ratings = {{10, 1, u"no"_s}, {20, 4, u"yes"_s}};
        state.lessons[u"moves"_s].firstOpenedMs = 5;
        state.errors[u"E0382"_s] = {3, 30};
        const Study::StudyRecord record = studyRecord(state);
        QCOMPARE(record.lastLesson, u"own"_s);
        QCOMPARE(record.answers, (QHash<QString, bool>{{u"q"_s, false}})); // right once is not right now
        QCOMPARE(record.solved.value(u"own"_s), QSet<QString>{u"ship"_s});
        QCOMPARE(record.ratings.size(), 1);
        QCOMPARE(record.ratings.value(u"own"_s).rating, 4);
        QCOMPARE(record.ratings.value(u"own"_s).timeMs, 20);
        QCOMPARE(record.errors.value(u"E0382"_s), 3);
    }

    void sureness_isTheSameInBothRooms()
    {
        for (const auto &[study, journal] : {std::pair(Study::Sureness::Unsaid, Journal::Sureness::Unsaid),
                                             std::pair(Study::Sureness::Guess, Journal::Sureness::Guess),
                                             std::pair(Study::Sureness::Fairly, Journal::Sureness::Fairly),
                                             std::pair(Study::Sureness::Sure, Journal::Sureness::Sure)}) {
            QCOMPARE(journalSureness(study), journal);
            QCOMPARE(studySureness(journal), study);
        }
    }
};

QTEST_GUILESS_MAIN(TestProjectionRows)
#include "tst_projectionrows.moc"
