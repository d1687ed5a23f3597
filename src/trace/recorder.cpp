// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/recorder.h"

#include "base/executable.h"
#include "base/filesystem.h"
#include "diagnostics/diagnostic.h"
#include "toolchain/toolchain.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

// Has to stand outside of every namespace.
static void initTraceResources()
{
    Q_INIT_RESOURCE(trace);
}

namespace Ochre::Trace {

namespace {

constexpr qint64 MiB = 1 << 20;

// As the debugger sees them.
constexpr auto scriptsInside = "/run/trace"_L1;
constexpr auto programInside = "/run/lesson"_L1;
constexpr auto sourceInside = "/run/main.rs"_L1;
constexpr auto printersInside = "/run/printers"_L1;

const QStringList &scriptNames()
{
    static const QStringList names{u"recorder.py"_s, u"typenames.py"_s, u"values.py"_s};
    return names;
}

/// The debugger reads much; the program below it has the limits of every run (see wrapperOf).
Sandbox::Limits debuggerLimits(const RecordBounds &bounds)
{
    Sandbox::Limits limits;
    limits.wallMs = bounds.milliseconds + 10'000; // starting takes some of it where others take the processor
    limits.cpuSeconds = 10;
    limits.totalCpuSeconds = 15;
    limits.memoryBytes = 2048 * MiB;
    limits.outputBytes = LogParser::mostBytes;
    return limits;
}

/// What becomes the program, held as in any run: the debugger may trace, the program may not.
QString wrapperOf()
{
    const Sandbox::Limits limits = Sandbox::Limits::forRun();
    return u"/run/runbox --become --confine namespace --memory %1 --cpu %2 --file-size %3 --processes %4 --files %5 --"_s
        .arg(limits.memoryBytes)
        .arg(limits.cpuSeconds)
        .arg(limits.fileBytes)
        .arg(limits.processes)
        .arg(limits.openFiles);
}

QString printersFolder(const Toolchain::Toolchain &toolchain)
{
    const QString folder = toolchain.sysroot + u"/lib/rustlib/etc";
    return QFileInfo(folder + u"/gdb_lookup.py").isFile() ? folder : QString();
}

} // namespace

QString findDebugger()
{
    const QString path = findExecutable(u"gdb"_s);
    // The sandbox shows what the system has installed, and nothing else.
    return path.startsWith("/usr/"_L1) ? path : QString();
}

Recorder::Recorder(const QString &scratch, const QString &helpers, QObject *parent)
    : QObject(parent)
    , m_helpers(helpers)
    , m_folder(scratch)
    , m_scratch(scratch)
{
}

Recorder::~Recorder() = default;

QString Recorder::obstacle() const
{
    if (m_toolchain.sandbox != Sandbox::SandboxLevel::Full) {
        return tr("Recording a program needs the sandbox of bubblewrap, which this system does not allow. Help › "
                  "Toolchain and ochrectl doctor say what helps; running the program is not touched by it.");
    }
    if (!m_toolchain.canCompile()) {
        return tr("No complete Rust toolchain was found, so nothing can be recorded. Help › Toolchain says how to get "
                  "one.");
    }
    if (findDebugger().isEmpty()) {
        return tr(
            "Recording a program needs the debugger gdb, which was not found. Install it with the package manager "
            "(sudo apt install gdb) and try again.");
    }
    return {};
}

void Recorder::record(const RecordOrder &order)
{
    stop();
    m_order = order;
    m_result = {};
    m_result.ticket = order.ticket;
    m_parser = {};
    m_clock.start();
    if (const QString reason = obstacle(); !reason.isEmpty()) {
        return fail(reason);
    }
    if (!Runner::mayExecute(order.trust, m_toolchain.sandbox)) {
        return fail(Runner::refusalText(order.trust));
    }
    if (const auto valid = Runner::validateSource(order.source); !valid) {
        return fail(valid.error().text());
    }
    compile();
}

void Recorder::compile()
{
    if (m_ending > 0) {
        return; // an abandoned compiler may still write where this one would
    }
    const Runner::CompileOrder order{.purpose = Runner::CompilePurpose::Build,
                                     .source = m_order->source,
                                     .edition = m_order->edition,
                                     .isForDebugger = true};
    m_compilation = new Runner::Compilation(order, {m_toolchain, m_toolchain.sandbox, m_helpers}, m_scratch, this);
    connect(m_compilation, &Runner::Compilation::finished, this, [this](const Runner::CompileReport &report) {
        m_program = m_scratch.programPath(m_compilation->key());
        std::exchange(m_compilation, nullptr)->deleteLater();
        m_result.compileMs = report.elapsedMs;
        m_result.diagnostics = report.diagnostics;
        if (!report.isAccepted()) {
            m_result.failure = report.failure.isEmpty()
                                   ? tr("The program does not compile, so there is nothing to record yet.")
                                   : report.failure;
            return answer();
        }
        run();
    });
    m_compilation->start(0);
}

Result<void> Recorder::writeScripts() const
{
    if (const auto made = makeFolder(m_folder + u"/recorder"); !made) {
        return made;
    }
    initTraceResources(); // the linker leaves out what nobody names
    for (const QString &name : scriptNames()) {
        QFile resource(u":/ochre/trace/"_s + name);
        const QString path = m_folder + u"/recorder/" + name;
        if (!resource.open(QIODevice::ReadOnly)) {
            return std::unexpected(Error{tr("A part of Ochre that records programs is missing."), resource.fileName(),
                                         tr("Install Ochre again.")});
        }
        const QByteArray script = resource.readAll();
        if (readFile(path, MiB) == script) {
            continue;
        }
        if (const auto saved = saveFile(path, script); !saved) {
            return saved;
        }
    }
    return {};
}

void Recorder::run()
{
    if (const auto written = writeScripts(); !written) {
        return fail(written.error().text());
    }
    m_process = new Sandbox::SandboxedProcess(this);
    connect(m_process, &Sandbox::SandboxedProcess::outputReceived, this, [this](const QByteArray &bytes, bool isError) {
        if (!isError) {
            m_result.firstStepMs = m_result.firstStepMs < 0 && bytes.contains("\"k\":\"step\"")
                                       ? static_cast<int>(m_clock.elapsed())
                                       : m_result.firstStepMs;
            m_parser.feed(bytes);
        }
    });
    connect(m_process, &Sandbox::SandboxedProcess::finished, this, &Recorder::conclude);
    m_process->start(debuggerRequest());
}

Sandbox::ProcessRequest Recorder::debuggerRequest() const
{
    const QString printers = printersFolder(m_toolchain);
    Sandbox::ProcessRequest request;
    request.kind = Sandbox::ProcessRequest::Kind::Run;
    request.isTracer = true;
    request.program = findDebugger();
    request.workFolder = u"/box"_s;
    request.limits = debuggerLimits(m_bounds);
    request.sandbox = m_toolchain.sandbox;
    request.helpers = m_helpers;
    request.groups = m_toolchain.groups;
    request.input = m_order->input;
    request.closeInput = true;
    request.mounts = {{m_program, programInside, false},
                      {m_scratch.sourceFolder(Runner::CompilePurpose::Build) + u"/main.rs", sourceInside, false},
                      {m_folder + u"/recorder", scriptsInside, false}};
    if (!printers.isEmpty()) {
        request.mounts.push_back({printers, printersInside, false});
    }
    const QString settings =
        u"python settings = dict(script='%1/recorder.py', folder='/tmp', program='%2', source='%3', printers='%4', "
        "wrapper='%5', line=%6, steps=%7, values=%8, seconds=%9)"_s
            .arg(scriptsInside, programInside, sourceInside, printersInside, wrapperOf())
            .arg(m_order->line)
            .arg(m_bounds.steps)
            .arg(m_bounds.values)
            .arg(m_bounds.milliseconds / 1000.0);
    // Without the user's settings, and without what a program brings along for debuggers: it could be anything.
    request.arguments = {u"-nx"_s,
                         u"-nh"_s,
                         u"-batch"_s,
                         u"-iex"_s,
                         u"set auto-load off"_s,
                         u"-ex"_s,
                         settings,
                         u"-x"_s,
                         scriptsInside + u"/recorder.py"_s,
                         programInside};
    return request;
}

void Recorder::conclude(const Sandbox::ProcessResult &process)
{
    std::exchange(m_process, nullptr)->deleteLater();
    Recording recording = m_parser.take();
    m_result.recordMs = static_cast<int>(m_clock.elapsed()) - m_result.compileMs;
    if (process.end == Sandbox::ProcessResult::End::NotStarted) {
        return fail(process.failure);
    }
    if (process.end == Sandbox::ProcessResult::End::WallTime) {
        recording.end = Recording::End::Time;
    }
    if (recording.steps.empty() && recording.end == Recording::End::Broken) {
        return fail(recording.trouble.isEmpty()
                        ? tr("The debugger ended before the first step. Run the program: that needs no debugger.")
                        : tr("The debugger could not begin: %1. Run the program: that needs no debugger.")
                              .arg(recording.trouble));
    }
    m_result.recording = std::move(recording);
    answer();
}

void Recorder::fail(const QString &failure)
{
    m_result.failure = failure;
    answer();
}

// Never from within record(): the caller has not returned yet.
void Recorder::answer()
{
    m_order.reset();
    QMetaObject::invokeMethod(
        this, [this, result = std::exchange(m_result, {})] { emit finished(result); }, Qt::QueuedConnection);
}

void Recorder::abandon()
{
    if (m_compilation) {
        m_compilation->disconnect(this);
        connect(m_compilation, &Runner::Compilation::ended, this, [this, ended = m_compilation] {
            ended->deleteLater();
            --m_ending;
            if (m_order) {
                compile();
            }
        });
        ++m_ending;
        std::exchange(m_compilation, nullptr)->abandon();
    }
    if (m_process) {
        m_process->disconnect(this);
        connect(m_process, &Sandbox::SandboxedProcess::finished, m_process, &QObject::deleteLater);
        std::exchange(m_process, nullptr)->kill();
    }
}

void Recorder::stop()
{
    if (!m_order) {
        return;
    }
    abandon();
    fail(tr("You stopped the recording."));
}

} // namespace Ochre::Trace
