// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/designboard.h"
#include "questionbench.h"

#include <QPlainTextEdit>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::OptionButton;
using Practice::QuestionPanel;

/// Questions that the panel does not judge itself: designs, which the learner judges, and tasks, which tests judge.
class TestQuestionPanelOwn final : public Practice::QuestionBench {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void design_isAnsweredAndJudgedWithTheMouse()
    {
        show({makeDesign(u"q"_s)});
        QCOMPARE(part<QLabel>(u"questionTitle"_s)->text(), u"Design"_s);
        QVERIFY(!part<QPushButton>(u"guessButton"_s)->isVisible()); // nothing to be sure of
        QVERIFY(!worked()->isVisible() && !part<QLabel>(u"designPoints"_s)->isVisible());
        QTest::keyClicks(field(), u"An Arc."_s);
        QCOMPARE(submitButton()->text(), u"Show the worked answer"_s);
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QVERIFY(worked()->toPlainText().contains(u"AtomicU64"_s));
        QVERIFY(field()->isReadOnly());
        QVERIFY(!stored(u"q"_s).attempts);
        QTest::mouseClick(option(u"s"_s), Qt::LeftButton);
        QCOMPARE(part<QLabel>(u"designPoints"_s)->text().section(u' ', 0, 2), u"3 of 5"_s);
        QCOMPARE(submitButton()->text(), u"Keep these points"_s);
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QVERIFY2(verdict().startsWith(u"– "_s) && verdict().contains(u"3 of 5"_s), qPrintable(verdict()));
        QCOMPARE(option(u"s"_s)->verdict(), OptionButton::Verdict::Ticked);
        QCOMPARE(option(u"c"_s)->verdict(), OptionButton::Verdict::NotTicked);
        QCOMPARE(stored(u"q"_s).points, std::optional(Journal::Points{3, 5}));
        QCOMPARE(stored(u"q"_s).optionIds, QStringList{u"s"_s});
        QCOMPARE(stored(u"q"_s).text, u"An Arc."_s);
        QVERIFY(!stored(u"q"_s).correct && stored(u"q"_s).partly);
    }

