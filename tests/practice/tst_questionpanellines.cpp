// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/programlines.h"
#include "questionbench.h"

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::QuestionPanel;

/// Questions that are answered by lines of their program, or about a text or a picture.
class TestQuestionPanelLines final : public Practice::QuestionBench {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void predictFirst_isAnsweredWithTheMouse()
    {
        show({makePredictFirst(u"q"_s, 2)});
        auto *lines = part<Practice::ProgramLines>(u"programLines"_s);
        QVERIFY(lines->isVisible());
        QVERIFY(!part<QPushButton>(u"categoryButton1"_s)->isVisible());
        QVERIFY(!submitButton()->isEnabled());
        clickLine(2);
        QVERIFY(submitButton()->isEnabled());
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QVERIFY(m_panel->session().gradeAt(0).correct);
        QVERIFY(!lines->isEnabled());
        QVERIFY2(explanation().contains(u"The compiler points to line(s) 2."_s), qPrintable(explanation()));
        QCOMPARE(stored(u"q"_s).text, u"2"_s);
    }

    void predictFirst_isAnsweredWithKeys()
    {
        show({makePredictFirst(u"q"_s, 2)});
        QTest::keyClick(m_panel.get(), Qt::Key_Down);
        QCOMPARE(m_panel->session().draft().answer.text, u"1"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Down);
        QTest::keyClick(m_panel.get(), Qt::Key_Down);
        QTest::keyClick(m_panel.get(), Qt::Key_Up);
        QCOMPARE(m_panel->session().draft().answer.text, u"2"_s);
        auto *lines = part<Practice::ProgramLines>(u"programLines"_s);
        QTest::keyClick(lines, Qt::Key_Return); // the list passes on what does not move
        QVERIFY(m_panel->session().gradeAt(0).correct);
    }

    // The course has found the fault elsewhere since: what was right that day stays right, and it is said.
    void answeredReview_keepsItsVerdictWhenItsFaultChanges()
    {
        Course::Question review = makeReview(u"q"_s);
        show({review});
        for (const Course::Fault &fault : review.review->faults) {
            clickLine(fault.lines.front());
            QTest::mouseClick(part<QPushButton>(u"categoryButton%1"_s.arg(static_cast<int>(fault.category) + 1)),
                              Qt::LeftButton);
        }
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QVERIFY(stored(u"q"_s).correct);
        QVERIFY(!explanation().contains(u"changed since"_s));
        show({review});
        QVERIFY(!explanation().contains(u"changed since"_s));
        Course::Question moved = review;
        moved.review->faults.front().lines = {2};
        show({moved});
        QVERIFY(m_panel->session().gradeAt(0).correct);
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✓ Right."_s);
        QVERIFY2(explanation().contains(u"The question has changed since you answered it."_s),
                 qPrintable(explanation()));
        QCOMPARE(m_panel->session().summary().correct, 1);
    }

    void review_isAnsweredWithTheMouse()
    {
        show({makeReview(u"q"_s)});
        auto *api = part<QPushButton>(u"categoryButton7"_s);
        QVERIFY(!api->isEnabled()); // of no line yet
        clickLine(1);
        QTest::mouseClick(api, Qt::LeftButton);
        QVERIFY(api->isChecked());
        QVERIFY2(lineText(1).endsWith(u"← Interface"_s), qPrintable(lineText(1)));
        clickLine(3);
        QVERIFY(!api->isChecked());
        QTest::mouseClick(part<QPushButton>(u"categoryButton5"_s), Qt::LeftButton);
        QTest::mouseClick(submitButton(), Qt::LeftButton);
        QVERIFY(m_panel->session().gradeAt(0).correct);
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✓ Right."_s);
        QVERIFY2(explanation().contains(u"Found in line(s) 3, Performance"_s), qPrintable(explanation()));
        QCOMPARE(stored(u"q"_s).text, u"1 api\n3 performance"_s);
    }

