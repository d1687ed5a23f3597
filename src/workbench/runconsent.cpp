// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/runconsent.h"

#include "toolchain/toolchain.h"
#include "settings/settings.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

namespace Ochre::Workbench {

RunConsent::RunConsent(Settings::Settings &settings, bool isForeign, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
    , m_isForeign(isForeign)
{
}

bool RunConsent::mayRun(const Toolchain::Toolchain &toolchain)
{
    if (!m_isForeign || toolchain.sandbox != Sandbox::SandboxLevel::LimitsOnly || m_isAllowed
        || m_settings.isUnsandboxedAllowed()) {
        return true;
    }
    m_isAllowed = ask();
    return m_isAllowed;
}

bool RunConsent::ask()
{
    QMessageBox box(QMessageBox::Warning, tr("No sandbox"),
                    tr("This course did not come with Ochre, and this system has no sandbox that holds its programs."),
                    QMessageBox::Cancel, &m_window);
    box.setObjectName(QStringLiteral("runConsent"));
    box.setInformativeText(tr("A program that runs now can read and change your files and use the network. Run it only "
                              "when you trust whoever wrote the course. Installing bubblewrap gives you the sandbox."));
    QPushButton *run = box.addButton(tr("Run without a sandbox"), QMessageBox::DestructiveRole);
    run->setObjectName(QStringLiteral("runUnsandboxedButton"));
    auto *remember = new QCheckBox(tr("Do not ask again on this machine"), &box);
    remember->setObjectName(QStringLiteral("rememberConsentBox"));
    box.setCheckBox(remember);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    const bool isAllowed = box.clickedButton() == run;
    if (isAllowed && remember->isChecked()) {
        m_settings.setUnsandboxedAllowed(true);
    }
    return isAllowed;
}

} // namespace Ochre::Workbench
