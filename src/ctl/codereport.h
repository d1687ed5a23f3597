// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/compilertext.h"
#include "runner/runresult.h"

#include <QJsonObject>

namespace Ochre::Ctl {

/// What a run and its tests came to, for scripts; the keys are a promise.
[[nodiscard]] QJsonObject runJson(const Runner::RunResult &result, const CompilerText &text);
[[nodiscard]] QJsonObject testJson(const Runner::TestResult &result, const CompilerText &text);

/// The word for a test's state, the same in every language.
[[nodiscard]] QString stateName(Runner::TestCase::State state);

} // namespace Ochre::Ctl
