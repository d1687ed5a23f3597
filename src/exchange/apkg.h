// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "exchange/ankinote.h"
#include "exchange/incoming.h"

#include <QByteArray>

namespace Ochre::Exchange {

/// Cards as a package that Anki opens: a zip with its collection, a database of schema 11. The same cards at the same
/// time give the same notes; a card that Anki has already, by its guid, is changed there and not doubled.
[[nodiscard]] Result<QByteArray> apkgOf(const std::vector<AnkiNote> &notes, qint64 nowMs);

/// Reads a package of Anki that nobody trusts: bounded, its pictures and sounds left out, of its cards only the text.
/// A card comes in for each side that its type asks for, and for each gap of a text with gaps. `file` is named where
/// something is wrong.
[[nodiscard]] Result<Incoming> readApkg(const QByteArray &bytes, const QString &file);
[[nodiscard]] Result<Incoming> readApkgFile(const QString &file);

} // namespace Ochre::Exchange
