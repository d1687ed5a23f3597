// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/optionreader.h"

#include "course/coursetext.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr int mostOptions = 8;

// Options are shuffled, so none may speak of its neighbours.
bool speaksOfOtherOptions(const QString &text)
{
    static const QRegularExpression phrase(u"\\b(all|none|both|neither|either|any) of (the "
                                           u")?(above|these|them|those)\\b|\\bthe (above|following|previous) "
                                           "(option|answer)s?\\b|\\b(option|answer)s? [a-f]\\b|\\ball the above\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return phrase.match(text).hasMatch();
}

Option readOption(TomlReader &table)
{
    Option option;
    option.text = table.text("text"_L1, Need::Required);
    option.correct = table.flag("correct"_L1, Need::Required).value_or(false);
    option.pin = table.flag("pin"_L1).value_or(false);
    option.id = table.id("id"_L1, Need::Optional);
    option.why = table.text("why"_L1);
    if (option.why.trimmed().isEmpty()) {
        table.report("why"_L1, "option-without-why"_L1,
                     Text::tr("This option gives no reason. Say in “why” what is right or wrong about it."));
    }
    if (option.id.isEmpty()) {
        option.id = optionIdFor(option.text);
    }
    if (speaksOfOtherOptions(option.text)) {
        table.report("text"_L1, "option-phrase"_L1,
                     Text::tr("This option speaks of other options, but options are shuffled. Say what it means."));
    }
    table.finish();
    return option;
}

} // namespace

void readOptions(TomlReader &table, Question &question)
{
    QSet<QString> ids;
    for (TomlReader &entry : table.tables("option"_L1)) {
        question.options.push_back(readOption(entry));
        const QString &id = question.options.back().id;
        if (ids.contains(id)) {
            entry.report("id"_L1, "duplicate-id"_L1,
                         Text::tr("Two options of this question have the same text or id. Change one."));
        }
        ids.insert(id);
    }
    const auto correct = std::ranges::count(question.options, true, &Option::correct);
    const auto count = std::ssize(question.options);
    if (count < 2 || count > mostOptions) {
        table.report("option"_L1, "option-count"_L1,
                     Text::tr("A choice has 2 to %1 options; this one has %2.").arg(mostOptions).arg(count));
    }
    if (correct == 0 && count > 0) {
        table.report("id"_L1, "no-correct-option"_L1,
                     Text::tr("No option is correct. Set “correct = true” for the right one."));
    } else if (correct == count && count > 1) {
        table.report("id"_L1, "no-wrong-option"_L1,
                     Text::tr("Every option is correct. Add what people wrongly believe."));
    }
}

QString optionIdFor(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.trimmed().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(8));
}

} // namespace Ochre::Course
