// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/heldlock.h"

#include <fcntl.h>
#include <QCoreApplication>
#include <QFile>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace Ochre::Sandbox {

namespace {

constexpr size_t longestNote = 4096;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(HeldLock)
};

Error cannotLock(const QString &path, int reason)
{
    if (reason == EROFS || reason == EACCES || reason == ENOENT || reason == ENOTDIR) {
        return {Text::tr("The lock file cannot be made."), path,
                Text::tr("Check the permissions of its folder (%1).").arg(qt_error_string(reason)),
                ErrorKind::CannotOpen};
    }
    if (reason == ENOSPC || reason == EDQUOT) {
        return {Text::tr("The lock file cannot be made."), path, Text::tr("Free some space on that disk."),
                ErrorKind::WriteFailed};
    }
    return {Text::tr("The lock file cannot be used (%1).").arg(qt_error_string(reason)), path,
            Text::tr("Look at what lies there, and remove it if it is not yours."), ErrorKind::Other};
}

} // namespace

HeldLock::HeldLock(int descriptor)
    : m_descriptor(descriptor)
{
}

HeldLock::HeldLock(HeldLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

HeldLock &HeldLock::operator=(HeldLock &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

HeldLock::~HeldLock()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<std::optional<HeldLock>> HeldLock::take(const QString &path)
{
    // Without O_NONBLOCK a pipe at this place would stop the program; no link is followed.
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600);
    if (descriptor < 0) {
        return std::unexpected(cannotLock(path, errno));
    }
    HeldLock lock(descriptor);
    struct stat facts = {};
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode) || facts.st_uid != ::geteuid()) {
        return std::unexpected(Error{Text::tr("What lies at the place of the lock file is no plain file of this user."),
                                     path, Text::tr("Look at it, and remove it if it is not yours."),
                                     ErrorKind::Foreign});
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        return std::optional(std::move(lock));
    }
    if (errno == EWOULDBLOCK) {
        return std::optional<HeldLock>();
    }
    return std::unexpected(cannotLock(path, errno));
}

bool HeldLock::write(const QByteArray &note) const
{
    return ::ftruncate(m_descriptor, 0) == 0
           && ::pwrite(m_descriptor, note.constData(), size_t(note.size()), 0) == note.size();
}

QByteArray HeldLock::note(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        return {};
    }
    QByteArray text(qsizetype(longestNote), '\0');
    const ssize_t read = ::pread(descriptor, text.data(), longestNote, 0);
    ::close(descriptor);
    text.truncate(read > 0 ? read : 0);
    return text;
}

} // namespace Ochre::Sandbox
