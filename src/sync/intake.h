// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "progress/eventstore.h"
#include "sync/devicestream.h"

#include <QSet>
#include <QUuid>

#include <functional>

namespace Ochre::Sync {

/// What came in.
struct IntakeReport {
    qint64 received = 0;    ///< events that the store did not have
    qint64 conflicting = 0; ///< another event has the same id; the store keeps its own
    qint64 refused = 0;     ///< events that this program cannot take in
    std::vector<Error> unread{};
    QSet<QUuid> ids{}; ///< of every event that was read, when they were asked for
    bool isStopped = false;
};

/// Takes events of many devices into the store in the order of the fold, so that most of them are at its end, in
/// transactions of a bounded size: in each the events, which segments are done with, and that they came from the
/// folder.
class Intake final {
public:
    Intake(Progress::EventStore &store, QString link, bool wantsIds);
    Q_DISABLE_COPY_MOVE(Intake)

    /// `stop` is asked between two transactions; what was taken in until then stays.
    [[nodiscard]] Result<IntakeReport> takeAll(std::vector<DeviceStream> streams, const std::function<bool()> &stop);

private:
    [[nodiscard]] Result<void> takeBatch();
    [[nodiscard]] Result<std::optional<Journal::Entry>> next();
    [[nodiscard]] Result<void> note(const QSqlDatabase &database);

    Progress::EventStore &m_store;
    QString m_link;
    bool m_wantsIds;
    std::vector<DeviceStream> m_streams;
    IntakeReport m_report;
    qint64 m_before = -1; ///< the last place of arrival before this transaction's events
    qint64 m_events = 0;  ///< of this transaction
    qint64 m_bytes = 0;
    bool m_isAtEnd = false;
};

} // namespace Ochre::Sync
