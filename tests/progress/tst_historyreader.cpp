// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "progress/eventstore.h"
#include "progress/historyreader.h"
#include "progress/storefixture.h"
#include "progress/storekeeper.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'773'230'400'000; // 2026-03-11, 12:00 UTC
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 today = noon / dayMs;

} // namespace

class TestHistoryReader final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<EventStore> m_store;

    QString file() const { return m_folder->filePath(u"progress.sqlite"_s); }

    QString add(const Journal::Payload &payload, qint64 timeMs = noon, const QString &course = u"rust"_s)
    {
        Entry entry{Journal::eventOf(payload), std::nullopt, false};
        entry.event.id = makeUuidV7(timeMs);
        entry.event.timeMs = timeMs;
        entry.event.course = course;
        const auto added = m_store->append(std::vector{entry});
        return added && added->added == 1 ? entry.event.id : QString();
    }

    Study::StudyHistory read(const QSet<QString> &courses = {})
    {
        const Result<Study::StudyHistory> history = readHistory(m_store->database(), courses, noon);
        return history ? *history : Study::StudyHistory{{u"failed"_s}, {}, {}, {}, {}};
    }

    static Journal::AnswerGiven given(const QString &question, bool isCorrect)
    {
        return {.lesson = u"own"_s, .question = question, .correct = isCorrect, .takenMs = 900};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = EventStore::open(file());
        QVERIFY(opened);
        m_store.emplace(std::move(*opened));
    }

    void cleanup() { m_store.reset(); }

    void answers_areReadWithWhatTheySay()
    {
        Journal::AnswerGiven sure = given(u"q1"_s, false);
        sure.sureness = Journal::Sureness::Sure;
        add(sure, noon - dayMs);
        Journal::AnswerGiven partly = given(u"q2"_s, false);
        partly.partly = true;
        add(partly);
        const Study::StudyHistory history = read();
        QCOMPARE(history.items, (QStringList{u"rust/q1"_s, u"rust/q2"_s}));
        QCOMPARE(history.answers.size(), 2U);
        QCOMPARE(history.answers[0].day, today - 1);
        QCOMPARE(history.answers[0].takenMs, 900);
        QCOMPARE(history.answers[0].sureness, Study::Sureness::Sure);
        QVERIFY(!history.answers[0].isRecalled && !history.answers[0].isRight);
        QVERIFY(history.answers[1].isRecalled && !history.answers[1].isRight);
        QCOMPARE(history.moments.size(), 2U);
    }

    void review_isOneWithItsAnswer()
    {
        add(given(u"q1"_s, true));
        add(Journal::ItemReviewed{.lesson = u"own"_s, .item = u"q1"_s, .grade = 1}, noon + 5000);
        add(Journal::ItemReviewed{.lesson = {}, .item = u"talk"_s, .grade = 3, .way = Journal::ReviewWay::Cram});
        const Study::StudyHistory history = read();
        QCOMPARE(history.answers.size(), 2U);
        QVERIFY(history.answers[0].isRight && !history.answers[0].isRecalled);
        QVERIFY(!history.answers[1].isGraded); // looked at ahead
    }

    void solvedExercise_saysNothingOfRecall()
    {
        add(Journal::ExerciseSolved{u"own"_s, u"ex"_s});
        const Study::StudyHistory history = read();
        QCOMPARE(history.answers.size(), 1U);
        QVERIFY(history.answers[0].isRight && !history.answers[0].isGraded);
    }

    void programs_haveTheirCodesOnce()
    {
        add(Journal::ProgramRun{u"own"_s, u"own/ex"_s, u"compile-failed"_s, {u"E0382"_s, u"E0382"_s}, 101, 1, 0, {}});
        add(Journal::ProgramRun{u"own"_s, u"own/ex"_s, u"finished"_s, {}, 0, 1, 1, {}}, noon, u"other"_s);
        const Study::StudyHistory history = read();
        QCOMPARE(history.documents, (QStringList{u"own/ex"_s, u"@other/own/ex"_s}));
        QCOMPARE(history.runs[0].codes, QStringList{u"E0382"_s});
        QVERIFY(!history.runs[0].isCompiled);
        QVERIFY(history.runs[1].isCompiled);
    }

    void whatWasTakenBack_isLeftOut()
    {
        const QString answer = add(given(u"q1"_s, true));
        const QString undo = add(Journal::Undo{answer});
        QVERIFY(read().answers.empty());
        QVERIFY(read().moments.empty());
        add(Journal::Undo{undo});
        QCOMPARE(read().answers.size(), 1U);
    }

    void course_isReadAlone()
    {
        add(given(u"q1"_s, true));
        add(given(u"q1"_s, true), noon, u"other"_s);
        QCOMPARE(read().items.size(), 2);
        QCOMPARE(read({u"other"_s}).items, QStringList{u"other/q1"_s});
        QCOMPARE(read({u"other"_s}).moments.size(), 1U);
    }

    void wrongClock_countsOnTheDayOfItsNeighbours()
    {
        add(given(u"q1"_s, true), noon - 2 * dayMs);
        add(given(u"q2"_s, true), noon + 300 * dayMs);
        add(given(u"q3"_s, true), noon - dayMs);
        add(given(u"q4"_s, true), noon - dayMs);
        add(given(u"q5"_s, true), noon - dayMs);
        QCOMPARE(read().answers[1].day, today - 2);
    }

    void keeper_readsBehind()
    {
        add(given(u"q1"_s, true));
        StoreKeeper keeper(file(), [] { return noon; });
        QFuture<Result<Study::StudyHistory>> history = keeper.history({});
        QTRY_VERIFY(history.isFinished());
        QVERIFY(history.result());
        QCOMPARE(history.result()->answers.size(), 1U);
    }

    void keeper_saysWhyItCannot()
    {
        m_store.reset();
        QVERIFY(writeFile(file(), "no database, whatever its name says; long enough to be looked at"));
        StoreKeeper keeper(file(), [] { return noon; });
        QFuture<Result<Study::StudyHistory>> history = keeper.history({});
        QTRY_VERIFY(history.isFinished());
        QVERIFY(!history.result());
        QVERIFY(!history.result().error().text().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHistoryReader)
#include "tst_historyreader.moc"
