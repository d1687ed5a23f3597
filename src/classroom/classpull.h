// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/classmemory.h"
#include "classroom/classreport.h"
#include "classroom/connection.h"
#include "progress/eventstore.h"

namespace Ochre::Classroom {

/// Takes in one's own events of a class, from all devices, in the order of its log. What came in, that it came from
/// there, and how far the log was read change in one transaction of the store.
class ClassPull final {
public:
    ClassPull(Progress::EventStore &store, Connection &connection, QString classId, QString link);
    Q_DISABLE_COPY_MOVE(ClassPull)

    /// Fails when the store does; a fault of the server stands in the report.
    [[nodiscard]] Result<void> receive(ClassReport &report);

private:
    [[nodiscard]] Reply<qint64> lastPosition();
    [[nodiscard]] Result<void> take(const Rows &rows, ClassReport &report);

    Progress::EventStore &m_store;
    Connection &m_connection;
    QString m_classId;
    ClassMemory m_memory;
};

} // namespace Ochre::Classroom
