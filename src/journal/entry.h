// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/event.h"

#include <QByteArray>

#include <optional>

namespace Ochre::Journal {

/// An event on its way into a store, with the source text that a code-snapshot carries.
struct Entry {
    Event event;
    std::optional<QByteArray> source;
    bool onlyIfChanged = false; ///< leave it out when the last snapshot of its document has the same text
};

} // namespace Ochre::Journal
