// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/classmemory.h"
#include "classroom/classreport.h"
#include "classroom/connection.h"
#include "journal/arrivals.h"
#include "progress/eventstore.h"

#include <span>

namespace Ochre::Classroom {

/// What a class server is given of an event; src/classroom/README.md has the keys.
[[nodiscard]] QByteArray pushItem(const Journal::Event &event, const std::optional<QByteArray> &source);

/// Sends what came into a store since the last time and not from this class, in the order of arrival and in batches of
/// a bounded size. The store notes how far it is after each one: who is ended before that sends it again, which the
/// server does not mind. A batch that it will not take is halved until the events are found that are to blame; they are
/// parked and the others go.
class ClassPush final {
public:
    ClassPush(Progress::EventStore &store, Connection &connection, QString classId, QString link);
    Q_DISABLE_COPY_MOVE(ClassPush)

    /// Fails when the store does; a fault of the server stands in the report.
    [[nodiscard]] Result<void> send(ClassReport &report, bool retriesParked);

private:
    struct Item {
        Journal::Arrival arrival;
        QByteArray json;
    };

    [[nodiscard]] Result<std::vector<Journal::Arrival>> outgoing(bool retriesParked);
    [[nodiscard]] Result<void> sendAll(const std::vector<Journal::Arrival> &arrivals, ClassReport &report);
    [[nodiscard]] Result<std::vector<Item>> nextBatch(std::span<const Journal::Arrival> arrivals, std::size_t &taken);
    [[nodiscard]] Result<void> sendBatch(std::span<const Item> items, ClassReport &report);
    [[nodiscard]] Result<void> acknowledge(std::span<const Item> items, const QString &parkedWith);
    [[nodiscard]] Result<void> finish();

    Progress::EventStore &m_store;
    Connection &m_connection;
    QString m_classId;
    ClassMemory m_memory;
    qint64 m_lastPlace = 0; ///< that was looked at
};

} // namespace Ochre::Classroom
