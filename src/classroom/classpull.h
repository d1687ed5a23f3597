// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/classmemory.h"
#include "classroom/classreport.h"
#include "classroom/connection.h"
#include "progress/eventstore.h"

namespace Ochre::Classroom {

/// Takes in one's own events of a class, from all devices, in the order of its log. What came in, that it came from
/// there, and how far the log was read change in one transaction of the store. An event of the own device that the
/// store does not have was written by a copy of it (a cloned machine, a restored file): it goes on as a new device.
class ClassPull final {
public:
    ClassPull(Progress::EventStore &store, Connection &connection, QString classId, QString link);
    Q_DISABLE_COPY_MOVE(ClassPull)

    /// Fails when the store does; a fault of the server stands in the report.
    [[nodiscard]] Result<void> receive(ClassReport &report);

private:
    [[nodiscard]] Reply<qint64> lastPosition();
    [[nodiscard]] Result<void> take(const Rows &rows, ClassReport &report);
    [[nodiscard]] Result<void> look(const Journal::Event &event);
    [[nodiscard]] Result<void> settle(ClassReport &report);

    Progress::EventStore &m_store;
    Connection &m_connection;
    QString m_classId;
    ClassMemory m_memory;
    QString m_device; ///< of the store
    bool m_isCopied = false;
};

} // namespace Ochre::Classroom
