// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practicebench.h"
#include "progress/owncards.h"
#include "support/killrounds.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Ochre;
using namespace Qt::StringLiterals;
using namespace Ochre::Practice;

class TestPracticePage final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PageBench> m_bench;

    QString file() const { return m_folder->filePath(u"progress.sqlite"_s); }

    /// Three days after everything was answered once.
    void studyAll()
    {
        for (const QString &id : {u"first"_s, u"second"_s, u"third"_s}) {
            QVERIFY(m_bench->study(id));
        }
        QVERIFY(m_bench->record(
            Journal::ItemReviewed{{}, u"talk"_s, 4, Journal::ReviewWay::Quiz, Journal::ItemKind::Interview, 1000, {}}));
        QVERIFY(m_bench->record(Journal::ExerciseSolved{u"lesson"_s, u"ship"_s}));
        m_bench->nowMs += 20 * dayMs;
        m_bench->page.refresh();
    }

    QString asked() const { return m_bench->page.desk().key().section(u'/', 1); }

    /// Answers the card that is asked, right and by keys alone.
    void answerByKeys()
    {
        QTRY_VERIFY(QApplication::focusWidget());
        if (asked() == u"second"_s) {
            auto *field = m_bench->part<QLineEdit>(u"shortField"_s);
            field->setFocus();
            QTest::keyClicks(field, u"drop"_s);
            PageBench::key(Qt::Key_Return);
        } else if (asked() == u"talk"_s) {
            PageBench::key(Qt::Key_Return);
        } else if (asked() != u"ship"_s) {
            PageBench::key(Qt::Key_0); // I don't know
        }
        QTRY_VERIFY(m_bench->isOpen());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_bench = std::make_unique<PageBench>(file());
        QVERIFY(m_bench->open());
    }

    void cleanup()
    {
        m_bench.reset();
        m_folder.reset();
    }

    void nothingStudied_isSaid()
    {
        QCOMPARE(m_bench->text(u"dueTitle"_s), u"Nothing to review yet"_s);
        QVERIFY(!m_bench->part<QPushButton>(u"startReviewButton"_s)->isVisible());
        QSignalSpy learn(&m_bench->page, &PracticePage::learnRequested);
        m_bench->page.focusCurrent();
        PageBench::key(Qt::Key_Return);
        QCOMPARE(learn.size(), 1);
        QVERIFY(m_bench->page.news().isNew);
    }

    void whatIsDue_isSaidWithItsMinutes()
    {
        studyAll();
        QCOMPARE(m_bench->text(u"dueTitle"_s), u"5 card(s) · about 6 min"_s);
        QCOMPARE(m_bench->text(u"dueKinds"_s), u"3 question(s), 1 interview answer(s), 1 exercise(s)"_s);
        const Practice::DueNews news = m_bench->page.news();
        QCOMPARE(news.due, 5);
        QCOMPARE(news.minutes, 6);
    }

    // The whole of a session, by keys alone: each kind in its own way.
    void session_isPlayedByKeys()
    {
        studyAll();
        m_bench->page.focusCurrent();
        PageBench::key(Qt::Key_Return);
        QStringList cards;
        for (int card = 0; card < 5; ++card) {
            QTRY_VERIFY(m_bench->page.desk().isVisible() && !cards.contains(asked()));
            cards << asked();
            answerByKeys();
            if (asked() == u"ship"_s) {
                m_bench->page.noteSolved(u"rust/ship"_s);
            }
            m_bench->nowMs += 1000;
            PageBench::key(Qt::Key_3);
        }
        QTRY_VERIFY(m_bench->part<QWidget>(u"endCard"_s)->isVisible());
        QVERIFY(m_bench->text(u"endTitle"_s).startsWith(u"Done: 5 card(s)"_s));
        QCOMPARE(m_bench->text(u"endText"_s), u"Easy 0, good 5, hard 0, again 0."_s);
        cards.sort();
        QCOMPARE(cards, (QStringList{u"first"_s, u"second"_s, u"ship"_s, u"talk"_s, u"third"_s}));
        for (const QString &id : std::as_const(cards)) {
            const Progress::ItemState item = m_bench->progress.state().items.value(id);
            QVERIFY2(item.isReviewed && item.memory.intervalDays > 0, qPrintable(id));
        }
        QVERIFY(m_bench->progress.state().answers.value(u"second"_s).correct);
    }

    void grades_promiseWhatTheyDo()
    {
        QVERIFY(m_bench->study(u"second"_s));
        m_bench->nowMs += 3 * dayMs;
        m_bench->page.review();
        QTRY_VERIFY(m_bench->isAsking(u"second"_s));
        QVERIFY(!m_bench->part<QPushButton>(u"goodGrade"_s)->isVisible()); // nothing to grade yet
        answerByKeys();
        QVERIFY(m_bench->part<QPushButton>(u"againGrade"_s)->text().contains(u"10 min"_s));
        const QString promised = m_bench->part<QPushButton>(u"goodGrade"_s)->text();
        PageBench::key(Qt::Key_Return); // right: Good is proposed
        QTRY_VERIFY(!m_bench->page.desk().isVisible());
        const Progress::ItemState item = m_bench->progress.state().items.value(u"second"_s);
        QCOMPARE(item.last.grade, 3);
        QCOMPARE(promised, u"3  Good · %1 day(s)"_s.arg(item.memory.intervalDays));
    }

    void wrongAnswer_proposesAgain_andComesBack()
    {
        QVERIFY(m_bench->study(u"first"_s));
        m_bench->nowMs += 3 * dayMs;
        m_bench->page.review();
        QTRY_VERIFY(m_bench->isAsking(u"first"_s));
        QTRY_VERIFY(QApplication::focusWidget());
        PageBench::key(Qt::Key_0);
        QTRY_VERIFY(m_bench->isOpen());
        PageBench::key(Qt::Key_Return);
        // Nothing else is left, so it is asked at once, anew.
        QTRY_VERIFY(m_bench->progress.state().items.value(u"first"_s).last.grade == 1 && !m_bench->isOpen());
        QVERIFY(m_bench->isAsking(u"first"_s));
        QVERIFY(!m_bench->page.desk().panel().session().isAnswered());
    }

    void recalledCard_keepsWhatWasTyped()
    {
        QVERIFY(m_bench->record(
            Journal::ItemReviewed{{}, u"talk"_s, 4, Journal::ReviewWay::Quiz, Journal::ItemKind::Interview, 1000, {}}));
        m_bench->nowMs += 20 * dayMs;
        m_bench->page.review();
        QTRY_VERIFY(m_bench->isAsking(u"talk"_s));
        auto *field = m_bench->part<QPlainTextEdit>(u"recallField"_s);
        field->setFocus();
        QTest::keyClicks(field, u"It moves."_s);
        QCOMPARE(m_bench->drafts.value(u"talk"_s), u"It moves."_s); // survives a restart
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_bench->isOpen());
        QVERIFY(m_bench->part<QPushButton>(u"againGrade"_s)->property("primary").toBool()); // nothing is ticked
        PageBench::key(Qt::Key_A);
        PageBench::key(Qt::Key_B);
        QVERIFY(m_bench->part<QPushButton>(u"goodGrade"_s)->property("primary").toBool());
        PageBench::key(Qt::Key_Return);
        QTRY_VERIFY(!m_bench->page.desk().isVisible());
        const Progress::AnswerState answer = m_bench->progress.state().answers.value(u"talk"_s);
        QCOMPARE(answer.text, u"It moves."_s);
        QVERIFY(answer.correct);
        QCOMPARE(answer.optionIds, (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(m_bench->drafts.value(u"talk"_s).isEmpty());
    }

    void grades_areTakenBackAndGivenAgain()
    {
        studyAll();
        m_bench->page.review();
        QStringList cards;
        for (int card = 0; card < 4; ++card) {
            QTRY_VERIFY(m_bench->page.desk().isVisible() && !cards.contains(asked()));
            cards << asked();
            answerByKeys();
            m_bench->nowMs += 1000;
            PageBench::key(Qt::Key_4);
        }
        QTRY_VERIFY(!cards.contains(asked()));
        const QString last = asked();
        const Progress::ItemState before = m_bench->progress.state().items.value(cards.first());
        for (auto card = cards.crbegin(); card != cards.crend(); ++card) {
            PageBench::key(Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE(asked(), *card);
            QTRY_VERIFY(!m_bench->progress.state().items.value(*card).isReviewed);
        }
        for (const QString &card : std::as_const(cards)) {
            QTRY_COMPARE(asked(), card);
            QTRY_VERIFY(m_bench->part<QWidget>(u"gradeBar"_s)->isEnabled());
            PageBench::key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        }
        QTRY_COMPARE(asked(), last);
        QCOMPARE(m_bench->progress.state().items.value(cards.first()), before);
    }

    void lastGrade_isTakenBackFromTheEnd()
    {
        QVERIFY(m_bench->study(u"second"_s));
        m_bench->nowMs += 3 * dayMs;
        m_bench->page.review();
        QTRY_VERIFY(m_bench->isAsking(u"second"_s));
        answerByKeys();
        PageBench::key(Qt::Key_4);
        QTRY_VERIFY(m_bench->part<QWidget>(u"endCard"_s)->isVisible());
        PageBench::key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(m_bench->isAsking(u"second"_s));
        QVERIFY(!m_bench->progress.state().items.value(u"second"_s).isReviewed);
    }

    void leftSession_goesOnAtTheSameCard()
    {
        studyAll();
        m_bench->page.review();
        QTRY_VERIFY(m_bench->page.desk().isVisible());
        const QString first = asked();
        answerByKeys();
        PageBench::key(Qt::Key_3);
        QTRY_VERIFY(asked() != first);
        const QString second = asked();
        PageBench::key(Qt::Key_Escape);
        QTRY_VERIFY(!m_bench->page.desk().isVisible());
        QCOMPARE(m_bench->page.news().left, 4);
        m_bench->nowMs += 3'600'000;
        PageBench::key(Qt::Key_Return); // "Go on" is the first button
        QTRY_VERIFY(m_bench->page.desk().isVisible());
        QCOMPARE(asked(), second);
    }

    void sessionOfYesterday_isPartOfTheNewPlan()
    {
        studyAll();
        m_bench->page.review();
        QTRY_VERIFY(m_bench->page.desk().isVisible());
        PageBench::key(Qt::Key_Escape);
        m_bench->nowMs += dayMs;
        QCOMPARE(m_bench->page.news().left, 0);
        QCOMPARE(m_bench->page.news().due, 5);
    }

    void cardPutAside_isAskedNoMore()
    {
        studyAll();
        m_bench->page.review();
        QTRY_VERIFY(m_bench->page.desk().isVisible());
        const QString first = asked();
        QTest::mouseClick(m_bench->part<QPushButton>(u"suspendButton"_s), Qt::LeftButton);
        QTRY_VERIFY(asked() != first);
        QVERIFY(m_bench->progress.state().items.value(first).isSuspended);
        PageBench::key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(asked(), first);
        QVERIFY(!m_bench->progress.state().items.value(first).isSuspended);
    }

    void lookingAhead_leavesTheScheduleAlone()
    {
        QVERIFY(m_bench->study(u"second"_s));
        m_bench->page.refresh();
        const Study::ItemMemory before = m_bench->progress.state().items.value(u"second"_s).memory;
        QTest::mouseClick(m_bench->part<QPushButton>(u"lookAheadButton"_s), Qt::LeftButton);
        QTRY_VERIFY(m_bench->isAsking(u"second"_s));
        m_bench->nowMs += 1000;
        answerByKeys();
        QVERIFY(m_bench->text(u"gradeNote"_s).contains(u"The schedule stays as it is."_s));
        PageBench::key(Qt::Key_4);
        QTRY_VERIFY(m_bench->part<QWidget>(u"endCard"_s)->isVisible());
        QVERIFY(m_bench->text(u"endLater"_s).contains(u"the schedule is as it was"_s));
        QCOMPARE(m_bench->progress.state().items.value(u"second"_s).memory, before);
    }

    void ownCards_areAsked()
    {
        QVERIFY(m_bench->record(Progress::cardWritten({u"c1"_s, {}, u"What moves?"_s, u"A value."_s, {}, {}, {}}),
                                Progress::ownCourse));
        m_bench->page.refresh();
        QCOMPARE(m_bench->page.news().due, 1);
        m_bench->page.review();
        QTRY_COMPARE(m_bench->page.desk().key(), u"my-cards/c1"_s);
        QTRY_VERIFY(QApplication::focusWidget());
        PageBench::key(Qt::Key_Space);
        QTRY_VERIFY(m_bench->isOpen());
        PageBench::key(Qt::Key_4);
        QTRY_VERIFY(m_bench->part<QWidget>(u"endCard"_s)->isVisible());
        QVERIFY(m_bench->progress.learner().of(Progress::ownCourse).items.value(u"c1"_s).isReviewed);
    }

    void exercise_countsWhenItWasSolved()
    {
        QVERIFY(m_bench->record(Journal::ExerciseSolved{u"lesson"_s, u"ship"_s}));
        m_bench->nowMs += 5 * dayMs;
        QSignalSpy work(&m_bench->page, &PracticePage::workRequested);
        m_bench->page.review();
        QTRY_VERIFY(m_bench->isAsking(u"ship"_s));
        QTRY_VERIFY(QApplication::focusWidget());
        PageBench::key(Qt::Key_W);
        QCOMPARE(work.size(), 1);
        QCOMPARE(work.first().first().toString(), u"rust/ship"_s);
        QVERIFY(m_bench->part<QPushButton>(u"againGrade"_s)->property("primary").toBool());
        m_bench->page.noteSolved(u"rust/other"_s);
        QVERIFY(m_bench->part<QPushButton>(u"againGrade"_s)->property("primary").toBool());
        m_bench->page.noteSolved(u"rust/ship"_s);
        QVERIFY(m_bench->part<QPushButton>(u"goodGrade"_s)->property("primary").toBool());
    }

    // A program that is killed after any grade stands at the same card when it is started again.
    void killedSession_goesOnAtTheSameCard()
    {
        m_bench.reset();
        for (int round = 0; round < killRounds(1, 2); ++round) {
            m_folder = std::make_unique<QTemporaryDir>();
            const QStringList said = linesUntilKilled({u"--play"_s, file()}, 400);
            QVERIFY(!said.isEmpty());
            m_bench = std::make_unique<PageBench>(file(), noon + 20 * dayMs + 3'600'000);
            QVERIFY(m_bench->open());
            QVERIFY(m_bench->page.news().left > 0);
            m_bench->page.review();
            QTRY_VERIFY(m_bench->page.desk().isVisible());
            // What was acknowledged counts; the kill may have come between the next grade and its line.
            int graded = 0;
            for (const Progress::ItemState &item : m_bench->progress.state().items) {
                graded += item.isReviewed ? 1 : 0;
            }
            const auto cards = static_cast<int>(said.size());
            QVERIFY2(graded == cards - 1 || graded == cards, qPrintable(said.join(u' ')));
            if (graded == cards - 1) {
                QCOMPARE(m_bench->page.desk().key(), said.last());
            }
            m_bench.reset();
        }
    }
};

/// Plays a session, a card every moment, and says which one is asked; never ends by itself.
static int play(const QString &file)
{
    PageBench bench(file);
    if (!bench.open()) {
        return 1;
    }
    for (const QString &id : {u"first"_s, u"second"_s, u"third"_s}) {
        if (!bench.study(id)) {
            return 1;
        }
    }
    bench.nowMs += 20 * dayMs;
    bench.page.review();
    QStringList said;
    for (int card = 0; card < 3; ++card) {
        const int before = card;
        const bool isAsked = QTest::qWaitFor(
            [&bench, &said, before] {
                int graded = 0;
                for (const Progress::ItemState &item : bench.progress.state().items) {
                    graded += item.isReviewed ? 1 : 0;
                }
                return graded == before && !bench.progress.hasUnsaved() && bench.page.desk().isVisible()
                       && !said.contains(bench.page.desk().key());
            },
            20'000);
        if (!isAsked) {
            return 1;
        }
        said << bench.page.desk().key();
        acknowledge(said.last());
        if (card < 2) {
            QTest::keyClick(&bench.page.desk().panel(), Qt::Key_0);
            QTest::keyClick(&bench.page.desk(), Qt::Key_4);
        }
    }
    QTest::qWait(60'000); // until it is killed
    return 1;
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (application.arguments().value(1) == u"--play"_s) {
        return play(application.arguments().value(2));
    }
    TestPracticePage test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_practicepage.moc"
