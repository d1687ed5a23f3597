// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "packs/archivelimits.h"

#include <QByteArray>

#include <memory>
#include <vector>

struct zip;

namespace Ochre::Packs {

/// A file of a pack in an archive.
struct PackedFile {
    QString path;      ///< relative to the pack
    quint64 entry = 0; ///< its number in the archive
    qint64 size = 0;   ///< unpacked, in bytes
};

/// An .ochrepack that is read. Untrusted: open() refuses, each in one sentence, what is too large, packed too tightly,
/// encrypted, cut off, a link or device, or named so that it could do harm; nothing is unpacked by then. Needs no file
/// once it is open. One thread at a time.
class PackArchive final {
public:
    [[nodiscard]] static Result<PackArchive> open(const QString &file, const ArchiveLimits &limits = {});
    [[nodiscard]] static Result<PackArchive> fromBytes(const QByteArray &bytes, const ArchiveLimits &limits = {});

    /// What is to be unpacked, hidden files left out, in the order of the archive.
    [[nodiscard]] const std::vector<PackedFile> &files() const { return m_files; }
    /// The bytes of one file. Fails when they are not as many as announced, or when their checksum is another.
    [[nodiscard]] Result<QByteArray> content(const PackedFile &file) const;

private:
    struct Discard {
        void operator()(zip *archive) const;
    };

    PackArchive() = default;
    [[nodiscard]] Result<void> openZip();

    QByteArray m_bytes; ///< what m_zip reads from
    std::unique_ptr<zip, Discard> m_zip;
    std::vector<PackedFile> m_files;
};

} // namespace Ochre::Packs
