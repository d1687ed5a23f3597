// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "study/errorjournal.h"

#include <QLatin1StringView>
#include <QString>

#include <optional>
#include <vector>

namespace Ochre::Study {

/// The course under which the learner's own errors are scheduled, and the one lesson that it has. No course and no
/// lesson of a pack is called so.
inline constexpr auto ownErrorCourse = QLatin1StringView("my-errors");
inline constexpr auto ownErrorLesson = QLatin1StringView("+error");

/// Why an error of the learner's own is asked again.
enum class KeepReason {
    Long,  ///< it took three minutes or more
    Slow,  ///< it took more than twice as long as the code usually takes this learner
    Again, ///< the code had been mended within the week before
};
/// Why the error is kept that was mended last, the end of the list; none when it is not. Usually is the median of at
/// least three.
[[nodiscard]] std::optional<KeepReason> reasonToKeep(const std::vector<Mending> &mendings, const Mending &last);

/// A program of the learner's own that the compiler rejected, as it was.
struct OwnError {
    QString id{};      ///< a UUID
    QString lesson{};  ///< "course/lesson" in which it was met, or empty
    QString code{};    ///< "E0382"
    QString program{}; ///< at most mostErrorText characters
    KeepReason reason = KeepReason::Long;
    QString edition = QStringLiteral("2024");
    QStringList crates{}; ///< that the program may use, named as in Cargo.toml

    bool operator==(const OwnError &) const = default;
};
inline constexpr qsizetype mostErrorText = 20'000; ///< characters of a program that is kept
inline constexpr size_t mostOwnErrors = 200;       ///< that are asked at one time

/// Whether a code can be asked again: one of the compiler's own.
[[nodiscard]] bool isErrorCode(const QString &code);

/// The program as an exercise: to be mended until the compiler takes it. What it does and prints is nobody's business.
[[nodiscard]] Course::Exercise exerciseOf(const OwnError &error);
/// All of them as a course of their own, with this title.
[[nodiscard]] Course::Course courseOf(const std::vector<OwnError> &errors, const QString &title);

} // namespace Ochre::Study
