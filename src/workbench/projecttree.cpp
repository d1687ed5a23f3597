// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/projecttree.h"

#include "design/look.h"
#include "ui_projecttree.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>

namespace Ochre::Workbench {

namespace {

constexpr int pathRole = Qt::UserRole;       // of a file; empty for a folder
constexpr int folderRole = Qt::UserRole + 1; // the folder, or the one that a file lies in
constexpr QLatin1StringView manifest{"Cargo.toml"};

} // namespace

ProjectTree::ProjectTree(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProjectTree>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("projectTree"));
    setAttribute(Qt::WA_StyledBackground);
    QTreeWidget *tree = m_ui->projectFiles;
    const auto connectItem = [this, tree](auto asked, auto told) {
        connect(tree, asked, this, [this, told](const QTreeWidgetItem *item) {
            if (const QString path = item->data(0, pathRole).toString(); !path.isEmpty()) {
                emit(this->*told)(path);
            }
        });
    };
    connectItem(&QTreeWidget::itemClicked, &ProjectTree::fileChosen);
    connectItem(&QTreeWidget::itemActivated, &ProjectTree::fileActivated);
    connect(tree, &QTreeWidget::currentItemChanged, this, &ProjectTree::updateButtons);
    connect(m_ui->newFileButton, &QToolButton::clicked, this, [this] { emit newRequested(currentFolder()); });
    connect(m_ui->renameFileButton, &QToolButton::clicked, this, [this] { emit renameRequested(currentPath()); });
    connect(m_ui->deleteFileButton, &QToolButton::clicked, this, [this] { emit deleteRequested(currentPath()); });
    const auto onKey = [tree](const QKeySequence &key, QToolButton *button) {
        auto *shortcut = new QShortcut(key, tree);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    };
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(tree, &QWidget::customContextMenuRequested, this, &ProjectTree::showMenu);
    onKey(Qt::Key_F2, m_ui->renameFileButton);
    onKey(QKeySequence::Delete, m_ui->deleteFileButton);
    updateButtons();
}

ProjectTree::~ProjectTree() = default;

void ProjectTree::setPaths(const QStringList &paths)
{
    const QString chosen = currentPath();
    {
        const QSignalBlocker quiet(m_ui->projectFiles);
        m_ui->projectFiles->clear();
        for (const QString &path : paths) {
            const qsizetype slash = path.lastIndexOf(u'/');
            const QString folder = path.left(qMax<qsizetype>(0, slash));
            auto *item = new QTreeWidgetItem({path.sliced(slash + 1)});
            item->setData(0, pathRole, path);
            item->setData(0, folderRole, folder);
            item->setToolTip(0, path);
            item->setData(0, Qt::AccessibleTextRole, path);
            if (QTreeWidgetItem *parent = folderItem(folder)) {
                parent->addChild(item);
            } else {
                m_ui->projectFiles->addTopLevelItem(item);
            }
        }
        m_ui->projectFiles->expandAll();
    }
    showMarks();
    setCurrent(chosen);
}

void ProjectTree::setUnsaved(const QSet<QString> &paths)
{
    if (paths != m_unsaved) {
        m_unsaved = paths;
        showMarks();
    }
}

void ProjectTree::showMarks()
{
    for (QTreeWidgetItemIterator it(m_ui->projectFiles); *it; ++it) {
        const QString path = (*it)->data(0, pathRole).toString();
        if (path.isEmpty()) {
            continue;
        }
        const bool isUnsaved = m_unsaved.contains(path);
        const QString name = path.section(u'/', -1);
        (*it)->setText(0, isUnsaved ? tr("%1 •", "a file that is not saved yet").arg(name) : name);
        (*it)->setData(0, Qt::AccessibleTextRole, isUnsaved ? tr("%1, not in the history yet").arg(path) : path);
    }
}

// For the row under the pointer, or the current one when the menu is asked for by its key.
void ProjectTree::showMenu(const QPoint &place)
{
    if (QTreeWidgetItem *item = m_ui->projectFiles->itemAt(place)) {
        m_ui->projectFiles->setCurrentItem(item);
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("projectFileMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &text, QToolButton *button, const QKeySequence &key) {
        QAction *action = menu->addAction(text, button, &QToolButton::click);
        action->setEnabled(button->isEnabled());
        action->setShortcut(key);
        action->setShortcutVisibleInContextMenu(true);
    };
    add(tr("New file…"), m_ui->newFileButton, {});
    add(tr("Rename…"), m_ui->renameFileButton, Qt::Key_F2);
    add(tr("Delete, keep in the history…"), m_ui->deleteFileButton, QKeySequence::Delete);
    menu->addSeparator();
    const QString path = currentPath();
    QAction *copy = menu->addAction(tr("Copy path"), this, [path] { QGuiApplication::clipboard()->setText(path); });
    copy->setEnabled(!path.isEmpty());
    menu->popup(m_ui->projectFiles->viewport()->mapToGlobal(place));
}

void ProjectTree::setCurrent(const QString &path)
{
    if (QTreeWidgetItem *item = itemOf(path)) {
        m_ui->projectFiles->setCurrentItem(item);
    }
    updateButtons();
}

void ProjectTree::setLook(const Design::Look &look)
{
    m_ui->projectFiles->setFont(look.type.ui());
}

QString ProjectTree::currentPath() const
{
    const QTreeWidgetItem *item = m_ui->projectFiles->currentItem();
    return item ? item->data(0, pathRole).toString() : QString();
}

QString ProjectTree::currentFolder() const
{
    const QTreeWidgetItem *item = m_ui->projectFiles->currentItem();
    return item ? item->data(0, folderRole).toString() : QString();
}

// nullptr for the project itself.
QTreeWidgetItem *ProjectTree::folderItem(const QString &folder)
{
    if (folder.isEmpty()) {
        return nullptr;
    }
    for (QTreeWidgetItemIterator it(m_ui->projectFiles); *it; ++it) {
        if ((*it)->data(0, pathRole).toString().isEmpty() && (*it)->data(0, folderRole).toString() == folder) {
            return *it;
        }
    }
    const qsizetype slash = folder.lastIndexOf(u'/');
    auto *item = new QTreeWidgetItem({folder.sliced(slash + 1)});
    item->setData(0, folderRole, folder);
    item->setData(0, Qt::AccessibleTextRole, tr("Folder %1").arg(folder));
    if (QTreeWidgetItem *parent = folderItem(folder.left(qMax<qsizetype>(0, slash)))) {
        parent->addChild(item);
    } else {
        m_ui->projectFiles->addTopLevelItem(item);
    }
    return item;
}

QTreeWidgetItem *ProjectTree::itemOf(const QString &path) const
{
    for (QTreeWidgetItemIterator it(m_ui->projectFiles); *it; ++it) {
        if (!path.isEmpty() && (*it)->data(0, pathRole).toString() == path) {
            return *it;
        }
    }
    return nullptr;
}

// A project without its Cargo.toml is none.
void ProjectTree::updateButtons()
{
    const QString path = currentPath();
    const bool canChange = !path.isEmpty() && path != manifest;
    m_ui->renameFileButton->setEnabled(canChange);
    m_ui->deleteFileButton->setEnabled(canChange);
}

} // namespace Ochre::Workbench
