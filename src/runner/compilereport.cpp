// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/compilereport.h"

#include "diagnostics/rustcparser.h"
#include "runner/innerwords.h"
#include "runner/lastwords.h"
#include "sandbox/signals.h"
#include "toolchain/toolchainproblems.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr int crashCode = 101;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::CompileReport)
};

/// The lines worth parsing; what is not JSON stays, it may tell of a crash.
QByteArray firstMessages(const QByteArray &bytes, int maxMessages, int &untoldErrors)
{
    if (bytes.count('\n') <= maxMessages) {
        return bytes;
    }
    QByteArray kept;
    int errors = 0;
    int others = 0;
    bool hasSum = false; // "aborting due to …", which is no error of its own
    for (qsizetype start = 0; start < bytes.size();) {
        const qsizetype found = bytes.indexOf('\n', start);
        const qsizetype end = found < 0 ? bytes.size() : found + 1;
        const QByteArrayView line = QByteArrayView(bytes).sliced(start, end - start);
        // Notes and helps inside a message have levels too, but never this one.
        int &count = line.contains(R"("level":"error)") ? errors : others;
        if (count++ < maxMessages) {
            kept += line;
        } else if (line.contains(R"("code":null)") && line.contains(R"("spans":[])")) {
            hasSum = true;
        }
        start = end;
    }
    untoldErrors = std::max(0, errors - maxMessages - (hasSum ? 1 : 0));
    return kept;
}

/// The machine's own trouble has neither a code nor a place in a text: what a program makes the compiler say has.
bool isOfTheMachine(const Diagnostics::Diagnostic &diagnostic)
{
    return diagnostic.isError() && diagnostic.code.isEmpty() && diagnostic.spans.empty();
}

QRegularExpression lineForm(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::MultilineOption);
}

/// What the linker says before it names anything of the text: a symbol or a library may be called as its author likes,
/// line ends included, and such an error is the text's whatever else is wrong.
QString beforeNames(const QString &words)
{
    static const QRegularExpression naming = lineForm(
        uR"(^(?!.*-l(?:gcc_s|util|rt|pthread|m|dl|c)(?::|$)))"
        uR"(.*(?:\b(?:symbols?|references?|referenced|definitions?|relocations?|sections?|library)\b|(?<!\w)-l\S))"_s);
    const QRegularExpressionMatch match = naming.match(words);
    return match.hasMatch() ? words.first(match.capturedStart()) : words;
}

/// Whether a line of such an error, or of what the linker said, is of this form.
bool hasLine(const Diagnostics::DiagnosticList &diagnostics, const QRegularExpression &form)
{
    const auto isSaid = [&form](const QString &words) { return form.match(beforeNames(words)).hasMatch(); };
    return std::ranges::any_of(diagnostics, [&isSaid](const Diagnostics::Diagnostic &diagnostic) {
        return isOfTheMachine(diagnostic)
               && (isSaid(diagnostic.message)
                   || std::ranges::any_of(diagnostic.notes, isSaid, &Diagnostics::Note::message));
    });
}

QString garbageText(const Sandbox::ProcessResult &process, const QByteArray &otherText)
{
    const QString said = QString::fromUtf8(otherText).section(u'\n', 0, 0).left(200).trimmed();
    if (said.isEmpty()) {
        return Text::tr("The compiler ended with code %1 and gave no reason.").arg(process.exitCode);
    }
    return Text::tr("The compiler ended with code %1 and an answer that cannot be read: %2")
        .arg(process.exitCode)
        .arg(said);
}

/// An exit without a signal or a limit.
void judgeExit(CompileReport &report, const Sandbox::ProcessResult &process, const Diagnostics::ParseResult &parsed)
{
    const bool hasErrors = std::ranges::any_of(report.diagnostics, &Diagnostics::Diagnostic::isError);
    if (process.exitCode == 0) {
        const bool isGarbage = report.diagnostics.empty() && !parsed.otherText.trimmed().isEmpty();
        report.verdict = isGarbage ? CompileReport::Verdict::GaveUp : CompileReport::Verdict::Accepted;
        if (isGarbage) {
            report.failure = garbageText(process, parsed.otherText);
        }
        return;
    }
    if (parsed.compilerCrashed || process.exitCode == crashCode) {
        report.verdict = CompileReport::Verdict::GaveUp;
        report.failure = compilerGaveUp(process, parsed.otherText, {});
        return;
    }
    report.failure = machineFailure(report.diagnostics);
    if (!report.failure.isEmpty()) {
        report.verdict = CompileReport::Verdict::Unusable;
    } else if (hasErrors) {
        report.verdict = CompileReport::Verdict::Rejected;
    } else {
        report.verdict = CompileReport::Verdict::GaveUp;
        report.failure = garbageText(process, parsed.otherText);
    }
}

} // namespace

