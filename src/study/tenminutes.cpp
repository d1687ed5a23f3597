// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/tenminutes.h"

#include "course/courseid.h"
#include "study/studygrade.h"

#include <algorithm>
#include <array>

namespace Ochre::Study {

namespace {

constexpr size_t fewest = 3; ///< times of a kind, from which a usual one is told

/// What things of each kind usually take this learner, in the order of StudyKind; 0 = too few are known.
std::array<qint64, 5> usualTimes(const std::vector<StudyItem> &items)
{
    std::array<std::vector<qint64>, 5> taken;
    for (const StudyItem &item : items) {
        if (item.record.last.takenMs > 0) {
            taken.at(static_cast<size_t>(item.record.kind)).push_back(expectedMs(item.record));
        }
    }
    std::array<qint64, 5> usual{};
    for (size_t kind = 0; kind < taken.size(); ++kind) {
        std::vector<qint64> &times = taken.at(kind);
        if (times.size() >= fewest) {
            std::ranges::sort(times);
            usual.at(kind) = times[times.size() / 2];
        }
    }
    return usual;
}

/// Whether it can be new in a short time: an exercise takes as long as it takes, and an own card is due when it is new.
bool isShort(const StudyItem &item)
{
    return item.record.kind != StudyKind::Exercise && item.record.kind != StudyKind::Card
           && !item.record.lesson.isEmpty();
}

class Mixer final {
public:
    Mixer(const std::vector<StudyItem> &items, int minutes)
        : m_items(items)
        , m_usual(usualTimes(items))
        , m_roomMs(qint64{minutes} * 60'000)
    {
    }

    /// Takes what fits; how many those are.
    int take(const QList<int> &places)
    {
        int taken = 0;
        for (const int place : places) {
            const StudyItem &item = m_items[static_cast<size_t>(place)];
            const qint64 ms = timeOf(item.record);
            if (m_sumMs + ms > m_roomMs || m_ideas.contains(item.idea)) {
                continue;
            }
            if (!item.idea.isEmpty()) {
                m_ideas.insert(item.idea);
            }
            m_sumMs += ms;
            m_mix.items << place;
            ++taken;
        }
        return taken;
    }

    [[nodiscard]] ShortMix &mix() { return m_mix; }
    [[nodiscard]] int minutes() const { return static_cast<int>((m_sumMs + 59'999) / 60'000); }

private:
    [[nodiscard]] qint64 timeOf(const ItemRecord &record) const
    {
        const qint64 usual = m_usual.at(static_cast<size_t>(record.kind));
        return record.last.takenMs > 0 || usual == 0 ? expectedMs(record) : usual;
    }

    const std::vector<StudyItem> &m_items;
    std::array<qint64, 5> m_usual;
    qint64 m_roomMs;
    qint64 m_sumMs = 0;
    QSet<QString> m_ideas;
    ShortMix m_mix;
};

} // namespace

ShortMix tenMinutes(const std::vector<StudyItem> &items, const StudyMoment &now, const DayLimits &limits,
                    const QSet<QString> &begunLessons, int minutes)
{
    std::vector<std::pair<double, int>> recalls;
    QList<int> fresh;
    for (int place = 0; place < std::ssize(items); ++place) {
        const StudyItem &item = items[static_cast<size_t>(place)];
        const ItemMemory &memory = item.record.memory;
        if (item.record.isSuspended || isInSteps(memory) || isDue(memory, now)) {
            continue; // what is due and not of today's plan waits for another day
        }
        if (memory.phase != StudyPhase::New) {
            if (elapsedDays(memory.last, now) > 0) {
                recalls.emplace_back(recallNow(reviewRules(), memory, now.ms), place);
            }
        } else if (isShort(item)
                   && begunLessons.contains(Course::joinId(Course::splitId(item.key).course, item.record.lesson))) {
            fresh << place;
        }
    }
    std::ranges::sort(recalls);
    QList<int> weak;
    std::ranges::transform(recalls, std::back_inserter(weak), &std::pair<double, int>::second);
    Mixer mixer(items, minutes);
    mixer.mix().due = mixer.take(duePlan(items, now, limits).today);
    mixer.mix().weak = mixer.take(weak);
    mixer.mix().fresh = mixer.take(fresh);
    mixer.mix().minutes = mixer.minutes();
    return mixer.mix();
}

} // namespace Ochre::Study
