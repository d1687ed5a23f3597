// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressstate.h"

#include <QHash>

namespace Ochre::Progress {

/// Ids that a course has retired, and the id on which the history of each goes on.
using Replacements = QHash<QString, QString>;

/// Lets the state of retired ids go on under what replaces them: joined with what is there already, as if the events of
/// both had been about one thing. Following again changes nothing. The log keeps what it says; ids that nothing
/// replaces stay as they are.
void followReplacements(ProgressState &state, const Replacements &replacements);

/// The names under which the texts of a document (`lesson/exercise`, `lesson/exercise/path`) were kept, its own first.
/// All are keys (coursekey.h).
[[nodiscard]] QStringList namesOfDocument(const QString &document, const Replacements &replacements);

} // namespace Ochre::Progress
