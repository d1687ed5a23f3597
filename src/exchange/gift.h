// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "exchange/incoming.h"

#include <QByteArray>

namespace Ochre::Exchange {

/// What went out, and what could not.
struct Outgoing {
    QByteArray bytes;
    int items = 0;
    Course::Problems problems;
};

/// The questions of a course in Moodle's GIFT, their texts in Markdown. Every kind goes out as one that GIFT has: a
/// choice, a short answer, or an essay with its answer as feedback.
[[nodiscard]] Outgoing giftOf(const std::vector<const Course::Course *> &courses);

/// Reads GIFT. The name of a question is its id when it can be one.
[[nodiscard]] Incoming readGift(const QString &text, const QString &file);

/// What a choice says of an option for which its file gives no reason, and a short answer that is not explained.
[[nodiscard]] QString noReason();

} // namespace Ochre::Exchange
