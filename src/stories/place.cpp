// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/place.h"

namespace Ochre::Stories {

namespace {

bool isNameByte(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z')
           || (byte >= 'A' && byte <= 'Z');
}

bool isPartOf(const QString &part, const QString &whole)
{
    return part.startsWith(whole)
           && (part.size() == whole.size() || part[whole.size()] == u'.' || part[whole.size()] == u'[');
}

// The last name of a path: `watts` of `lamp.watts`; nothing where it ends otherwise.
QByteArray lastName(const QString &place)
{
    const QByteArray bytes = place.toUtf8();
    qsizetype start = bytes.size();
    while (start > 0 && isNameByte(bytes[start - 1])) {
        --start;
    }
    return bytes.sliced(start);
}

// A value without a name may be any.
bool endsWithName(QByteArrayView text, const QString &place)
{
    const QByteArray name = lastName(place);
    if (name.isEmpty()) {
        return place.isEmpty() && !text.isEmpty();
    }
    return text.endsWith(name) && (text.size() == name.size() || !isNameByte(text[text.size() - name.size() - 1]));
}

} // namespace

QString plainPlace(const QString &place)
{
    qsizetype start = 0;
    while (start < place.size() && (place[start] == u'*' || place[start] == u'&')) {
        ++start;
    }
    return place.sliced(start);
}

bool areRelated(const QString &one, const QString &other)
{
    const QString first = plainPlace(one);
    const QString second = plainPlace(other);
    return first.isEmpty() || second.isEmpty() || isPartOf(first, second) || isPartOf(second, first);
}

Taking takingAt(QByteArrayView source, qsizetype byteStart, qsizetype byteEnd, const QString &place)
{
    if (byteStart < 0 || byteEnd < byteStart || byteEnd > source.size()) {
        return Taking::Elsewhere;
    }
    const QByteArrayView call = source.sliced(byteStart, byteEnd - byteStart).trimmed();
    if (call.endsWith('?')) {
        return endsWithName(call.chopped(1).trimmed(), place) ? Taking::QuestionMark : Taking::Elsewhere;
    }
    const QByteArrayView before = source.first(byteStart).trimmed();
    const bool isTaken = before.endsWith('.') && endsWithName(before.chopped(1).trimmed(), place);
    return isTaken ? Taking::Receiver : Taking::Elsewhere;
}

} // namespace Ochre::Stories
