// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/programlines.h"
#include "practice/questiondots.h"
#include "questionbench.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Ochre;
using namespace Ochre::Practice;
using namespace Qt::StringLiterals;

/// Where one stands among the questions, how one moves, and where the keyboard is then.
class TestQuestionPlace final : public QuestionBench {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void dots_tellStatesInWordsAndLead()
    {
        show({oneRight(u"a"_s), oneRight(u"b"_s), oneRight(u"c"_s)});
        QVERIFY(part<QWidget>(u"questionDots"_s)->isVisible());
        QCOMPARE(dot(1)->accessibleName(), u"Question 1: open (shown)"_s);
        choose(u"a-a"_s);
        handInAndGoOn(m_panel.get());
        QCOMPARE(dot(1)->accessibleName(), u"Question 1: right"_s);
        choose(u"b-b"_s);
        handInAndGoOn(m_panel.get());
        QCOMPARE(dot(2)->accessibleName(), u"Question 2: not right"_s);
        QTest::mouseClick(dot(1), Qt::LeftButton);
        QCOMPARE(m_panel->session().currentIndex(), 0);
        QVERIFY(dot(1)->isChecked() && !dot(3)->isChecked());
        QTest::keyClick(m_panel.get(), Qt::Key_Right);
        QVERIFY(dot(2)->isChecked());
    }

    void oneQuestion_hasNoDots()
    {
        show({oneRight(u"a"_s)});
        QVERIFY(!part<QWidget>(u"questionDots"_s)->isVisible());
        QVERIFY(!part<QPushButton>(u"skipButton"_s)->isVisible());
        show({});
        QVERIFY(!part<QWidget>(u"questionDots"_s)->isVisible());
    }

    void manyDots_goOnBelow()
    {
        QuestionDots dots;
        dots.setLook(Design::Look::make(Design::Scheme::Light, 100));
        dots.resize(100, 100);
        dots.show();
        dots.showStates(QList<QuestionDots::State>(12, QuestionDots::State::Open), 3);
        const auto *first = dots.findChild<QAbstractButton *>(u"questionDot1"_s);
        const auto *last = dots.findChild<QAbstractButton *>(u"questionDot12"_s);
        QVERIFY(last->y() > first->y());
        QVERIFY(last->geometry().right() < 100);
        QCOMPARE(dots.heightForWidth(100), last->geometry().bottom() + 1);
    }

    void skip_leavesItOpenAndGoesRound()
    {
        show({oneRight(u"a"_s), oneRight(u"b"_s)});
        QTest::mouseClick(part<QPushButton>(u"skipButton"_s), Qt::LeftButton);
        QCOMPARE(m_panel->session().question().id, u"b"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_S);
        QCOMPARE(m_panel->session().question().id, u"a"_s);
        QVERIFY(!m_panel->session().isAnswered(0));
        choose(u"a-a"_s);
        handInAndGoOn(m_panel.get());
        QVERIFY(!part<QPushButton>(u"skipButton"_s)->isVisible()); // nothing else is open
    }

    void place_isKeptOverARestart()
    {
        QHash<QString, QString> kept;
        const auto keeper = [&kept] {
            return DraftKeeper{
                [&kept](const QString &lesson, const QString &id) { return kept.value(lesson + u'/' + id); },
                [&kept](const QString &lesson, const QString &id, const QString &text) {
                    kept.insert(lesson + u'/' + id, text);
                }};
        };
        const std::vector<Course::Question> questions{oneRight(u"a"_s), oneRight(u"b"_s), oneRight(u"c"_s)};
        m_panel->setDraftKeeper(keeper());
        show(questions);
        QTest::keyClick(m_panel.get(), Qt::Key_S);
        QTest::keyClick(m_panel.get(), Qt::Key_S);
        m_panel.reset(); // as the end of the program
        makePanel();
        m_panel->setDraftKeeper(keeper());
        show(questions);
        QCOMPARE(m_panel->session().question().id, u"c"_s);
        show({oneRight(u"a"_s)}); // the question of last time is gone
        QCOMPARE(m_panel->session().question().id, u"a"_s);
    }

