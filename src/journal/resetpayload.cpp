// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/resetpayload.h"

#include "journal/codecparts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

Payload payloadOf(const ProgressReset &of)
{
    QJsonObject data{{u"items"_s, QJsonArray::fromStringList(of.items)}};
    if (!of.together.isEmpty()) {
        data.insert(u"together"_s, of.together);
    }
    return Other{QString::fromLatin1(EventKind::progressReset), of.lesson, QString::fromLatin1(resetSubject), data};
}

std::optional<ProgressReset> readReset(const Event &event)
{
    if (!isReset(event)) {
        return std::nullopt;
    }
    return ProgressReset{event.lesson, readTexts(event.data["items"_L1]), event.data["together"_L1].toString()};
}

bool isReset(const Event &event)
{
    return event.kind == QLatin1StringView(EventKind::progressReset);
}

} // namespace Ochre::Journal
