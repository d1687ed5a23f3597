// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MainWindow that joins the rooms: who tells whom what.

#include "course/courseid.h"
#include "editor/codeeditor.h"
#include "insight/progresspage.h"
#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "models/coursemodel.h"
#include "practice/interviewpage.h"
#include "practice/notespage.h"
#include "practice/practicepage.h"
#include "practice/questionpanel.h"
#include "practice/todaypage.h"
#include "progress/notebook.h"
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
#include "window/nextstep.h"
#include "window/packactions.h"
#include "window/problemactions.h"
#include "window/progressdisplay.h"
#include "window/quickopen.h"
#include "window/settingscontrol.h"
#include "window/statusline.h"
#include "window/storeactions.h"
#include "window/termguide.h"
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

#include <QDockWidget>
#include <QLayout>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int toldMs = 4000; ///< this long the status line says what was done

} // namespace

void MainWindow::connectMessages()
{
    const auto sentence = qOverload<const QString &>(&MainWindow::showMessage);
    connect(m_finder, &Finder::messageRaised, this, sentence);
    connect(m_terms, &TermGuide::messageRaised, this, sentence);
    connect(m_navigator, &Navigator::messageRaised, this, sentence);
    connect(m_tools, &ToolchainControl::messageRaised, this, sentence);
    connect(m_run, &Workbench::ProgramRun::messageRaised, this, sentence);
    connect(m_store, &StoreActions::messageRaised, this, sentence);
    connect(m_files, &FileActions::failed, this, qOverload<const Error &>(&MainWindow::showMessage));
    connect(m_packs, &PackActions::programDropped, m_files, &FileActions::open);
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
    connect(m_finder, &Finder::notebookRequested, this, [this](const QString &heading, const QString &note) {
        m_navigator->showPage(Rail::Notes);
        m_notes->showNote({Progress::notebookCourse, heading, note});
    });
    Lesson::LessonPage *page = m_learn->lessonPage;
    connect(page, &Lesson::LessonPage::exerciseRequested, m_navigator, &Navigator::openExercise);
    connect(page, &Lesson::LessonPage::questionRequested, m_navigator, &Navigator::answerQuestion);
    connect(page, &Lesson::LessonPage::openInEditorRequested, m_navigator, &Navigator::openSource);
    connect(page, &Lesson::LessonPage::documentationRequested, m_tools, &ToolchainControl::openDocumentation);
    connect(page, &Lesson::LessonPage::linkHovered, m_status,
            [this](const QString &text) { m_status->showMessage(text); });
    connect(page, &Lesson::LessonPage::told, m_status,
            [this](const QString &sentence) { m_status->showMessage(sentence, toldMs); });
    connect(m_learn->questionPanel, &Practice::QuestionPanel::runRequested, this, &MainWindow::runSource);
    const auto guide = [this](const QString &href) { m_terms->follow(href); };
    connect(page, &Lesson::LessonPage::termActivated, this, guide);
    connect(m_learn->questionPanel, &Practice::QuestionPanel::termActivated, this, guide);
    connect(m_learn->explainPanel, &Workbench::ExplainPanel::termActivated, this, guide);
    connect(m_learn->workbench, &Workbench::Workbench::termActivated, this, guide);
    connect(m_interview, &Practice::InterviewPage::termActivated, this, guide);
    connect(&m_interview->questionPanel(), &Practice::QuestionPanel::termActivated, this, guide);
    // All are answered: they fold to their strip, and the lesson has the keys again.
    connect(m_learn->questionPanel, &Practice::QuestionPanel::ended, page, [this, page] {
        if (auto *dock = qobject_cast<QDockWidget *>(m_learn->questionPanel->parentWidget())) {
            dock->close();
        }
        page->setFocus(Qt::OtherFocusReason);
    });
    connect(m_learn->questionPanel, &Practice::QuestionPanel::taskRequested, m_navigator, &Navigator::openExercise);
    connect(m_learn->explainPanel, &Workbench::ExplainPanel::openInEditorRequested, m_navigator,
            &Navigator::openSource);
    connect(m_learn->explainPanel, &Workbench::ExplainPanel::lessonRequested, m_navigator, &Navigator::openLesson);
    connect(m_learn->explainPanel, &Workbench::ExplainPanel::exerciseRequested, m_navigator, &Navigator::openExercise);
    connect(m_learn->courseBrowser, &Lesson::CourseBrowser::lessonRequested, this, [this](const QString &lesson) {
        m_navigator->openLesson(lesson);
        m_learn->lessonPage->setFocus(Qt::OtherFocusReason); // to be read
    });
    connect(m_learn->courseBrowser, &Lesson::CourseBrowser::exerciseRequested, m_navigator, &Navigator::openExercise);
    connect(m_learn->courseBrowser, &Lesson::CourseBrowser::restartRequested, this, [this](const QString &exercise) {
        m_navigator->openExercise(exercise);
        m_learn->workbench->askToReset();
    });
    connect(m_learn, &LearnView::narrowChanged, m_topBar, &TopBar::setNarrow);
    if (m_lessons) {
        connect(m_lessons, &LessonSession::lessonOpened, m_learn, [this] { m_learn->reveal(m_learn->lessonPage); });
        connect(m_lessons, &LessonSession::lessonOpened, m_learn->courseBrowser,
                &Lesson::CourseBrowser::setCurrentLesson);
    }
}

