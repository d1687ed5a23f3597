// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/uuid.h"
#include "progress/event.h"
#include "support/filesizelimit.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace Ochre::Progress {

inline Entry makeEntry(const char *kind, const QString &lesson, const QString &subject, qint64 timeMs,
                       const QJsonObject &data = {})
{
    return {{makeUuidV7(timeMs), timeMs, QString::fromLatin1(kind), lesson, subject, data}, std::nullopt, false};
}

inline Entry answer(const QString &question, qint64 timeMs, bool correct = true)
{
    return makeEntry(EventKind::answerGiven, QStringLiteral("ownership"), question, timeMs,
                     {{QStringLiteral("correct"), correct}});
}

inline Entry snapshot(const QString &document, qint64 timeMs, const QByteArray &source)
{
    Entry entry =
        makeEntry(EventKind::codeSnapshot, document.section(u'/', 0, 0), document, timeMs,
                  {{QStringLiteral("document"), document}, {QStringLiteral("reason"), QStringLiteral("run")}});
    entry.source = source;
    return entry;
}

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Ochre::Progress
