// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QCoreApplication>

namespace Ochre::Workbench {

/// What the course explains of an error code or a lint, as Markdown, and where its links lead.
class CardText final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::CardText)
public:
    /// A link is one of these and an id, or the number of a program.
    static constexpr auto lessonLink = QLatin1StringView("#lesson-");
    static constexpr auto exerciseLink = QLatin1StringView("#exercise-");
    static constexpr auto exampleLink = QLatin1StringView("#example-");

    /// What a card points to, in words.
    struct Titles {
        QString lesson;
        QString exercise;
    };

    /// The programs of its ways, before and after, have the numbers 0, 1, 2, …; programs() has them in this order. A
    /// link without a title is not written.
    [[nodiscard]] static QString of(const Course::ExplainCard &card, const Titles &titles);
    [[nodiscard]] static QStringList programs(const Course::ExplainCard &card);
    /// Empty where the course has no such lesson or exercise.
    [[nodiscard]] static Titles titlesOf(const Course::ExplainCard &card, const Course::Course &course);
};

} // namespace Ochre::Workbench
