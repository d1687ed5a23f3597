// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Ochre::Practice {

/// Where a question that is asked by itself comes from.
struct AnswerOrigin {
    QString course; ///< id, empty for the open one
    QString lesson; ///< id in the course, empty for the bank
    QString pack;   ///< folder of the course: where the pictures of artefacts are
    QString contentVersion;
};

} // namespace Ochre::Practice
