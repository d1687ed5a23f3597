// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "highlighting/highlighter.h"

#include <QStringList>
#include <QTextLayout>

#include <optional>

namespace Ochre::Widgets {

/// The colours of every line of a program, found piece by piece. A very long program gets none.
class LineColours final {
public:
    LineColours() = default;
    LineColours(const QStringList &lines, Design::Scheme scheme);

    /// Colours the next `count` lines at most; returns how many it did.
    int colourNext(int count);
    [[nodiscard]] bool isComplete() const { return !m_formatter; }
    /// Empty for a line that is not reached yet.
    [[nodiscard]] QList<QTextLayout::FormatRange> of(int line) const;

private:
    QStringList m_lines;
    std::optional<Highlighting::LineFormatter> m_formatter; ///< while there are lines to do
    std::vector<QList<QTextLayout::FormatRange>> m_formats;
};

} // namespace Ochre::Widgets
