// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "journal/arrivals.h"
#include "progress/eventstore.h"
#include "sync/ownpart.h"
#include "sync/segment.h"

#include <QSet>
#include <QUuid>

#include <functional>

namespace Ochre::Sync {

/// Replaces a file, whole or not at all. Tests let it fail.
using SaveFile = std::function<Result<void>(const QString &file, const QByteArray &content)>;

/// Writes the own device's segments. Before each one the store notes what will be there, afterwards that it is: whoever
/// is ended in between finds one or the other.
class Outbox final {
public:
    /// `own` is settled: its link is in the store, and it is not Forked.
    Outbox(Progress::EventStore &store, const QString &folder, OwnPart own, SaveFile save);
    Q_DISABLE_COPY_MOVE(Outbox)

    /// Writes every event that came into the store since the last time and not from this folder; with `inFolder`, every
    /// event that is not among these ids. What is broken is written anew. Fails with the kind WriteFailed when the
    /// folder does not take it; what was written until then stays, and sent() counts it.
    [[nodiscard]] Result<void> send(const QSet<QUuid> *inFolder);
    [[nodiscard]] qint64 sent() const { return m_sent; }
    /// Events that send() has found and not written.
    [[nodiscard]] qint64 unsent() const { return m_unsent; }
    /// The number of the last segment there is; 0 = none.
    [[nodiscard]] qint64 lastSegment() const;

private:
    [[nodiscard]] Result<std::vector<Journal::Arrival>> outgoing(const QSet<QUuid> *inFolder);
    [[nodiscard]] Result<void> writeAll(const std::vector<Journal::Arrival> &arrivals);
    [[nodiscard]] Result<void> add(const Journal::Arrival &arrival);
    void begin();
    [[nodiscard]] bool goOnWithLast();
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] Result<void> confirm(const PendingSegment &pending);
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] QString pathOf(qint64 number) const;

    Progress::EventStore &m_store;
    QString m_folder;
    OwnPart m_own;
    SaveFile m_save;
    QByteArray m_body;      ///< of the segment that is being made; empty = none is
    qint64 m_number = 0;    ///< of it
    qint64 m_events = 0;    ///< in it
    qint64 m_added = 0;     ///< of these, not written yet
    qint64 m_place = 0;     ///< of its last event
    qint64 m_lastPlace = 0; ///< that was looked at
    qint64 m_sent = 0;
    qint64 m_unsent = 0;
};

} // namespace Ochre::Sync
