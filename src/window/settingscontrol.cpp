// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/settingscontrol.h"

#include "editor/codeeditor.h"
#include "practice/questionpanel.h"
#include "settings/settings.h"
#include "window/actions.h"
#include "window/keycontrol.h"
#include "window/runlimits.h"
#include "window/settingsdialog.h"
#include "workbench/programrun.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

Editor::Completing completing(const Settings::Settings &settings)
{
    constexpr std::array ways{Editor::Completing::ByTyping, Editor::Completing::ByKeyOnly, Editor::Completing::Never};
    static_assert(ways.size() == Settings::Options::completionWords.size());
    const auto &words = Settings::Options::completionWords;
    const QString word = settings.value(Settings::Options::completion);
    const auto isIt = [&word](const char *known) { return word == QLatin1StringView(known); };
    const auto place = std::ranges::find_if(words, isIt);
    return place == words.end() ? ways.front() : ways.at(static_cast<size_t>(place - words.begin()));
}

} // namespace

SettingsControl::SettingsControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.actions.bind(u"settingsAction"_s, this, &SettingsControl::showDialog);
    const auto limit = [this] { m_parts.run.setLimits(runLimits(m_parts.pages.settings)); };
    connect(&m_parts.pages.settings, &Settings::Settings::changed, this, limit);
    limit();
    followSureness();
}

/// One answer for every place that asks: who says at one of them not to be asked is asked at none.
void SettingsControl::followSureness()
{
    Settings::Settings *settings = &m_parts.pages.settings;
    for (Practice::QuestionPanel *panel : m_parts.window.findChildren<Practice::QuestionPanel *>()) {
        const auto show = [settings, panel] {
            panel->setSurenessAsked(settings->value(Settings::Options::askSureness));
        };
        connect(settings, &Settings::Settings::changed, panel, [show](const QString &key) {
            if (key == QLatin1StringView(Settings::Options::askSureness.key)) {
                show();
            }
        });
        connect(panel, &Practice::QuestionPanel::surenessAskedChanged, settings,
                [settings](bool isAsked) { settings->setValue(Settings::Options::askSureness, isAsked); });
        show();
    }
}

void SettingsControl::showDialog()
{
    if (!m_dialog) {
        m_dialog = new SettingsDialog(m_parts.pages, m_parts.keys, &m_parts.window);
    }
    m_dialog->show(); // not before the window: what changes is seen at once
    m_dialog->raise();
    m_dialog->activateWindow();
}

void SettingsControl::follow(Editor::CodeEditor &editor)
{
    const auto show = [this, made = &editor] { apply(*made); };
    connect(&m_parts.pages.settings, &Settings::Settings::changed, &editor, [show](const QString &key) {
        if (key.startsWith("editor/"_L1)) {
            show();
        }
    });
    connect(&m_parts.keys, &KeyControl::changed, &editor, show);
    show();
}

void SettingsControl::apply(Editor::CodeEditor &editor) const
{
    const Settings::Settings &settings = m_parts.pages.settings;
    editor.setFlow(settings.value(Settings::Options::wrap), settings.value(Settings::Options::tabWidth));
    editor.setCompleting(completing(settings));
    editor.setReleasedKeys(m_parts.keys.releasedKeys());
}

QString SettingsControl::complaint()
{
    QStringList sentences;
    QStringList values;
    for (const Settings::BadValue &value : m_parts.pages.settings.takeBadValues()) {
        values << tr("%1 (“%2”)").arg(value.key, value.text.left(40));
    }
    if (!values.isEmpty()) {
        sentences << tr("Settings that could not be understood are as delivered: %1.").arg(values.join(u", "));
    }
    if (const QStringList dropped = m_parts.keys.takeDropped(); !dropped.isEmpty()) {
        sentences
            << tr("Commands whose keys were impossible or taken have their own again: %1.").arg(dropped.join(u", "));
    }
    return sentences.join(u' ');
}

} // namespace Ochre::Window
