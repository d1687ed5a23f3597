// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"
#include "workbench/order.h"

#include <vector>

namespace Ochre::Workbench {

/// Everything one run has printed and how far it is, so that it can be shown again when its program is.
struct OutputLog {
    enum class Phase { Compiling, Running, Ended };
    struct Piece {
        enum class Kind { Output, Error, Input };
        Kind kind = Kind::Output;
        QByteArray bytes; ///< of Input: the line without its end
    };

    Order order;
    Phase phase = Phase::Compiling;
    bool isWaiting = false; ///< for input
    std::vector<Piece> pieces = {};
    Runner::RunResult result = {}; ///< once it has ended

    /// Pieces of one kind that follow each other become one.
    void add(Piece::Kind kind, const QByteArray &bytes)
    {
        if (kind != Piece::Kind::Input && !pieces.empty() && pieces.back().kind == kind) {
            pieces.back().bytes += bytes;
        } else {
            pieces.push_back({kind, bytes});
        }
    }
};

} // namespace Ochre::Workbench
