// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ctl/classcall.h"

namespace Ochre::Ctl {

// Each is one action of `ochrectl class` (classcommand.h) and returns its exit code.
[[nodiscard]] int initClass(const ClassCall &call);
[[nodiscard]] int checkClass(const ClassCall &call);
[[nodiscard]] int addTeacher(const ClassCall &call);
[[nodiscard]] int makeClassCode(const ClassCall &call);
[[nodiscard]] int closeClassCode(const ClassCall &call);
[[nodiscard]] int importRoster(const ClassCall &call);
[[nodiscard]] int inviteToClass(const ClassCall &call);
[[nodiscard]] int exportFromClass(const ClassCall &call);
[[nodiscard]] int eraseFromClass(const ClassCall &call);
[[nodiscard]] int pushToClass(const ClassCall &call);
[[nodiscard]] int pullFromClass(const ClassCall &call);

} // namespace Ochre::Ctl
