// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace Ochre::Editor {

/// A stretch of bytes that Tab goes to.
struct SnippetStop {
    qsizetype start = 0;
    qsizetype end = 0;

    bool operator==(const SnippetStop &) const = default;
};

/// A body as it is inserted.
struct Snippet {
    QByteArray text;
    std::vector<SnippetStop> stops; ///< in the order of their numbers, the last is where typing goes on
};

/// Reads a body in the usual notation of editors: "${1:name}" and "$1" are stops, "$0" the last one (the end when there
/// is none), "\$" is a dollar sign. Lines after the first get `indentation`; every line break becomes `newline`.
[[nodiscard]] Snippet readSnippet(const QByteArray &body, const QByteArray &indentation, const QByteArray &newline);

/// The stops of an inserted snippet, kept true while they are typed in.
class SnippetWalk final {
public:
    SnippetWalk() = default;
    /// The snippet was inserted at this byte.
    SnippetWalk(const Snippet &snippet, qsizetype at);

    [[nodiscard]] bool isOver() const { return m_current >= m_stops.size(); }
    [[nodiscard]] const SnippetStop &current() const { return m_stops[m_current]; } ///< unless it is over
    [[nodiscard]] bool isLast() const { return m_current + 1 == m_stops.size(); }
    [[nodiscard]] bool isInside(qsizetype byte) const; ///< in the current stop or at one of its ends
    /// One stop on or back; false when there is none. Behind the last one it is over.
    bool next();
    bool previous();
    /// Bytes were inserted and removed at a place. Ends the walk when that was not in the current stop.
    void note(qsizetype position, qsizetype inserted, qsizetype removed);
    void end();

private:
    std::vector<SnippetStop> m_stops;
    std::size_t m_current = 0;
};

} // namespace Ochre::Editor
