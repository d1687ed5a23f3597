// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/carddraft.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

constexpr auto rightMark = "[x] "_L1;
constexpr auto wrongMark = "[ ] "_L1;
constexpr auto indent = "    "_L1;

QString optionLines(const std::vector<OwnOption> &options)
{
    QStringList lines;
    for (const OwnOption &option : options) {
        lines << (option.correct ? rightMark : wrongMark) + QString(option.text).replace(u'\n', u'\n' + indent);
    }
    return lines.join(u'\n');
}

/// A line without a mark is a wrong option; marks alone are not yet one.
std::vector<OwnOption> optionsFrom(const QString &text)
{
    std::vector<OwnOption> options;
    for (const QString &line : text.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            continue;
        }
        if (line.startsWith(indent) && !options.empty()) {
            options.back().text += u'\n' + line.sliced(indent.size());
            continue;
        }
        const QString words = line.trimmed();
        const bool isRight = words.startsWith("[x]"_L1, Qt::CaseInsensitive);
        const bool isMarked = isRight || words.startsWith("[ ]"_L1) || words.startsWith("[]"_L1);
        const QString option = isMarked ? words.sliced(words.indexOf(u']') + 1).trimmed() : words;
        options.push_back({option, isRight});
    }
    return options;
}

QStringList tagsFrom(const QString &text)
{
    QStringList tags;
    for (const QString &part : text.split(u',')) {
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag)) {
            tags << tag;
        }
    }
    return tags;
}

} // namespace

CardDraft draftOf(const OwnCard &card)
{
    return {card.front, card.back, card.code, optionLines(card.options), card.tags.join(u", "_s), card.lesson};
}

OwnCard cardOf(const CardDraft &draft, const OwnCard &saved)
{
    const CardDraft before = draftOf(saved);
    return {saved.id,
            draft.lesson,
            draft.front,
            draft.back,
            draft.code,
            draft.options == before.options ? saved.options : optionsFrom(draft.options),
            draft.tags == before.tags ? saved.tags : tagsFrom(draft.tags)};
}

QString textOf(const CardDraft &draft)
{
    const QJsonObject json{{u"front"_s, draft.front},     {u"back"_s, draft.back}, {u"code"_s, draft.code},
                           {u"options"_s, draft.options}, {u"tags"_s, draft.tags}, {u"lesson"_s, draft.lesson}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

CardDraft draftFrom(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    return {json["front"_L1].toString(),   json["back"_L1].toString(), json["code"_L1].toString(),
            json["options"_L1].toString(), json["tags"_L1].toString(), json["lesson"_L1].toString()};
}

} // namespace Ochre::Study
