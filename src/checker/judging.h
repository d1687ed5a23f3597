// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checker/trial.h"
#include "course/problem.h"
#include "course/problemsink.h"
#include "study/exercisejudge.h"

namespace Ochre::Checker {

/// Where the first line of a compiled text stands in a file of the pack.
struct SourcePlace {
    QString file;         ///< relative to the pack
    int firstLine = 1;    ///< 1-based line of the text's line 1
    int line = 0;         ///< where a problem of the whole text is shown
    bool project = false; ///< `file` is the folder of a cargo project
};

/// Reports at a line of the compiled text; 0 = the whole text.
void reportAt(const SourcePlace &place, int sourceLine, QLatin1StringView rule, const QString &message,
              Course::Problems &problems);

/// Reports the first error of a text that should compile.
void reportErrors(const SourcePlace &place, const TrialResult &result, QLatin1StringView rule,
                  Course::Problems &problems);
/// Reports every warning.
void reportWarnings(const SourcePlace &place, const TrialResult &result, QLatin1StringView rule,
                    Course::Problems &problems);

/// "E0382, E0502", or words for none.
[[nodiscard]] QString codeList(const QStringList &codes);

/// The first line that differs, in words; empty when the outputs are equal but for spaces at line ends.
[[nodiscard]] QString outputDifference(const QString &expected, const QByteArray &actual);
[[nodiscard]] QString differenceText(const Study::OutputDifference &difference);

} // namespace Ochre::Checker
