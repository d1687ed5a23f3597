// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace Ochre {

QString makeUuidV7(qint64 msSinceEpoch)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const auto time = static_cast<quint64>(msSinceEpoch);
    const auto version = static_cast<ushort>(0x7000 | (random[0] & 0x0fff));
    const auto byte = [](quint32 word, int shift) { return static_cast<uchar>(word >> shift); };
    return QUuid(static_cast<uint>(time >> 16), static_cast<ushort>(time & 0xffff), version,
                 static_cast<uchar>(0x80 | (byte(random[1], 0) & 0x3f)), byte(random[1], 8), byte(random[2], 0),
                 byte(random[2], 8), byte(random[2], 16), byte(random[2], 24), byte(random[3], 0), byte(random[3], 8))
        .toString(QUuid::WithoutBraces);
}

} // namespace Ochre
