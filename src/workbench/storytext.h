// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/diagnostic.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Workbench {

/// What a diagnostic tells step by step: the ownership story of a value, or why a trait is asked for.
struct StorySteps {
    QString heading;
    QStringList sentences;
    std::vector<Diagnostics::Span> places; ///< one for each sentence; without a file where it has none
};

class StoryText final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::StoryText)
public:
    /// A link is this and the number of a step, from 0.
    static constexpr auto eventLink = QLatin1StringView("#event-");

    /// `source`: the text that was checked.
    [[nodiscard]] static std::optional<StorySteps> stepsOf(const Diagnostics::Diagnostic &diagnostic,
                                                           const QByteArray &source);
    /// Markdown: the sentences in a numbered list, each a link to its place. `current`: the one that is gone to, drawn
    /// bold; -1 for none.
    [[nodiscard]] static QString of(const StorySteps &steps, int current);
};

} // namespace Ochre::Workbench
