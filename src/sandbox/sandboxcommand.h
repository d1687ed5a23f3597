// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxedprocess.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Sandbox {

/// What the command line depends on beside the request: this machine.
struct SandboxHost {
    /// A folder that programs expect beside /usr. A link when /usr is merged, else a real folder.
    struct SystemFolder {
        QString path;
        QString linkTarget; ///< relative to /, empty = a real folder
    };

    QString bubblewrap;             ///< absolute path, empty = not installed
    bool canBlockNamespaces = true; ///< bubblewrap knows --disable-userns (since 0.8)
    std::vector<SystemFolder> systemFolders;

    /// Looks at this machine: a few stat() calls and a search in PATH.
    [[nodiscard]] static SandboxHost detect();
};

/// Descriptors that the command inherits.
struct SandboxChannels {
    int status = -1;   ///< bubblewrap writes JSON here
    int report = -1;   ///< runbox writes its lines here
    int lifeline = -1; ///< read end; runbox ends everything when it closes
    int group = -1;    ///< door of the program's control group
};

struct SandboxCommand {
    QString program;
    QStringList arguments;
};

/// The command line for a request: bubblewrap around runbox at SandboxLevel::Full, runbox alone below.
/// Pure: looks at nothing but its arguments.
[[nodiscard]] SandboxCommand sandboxCommand(const ProcessRequest &request, const SandboxHost &host,
                                            const SandboxChannels &channels);

/// How many processes at the begin of the tree are the sandbox's own: bubblewrap, its second of itself and runbox at
/// SandboxLevel::Full, runbox alone below. By their place, since a program may call a copy of itself runbox.
[[nodiscard]] std::size_t watcherCount(SandboxLevel level);

/// The whole environment of the process: the clean base set and what the request adds. Given to QProcess, since
/// bubblewrap's --clearenv leaves the caller's variables readable in /proc/1/environ.
[[nodiscard]] QProcessEnvironment sandboxEnvironment(const ProcessRequest &request);

} // namespace Ochre::Sandbox
