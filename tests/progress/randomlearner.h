// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "journal/resetpayload.h"
#include "progress/eventstore.h"
#include "progress/storefixture.h"

#include <algorithm>
#include <random>

namespace Ochre::Progress {

using namespace Qt::StringLiterals;

inline constexpr qint64 learnerStart = 1'780'000'000'000;
inline const QStringList learnerCourses{u"rust"_s, u"other"_s, u"a/b@c:%"_s};

/// A learner who does anything, on a machine whose clock says anything.
class Learner final {
public:
    explicit Learner(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    Entry next(const QStringList &known)
    {
        Entry entry = anything(known);
        entry.event.timeMs = learnerStart + qint64{below(3)} * 86'400'000 * below(900) + below(100'000);
        entry.event.id = makeUuidV7(entry.event.timeMs);
        entry.event.zoneMinutes = (below(5) - 2) * 330;
        entry.event.course = learnerCourses.at(below(static_cast<int>(learnerCourses.size())));
        return entry;
    }

private:
    Entry anything(const QStringList &known)
    {
        using namespace EventKind;
        const QString lesson = u"lesson-%1"_s.arg(below(3));
        const QString subject = u"%1-%2"_s.arg(lesson).arg(below(3));
        switch (below(known.isEmpty() ? 18 : 23)) {
        case 0:
            return makeEntry(lessonOpened, lesson, {}, 0);
        case 1:
            return makeEntry(sectionReached, lesson, subject, 0);
        case 2:
            return makeEntry(programRun, lesson, subject, 0,
                             {{u"codes"_s, QJsonArray{u"E%1"_s.arg(below(3)), u"E%1"_s.arg(below(3))}}});
        case 3:
            return makeEntry(exerciseSolved, lesson, subject, 0);
        case 4:
            return makeEntry(below(2) ? hintShown : solutionShown, lesson, subject, 0, {{u"step"_s, below(4)}});
        case 5:
            return makeEntry(confidenceRated, lesson, {}, 0, {{u"rating"_s, below(6)}});
        case 6:
            return makeEntry(mustKnowSet, {}, subject, 0, {{u"known"_s, below(2) == 1}});
        case 7:
            return makeEntry(below(3) ? noteWritten : noteRemoved, lesson, subject, 0,
                             {{u"text"_s, QString::number(below(99))}});
        case 8:
            return makeEntry("garden-watered", lesson, subject, 0);
        case 9:
        case 10:
            return makeEntry(answerGiven, lesson, subject, 0, {{u"correct"_s, below(2) == 1}});
        case 11:
        case 12:
        case 13:
            return makeEntry(itemReviewed, lesson, subject, 0,
                             {{u"grade"_s, below(6)},
                              {u"way"_s, QStringList{u"review"_s, u"quiz"_s, u"cram"_s}.at(below(3))},
                              {u"item"_s, u"drill"_s},
                              {u"ms"_s, below(9000)}});
        case 14:
            return makeEntry(itemSuspended, lesson, subject, 0, {{u"suspended"_s, below(2) == 1}});
        case 15:
            return makeEntry(below(3) ? cardWritten : cardRemoved, lesson, subject, 0,
                             {{u"front"_s, QString::number(below(99))}, {u"tags"_s, QJsonArray{subject}}});
        case 16:
            if (below(2) == 0) {
                return makeEntry(below(3) ? interviewSet : interviewRemoved, {}, subject, 0,
                                 {{u"role"_s, QString::number(below(99))}, {u"day"_s, u"2026-12-24"_s}});
            }
            return makeEntry(sessionBegun, {}, u"review"_s, 0,
                             {{u"items"_s, QJsonArray{subject}},
                              {u"mode"_s, QStringList{QString(), u"flash-cards"_s, u"dream"_s}.at(below(3))},
                              {u"feedback"_s, below(2) ? u"end"_s : QString()}});
        case 17:
            return makeEntry(Journal::EventKind::progressReset, below(3) ? lesson : QString(), u"reset"_s, 0,
                             {{u"items"_s, QJsonArray{subject}}});
        default:
            return makeEntry(undo, {}, known.at(below(static_cast<int>(known.size()))), 0);
        }
    }

    std::mt19937 m_random;
};

/// The ids of all events, in order.
inline QStringList idsOf(const EventStore &store)
{
    QStringList ids;
    const auto read = store.forEach([&ids](const Event &event) -> Result<void> {
        ids << event.id;
        return {};
    });
    return read ? ids : QStringList();
}

/// The plainest meaning of the log: which events count is asked from the last to the first, then they are applied.
inline LearnerState replayOf(const EventStore &store)
{
    std::vector<Event> log;
    const auto read = store.forEach([&log](const Event &event) -> Result<void> {
        log.push_back(event);
        return {};
    });
    QSet<QString> undone;
    for (auto event = log.rbegin(); read && event != log.rend(); ++event) {
        const bool isBefore =
            std::any_of(event + 1, log.rend(), [&](const Event &e) { return e.id == event->subject; });
        if (event->kind == QLatin1StringView(EventKind::undo) && !undone.contains(event->id) && isBefore) {
            undone.insert(event->subject);
        }
    }
    LearnerState state;
    for (const Event &event : log) {
        if (undone.contains(event.id)) {
            ++state.courses[event.course].eventCount;
        } else {
            state.apply(event);
        }
    }
    return state;
}

} // namespace Ochre::Progress
