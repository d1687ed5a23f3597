// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/cardscommand.h"

#include "base/clock.h"
#include "base/uuid.h"
#include "ctl/cardsorder.h"
#include "ctl/progressorder.h"
#include "ctl/storewrite.h"
#include "progress/eventstore.h"
#include "progress/owncards.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CardsCommand)
};

/// One call, and the store it works on.
struct CardsCall {
    const QCommandLineParser &parser;
    const Console &console;
    QString id; ///< of the card, empty with add and list
    bool json = false;

    [[nodiscard]] QString file() const { return Progress::EventStore::fileIn(console.paths.data); }
};

Result<Study::OwnCard> find(const Progress::EventStore &store, const QString &id)
{
    const std::vector<Study::OwnCard> cards = Progress::ownCards(store.state());
    const auto found = std::ranges::find(cards, id, &Study::OwnCard::id);
    if (found == cards.end()) {
        return std::unexpected(
            Error{Text::tr("There is no card with this id."), id, Text::tr("ochrectl cards list names them.")});
    }
    return *found;
}

int write(const CardsCall &call, const std::function<Result<Journal::Payload>(const Progress::EventStore &)> &make,
          const QString &id)
{
    return writeNow({id, u"card"_s, Progress::ownCourse, call.json}, call.console, make);
}

Result<Journal::Payload> payloadOf(const Result<Study::OwnCard> &card)
{
    return card.transform([](const Study::OwnCard &of) { return Journal::Payload(Progress::cardWritten(of)); });
}

int add(const CardsCall &call)
{
    const QString id = makeUuidV7(systemClock()());
    // Read before the store is made: a card that cannot be kept leaves nothing behind.
    const Result<Study::OwnCard> card = cardFrom(call.parser, call.console.paths, {id, {}, {}, {}, {}, {}, {}});
    if (!card) {
        return call.console.impossible(card.error());
    }
    return write(call, [&card](const Progress::EventStore &) { return payloadOf(card); }, id);
}

int change(const CardsCall &call)
{
    return write(
        call,
        [&call](const Progress::EventStore &store) {
            return payloadOf(find(store, call.id).and_then([&call](const Study::OwnCard &card) {
                return cardFrom(call.parser, call.console.paths, card);
            }));
        },
        call.id);
}

int remove(const CardsCall &call)
{
    return write(
        call,
        [&call](const Progress::EventStore &store) {
            return find(store, call.id).transform([](const Study::OwnCard &card) {
                return Journal::Payload(Journal::CardRemoved{card.id});
            });
        },
        call.id);
}

/// Takes back what was done to a card last: one step each time.
Result<Journal::Payload> undoOf(const Progress::EventStore &store, const QString &id)
{
    const QString last = store.state().of(Progress::ownCourse).cards.value(id).lastEvent;
    if (last.isEmpty()) {
        return std::unexpected(Error{Text::tr("Nothing of this card is left to be taken back."), id,
                                     Text::tr("ochrectl cards list names the cards.")});
    }
    return Journal::Undo{last};
}

int undo(const CardsCall &call)
{
    return write(call, [&call](const Progress::EventStore &store) { return undoOf(store, call.id); }, call.id);
}

QJsonObject toJson(const Study::OwnCard &card)
{
    QJsonArray options;
    for (const Study::OwnOption &option : card.options) {
        options << QJsonObject{{u"text"_s, option.text}, {u"correct"_s, option.correct}};
    }
    return {{u"id"_s, card.id},     {u"front"_s, card.front},   {u"back"_s, card.back},
            {u"code"_s, card.code}, {u"lesson"_s, card.lesson}, {u"tags"_s, QJsonArray::fromStringList(card.tags)},
            {u"options"_s, options}};
}

int list(const CardsCall &call)
{
    const Result<Progress::EventStore> store =
        openForReading({call.console.paths, call.file(), {}, call.json, call.console.out, call.console.err});
    if (!store) {
        return call.console.impossible(store.error());
    }
    QJsonArray cards;
    for (const Study::OwnCard &card : Progress::ownCards(store->state())) {
        cards << toJson(card);
        if (!call.json) {
            call.console.out << card.id << "  " << card.front.section(u'\n', 0, 0) << '\n';
        }
    }
    if (call.json) {
        call.console.writeJson({{u"cards"_s, cards}});
    }
    return Fine;
}

struct Action {
    QLatin1StringView name;
    bool takesId;
    int (*run)(const CardsCall &);
};

constexpr std::array<Action, 5> actions{{{"add"_L1, false, add},
                                         {"change"_L1, true, change},
                                         {"list"_L1, false, list},
                                         {"remove"_L1, true, remove},
                                         {"undo"_L1, true, undo}}};

} // namespace

int runCardsCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Your own cards: they are asked in reviews, saved with your progress, and exported with it. Undo "
                 "takes back what was done to a card last."));
    parser.addPositionalArgument(u"action"_s, Text::tr("add, change, list, remove or undo"),
                                 u"add|change|list|remove|undo"_s);
    parser.addPositionalArgument(u"id"_s, Text::tr("The card, as list names it."), u"[ID]"_s);
    addCardOptions(parser);
    parser.addOption({u"json"_s, Text::tr("Print one JSON object.")});
    if (const auto code = console.parse(parser, u"cards"_s, arguments)) {
        return *code;
    }
    const QStringList words = parser.positionalArguments();
    const auto action = std::ranges::find(actions, words.value(0), &Action::name);
    if (action == actions.end() || words.size() != (action->takesId ? 2 : 1)) {
        return console.impossible(
            {Text::tr("This is no cards command."), words.join(u' '),
             Text::tr("It is: cards add, cards change ID, cards list, cards remove ID, or cards undo ID.")});
    }
    return action->run({parser, console, words.value(1), parser.isSet(u"json"_s)});
}

} // namespace Ochre::Ctl
