// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtEndian>

#include <array>
#include <optional>
#include <vector>

namespace Ochre::Packs {

/// An entry of a zip as a test wants it, true or false.
struct MadeEntry {
    QByteArray name;
    QByteArray content;
    bool isDeflated = false;
    quint16 flags = 0;
    quint16 method = 0xFFFF;         ///< else as isDeflated says
    quint32 mode = 0100644;          ///< as Unix has it
    qint64 announced = -1;           ///< size unpacked, else the true one
    std::optional<quint32> offset{}; ///< of its header as the table says, else the true one
};

/// Writes zips byte by byte, since no library writes those that tests need.
class ArchiveMaker final {
public:
    [[nodiscard]] static QByteArray make(const std::vector<MadeEntry> &entries)
    {
        QByteArray bytes;
        QByteArray table;
        for (const MadeEntry &entry : entries) {
            const QByteArray packed = entry.isDeflated ? deflated(entry.content) : entry.content;
            QByteArray common;
            put16(common, 20);
            put16(common, entry.flags);
            put16(common, entry.method != 0xFFFF ? entry.method : (entry.isDeflated ? 8 : 0));
            put16(common, 0);
            put16(common, 33);
            put32(common, crc(entry.content));
            put32(common, quint32(packed.size()));
            put32(common, quint32(entry.announced >= 0 ? entry.announced : entry.content.size()));
            put16(common, quint16(entry.name.size()));
            put16(common, 0);
            table += "PK\1\2";
            put16(table, 0x0314);
            table += common;
            put16(table, 0);
            put16(table, 0);
            put16(table, 0);
            put32(table, entry.mode << 16);
            put32(table, entry.offset.value_or(quint32(bytes.size())));
            table += entry.name;
            bytes += "PK\3\4" + common + entry.name + packed;
        }
        const auto at = quint32(bytes.size());
        bytes += table + "PK\5\6";
        put32(bytes, 0);
        put16(bytes, quint16(entries.size()));
        put16(bytes, quint16(entries.size()));
        put32(bytes, quint32(table.size()));
        put32(bytes, at);
        put16(bytes, 0);
        return bytes;
    }

    static void put16(QByteArray &bytes, quint16 number)
    {
        number = qToLittleEndian(number);
        bytes.append(reinterpret_cast<const char *>(&number), 2);
    }

    static void put32(QByteArray &bytes, quint32 number)
    {
        number = qToLittleEndian(number);
        bytes.append(reinterpret_cast<const char *>(&number), 4);
    }

private:
    // Qt writes a size, two bytes of zlib, the deflated bytes and a checksum of four.
    static QByteArray deflated(const QByteArray &content)
    {
        const QByteArray whole = qCompress(content, 9);
        return whole.sliced(6, whole.size() - 10);
    }

    static quint32 crc(const QByteArray &content)
    {
        quint32 sum = 0xFFFFFFFF;
        for (const char byte : content) {
            sum ^= quint8(byte);
            for (int bit = 0; bit < 8; ++bit) {
                sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320U : 0U);
            }
        }
        return ~sum;
    }
};

} // namespace Ochre::Packs
