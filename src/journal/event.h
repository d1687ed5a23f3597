// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace Ochre::Journal {

/// Something that happened, written once and never changed. `kind` is one of the names in eventKinds.
struct Event {
    QString id;        ///< UUIDv7, made on this machine
    qint64 timeMs = 0; ///< UTC, ms since 1970
    QString kind;
    QString lesson;   ///< lesson id, may be empty
    QString subject;  ///< question, exercise, section or snapshot id, may be empty
    QJsonObject data; ///< kind-specific (src/progress/README.md)

    bool operator==(const Event &) const = default;
};

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
} // namespace EventKind

} // namespace Ochre::Journal

Q_DECLARE_METATYPE(Ochre::Journal::Event)
