// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QFuture>
#include <QImage>

namespace Ochre::Insight {

// Both write behind whoever calls, and replace the file in one step or leave it as it was.
[[nodiscard]] QFuture<Result<void>> savePicture(const QImage &picture, const QString &file);
[[nodiscard]] QFuture<Result<void>> saveText(const QByteArray &text, const QString &file);

} // namespace Ochre::Insight
