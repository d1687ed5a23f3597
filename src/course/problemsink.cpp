// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/problemsink.h"

#include "course/coursetext.h"

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
            m_problems->push_back({m_file, 0, 0, u"too-many-problems"_s,
                                   Text::tr("There are more problems than are listed. Correct these first.")});
        }
        return;
    }
    const int line = place.line > 0 ? place.line + m_lineOffset : 0;
    m_problems->push_back({m_file, line, place.column, QString(rule), message});
}

} // namespace Ochre::Course
