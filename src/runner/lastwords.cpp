// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/lastwords.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;
using Diagnostics::Panic;

namespace {

constexpr qsizetype tailBytes = qsizetype{16} * 1024; // of the last lines, which are short

struct KnownError {
    int number;
    QLatin1StringView text; ///< of the C library
    LastWords::SystemError error;
};

// 11 is missing: a read that would block says the same. It counts only where std tells that a thread was meant.
constexpr std::array knownErrors{
    KnownError{24, "Too many open files"_L1, LastWords::SystemError::TooManyFiles},
    KnownError{28, "No space left on device"_L1, LastWords::SystemError::NoSpace},
    KnownError{30, "Read-only file system"_L1, LastWords::SystemError::ReadOnly},
    KnownError{101, "Network is unreachable"_L1, LastWords::SystemError::NoNetwork},
};

// Behind an error there may only be what closes the values and strings that it is shown in.
QRegularExpression atTheEnd(const QString &pattern)
{
    return QRegularExpression(pattern + uR"([\s"')\]}]*\z)"_s);
}

LastWords::SystemError errorAtTheEndOf(const QString &text)
{
    static const QRegularExpression debug =
        atTheEnd(uR"re(\bOs \{ code: (?<number>\d+), kind: \w+, message: "(?<text>[^"]*)" \})re"_s);
    static const QRegularExpression display =
        atTheEnd(uR"((?<text>(?:Too many|No space|Read-only|Network is)[a-z ]+) \(os error (?<number>\d+)\))"_s);
    static const QRegularExpression name =
        atTheEnd(u"failed to lookup address information: Temporary failure in name resolution"_s);
    for (const QRegularExpression *form : {&debug, &display}) {
        const QRegularExpressionMatch match = form->match(text);
        const auto known = std::ranges::find_if(knownErrors, [&match](const KnownError &error) {
            return match.hasMatch() && match.capturedView(u"number"_s).toInt() == error.number
                   && match.capturedView(u"text"_s) == error.text;
        });
        if (known != knownErrors.end()) {
            return known->error;
        }
    }
    return name.match(text).hasMatch() ? LastWords::SystemError::NoNetwork : LastWords::SystemError::None;
}

} // namespace

LastWords::LastWords(const QByteArray &standardError)
    : m_all(standardError)
{
    QStringList lines = QString::fromUtf8(standardError.right(tailBytes)).split(u'\n');
    const auto saysNothing = [](const QString &line) {
        return line.trimmed().isEmpty() || line.startsWith("note: run with `RUST_BACKTRACE="_L1);
    };
    while (!lines.isEmpty() && saysNothing(lines.back())) {
        lines.removeLast();
    }
    m_last = lines.value(lines.size() - 1);
    m_beforeLast = lines.value(lines.size() - 2);
}

std::optional<Panic> LastWords::panic() const
{
    if (!m_all.contains("panicked at ")) {
        return std::nullopt;
    }
    std::vector<Panic> panics = Diagnostics::parsePanics(m_all);
    std::erase_if(panics, [](const Panic &panic) {
        return panic.kind == Panic::Kind::StackOverflow || panic.kind == Panic::Kind::AllocationFailure;
    });
    return Diagnostics::decisivePanic(panics);
}

bool LastWords::isStackOverflow() const
{
    static const QRegularExpression thread(uR"(^thread '.*'(?: \(\d+\))? has overflowed its stack$)"_s);
    return (m_last == "fatal runtime error: stack overflow"_L1
            || m_last == "fatal runtime error: stack overflow, aborting"_L1)
           && thread.match(m_beforeLast).hasMatch();
}

std::optional<QString> LastWords::failedAllocation() const
{
    static const QRegularExpression form(uR"(^memory allocation of (\d+) bytes failed$)"_s);
    const QRegularExpressionMatch match = form.match(m_last);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

bool LastWords::isNonUnwindingPanic() const
{
    return m_last == "thread caused non-unwinding panic. aborting."_L1;
}

bool LastWords::isError() const
{
    return m_last.startsWith("Error: "_L1);
}

bool LastWords::isLoaderWithoutMemory() const
{
    static const QRegularExpression form(
        uR"(^\S+: error while loading shared libraries: .*: (?:failed to map segment from shared object|)"
        uR"(cannot allocate .*|.*Cannot allocate memory)$)"_s);
    return form.match(m_last).hasMatch();
}

LastWords::SystemError LastWords::systemError() const
{
    return errorAtTheEndOf(m_last);
}

LastWords::SystemError LastWords::systemError(const Panic &panic)
{
    // Of thread::spawn and thread::scope: their own panic, in their own file.
    static const QRegularExpression thread(
        uR"(\Afailed to spawn thread: Os \{ code: 11, kind: WouldBlock, message: "[^"]*" \}\z)"_s);
    if (thread.match(panic.message).hasMatch() && Diagnostics::isStandardLibrary(panic.location.file)) {
        return SystemError::NoThread;
    }
    return errorAtTheEndOf(panic.message.right(tailBytes));
}

} // namespace Ochre::Runner
