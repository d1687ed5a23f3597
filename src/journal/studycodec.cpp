// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/studycodec.h"

#include "journal/codec.h"
#include "journal/codecparts.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

// All sessions have one subject, so that the last one is found by an index.
const QString sessionSubject = u"review"_s;

constexpr std::array wayWords{"review"_L1, "quiz"_L1, "cram"_L1};
constexpr std::array modeWords{""_L1, "flash-cards"_L1, "fix-errors"_L1, "ten-minutes"_L1};
constexpr auto atEndWord = "end"_L1;
constexpr std::array kindWords{"question"_L1, "interview"_L1, "exercise"_L1, "drill"_L1, "card"_L1};

/// The value with this word.
template<typename Value, typename Words>
Value valueOf(const Words &words, const QString &word, Value unknown)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? unknown : static_cast<Value>(std::distance(words.begin(), found));
}

// What a newer program does in a way of its own leaves the schedule alone.
ReviewWay wayOf(const QJsonObject &data)
{
    return valueOf(wayWords, data["way"_L1].toString(), ReviewWay::Cram);
}

std::vector<CardOption> readOptions(const QJsonValue &value)
{
    std::vector<CardOption> options;
    for (const auto &item : value.toArray()) {
        if (const QString text = item["text"_L1].toString(); !text.isEmpty()) {
            options.push_back({text, item["correct"_L1].toBool()});
        }
    }
    return options;
}

Payload readCard(const Event &event)
{
    const QJsonObject &data = event.data;
    return CardWritten{event.lesson,
                       event.subject,
                       data["front"_L1].toString(),
                       data["back"_L1].toString(),
                       data["code"_L1].toString(),
                       readOptions(data["options"_L1]),
                       readTexts(data["tags"_L1])};
}

Payload readReview(const Event &event)
{
    const QJsonObject &data = event.data;
    return ItemReviewed{event.lesson,
                        event.subject,
                        data["grade"_L1].toInt(),
                        wayOf(data),
                        itemKindOf(data["item"_L1].toString()),
                        data["ms"_L1].toInteger(),
                        data["session"_L1].toString()};
}

Payload readSession(const Event &event)
{
    const QJsonObject &data = event.data;
    return SessionBegun{wayOf(data), readTexts(data["items"_L1]),
                        valueOf(modeWords, data["mode"_L1].toString(), SessionMode::Plain),
                        data["feedback"_L1].toString() == atEndWord ? Feedback::AtEnd : Feedback::AtOnce};
}

Payload readInterview(const Event &event)
{
    const QJsonObject &data = event.data;
    return InterviewSet{event.subject, data["role"_L1].toString(),
                        QDate::fromString(data["day"_L1].toString(), Qt::ISODate), readTexts(data["courses"_L1]),
                        data["minutes"_L1].toInt()};
}

} // namespace

QString wordOf(ItemKind kind)
{
    return kindWords.at(static_cast<size_t>(kind));
}

ItemKind itemKindOf(const QString &word)
{
    return valueOf(kindWords, word, ItemKind::Question);
}

Event writeStudied(const CardWritten &of)
{
    QJsonArray options;
    for (const CardOption &option : of.options) {
        options << QJsonObject{{u"text"_s, option.text}, {u"correct"_s, option.correct}};
    }
    return makeEvent(EventKind::cardWritten, of.lesson, of.card,
                     {{u"front"_s, of.front},
                      {u"back"_s, of.back},
                      {u"code"_s, of.code},
                      {u"options"_s, options},
                      {u"tags"_s, QJsonArray::fromStringList(of.tags)}});
}

Event writeStudied(const CardRemoved &of)
{
    return makeEvent(EventKind::cardRemoved, {}, of.card);
}

Event writeStudied(const ItemReviewed &of)
{
    return makeEvent(EventKind::itemReviewed, of.lesson, of.item,
                     {{u"grade"_s, of.grade},
                      {u"way"_s, QString(wayWords.at(static_cast<size_t>(of.way)))},
                      {u"item"_s, wordOf(of.kind)},
                      {u"ms"_s, of.takenMs},
                      {u"session"_s, of.session}});
}

Event writeStudied(const ItemSuspended &of)
{
    return makeEvent(EventKind::itemSuspended, of.lesson, of.item, {{u"suspended"_s, of.isSuspended}});
}

Event writeStudied(const SessionBegun &of)
{
    QJsonObject data{{u"way"_s, QString(wayWords.at(static_cast<size_t>(of.way)))},
                     {u"items"_s, QJsonArray::fromStringList(of.items)}};
    // A program that does not know them goes on with the session by its way.
    if (of.mode != SessionMode::Plain) {
        data.insert(u"mode"_s, QString(modeWords.at(static_cast<size_t>(of.mode))));
    }
    if (of.feedback == Feedback::AtEnd) {
        data.insert(u"feedback"_s, QString(atEndWord));
    }
    return makeEvent(EventKind::sessionBegun, {}, sessionSubject, data);
}

Event writeStudied(const InterviewSet &of)
{
    return makeEvent(EventKind::interviewSet, {}, of.interview,
                     {{u"role"_s, of.role},
                      {u"day"_s, of.day.toString(Qt::ISODate)},
                      {u"courses"_s, QJsonArray::fromStringList(of.courses)},
                      {u"minutes"_s, of.minutes}});
}

Event writeStudied(const InterviewRemoved &of)
{
    return makeEvent(EventKind::interviewRemoved, {}, of.interview);
}

const QHash<QString, KindReader> &studyReaders()
{
    static const QHash<QString, KindReader> all{
        {QString::fromLatin1(EventKind::cardWritten), {false, true, readCard}},
        {QString::fromLatin1(EventKind::cardRemoved),
         {false, true, [](const Event &of) -> Payload { return CardRemoved{of.subject}; }}},
        {QString::fromLatin1(EventKind::itemReviewed), {false, true, readReview}},
        {QString::fromLatin1(EventKind::itemSuspended),
         {false, true,
          [](const Event &of) -> Payload {
              return ItemSuspended{of.lesson, of.subject, of.data["suspended"_L1].toBool()};
          }}},
        {QString::fromLatin1(EventKind::sessionBegun), {false, true, readSession}},
        {QString::fromLatin1(EventKind::interviewSet), {false, true, readInterview}},
        {QString::fromLatin1(EventKind::interviewRemoved),
         {false, true, [](const Event &of) -> Payload { return InterviewRemoved{of.subject}; }}}};
    return all;
}

} // namespace Ochre::Journal
