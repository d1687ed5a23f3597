// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/box.h"

#include "sandbox/sandboxdescriptor.h"

#include <dirent.h>
#include <fcntl.h>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace Ochre::Sandbox {

namespace {

/// Of a folder itself, never of what a link points to. A folder of mode 0 is its owner's all the same.
Descriptor openFolder(int parent, const QByteArray &name)
{
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    // By its descriptor, so that a link that has come in its place meanwhile is not what is changed.
    const Descriptor folder(::openat(parent, name.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat facts = {};
    if (folder.isValid() && ::fstat(folder.number(), &facts) == 0 && (facts.st_mode & S_IRWXU) != S_IRWXU) {
        const QByteArray own = "/proc/self/fd/" + QByteArray::number(folder.number());
        ::chmod(own.constData(), S_IRWXU);
    }
    return Descriptor(folder.isValid() ? ::openat(folder.number(), ".", flags) : -1);
}

std::vector<QByteArray> namesIn(const Descriptor &folder)
{
    std::vector<QByteArray> names;
    DIR *entries = ::fdopendir(::openat(folder.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!entries) {
        return names;
    }
    while (const dirent *entry = ::readdir(entries)) {
        if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0) {
            names.emplace_back(entry->d_name);
        }
    }
    ::closedir(entries);
    return names;
}

/// Removes the files of a folder and moves its folders up into `top`; `moved` counts, so that each has a name of its
/// own.
void flatten(const Descriptor &folder, const Descriptor &top, quint64 &moved)
{
    for (const QByteArray &name : namesIn(folder)) {
        if (::unlinkat(folder.number(), name.constData(), 0) == 0) {
            continue;
        }
        QByteArray away;
        do {
            away = ".ochre-" + QByteArray::number(++moved);
        } while (::faccessat(top.number(), away.constData(), F_OK, AT_SYMLINK_NOFOLLOW) == 0);
        openFolder(folder.number(), name); // a folder that may not be written cannot be moved either
        ::renameat(folder.number(), name.constData(), top.number(), away.constData());
    }
}

/// Level by level and not by recursion: no depth is too deep.
bool empty(const Descriptor &top)
{
    quint64 moved = 0;
    for (std::vector<QByteArray> names = namesIn(top); !names.empty(); names = namesIn(top)) {
        for (const QByteArray &name : names) {
            if (::unlinkat(top.number(), name.constData(), 0) == 0) {
                continue;
            }
            flatten(openFolder(top.number(), name), top, moved);
            if (::unlinkat(top.number(), name.constData(), AT_REMOVEDIR) != 0) {
                return false;
            }
        }
    }
    return true;
}

} // namespace

Box::Box(const QString &pattern)
    : m_folder(pattern)
{
    m_folder.setAutoRemove(false);
}

Box::~Box()
{
    if (isValid()) {
        removeTree(path());
    }
}

bool removeTree(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::unlink(name.constData()) == 0 || errno == ENOENT) {
        return true;
    }
    const Descriptor top = openFolder(AT_FDCWD, name);
    return top.isValid() && empty(top) && ::rmdir(name.constData()) == 0;
}

} // namespace Ochre::Sandbox
