// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "progress/progressservice.h"
#include "progress/snapshotreason.h"
#include "workbench/completionsource.h"
#include "workbench/document.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QFileSystemWatcher;
class QStackedWidget;

namespace Ochre::Editor {
class CodeEditor;
}
namespace Ochre::Widgets {
class MessageBar;
}

namespace Ochre::Workbench {

class DiskBar;
class ExerciseBar;
class ProgramTabs;
class ProjectSnapshots;
class ProjectView;
struct GivenChange;

/// The open programs as tabs, one editor each. What is typed is saved as a snapshot within seconds, so
/// that it is back after a crash; a document that was open before shows its latest snapshot. A cargo project is one
/// document with several editors, each file of it with snapshots of its own.
class Workbench final : public QWidget {
    Q_OBJECT
public:
    /// Progress is borrowed and must outlive the workbench.
    explicit Workbench(Progress::ProgressService &progress, QWidget *parent = nullptr);
    ~Workbench() override;

    /// Opens a document, or shows it when it is open already. One whose id begins with filePrefix is read from there.
    void open(const Document &document);
    /// The document of a file on disk; fails when it cannot be read or is no Rust text.
    [[nodiscard]] static Result<Document> fileDocument(const QString &path);
    [[nodiscard]] bool hasDocument() const;
    [[nodiscard]] const Document &document() const; ///< the shown one; only when hasDocument()
    /// Of the shown document, and in a project of the shown file; nullptr when there is none.
    [[nodiscard]] Editor::CodeEditor *editor() const;
    [[nodiscard]] ProjectView *project() const;     ///< of the shown document, nullptr when it is a single text
    [[nodiscard]] ExerciseBar *exerciseBar() const; ///< of the shown document, nullptr when it is no exercise
    /// Of any open document; nullptr when it is not open, or no exercise.
    [[nodiscard]] ExerciseBar *exerciseBar(const QString &documentId) const;
    [[nodiscard]] std::vector<Document> documents() const;

    /// Saves the text of the shown document when it changed.
    void saveSnapshot(Progress::SnapshotReason reason);
    /// Saves the texts of all open documents, before the window closes.
    void saveAll();
    /// Shows a file of the shown project, named as the compiler names it; false when it has no such file. A single text
    /// is shown already, whatever it is called.
    bool openFile(const QString &path);
    /// Back to the original text, as one more entry in the history and one undo step.
    void resetDocument();
    void showMessage(const QString &sentence);
    /// With something that can be done about it.
    void showMessage(const QString &sentence, const QString &action, std::function<void()> follow);
    /// The same about the last change of the shown text, with a way to take it back until the text is changed again.
    void showUndo(const QString &sentence);
    /// What is being built for the program, with a way to cancel it: a message like others, until hideProgress().
    void showProgress(const QString &sentence);
    void hideProgress();

    /// What the code of the courses is made of, by their ids, for completion; `usual` is the course of whatever belongs
    /// to none.
    void setVocabularies(const CompletionSource::Vocabularies &vocabularies, const QString &usual);

    void setLook(const Design::Look &look);
    void setTabMovesFocus(bool enabled);
    /// Whether the tasks of exercises are folded to a line, in every tab.
    void setTasksFolded(bool folded);
    [[nodiscard]] bool areTasksFolded() const { return m_areTasksFolded; }

public slots:
    /// Writes an opened file where it is, unless another program has changed it there: that is said first. What is no
    /// file asks for a name by saveAsRequested().
    void save();
    /// Writes the shown text to this path. An opened file goes on as the new one; another program is copied.
    void saveAs(const QString &path);
    /// Looks whether others have changed the opened files.
    void checkDisk();
    /// resetDocument(), after a question where it takes files away that the learner has made.
    void askToReset();
    /// Closes the shown program; its text is kept.
    void closeShown();

signals:
    void saveAsRequested();
    void editorCreated(Ochre::Editor::CodeEditor *editor);
    void documentChanged();  ///< another one is shown, or none
    void sourceChanged();    ///< the text of the shown document, a single one
    void projectChanged();   ///< texts or files of the shown project
    void projectFileShown(); ///< another file of it is shown
    void progressCancelled();
    void hintShown(const Ochre::Workbench::Document &document, const QString &exercise, int step);
    void checkRequested();
    void termActivated(const QString &href); ///< Richtext::Term in a task

private:
    struct Tab {
        Document document;
        QWidget *page;
        Editor::CodeEditor *editor; ///< of a single text
        ExerciseBar *exerciseBar;
        ProjectView *project;        ///< of a project
        ProjectSnapshots *snapshots; ///< of a project
        DiskBar *diskBar;            ///< of a file
        bool isBaseKept = false;     ///< the history has what is on disk
    };

    /// A change that a message offers to take back: of a text, with the revision that it made, or of a whole project,
    /// with what was there.
    struct Undoable {
        QPointer<Editor::CodeEditor> editor;
        quint64 revision = 0;
        QPointer<ProjectView> project = {};
        std::vector<Runner::SourceFile> files = {};
    };

    void followMessage();
    void undoChange();
    void dropUndo();
    Tab makeTab(const Document &document);
    void addExerciseBar(Tab &tab);
    void addEditor(Tab &tab);
    void addProject(Tab &tab);
    void addDiskBar(Tab &tab);
    void watchDisk();
    bool lookAtDisk(Tab &tab); ///< whether it may be written
    void recoverDiskFile(const QString &id);
    /// Writes the text of the tab there, and makes it the tab's file; when that fails, the tab is what it was.
    bool writeFile(Tab &tab, const DiskFile &file);
    void takeDiskText(Tab &tab);
    void keepOwnText(Tab &tab);
    void showDifference(Tab &tab);
    void keepBase(Tab &tab);
    void showFileState(const Tab &tab);
    void watchGiven(const Tab &tab);
    void tellGivenChange(Widgets::MessageBar &bar, const QString &title, const std::vector<GivenChange> &changes);
    void mergeRecovered(const QString &id, const std::vector<Runner::SourceFile> &files);
    void resetProject(Tab &tab);
    [[nodiscard]] const Tab *find(const QString &id) const;
    [[nodiscard]] Tab *find(const QString &id);
    void recover(const QString &id);
    void closeTab(int index);
    void closeOthers(int index);
    void showTab(int index);
    void noteTyping(const QString &id);
    void saveTyped();
    void saveTab(Tab &tab, Progress::SnapshotReason reason);
    void keepText(const QString &document, Progress::SnapshotReason reason, const QByteArray &text);
    [[nodiscard]] const Tab *current() const;
    [[nodiscard]] Tab *current();

    Progress::ProgressService &m_progress;
    ProgramTabs *m_tabBar;
    QStackedWidget *m_stack;
    Widgets::MessageBar *m_message;
    CompletionSource *m_completions;
    QFileSystemWatcher *m_disk = nullptr;
    std::vector<Tab> m_tabs;
    Design::Look m_look;
    bool m_tabMovesFocus = false;
    bool m_areTasksFolded = false;
    bool m_showsProgress = false; // the message is showProgress()
    Undoable m_undoable;
    std::function<void()> m_follow; // the action of the message, when it is that of showMessage()
    QTimer m_saveTimer;
    QElapsedTimer m_typingSince; // of the first key that is not saved yet
    QSet<QString> m_typed;       // documents that the timer is to save, whichever is shown by then
};

} // namespace Ochre::Workbench
