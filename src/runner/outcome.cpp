// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/outcome.h"

#include "runner/lastwords.h"
#include "sandbox/signals.h"

#include <QCoreApplication>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr int panicCode = 101;
constexpr int loaderCode = 127;          // ld.so, before the program has begun
constexpr qsizetype longestReason = 500; // characters: the whole text stands in the output

/// Names the translation context and holds what every explanation needs.
class Explanation final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::Explanation)
public:
    Explanation(const Sandbox::ProcessResult &process, const QByteArray &standardError, const ProgramBounds &bounds)
        : m_process(process)
        , m_limits(bounds.limits)
        , m_level(bounds.sandbox)
        , m_words(standardError)
    {
    }

    [[nodiscard]] Ending ending() const;

private:
    [[nodiscard]] Ending exited() const;
    [[nodiscard]] Ending panicked(const Diagnostics::Panic &panic) const;
    [[nodiscard]] Ending signalled() const;
    [[nodiscard]] Ending killed() const;
    [[nodiscard]] Ending aborted() const;
    [[nodiscard]] Ending wallTime() const;
    [[nodiscard]] Ending busy(int seconds) const;
    [[nodiscard]] Ending overTotal() const;
    [[nodiscard]] QString advice(LastWords::SystemError error) const;
    [[nodiscard]] QString threadLimit() const;

    const Sandbox::ProcessResult &m_process;
    const Sandbox::Limits &m_limits;
    Sandbox::SandboxLevel m_level;
    LastWords m_words;
};

QString mebibytes(qint64 bytes)
{
    constexpr qint64 mebibyte = 1LL << 20;
    constexpr qint64 gibibyte = 1LL << 30;
    if (bytes >= gibibyte && bytes % gibibyte == 0) {
        return u"%1 GiB"_s.arg(bytes / gibibyte);
    }
    if (bytes >= mebibyte) {
        return u"%1 MiB"_s.arg(bytes / mebibyte);
    }
    return u"%1 KiB"_s.arg(bytes / 1024);
}

Ending Explanation::ending() const
{
    switch (m_process.end) {
    case Sandbox::ProcessResult::End::Exited:
        return exited();
    case Sandbox::ProcessResult::End::Signalled:
        return signalled();
    case Sandbox::ProcessResult::End::WallTime:
        return wallTime();
    case Sandbox::ProcessResult::End::OutputLimit:
        return {Outcome::OutputLimit,
                tr("Your program was stopped because it printed more than %1. The rest is not shown.")
                    .arg(mebibytes(m_limits.outputBytes))};
    case Sandbox::ProcessResult::End::Stopped:
        return {Outcome::Stopped, tr("You stopped the program.")};
    case Sandbox::ProcessResult::End::TotalLimit:
        return overTotal();
    case Sandbox::ProcessResult::End::NotStarted:
        break;
    }
    return {Outcome::NotStarted, tr("The program could not be started. %1").arg(m_process.failure).trimmed()};
}

Ending Explanation::exited() const
{
    if (m_process.exitCode == 0) {
        return {Outcome::Finished, tr("The program finished.")};
    }
    if (m_process.exitCode == panicCode) {
        if (const auto panic = m_words.panic()) {
            return panicked(*panic);
        }
    }
    if (m_process.exitCode == loaderCode && m_words.isLoaderWithoutMemory()) {
        return {Outcome::MemoryLimit,
                tr("The program did not begin: it and its libraries need more memory than the limit of %1.")
                    .arg(mebibytes(m_limits.memoryBytes))};
    }
    // A program can print "Error: " itself, so this says what the code means, not where it came from.
    const QString text = m_process.exitCode == 1 && m_words.isError()
                             ? tr("The program finished with code 1, the code of a main that returns an error.")
                             : tr("The program finished with code %1.").arg(m_process.exitCode);
    const QString extra = advice(m_words.systemError());
    return {Outcome::Finished, extra.isEmpty() ? text : text + u' ' + extra};
}

Ending Explanation::panicked(const Diagnostics::Panic &panic) const
{
    const LastWords::SystemError error = LastWords::systemError(panic);
    if (error == LastWords::SystemError::NoThread) {
        return {Outcome::ProcessLimit, threadLimit()};
    }
    QString text = tr("Your program panicked.");
    QString reason = panic.message.section(u'\n', 0, 0).trimmed();
    if (reason.size() > longestReason) {
        reason = reason.left(longestReason) + u'…';
    }
    if (!reason.isEmpty()) {
        text = panic.location.line > 0 && panic.location.file == u"main.rs"
                   ? tr("Your program panicked in line %1: %2").arg(panic.location.line).arg(reason)
                   : tr("Your program panicked: %1").arg(reason);
    }
    const QString extra = advice(error);
    return {Outcome::Panicked, extra.isEmpty() ? text : text + u'\n' + extra};
}

