// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/cardtext.h"

namespace Ochre::Workbench {

namespace {

QString code(const QString &source)
{
    return QStringLiteral("```rust\n%1\n```\n\n").arg(source.trimmed());
}

} // namespace

QString CardText::of(const Course::ExplainCard &card)
{
    QString text =
        QStringLiteral("**%1** %2\n\n**%3** %4\n\n")
            .arg(tr("What the compiler saw:"), card.saw.trimmed(), tr("Why that is so:"), card.because.trimmed());
    for (const Course::CardWay &way : card.ways) {
        text += QStringLiteral("### %1\n\n").arg(way.title);
        text += way.useWhen.isEmpty() ? QString() : way.useWhen.trimmed() + QStringLiteral("\n\n");
        text += tr("Before:") + QStringLiteral("\n\n") + code(way.before);
        text += tr("After:") + QStringLiteral("\n\n") + code(way.after);
    }
    return text;
}

} // namespace Ochre::Workbench
