// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/mainwindow.h"

#include "editor/codeeditor.h"
#include "models/coursemodel.h"
#include "pages/coursebrowser.h"
#include "pages/explainpanel.h"
#include "pages/fixchooser.h"
#include "pages/learnview.h"
#include "pages/lessonpage.h"
#include "pages/lessonsession.h"
#include "pages/livecheck.h"
#include "pages/mainmenu.h"
#include "pages/outputpanel.h"
#include "pages/problemspanel.h"
#include "pages/questionpanel.h"
#include "pages/quickopen.h"
#include "pages/runconsent.h"
#include "pages/statusline.h"
#include "pages/testspanel.h"
#include "pages/todaypage.h"
#include "pages/toolchaindialog.h"
#include "pages/topbar.h"
#include "pages/workbench.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "runner/errorexplainer.h"
#include "runner/toolchainprobe.h"
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

namespace Ochre::Pages {

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_menu(new MainMenu(*menuBar()))
    , m_courseModel(new Models::CourseModel(this))
    , m_rail(new Rail(this))
    , m_topBar(new TopBar(this))
    , m_message(new Widgets::MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_today(new TodayPage(this))
    , m_learn(new LearnView(*m_courseModel, services.progress, this))
    , m_quickOpen(new QuickOpen(this))
    , m_status(new StatusLine(this))
    , m_check(new LiveCheck(services.editorRunner, *m_learn->workbench, *m_learn->problemsPanel, this))
    , m_consent(new RunConsent(services.settings, services.paths.lessons != Paths::standard().lessons, *this))
    , m_run(new ProgramRun({services.editorRunner, *m_learn->workbench, *m_check, *m_learn->outputPanel,
                            *m_learn->testsPanel, services.progress, *m_consent},
                           this))
    , m_fixes(new FixChooser(this))
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

void MainWindow::connectLearn()
{
    connect(m_message, &Widgets::MessageBar::actionTriggered, this, [this] {
        m_message->hide();
        m_services.progress.startAfresh();
    });
    connect(m_rail, &Rail::pageRequested, this, &MainWindow::showPage);
    connect(m_topBar, &TopBar::quickOpenRequested, this, &MainWindow::showQuickOpen);
    connect(m_quickOpen, &QuickOpen::itemChosen, this, &MainWindow::openItem);
    connect(m_today, &TodayPage::lessonRequested, this, &MainWindow::openLesson);
    connect(m_today, &TodayPage::exerciseRequested, this, &MainWindow::openExercise);
    connect(m_today, &TodayPage::explanationRequested, this, &MainWindow::explain);
    connect(m_today, &TodayPage::questionRequested, this, [this](const QString &lesson, const QString &question) {
        openLesson(lesson);
        m_learn->questionPanel->goToQuestion(question);
    });
    connect(m_today, &TodayPage::confidenceRequested, this, [this](const QString &lesson) {
        openLesson(lesson);
        m_learn->lessonPage->scrollToAnchor(u"confidence"_s);
    });
    connect(m_learn->lessonPage, &LessonPage::exerciseRequested, this, &MainWindow::openExercise);
    const auto openSource = [this](const QString &id, const QString &title, const QByteArray &source) {
        openDocument({id, title, source, std::nullopt});
    };
    connect(m_learn->lessonPage, &LessonPage::openInEditorRequested, this, openSource);
    connect(m_learn->questionPanel, &QuestionPanel::runRequested, this, openSource);
    connect(m_learn->explainPanel, &ExplainPanel::openInEditorRequested, this, openSource);
    connect(m_learn->lessonPage, &LessonPage::documentationRequested, this, &MainWindow::openDocumentation);
    connect(m_learn->lessonPage, &LessonPage::linkHovered, m_status,
            [this](const QString &text) { m_status->showMessage(text); });
    connect(m_learn->courseBrowser, &CourseBrowser::lessonRequested, this, &MainWindow::openLesson);
    if (m_lessons) {
        connect(m_lessons, &LessonSession::lessonOpened, this, [this](const QString &id) {
            m_learn->courseBrowser->setCurrentLesson(id);
            showPage(Rail::Learn);
        });
    }
}

void MainWindow::connectRunning()
{
    Workbench *workbench = m_learn->workbench;
    connect(workbench, &Workbench::editorCreated, this, [this](Editor::CodeEditor *editor) { connectEditor(*editor); });
    connect(workbench, &Workbench::documentChanged, this, &MainWindow::documentChanged);
    connect(workbench, &Workbench::checkRequested, m_run, &ProgramRun::checkExercise);
    connect(workbench, &Workbench::messageActionTriggered, this, [workbench] { workbench->editor()->undo(); });
    connect(workbench, &Workbench::hintShown, this, [this](const QString &lesson, const QString &exercise, int step) {
        m_services.progress.record(QString::fromLatin1(Progress::EventKind::hintShown), lesson, exercise,
                                   {{u"step"_s, step}});
    });
    connect(m_check, &LiveCheck::statusChanged, m_status, &StatusLine::showCheck);
    connect(m_check, &LiveCheck::problemCountChanged, m_learn, &LearnView::setProblemCount);
    connect(m_run, &ProgramRun::runningChanged, this, &MainWindow::updateActions);
    connect(m_run, &ProgramRun::messageRaised, this, qOverload<const QString &>(&MainWindow::showMessage));
    connect(m_run, &ProgramRun::panelRequested, this, [this](ProgramRun::Panel panel) {
        m_learn->reveal(panel == ProgramRun::Panel::Output     ? static_cast<QWidget *>(m_learn->outputPanel)
                        : panel == ProgramRun::Panel::Problems ? static_cast<QWidget *>(m_learn->problemsPanel)
                                                               : static_cast<QWidget *>(m_learn->testsPanel));
    });
    const auto goTo = [this](int line, int column) {
        if (Editor::CodeEditor *editor = m_learn->workbench->editor()) {
            editor->goTo(line, std::max(1, column));
        }
    };
    connect(m_learn->problemsPanel, &ProblemsPanel::placeRequested, this, goTo);
    connect(m_learn->testsPanel, &TestsPanel::placeRequested, this, goTo);
    connect(m_learn->outputPanel, &OutputPanel::locationActivated, this,
            [goTo](const QString &, int line, int column) { goTo(line, column); });
    connect(m_fixes, &FixChooser::refused, this,
            [workbench](const QString &sentence) { workbench->showMessage(sentence); });
    connect(m_fixes, &FixChooser::applied, this, [this, workbench](const QString &code, const QString &title) {
        m_services.progress.record(QString::fromLatin1(Progress::EventKind::fixApplied), workbench->document().lesson(),
                                   workbench->document().id, {{u"code"_s, code}, {u"title"_s, title}});
        workbench->saveSnapshot(u"fix"_s);
        workbench->showMessage(tr("Applied: %1").arg(title), tr("Undo"));
        m_check->checkNow();
    });
}

void MainWindow::connectEditor(Editor::CodeEditor &editor)
{
    connect(&editor, &Editor::CodeEditor::caretMoved, m_status, &StatusLine::showCaret);
    connect(&editor, &Editor::CodeEditor::actionRequested, this, &MainWindow::runDiagnosticAction);
    connect(&editor, &Editor::CodeEditor::diagnosticActivated, m_learn->problemsPanel,
            &ProblemsPanel::setCurrentDiagnostic);
    connect(&editor, &Editor::CodeEditor::tabMovesFocusChanged, &m_services.settings,
            &Settings::Settings::setTabMovingFocus);
}

void MainWindow::connectServices()
{
    Progress::ProgressService &progress = m_services.progress;
    connect(&progress, &Progress::ProgressService::opened, this, [this] {
        refreshProgress();
        restoreDocuments();
    });
    connect(&progress, &Progress::ProgressService::failed, this, &MainWindow::showStoreProblem);
    connect(&progress, &Progress::ProgressService::failed, this, &MainWindow::restoreDocuments);
    connect(&progress, &Progress::ProgressService::stateChanged, this, &MainWindow::refreshProgress);
    connect(&progress, &Progress::ProgressService::savedChanged, this,
            [this] { m_status->showSaved(m_services.progress); });
    connect(&m_services.probe, &Runner::ToolchainProbe::finished, this, &MainWindow::showToolchain);
    connect(m_status, &StatusLine::toolchainRequested, this, &MainWindow::showToolchainDialog);
    connect(&m_services.explainer, &Runner::ErrorExplainer::explained, this,
            [this](const QString &code, const Result<QString> &markdown) {
                m_learn->reveal(m_learn->explainPanel);
                markdown ? m_learn->explainPanel->showExplanation(code, *markdown)
                         : m_learn->explainPanel->showSentence(markdown.error().text());
            });
    Settings::Settings &settings = m_services.settings;
    connect(&settings, &Settings::Settings::themeChanged, this, &MainWindow::applyLook);
    connect(&settings, &Settings::Settings::zoomChanged, this, &MainWindow::applyLook);
    connect(&settings, &Settings::Settings::liveCheckEnabledChanged, m_check, &LiveCheck::setEnabled);
    connect(&settings, &Settings::Settings::tabMovingFocusChanged, m_learn->workbench, &Workbench::setTabMovesFocus);
}

void MainWindow::showPage(Rail::Page page)
{
    m_rail->setCurrent(page);
    m_stack->setCurrentIndex(page);
    const Course::Lesson *lesson = m_lessons ? m_lessons->lesson() : nullptr;
    if (page == Rail::Today) {
        m_topBar->showPage(tr("Today"), QLocale().toString(QDate::currentDate(), tr("dddd, d MMMM")));
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

void MainWindow::openDocument(const Document &document)
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
    m_courseModel->setProgress(m_services.progress.state());
    if (m_services.course) {
        m_today->showProgress(m_services.course->course, m_services.progress.state());
    }
    m_status->showSaved(m_services.progress);
}

void MainWindow::runDiagnosticAction(int index, const QString &action)
{
    if (action == u"explain") {
        explainDiagnostic(index);
    } else if (action == u"fixes") {
        offerFixes(index);
    }
}

void MainWindow::explainDiagnostic(int index)
{
    const Editor::CodeEditor *editor = m_learn->workbench->editor();
    if (!editor || index < 0 || index >= static_cast<int>(editor->diagnostics().size())) {
        m_learn->explainPanel->showSentence(tr("There is no problem at the caret. F8 goes to the next one."));
    } else {
        m_learn->explainPanel->showDiagnostic(editor->diagnostics()[static_cast<size_t>(index)]);
    }
    m_learn->reveal(m_learn->explainPanel);
}

void MainWindow::offerFixes(int index)
{
    Editor::CodeEditor *editor = m_learn->workbench->editor();
    if (!editor || index < 0 || index >= static_cast<int>(editor->diagnostics().size())) {
        m_learn->workbench->showMessage(tr("There is no problem at the caret. F8 goes to the next one."));
        return;
    }
    const Document &document = m_learn->workbench->document();
    m_fixes->offer(*editor, editor->diagnostics()[static_cast<size_t>(index)], m_check->checkedRevision(),
                   document.exercise ? document.exercise->fixPolicy : Course::FixPolicy::Allow);
}

void MainWindow::explain(const QString &code)
{
    showPage(Rail::Learn);
    m_services.explainer.explain(code);
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

} // namespace Ochre::Pages
