// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"
#include "journal/payload.h"
#include "progress/coursekey.h"
#include "progress/eventstore.h"

#include <functional>

namespace Ochre::Ctl {

/// What a command records: under which course, and the word by which its JSON names the thing that it is about.
struct StoreWrite {
    QString id;      ///< of the thing
    QString jsonKey; ///< "card", "interview"
    QString course = Progress::firstCourse;
    bool json = false;
};

/// Opens the learner's store, records what `make` gives as of now, and prints the id. The exit code.
[[nodiscard]] int writeNow(const StoreWrite &write, const Console &console,
                           const std::function<Result<Journal::Payload>(const Progress::EventStore &)> &make);

} // namespace Ochre::Ctl