    void end_isSaidAndLeadsBackToTheLesson()
    {
        QSignalSpy ended(m_panel.get(), &QuestionPanel::ended);
        show({oneRight(u"a"_s), oneRight(u"b"_s)});
        choose(u"a-a"_s);
        handInAndGoOn(m_panel.get());
        choose(u"b-b"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QTRY_VERIFY(submitButton()->isEnabled());
        QCOMPARE(part<QLabel>(u"savedLabel"_s)->text(), u"1 of 2 right"_s);
        QCOMPARE(submitButton()->text(), u"Back to the lesson"_s);
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(m_panel->session().currentIndex(), 1); // nothing begins anew
    }

    void fieldOfTheAnswer_hasTheKeyboard()
    {
        show({oneRight(u"a"_s), makeShort(u"b"_s, u"drop"_s), oneRight(u"c"_s)});
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QTest::mouseClick(part<QPushButton>(u"skipButton"_s), Qt::LeftButton);
        QTRY_VERIFY(part<QLineEdit>(u"shortField"_s)->hasFocus());
        QTest::keyClicks(part<QLineEdit>(u"shortField"_s), u"drop"_s);
        QTest::keyClick(part<QLineEdit>(u"shortField"_s), Qt::Key_Return);
        QTRY_VERIFY(submitButton()->isEnabled());
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QTRY_VERIFY(m_panel->hasFocus()); // letters choose
    }

    // In the first question no button before it could take the keyboard: it went to another part of the window.
    void typedAnswer_leavesTheKeyboardToThePanel()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *other = new QLineEdit(&window);
        column->addWidget(other);
        column->addWidget(m_panel.get());
        const auto giveBack = qScopeGuard([this] { m_panel->setParent(nullptr); });
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        show({makeShort(u"a"_s, u"drop"_s), makePredict(u"b"_s, rejectedAt(2)), oneRight(u"c"_s)});
        QTest::keyClick(m_panel.get(), Qt::Key_Right);
        QTest::keyClick(m_panel.get(), Qt::Key_Left);
        for (const QString &field : {u"shortField"_s, u"predictLine"_s}) {
            if (field == "predictLine"_L1) {
                QTest::keyClick(m_panel.get(), Qt::Key_B);
            }
            QTRY_VERIFY(part<QLineEdit>(field)->hasFocus());
            QTest::keyClicks(part<QLineEdit>(field), u"2"_s);
            QTest::keyClick(part<QLineEdit>(field), Qt::Key_Return);
            QTRY_VERIFY(m_panel->session().isAnswered());
            QTRY_VERIFY(submitButton()->isEnabled());
            QCOMPARE(QApplication::focusWidget(), m_panel.get());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // goes on
        }
        QCOMPARE(m_panel->session().currentIndex(), 2);
    }

    void lineOfAPrediction_isNumberedAndClicked()
    {
        show({makePredict(u"q"_s, rejectedAt(2))});
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        auto *lines = part<ProgramLines>(u"programLines"_s);
        QVERIFY(lines->isVisible());
        QCOMPARE(lines->count(), 3);
        QVERIFY(lines->item(1)->text().startsWith(u"  2  "_s));
        QVERIFY(!lines->isEnabled()); // no line is asked for yet
        QTest::keyClick(m_panel.get(), Qt::Key_B);
        auto *field = part<QLineEdit>(u"predictLine"_s);
        QTRY_VERIFY(field->hasFocus());
        QVERIFY(!field->visibleRegion().isEmpty());
        QTest::mouseClick(lines->viewport(), Qt::LeftButton, {}, lines->visualItemRect(lines->item(1)).center());
        QCOMPARE(field->text(), u"2"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(field->text(), u"3"_s);
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_panel->session().gradeAt(0).correct);
        QVERIFY2(lines->item(1)->text().contains(u"✓"_s), qPrintable(lines->item(1)->text()));
    }

