// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/problem.h"

namespace Ochre::Course {

/// A place in a file, 1-based; 0 = the whole file or line.
struct Place {
    int line = 0;
    int column = 0;
};

/// Collects the problems of one file of a pack.
class ProblemSink final {
public:
    /// Problems go to `problems`, which must outlive the sink. `lineOffset` is added to every line that is not 0.
    ProblemSink(QString file, Problems &problems, int lineOffset = 0);

    void report(Place place, QLatin1StringView rule, const QString &message) const;
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] int lineOffset() const { return m_lineOffset; }

private:
    QString m_file;
    Problems *m_problems;
    int m_lineOffset;
};

} // namespace Ochre::Course
