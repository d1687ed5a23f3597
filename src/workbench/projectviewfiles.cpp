// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ProjectView that closes, adds, renames and deletes files.

#include "editor/codeeditor.h"
#include "widgets/icons.h"
#include "workbench/projecttree.h"
#include "workbench/projectview.h"

#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace Ochre::Workbench {

namespace {

constexpr int leastForTree = 620; ///< a narrower view, in design pixels, needs its width for the code

} // namespace

void ProjectView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool hasRoom = width() >= m_look.type.px(leastForTree);
    m_tree->setVisible(hasRoom);
    m_files->setVisible(!hasRoom);
}

// Written anew whenever it opens: files and marks are those of now.
void ProjectView::showFilesMenu()
{
    QMenu *menu = m_files->menu();
    menu->clear();
    for (const Runner::SourceFile &file : files()) {
        const auto kept = m_kept.find(file.path);
        const bool isUnsaved = kept == m_kept.end() || kept->second != file.text;
        QAction *action =
            menu->addAction(isUnsaved ? tr("%1 •", "a file that is not saved yet").arg(file.path) : file.path, this,
                            [this, path = file.path] {
                                openFile(path);
                                editor()->setFocus(Qt::OtherFocusReason);
                            });
        action->setCheckable(true);
        action->setChecked(file.path == currentPath());
    }
    menu->addSeparator();
    const QString shown = currentPath();
    const bool isManifest = shown == QLatin1StringView("Cargo.toml"); // a project without it is none
    menu->addAction(tr("New file…"), this, [this] { addFile({}); });
    menu->addAction(tr("Rename %1…").arg(shown), this, [this, shown] { renameFile(shown); })->setEnabled(!isManifest);
    menu->addAction(tr("Delete %1…").arg(shown), this, [this, shown] { deleteFile(shown); })->setEnabled(!isManifest);
}

void ProjectView::noteKept(const QString &path, const QByteArray &text)
{
    m_kept[path] = text;
    showUnsaved();
}

void ProjectView::showUnsaved()
{
    QSet<QString> unsaved;
    for (const auto &[path, text] : m_texts) {
        const int open = indexOf(path);
        const QByteArray now = open < 0 ? text : m_open[static_cast<size_t>(open)].editor->text();
        const auto kept = m_kept.find(path);
        if (kept == m_kept.end() || kept->second != now) {
            unsaved.insert(path);
        }
    }
    for (int tab = 0; tab < static_cast<int>(m_open.size()); ++tab) {
        const QString &path = m_open[static_cast<size_t>(tab)].path;
        const QString name = path.section(u'/', -1);
        m_tabs->setTabText(tab, unsaved.contains(path) ? tr("%1 •", "a file that is not saved yet").arg(name) : name);
    }
    m_tree->setUnsaved(unsaved);
}

void ProjectView::addCloseButton(int index)
{
    auto *button = new QToolButton(m_tabs);
    button->setObjectName(QStringLiteral("closeFileButton"));
    button->setAccessibleName(tr("Close %1").arg(m_tabs->tabText(index)));
    button->setToolTip(tr("Close this file; it stays in the project"));
    button->setIcon(Widgets::icon(QStringLiteral("close"), m_look));
    button->setIconSize(QSize(12, 12));
    button->setFocusPolicy(Qt::NoFocus);
    m_tabs->setTabButton(index, QTabBar::RightSide, button);
    connect(button, &QToolButton::clicked, this, [this, button] {
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            if (m_tabs->tabButton(tab, QTabBar::RightSide) == button) {
                closeTab(tab);
                return;
            }
        }
    });
}

void ProjectView::closeTab(int index)
{
    const OpenFile open = m_open[static_cast<size_t>(index)];
    if (m_open.size() == 1) {
        openFirstFile(open.path);
    }
    if (const auto file = m_texts.find(open.path); file != m_texts.end()) {
        file->second = open.editor->text();
    }
    m_open.erase(m_open.begin() + index);
    m_stack->removeWidget(open.editor);
    open.editor->disconnect(this);
    open.editor->deleteLater();
    m_tabs->removeTab(index);
    updateCloseButtons();
    showTab(m_tabs->currentIndex());
}

void ProjectView::updateCloseButtons()
{
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        m_tabs->tabButton(tab, QTabBar::RightSide)->setEnabled(m_tabs->count() > 1);
    }
}

void ProjectView::closeFile(const QString &path)
{
    if (const int index = indexOf(path); index >= 0) {
        closeTab(index);
    }
}

// Asks until the name will do or the learner gives up; then it is empty.
QString ProjectView::askForPath(const QString &title, const QString &proposal)
{
    QString path = proposal;
    QString problem;
    do {
        QInputDialog dialog(this);
        dialog.setObjectName(QStringLiteral("filePathDialog"));
        dialog.setWindowTitle(title);
        const QString question = tr("Path in the project, such as src/parser.rs:");
        dialog.setLabelText(problem.isEmpty() ? question : problem + u'\n' + question);
        dialog.setTextValue(path);
        if (dialog.exec() != QDialog::Accepted) {
            return {};
        }
        path = dialog.textValue().trimmed();
        problem = Runner::projectPathProblem(path);
        if (problem.isEmpty() && m_texts.contains(path)) {
            problem = tr("There is a file of this name already.");
        }
        const auto clashes = [&path](const auto &file) {
            return file.first.startsWith(path + u'/') || path.startsWith(file.first + u'/');
        };
        if (problem.isEmpty() && std::ranges::any_of(m_texts, clashes)) {
            problem = tr("A file and a folder cannot have the same name.");
        }
    } while (!problem.isEmpty());
    return path;
}

void ProjectView::addFile(const QString &folder)
{
    if (m_texts.size() >= Runner::maxProjectFiles) {
        QMessageBox::information(this, tr("New file"),
                                 tr("A project has at most %1 files.").arg(Runner::maxProjectFiles));
        return;
    }
    const QString path =
        askForPath(tr("New file"), folder.isEmpty() ? QStringLiteral("src/") : folder + QLatin1Char('/'));
    if (path.isEmpty()) {
        return;
    }
    m_texts.emplace(path, QByteArray());
    showPaths();
    openFile(path);
    editor()->setFocus(Qt::OtherFocusReason);
    noteChange();
}

void ProjectView::renameFile(const QString &path)
{
    const QString renamed = askForPath(tr("Rename %1").arg(path), path);
    if (renamed.isEmpty()) {
        return;
    }
    auto node = m_texts.extract(path);
    node.key() = renamed;
    m_texts.insert(std::move(node));
    if (const int index = indexOf(path); index >= 0) {
        OpenFile &open = m_open[static_cast<size_t>(index)];
        open.path = renamed;
        open.editor->setSourceName(renamed);
        m_tabs->setTabText(index, renamed.section(u'/', -1));
        m_tabs->setTabToolTip(index, renamed);
        m_tabs->tabButton(index, QTabBar::RightSide)->setAccessibleName(tr("Close %1").arg(m_tabs->tabText(index)));
    }
    showPaths();
    noteChange();
    showTab(m_tabs->currentIndex());
}

void ProjectView::deleteFile(const QString &path)
{
    QMessageBox box(QMessageBox::Question, tr("Delete %1?").arg(path),
                    tr("Take “%1” out of the project? Its text stays in the history of this exercise.").arg(path),
                    QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("deleteFileDialog"));
    QPushButton *confirm = box.addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() != confirm) {
        return;
    }
    closeFile(path);
    m_texts.erase(path);
    showPaths();
    noteChange();
}

} // namespace Ochre::Workbench
