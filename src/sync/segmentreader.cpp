// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/segmentreader.h"

#include "journal/eventlines.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Sync {

namespace {

struct SegmentReaderText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Sync::SegmentReaderText)
};

constexpr qint64 pieceBytes = 256LL * 1024;
constexpr qint64 maxHeaderBytes = 1000;

Error readError(const QFile &file)
{
    return {SegmentReaderText::tr("A file of the sync folder cannot be read."), file.fileName(),
            SegmentReaderText::tr("Check its permissions and the disk (%1).").arg(file.errorString()),
            ErrorKind::ReadFailed};
}

Error notWhole(const QString &file)
{
    return {SegmentReaderText::tr("A file of the sync folder has not arrived whole yet, or is damaged."), file,
            SegmentReaderText::tr("It is read as soon as it is whole."), ErrorKind::Damaged};
}

/// A FIFO would wait for a writer, and a link may lead anywhere.
Result<void> openRegular(QFile &file)
{
    const QFileInfo info(file.fileName());
    if (info.isSymLink() || (info.exists() && !info.isFile())) {
        return std::unexpected(Error{SegmentReaderText::tr("A file of the sync folder is a link or no regular file."),
                                     file.fileName(), SegmentReaderText::tr("Remove it from the folder."),
                                     ErrorKind::Foreign});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(readError(file));
    }
    return file.size() > maxSegmentBytes ? std::unexpected(notWhole(file.fileName())) : Result<void>();
}

Result<SegmentSeal> sealOf(QFile &file)
{
    const qint64 bytes = file.size();
    if (!file.seek(std::max<qint64>(0, bytes - maxSealBytes))) {
        return std::unexpected(readError(file));
    }
    const QByteArray tail = file.read(maxSealBytes);
    if (file.error() != QFileDevice::NoError) {
        return std::unexpected(readError(file));
    }
    const SegmentSeal seal = sealAt(tail, bytes);
    return seal.checksum.isEmpty() ? Result<SegmentSeal>(std::unexpected(notWhole(file.fileName()))) : seal;
}

} // namespace

Result<SegmentSeal> readSeal(const QString &name)
{
    QFile file(name);
    return openRegular(file).and_then([&file] { return sealOf(file); });
}

SegmentReader::SegmentReader(const QString &file)
    : m_file(file)
{
}

SegmentReader::~SegmentReader() = default;

Result<std::unique_ptr<SegmentReader>> SegmentReader::open(const QString &file, const QString &device, qint64 number)
{
    std::unique_ptr<SegmentReader> reader(new SegmentReader(file));
    return reader->prove(device, number).transform([&reader] { return std::move(reader); });
}

Result<void> SegmentReader::prove(const QString &device, qint64 number)
{
    return openRegular(m_file)
        .and_then([this] { return sealOf(m_file); })
        .and_then([this](const SegmentSeal &seal) {
            m_seal = seal;
            return compareChecksum();
        })
        .and_then([&] { return readHeader(device, number); })
        .transform([this] { m_lines = std::make_unique<Journal::EventLineReader>(m_file, m_file.fileName()); });
}

Result<void> SegmentReader::compareChecksum()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 left = m_file.seek(0) ? m_seal.bodyBytes : 0;
    while (left > 0) {
        const QByteArray piece = m_file.read(std::min(pieceBytes, left));
        if (piece.isEmpty()) {
            return std::unexpected(readError(m_file));
        }
        hash.addData(piece);
        left -= piece.size();
    }
    addCount(hash, m_seal.events);
    return hash.result() == m_seal.checksum ? Result<void>() : std::unexpected(notWhole(m_file.fileName()));
}

Result<void> SegmentReader::readHeader(const QString &device, qint64 number)
{
    const QByteArray line = m_file.seek(0) ? m_file.readLine(maxHeaderBytes) : QByteArray();
    const QJsonObject header = QJsonDocument::fromJson(line).object();
    const qint64 version = header["version"_L1].toInteger();
    if (header["format"_L1].toString() == "ochre-sync"_L1 && version > 1) {
        return std::unexpected(Error{SegmentReaderText::tr("A newer Ochre wrote a file of the sync folder."),
                                     m_file.fileName(), SegmentReaderText::tr("Update Ochre on this machine."),
                                     ErrorKind::Newer});
    }
    m_id = {header["device"_L1].toString(), header["link"_L1].toString(), header["segment"_L1].toInteger()};
    const bool isThisOne = version == 1 && m_id.device == device && m_id.number == number
                           && segmentHeader(m_id).startsWith(line) && line.endsWith('\n')
                           && !QUuid::fromString(m_id.link).isNull();
    return isThisOne ? Result<void>() : std::unexpected(notWhole(m_file.fileName()));
}

std::optional<Journal::Entry> SegmentReader::next()
{
    while (m_read < m_seal.events) {
        ++m_read;
        Result<std::optional<Journal::Entry>> entry = m_lines->next();
        if (entry && *entry) {
            return std::move(**entry);
        }
        ++m_refused;
    }
    return std::nullopt;
}

} // namespace Ochre::Sync
