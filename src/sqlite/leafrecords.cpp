// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/leafrecords.h"

#include "sqlite/pagefile.h"

#include <QtEndian>

#include <algorithm>
#include <optional>

namespace Ochre::Sqlite {

namespace {

constexpr qsizetype fileHeadBytes = 100;
constexpr qsizetype maxValues = 64;

/// Reads SQLite's numbers of one to nine bytes, and goes on behind each.
class Reader final {
public:
    explicit Reader(const QByteArray &bytes, qsizetype at = 0)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    [[nodiscard]] qsizetype at() const { return m_at; }
    [[nodiscard]] std::optional<quint64> number()
    {
        quint64 value = 0;
        for (int index = 0; index < 9; ++index) {
            if (m_at < 0 || m_at >= m_bytes.size()) {
                return std::nullopt;
            }
            const auto byte = static_cast<uchar>(m_bytes[m_at++]);
            if (index == 8) {
                return (value << 8) | byte;
            }
            value = (value << 7) | (byte & 0x7fU);
            if ((byte & 0x80U) == 0) {
                return value;
            }
        }
        return value;
    }

private:
    const QByteArray &m_bytes;
    qsizetype m_at;
};

/// How many bytes of a record lie on its leaf (fileformat.html, section 1.6).
qsizetype localBytes(qsizetype payload, qsizetype usable, bool isRow)
{
    const qsizetype most = isRow ? usable - 35 : ((usable - 12) * 64 / 255) - 23;
    if (payload <= most) {
        return payload;
    }
    const qsizetype least = ((usable - 12) * 32 / 255) - 23;
    const qsizetype rest = least + ((payload - least) % (usable - 4));
    return rest <= most ? rest : least;
}

/// The rest of a record, from the chain of pages that begins with this number.
void addOverflow(PageFile &pages, quint32 number, qsizetype wanted, QByteArray &payload)
{
    const qsizetype piece = pages.usableBytes() - 4;
    while (number != 0 && payload.size() < wanted) {
        const QByteArray page = pages.page(number);
        payload += page.sliced(4, std::min(piece, wanted - payload.size()));
        number = qFromBigEndian<quint32>(page.constData());
    }
}

/// How many bytes a value of this type has.
qsizetype bytesOf(quint64 type)
{
    static constexpr qsizetype fixed[]{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < 12 ? fixed[type] : static_cast<qsizetype>((std::min<quint64>(type, 1ULL << 40) - 12) / 2);
}

Value valueOf(quint64 type, const QByteArray &bytes)
{
    if (type >= 12) {
        return {type % 2 == 0 ? Value::Kind::Blob : Value::Kind::Text, 0, bytes};
    }
    if (type == 8 || type == 9) {
        return {Value::Kind::Integer, static_cast<qint64>(type) - 8, {}};
    }
    if (type == 0 || type == 7 || type > 9) {
        return {type == 7 ? Value::Kind::Real : Value::Kind::Null, 0, {}};
    }
    quint64 number = static_cast<uchar>(bytes[0]) >= 0x80 ? ~quint64{0} : 0;
    for (const char byte : bytes) {
        number = (number << 8) | static_cast<uchar>(byte);
    }
    return {Value::Kind::Integer, static_cast<qint64>(number), {}};
}

Record recordOf(const QByteArray &payload, bool isRow)
{
    Record record{isRow, false, {}};
    Reader head(payload);
    const quint64 headBytes = head.number().value_or(0);
    qsizetype at = static_cast<qsizetype>(std::min<quint64>(headBytes, static_cast<quint64>(payload.size())));
    const qsizetype end = at;
    while (head.at() < end && static_cast<qsizetype>(record.values.size()) < maxValues) {
        const std::optional<quint64> type = head.number();
        if (!type || bytesOf(*type) > payload.size() - at) {
            return record;
        }
        record.values.push_back(valueOf(*type, payload.sliced(at, bytesOf(*type))));
        at += bytesOf(*type);
    }
    record.isWhole = head.at() == end && at == payload.size();
    return record;
}

std::optional<Record> recordIn(PageFile &pages, const QByteArray &page, qsizetype cell, bool isRow, qsizetype maxBytes)
{
    Reader reader(page, cell);
    const std::optional<quint64> length = reader.number();
    if (!length || *length < 2 || *length > static_cast<quint64>(maxBytes) || (isRow && !reader.number())) {
        return std::nullopt;
    }
    const auto wanted = static_cast<qsizetype>(*length);
    const qsizetype usable = pages.usableBytes();
    const qsizetype local = localBytes(wanted, usable, isRow);
    if (local < 0 || reader.at() + local > usable) {
        return std::nullopt;
    }
    QByteArray payload = page.sliced(reader.at(), local);
    if (local < wanted && reader.at() + local + 4 <= usable) {
        addOverflow(pages, qFromBigEndian<quint32>(page.constData() + reader.at() + local), wanted, payload);
    }
    Record record = recordOf(payload, isRow);
    record.isWhole = record.isWhole && payload.size() == wanted;
    return record;
}

} // namespace

std::vector<Record> recordsAt(PageFile &pages, qint64 place, qsizetype maxBytes)
{
    bool isFirst = false;
    const QByteArray page = pages.at(place, isFirst);
    const qsizetype start = isFirst ? fileHeadBytes : 0;
    const auto kind = static_cast<uchar>(page[start]);
    if (kind != 0x0d && kind != 0x0a) {
        return {};
    }
    std::vector<Record> records;
    const qsizetype count = qFromBigEndian<quint16>(page.constData() + start + 3);
    for (qsizetype index = 0; index < count; ++index) {
        const qsizetype pointer = start + 8 + (2 * index);
        if (pointer + 2 > page.size()) {
            break;
        }
        const qsizetype cell = qFromBigEndian<quint16>(page.constData() + pointer);
        if (auto record = recordIn(pages, page, cell, kind == 0x0d, maxBytes)) {
            records.push_back(std::move(*record));
        }
    }
    return records;
}

} // namespace Ochre::Sqlite
