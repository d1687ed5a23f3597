// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/value.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Trace {

namespace {

using Kind = Value::Kind;

QString quoted(const QString &text, QChar mark)
{
    QString result = mark;
    for (const QChar letter : text) {
        switch (letter.unicode()) {
        case u'\n':
            result += u"\\n"_s;
            break;
        case u'\r':
            result += u"\\r"_s;
            break;
        case u'\t':
            result += u"\\t"_s;
            break;
        case u'\0':
            result += u"\\0"_s;
            break;
        case u'\\':
            result += u"\\\\"_s;
            break;
        default:
            result += letter == mark ? QString(u'\\') + letter : QString(letter);
        }
    }
    return result + mark;
}

QString quotedText(const Value &value)
{
    const bool isCut = value.length > value.text.toUtf8().size();
    const QString text = quoted(value.text, u'"');
    return isCut ? text.chopped(1) + u"…\"" : text;
}

QStringList textsOf(const std::vector<Value> &parts)
{
    QStringList texts;
    for (const Value &part : parts) {
        texts << debugText(part);
    }
    return texts;
}

/// Of a long collection the first parts and the last two are recorded.
QString listed(const Value &value)
{
    QStringList texts = textsOf(value.parts);
    if (value.length > texts.size()) {
        const bool hasEnd = value.kind != Kind::Set && texts.size() > 2;
        texts.insert(texts.size() - (hasEnd ? 2 : 0), u"…"_s);
    }
    return texts.join(", "_L1);
}

QString mapText(const Value &value)
{
    QStringList texts;
    for (std::size_t index = 0; index + 1 < value.parts.size(); index += 2) {
        texts << debugText(value.parts[index]) + u": " + debugText(value.parts[index + 1]);
    }
    if (value.length > texts.size()) {
        texts << u"…"_s;
    }
    return u'{' + texts.join(", "_L1) + u'}';
}

QString membersText(const QString &name, const std::vector<Value> &parts)
{
    if (parts.empty()) {
        return name;
    }
    const bool isTuple = std::ranges::all_of(
        parts, [](const Value &part) { return !part.name.isEmpty() && part.name.front().isDigit(); });
    if (isTuple) {
        return name + u'(' + textsOf(parts).join(", "_L1) + u')';
    }
    QStringList texts;
    for (const Value &part : parts) {
        texts << part.name + u": " + debugText(part);
    }
    return name + u" { " + texts.join(", "_L1) + u" }";
}

QString lastName(const QString &type)
{
    const QString name = shortType(type);
    return name.left(name.indexOf(u'<'));
}

QString tupleText(const Value &value)
{
    const QStringList texts = textsOf(value.parts);
    return u'(' + texts.join(", "_L1) + (texts.size() == 1 ? u",)"_s : u")"_s);
}

QString pointeeText(const Value &value, QLatin1StringView otherwise)
{
    return value.parts.empty() ? QString(otherwise) : debugText(value.parts.front());
}

QString cellText(const Value &value)
{
    const QString name = lastName(value.type);
    return name + u" { value: " + pointeeText(value, "…"_L1) + u" }";
}

bool isNameLetter(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_';
}

/// The argument ", alloc::alloc::Global" that every collection ends with.
QString withoutAllocator(QString type)
{
    return type.remove(u", alloc::alloc::Global"_s).remove(u", std::hash::random::RandomState"_s);
}

} // namespace

bool ownsBuffer(const Value &value)
{
    switch (value.kind) {
    case Kind::String:
    case Kind::Vector:
        return value.capacity != 0;
    case Kind::Text:
    case Kind::Slice:
        return value.isOwner && value.length > 0;
    case Kind::Box:
        return value.targetSize > 0;
    case Kind::Counted:
        return true;
    default:
        return false;
    }
}

quint64 bufferSize(const Value &value)
{
    switch (value.kind) {
    case Kind::String:
    case Kind::Text:
        return static_cast<quint64>(std::max<qint64>(0, value.length));
    case Kind::Vector:
    case Kind::Slice:
        return static_cast<quint64>(std::max<qint64>(0, value.length)) * value.targetSize;
    case Kind::Box:
    case Kind::Counted:
    case Kind::Reference:
        return value.targetSize;
    default:
        return 0;
    }
}

QString debugText(const Value &value)
{
    switch (value.kind) {
    case Kind::Number:
    case Kind::Boolean:
        return value.text;
    case Kind::Character:
        return quoted(value.text, u'\'');
    case Kind::Text:
    case Kind::String:
        return quotedText(value);
    case Kind::Vector:
    case Kind::Slice:
    case Kind::Array:
    case Kind::List:
        return u'[' + listed(value) + u']';
    case Kind::Set:
        return u'{' + listed(value) + u'}';
    case Kind::Map:
        return mapText(value);
    case Kind::Reference:
    case Kind::Box:
    case Kind::Counted:
        return pointeeText(value, "…"_L1);
    case Kind::WeakCounted:
        return u"(Weak)"_s;
    case Kind::Cell:
        return cellText(value);
    case Kind::Enumeration:
        return membersText(value.text, value.parts);
    case Kind::Structure:
        return membersText(lastName(value.type), value.parts);
    case Kind::Tuple:
        return tupleText(value);
    case Kind::Unreadable:
    case Kind::Folded:
    case Kind::Pointer:
    case Kind::Function:
    case Kind::Opaque:
        break;
    }
    return u"…"_s;
}

QString shortType(const QString &type)
{
    const QString text = withoutAllocator(type);
    QString result;
    qsizetype nameStart = 0; // in the result, of the path that is being read
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar letter = text[index];
        if (letter == u':' && index + 1 < text.size() && text[index + 1] == u':') {
            result.truncate(nameStart);
            ++index;
        } else {
            result += letter;
            if (!isNameLetter(letter)) {
                nameStart = result.size();
            }
        }
    }
    return result;
}

} // namespace Ochre::Trace
