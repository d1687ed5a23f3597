// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "workbench/document.h"
#include "progress/progressservice.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace Ochre::Editor {
class CodeEditor;
}
namespace Ochre::Widgets {
class MessageBar;
}

namespace Ochre::Workbench {

class ExerciseBar;
class ProjectSnapshots;
class ProjectView;

/// The open programs as tabs, one editor each. What is typed is saved as a snapshot a moment after the last key, so
/// that it is back after a crash; a document that was open before shows its latest snapshot. A cargo project is one
/// document with several editors, each file of it with snapshots of its own.
class Workbench final : public QWidget {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the workbench.
    explicit Workbench(Progress::ProgressService &progress, QWidget *parent = nullptr);
    ~Workbench() override;

    /// Opens a document, or shows it when it is open already.
    void open(const Document &document);
    [[nodiscard]] bool hasDocument() const;
    [[nodiscard]] const Document &document() const; ///< the shown one; only when hasDocument()
    /// Of the shown document, and in a project of the shown file; nullptr when there is none.
    [[nodiscard]] Editor::CodeEditor *editor() const;
    [[nodiscard]] ProjectView *project() const;     ///< of the shown document, nullptr when it is a single text
    [[nodiscard]] ExerciseBar *exerciseBar() const; ///< of the shown document, nullptr when it is no exercise
    [[nodiscard]] std::vector<Document> documents() const;

    /// Saves the text of the shown document when it changed; `reason` as in Progress::Snapshot.
    void saveSnapshot(const QString &reason);
    /// Saves the texts of all open documents, before the window closes.
    void saveAll();
    /// Shows a file of the shown project, named as the compiler names it; false when it has no such file. A single text
    /// is shown already, whatever it is called.
    bool openFile(const QString &path);
    /// Back to the original text, as one more entry in the history and one undo step.
    void resetDocument();
    void showMessage(const QString &sentence, const QString &actionText = {});
    /// What is being built for the program, with a way to cancel it: a message like others, until hideProgress().
    void showProgress(const QString &sentence);
    void hideProgress();

    void setLook(const Design::Look &look);
    void setTabMovesFocus(bool enabled);

signals:
    void editorCreated(Ochre::Editor::CodeEditor *editor);
    void documentChanged();  ///< another one is shown, or none
    void sourceChanged();    ///< the text of the shown document, a single one
    void projectChanged();   ///< texts or files of the shown project
    void projectFileShown(); ///< another file of it is shown
    void messageActionTriggered();
    void progressCancelled();
    void hintShown(const QString &lesson, const QString &exercise, int step);
    void checkRequested();

private:
    struct Tab {
        Document document;
        QWidget *page;
        Editor::CodeEditor *editor; ///< of a single text
        ExerciseBar *exerciseBar;
        ProjectView *project;        ///< of a project
        ProjectSnapshots *snapshots; ///< of a project
    };

    void addCloseButton(int index);
    Tab makeTab(const Document &document);
    void addExerciseBar(Tab &tab);
    void addEditor(Tab &tab);
    void addProject(Tab &tab);
    void mergeRecovered(const QString &id, const std::vector<Runner::SourceFile> &files);
    void resetProject(const Tab &tab);
    [[nodiscard]] const Tab *find(const QString &id) const;
    void recover(const QString &id);
    void closeTab(int index);
    void showTab(int index);
    void saveTab(const Tab &tab, const QString &reason);
    [[nodiscard]] const Tab *current() const;

    Progress::ProgressService &m_progress;
    QTabBar *m_tabBar;
    QStackedWidget *m_stack;
    Widgets::MessageBar *m_message;
    std::vector<Tab> m_tabs;
    Design::Look m_look;
    bool m_tabMovesFocus = false;
    bool m_showsProgress = false; // the message is showProgress()
    QTimer m_saveTimer;
};

} // namespace Ochre::Workbench
