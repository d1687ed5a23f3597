// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QStringList>
#include <QWidget>

#include <memory>

class QTreeWidgetItem;

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Workbench {

namespace Ui {
class ProjectTree;
}

/// The files of a project as a tree, and the buttons and the context menu that add, rename and delete them. It only
/// asks: who owns the texts decides.
class ProjectTree final : public QWidget {
    Q_OBJECT
public:
    explicit ProjectTree(QWidget *parent = nullptr);
    ~ProjectTree() override;

    /// Shows these paths; the chosen file stays chosen when it is still there.
    void setPaths(const QStringList &paths);
    void setCurrent(const QString &path);
    /// Files whose text is not in the history yet.
    void setUnsaved(const QSet<QString> &paths);
    void setLook(const Design::Look &look);

signals:
    void fileChosen(const QString &path);    ///< to be shown; the keyboard stays here
    void fileActivated(const QString &path); ///< to be shown and edited
    void newRequested(const QString &folder);
    void renameRequested(const QString &path);
    void deleteRequested(const QString &path);

private:
    [[nodiscard]] QString currentPath() const; ///< of a file; empty on a folder
    [[nodiscard]] QString currentFolder() const;
    QTreeWidgetItem *folderItem(const QString &folder);
    [[nodiscard]] QTreeWidgetItem *itemOf(const QString &path) const;
    void updateButtons();
    void showMenu(const QPoint &place);
    void showMarks();

    std::unique_ptr<Ui::ProjectTree> m_ui;
    QSet<QString> m_unsaved;
};

} // namespace Ochre::Workbench
