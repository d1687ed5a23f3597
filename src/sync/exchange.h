// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/folderview.h"
#include "sync/intake.h"
#include "sync/synchroniser.h"

namespace Ochre::Sync {

/// One exchange, step by step.
class Exchange final {
public:
    Exchange(Progress::EventStore &store, const SyncOrder &order);
    Q_DISABLE_COPY_MOVE(Exchange)

    [[nodiscard]] Result<SyncReport> run();

private:
    [[nodiscard]] Result<void> look();
    [[nodiscard]] Result<void> exchange();
    [[nodiscard]] Result<void> checkForgotten();
    [[nodiscard]] Result<void> settleOwn();
    [[nodiscard]] Result<void> goOnAs(OwnPart own);
    [[nodiscard]] Result<void> beginLink();
    [[nodiscard]] Result<void> backUp() const;
    [[nodiscard]] Result<void> receive();
    [[nodiscard]] Result<void> send();
    [[nodiscard]] Result<void> writeCard();
    [[nodiscard]] Result<SyncReport> report();
    [[nodiscard]] std::vector<DeviceStream> streams(const std::map<QString, Segments> &taken) const;

    Progress::EventStore &m_store;
    const SyncOrder &m_order;
    FolderView m_view;
    QString m_device;
    OwnPart m_own;
    qsizetype m_broken = 0;
    QString m_deviceBefore; ///< when the store goes on as another
    qint64 m_lastBefore = 0;
    bool m_isFull = false; ///< all of the folder is compared with all of the store
    IntakeReport m_intake;
    qint64 m_lastSegment = 0;
    SyncReport m_report;
};

} // namespace Ochre::Sync
