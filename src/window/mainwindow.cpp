// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "base/logging.h"
#include "editor/codeeditor.h"
#include "insight/progresspage.h"
#include "lesson/lessonpage.h"
#include "lesson/textdrafts.h"
#include "models/coursemodel.h"
#include "practice/interviewpage.h"
#include "practice/notespage.h"
#include "practice/practicepage.h"
#include "practice/questionpanel.h"
#include "practice/todaypage.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "settings/settings.h"
#include "widgets/messagebar.h"
#include "window/actions.h"
#include "window/arrangementcontrol.h"
#include "window/cardscontrol.h"
#include "window/closing.h"
#include "window/codeactions.h"
#include "window/coursearrival.h"
#include "window/coursereload.h"
#include "window/courseshelf.h"
#include "window/coursewords.h"
#include "window/editactions.h"
#include "window/exchangecontrol.h"
#include "window/fileactions.h"
#include "window/finder.h"
#include "window/helpactions.h"
#include "window/insightcontrol.h"
#include "window/interviewcontrol.h"
#include "window/keycontrol.h"
#include "window/keytips.h"
#include "window/learnactions.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/lookcontrol.h"
#include "window/navigator.h"
#include "window/notescontrol.h"
#include "window/packactions.h"
#include "window/permissioncontrol.h"
#include "window/practicecontrol.h"
#include "window/printactions.h"
#include "window/problemactions.h"
#include "window/progressdisplay.h"
#include "window/quickopen.h"
#include "window/settingscontrol.h"
#include "window/statusline.h"
#include "window/stepscontrol.h"
#include "window/storeactions.h"
#include "window/synccontrol.h"
#include "window/termguide.h"
#include "window/toolchaincontrol.h"
#include "window/topbar.h"
#include "window/trailcontrol.h"
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
#include <QStackedWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_shelf(new CourseShelf(services.library, services.settings, services.progress, this))
    , m_courseModel(new Models::CourseModel(this))
    , m_rail(new Rail(this))
    , m_topBar(new TopBar(this))
    , m_message(new Widgets::MessageBar(this))
    , m_courseMessage(new Widgets::MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_today(new Practice::TodayPage(this))
    , m_learn(new LearnView(*m_courseModel, services.progress, this))
    , m_interview(new Practice::InterviewPage(services.progress, this))
    , m_practice(new Practice::PracticePage(services.progress, this))
    , m_insight(new Insight::ProgressPage(this))
    , m_notes(new Practice::NotesPage(services.progress, this))
    , m_quickOpen(new QuickOpen(this))
    , m_status(new StatusLine(this))
    , m_check(new Workbench::LiveCheck(services.editorRunner, *m_learn->workbench, *m_learn->problemsPanel, this))
    , m_consent(new Workbench::RunConsent(
          services.settings, [shelf = m_shelf](const QString &course) { return shelf->isForeign(course); }, *this))
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
    connectCourses();
    m_look->apply();
    m_memory->restoreWindow();
    m_check->setEnabled(services.settings.isLiveCheckEnabled());
    m_run->setLiveCheckEnabled(services.settings.isLiveCheckEnabled());
    m_learn->workbench->setTabMovesFocus(services.settings.isTabMovingFocus());
    m_learn->lessonPage->setCompilerAvailable(false, tr("Looking for the Rust compiler…"));
    showPage(Rail::Learn);
    m_learn->lessonPage->setFocus(Qt::OtherFocusReason);
    if (m_shelf->isWhole()) {
        showGoneCourse();
        showLeftOut();
    }
    if (const QString complaint = m_settings->complaint(); !complaint.isEmpty()) {
        showMessage(complaint);
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
    if (!m_shelf->isEmpty()) {
        m_lessons = new LessonSession({*m_shelf, *m_learn->lessonPage, *m_learn->questionPanel, m_services.progress,
                                       m_services.pageRunner, m_services.settings, m_services.drafts, *m_consent},
                                      this);
        showCourse();
        m_quickOpen->setItems({});
    }
    // What was written for a design and not handed in is there again after a restart.
    const auto drafts = std::make_shared<Lesson::TextDrafts>(m_services.drafts, u"answer-drafts"_s);
    const Practice::DraftKeeper keeper{
        [drafts](const QString &lesson, const QString &id) { return drafts->draft(lesson, id); },
        [drafts](const QString &lesson, const QString &id, const QString &text) { drafts->keep(lesson, id, text); }};
    for (Practice::QuestionPanel *panel : {m_learn->questionPanel, &m_interview->questionPanel()}) {
        panel->setDraftKeeper(keeper);
    }
    m_practice->setDraftKeeper(keeper);
}

void MainWindow::buildControllers()
{
    m_navigator = new Navigator({*m_shelf, *m_rail, *m_topBar, *m_stack, *m_learn, *m_interview, m_lessons}, this);
    m_look = new LookControl(*m_actions, m_services.settings, this);
    m_tools = new ToolchainControl({m_services.paths, *m_actions, m_services.settings, m_services.probe,
                                    m_services.editorRunner, m_services.pageRunner, m_services.explainer, *this},
                                   this);
    m_files = new FileActions(*m_actions, m_services.settings, *m_navigator, *m_learn->workbench, *this);
    m_packs = new PackActions(*m_actions, m_services.paths.data, *this);
    m_edit = new EditActions(*m_actions, *m_learn->workbench, *m_learn->lessonPage, *this);
    m_problems = new ProblemActions(
        {*m_actions, *m_navigator, *m_learn, m_lessons, *m_check, *m_fixes, m_services.explainer, m_services.progress},
        this);
    m_finder = new Finder({*m_shelf, *m_actions, *m_navigator, *m_problems, *m_quickOpen, m_services.search,
                           *m_learn->lessonPage, *m_interview},
                          this);
    m_words = new CourseWords(*m_shelf, *m_learn, this);
    m_terms = new TermGuide({*m_shelf, *m_words, *m_navigator, *m_problems, *m_tools}, this);
    m_progressDisplay =
        new ProgressDisplay({*m_shelf, m_services.progress, *m_courseModel, *m_learn->courseBrowser, *m_today,
                             *m_interview, m_services.search, *m_status, *m_topBar, *m_learn, m_lessons},
                            this);
    m_reload =
        new CourseReload({*m_shelf, m_services.paths.lessons, m_services.isPackFollowed, *m_courseMessage}, this);
    new ArrangementControl({*m_actions, m_services.settings, *m_navigator, *m_learn}, this);
    auto *printing = new PrintActions({*m_actions, *m_navigator, *m_learn, *m_interview, *m_practice, *this}, this);
    connect(printing, &PrintActions::failed, this, qOverload<const Error &>(&MainWindow::showMessage));
    new TrailControl({*m_actions, *m_navigator, *m_learn, *m_topBar, m_lessons, *this}, this);
    m_arrival = new CourseArrival(m_services.library, m_services.paths.courses, this);
    m_memory = new WindowMemory(
        {m_services.settings, *m_shelf, *m_learn, *m_interview, m_services.progress, m_lessons, *this}, this);
    m_closing = new Closing(m_services.progress, *this);
    new LearnActions(*m_actions, *m_navigator, *m_learn, m_lessons, this);
    new StepsControl({*m_actions, *m_navigator, *m_learn, *m_consent, *m_tools, m_services.paths}, this);
    new PermissionControl({*m_actions, *m_learn, *m_look, *m_tools, m_services.settings, m_services.paths}, this);
    new CodeActions({*m_actions, *m_navigator, *m_learn, *m_run, *m_check, m_services.settings}, this);
    m_keys = new KeyControl(*m_actions, m_services.settings, this);
    m_settings = new SettingsControl({{m_services.settings, m_services.paths, *m_actions, *m_shelf, *m_navigator},
                                      *m_actions,
                                      *m_keys,
                                      *m_run,
                                      *this},
                                     this);
    m_practising = new PracticeControl({*m_actions, *m_shelf, *m_navigator, *m_learn, *m_run, m_services.progress,
                                        *m_today, *m_practice, m_services.settings},
                                       this);
    m_interviews = new InterviewControl(
        {*m_actions, *m_shelf, *m_navigator, m_services.progress, m_services.settings, *m_today, *this}, this);
    m_exchange = new ExchangeControl({*m_actions, *m_shelf, *m_navigator, m_services.progress, m_services.settings,
                                      m_services.paths.data, m_services.paths.lessons, *this},
                                     this);
    new CardsControl(
        {*m_actions, *m_shelf, *m_learn, m_services.progress, m_services.drafts, *m_practice, *m_look, *this}, this);
    new InsightControl(
        {*m_shelf, *m_navigator, *m_problems, m_services.progress, m_services.settings, *m_insight, *m_practice}, this);
    new NotesControl({*m_actions, *m_shelf, *m_navigator, *m_learn, m_lessons, m_services.progress, m_services.drafts,
                      *m_notes, *m_terms, *m_exchange, *m_status},
                     this);
    m_store = new StoreActions(*m_actions, m_services.progress, *this);
    new SyncControl({*m_actions, m_services.settings, m_services.sync, *m_status, *this}, this);
    auto *help = new HelpActions(*m_actions, *m_keys, *m_tools, m_services.progress, *this);
    connect(help, &HelpActions::messageRaised, this, qOverload<const QString &>(&MainWindow::showMessage));
}

void MainWindow::buildLayout()
{
    m_stack->addWidget(m_today);
    m_stack->addWidget(m_learn);
    m_stack->addWidget(m_interview);
    m_stack->addWidget(m_practice);
    m_stack->addWidget(m_insight);
    m_stack->addWidget(m_notes);
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
                         m_actions->action(u"runAction"_s), m_actions->action(u"stopAction"_s));
    m_topBar->setQuickOpenAction(m_actions->action(u"quickOpenAction"_s));
    new KeyTips(*m_keys, *this);
    m_topBar->setTrail(m_actions->action(u"backAction"_s), m_actions->action(u"forwardAction"_s));
    m_topBar->setArrangements({m_actions->action(u"readAction"_s), m_actions->action(u"practiseAction"_s),
                               m_actions->action(u"codeAction"_s)});
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

void MainWindow::openCourse(const QString &courseId)
{
    m_navigator->openCourse(courseId);
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
    if (PackActions::isPack(path)) {
        m_packs->open(path);
    } else {
        m_files->open(path);
    }
}

void MainWindow::showMessage(const Error &error)
{
    qCWarning(logWindow).noquote() << error.text();
    m_message->addMessage(Widgets::MessageBar::Kind::Error, error.text());
    m_message->setLook(m_look->chrome());
}

void MainWindow::showMessage(const QString &sentence)
{
    m_message->addMessage(Widgets::MessageBar::Kind::Warning, sentence);
    m_message->setLook(m_look->chrome());
}

// The file is kept as it is; it is repaired, or a new one begun, only when the learner says so.
void MainWindow::showStoreProblem(const Error &error)
{
    qCWarning(logJournal).noquote() << error.text();
    m_message->addMessage(Widgets::MessageBar::Kind::Error, error.text(), m_store->remedy());
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

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitRail();
}

bool MainWindow::event(QEvent *event)
{
    const bool isTaken = QMainWindow::event(event);
    if (event->type() == QEvent::LayoutRequest && m_layoutRest.isActive()) {
        m_layoutRest.start();
    }
    return isTaken;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_memory->save();
    const bool quits = m_closing->mayClose();
    if (quits) {
        m_run->stop();
        m_learn->taskDesk->stopAll();
    }
    event->setAccepted(quits);
}

} // namespace Ochre::Window
