// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/journalstore.h"
#include "progress/eventstore.h"
#include "progress/storeappend.h"

namespace Ochre::Progress {

class EventStore::Private {
public:
    explicit Private(Journal::JournalStore opened)
        : journal(std::move(opened))
    {
    }

    [[nodiscard]] const QSqlDatabase &database() const { return journal.database(); }
    /// Fails for a store that is open only to be read.
    [[nodiscard]] Result<void> writable() const;
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> refresh();
    [[nodiscard]] Result<AppendReport> append(const EntrySource &next, const Alongside &alongside);
    [[nodiscard]] Result<void> rebuild();
    [[nodiscard]] Result<void> takeNewDevice();

    Journal::JournalStore journal;
    StoreMemory memory;
};

} // namespace Ochre::Progress
