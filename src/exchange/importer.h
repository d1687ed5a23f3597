// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "exchange/incoming.h"
#include "exchange/pace.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Ochre::Exchange {

/// What can come in.
enum class ImportFormat { AnkiText, Apkg, Gift, Aiken, MdbookQuiz, Rustlings };

/// The names of the formats: "anki-text", "apkg", "gift", "aiken", "mdbook-quiz", "rustlings".
[[nodiscard]] QStringList importFormatNames();
[[nodiscard]] std::optional<ImportFormat> importFormatNamed(const QString &name);

/// Reads a file, or a folder of rustlings, and holds it to the rules of a pack; writes nothing. Fails when nothing of
/// it can be read, or when `pace` asks for the end; whatever is wrong with a part of it stands among the problems. Not
/// for the GUI thread.
[[nodiscard]] Result<Incoming> readIncoming(ImportFormat format, const QString &path, const Pace &pace = {});

/// What an import says that was asked to end before it wrote anything.
[[nodiscard]] Error stoppedImport();

} // namespace Ochre::Exchange
