// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/codecaption.h"

#include <utility>

namespace Ochre::Lesson {

using Course::Fence;

/// Of what is no program.
TippedText CodeCaption::other(const Fence &fence)
{
    if (fence.language == QLatin1String("output")) {
        return {tr("output"), tr("What the program prints.")};
    }
    if (fence.language == QLatin1String("sh")) {
        return {tr("terminal"), tr("What is typed in a terminal.")};
    }
    return {fence.language, tr("The language of this text. Only Rust is compiled here.")};
}

void CodeCaption::addOutcome(std::vector<TippedText> &parts, const Fence &fence)
{
    if (fence.compileFail) {
        parts.push_back(
            {tr("fails on purpose"), tr("The compiler rejects it. What it says unfolds below the program.")});
        for (const QString &code : fence.codes) {
            parts.push_back({code, tr("The compiler's number of the error that it reports.")});
        }
    } else if (fence.shouldPanic) {
        parts.push_back({tr("panics on purpose"), tr("It compiles, and stops with a panic when it runs.")});
    } else {
        parts.push_back({tr("example"), tr("A program that compiles; a copy of it can be changed in the editor.")});
    }
}

std::vector<TippedText> CodeCaption::parts(const Fence &fence)
{
    if (!fence.isRust()) {
        return {other(fence)};
    }
    std::vector<TippedText> parts;
    addOutcome(parts, fence);
    if (!fence.ignoreReason.isEmpty()) {
        parts.push_back({tr("not compiled: %1").arg(fence.ignoreReason),
                         tr("This program needs what is not here, so that it is only shown.")});
    } else if (fence.noRun) {
        parts.push_back({tr("compiled, not run"), tr("It would not end by itself, or needs what is not here.")});
    }
    if (!fence.edition.isEmpty()) {
        parts.push_back({tr("edition %1").arg(fence.edition),
                         tr("It is compiled by the rules of this edition of Rust, not by those of the course.")});
    }
    if (!fence.crates.isEmpty()) {
        parts.push_back(
            {tr("needs %1").arg(fence.crates.join(QStringLiteral(", "))),
             tr("Crates that it uses. They are built from sources on this computer, before its first run.")});
    }
    return parts;
}

void CodeCaption::write(QTextCursor &cursor, const Fence &fence, const QTextCharFormat &format)
{
    bool isFirst = true;
    for (const TippedText &part : parts(fence)) {
        if (!std::exchange(isFirst, false)) {
            cursor.insertText(QStringLiteral(" · "), format);
        }
        part.write(cursor, format);
    }
}

} // namespace Ochre::Lesson
