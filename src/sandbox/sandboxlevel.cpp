// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxlevel.h"

using namespace Qt::StringLiterals;

namespace Ochre::Sandbox {

QString levelName(SandboxLevel level)
{
    switch (level) {
    case SandboxLevel::Full:
        return u"bubblewrap"_s;
    case SandboxLevel::Restricted:
        return u"restricted"_s;
    case SandboxLevel::LimitsOnly:
        break;
    }
    return u"limits-only"_s;
}

} // namespace Ochre::Sandbox
