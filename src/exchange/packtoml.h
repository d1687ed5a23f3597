// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/exercise.h"
#include "course/question.h"

#include <QByteArray>

#include <vector>

namespace Ochre::Exchange {

// What comes in, as the files of a pack of format 2.

/// A text between quotation marks; in several lines where it has some.
[[nodiscard]] QByteArray tomlText(const QString &text);
[[nodiscard]] QByteArray tomlTexts(const QStringList &texts);

/// One [[question]]: choice, predict, short or open.
[[nodiscard]] QByteArray questionToml(const Course::Question &question);
/// An exercise.toml.
[[nodiscard]] QByteArray exerciseToml(const Course::Exercise &exercise);

/// The concept of all that was imported, which the lesson of an import declares.
inline constexpr auto importedConcept = QLatin1StringView("imported");

} // namespace Ochre::Exchange
