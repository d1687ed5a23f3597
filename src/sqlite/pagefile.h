// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFile>
#include <QHash>

#include <memory>
#include <vector>

namespace Ochre::Sqlite {

/// The pages of a database file as they lie on the disk, read without SQLite: for a file whose head or trees are
/// damaged (https://sqlite.org/fileformat.html). What is committed in the log beside it (WAL) is read too. Nothing is
/// written.
class PageFile final {
public:
    /// Fails when the file cannot be read. One without a sound head is read with SQLite's usual page size.
    [[nodiscard]] static Result<PageFile> open(const QString &file);

    /// How many pages there are to look at: those of the file, then those in the log. More than the database has.
    [[nodiscard]] qint64 count() const { return m_filePages + static_cast<qint64>(m_frames.size()); }
    /// The page at a place in 0 … count() - 1; the bytes that are there, in any case usableBytes() many. `isFirst` says
    /// whether it is the first of the database, which begins with the head of the file.
    [[nodiscard]] QByteArray at(qint64 place, bool &isFirst);
    /// The page with this number (from 1), as of the last commit; zeros when there is none.
    [[nodiscard]] QByteArray page(quint32 number);
    /// Of a page, in bytes.
    [[nodiscard]] int usableBytes() const { return m_usable; }

private:
    struct Frame {
        quint32 page = 0;
        qint64 offset = 0;
    };

    PageFile() = default;
    void readHead();
    void readLog();
    [[nodiscard]] QByteArray read(QFile &file, qint64 offset) const;

    std::unique_ptr<QFile> m_file;
    std::unique_ptr<QFile> m_log;
    qint64 m_filePages = 0;
    int m_pageBytes = 4096;
    int m_usable = 4096;
    std::vector<Frame> m_frames;
    QHash<quint32, qint64> m_newest; // page → offset in the log
};

} // namespace Ochre::Sqlite
