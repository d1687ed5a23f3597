// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questionbench.h"

#include <QPlainTextEdit>
#include <QRadioButton>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::OptionButton;
using Practice::QuestionPanel;
using Verdict = OptionButton::Verdict;

/// The questions as a learner answers them: with keys and clicks, and with a real store behind them.
class TestQuestionPanel final : public Practice::QuestionBench {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void noQuestions_isSaid()
    {
        m_panel->showLesson(makeLesson(u"reading"_s, {}), u"1"_s, 1);
        QCOMPARE(part<QLabel>(u"questionCounter"_s)->text(), u"This lesson has no questions."_s);
        QVERIFY(!part<QWidget>(u"questionFoot"_s)->isVisible());
        for (const auto key : {Qt::Key_A, Qt::Key_Return, Qt::Key_0, Qt::Key_R}) {
            QTest::keyClick(m_panel.get(), key);
        }
        QVERIFY(progress().state().answers.isEmpty());
    }

    void onlyCheckQuestions_areAsked()
    {
        Course::Question interview = oneRight(u"interview"_s);
        interview.use = Course::QuestionUse::Interview;
        show({interview, oneRight(u"q"_s)});
        QCOMPARE(m_panel->session().count(), 1);
        QCOMPARE(part<QLabel>(u"questionCounter"_s)->text(), u"· 1 of 1"_s);
    }

