// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settingspage.h"

#include "settings/settings.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Ochre::Window {

SettingsPage::SettingsPage(const QString &title, QWidget *parent)
    : QScrollArea(parent)
    , m_title(title)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    content->setProperty("surface", QStringLiteral("window"));
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(4, 4, 16, 16);
    m_layout->setSpacing(14);
    auto *heading = new QLabel(title, content);
    heading->setProperty("strong", true);
    m_layout->addWidget(heading);
    m_layout->addStretch();
    setWidget(content);
}

void SettingsPage::add(const SettingRow::Words &words, QWidget &control, const Settings::Option &option)
{
    m_options.push_back(option);
    add(words, control);
}

void SettingsPage::add(const SettingRow::Words &words, QWidget &control)
{
    auto *row = new SettingRow(words, control, body());
    m_rows.push_back(row);
    m_layout->insertWidget(m_layout->count() - 1, row);
}

void SettingsPage::addText(const QString &text)
{
    auto *label = new QLabel(text, body());
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_layout->insertWidget(m_layout->count() - 1, label);
}

int SettingsPage::find(const QStringList &words)
{
    const bool isTopic =
        std::ranges::all_of(words, [this](const QString &word) { return m_title.contains(word, Qt::CaseInsensitive); });
    int found = 0;
    for (SettingRow *row : m_rows) {
        const bool isShown = row->find(words) || isTopic;
        row->setVisible(isShown);
        found += isShown ? 1 : 0;
    }
    return found;
}

bool SettingsPage::isDefault(const Settings::Settings &settings) const
{
    return std::ranges::all_of(m_options,
                               [&settings](const Settings::Option &option) { return settings.isDefault(option); });
}

void SettingsPage::restoreDefaults(Settings::Settings &settings) const
{
    for (const Settings::Option &option : m_options) {
        if (settings.mayChange(option)) {
            settings.restoreDefault(option);
        }
    }
}

} // namespace Ochre::Window
