// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Ochre::Study {

struct OwnOption {
    QString text; ///< Markdown
    bool correct = false;

    bool operator==(const OwnOption &) const = default;
};

/// A question of the learner's own.
struct OwnCard {
    QString id;                     ///< a UUID
    QString lesson;                 ///< "course/lesson" that it belongs to, or empty
    QString front;                  ///< Markdown
    QString back;                   ///< Markdown
    QString code;                   ///< Rust, or empty
    std::vector<OwnOption> options; ///< empty: it is recalled, and judged by the learner
    QStringList tags;

    bool operator==(const OwnCard &) const = default;
};

/// Why a card cannot be kept.
enum class CardProblem {
    NoFront,
    NoBack,         ///< neither a back nor options
    TextTooLong,    ///< front, back or code over mostCardText, an option over mostOptionText
    OneOption,      ///< a choice needs two
    TooManyOptions, ///< more than mostOptions
    EmptyOption,
    NoRightOption,
    SameOptions,
    TooManyTags, ///< more than mostTags, or one over mostTagText
};
inline constexpr qsizetype mostCardText = 20'000; ///< characters
inline constexpr qsizetype mostOptionText = 2000;
inline constexpr size_t mostOptions = 8;
inline constexpr qsizetype mostTags = 20;
inline constexpr qsizetype mostTagText = 60;

[[nodiscard]] std::optional<CardProblem> problemOf(const OwnCard &card);

/// The card as a question that pages can ask: an open one, or a choice when it has options.
[[nodiscard]] Course::Question questionOf(const OwnCard &card);

/// All own cards as a course of their own, with this id and title.
[[nodiscard]] Course::Course courseOf(const std::vector<OwnCard> &cards, const QString &id, const QString &title);

} // namespace Ochre::Study
