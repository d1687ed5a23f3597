// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/progressreport.h"

#include <QString>

namespace Ochre::Insight {

// What the numbers of a report are in words. Whole sentences, or parts that stand beside each other with a dot between.

[[nodiscard]] QString shortDate(qint64 day);
[[nodiscard]] QString percentWords(double share);
/// "40 s", "3 min", "2.5 h", "61 h".
[[nodiscard]] QString durationWords(qint64 ms);
[[nodiscard]] QString surenessWords(Study::Sureness sureness);

// Of one thing, for who points at it.
[[nodiscard]] QString dayWords(qint64 day, const Study::DaySum &sum);
/// "5 · Ownership", with the course in front where one is given.
[[nodiscard]] QString lessonTitle(int step, const QString &title, const QString &course);
[[nodiscard]] QString conceptTitle(const Study::RecallGroup &concept_);
[[nodiscard]] QString lessonWords(const Study::RecallGroup &lesson);
[[nodiscard]] QString spanWords(const Study::RetentionSpan &span);
[[nodiscard]] QString levelWords(const Study::SurenessLevel &level);

/// Of all time.
[[nodiscard]] QString totalWords(const Study::ProgressReport &report);

// Of each card, below its title.
[[nodiscard]] QString heatWords(const Study::ProgressReport &report);
[[nodiscard]] QString forecastWords(const Study::ProgressReport &report);
[[nodiscard]] QString recallWords(const Study::ProgressReport &report);
[[nodiscard]] QString calibrationWords(const Study::ProgressReport &report);
[[nodiscard]] QString retentionWords(const Study::ProgressReport &report);
[[nodiscard]] QString readinessWords(const Study::ProgressReport &report);
[[nodiscard]] QString timeWords(const Study::ProgressReport &report);
[[nodiscard]] QString errorsWords(const Study::ProgressReport &report);
/// "3 min → 40 s", "2 min", or nothing.
[[nodiscard]] QString mendWords(const Study::MetCode &met);

/// The name of a program, as the learner knows it.
[[nodiscard]] QString programWords(const QString &document, const Study::StudyNames &names);

} // namespace Ochre::Insight
