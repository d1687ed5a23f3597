// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/interviewplan.h"

#include <QString>

namespace Ochre::Practice {

/// How many days it is to the interview, and whether its plan holds, in one sentence. `gone` names those of its courses
/// that are not installed.
[[nodiscard]] QString planSentence(const Study::InterviewDate &date, const Study::InterviewPlan &plan,
                                   const QStringList &gone = {});

} // namespace Ochre::Practice
