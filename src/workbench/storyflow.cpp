// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/storyflow.h"

#include "stories/sentences.h"
#include "stories/storybuilder.h"
#include "stories/traitchain.h"

#include <algorithm>

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

Editor::FlowKind kindOf(Stories::Access access)
{
    switch (access) {
    case Stories::Access::Ownership:
        return Editor::FlowKind::Ownership;
    case Stories::Access::Shared:
        return Editor::FlowKind::Shared;
    case Stories::Access::Mutable:
        return Editor::FlowKind::Mutable;
    case Stories::Access::Borrow:
        break;
    }
    return Editor::FlowKind::Borrow;
}

} // namespace

Editor::Flow storyFlow(const Diagnostics::Diagnostic &diagnostic, const QByteArray &source)
{
    const Diagnostics::Span *place = diagnostic.primarySpan();
    const std::optional<Stories::Story> story =
        place ? Stories::storyOf(diagnostic, {.file = place->file, .bytes = source}) : std::nullopt;
    if (!story) {
        const auto chain = Stories::traitChainOf(diagnostic);
        return {.spans = {}, .arrows = {}, .steps = chain ? chain->sentences : QStringList()};
    }
    Editor::Flow flow;
    for (const Stories::Event &event : story->events) {
        flow.spans.push_back(spanOf(event, diagnostic.spans));
    }
    for (const Stories::Edge &edge : story->edges) {
        const int from = flow.spans.at(static_cast<std::size_t>(edge.from));
        const int to = flow.spans.at(static_cast<std::size_t>(edge.to));
        if (from >= 0 && to >= 0) {
            flow.arrows.push_back({from, to, kindOf(edge.access), Stories::accessWord(edge.access)});
        }
    }
    return flow;
}

} // namespace Ochre::Workbench
