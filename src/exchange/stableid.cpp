// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/stableid.h"

#include "base/texthash.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

constexpr qsizetype longestId = 80;
constexpr qsizetype longestGuid = 36; // in bytes: what fits into an id letter by letter
const QString ankiPrefix = u"anki-"_s;

QString shortHash(const QStringList &content)
{
    return QString::fromLatin1((TextHash() << content).result().toHex().first(16));
}

} // namespace

bool isId(const QString &text)
{
    static const QRegularExpression form(u"^[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
    return text.size() <= longestId && form.match(text).hasMatch();
}

QString idOfContent(const QString &prefix, const QStringList &content)
{
    return prefix + u'-' + shortHash(content);
}

QString idOfGuid(const QString &guid)
{
    const QByteArray bytes = guid.toUtf8();
    return bytes.size() <= longestGuid ? ankiPrefix + QString::fromLatin1(bytes.toHex())
                                       : idOfContent(u"anki-long"_s, {guid});
}

QString guidOf(const QString &course, const QString &id)
{
    static const QRegularExpression form(u"^anki-((?:[0-9a-f]{2})+)\\z"_s);
    if (const auto match = form.match(id); match.hasMatch()) {
        const QByteArray bytes = QByteArray::fromHex(match.captured(1).toLatin1());
        if (bytes.isValidUtf8()) {
            return QString::fromUtf8(bytes);
        }
    }
    return shortHash({course, id});
}

} // namespace Ochre::Exchange
