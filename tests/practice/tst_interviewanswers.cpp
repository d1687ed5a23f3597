// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/interviewpage.h"
#include "practice/optionbutton.h"
#include "practice/programlines.h"
#include "practice/questionpanel.h"
#include "support/pagefixture.h"
#include "widgets/pagebrowser.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTextDocument>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Practice::InterviewPage;
using Widgets::PageBrowser;

/// What is answered on the interview page itself.
class TestInterviewAnswers final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        makePage();
    }

    void cleanup()
    {
        m_page.reset();
        m_fixture.reset();
    }

    void review_isAnsweredFromItsCard()
    {
        follow(u"ochre:answer/review"_s);
        QTRY_VERIFY(panel().isVisible());
        QVERIFY(!browser()->isVisible());
        QTRY_VERIFY(panel().hasFocus());
        QTest::keyClick(&panel(), Qt::Key_Down);
        QTest::keyClick(&panel(), Qt::Key_7);
        QTest::keyClick(&panel(), Qt::Key_Down);
        QTest::keyClick(&panel(), Qt::Key_8);
        QTest::keyClick(&panel(), Qt::Key_Return);
        auto *lines = part<Practice::ProgramLines>(u"programLines"_s);
        QVERIFY(lines->item(0)->text().endsWith(u"✓ Found: Interface"_s));
        QVERIFY(lines->item(1)->text().endsWith(u"✗ Nothing wrong here: Style"_s));
        QVERIFY(lines->item(2)->text().endsWith(u"○ Missed: Performance"_s));
        const Progress::AnswerState answer = m_fixture->progress->state().answers.value(u"review"_s);
        QVERIFY(answer.partly && answer.lesson.isEmpty()); // it belongs to no lesson
        auto *next = part<QPushButton>(u"submitButton"_s);
        QTRY_VERIFY(next->isEnabled());
        QCOMPARE(next->text(), u"Back to the questions"_s);
        QTest::keyClick(&panel(), Qt::Key_Return);
        QVERIFY(browser()->isVisible() && !panel().isVisible());
        QCOMPARE(browser()->focusedLink(), u"ochre:answer/review"_s); // where the reader was
        QVERIFY(text().contains(u"✗ Answered partly right"_s));
    }

    void predictFirst_isAnsweredWithTheMouse()
    {
        ask(u"first"_s);
        auto *lines = part<Practice::ProgramLines>(u"programLines"_s);
        const auto clickLine = [&](int line) {
            QTest::mouseClick(lines->viewport(), Qt::LeftButton, {}, lines->visualItemRect(lines->item(line)).center());
        };
        clickLine(0);
        QTest::mouseClick(part<QPushButton>(u"submitButton"_s), Qt::LeftButton);
        QVERIFY(lines->item(0)->text().endsWith(u"✗ You chose this line."_s));
        QVERIFY(lines->item(1)->text().endsWith(u"○ The compiler points here."_s));
        QTRY_VERIFY(part<QPushButton>(u"submitButton"_s)->isEnabled());
        QTest::mouseClick(part<QPushButton>(u"againButton"_s), Qt::LeftButton);
        clickLine(1);
        QTest::mouseClick(part<QPushButton>(u"submitButton"_s), Qt::LeftButton);
        QVERIFY(lines->item(1)->text().endsWith(u"✓ You chose this line, and it is right."_s));
        QTest::mouseClick(part<QPushButton>(u"backButton"_s), Qt::LeftButton);
        QVERIFY(text().contains(u"✓ Answered right"_s));
    }

    void artefact_isReadAndChosen()
    {
        ask(u"log"_s);
        QVERIFY(part<QTextBrowser>(u"promptView"_s)->toPlainText().contains(u"error[E0384]"_s));
        for (int position = 0; position < panel().session().optionOrder().size(); ++position) {
            const int row = panel().session().optionOrder().at(position);
            if (panel().session().question().options[static_cast<size_t>(row)].id == u"log-b") {
                QTest::keyClick(&panel(), static_cast<Qt::Key>(Qt::Key_A + position));
            }
        }
        QTest::keyClick(&panel(), Qt::Key_Return);
        QVERIFY(!m_fixture->progress->state().answers.value(u"log"_s).correct);
        QTRY_VERIFY(part<QPushButton>(u"submitButton"_s)->isEnabled());
        QTest::keyClick(&panel(), Qt::Key_Escape);
        QVERIFY(text().contains(u"✗ Not answered right yet"_s));
    }

    void design_isJudgedAndItsPointsStayOnTheCard()
    {
        ask(u"design"_s);
        QTest::mouseClick(part<QPushButton>(u"submitButton"_s), Qt::LeftButton);
        QTest::keyClick(&panel(), Qt::Key_A);
        QTest::keyClick(&panel(), Qt::Key_Return);
        QVERIFY(m_fixture->saved());
        m_page.reset();
        QVERIFY(m_fixture->open());
        makePage();
        QVERIFY2(text().contains(u"– 3 of 5 point"_s), qPrintable(text()));
        ask(u"design"_s);
        QVERIFY(part<QLabel>(u"verdictLabel"_s)->text().contains(u"3 of 5"_s));
    }

    void task_isAskedForInTheEditorAndTellsItsTime()
    {
        QSignalSpy asked(m_page.get(), &InterviewPage::exerciseRequested);
        follow(u"ochre:exercise/task"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), u"task"_s);
        QVERIFY(!panel().isVisible());
        m_fixture->progress->record(
            Journal::AnswerGiven{.lesson = {}, .question = u"task"_s, .correct = true, .takenMs = 61'000});
        QVERIFY2(text().contains(u"✓ Solved in 2 of 10"_s), qPrintable(text()));
        m_page->answerQuestion(u"task"_s); // it is never asked here
        QVERIFY(!panel().isVisible());
    }

    void otherGroup_endsTheQuestion()
    {
        ask(u"first"_s);
        auto *list = part<QListWidget>(u"interviewGroups"_s);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        QVERIFY(browser()->isVisible() && !panel().isVisible());
        ask(u"first"_s);
        m_page->showQuestion(u"log"_s);
        QVERIFY(browser()->isVisible());
    }

    void answer_doesNotMoveTheReader()
    {
        QTextCursor(browser()->document()).movePosition(QTextCursor::End);
        follow(u"ochre:fold/answer-design"_s);
        m_fixture->progress->record(Journal::AnswerGiven{.lesson = {}, .question = u"log"_s, .correct = true});
        QVERIFY(text().contains(u"AtomicU64"_s)); // what was unfolded stays so
        QCOMPARE(browser()->focusedLink(), u"ochre:fold/answer-design"_s);
    }

private:
    static Course::Question spoken(Course::Question question)
    {
        question.use = Course::QuestionUse::Interview;
        question.topic = u"live"_s;
        question.style = u"code"_s;
        return question;
    }

    void makePage()
    {
        Course::Course course;
        Course::Question log = oneRight(u"log"_s);
        log.kind = Course::QuestionKind::Artefact;
        log.artefact = Course::ArtefactQuestion{u"error[E0384]: assigned twice"_s, {}, {}};
        course.bank = {spoken(makeReview(u"review"_s)), spoken(makePredictFirst(u"first"_s, 2)), spoken(log),
                       spoken(makeDesign(u"design"_s)), spoken(makeTask(u"task"_s))};
        m_page = std::make_unique<InterviewPage>(*m_fixture->progress);
        m_page->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_page->resize(1100, 800);
        m_page->show();
        m_page->setCourse(course);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
    }

    template<typename T>
    T *part(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    PageBrowser *browser() const { return part<PageBrowser>(u"interviewBrowser"_s); }
    Practice::QuestionPanel &panel() const { return m_page->questionPanel(); }
    QString text() const { return browser()->document()->toPlainText(); }

    /// Follows a link as the keyboard does.
    void follow(const QString &href)
    {
        QVERIFY2(browser()->links().contains(href), qPrintable(href));
        browser()->setFocus();
        browser()->focusLink(href);
        QTest::keyClick(browser(), Qt::Key_Return);
    }

    void ask(const QString &id)
    {
        follow(u"ochre:answer/"_s + id);
        QTRY_VERIFY(panel().isVisible());
    }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<InterviewPage> m_page;
};

QTEST_MAIN(TestInterviewAnswers)
#include "tst_interviewanswers.moc"
