// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "course/question.h"

#include <QString>

namespace Ochre::Exchange {

/// What a text of GIFT says that it is written in.
enum class GiftFormat { Moodle, Plain, Html, Markdown };

/// Takes "[html]" and the like from the front of a text, which changes `format`; otherwise that stays.
[[nodiscard]] QString takenFormat(const QString &text, GiftFormat &format);
/// A text in which escapes are hidden, as Markdown.
[[nodiscard]] QString giftMarkdown(const QString &text, GiftFormat format);

/// Reads what stands between the braces, escapes hidden; `format` is that of the question. Fails in one sentence for
/// what a pack cannot ask.
[[nodiscard]] Result<Course::Question> readGiftAnswers(const QString &answers, GiftFormat format);

} // namespace Ochre::Exchange
