// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/tracecommand.h"

#include "ctl/codeprogram.h"
#include "ctl/compilertext.h"
#include "sandbox/box.h"
#include "trace/json.h"
#include "trace/ownershipprobe.h"
#include "trace/recorder.h"
#include "trace/words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TraceCommand)
};

/// A number from an option, from 1; 0 when it is not given.
Result<int> numberOf(const QCommandLineParser &parser, const QString &option)
{
    bool isNumber = true;
    const int number = parser.isSet(option) ? parser.value(option).toInt(&isNumber) : 0;
    if (isNumber && (number > 0 || !parser.isSet(option))) {
        return number;
    }
    return std::unexpected(Error{Text::tr("--%1 needs a number above 0.").arg(option), {}, Text::tr("See --help.")});
}

Result<Trace::RecordOrder> orderOf(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().size() != 1) {
        return std::unexpected(Error{Text::tr("Exactly one file is needed."), {}, Text::tr("See --help.")});
    }
    const Result<QByteArray> source = readSource(parser.positionalArguments().constFirst());
    if (!source) {
        return std::unexpected(source.error());
    }
    Trace::RecordOrder order{.source = *source, .edition = parser.value(u"edition"_s), .trust = Runner::Trust::Learner};
    if (parser.isSet(u"stdin"_s)) {
        const Result<QByteArray> input = readSource(parser.value(u"stdin"_s));
        if (!input) {
            return std::unexpected(input.error());
        }
        order.input = *input;
    }
    const Result<int> line = numberOf(parser, u"line"_s);
    if (!line) {
        return std::unexpected(line.error());
    }
    order.line = *line;
    return order;
}

Result<Trace::RecordResult> record(const Trace::RecordOrder &order, const Toolchain::Toolchain &toolchain,
                                   const Trace::RecordBounds &bounds, const QString &folder, const Console &console)
{
    Trace::Recorder recorder(folder + u"/record"_s, console.paths.helpers);
    recorder.setBounds(bounds);
    recorder.setToolchain(toolchain);
    Trace::RecordResult answer;
    QEventLoop loop;
    QObject::connect(&recorder, &Trace::Recorder::finished, &loop, [&](const Trace::RecordResult &result) {
        answer = result;
        loop.quit();
    });
    recorder.record(order);
    if (!console.wait(loop)) {
        return std::unexpected(interrupted());
    }
    return answer;
}

Result<Trace::OwnershipTable> ask(const Trace::RecordOrder &order, const Trace::Recording &recording,
                                  const Toolchain::Toolchain &toolchain, const QString &folder, const Console &console)
{
    Trace::OwnershipProbe probe(folder + u"/ask"_s, console.paths.helpers);
    probe.setToolchain(toolchain);
    Trace::OwnershipTable answer;
    QEventLoop loop;
    QObject::connect(&probe, &Trace::OwnershipProbe::finished, &loop, [&](const Trace::OwnershipTable &table) {
        answer = table;
        loop.quit();
    });
    probe.ask(order.source, order.edition, recording);
    if (!console.wait(loop)) {
        return std::unexpected(interrupted());
    }
    return answer;
}

QString variableText(const Trace::Recording &recording, const Trace::ShownVariable &shown)
{
    const QString name = shown.variable->name;
    if (shown.isMoved()) {
        return shown.movedTo.isEmpty() ? Text::tr("%1 (moved)").arg(name)
                                       : Text::tr("%1 (moved to %2)").arg(name, shown.movedTo);
    }
    const QString text = name + u" = "_s + Trace::debugText(recording.valueOf(*shown.variable));
    return shown.isNew || shown.isChanged ? text + u" *"_s : text;
}

void print(const Trace::Timeline &timeline, QTextStream &out)
{
    for (std::size_t step = 0; step < timeline.count(); ++step) {
        out << Text::tr("step %1: %2").arg(step + 1).arg(Trace::wordsOf(timeline, step).join(u' ')) << '\n';
        for (const Trace::ShownFrame &frame : timeline.framesAt(step)) {
            QStringList variables;
            for (const Trace::ShownVariable &shown : frame.variables) {
                variables << variableText(timeline.recording(), shown);
            }
            out << u"    "_s << Trace::shortFunction(frame.frame->function) << ':' << frame.frame->line << "  "
                << variables.join(u", "_s) << '\n';
        }
        for (const QByteArray &printed :
             {timeline.recording().steps[step].output, timeline.recording().steps[step].errors}) {
            for (const QString &line : QString::fromUtf8(printed).split(u'\n', Qt::SkipEmptyParts)) {
                out << u"    > "_s << line << '\n';
            }
        }
    }
}

void addTimes(QJsonObject &report, const Trace::RecordResult &result)
{
    report[u"compile_ms"_s] = result.compileMs;
    report[u"record_ms"_s] = result.recordMs;
    report[u"first_step_ms"_s] = result.firstStepMs;
}

} // namespace

int runTraceCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Text::tr("Runs a program under the debugger and shows every step: what its variables hold, who owns what, and "
                 "what it prints."));
    addProgramOptions(parser);
    parser.addOptions({{u"stdin"_s, Text::tr("The program's input."), u"FILE"_s},
                       {u"max-steps"_s, Text::tr("Record at most so many steps."), u"N"_s},
                       {u"line"_s, Text::tr("Begin when this line is reached."), u"N"_s}});
    if (const auto ended = console.parse(parser, u"trace"_s, arguments)) {
        return *ended;
    }
    const Result<Trace::RecordOrder> order = orderOf(parser);
    if (!order) {
        return console.impossible(order.error());
    }
    const Result<int> steps = numberOf(parser, u"max-steps"_s);
    if (!steps) {
        return console.impossible(steps.error());
    }
    Trace::RecordBounds bounds;
    bounds.steps = *steps > 0 ? std::min(*steps, bounds.steps) : bounds.steps;
    const Result<Toolchain::Toolchain> toolchain = usableToolchain(console);
    if (!toolchain) {
        return console.impossible(toolchain.error());
    }
    const Sandbox::Box scratch(QDir::tempPath() + u"/ochrectl-XXXXXX"_s);
    const Result<Trace::RecordResult> result = record(*order, *toolchain, bounds, scratch.path(), console);
    if (!result) {
        return console.impossible(result.error());
    }
    const CompilerText text(parser.positionalArguments().constFirst(), console.isColoured(console.err));
    if (!result->recording) {
        if (parser.isSet(u"json"_s)) {
            console.writeJson({{u"failure"_s, result->failure}, {u"diagnostics"_s, text.json(result->diagnostics)}});
        }
        console.err << text.rendered(result->diagnostics);
        return hasErrors(result->diagnostics) ? No : console.impossible({result->failure, {}, {}});
    }
    const Result<Trace::OwnershipTable> table = ask(*order, *result->recording, *toolchain, scratch.path(), console);
    if (!table) {
        return console.impossible(table.error());
    }
    const Trace::Timeline timeline(std::make_shared<const Trace::Recording>(*result->recording), *table);
    if (parser.isSet(u"json"_s)) {
        QJsonObject report = Trace::toJson(timeline);
        addTimes(report, *result);
        console.writeJson(report);
    } else {
        print(timeline, console.out);
    }
    return Fine;
}

} // namespace Ochre::Ctl
