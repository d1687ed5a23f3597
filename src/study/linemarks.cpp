// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/linemarks.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Study {

namespace {

using Course::FaultCategory;

// What the journal has written down once can be read for ever: a word here is never changed.
constexpr std::array words{std::pair{FaultCategory::Correctness, "correctness"_L1},
                           std::pair{FaultCategory::Ownership, "ownership"_L1},
                           std::pair{FaultCategory::ErrorHandling, "error-handling"_L1},
                           std::pair{FaultCategory::Concurrency, "concurrency"_L1},
                           std::pair{FaultCategory::Performance, "performance"_L1},
                           std::pair{FaultCategory::Security, "security"_L1},
                           std::pair{FaultCategory::Api, "api"_L1},
                           std::pair{FaultCategory::Style, "style"_L1}};

} // namespace

const QList<FaultCategory> &faultCategories()
{
    static const QList<FaultCategory> all = [] {
        QList<FaultCategory> categories;
        std::ranges::transform(words, std::back_inserter(categories), [](const auto &entry) { return entry.first; });
        return categories;
    }();
    return all;
}

Answer answerOf(const QList<LineMark> &marks)
{
    Answer answer;
    answer.marks = marks;
    return answer;
}

QString marksText(const QList<LineMark> &marks)
{
    QStringList lines;
    for (const LineMark &mark : marks) {
        const auto *const entry = std::ranges::find(words, mark.category, [](const auto &pair) { return pair.first; });
        lines << QString::number(mark.line) + u' ' + entry->second;
    }
    return lines.join(u'\n');
}

QList<LineMark> readMarks(const QString &text)
{
    QList<LineMark> marks;
    for (const QString &line : text.split(u'\n')) {
        const int number = line.section(u' ', 0, 0).toInt();
        const QString word = line.section(u' ', 1);
        const auto *const entry = std::ranges::find(words, word, [](const auto &pair) { return pair.second; });
        if (number > 0 && entry != words.end()) {
            marks << LineMark{number, entry->first};
        }
    }
    return marks;
}

} // namespace Ochre::Study
