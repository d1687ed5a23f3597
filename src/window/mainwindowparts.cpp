// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of MainWindow that joins its parts: who tells whom what.

#include "editor/codeeditor.h"
#include "lesson/coursebrowser.h"
#include "workbench/explainpanel.h"
#include "workbench/fixchooser.h"
#include "practice/interviewpage.h"
#include "window/learnview.h"
#include "lesson/lessonpage.h"
#include "window/lessonsession.h"
#include "workbench/livecheck.h"
#include "window/mainwindow.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "practice/questionpanel.h"
#include "window/quickopen.h"
#include "window/statusline.h"
#include "workbench/testspanel.h"
#include "practice/todaypage.h"
#include "window/toolchaindialog.h"
#include "window/topbar.h"
#include "workbench/workbench.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "runner/errorexplainer.h"
#include "toolchain/toolchainprobe.h"
#include "search/searchservice.h"
#include "settings/settings.h"
#include "widgets/messagebar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

void MainWindow::connectLearn()
{
    connect(m_message, &Widgets::MessageBar::actionTriggered, this, [this] {
        m_message->hide();
        m_services.progress.startAfresh();
    });
    connect(m_rail, &Rail::pageRequested, this, &MainWindow::showPage);
    connect(m_topBar, &TopBar::quickOpenRequested, this, &MainWindow::showQuickOpen);
    connect(m_quickOpen, &QuickOpen::itemChosen, this, &MainWindow::openItem);
    connect(m_quickOpen, &QuickOpen::searchRequested, this, &MainWindow::search);
    connect(&m_services.search, &Search::SearchService::found, this, &MainWindow::showFound);
    connect(&m_services.search, &Search::SearchService::failed, this,
            qOverload<const QString &>(&MainWindow::showMessage));
    connect(m_today, &Practice::TodayPage::lessonRequested, this, &MainWindow::openLesson);
    connect(m_today, &Practice::TodayPage::exerciseRequested, this, &MainWindow::openExercise);
    connect(m_today, &Practice::TodayPage::explanationRequested, this, &MainWindow::explain);
    connect(m_today, &Practice::TodayPage::questionRequested, this, [this](const QString &lesson, const QString &question) {
        openLesson(lesson);
        m_learn->questionPanel->goToQuestion(question);
    });
    connect(m_today, &Practice::TodayPage::confidenceRequested, this, [this](const QString &lesson) {
        openLesson(lesson);
        m_learn->lessonPage->scrollToAnchor(u"confidence"_s);
    });
    connect(m_learn->lessonPage, &Lesson::LessonPage::exerciseRequested, this, &MainWindow::openExercise);
    const auto openSource = [this](const QString &id, const QString &title, const QByteArray &source) {
        const auto known = m_lessons ? m_lessons->document(id) : std::nullopt;
        openDocument({id, title, source, std::nullopt, known ? known->crates : QStringList()});
    };
    connect(m_learn->lessonPage, &Lesson::LessonPage::openInEditorRequested, this, openSource);
    connect(m_learn->questionPanel, &Practice::QuestionPanel::runRequested, this, openSource);
    connect(m_learn->explainPanel, &Workbench::ExplainPanel::openInEditorRequested, this, openSource);
    connect(m_learn->lessonPage, &Lesson::LessonPage::documentationRequested, this, &MainWindow::openDocumentation);
    connect(m_learn->lessonPage, &Lesson::LessonPage::linkHovered, m_status,
            [this](const QString &text) { m_status->showMessage(text); });
    connect(m_learn->courseBrowser, &Lesson::CourseBrowser::lessonRequested, this, &MainWindow::openLesson);
    if (m_lessons) {
        connect(m_lessons, &LessonSession::lessonOpened, this, [this](const QString &id) {
            m_learn->courseBrowser->setCurrentLesson(id);
            showPage(Rail::Learn);
        });
    }
}

