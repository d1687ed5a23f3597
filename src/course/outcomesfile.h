// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/predictoutcome.h"

#include <QHash>
#include <QJsonObject>

namespace Ochre::Course {

/// What the predict programs of a pack do, by question id: outcomes.json in the pack's folder. The checker derives it
/// with the compiler and proves that it is up to date, so that such questions are graded where there is no compiler.
[[nodiscard]] QHash<QString, PredictOutcome> parseOutcomes(const QByteArray &json);
[[nodiscard]] QByteArray outcomesJson(const QHash<QString, PredictOutcome> &outcomes);

/// Replaces the file in a pack's folder; keeps the entries of other questions, as those of another lesson.
[[nodiscard]] Result<void> writeOutcomes(const QString &folder, const QHash<QString, PredictOutcome> &outcomes);

/// Name of the file inside a pack.
inline constexpr auto outcomesFileName = "outcomes.json";
inline constexpr qint64 maxOutcomesBytes = qint64{4} * 1024 * 1024;

} // namespace Ochre::Course
