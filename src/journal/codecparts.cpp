// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codecparts.h"

#include <QJsonArray>

namespace Ochre::Journal {

Event makeEvent(const char *kind, const QString &lesson, const QString &subject, const QJsonObject &data)
{
    Event event;
    event.kind = QString::fromLatin1(kind);
    event.lesson = lesson;
    event.subject = subject;
    event.data = data;
    return event;
}

QStringList readTexts(const QJsonValue &value)
{
    QStringList texts;
    for (const auto &item : value.toArray()) {
        if (const QString text = item.toString(); !text.isEmpty()) {
            texts << text;
        }
    }
    return texts;
}

} // namespace Ochre::Journal
