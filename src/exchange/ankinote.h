// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "course/question.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Exchange {

/// A card with two sides as Anki has it.
struct AnkiNote {
    QString guid; ///< the same for the same card, so that Anki changes it and makes no second one
    QStringList tags;
    QString front; ///< HTML
    QString back;  ///< HTML

    bool operator==(const AnkiNote &) const = default;
};

inline constexpr auto ankiDeck = QLatin1StringView("Ochre");

/// Every question of a course as a card. Where it stands becomes a tag, "rust::ownership-and-moves", unless the pack
/// was imported itself: then a card has the tags that it came with.
[[nodiscard]] std::vector<AnkiNote> notesOf(const Course::Course &course);

/// A card as a question that is recalled; `markdown` makes Markdown of its sides.
[[nodiscard]] Course::Question questionOf(const AnkiNote &note, QString (*markdown)(const QString &));

} // namespace Ochre::Exchange
