// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/lookcontrol.h"

#include "settings/settings.h"
#include "widgets/stylesheet.h"
#include "window/actions.h"

#include <QApplication>
#include <QStyleHints>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int zoomStep = 10; // percent
constexpr int restMs = 150;  // after the last step of the zoom

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

std::array<std::pair<QString, Settings::Theme>, 4> themeActions()
{
    using Settings::Theme;
    return {{{u"systemThemeAction"_s, Theme::System},
             {u"lightThemeAction"_s, Theme::Light},
             {u"darkThemeAction"_s, Theme::Dark},
             {u"highContrastThemeAction"_s, Theme::HighContrast}}};
}

Design::TypeChoice typeChoice(const Settings::Settings &settings)
{
    namespace Options = Settings::Options;
    return {.ui = settings.value(Options::uiFont),
            .body = settings.value(Options::lessonFont),
            .code = settings.value(Options::codeFont),
            .bodyPixels = settings.value(Options::lessonSize),
            .codePixels = settings.value(Options::codeSize)};
}

} // namespace

LookControl::LookControl(Actions &actions, Settings::Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_restedZoom(settings.zoom())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &LookControl::applyRestedZoom);
    actions.bind(u"zoomInAction"_s, this, [this] { m_settings.setZoom(m_settings.zoom() + zoomStep); });
    actions.bind(u"zoomOutAction"_s, this, [this] { m_settings.setZoom(m_settings.zoom() - zoomStep); });
    actions.bind(u"zoomResetAction"_s, this, [this] { m_settings.setZoom(100); });
    using Settings::Theme;
    for (const auto &[id, theme] : themeActions()) {
        actions.action(id)->setChecked(settings.theme() == theme);
        actions.bind(id, this, [this, chosen = theme] { m_settings.setTheme(chosen); });
    }
    connect(&settings, &Settings::Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("text/"_L1) || key.startsWith("window/"_L1)) {
            m_rest.start();
            apply();
        }
    });
    for (const auto &[id, theme] : themeActions()) {
        connect(&settings, &Settings::Settings::themeChanged, actions.action(id),
                [action = actions.action(id), own = theme](Theme now) { action->setChecked(now == own); });
    }
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_settings.theme() == Theme::System) {
            apply();
        }
    });
}

Design::Look LookControl::chrome() const
{
    return Design::Look::make(schemeFor(m_settings.theme()), m_restedZoom, typeChoice(m_settings));
}

Design::Look LookControl::content() const
{
    return Design::Look::make(schemeFor(m_settings.theme()), m_settings.zoom(), typeChoice(m_settings));
}

void LookControl::applyRestedZoom()
{
    if (m_restedZoom != m_settings.zoom()) {
        emit zoomAboutToRest();
        m_restedZoom = m_settings.zoom();
        apply();
    }
}

void LookControl::apply()
{
    const Design::Look look = chrome();
    if (const QFont font = look.type.ui(); QApplication::font() != font) {
        QApplication::setFont(font);
    }
    const QString sheet = Widgets::styleSheet(look);
    if (qApp->styleSheet() != sheet) {
        qApp->setPalette(Widgets::palette(look));
        qApp->setStyleSheet(sheet);
    }
    emit lookChanged();
}

} // namespace Ochre::Window
