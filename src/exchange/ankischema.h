// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Ochre::Exchange {

// What lies in a collection of Anki of schema 11 besides notes and cards, as its documentation gives it.

inline constexpr qint64 ankiDeckId = 1'764'547'200'002;

/// The statements that make its tables and indices.
[[nodiscard]] QStringList ankiTables();

// Columns of its one row of `col`, as JSON.
[[nodiscard]] QByteArray ankiConfJson();
[[nodiscard]] QByteArray ankiDecksJson(qint64 nowSeconds);
[[nodiscard]] QByteArray ankiDeckOptionsJson();

} // namespace Ochre::Exchange
