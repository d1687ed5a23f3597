// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Stories {

/// One step of why a trait is asked for: what holds only if the next one holds.
struct ChainLink {
    enum class Kind {
        Demand,   ///< a function or type asks for it
        Cast,     ///< a value becomes a trait object
        Method,   ///< a method is there only with it
        Needs,    ///< an implementation has a condition
        Within,   ///< a trait that a type has when its parts have it
        Captured, ///< the same for a closure or a future
        Across,   ///< a future keeps a value over an await
        Missing   ///< where it ends: the type does not have the trait
    };
    Kind kind = Kind::Missing;
    QString name;   ///< the type that is asked, or who asks
    QString trait;  ///< as the compiler writes it; empty where it says nothing of it
    int hidden = 0; ///< steps behind this one that the compiler leaves out
    /// Where it stands in the learner's own files; without a file, nowhere.
    Diagnostics::Span place;

    bool operator==(const ChainLink &) const = default;
};

/// Why a trait bound fails, from who asks for it down to what is missing.
struct TraitChain {
    QString code;                 ///< empty for a future that cannot be sent
    std::vector<ChainLink> links; ///< the last one is Missing; several where several traits are
    QStringList sentences;        ///< one for each link

    bool operator==(const TraitChain &) const = default;
};

/// The chain of E0277, of E0599 with bounds, and of a future that cannot be sent; nothing when the compiler names no
/// step between the demand and what is missing, or says it in words that the table (resources/stories/chains.json)
/// does not know. Pure and quick.
[[nodiscard]] std::optional<TraitChain> traitChainOf(const Diagnostics::Diagnostic &diagnostic);

} // namespace Ochre::Stories
