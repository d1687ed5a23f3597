// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kindshots.h"

#include "lesson/lessonpage.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "window/learnview.h"
#include "window/quickopen.h"
#include "workbench/explainpanel.h"
#include "workbench/workbench.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

namespace {

// The letter that chooses the option now.
QString keyOf(const Practice::QuestionPanel &panel, const QString &option)
{
    const Study::QuizSession &session = panel.session();
    for (int place = 0; place < session.optionOrder().size(); ++place) {
        if (session.question().options[static_cast<size_t>(session.optionOrder().at(place))].id == option) {
            return QString(QChar(u'a' + static_cast<char16_t>(place)));
        }
    }
    return {};
}

// v and ^ are Down and Up, the rest is itself.
void type(QWidget *target, const QString &typed)
{
    for (const QChar sign : typed) {
        if (sign == u'v' || sign == u'^') {
            QTest::keyClick(target, sign == u'v' ? Qt::Key_Down : Qt::Key_Up);
        } else if (sign == u'\n') {
            QTest::keyClick(target, Qt::Key_Return);
        } else {
            QTest::keyClick(target, sign.toLatin1());
        }
    }
}

} // namespace

void KindShots::shootAll()
{
    Window::LearnView &learn = m_desktop.window().learnView();
    m_desktop.window().showPage(Window::Rail::Learn);
    if (auto *dock = learn.findChild<QDockWidget *>(u"questionPanelDock"_s)) {
        learn.resizeDocks({dock}, {learn.height() * 68 / 100}, Qt::Vertical);
    }
    shootLines();
    shootArtefact();
    shootDesign();
    shootTask();
    if (auto *dock = learn.findChild<QDockWidget *>(u"questionPanelDock"_s)) {
        learn.resizeDocks({dock}, {learn.height() * 20 / 100}, Qt::Vertical);
    }
    shootPage();
    if (auto *dock = learn.findChild<QDockWidget *>(u"outputPanelDock"_s)) {
        learn.resizeDocks({dock}, {learn.height() * 80 / 100}, Qt::Vertical);
    }
    shootExplain();
    shootInterview();
}

void KindShots::open(const QString &lesson, const QString &question)
{
    Practice::QuestionPanel *panel = m_desktop.window().learnView().questionPanel;
    m_desktop.window().openLesson(lesson);
    QTest::qWait(200);
    m_desktop.window().learnView().reveal(panel);
    panel->goToQuestion(question);
    if (panel->session().isAnswered()) {
        again(); // of another setup
    }
    QTest::qWait(50);
}

void KindShots::keys(const QString &typed)
{
    type(m_desktop.window().learnView().questionPanel, typed);
    QTest::qWait(150);
}

void KindShots::again()
{
    QTest::qWait(150);
    QTest::keyClick(m_desktop.window().learnView().questionPanel, Qt::Key_R);
    QTest::qWait(50);
}

void KindShots::press(const QString &name)
{
    for (auto *button : m_desktop.window().findChildren<QAbstractButton *>(name)) {
        if (button->isVisible()) {
            button->click();
            QTest::qWait(100);
            return;
        }
    }
}

void KindShots::shootLines()
{
    open(u"closures"_s, u"closure-first-taken-route"_s);
    m_shoot(u"kind-predict-first-asked"_s);
    keys(u"vvvvvvvvv"_s);
    m_shoot(u"kind-predict-first-chosen"_s);
    keys(u"\n"_s);
    m_shoot(u"kind-predict-first-wrong"_s);
    again();
    keys(u"vvvvvvvvvvv\n"_s);
    m_shoot(u"kind-predict-first-right"_s);
    open(u"shared-state"_s, u"sync-review-stock"_s);
    m_shoot(u"kind-review-asked"_s);
    keys(u"vvvvvvvv4vvvv3vvvvvv4vv1"_s);
    m_shoot(u"kind-review-marked"_s);
    keys(u"\n"_s);
    m_shoot(u"kind-review-partly"_s);
    again();
    keys(u"vvvvvvvv4vvvvvvvvvv5v1\n"_s);
    m_shoot(u"kind-review-right"_s);
}

void KindShots::shootArtefact()
{
    const Practice::QuestionPanel &panel = *m_desktop.window().learnView().questionPanel;
    open(u"tests-and-docs"_s, u"test-report-which-side"_s);
    m_shoot(u"kind-artefact-asked"_s);
    keys(keyOf(panel, u"right"_s) + u'\n');
    m_shoot(u"kind-artefact-wrong"_s);
    again();
    keys(keyOf(panel, u"left"_s) + u'\n');
    m_shoot(u"kind-artefact-right"_s);
}

