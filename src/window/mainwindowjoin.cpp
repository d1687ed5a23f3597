// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MainWindow that joins the rooms: who tells whom what.

#include "course/courseid.h"
#include "editor/codeeditor.h"
#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "models/coursemodel.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "practice/todaypage.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "settings/settings.h"
#include "widgets/messagebar.h"
#include "window/courseshelf.h"
#include "window/editactions.h"
#include "window/fileactions.h"
#include "window/finder.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/lookcontrol.h"
#include "window/mainwindow.h"
#include "window/navigator.h"
#include "window/packactions.h"
#include "window/problemactions.h"
#include "window/progressdisplay.h"
#include "window/quickopen.h"
#include "window/statusline.h"
#include "window/storeactions.h"
#include "window/toolchaincontrol.h"
#include "window/topbar.h"
#include "window/windowmemory.h"
#include "workbench/explainpanel.h"
#include "workbench/fixchooser.h"
#include "workbench/livecheck.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "workbench/taskdesk.h"
#include "workbench/testspanel.h"
#include "workbench/workbench.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

void MainWindow::connectMessages()
{
    const auto sentence = qOverload<const QString &>(&MainWindow::showMessage);
    connect(m_finder, &Finder::messageRaised, this, sentence);
    connect(m_tools, &ToolchainControl::messageRaised, this, sentence);
    connect(m_run, &Workbench::ProgramRun::messageRaised, this, sentence);
    connect(m_store, &StoreActions::messageRaised, this, sentence);
    connect(m_files, &FileActions::failed, this, qOverload<const Error &>(&MainWindow::showMessage));
    connect(m_packs, &PackActions::failed, this, qOverload<const Error &>(&MainWindow::showMessage));
    connect(m_message, &Widgets::MessageBar::actionTriggered, this, [this] {
        m_message->hide();
        m_store->mend();
    });
}

void MainWindow::connectToday()
{
    connect(m_today, &Practice::TodayPage::lessonRequested, m_navigator, &Navigator::openLesson);
    connect(m_today, &Practice::TodayPage::exerciseRequested, m_navigator, &Navigator::openExercise);
    connect(m_today, &Practice::TodayPage::explanationRequested, m_problems, &ProblemActions::explain);
    connect(m_today, &Practice::TodayPage::questionRequested, this,
            [this](const QString &lesson, const QString &question) {
                m_navigator->answerQuestion(Course::joinId(Course::splitId(lesson).course, question));
            });
    connect(m_today, &Practice::TodayPage::confidenceRequested, this, [this](const QString &lesson) {
        m_navigator->openLesson(lesson);
        m_learn->lessonPage->scrollToAnchor(u"confidence"_s);
    });
}

void MainWindow::connectLearn()
{
    connect(m_topBar, &TopBar::quickOpenRequested, m_finder, &Finder::popUp);
    Lesson::LessonPage *page = m_learn->lessonPage;
    connect(page, &Lesson::LessonPage::exerciseRequested, m_navigator, &Navigator::openExercise);
    connect(page, &Lesson::LessonPage::questionRequested, m_navigator, &Navigator::answerQuestion);
    connect(page, &Lesson::LessonPage::openInEditorRequested, m_navigator, &Navigator::openSource);
    connect(page, &Lesson::LessonPage::documentationRequested, m_tools, &ToolchainControl::openDocumentation);
    connect(page, &Lesson::LessonPage::linkHovered, m_status,
            [this](const QString &text) { m_status->showMessage(text); });
    connect(m_learn->questionPanel, &Practice::QuestionPanel::runRequested, this,
            [this](const QString &document, const QString &title, const QByteArray &source) {
                m_navigator->openSource(document, title, source);
                m_run->run(); // that was asked for, not a look at the program
            });
    connect(m_learn->questionPanel, &Practice::QuestionPanel::taskRequested, m_navigator, &Navigator::openExercise);
    connect(m_learn->explainPanel, &Workbench::ExplainPanel::openInEditorRequested, m_navigator,
            &Navigator::openSource);
    connect(m_learn->explainPanel, &Workbench::ExplainPanel::lessonRequested, m_navigator, &Navigator::openLesson);
    connect(m_learn->explainPanel, &Workbench::ExplainPanel::exerciseRequested, m_navigator, &Navigator::openExercise);
    connect(m_learn->courseBrowser, &Lesson::CourseBrowser::lessonRequested, m_navigator, &Navigator::openLesson);
    if (m_lessons) {
        connect(m_lessons, &LessonSession::lessonOpened, m_learn->courseBrowser,
                &Lesson::CourseBrowser::setCurrentLesson);
    }
}

void MainWindow::connectInterview()
{
    connect(m_interview, &Practice::InterviewPage::lessonRequested, m_navigator, &Navigator::openLesson);
    connect(m_interview, &Practice::InterviewPage::exerciseRequested, m_navigator, &Navigator::openExercise);
    connect(&m_interview->questionPanel(), &Practice::QuestionPanel::runRequested, m_navigator, &Navigator::openSource);
    connect(m_interview, &Practice::InterviewPage::questionRequested, m_navigator, &Navigator::openQuestion);
    connect(m_edit, &EditActions::findRequested, m_interview, [this] {
        if (m_interview->isVisible()) {
            m_interview->focusFilter();
        }
    });
    // Later: the page that tells it is still inside the click on what is written anew by then.
    connect(
        m_interview, &Practice::InterviewPage::mustKnowToggled, this,
        [this](const QString &key, bool known) {
            const auto [course, line] = Course::splitId(key);
            m_services.progress.record(Journal::MustKnowSet{line, known}, course);
            m_progressDisplay->refresh();
        },
        Qt::QueuedConnection);
}

