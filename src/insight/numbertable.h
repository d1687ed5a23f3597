// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "study/progressreport.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Insight {

/// The numbers of one plot. Cells hold bare numbers, and days as 2026-05-28; their units stand in the header.
struct NumberTable {
    QString title;
    QStringList header; ///< the first names what a row is of
    std::vector<QStringList> rows;
};

/// What a report tells, in the order of the page.
enum class ReportPart { Heat, Forecast, Recall, Calibration, Retention, Readiness, Time, Errors };
inline constexpr int reportParts = 8;

[[nodiscard]] QString titleOf(ReportPart part);
[[nodiscard]] NumberTable tableOf(ReportPart part, const Study::ProgressReport &report, const Study::StudyNames &names);

/// All tables as one CSV text: a line for each number, with its table, row and measure before it (RFC 4180, UTF-8).
[[nodiscard]] QByteArray csvOf(const std::vector<NumberTable> &tables);
/// A part of a table as it is copied: tabs between cells.
[[nodiscard]] QString tabbed(const std::vector<QStringList> &rows);

} // namespace Ochre::Insight
