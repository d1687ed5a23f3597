// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/owncards.h"

#include <QCoreApplication>

#include <algorithm>

namespace Ochre::Progress {

namespace {

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Progress::CardText)
};

Study::OwnCard cardOf(const QString &id, const Journal::CardWritten &written)
{
    Study::OwnCard card{id, written.lesson, written.front, written.back, written.code, {}, written.tags};
    for (const Journal::CardOption &option : written.options) {
        card.options.push_back({option.text, option.correct});
    }
    return card;
}

} // namespace

std::vector<KeptCard> keptCards(const LearnerState &learner)
{
    const QHash<QString, CardState> &all = learner.of(ownCourse).cards;
    std::vector<std::pair<qint64, QString>> order;
    for (const auto &[id, card] : all.asKeyValueRange()) {
        // One without a front was written by a device whose log is not here yet.
        if (!card.card.front.isEmpty()) {
            order.emplace_back(card.writtenMs, id);
        }
    }
    std::ranges::sort(order);
    std::vector<KeptCard> cards;
    std::ranges::transform(order, std::back_inserter(cards), [&all](const auto &place) {
        const CardState &state = *all.constFind(place.second);
        return KeptCard{cardOf(place.second, state.card), state.removed, state.lastEvent};
    });
    return cards;
}

std::vector<Study::OwnCard> ownCards(const LearnerState &learner)
{
    std::vector<Study::OwnCard> cards;
    for (KeptCard &kept : keptCards(learner)) {
        if (!kept.isRemoved) {
            cards.push_back(std::move(kept.card));
        }
    }
    return cards;
}

Journal::CardWritten cardWritten(const Study::OwnCard &card)
{
    Journal::CardWritten written{card.lesson, card.id, card.front, card.back, card.code, {}, card.tags};
    for (const Study::OwnOption &option : card.options) {
        written.options.push_back({option.text, option.correct});
    }
    return written;
}

QString sentenceOf(Study::CardProblem problem)
{
    using enum Study::CardProblem;
    switch (problem) {
    case NoFront:
        return CardText::tr("A card needs a front.");
    case NoBack:
        return CardText::tr("A card needs a back, or options.");
    case TextTooLong:
        return CardText::tr("A side of a card holds at most %1 characters, an option %2.")
            .arg(Study::mostCardText)
            .arg(Study::mostOptionText);
    case OneOption:
        return CardText::tr("A choice needs two options or more.");
    case TooManyOptions:
        return CardText::tr("A card has at most %1 options.").arg(Study::mostOptions);
    case EmptyOption:
        return CardText::tr("An option of the card is empty.");
    case NoRightOption:
        return CardText::tr("No option of the card is right.");
    case SameOptions:
        return CardText::tr("Two options of the card are the same.");
    case TooManyTags:
        break;
    }
    return CardText::tr("A card has at most %1 tags of %2 characters.").arg(Study::mostTags).arg(Study::mostTagText);
}

} // namespace Ochre::Progress
