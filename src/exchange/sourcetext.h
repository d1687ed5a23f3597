// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace Ochre::Exchange {

inline constexpr qint64 mostTextBytes = 16LL << 20; ///< of a file of text that comes in

/// Bytes of a foreign file as text: UTF-8, its line ends as "\n", without letters that nobody writes (control and
/// noncharacters). Fails, with the line, for what is no UTF-8, and for what holds nothing.
[[nodiscard]] Result<QString> sourceText(const QByteArray &bytes);
/// The same of a file of at most mostTextBytes.
[[nodiscard]] Result<QString> readSourceText(const QString &file);

} // namespace Ochre::Exchange
