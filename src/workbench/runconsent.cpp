// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/runconsent.h"

#include "settings/settings.h"
#include "workbench/document.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

namespace Ochre::Workbench {

namespace {

// Playground, explanations and opened files are the learner's own.
bool isOfCourse(const QString &document)
{
    return !lessonOf(document).isEmpty();
}

} // namespace

RunConsent::RunConsent(Settings::Settings &settings, bool isForeign, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_window(window)
    , m_isForeign(isForeign)
{
}

Runner::Trust RunConsent::trustOf(const QString &document) const
{
    if (!isOfCourse(document)) {
        return Runner::Trust::Learner;
    }
    if (!m_isForeign) {
        return Runner::Trust::OwnCourse;
    }
    if (m_isAllowed || m_settings.isUnsandboxedAllowed()) {
        return Runner::Trust::ForeignAllowed;
    }
    return m_ordered.contains(document) ? Runner::Trust::ForeignContained : Runner::Trust::Foreign;
}

Runner::Trust RunConsent::ask(const QString &document, Sandbox::SandboxLevel level)
{
    const Runner::Trust before = trustOf(document);
    if (Runner::mayExecute(before, level)) {
        return before;
    }
    if (Runner::mayExecute(Runner::Trust::ForeignContained, level)) {
        m_ordered.insert(document);
    } else {
        m_isAllowed = askInWords();
    }
    const Runner::Trust after = trustOf(document);
    if (after != before) {
        emit trustChanged(document);
    }
    return after;
}

bool RunConsent::askInWords()
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
