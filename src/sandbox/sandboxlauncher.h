// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "sandbox/sandboxcommand.h"
#include "sandbox/sandboxdescriptor.h"

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace Ochre::Sandbox {

/// Our ends of the pipes to a running sandbox.
struct SandboxLink {
    Descriptor status;   ///< what bubblewrap and runbox tell; end of file when both are gone
    Descriptor lifeline; ///< a byte says that we are well; closing it ends everything
};

/// Starts the request in `process`: clean environment, session of its own, no descriptor but the three standard ones
/// and the channels. Joins the control group whose door (ControlGroup::door()) is given, -1 = none. Whether bubblewrap
/// could be executed is told later by the process itself.
[[nodiscard]] Result<SandboxLink> launchSandbox(QProcess &process, const ProcessRequest &request,
                                                const SandboxHost &host, int groupDoor);

} // namespace Ochre::Sandbox
