// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/storyflow.h"

#include "stories/storybuilder.h"

#include <algorithm>
#include <utility>

namespace Ochre::Workbench {

namespace {

int spanOf(const Stories::Event &event, const std::vector<Diagnostics::Span> &spans)
{
    const auto found = std::ranges::find_if(spans, [&event](const Diagnostics::Span &span) {
        return span.file == event.file && span.byteStart == event.byteStart && span.byteEnd == event.byteEnd
               && span.label == event.label;
    });
    return found == spans.end() ? -1 : static_cast<int>(std::distance(spans.begin(), found));
}

} // namespace

Editor::Flow StoryFlow::of(const Diagnostics::Diagnostic &diagnostic, const QByteArray &source)
{
    const Diagnostics::Span *place = diagnostic.primarySpan();
    const std::optional<Stories::Story> story =
        place ? Stories::storyOf(diagnostic, {.file = place->file, .bytes = source}) : std::nullopt;
    if (!story) {
        return {};
    }
    const auto word = [](Stories::Access access) -> std::pair<Editor::FlowKind, QString> {
        switch (access) {
        case Stories::Access::Ownership:
            return {Editor::FlowKind::Ownership, tr("moves", "on an arrow: the value itself")};
        case Stories::Access::Shared:
            return {Editor::FlowKind::Shared, tr("& lent", "on an arrow: a shared borrow")};
        case Stories::Access::Mutable:
            return {Editor::FlowKind::Mutable, tr("&mut lent", "on an arrow: a borrow for changing")};
        case Stories::Access::Borrow:
            break;
        }
        return {Editor::FlowKind::Borrow, tr("lent", "on an arrow: a borrow of either kind")};
    };
    Editor::Flow flow;
    for (const Stories::Event &event : story->events) {
        flow.spans.push_back(spanOf(event, diagnostic.spans));
    }
    for (const Stories::Edge &edge : story->edges) {
        const int from = flow.spans.at(static_cast<std::size_t>(edge.from));
        const int to = flow.spans.at(static_cast<std::size_t>(edge.to));
        if (from >= 0 && to >= 0) {
            const auto [kind, text] = word(edge.access);
            flow.arrows.push_back({from, to, kind, text});
        }
    }
    return flow;
}

} // namespace Ochre::Workbench
