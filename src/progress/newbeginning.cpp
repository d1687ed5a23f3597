// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/newbeginning.h"

#include "journal/eventtable.h"
#include "journal/undone.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Progress {

namespace {

/// What follows from what was learned. All else is the learner's own, or counts events.
bool isForgotten(const Projection &projection)
{
    constexpr std::array areas{"lesson"_L1,    "answer"_L1, "error"_L1,   "exercise"_L1,
                               "must-know"_L1, "item"_L1,   "session"_L1, "place"_L1};
    return std::ranges::contains(areas, projection.area);
}

bool isOfLesson(const Projection &projection, const ProgressState &state, const QString &key,
                const Journal::ProgressReset &reset)
{
    if (projection.area == "lesson"_L1) {
        return key == reset.lesson;
    }
    if (projection.area == "answer"_L1) {
        return reset.items.contains(key) || state.answers.value(key).lesson == reset.lesson;
    }
    if (projection.area == "item"_L1) {
        return reset.items.contains(key) || state.items.value(key).lesson == reset.lesson;
    }
    return projection.area == "exercise"_L1 && reset.items.contains(key);
}

/// The pieces of one projection that are forgotten. Whether a piece is depends on nothing but itself, so that it may be
/// folded alone.
QStringList forgottenKeys(const Projection &projection, const ProgressState &state, const Journal::ProgressReset &reset)
{
    if (!isForgotten(projection)) {
        return {};
    }
    QStringList keys = projection.keys(state);
    if (!reset.lesson.isEmpty()) {
        keys.removeIf([&](const QString &key) { return !isOfLesson(projection, state, key, reset); });
    }
    return keys;
}

Journal::EventFilter resetFilter()
{
    return {{QString::fromLatin1(Journal::EventKind::progressReset)},
            {},
            QString::fromLatin1(Journal::resetSubject),
            {},
            {}};
}

} // namespace

void beginAnew(const Projection &projection, ProgressState &state, const Journal::ProgressReset &reset)
{
    for (const QString &key : forgottenKeys(projection, state, reset)) {
        projection.forget(state, key);
    }
}

void noteBegunAnew(const LearnerState &state, const QString &course, const Journal::ProgressReset &reset,
                   QSet<RowKey> &keys)
{
    for (const Projection *projection : projections()) {
        for (const QString &key : forgottenKeys(*projection, state.of(course), reset)) {
            keys.insert({projection->area, key, course});
        }
    }
}

Result<std::vector<PlacedReset>> resetsIn(const QSqlDatabase &database, const QString &course,
                                          const QSet<QString> &undone)
{
    Journal::EventFilter filter = resetFilter();
    filter.course = course;
    std::vector<PlacedReset> resets;
    const Result<void> read = Journal::forEachMatching(database, filter, [&](const Event &event) -> Result<void> {
        if (const auto reset = Journal::readReset(event); reset && !undone.contains(event.id)) {
            resets.push_back({Journal::keyOf(event), *reset});
        }
        return {};
    });
    return read.transform([&resets] { return std::move(resets); });
}

Result<std::vector<NewBeginning>> newBeginnings(const QSqlDatabase &database)
{
    const Result<Journal::UndoneEvents> undone = Journal::readUndone(database);
    if (!undone) {
        return std::unexpected(undone.error());
    }
    std::vector<NewBeginning> all;
    QHash<QString, size_t> places; // by what the events of one order share
    const auto take = [&](const Event &event) -> Result<void> {
        const auto reset = Journal::readReset(event);
        if (!reset || undone->undone.contains(event.id)) {
            return {};
        }
        const QString shared = reset->together.isEmpty() ? event.id : reset->together;
        const auto known = places.constFind(shared);
        if (known == places.constEnd()) {
            places.insert(shared, all.size());
            all.push_back({{event.id}, {event.course}, reset->lesson, event.timeMs});
        } else {
            all[*known].events << event.id;
            all[*known].courses << event.course;
        }
        return {};
    };
    return Journal::forEachMatching(database, resetFilter(), take).transform([&all] {
        std::ranges::reverse(all);
        return std::move(all);
    });
}

QStringList begunCourses(const LearnerState &learner)
{
    const Journal::ProgressReset everything;
    QStringList courses;
    for (const auto &[course, state] : learner.courses.asKeyValueRange()) {
        const bool isBegun = std::ranges::any_of(projections(), [&](const Projection *projection) {
            return !forgottenKeys(*projection, state, everything).isEmpty();
        });
        if (isBegun) {
            courses << course;
        }
    }
    courses.sort();
    return courses;
}

} // namespace Ochre::Progress
