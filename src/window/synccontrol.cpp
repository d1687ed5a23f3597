// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/synccontrol.h"

#include "settings/settings.h"
#include "sync/syncservice.h"
#include "window/actions.h"
#include "window/statusline.h"
#include "window/syncdialog.h"

using namespace Qt::StringLiterals;

namespace Ochre::Window {

SyncControl::SyncControl(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.actions.bind(u"syncAction"_s, this, &SyncControl::showDialog);
    connect(&m_parts.status, &StatusLine::syncRequested, this, &SyncControl::showDialog);
    connect(&m_parts.service, &Sync::SyncService::changed, this, &SyncControl::showState);
    m_parts.service.setFolder(m_parts.settings.syncFolder());
}

void SyncControl::showState()
{
    if (m_parts.service.state() != Sync::SyncService::State::Running) {
        m_parts.settings.setSyncFolder(m_parts.service.folder());
    }
    m_parts.status.showSync(m_parts.service.stateText(), SyncDialog::sentences(m_parts.service));
}

void SyncControl::showDialog()
{
    if (!m_dialog) {
        m_dialog = new SyncDialog(m_parts.service, &m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->open();
}

} // namespace Ochre::Window
