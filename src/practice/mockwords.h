// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/mockreport.h"

#include <QString>

namespace Ochre::Practice {

[[nodiscard]] QString mockKindText(Study::MockKind kind);
[[nodiscard]] QString mockLevelText(Study::MockLevel level);
/// A role as the courses name it: "backend" is "Backend".
[[nodiscard]] QString mockRoleText(const QString &role);
/// "Backend, mid level · 30 minutes".
[[nodiscard]] QString mockOrderText(const Study::MockOrder &order);
/// "03:12", or "1:03:12".
[[nodiscard]] QString clockText(qint64 ms);
/// Gentle words on the time of a question; empty while there is nothing to say.
[[nodiscard]] QString clockWords(qint64 takenMs, qint64 plannedMs);
[[nodiscard]] QString surenessText(Study::Sureness sureness);
/// What a point of a rubric says, on one line without marks.
[[nodiscard]] QString pointText(const Course::Question &question, int place, const QString &text);
/// A share in whole percent: "63 %".
[[nodiscard]] QString shareText(double share);
/// What came of a question, in a word or with its share.
[[nodiscard]] QString outcomeText(const Study::MockLine &line);

} // namespace Ochre::Practice
