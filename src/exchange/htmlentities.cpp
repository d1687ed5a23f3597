// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/htmlentities.h"

#include <QHash>

#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

constexpr qsizetype longestName = 10;
constexpr uint lastLetter = 0x10FFFF;

/// Those that editors of cards write; all others can be written as numbers and as themselves.
std::optional<QString> named(const QString &name)
{
    static const QHash<QString, QString> names{
        {u"lt"_s, u"<"_s},     {u"gt"_s, u">"_s},        {u"amp"_s, u"&"_s},    {u"quot"_s, u"\""_s},
        {u"apos"_s, u"'"_s},   {u"nbsp"_s, u"\u00A0"_s}, {u"ndash"_s, u"–"_s},  {u"mdash"_s, u"—"_s},
        {u"hellip"_s, u"…"_s}, {u"lsquo"_s, u"‘"_s},     {u"rsquo"_s, u"’"_s},  {u"ldquo"_s, u"“"_s},
        {u"rdquo"_s, u"”"_s},  {u"laquo"_s, u"«"_s},     {u"raquo"_s, u"»"_s},  {u"bull"_s, u"•"_s},
        {u"middot"_s, u"·"_s}, {u"times"_s, u"×"_s},     {u"rarr"_s, u"→"_s},   {u"larr"_s, u"←"_s},
        {u"rArr"_s, u"⇒"_s},   {u"le"_s, u"≤"_s},        {u"ge"_s, u"≥"_s},     {u"ne"_s, u"≠"_s},
        {u"deg"_s, u"°"_s},    {u"copy"_s, u"©"_s},      {u"reg"_s, u"®"_s},    {u"euro"_s, u"€"_s},
        {u"auml"_s, u"ä"_s},   {u"ouml"_s, u"ö"_s},      {u"uuml"_s, u"ü"_s},   {u"Auml"_s, u"Ä"_s},
        {u"Ouml"_s, u"Ö"_s},   {u"Uuml"_s, u"Ü"_s},      {u"szlig"_s, u"ß"_s},  {u"eacute"_s, u"é"_s},
        {u"egrave"_s, u"è"_s}, {u"agrave"_s, u"à"_s},    {u"ccedil"_s, u"ç"_s}, {u"ntilde"_s, u"ñ"_s}};
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(*found);
}

std::optional<QString> numbered(const QString &name)
{
    bool isNumber = false;
    const bool isHex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
    const uint letter = isHex ? name.sliced(2).toUInt(&isNumber, 16) : name.sliced(1).toUInt(&isNumber, 10);
    if (!isNumber) {
        return std::nullopt;
    }
    const bool isLetter =
        letter >= u' ' && letter <= lastLetter && !QChar::isSurrogate(letter) && !QChar::isNonCharacter(letter);
    const char32_t shown = isLetter          ? letter
                           : letter == u'\n' ? u'\n'
                           : letter == u'\t' ? u'\t'
                                             : char32_t(QChar::ReplacementCharacter);
    return QString::fromUcs4(&shown, 1);
}

} // namespace

QString resolvedEntities(const QString &text)
{
    QString resolved;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype sign = text.indexOf(u'&', at);
        if (sign < 0) {
            break;
        }
        resolved += QStringView(text).sliced(at, sign - at);
        const qsizetype end =
            QStringView(text).sliced(sign + 1).first(std::min(longestName, text.size() - sign - 1)).indexOf(u';');
        const QString name = end > 0 ? text.sliced(sign + 1, end) : QString();
        const std::optional<QString> letter = name.isEmpty()          ? std::nullopt
                                              : name.startsWith(u'#') ? numbered(name)
                                                                      : named(name);
        resolved += letter.value_or(u"&"_s);
        at = letter ? sign + end + 2 : sign + 1;
    }
    return resolved + QStringView(text).sliced(at);
}

} // namespace Ochre::Exchange
