// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "window/arrangement.h"

#include <QMainWindow>

#include <array>
#include <vector>

class QDockWidget;
class QTabBar;
class QToolBar;

namespace Ochre::Models {
class CourseModel;
}
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Widgets {
class DockTitleBar;
class SideStrip;
} // namespace Ochre::Widgets
namespace Ochre::Lesson {
class CourseBrowser;
class LessonPage;
} // namespace Ochre::Lesson
namespace Ochre::Practice {
class QuestionPanel;
class QuestionStrip;
} // namespace Ochre::Practice
namespace Ochre::Workbench {
class ExerciseHelp;
class ExplainPanel;
class HistoryPanel;
class OutputPanel;
class ProblemsPanel;
class StepsPanel;
class TaskDesk;
class TestsPanel;
class Workbench;
} // namespace Ochre::Workbench

namespace Ochre::Window {

class WidthShare;

/// What every arrangement looked like, from saveState(), by Arrangement.
using ArrangementStates = std::array<QByteArray, arrangementCount>;

/// Course, lesson, questions and workbench as docks that can be moved, closed, restored, and are remembered for each
/// arrangement. A closed course list leaves a strip at the side, closed questions one below the lesson. Where there is
/// no room for two side by side, they are tabs.
class LearnView final : public QMainWindow {
    Q_OBJECT
public:
    /// Borrowed; both must outlive the view.
    LearnView(Models::CourseModel &course, Progress::ProgressService &progress, QWidget *parent = nullptr);

    Lesson::CourseBrowser *courseBrowser;
    Lesson::LessonPage *lessonPage;
    Practice::QuestionPanel *questionPanel;
    Workbench::Workbench *workbench;
    Workbench::OutputPanel *outputPanel;
    Workbench::ProblemsPanel *problemsPanel;
    Workbench::TestsPanel *testsPanel;
    Workbench::StepsPanel *stepsPanel;
    Workbench::ExplainPanel *explainPanel;
    Workbench::HistoryPanel *historyPanel;
    Workbench::TaskDesk *taskDesk;

    /// Opens the dock of a panel, if it is closed, and brings it, or the lesson page, to the front.
    void reveal(QWidget *panel);
    /// One thing at a time is shown, below tabs.
    [[nodiscard]] bool isNarrow() const { return m_isNarrow; }
    /// Makes room for something else; every arrangement comes back as it was left.
    void arrange(Arrangement arrangement);
    [[nodiscard]] Arrangement arrangement() const { return m_arrangement; }
    /// What the strip of the folded course list says.
    void setCoursePlace(const QString &place);
    void setProblemCount(int count);
    /// The shown arrangement as it is delivered.
    void resetLayout();
    /// All of last time; empty or unusable bytes give the default. Applied when the view is first shown, because sizes
    /// mean something only then.
    void restoreLayouts(const ArrangementStates &states);
    [[nodiscard]] ArrangementStates layouts() const;
    void setLook(const Design::Look &content, const Design::Look &chrome);
    [[nodiscard]] QList<QAction *> toggleActions() const;

signals:
    void narrowChanged(bool narrow);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a narrow view shows, by its tab.
    enum class NarrowPage { Course, Lesson, Questions, Program };

    void buildNarrowTabs();
    void updateNarrow();
    void showNarrowPage(NarrowPage page);
    void focusNarrowPage();
    void sizeNarrowProgram();
    /// Before a closed panel opens.
    void makeRoomFor(const QWidget *panel);
    void giveQuestionsRoom();
    [[nodiscard]] bool hasRoomForFourParts() const;
    void followDock(QWidget *panel, bool isShown);
    [[nodiscard]] NarrowPage narrowPageOf(const QWidget *panel) const;
    void buildStrips();
    void buildDocks();
    void showStrips();
    void applyLayout();
    void showWorkbenchTitle();
    void applyDefaultSizes();
    [[nodiscard]] bool isDefaultPart(const QDockWidget *dock) const;
    QDockWidget *makeDock(QWidget *panel, const QString &title, Qt::DockWidgetArea area);
    QDockWidget *addDock(QWidget *panel, const QString &title, Qt::DockWidgetArea area);
    QDockWidget *addTabbedDock(QWidget *panel, const QString &title, QDockWidget *beside);
    [[nodiscard]] QDockWidget *dockOf(const QWidget *panel) const;

    Workbench::ExerciseHelp *m_exerciseHelp;
    std::vector<QDockWidget *> m_docks;
    std::vector<Widgets::DockTitleBar *> m_titleBars;
    Widgets::DockTitleBar *m_workbenchTitle = nullptr;
    QWidget *m_noTitle = nullptr; ///< takes no room
    QToolBar *m_courseBar;
    Widgets::SideStrip *m_courseStrip;
    Practice::QuestionStrip *m_questionStrip;
    Arrangement m_arrangement = Arrangement::Code;
    ArrangementStates m_layouts; ///< of the shown one: as it was when it was shown last
    QByteArray m_defaultLayout;
    bool m_isLayoutPending = true; ///< waits for the first show
    QTabBar *m_narrowTabs;
    WidthShare *m_share = nullptr; ///< of the workbench
    Design::TypeScale m_scale;
    bool m_isNarrow = false;
    bool m_isSwitching = false; ///< docks come and go by themselves
};

} // namespace Ochre::Window