// That was asked for, not a look at the program.
void MainWindow::runSource(const QString &document, const QString &title, const QByteArray &source)
{
    m_navigator->openSource(document, title, source);
    m_run->run();
}

void MainWindow::connectInterview()
{
    connect(m_interview, &Practice::InterviewPage::lessonRequested, m_navigator, &Navigator::openLesson);
    connect(m_interview, &Practice::InterviewPage::exerciseRequested, m_navigator, &Navigator::openExercise);
    connect(&m_interview->questionPanel(), &Practice::QuestionPanel::runRequested, this, &MainWindow::runSource);
    connect(m_practice, &Practice::PracticePage::runRequested, this, &MainWindow::runSource);
    connect(m_interview, &Practice::InterviewPage::questionRequested, m_navigator, &Navigator::openQuestion);
    connect(m_edit, &EditActions::findRequested, m_interview, [this] {
        if (m_interview->isVisible()) {
            m_interview->focusFilter();
        } else if (m_notes->isVisible()) {
            m_notes->focusSearch();
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
    connect(m_run, &Workbench::ProgramRun::exerciseSolved, this, &MainWindow::offerNextStep);
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

// Only where the exercise still is in front: whoever went on meanwhile knows where to.
void MainWindow::offerNextStep(const QString &key)
{
    Workbench::Workbench &workbench = *m_learn->workbench;
    const auto [course, exercise] = Course::splitId(key);
    if (!workbench.hasDocument() || !workbench.document().exercise || workbench.document().course() != course
        || workbench.document().exercise->id != exercise) {
        return;
    }
    const Workbench::Document &document = workbench.document();
    const Course::InstalledCourse *installed = m_shelf->find(course);
    if (!installed) {
        return;
    }
    const Progress::ProgressState &state = m_services.progress.learner().of(document.course());
    QSet<QString> answered;
    for (auto answer = state.answers.cbegin(); answer != state.answers.cend(); ++answer) {
        answered.insert(answer.key());
    }
    const QString lesson = document.lesson();
    const NextStep next =
        nextStepAfter(installed->course(), lesson, exercise, state.lessons.value(lesson).solvedExercises, answered);
    const QString sentence = tr("✓ Solved: %1").arg(document.exercise->title);
    switch (next.kind) {
    case NextStep::Kind::None:
        return;
    case NextStep::Kind::Exercise:
        return workbench.showMessage(sentence, tr("Next: %1").arg(next.title), [this, id = next.id, course] {
            m_navigator->openExercise(Course::joinId(course, id));
        });
    case NextStep::Kind::Questions:
        return workbench.showMessage(sentence, tr("Next: the questions of the lesson"), [this, lesson, course] {
            m_navigator->openLesson(Course::joinId(course, lesson));
            m_learn->reveal(m_learn->questionPanel);
            m_learn->questionPanel->setFocus(Qt::OtherFocusReason);
        });
    case NextStep::Kind::Lesson:
        return workbench.showMessage(sentence, tr("Next lesson: %1").arg(next.title), [this, id = next.id, course] {
            m_navigator->openLesson(Course::joinId(course, id));
        });
    }
}

void MainWindow::watchEditor(Editor::CodeEditor &editor)
{
    m_problems->watch(editor);
    m_settings->follow(editor);
    connect(&editor, &Editor::CodeEditor::caretMoved, m_status, &StatusLine::showCaret);
    connect(&editor, &Editor::CodeEditor::diagnosticActivated, m_learn->problemsPanel,
            &Workbench::ProblemsPanel::setCurrentDiagnostic);
    connect(&editor, &Editor::CodeEditor::tabMovesFocusChanged, &m_services.settings,
            &Settings::Settings::setTabMovingFocus);
}

void MainWindow::connectServices()
{
    constexpr int laidOutMs = 300; // after the last of the parts asked for a layout
    // The lesson that is opened then shows what was done in it.
    connect(&m_services.progress, &Progress::ProgressService::opened, m_memory, &WindowMemory::restoreDocuments);
    connect(&m_services.progress, &Progress::ProgressService::opened, this, &MainWindow::focusFirst);
    connect(&m_services.progress, &Progress::ProgressService::failed, this, &MainWindow::showStoreProblem);
    connect(&m_services.progress, &Progress::ProgressService::failed, m_memory, &WindowMemory::restoreDocuments);
    connect(m_status, &StatusLine::toolchainRequested, m_tools, &ToolchainControl::showDialog);
    connect(m_tools, &ToolchainControl::searching, m_status, &StatusLine::showSearching);
    connect(m_tools, &ToolchainControl::known, this, &MainWindow::showToolchain);
    m_layoutRest.setSingleShot(true);
    m_layoutRest.setInterval(laidOutMs);
    connect(&m_layoutRest, &QTimer::timeout, this,
            [this] { layout()->setSizeConstraint(QLayout::SetDefaultConstraint); });
    connect(m_look, &LookControl::zoomAboutToRest, this, &MainWindow::keepSize);
    connect(m_look, &LookControl::lookChanged, this, &MainWindow::showLook);
    const Runner::CodeRunner *runner = &m_services.pageRunner;
    connect(runner, &Runner::CodeRunner::cratesProgressed, m_status, [this](int done, int total, const QString &crate) {
        m_status->showMessage(tr("Building crate %1 of %2: %3").arg(done + 1).arg(total).arg(crate));
    });
    connect(runner, &Runner::CodeRunner::cratesFinished, m_status, [this] { m_status->clearMessage(); });
}

// Larger letters come before the parts have made room for them: the window would grow meanwhile, and stay so.
void MainWindow::keepSize()
{
    layout()->setSizeConstraint(QLayout::SetNoConstraint);
    m_layoutRest.start();
}

// Whoever starts the program wants to read; what they have turned to meanwhile keeps the focus.
void MainWindow::focusFirst()
{
    if (!m_stack->isAncestorOf(focusWidget()) && m_learn->isVisible()) {
        m_learn->lessonPage->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::fitRail()
{
    constexpr int leastForNames = 700; // pixels at 100 %
    m_rail->setNarrow(width() < m_look->chrome().type.px(leastForNames));
}

void MainWindow::showLook()
{
    const Design::Look chrome = m_look->chrome();
    const Design::Look content = m_look->content();
    m_rail->setLook(chrome);
    fitRail();
    m_topBar->setLook(chrome);
    m_message->setLook(chrome);
    m_courseMessage->setLook(chrome);
    m_today->setLook(chrome);
    m_interview->setLook(content);
    m_practice->setLook(content);
    m_insight->setLook(chrome);
    m_notes->setLook(content);
    m_quickOpen->setLook(chrome);
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
