// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Ochre::Course {

/// Which of the languages that there are a learner gets who asks for one: that one, else the same without its region,
/// else the same of another region. Empty when there is none.
[[nodiscard]] QString nearestLanguage(const QString &asked, const QStringList &languages);

/// What a language calls itself, with its region when it matters: "Deutsch", "português (Brasil)". The code itself when
/// it is none that is known.
[[nodiscard]] QString languageName(const QString &language);

} // namespace Ochre::Course
