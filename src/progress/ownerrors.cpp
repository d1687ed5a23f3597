// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/ownerrors.h"

#include "study/studygrade.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

constexpr std::array reasonWords{"long"_L1, "slow"_L1, "again"_L1}; // in the order of Study::KeepReason
constexpr auto editionMark = "edition:"_L1;
constexpr auto crateMark = "crate:"_L1;

void readTag(const QString &tag, Study::OwnError &error)
{
    if (tag.startsWith(editionMark)) {
        error.edition = tag.sliced(editionMark.size());
    } else if (tag.startsWith(crateMark)) {
        error.crates << tag.sliced(crateMark.size());
    } else if (const auto word = std::ranges::find(reasonWords, tag); word != reasonWords.end()) {
        error.reason = static_cast<Study::KeepReason>(std::distance(reasonWords.begin(), word));
    }
}

Study::OwnError errorOf(const QString &id, const Journal::CardWritten &written)
{
    Study::OwnError error{.id = id, .lesson = written.lesson, .code = written.front, .program = written.code};
    for (const QString &tag : written.tags) {
        readTag(tag, error);
    }
    return error;
}

} // namespace

std::vector<KeptError> keptErrors(const LearnerState &learner)
{
    const QHash<QString, CardState> &all = learner.of(Study::ownErrorCourse).cards;
    std::vector<KeptError> errors;
    for (const auto &[id, card] : all.asKeyValueRange()) {
        // One without a program was written by a device whose log is not here yet, or is none.
        if (!card.card.code.isEmpty() && Study::isErrorCode(card.card.front)) {
            errors.push_back({errorOf(id, card.card), card.writtenMs, card.removed, card.lastEvent});
        }
    }
    std::ranges::sort(errors, {}, [](const KeptError &kept) { return std::pair(kept.writtenMs, kept.error.id); });
    return errors;
}

std::vector<Study::OwnError> ownErrors(const LearnerState &learner)
{
    std::vector<Study::OwnError> errors;
    for (KeptError &kept : keptErrors(learner)) {
        if (!kept.isRemoved) {
            errors.push_back(std::move(kept.error));
        }
    }
    return errors;
}

Journal::CardWritten errorWritten(const Study::OwnError &error)
{
    QStringList tags{reasonWords.at(static_cast<size_t>(error.reason)), editionMark + error.edition};
    for (const QString &crate : error.crates) {
        tags << crateMark + crate;
    }
    return {.lesson = error.lesson, .card = error.id, .front = error.code, .code = error.program, .tags = tags};
}

Journal::ItemReviewed errorMet(const Study::OwnError &error, qint64 tookMs)
{
    return {.lesson = Study::ownErrorLesson,
            .item = error.id,
            .grade = static_cast<int>(Study::RecallGrade::Again),
            .way = Journal::ReviewWay::Quiz, // whole days: it was mended a moment ago
            .kind = Journal::ItemKind::Drill,
            .takenMs = tookMs};
}

bool hasRoomFor(const LearnerState &learner, const Study::OwnError &error, const Study::StudyMoment &now)
{
    const qint64 today = Study::studyDayNumber(now);
    size_t kept = 0;
    for (const KeptError &before : keptErrors(learner)) {
        const bool isToday = Study::studyDayNumber({before.writtenMs, now.zoneMinutes}) == today;
        if (before.error.program == error.program || (isToday && before.error.code == error.code)) {
            return false; // also one that was removed: it is not wanted
        }
        kept += before.isRemoved ? 0 : 1;
    }
    return kept < Study::mostOwnErrors && error.program.size() <= Study::mostErrorText;
}

} // namespace Ochre::Progress
