// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/quickopenmodel.h"
#include "workbench/programrun.h"
#include "window/rail.h"
#include "window/services.h"
#include "toolchain/toolchain.h"
#include "search/searchentry.h"

#include <QMainWindow>

class QStackedWidget;

namespace Ochre::Editor {
class CodeEditor;
}
namespace Ochre::Models {
class CourseModel;
}
namespace Ochre::Widgets {
class MessageBar;
}
namespace Ochre::Practice {
class InterviewPage;
class TodayPage;
}
namespace Ochre::Workbench {
class FixChooser;
class LiveCheck;
class RunConsent;
}

namespace Ochre::Window {

class LearnView;
class LessonSession;
class MainMenu;
class QuickOpen;
class StatusLine;
class ToolchainDialog;
class TopBar;

/// The window: rail, top bar, Today and Learn. It only wires: every part does its own work.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(Rail::Page page);
    void openLesson(const QString &lessonId);
    void openDocument(const Workbench::Document &document);
    void openExercise(const QString &exerciseId);
    /// A question wherever it is asked: in the panel of its lesson, or on the interview page.
    void openQuestion(const QString &questionId);
    /// Opens a Rust file of the learner; one that is no program text is refused with a message.
    void openFile(const QString &path);
    void showMessage(const Error &error);
    void showMessage(const QString &sentence);

    [[nodiscard]] LearnView &learnView() const { return *m_learn; }
    [[nodiscard]] Practice::InterviewPage &interviewPage() const { return *m_interview; }
    [[nodiscard]] QuickOpen &quickOpen() const { return *m_quickOpen; }

signals:
    void toolchainKnown();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    void connectMenu();
    void connectEditMenu();
    void connectViewMenu();
    void connectCodeMenu();
    void connectLearn();
    void connectInterview();
    void connectRunning();
    void connectServices();
    void connectEditor(Editor::CodeEditor &editor);
    void forwardToFocus(const QString &action, const char *slot);
    template<typename Slot>
    void forwardToEditor(const QString &action, Slot slot);

    void showStoreProblem(const Error &error);
    void applyLook();
    void setZoom(int percent);
    void restoreSession();
    void saveSession();
    void restoreDocuments();
    void openStarterDocument();
    void showToolchain(const Toolchain::Toolchain &toolchain);
    void probeToolchain();
    void showToolchainDialog();
    void showQuickOpen();
    void openItem(const Models::QuickOpenItem &item);
    void search(const QString &text);
    void showFound(const QString &text, const std::vector<Search::SearchHit> &hits);
    void openDocumentation(const QString &page);
    void explain(const QString &code);
    void explainDiagnostic(int index);
    void offerFixes(int index);
    void runDiagnosticAction(int index, const QString &action);
    void documentChanged();
    void updateActions();
    void refreshProgress();
    void chooseFile();
    void saveCopy();
    void showShortcuts();
    void showAbout();

    Services m_services;
    MainMenu *m_menu;
    Models::CourseModel *m_courseModel;
    Rail *m_rail;
    TopBar *m_topBar;
    Widgets::MessageBar *m_message;
    QStackedWidget *m_stack;
    Practice::TodayPage *m_today;
    LearnView *m_learn;
    Practice::InterviewPage *m_interview;
    QuickOpen *m_quickOpen;
    StatusLine *m_status;
    LessonSession *m_lessons = nullptr; // none when the course could not be read
    Workbench::LiveCheck *m_check;
    Workbench::RunConsent *m_consent;
    Workbench::ProgramRun *m_run;
    Workbench::FixChooser *m_fixes;
    ToolchainDialog *m_toolchainDialog = nullptr; // made when it is first shown
    Toolchain::Toolchain m_toolchain;
    std::vector<Search::SearchEntry> m_noteEntries; // what the search knows of the learner's notes
    bool m_isSearchable = false;                    // the search has the course
};

} // namespace Ochre::Window
