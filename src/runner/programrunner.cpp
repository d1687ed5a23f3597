// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/programrunner.h"

namespace Ochre::Runner {

ProgramRunner::~ProgramRunner() = default;

} // namespace Ochre::Runner
