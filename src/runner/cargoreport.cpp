// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cargoreport.h"

#include "diagnostics/cargoparser.h"
#include "runner/cargoprogress.h"
#include "runner/cratesource.h"
#include "runner/innerwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

using Diagnostics::Diagnostic;

constexpr int maxMessages = 100;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::CargoReport)
};

/// cargo's lines without the messages beyond the first ones: thousands cannot be parsed within one frame.
QByteArray firstMessages(const QByteArray &bytes)
{
    QByteArray kept;
    int errors = 0;
    int others = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.contains(R"("reason":"compiler-message")")) {
            int &count = line.contains(R"("level":"error)") ? errors : others;
            if (count++ >= maxMessages) {
                continue;
            }
        }
        kept += line + '\n';
    }
    return kept;
}

Program programOf(const QJsonObject &artifact)
{
    const QJsonObject target = artifact["target"_L1].toObject();
    Program program{artifact["executable"_L1].toString(), target["name"_L1].toString(), Program::Kind::Binary};
    if (artifact["profile"_L1]["test"_L1].toBool()) {
        program.kind = target["kind"_L1].toArray().contains("test"_L1) ? Program::Kind::IntegrationTests
                                                                       : Program::Kind::UnitTests;
    }
    return program;
}

std::vector<Program> programsIn(const QByteArray &bytes)
{
    std::vector<Program> programs;
    for (const QByteArray &line : bytes.split('\n')) {
        if (!line.startsWith(R"({"reason":"compiler-artifact")") || !line.contains(R"("executable":")")) {
            continue;
        }
        programs.push_back(programOf(QJsonDocument::fromJson(line).object()));
    }
    std::ranges::stable_sort(programs, {}, &Program::kind);
    return programs;
}

/// "  --> Cargo.toml:7:1", as cargo points to its manifest.
std::vector<Diagnostics::Span> placeIn(const QString &complaint)
{
    static const QRegularExpression place(uR"(--> (?:.*/)?(Cargo\.toml):(\d+):(\d+))"_s);
    const QRegularExpressionMatch match = place.match(complaint);
    if (!match.hasMatch()) {
        return {};
    }
    Diagnostics::Span span;
    span.file = match.captured(1);
    span.lineStart = span.lineEnd = match.capturedView(2).toInt();
    span.columnStart = span.columnEnd = match.capturedView(3).toInt();
    span.primary = true;
    return {span};
}

Diagnostic diagnosticOf(const QString &complaint)
{
    static const QRegularExpression unknown(u"no matching package(?: named|) `([^`]+)`"_s);
    Diagnostic diagnostic;
    diagnostic.message = complaint.section(u'\n', 0, 0);
    diagnostic.rendered = complaint;
    diagnostic.spans = placeIn(complaint);
    Diagnostics::Note note;
    note.level = Diagnostics::Level::Help;
    if (const QString crate = unknown.match(complaint).captured(1); !crate.isEmpty()) {
        note.message = cratesMissing({crate}).text();
    } else {
        note.message = complaint.section(u'\n', 1).trimmed();
    }
    if (!note.message.isEmpty()) {
        diagnostic.notes.push_back(note);
    }
    return diagnostic;
}

void judgeExit(CompileReport &report, const Sandbox::ProcessResult &process, const Diagnostics::CargoResult &parsed,
               const QByteArray &standardError)
{
    const bool hasErrors = std::ranges::any_of(report.diagnostics, &Diagnostic::isError);
    report.verdict = CompileReport::Verdict::Rejected;
    if (process.exitCode == 0) {
        report.verdict = CompileReport::Verdict::Accepted;
    } else if (parsed.compilerCrashed) {
        report.verdict = CompileReport::Verdict::GaveUp;
        report.failure = Text::tr("The compiler itself crashed on this project. Try to take back the last change.");
    } else if (report.failure = machineFailure(report.diagnostics); !report.failure.isEmpty()) {
        report.verdict = CompileReport::Verdict::Unusable;
    } else if (!hasErrors) {
        const QString complaint = cargoComplaint(standardError);
        if (complaint.isEmpty()) {
            report.verdict = CompileReport::Verdict::GaveUp;
            report.failure = Text::tr("cargo ended with code %1 and gave no reason.").arg(process.exitCode);
        } else {
            report.diagnostics.push_back(diagnosticOf(complaint));
        }
    }
}

} // namespace

CargoReport interpretCargo(const Sandbox::ProcessResult &process, const QByteArray &standardOutput,
                           const QByteArray &standardError, const Sandbox::Limits &limits)
{
    CargoReport report;
    if (process.end == Sandbox::ProcessResult::End::NotStarted) {
        report.compile = unusableReport(Text::tr("cargo could not be started. %1").arg(process.failure).trimmed());
        return report;
    }
    const QByteArray messages = firstMessages(standardOutput);
    const auto parsed = Diagnostics::parseCargoOutput(messages, {.ownFile = {}, .source = {}});
    report.compile.diagnostics = parsed.diagnostics;
    report.compile.elapsedMs = process.wallMs;
    if (process.end == Sandbox::ProcessResult::End::Exited) {
        judgeExit(report.compile, process, parsed, standardError);
    } else if (process.end == Sandbox::ProcessResult::End::OutputLimit
               && std::ranges::any_of(parsed.diagnostics, &Diagnostic::isError)) {
        report.compile.verdict = CompileReport::Verdict::Rejected; // thousands of messages: the first are enough
    } else {
        report.compile.verdict = CompileReport::Verdict::GaveUp;
        report.compile.failure = compilerGaveUp(process, standardError, limits);
    }
    std::ranges::for_each(report.compile.diagnostics, hideInnerNames);
    if (report.compile.isAccepted()) {
        report.programs = programsIn(messages);
    }
    return report;
}

} // namespace Ochre::Runner
