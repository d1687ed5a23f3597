// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/groupfile.h"

#include "sandbox/sandboxdescriptor.h"

#include <fcntl.h>
#include <QFile>
#include <unistd.h>

namespace Ochre::Sandbox {

// The kernel makes no file here, whatever is asked: what it does not have fails. A plain folder of a test does.
bool writeGroupFile(const QString &path, const QByteArray &value)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    return file.isValid() && ::write(file.number(), value.constData(), value.size()) == value.size();
}

QByteArray groupLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed() : QByteArray();
}

qint64 groupCount(const QString &path, const QByteArray &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name) && line.sliced(name.size()).startsWith(' ')) {
            return line.sliced(name.size() + 1).toLongLong();
        }
    }
    return 0;
}

} // namespace Ochre::Sandbox
