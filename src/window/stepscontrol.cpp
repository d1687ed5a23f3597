// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/stepscontrol.h"

#include "base/paths.h"
#include "window/actions.h"
#include "window/learnview.h"
#include "window/navigator.h"
#include "window/toolchaincontrol.h"
#include "workbench/stepsdesk.h"
#include "workbench/stepspanel.h"

using namespace Qt::StringLiterals;

namespace Ochre::Window {

StepsControl::StepsControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_desk(std::make_unique<Workbench::StepsDesk>(
          Workbench::StepsDesk::Parts{*parts.learn.workbench, *parts.learn.stepsPanel, parts.consent,
                                      parts.paths.cache + u"/trace"_s, parts.paths.helpers}))
{
    parts.actions.bind(u"stepsAction"_s, m_desk.get(), &Workbench::StepsDesk::record);
    connect(&parts.tools, &ToolchainControl::known, m_desk.get(), &Workbench::StepsDesk::setToolchain);
    connect(m_desk.get(), &Workbench::StepsDesk::panelRequested, this, [this] {
        m_parts.navigator.showPage(Rail::Learn);
        m_parts.learn.reveal(m_parts.learn.stepsPanel);
    });
}

StepsControl::~StepsControl() = default;

} // namespace Ochre::Window