CompileReport unusableReport(const QString &failure)
{
    CompileReport report;
    report.failure = failure;
    return report;
}

QString machineFailure(const Diagnostics::DiagnosticList &diagnostics)
{
    static const QRegularExpression noLinker = lineForm(u"^linker `cc` not found"_s);
    static const QRegularExpression noLibrary =
        lineForm(uR"(\bcannot find (?:Scrt1|crti)\.o(?::|$)|\bunable to find library -lc$)"_s);
    static const QRegularExpression noSpace = lineForm(
        uR"((?:^|: )(?:No space left on device|Disk quota exceeded)(?: \(os error \d+\))?(?: at path ".*")?$)"_s);
    static const QRegularExpression notAllowed = lineForm(
        uR"((?:^|: )(?:Read-only file system \(os error 30\)|Permission denied \(os error 13\))(?: at path ".*")?$)"_s);
    if (hasLine(diagnostics, noLinker)) {
        return Toolchain::problemText(Toolchain::linkerMissing());
    }
    if (hasLine(diagnostics, noLibrary)) {
        return Toolchain::problemText(Toolchain::systemLibraryMissing());
    }
    if (hasLine(diagnostics, noSpace)) {
        return Text::tr("The disk is full, so the compiler could not write its result. Free some space and try again; "
                        "your text is safe in the editor.");
    }
    if (hasLine(diagnostics, notAllowed)) {
        return Text::tr(
            "The compiler could not write its result. Check that the cache folder can be written; your text "
            "is safe in the editor.");
    }
    return {};
}

QString compilerGaveUp(const Sandbox::ProcessResult &process, const QByteArray &standardError,
                       const Sandbox::Limits &limits)
{
    const Sandbox::Signal ended = Sandbox::signalOf(process.signal);
    if (process.end == Sandbox::ProcessResult::End::WallTime || ended == Sandbox::Signal::CpuTime
        || process.total == Sandbox::ProcessResult::Total::CpuTime) {
        return Text::tr("The compiler gave up because it needed too long. Look for a constant or type that takes very "
                        "much computing; it may not be your fault alone.");
    }
    const bool isOverTotal = process.total == Sandbox::ProcessResult::Total::Memory;
    if (isOverTotal || (ended == Sandbox::Signal::Abort && LastWords(standardError).failedAllocation())) {
        return Text::tr("The compiler gave up because it needed more than %1 GiB of memory. Look for a macro or a "
                        "constant that grows without end.")
            .arg(limits.memoryBytes >> 30);
    }
    if (ended == Sandbox::Signal::FileSize) {
        return Text::tr("The compiler gave up because the program would become too large.");
    }
    return Text::tr(
        "The compiler gave up, perhaps because of deep nesting or a huge constant. It may not be your fault "
        "alone: try to take back the last change.");
}

CompileReport interpretCompile(const Sandbox::ProcessResult &process, const QByteArray &standardError,
                               const QByteArray &source, const Sandbox::Limits &limits, int mostMessages)
{
    if (process.end == Sandbox::ProcessResult::End::NotStarted) {
        return unusableReport(Text::tr("The compiler could not be started. %1").arg(process.failure).trimmed());
    }
    CompileReport report;
    const QByteArray messages = firstMessages(standardError, mostMessages, report.untoldErrors);
    const auto parsed = Diagnostics::parseRustcOutput(messages, {.source = source});
    report.elapsedMs = process.wallMs;
    report.diagnostics = parsed.diagnostics;
    const bool hasErrors = std::ranges::any_of(report.diagnostics, &Diagnostics::Diagnostic::isError);
    switch (process.end) {
    case Sandbox::ProcessResult::End::Exited:
        judgeExit(report, process, parsed);
        break;
    case Sandbox::ProcessResult::End::OutputLimit: // thousands of messages: the first ones are enough
        report.verdict = CompileReport::Verdict::Rejected;
        if (hasErrors) {
            break;
        }
        [[fallthrough]];
    default:
        report.verdict = CompileReport::Verdict::GaveUp;
        report.failure = compilerGaveUp(process, standardError, limits);
    }
    std::ranges::for_each(report.diagnostics, hideInnerNames);
    return report;
}

} // namespace Ochre::Runner
