// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/outcome.h"
#include "runner/runresult.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Ochre::Runner {

/// What came of one test that ran in a process of its own. It has passed only when libtest's own words say so and the
/// exit code agrees; a test that ends the process itself has not. `name` is libtest's, places are those of the text
/// that was compiled.
[[nodiscard]] TestCase judgeTest(const QString &name, const QByteArray &standardOutput, const QByteArray &standardError,
                                 const Sandbox::ProcessResult &process, const ProgramBounds &bounds);

/// All tests in one sentence.
[[nodiscard]] QString summaryOf(const std::vector<TestCase> &tests);

} // namespace Ochre::Runner
