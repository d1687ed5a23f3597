// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/giftescape.h"

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

constexpr QStringView special = u"\\~=#{}:n"; // the last one is a line break
constexpr char16_t firstHidden = 0xFDD0;

} // namespace

QString escapedGift(const QString &text)
{
    QString escaped;
    for (const QChar letter : text.trimmed()) {
        if (letter == u'\n') {
            escaped += u"\\n"_s;
            continue;
        }
        if (letter != u'n' && special.contains(letter)) {
            escaped += u'\\';
        }
        escaped += letter;
    }
    return escaped;
}

QString hiddenEscapes(const QString &text)
{
    QString hidden;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype place = text[at] == u'\\' && at + 1 < text.size() ? special.indexOf(text[at + 1]) : -1;
        hidden += place < 0 ? text[at] : QChar(char16_t(firstHidden + place));
        at += place < 0 ? 0 : 1;
    }
    return hidden;
}

QString shownEscapes(const QString &text)
{
    QString shown;
    for (const QChar letter : text) {
        const int place = letter.unicode() - firstHidden;
        const bool isHidden = place >= 0 && place < special.size();
        shown += !isHidden ? letter : special[place] == u'n' ? QChar(u'\n') : special[place];
    }
    return shown;
}

} // namespace Ochre::Exchange
