// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/settingspages.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace Ochre::Window {

class KeyControl;
class KeysEditor;

/// Every setting, one page a topic. A change holds at once; there is nothing to confirm. Words above the pages leave
/// what holds them all.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// All are borrowed and must outlive the dialog.
    SettingsDialog(const SettingsParts &parts, KeyControl &keys, QWidget *parent = nullptr);
    ~SettingsDialog() override;

protected:
    bool event(QEvent *event) override;

private:
    /// What the dialog asks of a page, whatever it is made of.
    struct Page {
        QString title;
        QWidget *widget;
        std::function<int(const QStringList &)> find; ///< how much is left
        std::function<bool()> isDefault;
        std::function<void()> restore;
    };

    void addPages(const SettingsParts &parts, KeyControl &keys);
    void addPage(Page page);
    void buildLayout();
    void narrow(const QString &text);
    void showPage(int row);
    void showDefaults();
    void fitList();

    QLineEdit *m_filter;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    QPushButton *m_restore;
    std::vector<Page> m_pages;
};

} // namespace Ochre::Window
