// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "diagnostics/diagnostic.h"

#include <QByteArrayView>
#include <QList>

#include <optional>
#include <span>
#include <vector>

namespace Ochre::Diagnostics {

/// Bytes of a text, 0-based and half-open.
struct ByteRange {
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const ByteRange &) const = default;
};

/// A fix that was left out, by its place in the list that was given.
struct RefusedFix {
    std::size_t index = 0;
    Error reason;
};

struct AppliedFixes {
    QByteArray source;
    std::vector<std::size_t> applied; ///< by their places in the list that was given
    std::vector<RefusedFix> refused;  ///< for the next round, after a new check
};

/// Lines of a text that a fix replaces. Line ends are not part of the lines.
struct LineChange {
    int line = 1; ///< the first line that changes, 1-based in the text before
    QList<QByteArray> before;
    QList<QByteArray> after;

    bool operator==(const LineChange &) const = default;
};

/// The text with all edits of the fix. Refused when an edit does not fit into the text, when two overlap, or when the
/// edits belong to several files: the rules of rustfix. The same insertion twice is made once; an insertion at the
/// edge of a replacement is allowed and comes first.
[[nodiscard]] Result<QByteArray> applyFix(QByteArrayView source, const Fix &fix);

/// Applies fixes in the order given, each whole or not at all; one that collides with an earlier one is refused.
/// All byte offsets count in `source`.
[[nodiscard]] AppliedFixes applyFixes(QByteArrayView source, std::span<const Fix> fixes);

/// The part of the replacement that the learner must fill in: `todo!()`, `/* u32 */`, `<item>`, the `T` of `Vec<T>`;
/// bytes in the replacement.
[[nodiscard]] std::optional<ByteRange> placeholderIn(const Edit &edit);
/// The same in the text that applyFix() returns, for a fix with placeholders only; of several the first.
[[nodiscard]] std::optional<ByteRange> placeholderIn(const Fix &fix);

/// May be applied without looking at it first: the compiler is sure of it.
[[nodiscard]] bool isSafe(const Fix &fix);

/// The lines before and after, in reading order, for a preview. Refused as applyFix() refuses.
[[nodiscard]] Result<std::vector<LineChange>> previewFix(QByteArrayView source, const Fix &fix);

} // namespace Ochre::Diagnostics
