// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/itemstate.h"

#include <QJsonObject>

namespace Ochre::Progress {

/// An item as the store keeps it, with the name of the model that made it; read back it is the same.
[[nodiscard]] QJsonObject rowOfItem(const ItemState &item);
[[nodiscard]] ItemState itemOfRow(const QJsonObject &row);

} // namespace Ochre::Progress
