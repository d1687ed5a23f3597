// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The options of Settings that have names of their own, because many ask for them.
#include "settings/settings.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace Ochre::Settings {

namespace {

constexpr std::array themes{Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast};

} // namespace

Theme Settings::theme() const
{
    const QString word = value(Options::theme);
    for (std::size_t i = 0; i < themes.size(); ++i) {
        if (word == QLatin1StringView(Options::themeWords.at(i))) {
            return themes.at(i);
        }
    }
    return themes.front();
}

void Settings::setTheme(Theme theme)
{
    const auto place = std::ranges::find(themes, theme) - themes.begin();
    setValue(Options::theme, QString::fromLatin1(Options::themeWords.at(static_cast<std::size_t>(place))));
}

int Settings::zoom() const
{
    return value(Options::zoom);
}

void Settings::setZoom(int percent)
{
    setValue(Options::zoom, percent);
}

bool Settings::isLiveCheckEnabled() const
{
    return value(Options::liveCheck);
}

void Settings::setLiveCheckEnabled(bool enabled)
{
    setValue(Options::liveCheck, enabled);
}

QString Settings::rustcPath() const
{
    return value(Options::rustcPath);
}

void Settings::setRustcPath(const QString &path)
{
    setValue(Options::rustcPath, path);
}

QString Settings::crateFolder() const
{
    return value(Options::crateFolder);
}

void Settings::setCrateFolder(const QString &path)
{
    setValue(Options::crateFolder, path);
}

bool Settings::isTabMovingFocus() const
{
    return value(Options::tabMovesFocus);
}

void Settings::setTabMovingFocus(bool enabled)
{
    setValue(Options::tabMovesFocus, enabled);
}

QString Settings::studiedCourse() const
{
    return value(Options::studiedCourse);
}

void Settings::setStudiedCourse(const QString &id)
{
    setValue(Options::studiedCourse, id);
}

QString Settings::courseLanguage() const
{
    const QString chosen = value(Options::courseLanguage);
    return chosen.isEmpty() ? QLocale::system().name(QLocale::TagSeparator::Dash) : chosen;
}

} // namespace Ochre::Settings
