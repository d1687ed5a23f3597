// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/ticket.h"
#include "workbench/document.h"

#include <QDateTime>

#include <optional>

namespace Ochre::Workbench {

class Workbench;

/// One thing that the learner has ordered: of which program, of exactly which text, what for. It never changes; every
/// answer is shown, recorded and judged by the order it answers, whatever is on screen by then.
struct Order {
    Runner::Ticket ticket;
    Document document;         ///< with the exercise that it was
    QByteArray text;           ///< of a single text, and of the shown file where only one file is meant
    Runner::Project project{}; ///< the texts of a project
    QString path{};            ///< of the shown file in the project
    bool isCheck = false;      ///< the answer decides about the exercise
    QDateTime when{};          ///< when it was given
    /// Set in a run with the input that no page shows: what the program printed for the one that is shown.
    std::optional<QByteArray> shownOutput{};

    [[nodiscard]] const QString &id() const { return document.id; }
};

/// An order for what the workbench shows now; only when it shows something.
[[nodiscard]] Order makeOrder(const Workbench &workbench, Runner::Purpose purpose, bool isCheck = false);

/// The same program and text for another purpose, as the run that follows a clean check by Clippy.
[[nodiscard]] Order followUp(const Order &order, Runner::Purpose purpose);

/// Whether the workbench shows the program of the order.
[[nodiscard]] bool isProgramShown(const Workbench &workbench, const Order &order);
/// Whether it shows that program with just the text of the order: marks and messages have their right place.
[[nodiscard]] bool isTextShown(const Workbench &workbench, const Order &order);

} // namespace Ochre::Workbench
