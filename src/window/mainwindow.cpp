// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/mainwindow.h"

#include "editor/codeeditor.h"
#include "models/coursemodel.h"
#include "workbench/explainpanel.h"
#include "workbench/fixchooser.h"
#include "practice/interviewpage.h"
#include "window/learnview.h"
#include "lesson/lessonnotes.h"
#include "lesson/lessonpage.h"
#include "window/lessonsession.h"
#include "workbench/livecheck.h"
#include "window/mainmenu.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "practice/questionpanel.h"
#include "window/quickopen.h"
#include "workbench/runconsent.h"
#include "window/statusline.h"
#include "workbench/testspanel.h"
#include "practice/todaypage.h"
#include "window/topbar.h"
#include "workbench/workbench.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "search/searchservice.h"
#include "settings/settings.h"
#include "widgets/messagebar.h"

#include <QCloseEvent>
#include <QDate>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_menu(new MainMenu(*menuBar()))
    , m_courseModel(new Models::CourseModel(this))
    , m_rail(new Rail(this))
    , m_topBar(new TopBar(this))
    , m_message(new Widgets::MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_today(new Practice::TodayPage(this))
    , m_learn(new LearnView(*m_courseModel, services.progress, this))
    , m_interview(new Practice::InterviewPage(this))
    , m_quickOpen(new QuickOpen(this))
    , m_status(new StatusLine(this))
    , m_check(new Workbench::LiveCheck(services.editorRunner, *m_learn->workbench, *m_learn->problemsPanel, this))
    , m_consent(new Workbench::RunConsent(services.settings, services.paths.lessons != Paths::standard().lessons, *this))
    , m_run(new Workbench::ProgramRun({services.editorRunner, *m_learn->workbench, *m_check, *m_learn->outputPanel,
                            *m_learn->testsPanel, services.progress, *m_consent},
                           this))
    , m_fixes(new Workbench::FixChooser(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Ochre"));
    if (services.course) {
        m_courseModel->setCourse(&services.course->course);
        m_lessons = new LessonSession({*services.course, *m_learn->lessonPage, *m_learn->questionPanel,
                                       services.progress, services.pageRunner, services.settings, *m_consent},
                                      this);
        m_quickOpen->setItems({});
    }
    buildLayout();
    connectMenu();
    connectLearn();
    connectInterview();
    connectRunning();
    connectServices();
    applyLook();
    restoreSession();
    updateActions();
}

MainWindow::~MainWindow()
{
    // The services outlive the window, and its parts go one by one: nothing may reach a part that is gone.
    m_services.progress.disconnect(this);
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
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_rail);
    columns->addWidget(m_stack, 1);
    rows->addLayout(columns, 1);
    setCentralWidget(central);
    setStatusBar(m_status);
    m_topBar->setActions(m_menu->action(u"formatAction"_s), m_menu->action(u"testAction"_s),
                         m_menu->action(u"runAction"_s));
    m_menu->panelsMenu()->addActions(m_learn->toggleActions());
    resize(1280, 800);
}

void MainWindow::showPage(Rail::Page page)
{
    m_rail->setCurrent(page);
    m_stack->setCurrentIndex(page);
    const Course::Lesson *lesson = m_lessons ? m_lessons->lesson() : nullptr;
    if (page == Rail::Today) {
        m_topBar->showPage(tr("Today"), QLocale().toString(QDate::currentDate(), tr("dddd, d MMMM")));
    } else if (page == Rail::Interview) {
        m_topBar->showPage(tr("Interview"), tr("Answer aloud, then unfold"));
        if (m_services.course && m_interview->isEmpty()) {
            m_interview->setCourse(m_services.course->course); // not before it is needed: the start is quicker
        }
    } else if (lesson) {
        m_topBar->showLesson(lesson->step, m_services.course->course.stepCount(), lesson->title);
    } else {
        m_topBar->showPage(tr("Learn"), {});
    }
}

void MainWindow::openLesson(const QString &lessonId)
{
    if (m_lessons) {
        m_lessons->open(lessonId);
    }
}

void MainWindow::openDocument(const Workbench::Document &document)
{
    showPage(Rail::Learn);
    m_learn->reveal(m_learn->workbench);
    m_learn->workbench->open(document);
    if (Editor::CodeEditor *editor = m_learn->workbench->editor()) {
        editor->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::openExercise(const QString &exerciseId)
{
    if (const auto document = m_lessons ? m_lessons->exerciseDocument(exerciseId) : std::nullopt) {
        openDocument(*document);
    }
}

void MainWindow::openQuestion(const QString &questionId)
{
    const Course::Course *course = m_services.course ? &m_services.course->course : nullptr;
    const Course::Question *question = course ? course->question(questionId) : nullptr;
    if (!question) {
        return;
    }
    if (question->kind == Course::QuestionKind::Open && question->use == Course::QuestionUse::Interview) {
        showPage(Rail::Interview);
        m_interview->showQuestion(questionId);
        return;
    }
    const auto holds = [&questionId](const Course::Lesson &lesson) {
        return std::ranges::contains(lesson.questions, questionId, &Course::Question::id);
    };
    if (const auto lesson = std::ranges::find_if(course->lessons, holds); lesson != course->lessons.end()) {
        openLesson(lesson->id);
        if (question->use == Course::QuestionUse::Check) {
            m_learn->reveal(m_learn->questionPanel);
            m_learn->questionPanel->goToQuestion(questionId);
        } else {
            m_learn->lessonPage->scrollToAnchor(u"self-check"_s);
        }
    }
}

void MainWindow::showMessage(const Error &error)
{
    m_message->showMessage(Widgets::MessageBar::Kind::Error, error.text());
    applyLook();
}

// The file is kept as it is; a new one is begun only when the learner says so.
void MainWindow::showStoreProblem(const Error &error)
{
    m_message->showMessage(Widgets::MessageBar::Kind::Error, error.text(),
                           m_services.progress.canStartAfresh() ? tr("Keep that file and begin a new one") : QString());
    applyLook();
}

void MainWindow::showMessage(const QString &sentence)
{
    m_message->showMessage(Widgets::MessageBar::Kind::Warning, sentence);
    applyLook();
}

void MainWindow::documentChanged()
{
    updateActions();
    if (Editor::CodeEditor *editor = m_learn->workbench->editor()) {
        m_status->showCaret(editor->caretPosition());
    } else {
        m_status->hideCaret();
    }
}

void MainWindow::updateActions()
{
    const bool hasDocument = m_learn->workbench->hasDocument();
    const bool running = m_run->isRunning();
    m_menu->action(u"runAction"_s)->setEnabled(!running);
    m_menu->action(u"runOptimisedAction"_s)->setEnabled(!running);
    m_menu->action(u"testAction"_s)->setEnabled(!running);
    m_menu->action(u"stopAction"_s)->setEnabled(running);
    for (const QString &name : {u"resetAction"_s, u"saveCopyAction"_s}) {
        m_menu->action(name)->setEnabled(hasDocument);
    }
}

void MainWindow::refreshProgress()
{
    const Progress::ProgressState &state = m_services.progress.state();
    m_courseModel->setProgress(state);
    QSet<QString> known;
    for (const auto &[key, isKnown] : state.mustKnow.asKeyValueRange()) {
        if (isKnown) {
            known.insert(key);
        }
    }
    m_interview->setMustKnow(known);
    if (m_services.course) {
        m_today->showProgress(m_services.course->course, state);
        if (auto notes = Lesson::noteEntries(state, m_services.course->course); notes != m_noteEntries) {
            m_noteEntries = notes;
            m_services.search.setNotes(std::move(notes));
        }
    }
    m_status->showSaved(m_services.progress);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_run->stop();
    saveSession();
    // Nothing is lost in silence: what cannot be written is named before the program ends.
    const bool loses = m_services.progress.problem().has_value() && m_services.progress.hasUnsaved();
    const bool quits = !loses
                       || QMessageBox::question(this, tr("Quit without saving?"),
                                                tr("The last answers and texts are not on disk: %1 Quit all the same?")
                                                    .arg(m_services.progress.problem()->text()))
                              == QMessageBox::Yes;
    event->setAccepted(quits);
}

} // namespace Ochre::Window
