// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "classroom/address.h"
#include "classroom/classreport.h"
#include "classroom/connection.h"
#include "progress/eventstore.h"

namespace Ochre::Classroom {

/// What is to be exchanged with which class.
struct ClassOrder {
    Address address; ///< with login and password
    QString classId;
    bool pushes = true;
    bool pulls = true;
    bool retriesParked = false; ///< sends again what the server would not take
    Patience patience{};
    int tries = 4;          ///< of what may succeed in a moment, with pauses that grow and differ from one to the next
    int firstPauseMs = 300; ///< at most; the next ones are twice as long each
};

/// What is done with the store once the server has let the learner in.
using UseStore = std::function<Result<ClassReport>(Progress::EventStore &store)>;
/// Opens the store, calls what is to be done with it, and closes it.
using WithStore = std::function<Result<ClassReport>(const UseStore &use)>;

/// Exchanges events with a class once. Blocks its thread. It may be ended at any moment and done again: nothing is lost
/// and nothing doubled. Fails when the store cannot be opened, read or written; everything about the server stands in
/// the report.
[[nodiscard]] Result<ClassReport> exchangeWithClass(const ClassOrder &order, const WithStore &withStore);

/// The same with a store that is open, over a connection that stands; without a second try.
[[nodiscard]] Result<ClassReport> exchangeOnce(const ClassOrder &order, Connection &connection,
                                               Progress::EventStore &store);

} // namespace Ochre::Classroom
