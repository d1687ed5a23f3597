// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/event.h"

#include <QJsonObject>
#include <QStringList>

namespace Ochre::Journal {

// What both halves of the codec write and read with; codec.h is what others use.

[[nodiscard]] Event makeEvent(const char *kind, const QString &lesson, const QString &subject,
                              const QJsonObject &data = {});
/// The texts of a JSON array; what is empty or no text is left out.
[[nodiscard]] QStringList readTexts(const QJsonValue &value);

} // namespace Ochre::Journal