void MainWindow::connectRunning()
{
    Workbench::Workbench *workbench = m_learn->workbench;
    connect(workbench, &Workbench::Workbench::editorCreated, this,
            [this](Editor::CodeEditor *editor) { watchEditor(*editor); });
    connect(workbench, &Workbench::Workbench::documentChanged, this, &MainWindow::documentChanged);
    connect(workbench, &Workbench::Workbench::checkRequested, m_run, &Workbench::ProgramRun::checkExercise);
    connect(workbench, &Workbench::Workbench::hintShown, this,
            [this](const Workbench::Document &document, const QString &exercise, int step) {
                m_services.progress.record(Journal::HintShown{document.lesson(), exercise, step}, document.course());
            });
    connect(m_run, &Workbench::ProgramRun::exerciseSolved, m_learn->taskDesk, &Workbench::TaskDesk::solve);
    connect(m_check, &Workbench::LiveCheck::statusChanged, m_status, &StatusLine::showCheck);
    connect(m_check, &Workbench::LiveCheck::problemCountChanged, m_learn, &LearnView::setProblemCount);
    connect(m_run, &Workbench::ProgramRun::checkStatusChanged, m_status, &StatusLine::showCheck);
    connect(m_run, &Workbench::ProgramRun::panelRequested, this, &MainWindow::showPanel);
    connect(m_learn->problemsPanel, &Workbench::ProblemsPanel::diagnosticActivated, m_run,
            &Workbench::ProgramRun::openDiagnosticFile);
    connect(m_learn->problemsPanel, &Workbench::ProblemsPanel::placeRequested, this, [this](int line, int column) {
        if (Editor::CodeEditor *editor = m_learn->workbench->editor()) {
            editor->goTo(line, std::max(1, column));
        }
    });
}

void MainWindow::watchEditor(Editor::CodeEditor &editor)
{
    m_problems->watch(editor);
    connect(&editor, &Editor::CodeEditor::caretMoved, m_status, &StatusLine::showCaret);
    connect(&editor, &Editor::CodeEditor::diagnosticActivated, m_learn->problemsPanel,
            &Workbench::ProblemsPanel::setCurrentDiagnostic);
    connect(&editor, &Editor::CodeEditor::tabMovesFocusChanged, &m_services.settings,
            &Settings::Settings::setTabMovingFocus);
}

void MainWindow::connectServices()
{
    // The lesson that is opened then shows what was done in it.
    connect(&m_services.progress, &Progress::ProgressService::opened, m_memory, &WindowMemory::restoreDocuments);
    connect(&m_services.progress, &Progress::ProgressService::failed, this, &MainWindow::showStoreProblem);
    connect(&m_services.progress, &Progress::ProgressService::failed, m_memory, &WindowMemory::restoreDocuments);
    connect(m_status, &StatusLine::toolchainRequested, m_tools, &ToolchainControl::showDialog);
    connect(m_tools, &ToolchainControl::searching, m_status, &StatusLine::showSearching);
    connect(m_tools, &ToolchainControl::known, this, &MainWindow::showToolchain);
    connect(m_look, &LookControl::lookChanged, this, &MainWindow::showLook);
    const Runner::CodeRunner *runner = &m_services.pageRunner;
    connect(runner, &Runner::CodeRunner::cratesProgressed, m_status, [this](int done, int total, const QString &crate) {
        m_status->showMessage(tr("Building crate %1 of %2: %3").arg(done + 1).arg(total).arg(crate));
    });
    connect(runner, &Runner::CodeRunner::cratesFinished, m_status, [this] { m_status->clearMessage(); });
}

void MainWindow::showLook()
{
    const Design::Look chrome = m_look->chrome();
    const Design::Look content = m_look->content();
    m_rail->setLook(chrome);
    m_topBar->setLook(chrome);
    m_message->setLook(chrome);
    m_courseMessage->setLook(chrome);
    m_today->setLook(chrome);
    m_interview->setLook(content);
    m_quickOpen->setLook(chrome);
    m_fixes->setLook(content);
    m_learn->setLook(content, chrome);
}

void MainWindow::showToolchain(const Toolchain::Toolchain &toolchain)
{
    m_status->showToolchain(toolchain, m_shelf->isEmpty() ? u"2024"_s : m_shelf->course().edition);
    m_learn->lessonPage->setCompilerAvailable(toolchain.canCompile(), ToolchainControl::firstProblem(toolchain));
    m_check->checkNow();
    emit toolchainKnown();
}

void MainWindow::showPanel(Workbench::ProgramRun::Panel panel)
{
    switch (panel) {
    case Workbench::ProgramRun::Panel::Output:
        m_learn->reveal(m_learn->outputPanel);
        return;
    case Workbench::ProgramRun::Panel::Problems:
        m_learn->reveal(m_learn->problemsPanel);
        return;
    case Workbench::ProgramRun::Panel::Tests:
        m_learn->reveal(m_learn->testsPanel);
        return;
    }
}

} // namespace Ochre::Window
