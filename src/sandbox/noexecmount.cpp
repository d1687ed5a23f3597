// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/noexecmount.h"

#include "sandbox/sandboxedprocess.h"

#include <QFile>
#include <sys/statvfs.h>

#include <algorithm>

namespace Ochre::Sandbox {

namespace {

bool isMountedNoExec(const QString &path)
{
    struct statvfs facts = {};
    return ::statvfs(QFile::encodeName(path).constData(), &facts) == 0 && (facts.f_flag & ST_NOEXEC) != 0;
}

} // namespace

QString noExecMount(const ProcessRequest &request)
{
    return noExecMount(request, isMountedNoExec);
}

QString noExecMount(const ProcessRequest &request, const std::function<bool(const QString &)> &isNoExec)
{
    if (!request.executesText) {
        return {};
    }
    // The program itself, and the folders where cargo puts build scripts that it starts.
    const bool isBuild = request.kind == ProcessRequest::Kind::Compile;
    const auto found = std::ranges::find_if(request.mounts, [&](const Mount &mount) {
        return (mount.inside == request.program || (isBuild && mount.writable)) && isNoExec(mount.outside);
    });
    return found == request.mounts.end() ? QString() : found->outside;
}

} // namespace Ochre::Sandbox
