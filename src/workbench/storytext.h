// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stories/story.h"

#include <QCoreApplication>

namespace Ochre::Workbench {

/// An ownership story as Markdown: its sentences in a numbered list, each a link to its place.
class StoryText final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::StoryText)
public:
    /// A link is this and the number of an event, from 0.
    static constexpr auto eventLink = QLatin1StringView("#event-");

    /// `current`: the event that is gone to, drawn bold; -1 for none.
    [[nodiscard]] static QString of(const Stories::Story &story, int current);
};

} // namespace Ochre::Workbench
