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

/// The assertion that begins in a line (1-based) of a source, to its closing bracket and without the indentation that
/// all its lines have; empty where none begins. At most eight lines.
[[nodiscard]] QString assertionAt(const QByteArray &source, int line);

/// Writes what a test said: its state, the assertion, message and place (a link "place"), both sides of the assertion
/// with the characters marked that differ (bold, underlined and coloured), and what it printed. The tests of an
/// exercise have the learner's value on the left; in the learner's own the sides are called left and right.
void writeTestDetail(QTextDocument &document, const Runner::TestCase &test, const QString &assertion,
                     const Design::Look &look);

} // namespace Ochre::Workbench
