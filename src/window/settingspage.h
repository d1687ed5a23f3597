// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/options.h"
#include "window/settingrow.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace Ochre::Settings {
class Settings;
}

namespace Ochre::Window {

/// The settings of one topic, one below the other; what does not fit is scrolled.
class SettingsPage final : public QScrollArea {
    Q_OBJECT
public:
    explicit SettingsPage(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    /// Where controls are made.
    [[nodiscard]] QWidget *body() const { return widget(); }
    /// A setting of the table; it comes back with the defaults of the page.
    void add(const SettingRow::Words &words, QWidget &control, const Settings::Option &option);
    /// Something to read or to do.
    void add(const SettingRow::Words &words, QWidget &control);
    /// A sentence across the page.
    void addText(const QString &text);

    /// Shows the rows that hold every word, all of them when the title does; how many those are.
    int find(const QStringList &words);
    [[nodiscard]] bool isDefault(const Settings::Settings &settings) const;
    void restoreDefaults(Settings::Settings &settings) const;

private:
    QString m_title;
    QVBoxLayout *m_layout;
    std::vector<SettingRow *> m_rows;
    std::vector<Settings::Option> m_options;
};

} // namespace Ochre::Window
