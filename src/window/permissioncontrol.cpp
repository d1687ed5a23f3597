// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/permissioncontrol.h"

#include "base/paths.h"
#include "settings/settings.h"
#include "window/actions.h"
#include "window/learnview.h"
#include "window/lookcontrol.h"
#include "window/toolchaincontrol.h"
#include "workbench/permissiondesk.h"

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

const QString shownState = u"permissions"_s;

} // namespace

PermissionControl::PermissionControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_desk(std::make_unique<Workbench::PermissionDesk>(Workbench::PermissionDesk::Parts{
          *parts.learn.workbench, parts.paths.cache + u"/permissions"_s, parts.paths.helpers}))
{
    const bool isShown = parts.settings.windowState(shownState) == "shown";
    parts.actions.bindToggle(u"permissionsAction"_s, isShown, this, [this](bool isOn) {
        m_parts.settings.setWindowState(shownState, isOn ? "shown" : "hidden");
        m_desk->setShown(isOn);
    });
    m_desk->setLook(parts.look.content());
    m_desk->setShown(isShown);
    connect(&parts.look, &LookControl::lookChanged, this, [this] { m_desk->setLook(m_parts.look.content()); });
    connect(&parts.tools, &ToolchainControl::known, m_desk.get(), &Workbench::PermissionDesk::setToolchain);
    connect(m_desk.get(), &Workbench::PermissionDesk::closed, parts.actions.action(u"permissionsAction"_s),
            [action = parts.actions.action(u"permissionsAction"_s)] { action->setChecked(false); });
}

PermissionControl::~PermissionControl() = default;

} // namespace Ochre::Window
