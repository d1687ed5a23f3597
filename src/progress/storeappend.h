// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/eventwriter.h"
#include "progress/eventstore.h"
#include "progress/projectionrows.h"
#include "progress/storememory.h"

namespace Ochre::Progress {

/// What one transaction appends. Events at the end of the order are applied as they come; for the others, and for what
/// an undo takes back or brings again, the pieces that they touch are folded anew at the end, once each.
class StoreAppend final {
public:
    StoreAppend(const QSqlDatabase &database, StoreMemory memory);
    Q_DISABLE_COPY_MOVE(StoreAppend)

    [[nodiscard]] Result<void> takeAll(const EntrySource &next);
    /// Brings the stored rows in step with the events.
    [[nodiscard]] Result<void> finish();
    /// What the store knows once the transaction is committed.
    [[nodiscard]] StoreMemory takeMemory() { return std::move(m_memory); }
    [[nodiscard]] const AppendReport &report() const { return m_report; }

private:
    void take(const Event &event, const Journal::OrderKey &lastBefore);
    void count(Journal::Inserted inserted);
    [[nodiscard]] Result<void> followUndone();

    const QSqlDatabase &m_database;
    StoreMemory m_memory;
    AppendReport m_report;
    QSet<RowKey> m_touched; ///< applied already
    QSet<RowKey> m_refold;
    qint64 m_inBetween = 0; ///< events that were not at the end of the order
    bool m_isUndoing = false;
    bool m_isAllTouched = false; ///< a new beginning came in between, was taken back or came again
};

} // namespace Ochre::Progress
