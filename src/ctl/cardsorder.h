// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/paths.h"
#include "base/result.h"
#include "study/owncard.h"

class QCommandLineParser;

namespace Ochre::Ctl {

/// The options that say what is on a card.
void addCardOptions(QCommandLineParser &parser);

/// The card with what was given in the options changed in it. Fails in one sentence when it cannot be kept, when the
/// file with its code cannot be read, or when no installed course has its lesson.
[[nodiscard]] Result<Study::OwnCard> cardFrom(const QCommandLineParser &parser, const Paths &paths,
                                              Study::OwnCard card);

} // namespace Ochre::Ctl
