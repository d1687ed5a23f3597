// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace Ochre::Journal {

/// Something that happened, written once and never changed. What it says is read and made by the codec; the members
/// from `course` on are filled in when the event is sealed (src/journal/README.md).
struct Event {
    QString id;        ///< UUIDv7, made on the machine where it happened
    qint64 timeMs = 0; ///< wall clock, UTC, ms since 1970: for display and statistics only
    QString kind;      ///< one of EventKind, or a newer program's
    QString lesson;    ///< lesson id, may be empty
    QString subject;   ///< question, exercise, section, document, note or event id, may be empty
    QJsonObject data;  ///< kind-specific; keys of newer programs stay in it

    QString course = QStringLiteral("rust");
    QString device{};      ///< UUID of the store that wrote it; empty until it is sealed
    qint64 sequence = 0;   ///< its number on that device, from 1; 0 = imported from the form without devices
    qint64 counter = 0;    ///< Lamport counter: one more than the highest that the device had seen
    int zoneMinutes = 0;   ///< local time minus UTC
    QDate studyDay{};      ///< the local day, which begins at 4:00
    QByteArray previous{}; ///< checksum of the device's event before; empty for its first
    QByteArray checksum{}; ///< SHA-256 of all the above

    bool operator==(const Event &) const = default;
};

/// The place of an event in the order of the fold. The wall clock is no part of it.
struct OrderKey {
    qint64 counter = 0;
    QString device;
    QString id;
    auto operator<=>(const OrderKey &) const = default;
};

[[nodiscard]] inline OrderKey keyOf(const Event &event)
{
    return {event.counter, event.device, event.id};
}

/// The kinds that exist. A store may hold others, from a newer program: they are kept and ignored.
namespace EventKind {
inline constexpr auto lessonOpened = "lesson-opened";
inline constexpr auto sectionReached = "section-reached";
inline constexpr auto answerGiven = "answer-given";
inline constexpr auto programRun = "program-run";
inline constexpr auto exerciseSolved = "exercise-solved";
inline constexpr auto hintShown = "hint-shown";
inline constexpr auto codeSnapshot = "code-snapshot";
inline constexpr auto confidenceRated = "confidence-rated";
inline constexpr auto fixApplied = "fix-applied";
inline constexpr auto solutionShown = "solution-shown";
inline constexpr auto mustKnowSet = "must-know-set";
inline constexpr auto noteWritten = "note-written";
inline constexpr auto noteRemoved = "note-removed";
inline constexpr auto undo = "undo";
inline constexpr auto cardWritten = "card-written";
inline constexpr auto cardRemoved = "card-removed";
inline constexpr auto itemReviewed = "item-reviewed";
inline constexpr auto itemSuspended = "item-suspended";
inline constexpr auto sessionBegun = "session-begun";
inline constexpr auto interviewSet = "interview-set";
inline constexpr auto interviewRemoved = "interview-removed";
} // namespace EventKind

} // namespace Ochre::Journal

Q_DECLARE_METATYPE(Ochre::Journal::Event)