    void review_isAnsweredWithKeys()
    {
        show({makeReview(u"q"_s)});
        QTest::keyClick(m_panel.get(), Qt::Key_7); // of no line: nothing
        QVERIFY(m_panel->session().draft().answer.marks.isEmpty());
        QTest::keyClick(m_panel.get(), Qt::Key_Down);
        QTest::keyClick(m_panel.get(), Qt::Key_7);
        QTest::keyClick(m_panel.get(), Qt::Key_Down);
        QTest::keyClick(m_panel.get(), Qt::Key_8);
        QTest::keyClick(m_panel.get(), Qt::Key_1);
        QTest::keyClick(m_panel.get(), Qt::Key_1); // once more takes it back
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QCOMPARE(part<QLabel>(u"verdictLabel"_s)->text(), u"✗ Partly right."_s);
        QVERIFY(stored(u"q"_s).partly);
        QVERIFY2(explanation().contains(u"Missed in line(s) 3"_s), qPrintable(explanation()));
        QVERIFY2(explanation().contains(u"Nothing is wrong with line(s) 2"_s), qPrintable(explanation()));
    }

    void review_comesBackWithItsMarks()
    {
        const std::vector<Course::Question> questions{makeReview(u"q"_s), oneRight(u"open"_s)};
        show(questions);
        clickLine(3);
        QTest::keyClick(m_panel.get(), Qt::Key_5);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(m_fixture->saved());
        m_panel.reset();
        QVERIFY(m_fixture->open());
        makePanel();
        show(questions);
        m_panel->goToQuestion(u"q"_s);
        QVERIFY(m_panel->session().gradeAt(0).partly);
        QVERIFY2(lineText(3).endsWith(u"← ✓ Found: Performance"_s), qPrintable(lineText(3)));
    }

    void artefact_isReadAndAnswered()
    {
        Course::Question question = makeShort(u"q"_s, u"mut"_s);
        question.kind = Course::QuestionKind::Artefact;
        question.artefact = Course::ArtefactQuestion{u"error[E0384]: assigned twice"_s, {}, {}};
        show({question});
        QVERIFY(part<Widgets::MarkdownView>(u"promptView"_s)->toPlainText().contains(u"error[E0384]"_s));
        auto *field = part<QLineEdit>(u"shortField"_s);
        QTest::keyClicks(field, u"mut"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_panel->session().gradeAt(0).correct);
    }

    void artefact_picturesAreTold()
    {
        Course::Question question = oneRight(u"q"_s);
        question.kind = Course::QuestionKind::Artefact;
        question.artefact = Course::ArtefactQuestion{{}, u"no-such.png"_s, u"Two parcels."_s};
        show({question, oneRight(u"other"_s)});
        auto *picture = part<QLabel>(u"artefactView"_s);
        QVERIFY(picture->isVisible());
        QCOMPARE(picture->accessibleName(), u"Two parcels."_s);
        QCOMPARE(picture->text(), u"Two parcels."_s); // in place of what cannot be read
        choose(u"q-a"_s);
        QTest::keyClick(m_panel.get(), Qt::Key_Return);
        QVERIFY(m_panel->session().gradeAt(0).correct);
        QTRY_VERIFY(submitButton()->isEnabled());
        m_panel->goToQuestion(u"other"_s);
        QTRY_VERIFY(!picture->isVisible());
    }

private:
    void clickLine(int line) const
    {
        auto *lines = part<Practice::ProgramLines>(u"programLines"_s);
        QCoreApplication::processEvents();
        QTest::mouseClick(lines->viewport(), Qt::LeftButton, {}, lines->visualItemRect(lines->item(line - 1)).center());
    }

    QString lineText(int line) const { return part<Practice::ProgramLines>(u"programLines"_s)->item(line - 1)->text(); }
};

QTEST_MAIN(TestQuestionPanelLines)
#include "tst_questionpanellines.moc"
