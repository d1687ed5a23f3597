// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/entry.h"
#include "journal/event.h"
#include "journal/snapshot.h"

namespace Ochre::Progress {

// What a reader of the projection also sees of the journal, under one name.
using Journal::Entry;
using Journal::Event;
using Journal::Snapshot;
namespace EventKind = Journal::EventKind;

} // namespace Ochre::Progress
