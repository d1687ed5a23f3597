// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace Ochre::Editor {

/// What passes from one place of a diagnostic to another; each kind has its own line.
enum class FlowKind { Ownership, Shared, Mutable, Borrow };

/// An arrow from one span of a diagnostic to another, by their place among its spans. The same twice: a loop.
struct FlowArrow {
    int from = 0;
    int to = 0;
    FlowKind kind = FlowKind::Ownership;
    QString word; ///< translated; says what the line's form says

    bool operator==(const FlowArrow &) const = default;
};

/// How the places of a diagnostic hang together.
struct Flow {
    std::vector<int> spans; ///< in the order in which they are told; the badges are numbered by it. -1: not in the text
    std::vector<FlowArrow> arrows;
    QStringList steps; ///< told on the card in place of the notes, each of them follows from the one before

    bool operator==(const Flow &) const = default;
};

/// Asked for a diagnostic when it is looked at, with the text that was checked.
using FlowProvider = std::function<Flow(const Diagnostics::Diagnostic &diagnostic, const QByteArray &source)>;

} // namespace Ochre::Editor
