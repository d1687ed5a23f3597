// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/storytext.h"

namespace Ochre::Workbench {

QString StoryText::of(const Stories::Story &story, int current)
{
    const QString heading =
        story.subject.isEmpty() ? tr("What happened to the value") : tr("What happened to `%1`").arg(story.subject);
    QString text = QStringLiteral("### %1\n\n").arg(heading);
    for (qsizetype i = 0; i < story.sentences.size(); ++i) {
        const QString link = u'[' + story.sentences[i] + u"](" + eventLink + QString::number(i) + u')';
        text += QString::number(i + 1) + u". " + (i == current ? u"**" + link + u"**" : link) + u'\n';
    }
    return text + u'\n' + tr("Alt+Down and Alt+Up lead from place to place.") + u"\n\n";
}

} // namespace Ochre::Workbench
