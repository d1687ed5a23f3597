// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "runner/runresult.h"

class QTextDocument;

namespace Ochre::Workbench {

/// The word for a test's state: "passed", "failed", "timed out".
[[nodiscard]] QString testStateText(Runner::TestCase::State state);

/// Whether the place of a test's failure is in a text that the learner has; the tests that come with an exercise have
/// lines of their own.
[[nodiscard]] bool canGoTo(const Runner::TestCase &test);

/// Writes what a test said: its state, message and place (a link "place"), both sides of the assertion with the
/// characters marked that differ (bold, underlined and coloured), and what it printed.
void writeTestDetail(QTextDocument &document, const Runner::TestCase &test, const Design::Look &look);

} // namespace Ochre::Workbench
