// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Ochre::Stories {

/// A value as the learner names it: `*order` and `order` are told under one name.
[[nodiscard]] QString plainPlace(const QString &place);

/// True when one is the other or a part of it: `lamp` and `lamp.watts`, `rows` and `rows[_]`. A place without a name
/// may be any.
[[nodiscard]] bool areRelated(const QString &one, const QString &other);

/// How a call that begins at `byte` takes the value.
enum class Taking {
    Receiver,     ///< it stands before the dot, as in `order.ship()`
    QuestionMark, ///< it stands before a question mark
    Elsewhere     ///< some versions of the compiler name the next method call instead of the place that took the value
};

/// Reads from the source how a span that the compiler calls a method call takes the value.
[[nodiscard]] Taking takingAt(QByteArrayView source, qsizetype byteStart, qsizetype byteEnd, const QString &place);

} // namespace Ochre::Stories
