// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxlevel.h"

#include <QMetaType>
#include <QString>

namespace Ochre::Runner {

/// Whose code an order would execute, and what the learner has said about it. It goes with every order that can execute
/// code of the text: run, tests, and whatever has cargo work on a project, since a project brings build scripts and
/// procedural macros. A check, a Clippy or a rustfmt of one text executes nothing of it and needs none.
enum class Trust {
    Unstated,         ///< nobody has said anything: nothing starts
    OwnCourse,        ///< came with Ochre
    Learner,          ///< the learner's own text, which may have come from anywhere: starts where a sandbox holds it
    LearnerAllowed,   ///< the learner has said that this text may run without a sandbox
    Foreign,          ///< of somebody else's course, and not asked for: nothing starts
    ForeignContained, ///< ordered by the learner: starts where a sandbox holds it
    ForeignAllowed,   ///< the learner has said that it may run without a sandbox
};

/// Whether code of this trust may be executed at this level. The one place where that is decided.
[[nodiscard]] bool mayExecute(Trust trust, Sandbox::SandboxLevel level);

/// The same where nothing would hold it.
[[nodiscard]] inline bool mayGoUnprotected(Trust trust)
{
    return mayExecute(trust, Sandbox::SandboxLevel::LimitsOnly);
}

/// Why it may not, and what to do, for the learner.
[[nodiscard]] QString refusalText(Trust trust);

} // namespace Ochre::Runner

Q_DECLARE_METATYPE(Ochre::Runner::Trust)
