// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/cardface.h"
#include "exchange/coursequestions.h"
#include "exchange/gift.h"
#include "exchange/giftescape.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

using Course::Option;
using Course::Question;
using Course::QuestionKind;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GiftWriter)
};

/// A text that begins like the name of a format says which one it is in.
QString formatted(const QString &text)
{
    return (text.trimmed().startsWith(u'[') ? u"[markdown]"_s : QString()) + escapedGift(text);
}

/// What an import put there for want of a reason does not go out again.
bool saysNothing(const QString &text)
{
    return text.trimmed().isEmpty() || text.trimmed() == noReason();
}

QString feedbackOf(const QString &text)
{
    return saysNothing(text) ? QString() : u'#' + formatted(text);
}

/// The share of one of `count` right options as Moodle knows it: five digits, without zeros at the end.
QString shareOf(qsizetype count)
{
    QString share = QString::number(100.0 / double(count), 'f', 5);
    while (share.endsWith(u'0')) {
        share.chop(1);
    }
    return share.endsWith(u'.') ? share.chopped(1) : share;
}

QString optionsOf(const Question &question)
{
    const auto right = std::ranges::count(question.options, true, &Option::correct);
    QString text;
    for (const Option &option : question.options) {
        const QString mark = right == 1        ? (option.correct ? u"="_s : u"~%0%"_s)
                             : !option.correct ? u"~%-100%"_s
                                               : u"~%"_s + shareOf(right) + u'%';
        text += u'\t' + mark + formatted(option.text) + feedbackOf(option.why) + u'\n';
    }
    return text;
}

QString answersOf(const Question &question)
{
    QString text;
    for (const QString &answer : question.answers) {
        text += u"\t=%100%"_s + escapedGift(answer) + u'\n';
    }
    return text;
}

QString explanationOf(const QString &text)
{
    return saysNothing(text) ? QString() : u"\t####"_s + formatted(text) + u'\n';
}

QString giftOf(const Question &plain)
{
    const QString head = u"::"_s + escapedGift(plain.id) + u"::[markdown]"_s + escapedGift(plain.prompt) + u" {\n"_s;
    switch (plain.kind) {
    case QuestionKind::Choice:
        return head + optionsOf(plain) + explanationOf(plain.explain) + u"}\n\n"_s;
    case QuestionKind::Short:
        return head + answersOf(plain) + explanationOf(plain.explain) + u"}\n\n"_s;
    default:
        return head + explanationOf(plain.answer) + u"}\n\n"_s;
    }
}

/// Why a question cannot be said in GIFT; empty when it can.
QString objectionTo(const Question &plain)
{
    const bool hasArrow =
        std::ranges::any_of(plain.answers, [](const QString &answer) { return answer.contains("->"_L1); });
    if (hasArrow) {
        return Text::tr("“%1” has an answer with “->”, which GIFT takes for a pair to match.").arg(plain.id);
    }
    if (plain.kind == QuestionKind::Open && plain.answer.isEmpty()) {
        return Text::tr("“%1” has no answer that could go out.").arg(plain.id);
    }
    return {};
}

} // namespace

Outgoing giftOf(const std::vector<const Course::Course *> &courses)
{
    Outgoing out;
    QString text;
    QSet<QString> names;
    for (const Course::Course *course : courses) {
        QString category;
        for (const PlacedQuestion &placed : questionsOf(*course)) {
            Question plain = plainOf(*placed.question);
            // Two courses may have the same id; in one file each question has a name of its own.
            plain.id = names.contains(plain.id) ? course->id + u'-' + plain.id : plain.id;
            names.insert(plain.id);
            if (const QString objection = objectionTo(plain); !objection.isEmpty()) {
                out.problems.push_back({placed.question->file, placed.question->line, 0, u"left-out"_s, objection});
                continue;
            }
            const QString place = placed.isImported ? QString() : course->id + u'/' + placed.lesson;
            if (place != category) {
                category = place;
                text += u"$CATEGORY: "_s + (place.endsWith(u'/') ? place.chopped(1) : place) + u"\n\n"_s;
            }
            text += giftOf(plain);
            ++out.items;
        }
    }
    out.bytes = text.toUtf8();
    return out;
}

} // namespace Ochre::Exchange
