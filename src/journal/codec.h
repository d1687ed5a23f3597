// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/event.h"
#include "journal/payload.h"

namespace Ochre::Journal {

/// An event that says this: kind, lesson, subject and data; the rest is not filled in.
[[nodiscard]] Event eventOf(const Payload &payload);
/// What an event says. Never fails: what cannot be understood is an Other.
[[nodiscard]] Payload payloadOf(const Event &event);

/// The word for a sureness in the log ("" when it was not said) and back; an unknown word is Unsaid.
[[nodiscard]] QString wordOf(Sureness sureness);
[[nodiscard]] Sureness surenessOf(const QString &word);

/// The word for a kind of item in the log and back; an unknown word is Question.
[[nodiscard]] QString wordOf(ItemKind kind);
[[nodiscard]] ItemKind itemKindOf(const QString &word);

/// Notes the hash of its text in a code-snapshot event, and reads it.
void setSourceHash(Event &event, const QString &hash);
[[nodiscard]] QString sourceHashOf(const Event &event);

} // namespace Ochre::Journal
