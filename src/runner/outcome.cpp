// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/outcome.h"

#include "diagnostics/panicparser.h"
#include "sandbox/signals.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tailBytes = qsizetype{16} * 1024; // a panic with a long assert_eq! fits
constexpr int panicCode = 101;

/// Names the translation context and holds what every explanation needs.
class Explanation final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::Explanation)
public:
    Explanation(const Sandbox::ProcessResult &process, const ProgramOutput &output, const Sandbox::Limits &limits)
        : m_process(process)
        , m_limits(limits)
        , m_error(output.standardError.right(tailBytes))
        , m_output(output.standardOutput.right(tailBytes))
    {
    }

    [[nodiscard]] Ending ending() const;

private:
    [[nodiscard]] Ending exited() const;
    [[nodiscard]] Ending panicked() const;
    [[nodiscard]] Ending signalled() const;
    [[nodiscard]] Ending aborted() const;
    [[nodiscard]] Ending wallTime() const;
    [[nodiscard]] Ending busy(int seconds) const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] bool hasSpawnFailure() const;
    [[nodiscard]] bool says(QByteArrayView words) const { return m_error.contains(words) || m_output.contains(words); }
    [[nodiscard]] QString threadLimit() const;
    [[nodiscard]] QString memoryLimit() const;

    const Sandbox::ProcessResult &m_process;
    const Sandbox::Limits &m_limits;
    QByteArray m_error;
    QByteArray m_output;
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
    case Sandbox::ProcessResult::End::NotStarted:
        break;
    }
    return {Outcome::NotStarted, tr("The program could not be started. %1").arg(m_process.failure).trimmed()};
}

Ending Explanation::exited() const
{
    if (m_process.exitCode == panicCode && m_error.contains("panicked at ")) {
        return panicked();
    }
    const QString extra = hint();
    const auto with = [&extra](const QString &text) { return extra.isEmpty() ? text : text + u' ' + extra; };
    if (m_process.exitCode == 0) {
        return {Outcome::Finished, with(tr("The program finished."))};
    }
    const Outcome outcome = hasSpawnFailure() ? Outcome::ProcessLimit : Outcome::Finished;
    if (m_process.exitCode == 1 && (m_error.startsWith("Error: ") || m_error.contains("\nError: "))) {
        return {outcome, with(tr("main returned an error, so the program finished with code 1."))};
    }
    return {outcome, with(tr("The program finished with code %1.").arg(m_process.exitCode))};
}

Ending Explanation::panicked() const
{
    if (hasSpawnFailure()) {
        return {Outcome::ProcessLimit, threadLimit()};
    }
    QString text = tr("Your program panicked.");
    if (const auto panic = Diagnostics::parsePanic(m_error)) {
        const QString reason = panic->message.section(u'\n', 0, 0).trimmed();
        if (!reason.isEmpty()) {
            text = panic->location.line > 0 && panic->location.file == u"main.rs"
                       ? tr("Your program panicked in line %1: %2").arg(panic->location.line).arg(reason)
                       : tr("Your program panicked: %1").arg(reason);
        }
    }
    const QString extra = hint();
    return {Outcome::Panicked, extra.isEmpty() ? text : text + u'\n' + extra};
}

Ending Explanation::signalled() const
{
    const bool usedItsTime = m_process.cpuMs >= m_limits.cpuSeconds * 1000;
    switch (Sandbox::signalOf(m_process.signal)) {
    case Sandbox::Signal::CpuTime:
        return busy(m_limits.cpuSeconds);
    case Sandbox::Signal::Kill:
        if (!m_process.failure.isEmpty()) { // the sandbox counted the processes
            return {Outcome::ProcessLimit, m_process.failure + u' ' + threadLimit()};
        }
        if (usedItsTime) {
            return busy(m_limits.cpuSeconds);
        }
        return {Outcome::MemoryLimit, tr("The system ended your program, most likely because it ran out of memory.")};
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

Ending Explanation::aborted() const
{
    if (m_error.contains("has overflowed its stack")) {
        return {Outcome::Signalled, tr("The recursion is too deep and the stack is full: which case ends it?")};
    }
    if (m_error.contains("memory allocation of ")) {
        return {Outcome::MemoryLimit, memoryLimit()};
    }
    if (hasSpawnFailure()) {
        return {Outcome::ProcessLimit, threadLimit()};
    }
    if (m_error.contains("panic in a destructor") || m_error.contains("non-unwinding panic")) {
        return {Outcome::Panicked, tr("The program was aborted by a panic that could not unwind, such as a panic "
                                      "inside a destructor.")};
    }
    if (m_error.contains("panicked at ")) {
        return {Outcome::Panicked, tr("The program panicked and was aborted.")};
    }
    return {Outcome::Signalled, tr("The program aborted itself.")};
}

Ending Explanation::wallTime() const
{
    const int seconds = qMax(1, (m_limits.wallMs + 500) / 1000);
    // A loop that never ends uses nearly all of a core; what sleeps or is deadlocked uses next to nothing.
    if (m_process.cpuMs * 2 >= m_limits.wallMs) {
        return busy(seconds);
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

bool Explanation::hasSpawnFailure() const
{
    // EAGAIN has two sources: too many tasks, and a non-blocking read. Only the words of a failed start count.
    return says("os error 11") && (says("failed to spawn thread") || says("Resource temporarily unavailable"));
}

QString Explanation::threadLimit() const
{
    return tr("A lesson may start at most %n thread(s) or process(es) at the same time.", nullptr, m_limits.processes);
}

QString Explanation::memoryLimit() const
{
    static const QRegularExpression pattern(u"memory allocation of (\\d+) bytes failed"_s);
    const QString asked = pattern.match(QString::fromUtf8(m_error)).captured(1);
    return tr("The program asked for more memory than a lesson may use: the limit is %1, and a request for %2 bytes "
              "failed.")
        .arg(mebibytes(m_limits.memoryBytes), asked);
}

QString Explanation::hint() const
{
    if (says("os error 101)") || says("failed to lookup address") || says("Temporary failure in name resolution")) {
        return tr("The network is switched off in lessons.");
    }
    if (hasSpawnFailure()) {
        return threadLimit();
    }
    if (says("os error 24)")) {
        return tr("A lesson may have at most %n file(s) open at the same time.", nullptr, m_limits.openFiles);
    }
    if (says("os error 28)")) {
        return tr("The space for files of a lesson is used up.");
    }
    if (says("os error 30)")) {
        return tr("A lesson may write files only in its own folder.");
    }
    return {};
}

} // namespace

Ending describeOutcome(const Sandbox::ProcessResult &process, const ProgramOutput &output,
                       const Sandbox::Limits &limits)
{
    return Explanation(process, output, limits).ending();
}

} // namespace Ochre::Runner
