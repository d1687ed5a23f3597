// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/owncard.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

std::optional<CardProblem> problemOfOptions(const std::vector<OwnOption> &options)
{
    if (options.empty()) {
        return std::nullopt;
    }
    if (options.size() == 1) {
        return CardProblem::OneOption;
    }
    if (options.size() > mostOptions) {
        return CardProblem::TooManyOptions;
    }
    QSet<QString> texts;
    for (const OwnOption &option : options) {
        if (option.text.trimmed().isEmpty()) {
            return CardProblem::EmptyOption;
        }
        if (option.text.size() > mostOptionText) {
            return CardProblem::TextTooLong;
        }
        texts.insert(option.text.trimmed());
    }
    if (texts.size() != std::ssize(options)) {
        return CardProblem::SameOptions;
    }
    return std::ranges::none_of(options, &OwnOption::correct) ? std::optional(CardProblem::NoRightOption)
                                                              : std::nullopt;
}

} // namespace

std::optional<CardProblem> problemOf(const OwnCard &card)
{
    if (card.front.trimmed().isEmpty()) {
        return CardProblem::NoFront;
    }
    if (card.back.trimmed().isEmpty() && card.options.empty()) {
        return CardProblem::NoBack;
    }
    if (std::ranges::any_of(QStringList{card.front, card.back, card.code},
                            [](const QString &text) { return text.size() > mostCardText; })) {
        return CardProblem::TextTooLong;
    }
    if (card.tags.size() > mostTags
        || std::ranges::any_of(card.tags, [](const QString &tag) { return tag.size() > mostTagText; })) {
        return CardProblem::TooManyTags;
    }
    return problemOfOptions(card.options);
}

Course::Question questionOf(const OwnCard &card)
{
    Course::Question question;
    question.id = card.id;
    question.prompt = card.front;
    question.program = card.code;
    question.tags = card.tags;
    question.style = u"concept"_s;
    if (card.options.empty()) {
        question.kind = Course::QuestionKind::Open;
        question.use = Course::QuestionUse::Interview;
        question.answer = card.back;
        return question;
    }
    question.explain = card.back;
    for (const OwnOption &option : card.options) {
        // An id that stays as long as the text does, as in a pack; so an answer survives another order of options.
        question.options.push_back({option.text.trimmed(), option.text, option.correct, {}, false});
    }
    return question;
}

Course::Course courseOf(const std::vector<OwnCard> &cards, const QString &id, const QString &title)
{
    Course::Course course;
    course.id = id;
    course.title = title;
    std::ranges::transform(cards, std::back_inserter(course.bank), questionOf);
    return course;
}

} // namespace Ochre::Study
