// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/panicparser.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Ochre::Runner {

/// What the Rust runtime (or the loader) has written to standard error as the last thing before a program ended. Only
/// its exact forms count, and only at the end: whatever a program prints before, or in another form, is its own text.
/// The caller must know from the exit code or the signal which of them can be meant.
class LastWords final {
public:
    explicit LastWords(const QByteArray &standardError);

    /// An error of the operating system that a lesson's limits can be the reason of.
    enum class SystemError { None, NoThread, TooManyFiles, NoSpace, ReadOnly, NoNetwork };

    /// The panic that ended the program; looked for in all of the text, since its message may be long.
    [[nodiscard]] std::optional<Diagnostics::Panic> panic() const;
    [[nodiscard]] bool isStackOverflow() const;
    /// The bytes of a request for memory that failed.
    [[nodiscard]] std::optional<QString> failedAllocation() const;
    [[nodiscard]] bool isNonUnwindingPanic() const;
    /// "Error: …", as std prints what main returned (and as programs print it themselves).
    [[nodiscard]] bool isError() const;
    /// The loader found no room for the program and its libraries.
    [[nodiscard]] bool isLoaderWithoutMemory() const;
    /// What the last line tells of, when it ends with the system's own text and number.
    [[nodiscard]] SystemError systemError() const;
    /// The same in the message of a panic.
    [[nodiscard]] static SystemError systemError(const Diagnostics::Panic &panic);

private:
    QByteArray m_all;
    QString m_last;
    QString m_beforeLast;
};

} // namespace Ochre::Runner
