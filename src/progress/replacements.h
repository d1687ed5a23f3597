// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "progress/progressstate.h"

#include <QHash>

namespace Ochre::Progress {

/// Ids that a course has retired, and the id on which the history of each goes on.
using Replacements = QHash<QString, QString>;

/// The lesson in which each exercise, drill and task of a course lies now. Their ids are unique in the whole course, so
/// that one which an update has moved is found again, in newer progress and an older course too.
using Homes = QHash<QString, QString>;

/// What an answer to a question may choose, by the question: the ids of its options, none where it is answered in text.
/// Of a question that is not named any answer fits.
using AnswerForms = QHash<QString, QStringList>;

/// Lets the state of retired ids go on under what replaces them: joined with what is there already, as if the events of
/// both had been about one thing. Following again changes nothing. An answer that does not fit its question was given
/// to another form of it: it gives way to one that fits, and is none where there is no other. The log keeps what it
/// says; ids that nothing replaces stay as they are. What was solved counts in the lesson that has the exercise now.
void followReplacements(ProgressState &state, const Replacements &replacements, const Homes &homes = {},
                        const AnswerForms &forms = {});

/// The names under which the texts of a document (`lesson/exercise`, `lesson/exercise/path`) were kept, its own first.
/// `subjects` are those that the log speaks of: an exercise with a home is found in them wherever it lay. All names are
/// keys (coursekey.h).
[[nodiscard]] QStringList namesOfDocument(const QString &document, const Replacements &replacements,
                                          const Homes &homes = {}, const QStringList &subjects = {});

/// Whether a document is of an exercise that has a home, so that namesOfDocument() wants the subjects of the log.
[[nodiscard]] bool mayHaveMoved(const QString &document, const Homes &homes);

/// What a document is called now whose lesson or subject may have been replaced: the other way round.
[[nodiscard]] QString presentNameOf(const QString &document, const Replacements &replacements);

} // namespace Ochre::Progress
