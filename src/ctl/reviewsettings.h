// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/console.h"
#include "study/dueplan.h"

class QCommandLineParser;

namespace Ochre::Ctl {

/// What the learner wants of the schedule, as the desktop program has it.
[[nodiscard]] Study::StudyGoals reviewGoals(const Paths &paths);

void addReviewSettings(QCommandLineParser &parser);
/// ochrectl review settings: sets what the options name, and prints what holds then.
int runReviewSettings(const QCommandLineParser &parser, const Console &console);

} // namespace Ochre::Ctl
