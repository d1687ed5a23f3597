// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <QString>

namespace Ochre::Window {

/// A question to the class that begins with what it is about.
struct Question {
    QString lesson; ///< "course/lesson"; may be empty
    QString topic;  ///< "at:" and the place
    QString text;   ///< Markdown, which the learner goes on with
};

/// About a program: the diagnostic, when there is one, and the lines around it, or else around `line` (1-based); a
/// short program whole.
[[nodiscard]] QString askAboutProgram(const QString &title, const QByteArray &source,
                                      const Diagnostics::Diagnostic *diagnostic, int line);
/// About a test: its name and what it said.
[[nodiscard]] QString askAboutTest(const QString &title, const QByteArray &source, const QString &test,
                                   const QString &said);

} // namespace Ochre::Window
