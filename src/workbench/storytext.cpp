// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/storytext.h"

#include "stories/storybuilder.h"
#include "stories/traitchain.h"

namespace Ochre::Workbench {

std::optional<StorySteps> StoryText::stepsOf(const Diagnostics::Diagnostic &diagnostic, const QByteArray &source)
{
    const Diagnostics::Span *place = diagnostic.primarySpan();
    if (!place) {
        return std::nullopt;
    }
    if (const auto story = Stories::storyOf(diagnostic, {.file = place->file, .bytes = source})) {
        StorySteps steps;
        steps.heading = story->subject.isEmpty() ? tr("What happened to the value")
                                                 : tr("What happened to `%1`").arg(story->subject);
        steps.sentences = story->sentences;
        for (const Stories::Event &event : story->events) {
            Diagnostics::Span &at = steps.places.emplace_back();
            at.file = event.file;
            at.byteStart = event.byteStart;
            at.byteEnd = event.byteEnd;
        }
        return steps;
    }
    if (const auto chain = Stories::traitChainOf(diagnostic)) {
        StorySteps steps{tr("Why this is asked for"), chain->sentences, {}};
        for (const Stories::ChainLink &link : chain->links) {
            steps.places.push_back(link.place);
        }
        return steps;
    }
    return std::nullopt;
}

QString StoryText::of(const StorySteps &steps, int current)
{
    QString text = QStringLiteral("### %1\n\n").arg(steps.heading);
    for (qsizetype i = 0; i < steps.sentences.size(); ++i) {
        const bool isLink = !steps.places[static_cast<std::size_t>(i)].file.isEmpty();
        const QString sentence =
            isLink ? u'[' + steps.sentences[i] + u"](" + eventLink + QString::number(i) + u')' : steps.sentences[i];
        text += QString::number(i + 1) + u". " + (i == current ? u"**" + sentence + u"**" : sentence) + u'\n';
    }
    return text + u'\n' + tr("Alt+Down and Alt+Up lead from place to place.") + u"\n\n";
}

} // namespace Ochre::Workbench
