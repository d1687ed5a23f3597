// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filecopy.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace Ochre {

namespace {

constexpr qint64 pieceBytes = 256LL * 1024;

struct CopyText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::CopyText)
};

bool copyPieces(QFile &source, QSaveFile &copy)
{
    while (true) {
        const QByteArray piece = source.read(pieceBytes);
        if (piece.isEmpty()) {
            return source.error() == QFileDevice::NoError;
        }
        if (copy.write(piece) != piece.size()) {
            return false;
        }
    }
}

} // namespace

Result<void> copyFile(const QString &from, const QString &to)
{
    QFile source(from);
    QSaveFile copy(to);
    constexpr auto own = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (source.open(QIODevice::ReadOnly) && copy.open(QIODevice::WriteOnly) && copy.setPermissions(own)
        && copyPieces(source, copy) && copy.flush() && copy.error() == QFileDevice::NoError && copy.commit()) {
        return {};
    }
    copy.cancelWriting();
    if (source.error() != QFileDevice::NoError) {
        return std::unexpected(
            Error{CopyText::tr("The file could not be read, so it was not copied; nothing was changed."), from,
                  CopyText::tr("Check the disk and the permissions of the file (%1).").arg(source.errorString()),
                  ErrorKind::ReadFailed});
    }
    return std::unexpected(
        Error{CopyText::tr("The file could not be copied; what was there is kept."), to,
              CopyText::tr("Check the free space and the permissions of the folder (%1).").arg(copy.errorString()),
              ErrorKind::WriteFailed});
}

} // namespace Ochre
