// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Ochre::Exchange {

/// Whether a pack may use the text as an id.
[[nodiscard]] bool isId(const QString &text);
/// An id made of what something says: the same as long as that is the same. "gift-3f9a…".
[[nodiscard]] QString idOfContent(const QString &prefix, const QStringList &content);

// The guid of a note in Anki and the id of the question that comes of it: each gives the other, so that a card that
// goes out again is the same card there.
[[nodiscard]] QString idOfGuid(const QString &guid);
[[nodiscard]] QString guidOf(const QString &course, const QString &id);

} // namespace Ochre::Exchange
