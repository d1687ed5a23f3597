// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/rail.h"
#include "window/services.h"
#include "workbench/document.h"
#include "workbench/programrun.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace Ochre::Editor {
class CodeEditor;
}
namespace Ochre::Insight {
class ProgressPage;
}
namespace Ochre::Models {
class CourseModel;
}
namespace Ochre::Widgets {
class MessageBar;
}
namespace Ochre::Practice {
class InterviewPage;
class NotesPage;
class PracticePage;
class TodayPage;
} // namespace Ochre::Practice
namespace Ochre::Toolchain {
struct Toolchain;
}
namespace Ochre::Workbench {
class FixChooser;
class LiveCheck;
class RunConsent;
} // namespace Ochre::Workbench

namespace Ochre::Window {

class Actions;
class Closing;
class CourseArrival;
class CourseReload;
class CourseShelf;
class CourseWords;
class EditActions;
class ExchangeControl;
class FileActions;
class Finder;
class InterviewControl;
class KeyControl;
class LearnView;
class LessonSession;
class LookControl;
class Navigator;
class PackActions;
class PracticeControl;
class ProblemActions;
class ProgressDisplay;
class QuickOpen;
class SettingsControl;
class StatusLine;
class StoreActions;
class TermGuide;
class ToolchainControl;
class TopBar;
class WindowMemory;

/// The window joins the rooms: it builds the pages and the controllers, and connects who speaks to whom.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(Rail::Page page);
    void openLesson(const QString &lessonId);
    void openCourse(const QString &courseId);
    void openDocument(const Workbench::Document &document);
    void openExercise(const QString &exerciseId);
    void openQuestion(const QString &questionId);
    /// Opens a Rust file of the learner, or asks whether a course in one file is to be installed; what is neither is
    /// refused with a message.
    void openFile(const QString &path);
    void showMessage(const Error &error);
    void showMessage(const QString &sentence);

    [[nodiscard]] Actions &actions() const { return *m_actions; }
    [[nodiscard]] LearnView &learnView() const { return *m_learn; }
    [[nodiscard]] Practice::InterviewPage &interviewPage() const { return *m_interview; }
    [[nodiscard]] Practice::PracticePage &practicePage() const { return *m_practice; }
    [[nodiscard]] Insight::ProgressPage &progressPage() const { return *m_insight; }
    [[nodiscard]] Practice::NotesPage &notesPage() const { return *m_notes; }
    [[nodiscard]] QuickOpen &quickOpen() const { return *m_quickOpen; }

signals:
    void toolchainKnown();
    /// The learner's folder of courses has another course now.
    void coursesChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void buildLayout();
    void buildLessons();
    void buildControllers();
    void connectMessages();
    void connectToday();
    void connectLearn();
    void connectInterview();
    void connectRunning();
    void connectServices();
    void connectCourses();
    void showCourse();
    void lookAtCoursesAgain();
    void countAgain();
    void showCourseAgain(const QString &courseId);
    void showNewCourse(const QString &courseId);
    void showJoinedCourses(const QStringList &courseIds);
    void showLeftOut();
    void showGoneCourse();
    void runSource(const QString &document, const QString &title, const QByteArray &source);
    void offerNextStep(const QString &key);
    void watchEditor(Editor::CodeEditor &editor);

    void showStoreProblem(const Error &error);
    void showLook();
    void focusFirst();
    void fitRail();
    void keepSize();
    void showToolchain(const Toolchain::Toolchain &toolchain);
    void showPanel(Workbench::ProgramRun::Panel panel);
    void documentChanged();

    Services m_services;
    CourseShelf *m_shelf;
    Models::CourseModel *m_courseModel;
    Rail *m_rail;
    TopBar *m_topBar;
    Widgets::MessageBar *m_message;
    Widgets::MessageBar *m_courseMessage;
    QStackedWidget *m_stack;
    Practice::TodayPage *m_today;
    LearnView *m_learn;
    Practice::InterviewPage *m_interview;
    Practice::PracticePage *m_practice;
    Insight::ProgressPage *m_insight;
    Practice::NotesPage *m_notes;
    QuickOpen *m_quickOpen;
    StatusLine *m_status;
    Workbench::LiveCheck *m_check;
    Workbench::RunConsent *m_consent;
    Workbench::ProgramRun *m_run;
    Workbench::FixChooser *m_fixes;
    LessonSession *m_lessons = nullptr; // none when the course could not be read
    Actions *m_actions;
    Navigator *m_navigator = nullptr;
    LookControl *m_look = nullptr;
    ToolchainControl *m_tools = nullptr;
    KeyControl *m_keys = nullptr;
    SettingsControl *m_settings = nullptr;
    FileActions *m_files = nullptr;
    PackActions *m_packs = nullptr;
    EditActions *m_edit = nullptr;
    ProblemActions *m_problems = nullptr;
    Finder *m_finder = nullptr;
    CourseWords *m_words = nullptr;
    TermGuide *m_terms = nullptr;
    ProgressDisplay *m_progressDisplay = nullptr;
    WindowMemory *m_memory = nullptr;
    Closing *m_closing = nullptr;
    CourseReload *m_reload = nullptr;
    StoreActions *m_store = nullptr;
    CourseArrival *m_arrival = nullptr;
    PracticeControl *m_practising = nullptr;
    InterviewControl *m_interviews = nullptr;
    ExchangeControl *m_exchange = nullptr;
    QTimer m_layoutRest; ///< runs while the zoom is laid out
    QString m_toldGone;  ///< id of the course of which the bar says that it is not installed
    QString m_installed; ///< id of the course that was installed in this window last
};

} // namespace Ochre::Window
