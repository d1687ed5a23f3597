// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/fixplan.h"

#include "course/courseid.h"
#include "study/ownerror.h"
#include "study/studygrade.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace Ochre::Study {

namespace {

enum class Turn { Due, Own, New, Known };

} // namespace

bool isBroken(const Course::Exercise &exercise)
{
    static const QRegularExpression code(QStringLiteral("^(E[0-9]{4}|error)$"));
    return std::ranges::any_of(exercise.starterFails,
                               [](const QString &fails) { return code.match(fails).hasMatch(); });
}

QList<int> programsToFix(const std::vector<StudyItem> &items, const QList<int> &places, const StudyMoment &now,
                         const QSet<QString> &begunLessons, int length)
{
    std::vector<std::tuple<Turn, double, int>> order;
    for (const int place : places) {
        const StudyItem &item = items[static_cast<size_t>(place)];
        const QString course = Course::splitId(item.key).course;
        const bool isOwn = course == ownErrorCourse;
        const QString lesson = Course::joinId(course, item.record.lesson);
        if (item.record.isSuspended || (!isOwn && !begunLessons.isEmpty() && !begunLessons.contains(lesson))) {
            continue;
        }
        const ItemMemory &memory = item.record.memory;
        const Turn turn = isDue(memory, now) && memory.phase != StudyPhase::New ? Turn::Due
                          : isOwn                                               ? Turn::Own
                          : memory.phase == StudyPhase::New                     ? Turn::New
                                                                                : Turn::Known;
        order.emplace_back(turn, recallNow(reviewRules(), memory, now.ms), place);
    }
    std::ranges::sort(order);
    QList<int> chosen;
    for (const auto &[turn, recall, place] : order) {
        if (chosen.size() < length) {
            chosen << place;
        }
    }
    return chosen;
}

} // namespace Ochre::Study