void KindShots::shootDesign()
{
    open(u"shared-state"_s, u"sync-design-stock-service"_s);
    m_shoot(u"kind-design-asked"_s);
    auto *field = m_desktop.window().learnView().questionPanel->findChild<QPlainTextEdit *>(u"designField"_s);
    field->setPlainText(u"One Mutex around the stock, a reservation takes it once.\nThe report copies first."_s);
    keys(u"\n"_s);
    keys(u"bc"_s);
    m_shoot(u"kind-design-judging"_s);
    keys(u"\n"_s);
    m_shoot(u"kind-design-partly"_s);
    again();
    keys(u"\n"_s);
    keys(u"abcde\n"_s);
    m_shoot(u"kind-design-full"_s);
}

void KindShots::shootTask()
{
    open(u"iterators"_s, u"iterator-task-worst-delay"_s);
    m_shoot(u"kind-task-asked"_s);
    keys(u"\n"_s); // into the workbench
    m_shoot(u"kind-task-idle"_s);
    press(u"startClockButton"_s);
    m_shoot(u"kind-task-running"_s);
    press(u"stopClockButton"_s);
    m_shoot(u"kind-task-stopped"_s);
    press(u"solutionButton"_s);
    m_shoot(u"kind-task-stopped-panel"_s);
    if (auto *dialog = m_desktop.window().findChild<QWidget *>(u"solutionDialog"_s)) {
        dialog->close();
    }
    m_desktop.progress().record(Journal::AnswerGiven{
        .lesson = u"iterators"_s, .question = u"iterator-task-worst-delay"_s, .correct = true, .takenMs = 640'000});
    m_shoot(u"kind-task-solved"_s);
}

void KindShots::shootPage()
{
    Lesson::LessonPage *page = m_desktop.window().learnView().lessonPage;
    m_desktop.window().openLesson(u"iterators"_s);
    QTest::qWait(200);
    page->scrollToAnchor(u"drills"_s);
    m_shoot(u"kind-page-drills"_s);
    m_desktop.window().openLesson(u"shared-state"_s);
    QTest::qWait(200);
    page->scrollToAnchor(u"self-check"_s);
    m_shoot(u"kind-page-self-check"_s);
}

void KindShots::shootExplain()
{
    Window::LearnView &learn = m_desktop.window().learnView();
    learn.reveal(learn.explainPanel);
    learn.explainPanel->showExplanation(u"E0382"_s, u"The compiler's own explanation stands here."_s);
    m_shoot(u"kind-explain-card"_s);
}

void KindShots::shootInterview()
{
    Window::MainWindow &window = m_desktop.window();
    Practice::InterviewPage &page = window.interviewPage();
    Practice::QuestionPanel *panel = &page.questionPanel();
    window.showPage(Window::Rail::Interview);
    page.showQuestion(u"rust/bank-task-busiest-hour"_s);
    m_shoot(u"kind-interview-task"_s);
    const auto ask = [&](const QString &id) {
        page.answerQuestion(id);
        QTest::qWait(100);
        if (panel->session().isAnswered()) {
            QTest::keyClick(panel, Qt::Key_R);
            QTest::qWait(100);
        }
    };
    ask(u"rust/bank-review-upload"_s);
    m_shoot(u"kind-interview-review-asked"_s);
    type(panel, u"vvvvv6vvvv4vv3\n"_s);
    QTest::qWait(150);
    m_shoot(u"kind-interview-review-partly"_s);
    ask(u"rust/bank-artefact-lockfile"_s);
    m_shoot(u"kind-interview-artefact-asked"_s);
    type(panel, keyOf(*panel, u"updated"_s) + u'\n');
    QTest::qWait(150);
    m_shoot(u"kind-interview-artefact-right"_s);
    ask(u"rust/bank-design-rate-limit"_s);
    m_shoot(u"kind-interview-design-asked"_s);
    type(panel, u"\n"_s);
    type(panel, u"abd"_s);
    QTest::qWait(150);
    m_shoot(u"kind-interview-design-judging"_s);
    type(panel, u"\n"_s);
    QTest::qWait(150);
    page.showQuestion(u"rust/bank-design-rate-limit"_s);
    m_shoot(u"kind-interview-cards"_s);
}

} // namespace Ochre::Shots