    void fieldBelowALongQuestion_isSeenWhole()
    {
        Course::Question question = makePredict(u"q"_s, printing(u"3\n"_s));
        question.program = u"fn main() {\n"_s + u"    println!(\"3\");\n"_s.repeated(12) + u"}\n"_s;
        m_panel->resize(520, 340);
        show({question});
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        auto *field = part<QPlainTextEdit>(u"predictOutput"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_A);
        QTRY_VERIFY(field->hasFocus());
        QTRY_COMPARE(field->visibleRegion().boundingRect().height(), field->height());
    }

    void ownAnswer_staysInViewWithItsReason()
    {
        Course::Question question = oneRight(u"q"_s);
        for (Course::Option &option : question.options) {
            option.why = u"A reason that is told in more than one line of this panel. "_s.repeated(4);
        }
        m_panel->resize(520, 360);
        show({question});
        QTest::keyClick(m_panel.get(), Qt::Key_1);
        const OptionButton *own = option(shownId(0));
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QTRY_VERIFY(m_panel->session().isAnswered());
        const auto *view = part<QScrollArea>(u"questionScroll"_s)->viewport();
        QTRY_VERIFY(own->height() > 80 && own->mapTo(view, QPoint()).y() >= 0 && own->mapTo(view, QPoint()).y() < 40);
    }

    void buttonsOfTheEnd_standInTwoRowsAndAreWhole()
    {
        show({oneRight(u"q"_s), oneRight(u"r"_s)});
        for (int answer = 0; answer < 2; ++answer) {
            QTest::keyClick(m_panel.get(), Qt::Key_0);
            QTRY_VERIFY(submitButton()->isEnabled());
            if (answer == 0) {
                QTest::keyClick(m_panel.get(), Qt::Key_Return);
            }
        }
        QVERIFY(part<QPushButton>(u"retryButton"_s)->isVisible());
        m_panel->setMinimumWidth(360); // as beside a lesson
        for (const int width : {620, 560, 500, 440}) {
            m_panel->resize(width, 300);
            QTRY_COMPARE(m_panel->width(), width);
            QCoreApplication::processEvents(); // it is laid out anew
            QSet<int> rows;
            for (const QPushButton *button : part<QFrame>(u"questionFoot"_s)->findChildren<QPushButton *>()) {
                if (button->isVisible()) {
                    rows << button->mapTo(m_panel.get(), QPoint()).y();
                    QVERIFY2(button->height() >= button->fontMetrics().height() + 6, qPrintable(button->text()));
                    QTRY_VERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
                }
            }
            QVERIFY2(rows.size() <= 2, qPrintable(QString::number(width)));
        }
    }

    void titleOfThePanel_isWholeOrAway()
    {
        show({oneRight(u"q"_s), oneRight(u"r"_s)});
        m_panel->setMinimumWidth(360);
        const auto *title = part<QLabel>(u"questionTitle"_s);
        bool wasAway = false;
        for (int width = 620; width >= 360; width -= 20) {
            m_panel->resize(width, 500);
            QTRY_COMPARE(m_panel->width(), width);
            QTRY_VERIFY2(!title->isVisible() || title->width() >= title->sizeHint().width(),
                         qPrintable(QString::number(width)));
            wasAway = wasAway || !title->isVisible();
        }
        QVERIFY(wasAway);
        m_panel->resize(620, 500);
        QTRY_VERIFY(title->isVisible());
    }

    void predictionThatCompiles_marksNoLine()
    {
        show({makePredict(u"q"_s, printing(u"3\n"_s))});
        QTest::keyClick(m_panel.get(), Qt::Key_A);
        auto *field = part<QPlainTextEdit>(u"predictOutput"_s);
        QTest::keyClicks(field, u"3"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        const auto *lines = part<ProgramLines>(u"programLines"_s);
        for (int row = 0; row < lines->count(); ++row) {
            QVERIFY2(!lines->item(row)->text().contains(u"←"_s), qPrintable(lines->item(row)->text()));
        }
    }

private:
    QAbstractButton *dot(int number) const { return part<QAbstractButton>(u"questionDot%1"_s.arg(number)); }
};

QTEST_MAIN(TestQuestionPlace)
#include "tst_questionplace.moc"
