// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/dueplan.h"

#include <QString>

#include <array>

namespace Ochre::Practice {

/// How many, by kind: in the order of StudyKind, and the learner's own errors at the end.
using DueKinds = std::array<int, 6>;

/// "8 questions, 4 interview answers, 2 cards": empty for nothing.
[[nodiscard]] QString kindsText(const DueKinds &kinds);
/// How many items of each kind stand at these places.
[[nodiscard]] DueKinds kindsAt(const std::vector<Study::StudyItem> &items, const QList<int> &places);
/// What is not asked today, and why.
[[nodiscard]] QString waitingText(const Study::DuePlan &plan);
/// A study day that comes, by its name.
[[nodiscard]] QString dayText(qint64 day, qint64 today);

} // namespace Ochre::Practice