    void keys_choose_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("position");
        for (int position = 0; position < 6; ++position) {
            QTest::addRow("letter %c", 'A' + position) << Qt::Key_A + position << position;
            QTest::addRow("digit %d", position + 1) << Qt::Key_1 + position << position;
        }
    }

    void keys_choose()
    {
        QFETCH(int, key);
        QFETCH(int, position);
        show({oneRight(u"q"_s)});
        QVERIFY(!submitButton()->isEnabled());
        QTest::keyClick(m_panel.get(), static_cast<Qt::Key>(key));
        QCOMPARE(chosen(), QStringList{shownId(position)});
        QVERIFY(submitButton()->isEnabled());
        QCOMPARE(submitButton()->text(), u"Check answer"_s);
    }

    void keyWithoutAnOption_choosesNothing()
    {
        show({makeChoice(u"q"_s, {makeOption(u"a"_s, true), makeOption(u"b"_s, false)})});
        QTest::keyClick(m_panel.get(), Qt::Key_C);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(chosen().isEmpty());
        QVERIFY(!m_panel->session().isAnswered());
    }

    void enter_handsInAndEveryOptionShowsItsReason()
    {
        show({oneRight(u"q"_s)});
        choose(u"q-c"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(m_panel->session().isAnswered());
        const QHash<QString, Verdict> expected{{u"q-a"_s, Verdict::RightMissed}, {u"q-c"_s, Verdict::WrongChosen}};
        for (const QString &letter : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s}) {
            const QString id = u"q-"_s + letter;
            const OptionButton *button = option(id);
            QCOMPARE(button->verdict(), expected.value(id, Verdict::WrongLeft));
            QVERIFY2(button->accessibleName().contains(u"Reason of "_s + id), qPrintable(button->accessibleName()));
            QVERIFY(!button->isEnabled());
        }
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✗ Not right."_s);
        QCOMPARE(explanation(), u"Explanation of q"_s);
    }

    void rightAnswer_isSaidInWordsAndShape()
    {
        show({oneRight(u"q"_s)});
        choose(u"q-a"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✓ Right."_s);
        QCOMPARE(option(u"q-a"_s)->verdict(), Verdict::RightChosen);
        QVERIFY(!part<QPushButton>(u"againButton"_s)->isVisible());
    }

    void mouse_choosesAndHandsIn()
    {
        show({oneRight(u"q"_s)});
        QTest::mouseClick(option(u"q-a"_s), Qt::LeftButton);
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QVERIFY(m_panel->session().gradeAt(0).correct);
    }

    void severalRight_needAll()
    {
        show({makeChoice(u"q"_s, {makeOption(u"x"_s, true), makeOption(u"y"_s, true), makeOption(u"z"_s, false)})});
        choose(u"x"_s);
        choose(u"z"_s);
        choose(u"z"_s); // a second time takes it back
        QCOMPARE(chosen(), QStringList{u"x"_s});
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✗ Partly right."_s);
        QCOMPARE(option(u"y"_s)->verdict(), Verdict::RightMissed);
        QVERIFY(m_fixture->saved());
        QVERIFY(stored(u"q"_s).partly);
        QTRY_VERIFY(submitButton()->isEnabled());
        QTest::keyClick(m_panel.get(), Qt::Key_R);
        choose(u"y"_s);
        choose(u"x"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(m_panel->session().gradeAt(0).correct);
        QStringList ids = stored(u"q"_s).optionIds;
        ids.sort();
        QCOMPARE(ids, (QStringList{u"x"_s, u"y"_s}));
    }

    void predict_compilesWithOutput()
    {
        show({makePredict(u"q"_s, printing(u"3\n"_s))});
        QTest::keyClick(m_panel.get(), Qt::Key_A);
        QVERIFY(part<QRadioButton>(u"compilesButton"_s)->isChecked());
        auto *field = part<QPlainTextEdit>(u"predictOutput"_s);
        QVERIFY(field->isVisible());
        QVERIFY(!part<QLineEdit>(u"predictLine"_s)->isVisible());
        QTest::keyClicks(field, u"3"_s);
        QTest::keyClick(field, Qt::Key_Return); // a line of the output, not the end of the answer
        QVERIFY(!m_panel->session().isAnswered());
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_panel->session().isAnswered());
        QVERIFY(m_panel->session().gradeAt(0).correct);
        QVERIFY(explanation().contains(u"It compiles and prints:"_s));
        QVERIFY(!field->isEnabled());
    }

    void predict_failsAtALine()
    {
        show({makePredict(u"q"_s, rejectedAt(2))});
        QTest::keyClick(m_panel.get(), Qt::Key_2);
        QVERIFY(part<QRadioButton>(u"failsButton"_s)->isChecked());
        auto *field = part<QLineEdit>(u"predictLine"_s);
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, u"2"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_panel->session().gradeAt(0).correct);
        QVERIFY2(explanation().contains(u"line 2 is rejected (E0382)"_s), qPrintable(explanation()));
    }

    void predict_wrongLineIsPartlyRight()
    {
        show({makePredict(u"q"_s, rejectedAt(2))});
        QTest::mouseClick(part<QRadioButton>(u"failsButton"_s), Qt::LeftButton, {}, QPoint(8, 8));
        auto *field = part<QLineEdit>(u"predictLine"_s);
        QTest::keyClicks(field, u"1"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✗ Partly right."_s);
    }

    void predict_panicIsTold()
    {
        show({makePredict(u"q"_s, printing(u"1\n"_s, true))});
        QTest::keyClick(m_panel.get(), Qt::Key_0);
        QVERIFY2(explanation().contains(u"panics"_s), qPrintable(explanation()));
    }

    void predictProgram_canBeRunAfterwards()
    {
        const Course::Question question = makePredict(u"q"_s, printing(u"3\n"_s));
        show({question});
        auto *button = part<QPushButton>(u"runItButton"_s);
        QVERIFY(!button->isVisible());
        QSignalSpy run(m_panel.get(), &QuestionPanel::runRequested);
        QTest::keyClick(m_panel.get(), Qt::Key_0);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(run.count(), 1);
        QCOMPARE(run.at(0).at(0).toString(), u"lesson/q"_s);
        QCOMPARE(run.at(0).at(2).toByteArray(), question.program.toUtf8());
    }

    void shortAnswer_isTypedAndHandedIn()
    {
        show({makeShort(u"q"_s, u"drop"_s)});
        auto *field = part<QLineEdit>(u"shortField"_s);
        QTest::keyClicks(field, u"abc"_s); // letters are text here, not choices
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✗ Not right."_s);
        QVERIFY2(explanation().contains(u"The answer is drop."_s), qPrintable(explanation()));
        QVERIFY(m_fixture->saved());
        QCOMPARE(stored(u"q"_s).text, u"abc"_s);
    }

    void zero_isIDoNotKnow()
    {
        show({oneRight(u"q"_s)});
        QTest::keyClick(m_panel.get(), Qt::Key_0);
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✗ Now you know."_s);
        QVERIFY(stored(u"q"_s).unknown);
        QVERIFY(!stored(u"q"_s).correct);
        QVERIFY(!part<QPushButton>(u"unknownButton"_s)->isVisible());
    }

    void undo_takesTheLastChoiceBack()
    {
        show({oneRight(u"q"_s)});
        choose(u"q-a"_s);
        choose(u"q-b"_s);
        QCOMPARE(chosen(), QStringList{u"q-b"_s});
        QTest::keyClick(m_panel.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(chosen(), QStringList{u"q-a"_s});
        QTest::keyClick(m_panel.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(chosen().isEmpty());
        QTest::keyClick(m_panel.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!submitButton()->isEnabled());
    }

    void answer_cannotBeChangedOrTakenBack()
    {
        show({oneRight(u"q"_s)});
        choose(u"q-b"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QTest::keyClick(m_panel.get(), Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(m_panel.get(), Qt::Key_A);
        QTest::keyClick(m_panel.get(), Qt::Key_0);
        QVERIFY(m_panel->session().isAnswered());
        QCOMPARE(m_panel->session().answerAt(0).optionIds, QStringList{u"q-b"_s});
        QCOMPARE(stored(u"q"_s).attempts, 1);
    }

    void again_asksOnceMoreAndCountsTheAttempt()
    {
        show({oneRight(u"q"_s)});
        choose(u"q-b"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QTRY_VERIFY(submitButton()->isEnabled());
        QVERIFY(part<QPushButton>(u"againButton"_s)->isVisible());
        QTest::keyClick(m_panel.get(), Qt::Key_R);
        QVERIFY(!m_panel->session().isAnswered());
        QVERIFY(!part<QLabel>(u"verdictLabel"_s)->isVisible());
        QCOMPARE(option(u"q-b"_s)->verdict(), Verdict::Open);
        choose(u"q-a"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(stored(u"q"_s).correct);
        QCOMPARE(stored(u"q"_s).attempts, 2);
    }

    void next_waitsUntilTheAnswerIsOnDisk()
    {
        show({oneRight(u"p"_s), oneRight(u"q"_s)});
        choose(u"p-a"_s);
        StoreLock lock(*m_fixture); // the answer cannot be written meanwhile
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(!submitButton()->isEnabled());
        QCOMPARE(part<QLabel>(u"savedLabel"_s)->text(), u"Saving…"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QTest::keyClick(m_panel.get(), Qt::Key_Right);
        QCOMPARE(m_panel->session().currentIndex(), 0);
        lock.release();
        QTRY_VERIFY(submitButton()->isEnabled());
        QVERIFY(!progress().hasUnsaved());
        QCOMPARE(submitButton()->text(), u"Next question"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QCOMPARE(m_panel->session().currentIndex(), 1);
        QCOMPARE(part<QLabel>(u"questionCounter"_s)->text(), u"· 2 of 2"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Left);
        QCOMPARE(m_panel->session().currentIndex(), 0);
        QTest::keyClick(m_panel.get(), Qt::Key_Right);
        QTest::mouseClick(part<QPushButton>(u"previousButton"_s), Qt::LeftButton);
        QCOMPARE(m_panel->session().currentIndex(), 0);
    }

    void wrongOnes_canBeRetriedTogether()
    {
        show({oneRight(u"p"_s), oneRight(u"q"_s), oneRight(u"r"_s)});
        for (const QString &answer : {u"p-b"_s, u"q-a"_s, u"r-c"_s}) {
            QVERIFY(!part<QPushButton>(u"retryButton"_s)->isVisible());
            choose(answer);
            QTest::keyClick(m_panel.get(), Qt::Key_Return);
            QTRY_VERIFY(submitButton()->isEnabled());
            if (!m_panel->session().isFinished()) {
                QTest::keyClick(m_panel.get(), Qt::Key_Return);
            }
        }
        QCOMPARE(part<QLabel>(u"savedLabel"_s)->text(), u"1 of 3 right"_s);
        QTest::mouseClick(part<QPushButton>(u"retryButton"_s), Qt::LeftButton);
        QCOMPARE(m_panel->session().count(), 2);
        QStringList ids{m_panel->session().question(0).id, m_panel->session().question(1).id};
        ids.sort();
        QCOMPARE(ids, (QStringList{u"p"_s, u"r"_s}));
        QVERIFY(!m_panel->session().isAnswered());
    }

    void sureness_isStored_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<Journal::Sureness>("sureness");
        QTest::newRow("guess") << u"guessButton"_s << Journal::Sureness::Guess;
        QTest::newRow("fairly") << u"fairlyButton"_s << Journal::Sureness::Fairly;
        QTest::newRow("sure") << u"sureButton"_s << Journal::Sureness::Sure;
    }

    void sureness_isStored()
    {
        QFETCH(QString, button);
        QFETCH(Journal::Sureness, sureness);
        show({oneRight(u"q"_s)});
        choose(u"q-a"_s);
        QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton);
        QVERIFY(part<QPushButton>(button)->isChecked());
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QCOMPARE(stored(u"q"_s).sureness, sureness);
        QVERIFY(!part<QPushButton>(button)->isEnabled());
    }

    void answers_areStoredByOptionIdAndComeBack()
    {
        const std::vector<Course::Question> questions{oneRight(u"p"_s), makePredict(u"q"_s, rejectedAt(2)),
                                                      makeShort(u"s"_s, u"drop"_s), oneRight(u"open"_s),
                                                      oneRight(u"unknown"_s)};
        show(questions);
        choose(u"p-c"_s);
        QTest::mouseClick(part<QPushButton>(u"sureButton"_s), Qt::LeftButton);
        handInAndGoOn(m_panel.get());
        QTest::keyClick(m_panel.get(), Qt::Key_B);
        QTest::keyClicks(part<QLineEdit>(u"predictLine"_s), u"2"_s);
        handInAndGoOn(part<QLineEdit>(u"predictLine"_s));
        QTest::keyClicks(part<QLineEdit>(u"shortField"_s), u"drop"_s);
        handInAndGoOn(part<QLineEdit>(u"shortField"_s));
        m_panel->goToQuestion(u"unknown"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_0);
        QVERIFY(m_fixture->saved());
        QCOMPARE(stored(u"p"_s).optionIds, QStringList{u"p-c"_s});

        m_panel.reset();
        QVERIFY(m_fixture->open());
        makePanel();
        m_panel->showLesson(makeLesson(u"lesson"_s, questions), u"1"_s, 99); // another order of options
        const Study::QuizSession &session = m_panel->session();
        QCOMPARE(session.question().id, u"open"_s); // the first that has no answer
        QCOMPARE(session.answerAt(0).optionIds, QStringList{u"p-c"_s});
        QCOMPARE(session.answerAt(0).sureness, Study::Sureness::Sure);
        QVERIFY(!session.gradeAt(0).correct);
        QVERIFY(session.gradeAt(1).correct);
        QVERIFY(session.gradeAt(2).correct);
        QVERIFY(!session.isAnswered(3));
        QVERIFY(session.answerAt(4).unknown);
        m_panel->goToQuestion(u"p"_s);
        QCOMPARE(option(u"p-c"_s)->verdict(), Verdict::WrongChosen);
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✗ Not right."_s);
        QVERIFY(part<QPushButton>(u"sureButton"_s)->isChecked());
        QCOMPARE(stored(u"p"_s).attempts, 1); // showing is not answering
    }

    void everyControl_hasANameForAssistiveTools()
    {
        show({oneRight(u"q"_s), makePredict(u"p"_s, printing(u"3\n"_s)), makeShort(u"s"_s, u"drop"_s)});
        for (const QAbstractButton *button : m_panel->findChildren<QAbstractButton *>()) {
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName()));
        }
        for (const QString &name : {u"predictOutput"_s, u"predictLine"_s, u"shortField"_s}) {
            QVERIFY2(!part<QWidget>(name)->accessibleName().isEmpty(), qPrintable(name));
        }
    }
};

QTEST_MAIN(TestQuestionPanel)
#include "tst_questionpanel.moc"
