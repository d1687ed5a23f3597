// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"
#include "workbench/order.h"

#include <QFuture>

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Workbench {

/// Writes what came of an order into the learner's history, under the program and lesson of the order. It ends when
/// that is on disk.
QFuture<Result<void>> recordRun(Progress::ProgressService &progress, const Order &order,
                                const Runner::RunResult &result);
QFuture<Result<void>> recordTests(Progress::ProgressService &progress, const Order &order,
                                  const Runner::TestResult &result);
/// The exercise of the order is solved; once is enough.
void recordSolved(Progress::ProgressService &progress, const Order &order);

} // namespace Ochre::Workbench
