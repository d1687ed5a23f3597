// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/hungsandbox.h"

#include "base/filesystem.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <tuple>

namespace Ochre::Sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 validSeconds = 3600;
constexpr qint64 longestNote = 8192;

/// Empty where the session has no folder of its own: then nothing is kept.
QString noteFile()
{
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QDir::isAbsolutePath(folder) && QFileInfo(folder).isDir() ? folder + u"/ochre-hung-sandbox" : QString();
}

QByteArray identityOf(const QString &program)
{
    const QFileInfo file(program);
    return u"%1\n%2\n%3\n"_s.arg(program).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch()).toUtf8();
}

} // namespace

bool hasHung(const QString &bubblewrap)
{
    const QString note = noteFile();
    if (note.isEmpty() || bubblewrap.isEmpty()) {
        return false;
    }
    const qint64 age = QFileInfo(note).lastModified().secsTo(QDateTime::currentDateTime());
    const auto content = readFile(note, longestNote);
    return content && *content == identityOf(bubblewrap) && age >= 0 && age < validSeconds;
}

void rememberHung(const QString &bubblewrap)
{
    if (const QString note = noteFile(); !note.isEmpty()) {
        std::ignore = saveFile(note, identityOf(bubblewrap)); // without it the next start waits again
    }
}

} // namespace Ochre::Sandbox
