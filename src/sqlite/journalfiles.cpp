// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/journalfiles.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Sqlite {

namespace {

/// How many pages the file had before the write that a rollback journal undoes (https://sqlite.org/fileformat.html,
/// section 3). 0 when nothing of the file was changed yet: the journal has no head then.
quint32 pagesBefore(const QString &journal)
{
    static const QByteArray magic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
    constexpr qint64 pagesAt = 16;
    QFile file(journal);
    if (!QFileInfo(journal).isFile() || !file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArray head = file.read(pagesAt + 4);
    return head.size() == pagesAt + 4 && head.startsWith(magic) ? qFromBigEndian<quint32>(head.constData() + pagesAt)
                                                                : 0;
}

} // namespace

const std::array<QString, 3> &journalSuffixes()
{
    static const std::array<QString, 3> all{u"-wal"_s, u"-shm"_s, u"-journal"_s};
    return all;
}

bool hasJournal(const QString &file)
{
    return QFileInfo(file + u"-wal"_s).size() > 0 || pagesBefore(file + u"-journal"_s) > 0;
}

bool isNoFile(const QString &file)
{
    const auto isOther = [](const QString &path) { return QFileInfo::exists(path) && !QFileInfo(path).isFile(); };
    return isOther(file)
           || std::ranges::any_of(journalSuffixes(), [&](const QString &suffix) { return isOther(file + suffix); });
}

} // namespace Ochre::Sqlite