void MainWindow::connectInterview()
{
    connect(m_interview, &Practice::InterviewPage::lessonRequested, this, &MainWindow::openLesson);
    connect(m_interview, &Practice::InterviewPage::questionRequested, this, &MainWindow::openQuestion);
    connect(m_interview, &Practice::InterviewPage::mustKnowToggled, this, [this](const QString &key, bool known) {
        m_services.progress.record(QString::fromLatin1(Progress::EventKind::mustKnowSet), {}, key,
                                   {{u"known"_s, known}});
        refreshProgress();
    });
}

void MainWindow::connectRunning()
{
    Workbench::Workbench *workbench = m_learn->workbench;
    connect(workbench, &Workbench::Workbench::editorCreated, this, [this](Editor::CodeEditor *editor) { connectEditor(*editor); });
    connect(workbench, &Workbench::Workbench::documentChanged, this, &MainWindow::documentChanged);
    connect(workbench, &Workbench::Workbench::checkRequested, m_run, &Workbench::ProgramRun::checkExercise);
    connect(workbench, &Workbench::Workbench::messageActionTriggered, this, [workbench] { workbench->editor()->undo(); });
    connect(workbench, &Workbench::Workbench::hintShown, this, [this](const QString &lesson, const QString &exercise, int step) {
        m_services.progress.record(QString::fromLatin1(Progress::EventKind::hintShown), lesson, exercise,
                                   {{u"step"_s, step}});
    });
    connect(m_check, &Workbench::LiveCheck::statusChanged, m_status, &StatusLine::showCheck);
    connect(m_run, &Workbench::ProgramRun::checkStatusChanged, m_status, &StatusLine::showCheck);
    connect(&m_services.pageRunner, &Runner::CodeRunner::cratesProgressed, m_status,
            [this](int done, int total, const QString &crate) {
                m_status->showMessage(tr("Building crate %1 of %2: %3").arg(done + 1).arg(total).arg(crate));
            });
    connect(&m_services.pageRunner, &Runner::CodeRunner::cratesFinished, m_status,
            [this] { m_status->clearMessage(); });
    connect(m_check, &Workbench::LiveCheck::problemCountChanged, m_learn, &LearnView::setProblemCount);
    connect(m_run, &Workbench::ProgramRun::runningChanged, this, &MainWindow::updateActions);
    connect(m_run, &Workbench::ProgramRun::messageRaised, this, qOverload<const QString &>(&MainWindow::showMessage));
    connect(m_run, &Workbench::ProgramRun::panelRequested, this, [this](Workbench::ProgramRun::Panel panel) {
        m_learn->reveal(panel == Workbench::ProgramRun::Panel::Output     ? static_cast<QWidget *>(m_learn->outputPanel)
                        : panel == Workbench::ProgramRun::Panel::Problems ? static_cast<QWidget *>(m_learn->problemsPanel)
                                                               : static_cast<QWidget *>(m_learn->testsPanel));
    });
    const auto goTo = [this](int line, int column) {
        if (Editor::CodeEditor *editor = m_learn->workbench->editor()) {
            editor->goTo(line, std::max(1, column));
        }
    };
    connect(m_learn->problemsPanel, &Workbench::ProblemsPanel::diagnosticActivated, m_run, &Workbench::ProgramRun::openDiagnosticFile);
    connect(m_learn->problemsPanel, &Workbench::ProblemsPanel::placeRequested, this, goTo);
    connect(m_fixes, &Workbench::FixChooser::refused, this,
            [workbench](const QString &sentence) { workbench->showMessage(sentence); });
    connect(m_fixes, &Workbench::FixChooser::applied, this, [this, workbench](const QString &code, const QString &title) {
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
            &Workbench::ProblemsPanel::setCurrentDiagnostic);
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
    connect(&m_services.probe, &Toolchain::ToolchainProbe::finished, this, &MainWindow::showToolchain);
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
    connect(&settings, &Settings::Settings::liveCheckEnabledChanged, m_check, &Workbench::LiveCheck::setEnabled);
    connect(&settings, &Settings::Settings::liveCheckEnabledChanged, m_run, &Workbench::ProgramRun::setLiveCheckEnabled);
    connect(&settings, &Settings::Settings::tabMovingFocusChanged, m_learn->workbench, &Workbench::Workbench::setTabMovesFocus);
}

} // namespace Ochre::Window
