// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/mockrun.h"

namespace Ochre::Study {

/// What was done at a question of a mock interview and is not handed in: kept as a text, so that neither a crash nor
/// another page takes it.
struct MockDraft {
    QString text{};
    QList<LineMark> marks{};
    Sureness sureness = Sureness::Unsaid;
    qint64 takenMs = 0;
    QStringList ticked{};
    bool isSolved = false; ///< the task passed its tests

    bool operator==(const MockDraft &) const = default;
};

[[nodiscard]] QString textOf(const MockDraft &draft);
/// Reads what textOf() wrote; of anything else an empty draft.
[[nodiscard]] MockDraft mockDraftFrom(const QString &text);
/// The name under which the draft of a place of an interview is kept.
[[nodiscard]] QString draftKey(const QString &mock, const MockPlace &place);

} // namespace Ochre::Study
