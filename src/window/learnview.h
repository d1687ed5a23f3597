// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QMainWindow>

#include <vector>

class QDockWidget;

namespace Ochre::Models {
class CourseModel;
}
namespace Ochre::Progress {
class ProgressService;
}
namespace Ochre::Widgets {
class DockTitleBar;
}
namespace Ochre::Lesson {
class CourseBrowser;
class LessonPage;
} // namespace Ochre::Lesson
namespace Ochre::Practice {
class QuestionPanel;
}
namespace Ochre::Workbench {
class ExerciseHelp;
class ExplainPanel;
class HistoryPanel;
class OutputPanel;
class ProblemsPanel;
class TaskDesk;
class TestsPanel;
class Workbench;
} // namespace Ochre::Workbench

namespace Ochre::Window {

/// Course, lesson, questions and workbench as docks that can be moved, closed, restored, and are remembered.
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
    Workbench::ExplainPanel *explainPanel;
    Workbench::HistoryPanel *historyPanel;
    Workbench::TaskDesk *taskDesk;

    /// Opens the dock of a panel, if it is closed, and brings it to the front.
    void reveal(QWidget *panel);
    void setProblemCount(int count);
    void resetLayout();
    /// The arrangement of last time, from saveState(); empty or unusable bytes give the default one. Applied when the
    /// view is first shown, because sizes mean something only then.
    void restoreLayout(const QByteArray &state);
    void setLook(const Design::Look &content, const Design::Look &chrome);
    [[nodiscard]] QList<QAction *> toggleActions() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void applyPendingLayout();
    void applyDefaultSizes();
    QDockWidget *makeDock(QWidget *panel, const QString &title, Qt::DockWidgetArea area);
    QDockWidget *addDock(QWidget *panel, const QString &title, Qt::DockWidgetArea area);
    QDockWidget *addTabbedDock(QWidget *panel, const QString &title, QDockWidget *beside);
    [[nodiscard]] QDockWidget *dockOf(const QWidget *panel) const;

    Workbench::ExerciseHelp *m_exerciseHelp;
    std::vector<QDockWidget *> m_docks;
    std::vector<Widgets::DockTitleBar *> m_titleBars;
    QByteArray m_defaultLayout;
    QByteArray m_pendingLayout; // waits for the first show
    bool m_layoutPending = false;
};

} // namespace Ochre::Window
