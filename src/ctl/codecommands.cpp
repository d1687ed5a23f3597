// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/codecommands.h"

#include "ctl/codeprogram.h"
#include "ctl/codereport.h"
#include "ctl/doctorcommand.h"
#include "ctl/programoutput.h"
#include "diagnostics/diagnosticjson.h"
#include "diagnostics/fixes.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CodeCommands)
};

QCommandLineOption noSandboxOption()
{
    return {u"no-sandbox"_s, Text::tr("Run with limits only: the program can read and change your files.")};
}

/// Who names a file on the command line asks for it to run, but where nothing holds it only when told so.
Runner::Trust trustOf(const QCommandLineParser &parser)
{
    return parser.isSet(u"no-sandbox"_s) ? Runner::Trust::LearnerAllowed : Runner::Trust::Learner;
}

void tellWeakSandbox(Sandbox::SandboxLevel level, const Console &console)
{
    if (level == Sandbox::SandboxLevel::Restricted) {
        console.err << Text::tr("The sandbox is only restricted, since this system allows no namespaces: on a Linux "
                                "before 6.12 the program can end your other programs. ochrectl doctor says what helps.")
                    << '\n';
    } else if (level == Sandbox::SandboxLevel::LimitsOnly) {
        console.err << Text::tr("There is no sandbox: the program can read and change your files.") << '\n';
    }
    console.err.flush();
}

int exitCodeOf(const Runner::RunResult &result)
{
    if (result.outcome == Runner::Outcome::NotStarted) {
        return Impossible;
    }
    return result.outcome == Runner::Outcome::Finished && result.exitCode == 0 ? Fine : No;
}

void listFixes(const std::vector<Diagnostics::Fix> &fixes, bool json, const Console &console)
{
    QJsonArray list;
    for (const Diagnostics::Fix &fix : fixes) {
        const qsizetype number = list.size() + 1;
        const QString applicability = Diagnostics::applicabilityName(fix.applicability);
        list << QJsonObject{{u"number"_s, number}, {u"title"_s, fix.title}, {u"applicability"_s, applicability}};
        if (!json) {
            console.out << number << u"  "_s << fix.title << u"  ("_s << applicability << u")\n"_s;
        }
    }
    if (json) {
        console.writeJson({{u"fixes"_s, list}});
    }
}

/// A number from an option; `fallback` when it is not given, an error when it is none.
Result<qint64> number(const QCommandLineParser &parser, const QString &option, qint64 fallback)
{
    if (!parser.isSet(option)) {
        return fallback;
    }
    bool valid = false;
    const qint64 value = parser.value(option).toLongLong(&valid);
    if (valid && value > 0) {
        return value;
    }
    return std::unexpected(Error{Text::tr("--%1 needs a number above 0.").arg(option), {}, Text::tr("See --help.")});
}

Result<Runner::RunRequest> runRequest(const QCommandLineParser &parser, const CodeProgram &program)
{
    Runner::RunRequest request;
    request.trust = trustOf(parser);
    request.source = program.source;
    request.edition = program.edition;
    request.arguments = parser.values(u"arg"_s);
    request.closeInput = true;
    if (parser.isSet(u"stdin"_s)) {
        const Result<QByteArray> input = readSource(parser.value(u"stdin"_s));
        if (!input) {
            return std::unexpected(input.error());
        }
        request.input = *input;
    }
    const auto wall = number(parser, u"wall-ms"_s, request.limits.wallMs);
    const auto memory = number(parser, u"memory-mb"_s, request.limits.memoryBytes >> 20);
    const auto output = number(parser, u"output-kb"_s, request.limits.outputBytes >> 10);
    for (const auto *value : {&wall, &memory, &output}) {
        if (!*value) {
            return std::unexpected(value->error());
        }
    }
    request.limits.wallMs = static_cast<int>(std::min<qint64>(*wall, 3'600'000));
    request.limits.memoryBytes = std::min<qint64>(*memory, 1 << 20) << 20;
    request.limits.outputBytes = std::min<qint64>(*output, 1 << 20) << 10;
    return request;
}

