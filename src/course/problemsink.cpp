// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/problemsink.h"

namespace Ochre::Course {

ProblemSink::ProblemSink(QString file, Problems &problems, int lineOffset)
    : m_file(std::move(file))
    , m_problems(&problems)
    , m_lineOffset(lineOffset)
{
}

void ProblemSink::report(Place place, QLatin1StringView rule, const QString &message) const
{
    const int line = place.line > 0 ? place.line + m_lineOffset : 0;
    m_problems->push_back({m_file, line, place.column, QString(rule), message});
}

} // namespace Ochre::Course
