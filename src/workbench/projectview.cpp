// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/projectview.h"

#include "editor/codeeditor.h"
#include "widgets/icons.h"
#include "workbench/projecttree.h"

#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

constexpr int treeWidth = 170;
constexpr int editorWidth = 600;

} // namespace

ProjectView::ProjectView(const std::vector<Runner::SourceFile> &files, QWidget *parent)
    : QWidget(parent)
    , m_tree(new ProjectTree(this))
    , m_files(new QToolButton(this))
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("projectView"));
    m_tabs->setObjectName(QStringLiteral("projectTabs"));
    m_tabs->setAccessibleName(tr("Open files of the project"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setDocumentMode(true);
    auto *editors = new QWidget(this);
    auto *rows = new QVBoxLayout(editors);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_files);
    head->addWidget(m_tabs, 1);
    rows->addLayout(head);
    m_files->setObjectName(QStringLiteral("projectFilesButton"));
    m_files->setText(tr("Files"));
    m_files->setToolTip(tr("The files of the project"));
    m_files->setPopupMode(QToolButton::InstantPopup);
    m_files->setMenu(new QMenu(m_files));
    m_files->menu()->setObjectName(QStringLiteral("projectFilesMenu"));
    m_files->hide();
    connect(m_files->menu(), &QMenu::aboutToShow, this, &ProjectView::showFilesMenu);
    rows->addWidget(m_stack, 1);
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("projectSplitter"));
    splitter->addWidget(m_tree);
    splitter->addWidget(editors);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({treeWidth, editorWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connectTree();
    for (const Runner::SourceFile &file : files) {
        m_kept[file.path] = file.text;
    }
    connect(m_tabs, &QTabBar::currentChanged, this, &ProjectView::showTab);
    loadFiles(files);
}

ProjectView::~ProjectView() = default;

void ProjectView::connectTree()
{
    connect(m_tree, &ProjectTree::fileChosen, this, &ProjectView::openFile);
    connect(m_tree, &ProjectTree::fileActivated, this, [this](const QString &path) {
        if (openFile(path)) {
            editor()->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_tree, &ProjectTree::newRequested, this, &ProjectView::addFile);
    connect(m_tree, &ProjectTree::renameRequested, this, &ProjectView::renameFile);
    connect(m_tree, &ProjectTree::deleteRequested, this, &ProjectView::deleteFile);
}

std::vector<Runner::SourceFile> ProjectView::files() const
{
    std::vector<Runner::SourceFile> result;
    for (const auto &[path, text] : m_texts) {
        const int open = indexOf(path);
        result.push_back({path, open < 0 ? text : m_open[static_cast<size_t>(open)].editor->text()});
    }
    return result;
}

void ProjectView::loadFiles(const std::vector<Runner::SourceFile> &files)
{
    setFiles(files, &Editor::CodeEditor::setText);
}

void ProjectView::replaceFiles(const std::vector<Runner::SourceFile> &files)
{
    setFiles(files, &Editor::CodeEditor::replaceText);
}

void ProjectView::setFiles(const std::vector<Runner::SourceFile> &files,
                           void (Editor::CodeEditor::*setText)(const QByteArray &))
{
    std::map<QString, QByteArray> texts;
    for (const Runner::SourceFile &file : files) {
        texts.emplace(file.path, file.text);
    }
    m_texts = std::move(texts);
    for (int index = static_cast<int>(m_open.size()) - 1; index >= 0; --index) {
        if (!m_texts.contains(m_open[static_cast<size_t>(index)].path)) {
            closeTab(index);
        }
    }
    for (const OpenFile &open : m_open) {
        if (open.editor->text() != m_texts[open.path]) {
            (open.editor->*setText)(m_texts[open.path]);
        }
    }
    showPaths();
    noteChange();
}

bool ProjectView::openFile(const QString &path)
{
    const auto file = m_texts.find(path);
    if (file == m_texts.end()) {
        return false;
    }
    int index = indexOf(path);
    if (index < 0) {
        m_open.push_back({path, makeEditor(path)});
        m_stack->addWidget(m_open.back().editor);
        index = m_tabs->addTab(path.section(u'/', -1));
        m_tabs->setTabToolTip(index, path);
        addCloseButton(index);
        updateCloseButtons();
        mark(m_open.back());
        emit editorCreated(m_open.back().editor);
    }
    m_tabs->setCurrentIndex(index);
    showTab(index);
    return true;
}

void ProjectView::openFirstFile(const QString &except)
{
    QStringList paths{QStringLiteral("src/main.rs"), QStringLiteral("src/lib.rs")};
    for (const auto &[path, text] : m_texts) {
        paths.insert(path.endsWith(QLatin1StringView(".rs")) ? 2 : paths.size(), path);
    }
    paths.removeAll(except);
    for (const QString &path : std::as_const(paths)) {
        if (openFile(path)) {
            return;
        }
    }
}

Editor::CodeEditor *ProjectView::makeEditor(const QString &path)
{
    auto *editor = new Editor::CodeEditor(m_stack);
    editor->setSourceName(path);
    editor->setTabMovesFocus(m_tabMovesFocus);
    editor->setLook(m_look);
    editor->setText(m_texts[path]);
    connect(editor, &Editor::CodeEditor::textChanged, this, &ProjectView::noteChange);
    return editor;
}

void ProjectView::showTab(int index)
{
    if (index < 0 || index >= static_cast<int>(m_open.size())) {
        return;
    }
    m_stack->setCurrentWidget(m_open[static_cast<size_t>(index)].editor);
    m_tree->setCurrent(currentPath());
    emit fileShown(currentPath());
}

QString ProjectView::currentPath() const
{
    const int index = m_tabs->currentIndex();
    return index >= 0 && index < static_cast<int>(m_open.size()) ? m_open[static_cast<size_t>(index)].path : QString();
}

Editor::CodeEditor *ProjectView::editor() const
{
    const int index = indexOf(currentPath());
    return index < 0 ? nullptr : m_open[static_cast<size_t>(index)].editor;
}

void ProjectView::setDiagnostics(const Diagnostics::DiagnosticList &diagnostics)
{
    m_diagnostics = diagnostics;
    for (const OpenFile &open : m_open) {
        mark(open);
    }
}

// Every editor gets the whole list, so that its numbers mean the same everywhere; a fix in another file is left out,
// since an editor would apply it to its own text.
void ProjectView::mark(const OpenFile &open)
{
    Diagnostics::DiagnosticList own = m_diagnostics;
    for (Diagnostics::Diagnostic &diagnostic : own) {
        std::erase_if(diagnostic.fixes, [&open](const Diagnostics::Fix &fix) {
            return std::ranges::any_of(fix.edits,
                                       [&open](const Diagnostics::Edit &edit) { return edit.file != open.path; });
        });
    }
    open.editor->setDiagnostics(own, open.editor->revision());
}

void ProjectView::setRuntimeMark(const QString &path, int line, const QString &message)
{
    if (openFile(path)) {
        editor()->setRuntimeMark(line, message);
    }
}

void ProjectView::clearRuntimeMarks()
{
    for (const OpenFile &open : m_open) {
        open.editor->clearRuntimeMark();
    }
}

void ProjectView::setLook(const Design::Look &look)
{
    m_look = look;
    m_tree->setLook(look);
    for (size_t index = 0; index < m_open.size(); ++index) {
        m_open[index].editor->setLook(look);
        static_cast<QToolButton *>(m_tabs->tabButton(static_cast<int>(index), QTabBar::RightSide))
            ->setIcon(Widgets::icon(QStringLiteral("close"), look));
    }
}

void ProjectView::setTabMovesFocus(bool enabled)
{
    m_tabMovesFocus = enabled;
    for (const OpenFile &open : m_open) {
        open.editor->setTabMovesFocus(enabled);
    }
}

// The messages belong to texts that are gone; an editor moves its own marks, a file that is opened now must not get
// old ones.
void ProjectView::noteChange()
{
    m_diagnostics.clear();
    showUnsaved();
    emit filesChanged();
}

void ProjectView::showPaths()
{
    QStringList paths;
    for (const auto &[path, text] : m_texts) {
        paths << path;
    }
    m_tree->setPaths(paths);
}

int ProjectView::indexOf(const QString &path) const
{
    const auto found = std::ranges::find(m_open, path, &OpenFile::path);
    return found == m_open.end() ? -1 : static_cast<int>(found - m_open.begin());
}

} // namespace Ochre::Workbench
