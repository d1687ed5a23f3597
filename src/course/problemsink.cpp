// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/problemsink.h"

#include "course/coursetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr std::size_t mostProblems = 2000; // a hostile pack has as many as it likes

} // namespace

ProblemSink::ProblemSink(QString file, Problems &problems, int lineOffset)
    : m_file(std::move(file))
    , m_problems(&problems)
    , m_lineOffset(lineOffset)
{
}

void ProblemSink::report(Place place, QLatin1StringView rule, const QString &message) const
{
    if (m_problems->size() >= mostProblems) {
        if (m_problems->size() == mostProblems) {
            m_problems->push_back({m_file, 1, 1, u"too-many-problems"_s,
                                   Text::tr("There are more problems than are listed. Correct these first.")});
        }
        return;
    }
    const int line =
        place.line > 0 ? place.line + m_lineOffset : 1; // what is about the whole file is told at its start
    m_problems->push_back({m_file, line, std::max(place.column, 1), QString(rule), message});
}

} // namespace Ochre::Course