// Also where the compiler has come to no end: whoever reads JSON gets some.
QJsonObject checkReport(const Runner::CheckResult &result, const CompilerText &text)
{
    QJsonObject report{{u"diagnostics"_s, text.json(result.diagnostics)},
                       {u"errors_not_listed"_s, result.untoldErrors},
                       {u"elapsed_ms"_s, result.elapsedMs}};
    if (!result.failure.isEmpty()) {
        report[u"failure"_s] = result.failure;
    }
    return report;
}

} // namespace

int runCheckCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Checks a program as the editor does while it is typed."));
    addProgramOptions(parser);
    if (const auto ended = console.parse(parser, u"check"_s, arguments)) {
        return *ended;
    }
    Result<CodeProgram> program = openProgram(parser, console, CodeSession::Need::Check);
    if (!program) {
        return console.impossible(program.error());
    }
    const Runner::CheckResult result = program->session->check(program->source, program->edition);
    const CompilerText text(program->file, console.isColoured(console.out));
    if (parser.isSet(u"json"_s)) {
        console.writeJson(checkReport(result, text));
    }
    if (!result.failure.isEmpty()) {
        return console.impossible({result.failure, {}, {}});
    }
    if (!parser.isSet(u"json"_s)) {
        console.out << text.rendered(result.diagnostics);
        if (result.untoldErrors > 0) {
            console.out << Text::tr("%n more error(s) are not listed.", nullptr, result.untoldErrors) << '\n';
        }
    }
    return hasErrors(result.diagnostics) ? No : Fine;
}

int runRunCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Compiles a program and runs it in the sandbox under the limits."));
    addProgramOptions(parser);
    parser.addOptions({{u"stdin"_s, Text::tr("The program's input."), u"FILE"_s},
                       {u"arg"_s, Text::tr("An argument of the program; may be repeated."), u"A"_s},
                       {u"wall-ms"_s, Text::tr("Time limit in milliseconds."), u"N"_s},
                       {u"memory-mb"_s, Text::tr("Memory limit in MiB."), u"N"_s},
                       {u"output-kb"_s, Text::tr("Output limit in KiB."), u"N"_s}});
    parser.addOption(noSandboxOption());
    if (const auto ended = console.parse(parser, u"run"_s, arguments)) {
        return *ended;
    }
    Result<CodeProgram> program = openProgram(parser, console, CodeSession::Need::Run);
    if (!program) {
        return console.impossible(program.error());
    }
    const Result<Runner::RunRequest> request = runRequest(parser, *program);
    if (!request) {
        return console.impossible(request.error());
    }
    tellWeakSandbox(program->session->sandboxLevel(), console);
    const CompilerText text(program->file, console.isColoured(console.err));
    if (parser.isSet(u"json"_s)) {
        const Runner::RunResult result = program->session->run(*request);
        console.writeJson(runJson(result, text));
        return exitCodeOf(result);
    }
    ProgramOutput out(console.out, {}, console.isOutTerminal);
    ProgramOutput err(console.err, program->file.toUtf8(), console.isErrTerminal);
    bool isRead = true;
    const auto passOn = [&](const QByteArray &bytes, bool isError) {
        isRead = isRead && (isError ? err : out).write(bytes);
        if (!isRead) {
            QCoreApplication::exit(); // what runs is ended together with this program
        }
    };
    const Runner::RunResult result = program->session->run(*request, passOn);
    if (!isRead || !out.finish() || !err.finish()) {
        return No;
    }
    console.err << (out.isInLine() || err.isInLine() ? u"\n"_s : QString()) << text.rendered(result.diagnostics);
    console.err << Text::tr("%1 (sandbox: %2)").arg(result.message, Sandbox::levelName(result.sandbox)) << '\n';
    return exitCodeOf(result);
}

int runTestCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Builds a program's tests and runs each of them by itself."));
    addProgramOptions(parser);
    parser.addOption({u"tests"_s, Text::tr("More tests, appended to the program as a module."), u"FILE"_s});
    parser.addOption(noSandboxOption());
    if (const auto ended = console.parse(parser, u"test"_s, arguments)) {
        return *ended;
    }
    Result<CodeProgram> program = openProgram(parser, console, CodeSession::Need::Run);
    if (!program) {
        return console.impossible(program.error());
    }
    QByteArray tests;
    if (parser.isSet(u"tests"_s)) {
        const Result<QByteArray> read = readSource(parser.value(u"tests"_s));
        if (!read) {
            return console.impossible(read.error());
        }
        tests = *read;
    }
    Runner::RunRequest request;
    request.trust = trustOf(parser);
    request.source = program->source;
    request.edition = program->edition;
    tellWeakSandbox(program->session->sandboxLevel(), console);
    const Runner::TestResult result = program->session->test(request, tests);
    const CompilerText text(program->file, console.isColoured(console.err));
    if (parser.isSet(u"json"_s)) {
        console.writeJson(testJson(result, text));
    } else {
        console.err << text.rendered(result.diagnostics);
        for (const Runner::TestCase &test : result.tests) {
            console.out << stateName(test.state).leftJustified(10) << test.name << '\n';
            if (!test.message.isEmpty()) {
                console.out << u"          "_s << test.message << '\n';
            }
        }
        console.err << Text::tr("%1 (sandbox: %2)").arg(result.message, Sandbox::levelName(result.sandbox)) << '\n';
    }
    if (result.outcome == Runner::Outcome::NotStarted) {
        return Impossible;
    }
    return result.outcome == Runner::Outcome::Finished && result.allPassed() ? Fine : No;
}

int runFixCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Applies fixes that the compiler suggests and prints the new program."));
    addProgramOptions(parser);
    parser.addOptions({{u"all-safe"_s, Text::tr("Apply every fix that the compiler is sure of.")},
                       {u"fix"_s, Text::tr("Apply the fix with this number (1 is the first)."), u"K"_s}});
    if (const auto ended = console.parse(parser, u"fix"_s, arguments)) {
        return *ended;
    }
    Result<CodeProgram> program = openProgram(parser, console, CodeSession::Need::Check);
    if (!program) {
        return console.impossible(program.error());
    }
    const Result<qint64> chosen = number(parser, u"fix"_s, 0);
    if (!chosen) {
        return console.impossible(chosen.error());
    }
    const Runner::CheckResult checked = program->session->check(program->source, program->edition);
    if (!checked.failure.isEmpty()) {
        return console.impossible({checked.failure, {}, {}});
    }
    std::vector<Diagnostics::Fix> fixes;
    for (const Diagnostics::Diagnostic &diagnostic : checked.diagnostics) {
        std::ranges::copy(diagnostic.fixes, std::back_inserter(fixes));
    }
    if (*chosen == 0 && !parser.isSet(u"all-safe"_s)) {
        listFixes(fixes, parser.isSet(u"json"_s), console);
        return No;
    }
    if (*chosen > static_cast<qint64>(fixes.size())) {
        return console.impossible(
            {Text::tr("There is no fix %1.").arg(*chosen), {}, Text::tr("Without --fix they are listed.")});
    }
    if (*chosen > 0) {
        fixes = {fixes[static_cast<size_t>(*chosen - 1)]};
    } else {
        std::erase_if(fixes, [](const Diagnostics::Fix &fix) { return !Diagnostics::isSafe(fix); });
    }
    const Diagnostics::AppliedFixes done = Diagnostics::applyFixes(program->source, fixes);
    QJsonArray applied;
    for (const size_t index : done.applied) {
        applied << fixes[index].title;
    }
    QJsonArray refused;
    for (const Diagnostics::RefusedFix &fix : done.refused) {
        refused << QJsonObject{{u"title"_s, fixes[fix.index].title}, {u"reason"_s, fix.reason.text()}};
        console.err << fixes[fix.index].title << u": "_s << fix.reason.text() << '\n';
    }
    if (parser.isSet(u"json"_s)) {
        console.writeJson(
            {{u"source"_s, QString::fromUtf8(done.source)}, {u"applied"_s, applied}, {u"refused"_s, refused}});
    } else {
        console.out << QString::fromUtf8(done.source);
    }
    return applied.isEmpty() ? No : Fine;
}

} // namespace Ochre::Ctl
