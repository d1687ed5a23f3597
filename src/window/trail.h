// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/rail.h"

#include <QString>

#include <vector>

namespace Ochre::Window {

/// Where the learner is. What is not shown on the page is empty.
struct TrailPlace {
    Rail::Page page = Rail::Learn;
    QString lesson;   ///< "course/lesson"
    QString document; ///< id in the workbench
    QString title;    ///< for lists; two places with other titles may be the same

    [[nodiscard]] bool isSame(const TrailPlace &other) const
    {
        return page == other.page && lesson == other.lesson && document == other.document;
    }
};

/// The places of a session in the order of going, as a browser keeps them: going back forgets nothing, going on from
/// there forgets what lay ahead. The latest 100.
class Trail final {
public:
    /// The learner went there. The place where the learner is already only takes the new title.
    void visit(const TrailPlace &place);

    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
    [[nodiscard]] const TrailPlace &current() const; ///< only when there is one
    /// Nearest first.
    [[nodiscard]] std::vector<TrailPlace> behind() const;
    [[nodiscard]] std::vector<TrailPlace> ahead() const;
    /// So many places back (negative) or forward. False when there are not so many; nothing changes then.
    bool go(int steps);

private:
    std::vector<TrailPlace> m_places;
    int m_current = -1;
};

} // namespace Ochre::Window
