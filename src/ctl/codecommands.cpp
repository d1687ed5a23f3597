// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/codecommands.h"

#include "ctl/codesession.h"
#include "ctl/doctorcommand.h"
#include "diagnostics/diagnosticjson.h"
#include "diagnostics/fixes.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CodeCommands)
};

/// What the four commands share: a file, an edition, a compiler.
struct Program {
    QByteArray source;
    QString edition;
    std::unique_ptr<CodeSession> session;
};

void addProgramOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"file"_s, Text::tr("A Rust program in one file."), u"FILE.rs"_s);
    parser.addOption({u"edition"_s, Text::tr("The edition of the language."), u"E"_s, u"2024"_s});
    parser.addOption({u"json"_s, Text::tr("Print one JSON object.")});
}

Result<Program> openProgram(const QCommandLineParser &parser, const Console &console, bool sandboxed = true)
{
    if (parser.positionalArguments().size() != 1) {
        return std::unexpected(Error{Text::tr("Exactly one file is needed."), {}, Text::tr("See --help.")});
    }
    Result<QByteArray> source = readSource(parser.positionalArguments().constFirst());
    if (!source) {
        return std::unexpected(source.error());
    }
    Result<std::unique_ptr<CodeSession>> session = CodeSession::open(console, sandboxed);
    if (!session) {
        return std::unexpected(session.error());
    }
    return Program{std::move(*source), parser.value(u"edition"_s), std::move(*session)};
}

void printDiagnostics(const Diagnostics::DiagnosticList &diagnostics, QTextStream &stream)
{
    for (const Diagnostics::Diagnostic &diagnostic : diagnostics) {
        stream << diagnostic.rendered;
    }
}

bool hasErrors(const Diagnostics::DiagnosticList &diagnostics)
{
    return std::ranges::any_of(diagnostics, &Diagnostics::Diagnostic::isError);
}

QJsonObject toJson(const Runner::RunResult &result)
{
    return {{u"outcome"_s, Runner::outcomeName(result.outcome)},
            {u"exit_code"_s, result.exitCode},
            {u"signal"_s, result.signal},
            {u"stdout"_s, QString::fromUtf8(result.standardOutput)},
            {u"stderr"_s, QString::fromUtf8(result.standardError)},
            {u"stdout_dropped_bytes"_s, result.droppedBytes},
            {u"compile_ms"_s, result.compileMs},
            {u"run_ms"_s, result.runMs},
            {u"sandbox"_s, Sandbox::levelName(result.sandbox)},
            {u"message"_s, result.message},
            {u"diagnostics"_s, Diagnostics::toJson(result.diagnostics)}};
}

QString stateName(Runner::TestCase::State state)
{
    switch (state) {
    case Runner::TestCase::State::Passed:
        return u"passed"_s;
    case Runner::TestCase::State::Failed:
        return u"failed"_s;
    case Runner::TestCase::State::Ignored:
        return u"ignored"_s;
    case Runner::TestCase::State::TimedOut:
        return u"timed-out"_s;
    case Runner::TestCase::State::NotRun:
        break;
    }
    return u"not-run"_s;
}

QJsonObject toJson(const Runner::TestResult &result)
{
    QJsonArray tests;
    for (const Runner::TestCase &test : result.tests) {
        tests << QJsonObject{{u"name"_s, test.name},     {u"result"_s, stateName(test.state)},
                             {u"stdout"_s, test.output}, {u"file"_s, test.file},
                             {u"line"_s, test.line},     {u"message"_s, test.message}};
    }
    return {{u"outcome"_s, Runner::outcomeName(result.outcome)},
            {u"tests"_s, tests},
            {u"message"_s, result.message},
            {u"compile_ms"_s, result.compileMs},
            {u"run_ms"_s, result.runMs},
            {u"sandbox"_s, Sandbox::levelName(result.sandbox)},
            {u"diagnostics"_s, Diagnostics::toJson(result.diagnostics)}};
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

Result<Runner::RunRequest> runRequest(const QCommandLineParser &parser, const Program &program)
{
    Runner::RunRequest request;
    request.trust = Runner::Trust::Learner; // who names a file on the command line asks for it to run
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

} // namespace

int runCheckCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Checks a program as the editor does while it is typed."));
    addProgramOptions(parser);
    if (const auto ended = console.parse(parser, u"check"_s, arguments)) {
        return *ended;
    }
    Result<Program> program = openProgram(parser, console);
    if (!program) {
        return console.impossible(program.error());
    }
    const Runner::CheckResult result = program->session->check(program->source, program->edition);
    if (!result.failure.isEmpty()) {
        return console.impossible({result.failure, {}, {}});
    }
    if (parser.isSet(u"json"_s)) {
        console.writeJson(
            {{u"diagnostics"_s, Diagnostics::toJson(result.diagnostics)}, {u"elapsed_ms"_s, result.elapsedMs}});
    } else {
        printDiagnostics(result.diagnostics, console.out);
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
                       {u"output-kb"_s, Text::tr("Output limit in KiB."), u"N"_s},
                       {u"no-sandbox"_s, Text::tr("Run with limits only: the program can read your files.")}});
    if (const auto ended = console.parse(parser, u"run"_s, arguments)) {
        return *ended;
    }
    Result<Program> program = openProgram(parser, console, !parser.isSet(u"no-sandbox"_s));
    if (!program) {
        return console.impossible(program.error());
    }
    const Result<Runner::RunRequest> request = runRequest(parser, *program);
    if (!request) {
        return console.impossible(request.error());
    }
    const bool json = parser.isSet(u"json"_s);
    const auto passOn = [&console](const QByteArray &bytes, bool isError) {
        QTextStream &stream = isError ? console.err : console.out;
        stream.flush();
        stream.device()->write(bytes);
    };
    const Runner::RunResult result = program->session->run(*request, json ? CodeSession::OutputSink() : passOn);
    if (json) {
        console.writeJson(toJson(result));
    } else {
        printDiagnostics(result.diagnostics, console.err);
        console.err << result.message << '\n';
    }
    if (result.outcome == Runner::Outcome::NotStarted) {
        return Impossible;
    }
    return result.outcome == Runner::Outcome::Finished && result.exitCode == 0 ? Fine : No;
}

int runTestCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Builds a program's tests and runs each of them by itself."));
    addProgramOptions(parser);
    parser.addOption({u"tests"_s, Text::tr("More tests, appended to the program as a module."), u"FILE"_s});
    if (const auto ended = console.parse(parser, u"test"_s, arguments)) {
        return *ended;
    }
    Result<Program> program = openProgram(parser, console);
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
    request.trust = Runner::Trust::Learner; // who names a file on the command line asks for it to run
    request.source = program->source;
    request.edition = program->edition;
    const Runner::TestResult result = program->session->test(request, tests);
    if (parser.isSet(u"json"_s)) {
        console.writeJson(toJson(result));
    } else {
        printDiagnostics(result.diagnostics, console.err);
        for (const Runner::TestCase &test : result.tests) {
            console.out << stateName(test.state).leftJustified(10) << test.name << '\n';
            if (!test.message.isEmpty()) {
                console.out << u"          "_s << test.message << '\n';
            }
        }
        console.err << result.message << '\n';
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
    Result<Program> program = openProgram(parser, console);
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
        for (qsizetype count = 0; const Diagnostics::Fix &fix : fixes) {
            console.out << ++count << u"  "_s << fix.title << u"  ("_s
                        << Diagnostics::applicabilityName(fix.applicability) << u")\n"_s;
        }
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
