// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/courselibrary.h"
#include "exchange/gift.h"
#include "exchange/pace.h"
#include "progress/progressstate.h"

namespace Ochre::Exchange {

/// What can go out.
enum class ExportWhat { Questions, Cards, Notes, History };
/// What it can go out as.
enum class ExportForm { AnkiText, Apkg, Gift, Markdown, Csv, Json };

/// The forms that something can go out as, the usual one first.
[[nodiscard]] std::vector<ExportForm> formsOf(ExportWhat what);
/// The ending of its file, without a dot.
[[nodiscard]] QString suffixOf(ExportForm form);
/// Whether it is told by course, so that some can be left out.
[[nodiscard]] bool isByCourse(ExportWhat what);

/// One export: what, and of which courses. `courses` are ids; those of notes need not be installed.
struct ExportOrder {
    ExportWhat what = ExportWhat::Questions;
    ExportForm form = ExportForm::Apkg;
    QStringList courses;
};

/// Where it is taken from: everything that another thread may read without asking anybody.
struct ExportSources {
    std::vector<Course::PackPlace> packs; ///< the packs of the courses, read anew
    QString language;                     ///< that they are read in
    Progress::LearnerState learner;       ///< of the cards and the notes
    QString store;                        ///< the file of the log, of the history
    QString cardsTitle;                   ///< what the own cards are called
};

/// The bytes of the file. `pace` can end it: then it fails. Not for the GUI thread.
[[nodiscard]] Result<Outgoing> exported(const ExportOrder &order, const ExportSources &sources, qint64 nowMs,
                                        const Pace &pace = {});

} // namespace Ochre::Exchange