    void design_isAnsweredWithKeysAlone()
    {
        show({makeDesign(u"q"_s)});
        m_panel->activateWindow();
        field()->setFocus(Qt::TabFocusReason);
        QTest::keyClicks(field(), u"a b"_s); // letters are text here
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClicks(field(), u"c"_s);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_panel->hasFocus());
        QTest::keyClick(m_panel.get(), Qt::Key_A);
        QTest::keyClick(m_panel.get(), Qt::Key_B);
        QTest::keyClick(m_panel.get(), Qt::Key_B);
        QTest::keyClick(m_panel.get(), Qt::Key_B);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY2(verdict().startsWith(u"✓ "_s), qPrintable(verdict()));
        QCOMPARE(stored(u"q"_s).text, u"a b\nc"_s);
        QVERIFY(stored(u"q"_s).correct);
    }

    void criteria_areReachedWithTabAndTickedWithSpace()
    {
        show({makeDesign(u"q"_s)});
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        m_panel->activateWindow();
        m_panel->setFocus();
        QTRY_VERIFY(m_panel->hasFocus());
        for (int step = 0; step < 20 && qApp->focusWidget() != option(u"c"_s); ++step) {
            QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(qApp->focusWidget(), option(u"c"_s));
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Space);
        QVERIFY(option(u"c"_s)->isChecked());
        QCOMPARE(m_panel->session().draft().answer.optionIds, QStringList{u"c"_s});
    }

    void design_isShownAgainAfterARestart()
    {
        const std::vector<Course::Question> questions{makeDesign(u"q"_s), oneRight(u"open"_s)};
        show(questions);
        m_panel->goToQuestion(u"q"_s);
        QTest::keyClicks(field(), u"Mine."_s);
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QTest::keyClick(m_panel.get(), Qt::Key_B);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(m_fixture->saved());
        m_panel.reset();
        QVERIFY(m_fixture->open());
        makePanel();
        show(questions);
        m_panel->goToQuestion(u"q"_s);
        QCOMPARE(field()->toPlainText(), u"Mine."_s);
        QCOMPARE(option(u"c"_s)->verdict(), OptionButton::Verdict::Ticked);
        QVERIFY2(verdict().contains(u"2 of 5"_s), qPrintable(verdict()));
        QVERIFY(worked()->isVisible());
        QCOMPARE(m_panel->session().summary().total, 1); // the choice; a design is not counted as right or wrong
    }

    void unknownDesign_showsTheAnswerWithoutPoints()
    {
        show({makeDesign(u"q"_s)});
        QTest::mouseClick(part<QPushButton>(u"unknownButton"_s), Qt::LeftButton);
        QVERIFY(worked()->isVisible());
        QVERIFY(!part<QLabel>(u"designPoints"_s)->isVisible());
        QVERIFY(stored(u"q"_s).unknown);
        QTRY_VERIFY(submitButton()->isEnabled());
        QTest::keyClick(m_panel.get(), Qt::Key_R);
        QVERIFY(!worked()->isVisible() && field()->isVisible());
    }

    void draft_isKeptUntilItIsHandedIn()
    {
        QHash<QString, QString> kept;
        const auto keeper = [&kept] {
            return Practice::DraftKeeper{
                [&kept](const QString &lesson, const QString &id) { return kept.value(lesson + u'/' + id); },
                [&kept](const QString &lesson, const QString &id, const QString &text) {
                    kept.insert(lesson + u'/' + id, text);
                }};
        };
        m_panel->setDraftKeeper(keeper());
        show({makeDesign(u"q"_s)});
        QTest::keyClicks(field(), u"Half a thought"_s);
        QCOMPARE(kept.value(u"lesson/q"_s), u"Half a thought"_s);
        m_panel.reset(); // as the end of the program
        makePanel();
        m_panel->setDraftKeeper(keeper());
        show({makeDesign(u"q"_s)});
        QCOMPARE(field()->toPlainText(), u"Half a thought"_s);
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QTRY_COMPARE(kept.value(u"lesson/q"_s), QString()); // the journal has it
        QCOMPARE(stored(u"q"_s).text, u"Half a thought"_s);
    }

    void task_isWrittenElsewhereAndNotedHere()
    {
        show({makeTask(u"q"_s)});
        QCOMPARE(part<QLabel>(u"questionTitle"_s)->text(), u"Live coding"_s);
        QVERIFY(part<QLabel>(u"taskNote"_s)->text().contains(u"10 minute"_s));
        QVERIFY(!part<QPushButton>(u"unknownButton"_s)->isVisible());
        QVERIFY(!explanation().contains(u"by hand"_s));
        QSignalSpy asked(m_panel.get(), &QuestionPanel::taskRequested);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).at(0).toString(), u"q"_s);
        progress().record(
            Journal::AnswerGiven{.lesson = u"lesson"_s, .question = u"q"_s, .correct = true, .takenMs = 400'000});
        QVERIFY2(verdict().startsWith(u"✓ Solved in 7 of 10"_s), qPrintable(verdict()));
        for (const QString &part : {u"A loop"_s, u"by hand"_s, u"in a chain"_s, u"Tests the empty list."_s}) {
            QVERIFY2(explanation().contains(part), qPrintable(explanation()));
        }
        QVERIFY(!part<QLabel>(u"taskNote"_s)->isVisible());
    }

    void taskThatWasGivenUp_canBeTriedAgain()
    {
        progress().record(Journal::AnswerGiven{.lesson = u"lesson"_s, .question = u"q"_s, .takenMs = 720'001});
        show({makeTask(u"q"_s)});
        QVERIFY2(verdict().startsWith(u"✗ Not solved in 13 of 10"_s), qPrintable(verdict()));
        QTest::mouseClick(part<QPushButton>(u"againButton"_s), Qt::LeftButton);
        QCOMPARE(submitButton()->text(), u"Work on it"_s);
        QVERIFY(!explanation().contains(u"by hand"_s));
    }

    void order_isPretestCheckDesignTask()
    {
        Course::Question before = makeShort(u"before"_s, u"x"_s);
        before.use = Course::QuestionUse::Pretest;
        show({makeTask(u"task"_s), makeDesign(u"design"_s), oneRight(u"check"_s), before});
        QStringList ids;
        for (int index = 0; index < m_panel->session().count(); ++index) {
            ids << m_panel->session().question(index).id;
        }
        QCOMPARE(ids, (QStringList{u"before"_s, u"check"_s, u"design"_s, u"task"_s}));
        QCOMPARE(part<QLabel>(u"questionTitle"_s)->text(), u"Before you read"_s);
        m_panel->goToQuestion(u"check"_s);
        QCOMPARE(part<QLabel>(u"questionTitle"_s)->text(), u"Check yourself"_s);
    }

private:
    QPlainTextEdit *field() const { return part<QPlainTextEdit>(u"designField"_s); }
    Widgets::MarkdownView *worked() const { return part<Widgets::MarkdownView>(u"workedView"_s); }
    QString verdict() const { return part<QLabel>(u"verdictLabel"_s)->text(); }
};

QTEST_MAIN(TestQuestionPanelOwn)
#include "tst_questionpanelown.moc"