Ending Explanation::signalled() const
{
    switch (Sandbox::signalOf(m_process.signal)) {
    case Sandbox::Signal::CpuTime:
        return busy(m_limits.cpuSeconds);
    case Sandbox::Signal::Kill:
        return killed();
    case Sandbox::Signal::FileSize:
        return {Outcome::Signalled,
                tr("Your program was stopped: files in lessons are limited to %1.").arg(mebibytes(m_limits.fileBytes))};
    case Sandbox::Signal::Abort:
        return aborted();
    case Sandbox::Signal::Segmentation:
    case Sandbox::Signal::Bus:
        return {Outcome::Signalled, tr("Invalid memory access in unsafe code.")};
    case Sandbox::Signal::BadCall:
        return {Outcome::Signalled, tr("Your program was stopped: it asked the system for something that lessons may "
                                       "not do.")};
    case Sandbox::Signal::IllegalInstruction:
    case Sandbox::Signal::Trap:
        return {Outcome::Signalled, tr("Your program ran into an instruction that ends it at once.")};
    default:
        return {Outcome::Signalled, tr("Your program was ended by signal %1.").arg(m_process.signal)};
    }
}

// Nobody says who sent it: the kernel when memory ran out, or the program itself.
Ending Explanation::killed() const
{
    if (m_process.cpuMs >= m_limits.cpuSeconds * 1000) {
        return busy(m_limits.cpuSeconds);
    }
    return {Outcome::Signalled, tr("Your program was killed by signal 9: it did that itself, or the system did because "
                                   "memory ran out.")};
}

Ending Explanation::aborted() const
{
    if (m_words.isStackOverflow()) {
        return {Outcome::Signalled, tr("The stack is full: a recursion is too deep (which case ends it?), or a value "
                                       "is too large for the stack.")};
    }
    if (const auto asked = m_words.failedAllocation()) {
        return {Outcome::MemoryLimit, tr("The program asked for more memory than a lesson may use: the limit is %1, "
                                         "and a request for %2 bytes failed.")
                                          .arg(mebibytes(m_limits.memoryBytes), *asked)};
    }
    if (m_words.isNonUnwindingPanic()) {
        return {Outcome::Panicked, tr("The program was aborted by a panic that could not unwind, such as a panic "
                                      "inside a destructor.")};
    }
    if (m_words.panic()) {
        return {Outcome::Panicked, tr("The program panicked and was aborted.")};
    }
    return {Outcome::Signalled, tr("The program aborted itself.")};
}

Ending Explanation::wallTime() const
{
    const int seconds = qMax(1, (m_limits.wallMs + 500) / 1000);
    // A loop that never ends uses nearly all of a core; what sleeps or is deadlocked uses next to nothing. Between them
    // it may be either: a busy machine lets a loop have little.
    if (m_process.cpuMs * 2 >= m_limits.wallMs) {
        return busy(seconds);
    }
    if (m_process.cpuMs * 20 >= m_limits.wallMs) {
        return {Outcome::TimedOut,
                tr("The program was stopped after %n second(s): is there a loop that never ends, or a "
                   "lock, recv or sleep that never returns?",
                   nullptr, seconds)};
    }
    return {Outcome::TimedOut,
            tr("The program was still waiting after %n second(s): a lock, recv or sleep never returned.", nullptr,
               seconds)};
}

Ending Explanation::busy(int seconds) const
{
    return {Outcome::TimedOut,
            tr("The program was stopped after %n second(s) of computing: is there a loop that never ends?", nullptr,
               seconds)};
}

// What the sandbox has counted of the program and of everything that it started.
Ending Explanation::overTotal() const
{
    using Total = Sandbox::ProcessResult::Total;
    switch (m_process.total) {
    case Total::Processes:
        return {Outcome::ProcessLimit, tr("The program started too many processes or threads.") + u' ' + threadLimit()};
    case Total::Memory:
        return {Outcome::MemoryLimit,
                tr("The program and the processes that it started used more memory than the limit "
                   "of %1.")
                    .arg(mebibytes(m_limits.memoryBytes))};
    case Total::CpuTime:
        return busy(m_limits.totalCpuSeconds);
    case Total::Files:
    case Total::None:
        break;
    }
    return {Outcome::Signalled, tr("Your program was stopped: its files were too many, or too large together.")};
}

QString Explanation::threadLimit() const
{
    return tr("A lesson may start at most %n thread(s) or process(es) at the same time.", nullptr, m_limits.processes);
}

QString Explanation::advice(LastWords::SystemError error) const
{
    using Error = LastWords::SystemError;
    if (error == Error::TooManyFiles) {
        return tr("A lesson may have at most %n file(s) open at the same time.", nullptr, m_limits.openFiles);
    }
    // Without a network, a disk and folders of the sandbox's own it is this machine that says no.
    if (m_level != Sandbox::SandboxLevel::Full) {
        return {};
    }
    switch (error) {
    case Error::NoNetwork:
        return tr("The network is switched off in lessons.");
    case Error::NoSpace:
        return tr("The space for files of a lesson is limited, and can be used up.");
    case Error::ReadOnly:
        return tr("A lesson may write files only in its own folder.");
    case Error::None:
    case Error::NoThread:
    case Error::TooManyFiles:
        break;
    }
    return {};
}

} // namespace

Ending describeOutcome(const Sandbox::ProcessResult &process, const QByteArray &standardError,
                       const ProgramBounds &bounds)
{
    return Explanation(process, standardError, bounds).ending();
}

} // namespace Ochre::Runner
