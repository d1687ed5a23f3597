// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"
#include "permissions/probeplan.h"

#include <QByteArrayView>

namespace Ochre::Permissions {

enum class Answer {
    Yes,
    SomePaths, ///< what forbids it happens on some of the paths that lead here
    No,
    Unknown
};

/// Why not.
enum class Cause {
    None,
    Moved,        ///< given away in `line`
    OnceOnly,     ///< in a loop, and it can be given away once
    NoValue,      ///< nothing was put into it yet
    Lent,         ///< lent in `line`
    LentToChange, ///< lent mutably in `line`
    NotMut,       ///< declared without mut
    SharedOnly,   ///< a & reference leads there
    Borrowed,     ///< it is a reference: what it leads to belongs to somebody else
    Disturbs,     ///< `line` could not do any more what it does
    Other         ///< what the compiler says
};

/// Lines are 1-based, 0 = none.
struct Permission {
    Answer answer = Answer::Unknown;
    Cause cause = Cause::None;
    int line = 0;
    int neededLine = 0; ///< where the borrow, or the value that would be given away, is used again
    QString words;      ///< the compiler's, for Cause::Other

    bool operator==(const Permission &) const = default;
};

/// What may be done with the variable behind one line.
struct PermissionRow {
    int line = 1;
    Permission read;
    Permission write;
    Permission own;

    bool operator==(const PermissionRow &) const = default;
};

enum class ValueKind {
    Owned,
    Copied,   ///< giving it away leaves it here
    Reference ///< rows tell of what it leads to
};

struct PermissionTable {
    QString variable;
    int declaredLine = 1;
    QString function;
    int firstLine = 1;
    int lastLine = 1;
    ValueKind kind = ValueKind::Owned;
    std::vector<PermissionRow> rows; ///< by line; a line to which nothing comes has none

    bool operator==(const PermissionTable &) const = default;
};

/// Reads what the compiler said of a plan's program. `text` is what was asked about. Fails when the program does not
/// compile without its probes.
[[nodiscard]] Result<PermissionTable>
permissionsOf(const ProbePlan &plan, const Diagnostics::DiagnosticList &diagnostics, QByteArrayView text);

/// For a reference: puts what the second plan, that looks through it, found into the rows.
void lookThrough(PermissionTable &table, const ProbePlan &plan, const Diagnostics::DiagnosticList &diagnostics,
                 QByteArrayView text);

} // namespace Ochre::Permissions
