// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/cardaction.h"

#include <QCoreApplication>

namespace Ochre::Editor {

std::vector<CardAction> standardCardActions(const Diagnostics::Diagnostic &diagnostic)
{
    std::vector<CardAction> actions;
    if (!diagnostic.explanation.isEmpty()) {
        actions.push_back({.id = QStringLiteral("explain"),
                           .text = QCoreApplication::translate("Ochre::Editor::CardAction", "Explain F1")});
    }
    if (!diagnostic.fixes.empty()) {
        actions.push_back({.id = QStringLiteral("fixes"),
                           .text = QCoreApplication::translate("Ochre::Editor::CardAction", "Fixes… Ctrl+.")});
    }
    return actions;
}

QString shownText(const CardFixLine &line)
{
    const QString sign = line.isAdded ? QStringLiteral("+") : QStringLiteral("−");
    return QStringLiteral("%1 %2 ").arg(line.line, 4).arg(sign) + line.text;
}

} // namespace Ochre::Editor
