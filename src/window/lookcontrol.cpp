// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/lookcontrol.h"

#include "settings/settings.h"
#include "widgets/stylesheet.h"
#include "window/actions.h"

#include <QApplication>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int zoomStep = 10; // percent

Design::Scheme schemeFor(Settings::Theme theme)
{
    switch (theme) {
    case Settings::Theme::Light:
        return Design::Scheme::Light;
    case Settings::Theme::Dark:
        return Design::Scheme::Dark;
    case Settings::Theme::HighContrast:
        return Design::Scheme::HighContrast;
    case Settings::Theme::System:
        break;
    }
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Design::Scheme::Dark
                                                                                 : Design::Scheme::Light;
}

} // namespace

LookControl::LookControl(Actions &actions, Settings::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    actions.bind(u"zoomInAction"_s, this, [this] { m_settings.setZoom(m_settings.zoom() + zoomStep); });
    actions.bind(u"zoomOutAction"_s, this, [this] { m_settings.setZoom(m_settings.zoom() - zoomStep); });
    actions.bind(u"zoomResetAction"_s, this, [this] { m_settings.setZoom(100); });
    using Settings::Theme;
    for (const auto &[id, theme] :
         {std::pair{u"systemThemeAction"_s, Theme::System}, std::pair{u"lightThemeAction"_s, Theme::Light},
          std::pair{u"darkThemeAction"_s, Theme::Dark}, std::pair{u"highContrastThemeAction"_s, Theme::HighContrast}}) {
        actions.action(id)->setChecked(settings.theme() == theme);
        actions.bind(id, this, [this, chosen = theme] { m_settings.setTheme(chosen); });
    }
    connect(&settings, &Settings::Settings::themeChanged, this, &LookControl::apply);
    connect(&settings, &Settings::Settings::zoomChanged, this, &LookControl::apply);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_settings.theme() == Theme::System) {
            apply();
        }
    });
}

Design::Look LookControl::chrome() const
{
    return Design::Look::make(schemeFor(m_settings.theme()), 100);
}

Design::Look LookControl::content() const
{
    return Design::Look::make(schemeFor(m_settings.theme()), m_settings.zoom());
}

void LookControl::apply()
{
    const Design::Look look = chrome();
    const QString sheet = Widgets::styleSheet(look);
    if (qApp->styleSheet() != sheet) {
        qApp->setPalette(Widgets::palette(look));
        qApp->setStyleSheet(sheet);
    }
    emit lookChanged();
}

} // namespace Ochre::Window
