// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ankicards.h"

#include "exchange/htmltokens.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

constexpr size_t mostGaps = 200;

/// "{{c1::what is asked::a hint}}"
struct Gap {
    qsizetype begin = 0;
    qsizetype end = 0;
    int number = 0;
    QString text;
    QString hint;
};

/// In one pass, whatever stands there.
std::vector<Gap> gapsIn(const QString &text)
{
    static const QString opening = u"{{c"_s;
    std::vector<Gap> gaps;
    qsizetype at = text.indexOf(opening);
    while (at >= 0 && gaps.size() < mostGaps) {
        qsizetype digits = at + opening.size();
        while (digits < text.size() && text[digits].isDigit() && digits - at < 6) {
            ++digits;
        }
        const bool isGap = digits > at + opening.size() && QStringView(text).sliced(digits).startsWith("::"_L1);
        const qsizetype end = isGap ? text.indexOf("}}"_L1, digits) : at + 1;
        if (end < 0) {
            break;
        }
        if (isGap) {
            const QString inside = text.sliced(digits + 2, std::max<qsizetype>(0, end - digits - 2));
            gaps.push_back({at, end + 2, QStringView(text).sliced(at + 3, digits - at - 3).toInt(),
                            inside.section("::"_L1, 0, 0), inside.section("::"_L1, 1)});
        }
        at = text.indexOf(opening, end);
    }
    return gaps;
}

QList<int> numbersOf(const std::vector<Gap> &gaps)
{
    QSet<int> numbers;
    for (const Gap &gap : gaps) {
        numbers.insert(gap.number);
    }
    QList<int> sorted(numbers.begin(), numbers.end());
    std::ranges::sort(sorted);
    return sorted;
}

/// The text with the gaps of one number left open, or with all of them filled.
QString withGap(const QString &text, const std::vector<Gap> &gaps, int open)
{
    QString shown;
    qsizetype at = 0;
    for (const Gap &gap : gaps) {
        shown += QStringView(text).sliced(at, gap.begin - at);
        const QString hint = gap.hint.isEmpty() ? u"…"_s : gap.hint;
        const QString filled = open < 0 ? u"<b>"_s + gap.text + u"</b>"_s : gap.text;
        shown += gap.number == open ? QString(u'[' + hint + u']') : filled;
        at = gap.end;
    }
    return shown + QStringView(text).sliced(at);
}

QString fieldsOf(const CollectedNote &note, const QList<int> &places)
{
    QStringList filled;
    for (const int place : places) {
        const QString field = note.fields.value(place);
        if (!textOfHtml(field).isEmpty()) {
            filled << field;
        }
    }
    return filled.join(u"<br><br>"_s);
}

AnkiNote sideOf(const CollectedNote &note, int number, const QString &front, const QString &back)
{
    const QString guid = number == 0 ? note.guid : u"%1-%2"_s.arg(note.guid).arg(number + 1);
    return {guid, note.tags, front, back};
}

std::vector<AnkiNote> gapCardsOf(const CollectedNote &note)
{
    std::vector<AnkiNote> cards;
    const QString text = note.fields.value(0);
    const QStringList extra = note.fields.sliced(std::min<qsizetype>(1, note.fields.size()));
    int number = 0;
    const std::vector<Gap> gaps = gapsIn(text);
    for (const int gap : numbersOf(gaps)) {
        QStringList back{withGap(text, gaps, -1)};
        std::ranges::copy_if(extra, std::back_inserter(back),
                             [](const QString &field) { return !textOfHtml(field).isEmpty(); });
        cards.push_back(sideOf(note, number++, withGap(text, gaps, gap), back.join(u"<br><br>"_s)));
    }
    return cards;
}

} // namespace

std::vector<AnkiNote> cardsOf(const CollectedNote &note, const NoteType &type)
{
    if (type.hasGaps) {
        return gapCardsOf(note);
    }
    std::vector<AnkiNote> cards;
    int number = 0;
    for (const CardTemplate &side : type.templates) {
        const QString front = fieldsOf(note, side.front);
        const QString back = fieldsOf(note, side.back);
        if (!front.isEmpty() && !back.isEmpty()) {
            cards.push_back(sideOf(note, number, front, back));
        }
        ++number;
    }
    return cards;
}

} // namespace Ochre::Exchange
