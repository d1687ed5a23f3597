// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/quickopenmodel.h"

#include <QDialog>

#include <memory>

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Window {

namespace Ui {
class QuickOpen;
}

/// Ctrl+K: one field that opens anything. Arrow keys move in the list while the field keeps the focus.
class QuickOpen final : public QDialog {
    Q_OBJECT
public:
    explicit QuickOpen(QWidget *parent = nullptr);
    ~QuickOpen() override;

    void setItems(std::vector<Models::QuickOpenItem> items);
    /// What a search for `text` through everything has found; nothing happens when another text stands there by now.
    void setFound(const QString &text, const std::vector<Models::QuickOpenItem> &items);
    void setLook(const Design::Look &look);
    /// Opens below the top edge of the parent window with an empty field.
    void popUp();

signals:
    void searchRequested(const QString &text); ///< setFound() is expected
    void itemChosen(const Ochre::Models::QuickOpenItem &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void showList();
    void choose(const QModelIndex &index);

    std::unique_ptr<Ui::QuickOpen> m_ui;
    Models::QuickOpenModel *m_model;
    class Delegate;
    Delegate *m_delegate;
};

} // namespace Ochre::Window
