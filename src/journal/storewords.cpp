// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/storewords.h"

#include <QCoreApplication>

namespace Ochre::Journal {

namespace {

struct StoreWords {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::StoreWords)
};

/// What stands behind the sentence of what happened.
QString meaningOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Damaged:
        return StoreWords::tr("It holds your progress and is kept as it is.");
    case ErrorKind::Newer:
        return StoreWords::tr("It holds your progress; this Ochre does not touch it.");
    case ErrorKind::Foreign:
        return StoreWords::tr("It was not touched.");
    case ErrorKind::CannotOpen:
        return StoreWords::tr("It is where your progress is kept.");
    default:
        return StoreWords::tr("It holds your progress; what was saved before is safe.");
    }
}

QString adviceFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Busy:
        return StoreWords::tr(
            "Close the other program, or wait a moment and try again. While Ochre runs, it tries again "
            "by itself.");
    case ErrorKind::WriteFailed:
        return StoreWords::tr("Make free space on this disk. While Ochre runs, it tries again by itself.");
    case ErrorKind::ReadFailed:
        return StoreWords::tr("Check that the disk or the network folder is there and in order. While Ochre runs, it "
                              "tries again by itself.");
    case ErrorKind::ReadOnly:
        return StoreWords::tr("Check the permissions of the file and its folder.");
    case ErrorKind::CannotOpen:
        return StoreWords::tr(
            "Check that its folder exists, that you may write to it, and that what lies under this name is a file.");
    case ErrorKind::Damaged:
        return StoreWords::tr(
            "Repair it with: ochrectl progress repair. Or restore a backup with: ochrectl progress restore BACKUP.");
    case ErrorKind::Newer:
        return StoreWords::tr("Start the newer Ochre, or restore a backup from before the update.");
    case ErrorKind::Foreign:
        return StoreWords::tr("Move it to another place, or choose the right file.");
    case ErrorKind::Other:
    case ErrorKind::Unforeseen:
        break;
    }
    return StoreWords::tr("Restart Ochre; when it stays, restore a backup.");
}

} // namespace

Error inWords(Error error)
{
    if (error.kind == ErrorKind::Other || !error.advice.isEmpty()) {
        return error;
    }
    error.what += u' ' + meaningOf(error.kind);
    error.advice = adviceFor(error.kind);
    return error;
}

bool mayPass(const Error &error)
{
    return error.kind != ErrorKind::Damaged && error.kind != ErrorKind::Newer && error.kind != ErrorKind::Foreign;
}

} // namespace Ochre::Journal
