// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/storeactions.h"

#include "progress/progressservice.h"
#include "progress/storekeeper.h"
#include "window/actions.h"
#include "window/restoredialog.h"

using namespace Qt::StringLiterals;

namespace Ochre::Window {

StoreActions::StoreActions(Actions &actions, Progress::ProgressService &progress, QWidget &window)
    : QObject(&window)
    , m_progress(progress)
    , m_window(window)
{
    actions.bind(u"restoreAction"_s, this, &StoreActions::showBackups);
    connect(&progress.keeper(), &Progress::StoreKeeper::backupFailed, this,
            [this](const Error &error) { emit messageRaised(error.text()); });
}

QString StoreActions::remedy() const
{
    if (m_progress.canRepair()) {
        return tr("Repair my progress");
    }
    return m_progress.canStartAfresh() ? tr("Keep that file and begin a new one") : QString();
}

void StoreActions::mend()
{
    if (m_progress.canRepair()) {
        repair();
    } else {
        m_progress.startAfresh();
    }
}

void StoreActions::repair()
{
    m_progress.repair().then(this, [this](const Result<Progress::RepairReport> &repaired) {
        emit messageRaised(repaired ? tr("Your progress is repaired. %1 The damaged file is kept as %2.")
                                          .arg(Journal::lossText(repaired->found), repaired->damaged)
                                    : repaired.error().text());
    });
}

void StoreActions::showBackups()
{
    auto *dialog = new RestoreDialog(m_progress, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace Ochre::Window
