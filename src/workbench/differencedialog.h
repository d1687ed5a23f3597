// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QByteArray>
#include <QDialog>

namespace Ochre::Workbench {

/// Two texts and what is said of them.
struct Difference {
    QString title;
    QString accessibleName; ///< what the lines say, in words
    QByteArray before;
    QByteArray after;
};

/// Shows what differs between two texts, until it is closed.
void openDifference(const Difference &difference, const Design::Look &look, QWidget *parent);

} // namespace Ochre::Workbench
