// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/question.h"

#include <QString>

#include <optional>

namespace Ochre::Exchange {

/// What a card shows, in Markdown.
struct CardFace {
    QString front;
    QString back;
};

/// A question of any kind as a card to recall: what is asked with its program and options, and what is right and why.
[[nodiscard]] CardFace faceOf(const Course::Question &question);

/// The question as one that other programs know: choice, short or open, with its program in its prompt.
[[nodiscard]] Course::Question plainOf(const Course::Question &question);

/// One text below the other, what is empty left out.
[[nodiscard]] QString joinedBlocks(const QStringList &blocks);

} // namespace Ochre::Exchange
