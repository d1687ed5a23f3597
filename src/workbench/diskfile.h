// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace Ochre::Workbench {

/// A file of the learner's: where it is, how its bytes are made of a text, and what was on disk when it was last read
/// or written here. The text in the editor has no byte order mark; its line ends are the file's.
struct DiskFile {
    QString path;
    QByteArray onDisk = {};
    bool hasByteOrderMark = false;
    enum class LineEnds { Lf, CrLf, Mixed };
    LineEnds lineEnds = LineEnds::Lf;

    /// What the editor shows of it.
    [[nodiscard]] QByteArray text() const;
    /// A text of the editor as this file would hold it: with its mark, and in one kind of line ends, the file's. A file
    /// that had both kinds keeps every line as it is.
    [[nodiscard]] QByteArray bytesOf(const QByteArray &text) const;

    bool operator==(const DiskFile &) const = default;
};

/// Reads a file for the editor. Fails as readFile() does, and for what is no UTF-8 text or has line ends that Rust does
/// not know (a lone CR).
[[nodiscard]] Result<DiskFile> readDiskFile(const QString &path);

/// The same file with this text, durably on disk. Fails as saveFile() does; then nothing has changed.
[[nodiscard]] Result<DiskFile> writeDiskFile(const DiskFile &file, const QByteArray &text);

enum class DiskState { Same, Changed, Gone };

/// Whether the disk still holds what it held.
[[nodiscard]] DiskState diskStateOf(const DiskFile &file);

} // namespace Ochre::Workbench
