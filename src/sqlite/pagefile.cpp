// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/pagefile.h"

#include "sqlite/journalfiles.h"
#include "sqlite/storeerror.h"

#include <QtEndian>

#include <bit>

using namespace Qt::StringLiterals;

namespace Ochre::Sqlite {

namespace {

constexpr qint64 logHeadBytes = 32;
constexpr qint64 frameHeadBytes = 24;

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// The head writes the largest size, which has no room in two bytes, as 1.
int pageBytesOf(const QByteArray &head)
{
    const quint32 size = qFromBigEndian<quint16>(head.constData() + 16);
    return size == 1 ? 65536 : static_cast<int>(size);
}

} // namespace

Result<PageFile> PageFile::open(const QString &file)
{
    if (isNoFile(file)) {
        return std::unexpected(noFileError(file));
    }
    PageFile pages;
    pages.m_file = std::make_unique<QFile>(file);
    if (!pages.m_file->open(QIODevice::ReadOnly)) {
        return std::unexpected(storeError(14, pages.m_file->errorString(), file)); // SQLITE_CANTOPEN
    }
    pages.readHead();
    pages.readLog();
    return pages;
}

void PageFile::readHead()
{
    constexpr qsizetype headBytes = 100;
    const QByteArray head = m_file->read(headBytes);
    if (head.size() == headBytes) {
        const int bytes = pageBytesOf(head);
        const int reserved = static_cast<uchar>(head[20]);
        if (bytes >= 512 && bytes <= 65536 && std::has_single_bit(static_cast<quint32>(bytes))) {
            m_pageBytes = bytes;
            m_usable = bytes - reserved >= 480 ? bytes - reserved : bytes;
        }
    }
    m_filePages = (m_file->size() + m_pageBytes - 1) / m_pageBytes;
}

/// Frames of one round of the log up to its last commit; what follows was never acknowledged, or is older.
void PageFile::readLog()
{
    m_log = std::make_unique<QFile>(m_file->fileName() + u"-wal"_s);
    const QByteArray head = m_log->open(QIODevice::ReadOnly) ? m_log->read(logHeadBytes) : QByteArray();
    if (head.size() < logHeadBytes || (numberAt(head, 0) & ~1U) != 0x377f0682U
        || numberAt(head, 8) != static_cast<quint32>(m_pageBytes)) {
        return;
    }
    std::size_t committed = 0;
    for (qint64 at = logHeadBytes; at + frameHeadBytes + m_pageBytes <= m_log->size();
         at += frameHeadBytes + m_pageBytes) {
        const QByteArray frame = m_log->seek(at) ? m_log->read(frameHeadBytes) : QByteArray();
        if (frame.size() < frameHeadBytes || frame.sliced(8, 8) != head.sliced(16, 8)) {
            break;
        }
        m_frames.push_back({numberAt(frame, 0), at + frameHeadBytes});
        if (numberAt(frame, 4) > 0) {
            committed = m_frames.size();
        }
    }
    m_frames.resize(committed);
    for (const Frame &frame : m_frames) {
        m_newest.insert(frame.page, frame.offset);
    }
}

QByteArray PageFile::read(QFile &file, qint64 offset) const
{
    QByteArray page = file.seek(offset) ? file.read(m_pageBytes) : QByteArray();
    page.resize(m_pageBytes, '\0');
    return page;
}

QByteArray PageFile::at(qint64 place, bool &isFirst)
{
    if (place < m_filePages) {
        isFirst = place == 0;
        return read(*m_file, place * m_pageBytes);
    }
    const Frame &frame = m_frames[static_cast<std::size_t>(place - m_filePages)];
    isFirst = frame.page == 1;
    return read(*m_log, frame.offset);
}

QByteArray PageFile::page(quint32 number)
{
    if (const auto found = m_newest.constFind(number); found != m_newest.constEnd()) {
        return read(*m_log, *found);
    }
    if (number == 0 || number > m_filePages) {
        return QByteArray(m_pageBytes, '\0');
    }
    return read(*m_file, (qint64{number} - 1) * m_pageBytes);
}

} // namespace Ochre::Sqlite
