// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "base/logging.h"
#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "lesson/textdrafts.h"
#include "models/coursemodel.h"
#include "practice/interviewpage.h"
#include "practice/questionpanel.h"
#include "practice/todaypage.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "settings/settings.h"
#include "widgets/messagebar.h"
#include "window/actions.h"
#include "window/codeactions.h"
#include "window/coursereload.h"
#include "window/editactions.h"
#include "window/fileactions.h"
#include "window/finder.h"
#include "window/helpactions.h"
#include "window/learnactions.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/lookcontrol.h"
#include "window/navigator.h"
#include "window/problemactions.h"
#include "window/progressdisplay.h"
#include "window/quickopen.h"
#include "window/statusline.h"
#include "window/toolchaincontrol.h"
#include "window/topbar.h"
#include "window/windowmemory.h"
#include "workbench/explainpanel.h"
#include "workbench/fixchooser.h"
#include "workbench/livecheck.h"
#include "workbench/runconsent.h"
#include "workbench/taskdesk.h"
#include "workbench/workbench.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_courseModel(new Models::CourseModel(this))
    , m_rail(new Rail(this))
    , m_topBar(new TopBar(this))
    , m_message(new Widgets::MessageBar(this))
    , m_courseMessage(new Widgets::MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_today(new Practice::TodayPage(this))
    , m_learn(new LearnView(*m_courseModel, services.progress, this))
    , m_interview(new Practice::InterviewPage(services.progress, this))
    , m_quickOpen(new QuickOpen(this))
    , m_status(new StatusLine(this))
    , m_check(new Workbench::LiveCheck(services.editorRunner, *m_learn->workbench, *m_learn->problemsPanel, this))
    , m_consent(
          new Workbench::RunConsent(services.settings, services.paths.lessons != Paths::standard().lessons, *this))
    , m_run(new Workbench::ProgramRun({services.editorRunner, *m_learn->workbench, *m_check, *m_learn->outputPanel,
                                       *m_learn->testsPanel, services.progress, *m_consent, services.paths.helpers},
                                      this))
    , m_fixes(new Workbench::FixChooser(this))
    , m_actions(new Actions(*menuBar(), *m_learn->lessonPage))
{
    setObjectName(u"mainWindow"_s);
    m_courseMessage->setObjectName(u"courseMessageBar"_s);
    setWindowTitle(tr("Ochre"));
    buildLessons();
    buildControllers();
    buildLayout();
    connectMessages();
    connectToday();
    connectLearn();
    connectInterview();
    connectRunning();
    connectServices();
    m_look->apply();
    m_memory->restoreWindow();
    m_check->setEnabled(services.settings.isLiveCheckEnabled());
    m_run->setLiveCheckEnabled(services.settings.isLiveCheckEnabled());
    m_learn->workbench->setTabMovesFocus(services.settings.isTabMovingFocus());
    m_learn->lessonPage->setCompilerAvailable(false, tr("Looking for the Rust compiler…"));
    showPage(Rail::Learn);
    m_learn->lessonPage->setFocus(Qt::OtherFocusReason);
    if (!services.course) {
        showMessage(services.course.error());
    }
}

MainWindow::~MainWindow()
{
    // The services outlive the window, and its parts go one by one: nothing may reach a part that is gone.
    m_services.progress.disconnect(this);
    m_services.progress.disconnect(m_progressDisplay);
}

void MainWindow::buildLessons()
{
    if (m_services.course) {
        m_courseModel->setCourse(&m_services.course->course);
        m_learn->explainPanel->setCards(m_services.course->course);
        m_lessons =
            new LessonSession({*m_services.course, *m_learn->lessonPage, *m_learn->questionPanel, m_services.progress,
                               m_services.pageRunner, m_services.settings, m_services.drafts, *m_consent},
                              this);
        m_quickOpen->setItems({});
    }
    // What was written for a design and not handed in is there again after a restart.
    const auto drafts = std::make_shared<Lesson::TextDrafts>(m_services.drafts, u"answer-drafts"_s);
    for (Practice::QuestionPanel *panel : {m_learn->questionPanel, &m_interview->questionPanel()}) {
        panel->setDraftKeeper({[drafts](const QString &lesson, const QString &id) { return drafts->draft(lesson, id); },
                               [drafts](const QString &lesson, const QString &id, const QString &text) {
                                   drafts->keep(lesson, id, text);
                               }});
    }
}

void MainWindow::buildControllers()
{
    const auto &course = m_services.course;
    m_navigator = new Navigator({course, *m_rail, *m_topBar, *m_stack, *m_learn, *m_interview, m_lessons}, this);
    m_look = new LookControl(*m_actions, m_services.settings, this);
    m_tools = new ToolchainControl({m_services.paths, *m_actions, m_services.settings, m_services.probe,
                                    m_services.editorRunner, m_services.pageRunner, m_services.explainer, *this},
                                   this);
    m_files = new FileActions(*m_actions, *m_navigator, *m_learn->workbench, *this);
    m_edit = new EditActions(*m_actions, *m_learn->workbench, *this);
    m_problems = new ProblemActions(
        {*m_actions, *m_navigator, *m_learn, m_lessons, *m_check, *m_fixes, m_services.explainer, m_services.progress},
        this);
    m_finder = new Finder({course, *m_actions, *m_navigator, *m_problems, *m_quickOpen, m_services.search,
                           *m_learn->lessonPage, *m_interview},
                          this);
    m_progressDisplay = new ProgressDisplay(
        {course, m_services.progress, *m_courseModel, *m_today, *m_interview, m_services.search, *m_status}, this);
    m_reload = new CourseReload(
        {m_services.course, m_services.paths.lessons, m_services.isPackFollowed, *m_courseMessage}, this);
    m_memory = new WindowMemory({m_services.settings, *m_learn, m_lessons, *this}, this);
    new LearnActions(*m_actions, *m_navigator, *m_learn, m_lessons, this);
    new CodeActions({*m_actions, *m_navigator, *m_learn, *m_run, *m_check, m_services.settings}, this);
    auto *help = new HelpActions(*m_actions, *m_tools, m_services.progress, *this);
    connect(help, &HelpActions::messageRaised, this, qOverload<const QString &>(&MainWindow::showMessage));
}

void MainWindow::buildLayout()
{
    m_stack->addWidget(m_today);
    m_stack->addWidget(m_learn);
    m_stack->addWidget(m_interview);
    auto *central = new QWidget(this);
    auto *rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_topBar);
    rows->addWidget(m_message);
    rows->addWidget(m_courseMessage);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addWidget(m_stack, 1);
    rows->addLayout(columns, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    m_topBar->setActions(m_actions->action(u"formatAction"_s), m_actions->action(u"testAction"_s),
                         m_actions->action(u"runAction"_s));
    resize(1280, 800);
}

void MainWindow::showPage(Rail::Page page)
{
    m_navigator->showPage(page);
}

void MainWindow::openLesson(const QString &lessonId)
{
    m_navigator->openLesson(lessonId);
}

void MainWindow::openDocument(const Workbench::Document &document)
{
    m_navigator->openDocument(document);
}

void MainWindow::openExercise(const QString &exerciseId)
{
    m_navigator->openExercise(exerciseId);
}

void MainWindow::openQuestion(const QString &questionId)
{
    m_navigator->openQuestion(questionId);
}

void MainWindow::openFile(const QString &path)
{
    m_files->open(path);
}

void MainWindow::showMessage(const Error &error)
{
    qCWarning(logWindow).noquote() << error.text();
    m_message->showMessage(Widgets::MessageBar::Kind::Error, error.text());
    m_message->setLook(m_look->chrome());
}

void MainWindow::showMessage(const QString &sentence)
{
    m_message->showMessage(Widgets::MessageBar::Kind::Warning, sentence);
    m_message->setLook(m_look->chrome());
}

// The file is kept as it is; a new one is begun only when the learner says so.
void MainWindow::showStoreProblem(const Error &error)
{
    qCWarning(logJournal).noquote() << error.text();
    m_message->showMessage(Widgets::MessageBar::Kind::Error, error.text(),
                           m_services.progress.canStartAfresh() ? tr("Keep that file and begin a new one") : QString());
    m_message->setLook(m_look->chrome());
}

void MainWindow::documentChanged()
{
    if (Editor::CodeEditor *editor = m_learn->workbench->editor()) {
        m_status->showCaret(editor->caretPosition());
    } else {
        m_status->hideCaret();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_run->stop();
    m_memory->save();
    // Nothing is lost in silence: what cannot be written is named before the program ends.
    const bool loses = m_services.progress.problem().has_value() && m_services.progress.hasUnsaved();
    const bool quits = !loses
                       || QMessageBox::question(this, tr("Quit without saving?"),
                                                tr("The last answers and texts are not on disk: %1 Quit all the same?")
                                                    .arg(m_services.progress.problem()->text()))
                              == QMessageBox::Yes;
    if (quits) {
        m_learn->taskDesk->stopAll();
    }
    event->setAccepted(quits);
}

} // namespace Ochre::Window
