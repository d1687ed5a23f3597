// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

namespace Ochre::Sandbox {

struct ProcessRequest;

/// The file or folder of a request that executes a text, when it lies on a mount from which nothing may be started
/// ("noexec", as some machines have /tmp): the kernel then only says "Permission denied". Empty = there is none.
[[nodiscard]] QString noExecMount(const ProcessRequest &request);
/// The same with another way to ask whether a path lies on such a mount.
[[nodiscard]] QString noExecMount(const ProcessRequest &request, const std::function<bool(const QString &)> &isNoExec);

} // namespace Ochre::Sandbox
