// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/placefacts.h"

#include <QFile>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Ochre::Sandbox {

namespace {

PlaceFacts::Kind kindOf(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG:
        return PlaceFacts::Kind::File;
    case S_IFDIR:
        return PlaceFacts::Kind::Folder;
    case S_IFSOCK:
        return PlaceFacts::Kind::Socket;
    case S_IFLNK:
        return PlaceFacts::Kind::Link;
    default:
        return PlaceFacts::Kind::Other;
    }
}

} // namespace

PlaceFacts factsOf(const QString &path)
{
    struct stat facts = {};
    if (::lstat(QFile::encodeName(path).constData(), &facts) != 0) {
        return {};
    }
    return {kindOf(facts.st_mode), facts.st_uid == ::geteuid(), (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0};
}

bool removeDeadSocket(const QString &path)
{
    const PlaceFacts facts = factsOf(path);
    return facts.kind == PlaceFacts::Kind::Socket && facts.isOwn && ::unlink(QFile::encodeName(path).constData()) == 0;
}

bool isPeerOwn(qintptr socket)
{
    ucred peer = {};
    socklen_t size = sizeof(peer);
    return ::getsockopt(static_cast<int>(socket), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && size == sizeof(peer)
           && peer.uid == ::geteuid();
}

} // namespace Ochre::Sandbox
