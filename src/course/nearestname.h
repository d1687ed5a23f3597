// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Ochre::Course {

/// The name that the fewest letters have to be put in, taken out or changed for (Levenshtein); the first one of
/// several, empty when there is none. Case does not count, and of a long word only the beginning.
[[nodiscard]] QString nearestName(const QString &word, const QStringList &names);

/// "The nearest one is “b”; there are: a, b, c." of at most ten names, the nearest first; of more only their number is
/// told. A whole sentence, also where there is no name.
[[nodiscard]] QString nearestNames(const QString &word, const QStringList &names);

} // namespace Ochre::Course
