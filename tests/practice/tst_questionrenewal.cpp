// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "questionbench.h"

#include <QPlainTextEdit>
#include <QScrollBar>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::OptionButton;

/// The questions while their author writes on.
class TestQuestionRenewal final : public Practice::QuestionBench {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void sameQuestions_areNotTouched()
    {
        show({oneRight(u"one"_s), oneRight(u"two"_s)});
        m_panel->goToQuestion(u"two"_s);
        OptionButton *before = option(u"two-a"_s);
        renew({oneRight(u"one"_s), oneRight(u"two"_s)});
        QCOMPARE(option(u"two-a"_s), before);
    }

    void shownQuestion_staysWithItsChoiceAndOrder()
    {
        show({oneRight(u"one"_s), oneRight(u"two"_s)});
        m_panel->goToQuestion(u"two"_s);
        choose(u"two-c"_s);
        const QList<int> order = m_panel->session().optionOrder();
        Course::Question two = oneRight(u"two"_s);
        two.prompt = u"Another prompt"_s;
        renew({oneRight(u"new"_s), oneRight(u"one"_s), two});
        QCOMPARE(m_panel->session().question().prompt, u"Another prompt"_s);
        QCOMPARE(part<QLabel>(u"questionCounter"_s)->text(), u"· 3 of 3"_s);
        QCOMPARE(m_panel->session().draft().answer.optionIds, QStringList{u"two-c"_s});
        QVERIFY(option(u"two-c"_s)->isChecked());
        QCOMPARE(m_panel->session().optionOrder(), order);
    }

    void optionThatIsGone_isChosenNoMore()
    {
        show({oneRight(u"one"_s)});
        choose(u"one-c"_s);
        Course::Question one = oneRight(u"one"_s);
        std::erase_if(one.options, [](const Course::Option &each) { return each.id == u"one-c"; });
        renew({one});
        QVERIFY(m_panel->session().draft().answer.optionIds.isEmpty());
        QVERIFY(!m_panel->session().canSubmit());
    }

    void typedText_stays()
    {
        show({makeShort(u"word"_s, u"move"_s)});
        part<QLineEdit>(u"shortField"_s)->setText(u"half a wo"_s);
        Course::Question word = makeShort(u"word"_s, u"borrow"_s);
        renew({word});
        QCOMPARE(part<QLineEdit>(u"shortField"_s)->text(), u"half a wo"_s);
        QCOMPARE(m_panel->session().draft().answer.text, u"half a wo"_s);
    }

    void givenAnswer_keepsTheVerdictOfItsDay()
    {
        show({makeShort(u"word"_s, u"move"_s), oneRight(u"two"_s)});
        part<QLineEdit>(u"shortField"_s)->setText(u"borrow"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(m_panel->session().isAnswered() && !m_panel->session().gradeAt(0).correct);
        QVERIFY(m_fixture->saved());
        renew({makeShort(u"word"_s, u"borrow"_s), oneRight(u"two"_s)});
        QCOMPARE(m_panel->session().currentIndex(), 0);
        QVERIFY(m_panel->session().isAnswered() && !m_panel->session().gradeAt(0).correct);
    }

    void questionTriedAgain_staysOpen()
    {
        show({oneRight(u"one"_s)});
        choose(u"one-b"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(m_fixture->saved());
        QTRY_VERIFY(part<QPushButton>(u"againButton"_s)->isEnabled());
        QTest::keyClick(m_panel.get(), Qt::Key_R);
        QVERIFY(!m_panel->session().isAnswered());
        Course::Question one = oneRight(u"one"_s);
        one.prompt = u"Another prompt"_s;
        renew({one});
        QVERIFY(!m_panel->session().isAnswered());
    }

    void questionThatIsGone_givesWayToItsNeighbour()
    {
        show({oneRight(u"one"_s), oneRight(u"two"_s), oneRight(u"three"_s)});
        m_panel->goToQuestion(u"three"_s);
        renew({oneRight(u"one"_s), oneRight(u"two"_s)});
        QCOMPARE(m_panel->session().question().id, u"two"_s);
        renew({});
        QCOMPARE(part<QLabel>(u"questionCounter"_s)->text(), u"This lesson has no questions."_s);
        renew({oneRight(u"one"_s)});
        QCOMPARE(m_panel->session().question().id, u"one"_s);
    }

private:
    void renew(const std::vector<Course::Question> &questions)
    {
        m_panel->renewLesson(makeLesson(u"lesson"_s, questions), u"2026.11.2"_s);
    }
};

QTEST_MAIN(TestQuestionRenewal)
#include "tst_questionrenewal.moc"
