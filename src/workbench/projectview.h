// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "diagnostics/diagnostic.h"
#include "runner/project.h"

#include <QWidget>

#include <map>
#include <vector>

class QStackedWidget;
class QTabBar;
class QToolButton;

namespace Ochre::Editor {
class CodeEditor;
}

namespace Ochre::Workbench {

class ProjectTree;

/// A cargo project in the workbench: its files as a tree, in a narrow view as a list behind a button, and those that
/// are open as tabs with an editor each; once one was opened there is always one open. It owns the texts while they are
/// shown; who saves them listens to filesChanged().
class ProjectView final : public QWidget {
    Q_OBJECT
public:
    explicit ProjectView(const std::vector<Runner::SourceFile> &files, QWidget *parent = nullptr);
    ~ProjectView() override;

    /// Every file with its text as it is now, sorted by path.
    [[nodiscard]] std::vector<Runner::SourceFile> files() const;
    /// Other files and texts, as after a restart: what is open begins anew.
    void loadFiles(const std::vector<Runner::SourceFile> &files);
    /// Other files and texts, as after a reset: an open text changes in one undo step.
    void replaceFiles(const std::vector<Runner::SourceFile> &files);

    /// Shows a file; false when there is none of this path.
    bool openFile(const QString &path);
    /// Opens the file that a learner begins with: src/main.rs, src/lib.rs, another one.
    void openFirstFile(const QString &except = {});
    [[nodiscard]] QString currentPath() const;
    [[nodiscard]] Editor::CodeEditor *editor() const; ///< of the shown file

    /// The messages of a check or build of just these texts; every editor shows its own.
    void setDiagnostics(const Diagnostics::DiagnosticList &diagnostics);
    /// "Panicked here": opens the file when it belongs to the project.
    void setRuntimeMark(const QString &path, int line, const QString &message);
    void clearRuntimeMarks();

    /// This text of a file is in the history: whatever differs from it carries a mark.
    void noteKept(const QString &path, const QByteArray &text);

    void setLook(const Design::Look &look);
    void setTabMovesFocus(bool enabled);

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void editorCreated(Ochre::Editor::CodeEditor *editor);
    void filesChanged();                 ///< a text, a name, or the number of files
    void fileShown(const QString &path); ///< another one

private:
    struct OpenFile {
        QString path;
        Editor::CodeEditor *editor;
    };

    void connectTree();
    void setFiles(const std::vector<Runner::SourceFile> &files,
                  void (Editor::CodeEditor::*setText)(const QByteArray &));
    Editor::CodeEditor *makeEditor(const QString &path);
    void addCloseButton(int index);
    void closeTab(int index);
    void updateCloseButtons();
    void closeFile(const QString &path);
    void showTab(int index);
    void addFile(const QString &folder);
    void renameFile(const QString &path);
    void deleteFile(const QString &path);
    void noteChange();
    void showPaths();
    void showUnsaved();
    void showFilesMenu();
    void mark(const OpenFile &open);
    [[nodiscard]] int indexOf(const QString &path) const;
    [[nodiscard]] QString askForPath(const QString &title, const QString &proposal);

    std::map<QString, QByteArray> m_texts; ///< of a file that is open: as it was when it was opened
    std::vector<OpenFile> m_open;          ///< parallel to the tabs
    std::map<QString, QByteArray> m_kept;  ///< as the history has it
    ProjectTree *m_tree;
    QToolButton *m_files; ///< opens the list of files where there is no room for the tree
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    Diagnostics::DiagnosticList m_diagnostics;
    Design::Look m_look;
    bool m_tabMovesFocus = false;
};

} // namespace Ochre::Workbench
