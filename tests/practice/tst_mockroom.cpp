// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mockbench.h"
#include "practice/gradebar.h"
#include "practice/optionbutton.h"
#include "support/killrounds.h"

#include <QListWidget>
#include <QTemporaryDir>
#include <QTextEdit>

using namespace Ochre;
using namespace Ochre::Practice;
using namespace Qt::StringLiterals;

using Step = Study::MockPlace::Step;

/// Mock interviews as a learner plays them: by the keyboard, left and gone on with.
class TestMockRoom final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MockBench> m_mock;

    QString file() const { return m_folder->filePath(u"progress.sqlite"_s); }
    static void key(Qt::Key key) { PageBench::key(key); }

    /// As after a restart: what was typed is a draft, everything else is in the log.
    void reopen()
    {
        const QHash<QString, QString> drafts = m_mock ? m_mock->bench.drafts : QHash<QString, QString>();
        m_mock.reset();
        m_mock = std::make_unique<MockBench>(file(), drafts);
        QVERIFY(m_mock->open());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void cleanup()
    {
        m_mock.reset();
        m_folder.reset();
    }

    void setup_saysWhatTheChoiceComesTo()
    {
        m_mock->bench.page.interview();
        QTRY_VERIFY(m_mock->part<QWidget>(u"mockSetup"_s)->isVisible());
        const QString plan = m_mock->text(u"mockPlanText"_s);
        QVERIFY2(plan.startsWith(u"5 question(s), about 29 min: "_s), qPrintable(plan));
        m_mock->part<QComboBox>(u"mockLengthBox"_s)->setCurrentIndex(0);
        QVERIFY(m_mock->text(u"mockPlanText"_s).contains(u"Live coding needs more time"_s));
        for (const QString &kind :
             {u"mockConcept"_s, u"mockCode"_s, u"mockReview"_s, u"mockLive"_s, u"mockDesign"_s, u"mockBehavioural"_s}) {
            QTest::mouseClick(m_mock->part<QPushButton>(kind), Qt::LeftButton);
        }
        QCOMPARE(m_mock->text(u"mockPlanText"_s), u"Choose at least one kind of question."_s);
        QVERIFY(!m_mock->part<QPushButton>(u"startMockButton"_s)->isEnabled());
        key(Qt::Key_Escape);
        QTRY_VERIFY(m_mock->bench.part<QWidget>(u"practiceStart"_s)->isVisible());
    }

    // Question, follow-up, comparison, report: by keys alone.
    void interview_isPlayedByKeys()
    {
        QVERIFY(m_mock->begin({u"mockConcept"_s}));
        for (int question = 0; question < 2; ++question) {
            QVERIFY(m_mock->isAt(u"mockAsk"_s));
            const bool hasFollowUp = m_mock->run().plan().questions[static_cast<size_t>(question)].followUps > 0;
            m_mock->type(u"One owner"_s);
            key(Qt::Key_Escape); // leaves the field
            key(Qt::Key_C);      // sure
            key(Qt::Key_Return);
            if (hasFollowUp) {
                QTRY_VERIFY(m_mock->part<QWidget>(u"mockFollowUp"_s)->isVisible());
                QVERIFY(m_mock->text(u"mockOwn"_s).contains(u"One owner"_s));
                QTRY_VERIFY(m_mock->part<QPushButton>(u"mockDoneButton"_s)->isEnabled());
                m_mock->type(u"A race"_s);
                m_mock->done();
            }
            QVERIFY(m_mock->isAt(u"mockCompare"_s));
            key(Qt::Key_A);
            QCOMPARE(m_mock->text(u"mockCompareCount"_s), u"1 of 2 point(s)"_s);
            key(Qt::Key_Return);
        }
        QTRY_VERIFY(m_mock->room().report());
        QVERIFY(!m_mock->room().waiting());
        const QString report = m_mock->part<QTextEdit>(u"mockReportPage"_s)->toPlainText();
        QVERIFY2(report.contains(u"2 of 2"_s) && report.contains(u"50 %"_s), qPrintable(report));
        QVERIFY(m_mock->bench.progress.state().items.isEmpty()); // the schedule is left alone
        key(Qt::Key_Escape);
        QTRY_VERIFY(m_mock->bench.part<QWidget>(u"practiceStart"_s)->isVisible());
    }

    void modelAnswer_standsBesideOnesOwn()
    {
        QVERIFY(m_mock->begin({u"mockBehavioural"_s}));
        m_mock->type(u"It was *late* <b>"_s);
        m_mock->done();
        QVERIFY(m_mock->isAt(u"mockCompare"_s));
        QVERIFY(m_mock->part<QTextEdit>(u"mockOwnAnswer"_s)->toPlainText().contains(u"It was *late* <b>"_s));
        const QString model = m_mock->part<QTextEdit>(u"mockModelAnswer"_s)->toPlainText();
        QVERIFY(model.contains(u"Brief of story"_s) && model.contains(u"Answer of story"_s));
    }

    void spokenUnknownAndSkipped_areToldApart()
    {
        QVERIFY(m_mock->begin({u"mockConcept"_s, u"mockBehavioural"_s}, true));
        const Study::MockPlan plan = m_mock->run().plan();
        QCOMPARE(plan.questions.size(), size_t{3});
        key(Qt::Key_Escape);
        key(Qt::Key_0);
        QTRY_COMPARE(m_mock->run().place(), (Study::MockPlace{Step::Answering, 1, 0}));
        QVERIFY(m_mock->isAt(u"mockAsk"_s));
        QTRY_VERIFY(m_mock->text(u"mockNumber"_s).startsWith(u"question 2"_s));
        key(Qt::Key_Escape);
        key(Qt::Key_S);
        QTRY_VERIFY(m_mock->text(u"mockNumber"_s).startsWith(u"question 3"_s));
        QVERIFY(m_mock->isAt(u"mockAsk"_s));
        m_mock->done();                          // said aloud
        QVERIFY(m_mock->isAt(u"mockCompare"_s)); // at the end: what was not known is read first
        QCOMPARE(m_mock->run().answerTo(plan.questions[0].key)->outcome, Study::MockOutcome::Unknown);
        QCOMPARE(m_mock->run().answerTo(plan.questions[1].key)->outcome, Study::MockOutcome::Skipped);
        QVERIFY(m_mock->run().answerTo(plan.questions[2].key)->isSpoken);
        QVERIFY(!m_mock->part<QWidget>(u"mockCompareCount"_s)->isVisible());
        key(Qt::Key_Return);
        QTRY_VERIFY(m_mock->part<QWidget>(u"mockCompareCount"_s)->isVisible());
        key(Qt::Key_Return);
        QTRY_VERIFY(m_mock->room().report());
    }

    void clock_standsWhilePaused()
    {
        QVERIFY(m_mock->begin({u"mockConcept"_s}));
        qint64 nowMs = 1000;
        m_mock->room().desk().setTicks([&nowMs] { return nowMs; });
        m_mock->bench.page.setCourses({&m_mock->bench.course}); // asked anew, by that clock
        nowMs += 65'000;
        m_mock->type(u"x"_s);
        QTRY_COMPARE(m_mock->text(u"mockTime"_s), u"01:05"_s);
        key(Qt::Key_Escape);
        key(Qt::Key_P);
        QVERIFY(!m_mock->part<QWidget>(u"mockAsk"_s)->isVisible()); // no thinking without the clock
        nowMs += 600'000;
        key(Qt::Key_P);
        QVERIFY(m_mock->part<QWidget>(u"mockAsk"_s)->isVisible());
        QCOMPARE(m_mock->text(u"mockTime"_s), u"01:05"_s);
        QCOMPARE(m_mock->part<QPlainTextEdit>(u"mockField"_s)->toPlainText(), u"x"_s);
        nowMs += 70'000;
        QTRY_VERIFY(m_mock->text(u"mockClockWords"_s).startsWith(u"About a minute left"_s));
        nowMs += 60'000;
        QTRY_VERIFY(m_mock->text(u"mockClockWords"_s).contains(u"nothing is cut off"_s));
        m_mock->done();
        QVERIFY(m_mock->isAt(u"mockAsk"_s) || m_mock->isAt(u"mockCompare"_s));
        QCOMPARE(m_mock->run().answerTo(m_mock->run().plan().questions[0].key)->takenMs, 195'000);
    }

    // Left in the middle of a sentence, closed, and opened again.
    void leftInterview_goesOnAtTheSameSentence()
    {
        QVERIFY(m_mock->begin({u"mockConcept"_s, u"mockBehavioural"_s}, true));
        m_mock->type(u"Every value has"_s);
        key(Qt::Key_Escape);
        key(Qt::Key_F);
        const Study::MockPlan plan = m_mock->run().plan();
        key(Qt::Key_Escape);
        QTRY_VERIFY(m_mock->bench.part<QWidget>(u"practiceStart"_s)->isVisible());
        QCOMPARE(m_mock->bench.part<QPushButton>(u"mockButton"_s)->text(), u"Go on: mock interview"_s);
        reopen();
        QTRY_COMPARE(m_mock->bench.part<QPushButton>(u"mockButton"_s)->text(), u"Go on: mock interview"_s);
        QTest::mouseClick(m_mock->bench.part<QPushButton>(u"mockButton"_s), Qt::LeftButton);
        QVERIFY(m_mock->isAt(u"mockAsk"_s));
        QCOMPARE(m_mock->run().plan().id, plan.id);
        QCOMPARE(m_mock->part<QPlainTextEdit>(u"mockField"_s)->toPlainText(), u"Every value has"_s);
        QVERIFY(m_mock->part<QPushButton>(u"mockFairlyButton"_s)->isChecked());
        m_mock->done();
        QTRY_VERIFY(!m_mock->bench.progress.hasUnsaved());
        QTRY_VERIFY(m_mock->run().answerTo(plan.questions[0].key));
        QTRY_VERIFY(m_mock->bench.drafts.value(Study::draftKey(plan.id, {Step::Answering, 0, 0})).isEmpty());
        reopen();
        m_mock->bench.page.interview();
        QVERIFY(m_mock->isAt(u"mockAsk"_s));
        QCOMPARE(m_mock->run().answerTo(plan.questions[0].key)->text, u"Every value has"_s);
    }

    void review_isMarkedAndTickedByTheProgram()
    {
        QVERIFY(m_mock->begin({u"mockReview"_s}));
        key(Qt::Key_Down); // the first line
        key(Qt::Key_7);    // its interface
        key(Qt::Key_Return);
        QVERIFY(m_mock->isAt(u"mockCompare"_s));
        QVERIFY(m_mock->part<OptionButton>(u"mockPoint0"_s)->isChecked());
        QVERIFY(!m_mock->part<OptionButton>(u"mockPoint1"_s)->isChecked());
        QCOMPARE(m_mock->text(u"mockCompareCount"_s), u"1 of 2 point(s)"_s);
    }

    void task_isWrittenInTheWorkbench_andItsTestsCount()
    {
        QVERIFY(m_mock->begin({u"mockLive"_s}));
        QSignalSpy work(&m_mock->bench.page, &PracticePage::workRequested);
        key(Qt::Key_W);
        QCOMPARE(work.size(), 1);
        QCOMPARE(work.front().front().toString(), u"rust/write"_s);
        m_mock->bench.page.noteSolved(u"rust/elsewhere"_s);
        QVERIFY(!m_mock->part<QWidget>(u"mockSolved"_s)->isVisible());
        m_mock->bench.page.noteSolved(u"rust/write"_s);
        QVERIFY(m_mock->part<QWidget>(u"mockSolved"_s)->isVisible());
        reopen(); // it is remembered
        m_mock->bench.page.interview();
        QVERIFY(m_mock->isAt(u"mockAsk"_s));
        QVERIFY(m_mock->part<QWidget>(u"mockSolved"_s)->isVisible());
        key(Qt::Key_Return);
        QVERIFY(m_mock->isAt(u"mockCompare"_s));
        QVERIFY(m_mock->part<OptionButton>(u"mockPoint0"_s)->isChecked());
        QVERIFY(!m_mock->part<OptionButton>(u"mockPoint0"_s)->isEnabled());
    }

    // Ended in the middle: what was typed is an answer, and is compared.
    void endedInterview_losesNothing()
    {
        QVERIFY(m_mock->begin({u"mockConcept"_s}));
        m_mock->type(u"Half a thought"_s);
        auto *stop = m_mock->part<QPushButton>(u"mockStopButton"_s);
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(stop->text().contains(u"2 question(s) are not asked"_s));
        QVERIFY(m_mock->part<QWidget>(u"mockAsk"_s)->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(m_mock->isAt(u"mockCompare"_s));
        QVERIFY(m_mock->part<QTextEdit>(u"mockOwnAnswer"_s)->toPlainText().contains(u"Half a thought"_s));
        key(Qt::Key_A);
        key(Qt::Key_B);
        key(Qt::Key_Return);
        QTRY_VERIFY(m_mock->room().report());
        QVERIFY(m_mock->part<QTextEdit>(u"mockReportPage"_s)->toPlainText().contains(u"not reached"_s));
    }

    void textThatCannotBeKept_isSaidAndStays()
    {
        QVERIFY(m_mock->begin({u"mockBehavioural"_s}));
        auto *field = m_mock->part<QPlainTextEdit>(u"mockField"_s);
        field->setPlainText(u"Half a sign "_s + QChar(0xD83E));
        m_mock->done();
        QVERIFY(m_mock->part<QWidget>(u"mockProblem"_s)->isVisible());
        auto *stop = m_mock->part<QPushButton>(u"mockStopButton"_s);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTest::mouseClick(stop, Qt::LeftButton); // nor is it lost so
        QCOMPARE(m_mock->run().place(), (Study::MockPlace{Step::Answering, 0, 0}));
        field->setPlainText(u"Shorter"_s);
        QVERIFY(!m_mock->part<QWidget>(u"mockProblem"_s)->isVisible());
        m_mock->done();
        QVERIFY(m_mock->isAt(u"mockCompare"_s));
    }

    void whatWasMissed_isRepeatedByOneKey_andTakenBack()
    {
        QVERIFY(m_mock->begin({u"mockBehavioural"_s}));
        key(Qt::Key_Escape);
        key(Qt::Key_0);
        QVERIFY(m_mock->isAt(u"mockCompare"_s));
        key(Qt::Key_Return);
        QTRY_VERIFY(m_mock->room().report());
        QVERIFY(m_mock->part<QPushButton>(u"repeatButton"_s)->isVisible());
        const auto grade = [this] { return m_mock->bench.progress.state().items.value(u"story"_s).last.grade; };
        QCOMPARE(grade(), 0);
        m_mock->bench.nowMs += 60'000;
        key(Qt::Key_R);
        QTRY_COMPARE(grade(), static_cast<int>(Study::RecallGrade::Again));
        QVERIFY(!m_mock->part<QPushButton>(u"repeatButton"_s)->isVisible());
        PageBench::key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(grade(), 0);
        QTRY_VERIFY(m_mock->part<QPushButton>(u"repeatButton"_s)->isVisible());
    }

    // A program that is killed in an interview stands at the same question when it is started again.
    void killedInterview_goesOnAtTheSameQuestion()
    {
        m_mock.reset();
        for (int round = 0; round < killRounds(1, 2); ++round) {
            m_folder = std::make_unique<QTemporaryDir>();
            const QStringList said = linesUntilKilled({u"--play"_s, file()}, 400);
            QVERIFY(!said.isEmpty());
            reopen();
            m_mock->bench.page.interview();
            QVERIFY(m_mock->isAt(u"mockAsk"_s));
            const Study::MockPlan &plan = m_mock->run().plan();
            const auto asked = std::ranges::find(plan.questions, said.last(), &Study::MockQuestion::key);
            const auto place = static_cast<int>(std::distance(plan.questions.begin(), asked));
            // At most the answer that was on its way when it was killed is more than what was acknowledged.
            const int stands = m_mock->run().place().question;
            QVERIFY2(stands == place || stands == place + 1, qPrintable(said.join(u' ')));
            for (int before = 0; before < place; ++before) {
                QVERIFY(m_mock->run().answerTo(plan.questions[static_cast<size_t>(before)].key));
            }
            m_mock.reset();
        }
    }

    void earlierInterview_isComparedAndOpened()
    {
        for (int round = 0; round < 2; ++round) {
            QVERIFY(m_mock->begin({u"mockBehavioural"_s}));
            m_mock->type(u"So"_s);
            m_mock->done();
            QVERIFY(m_mock->isAt(u"mockCompare"_s));
            key(Qt::Key_A);
            if (round == 1) {
                key(Qt::Key_B);
            }
            key(Qt::Key_Return);
            QTRY_VERIFY(m_mock->room().report());
            m_mock->bench.nowMs += dayMs;
            key(Qt::Key_Escape);
        }
        m_mock->bench.page.interview();
        auto *list = m_mock->part<QListWidget>(u"mockEarlierList"_s);
        QTRY_COMPARE(list->count(), 2);
        list->setCurrentRow(0);
        list->setFocus();
        key(Qt::Key_Return);
        QTRY_VERIFY(m_mock->room().report());
        QVERIFY(
            m_mock->part<QTextEdit>(u"mockReportPage"_s)->toPlainText().contains(u"50 % more than the last time"_s));
    }
};

/// Plays an interview that is compared at the end, and says which question is asked; never ends by itself.
static int play(const QString &file)
{
    MockBench mock(file);
    if (!mock.open() || !mock.begin({u"mockConcept"_s, u"mockBehavioural"_s, u"mockReview"_s}, true)) {
        return 1;
    }
    QString said;
    for (int question = 0; question < 4; ++question) {
        const bool isAsked = QTest::qWaitFor(
            [&] {
                return !mock.bench.progress.hasUnsaved() && mock.room().key() != said
                       && mock.part<QPushButton>(u"mockDoneButton"_s)->isEnabled();
            },
            20'000);
        if (!isAsked) {
            return 1;
        }
        said = mock.room().key();
        acknowledge(said);
        for (int step = 0; question < 3 && step < 2 && mock.room().key() == said; ++step) {
            mock.done(); // said aloud, and its follow-up
            static_cast<void>(QTest::qWaitFor([&mock] {
                return !mock.bench.progress.hasUnsaved() && mock.part<QPushButton>(u"mockDoneButton"_s)->isEnabled();
            }));
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
    TestMockRoom test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mockroom.moc"
