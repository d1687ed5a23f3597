// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilebench.h"

#include "sandbox/sandboxprobe.h"

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <unistd.h>

#include <ctime>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongestTestMs = 30'000;

qint64 threadCpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
}

// Measures each turn of the event loop. The CPU time of the thread tells how long the window would not have answered
// without the noise of a loaded machine; the wall time would also tell a call that sleeps.
class LoopMeter final : public QObject {
public:
    explicit LoopMeter(HostileStory &story)
    {
        const QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { begin(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this, &story] {
            story.longestCpuMs = qMax(story.longestCpuMs, threadCpuMs() - m_cpu);
            story.longestBlockMs = qMax(story.longestBlockMs, m_wall.elapsed());
            begin();
        });
        begin();
    }

private:
    void begin()
    {
        m_cpu = threadCpuMs();
        m_wall.start();
    }

    qint64 m_cpu = 0;
    QElapsedTimer m_wall;
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString ask(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(u"/"_s);
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

// A user who may not read the toolchain in root's home can still use the system's.
QString findSysroot()
{
    for (const QString &rustc : {QStandardPaths::findExecutable(u"rustc"_s), u"/usr/bin/rustc"_s}) {
        const QString sysroot = ask(rustc, {u"--print"_s, u"sysroot"_s});
        if (QFileInfo(sysroot + u"/bin/rustc"_s).isExecutable()) {
            return sysroot;
        }
    }
    return {};
}

QString sandboxProblem(const QString &helpers)
{
    QString problem;
    QEventLoop loop;
    SandboxProbe probe;
    QObject::connect(&probe, &SandboxProbe::finished, &loop,
                     [&](SandboxLevel level, const QString &, const QString &reason) {
                         if (level != SandboxLevel::Full) {
                             problem = u"bubblewrap does not work here: "_s + reason;
                         }
                         loop.quit();
                     });
    probe.start(helpers);
    loop.exec();
    return problem;
}

} // namespace

// Every process has the marker in its environment from bubblewrap on; a zombie has no environment any more.
QStringList processesWith(const QByteArray &marker)
{
    QStringList found;
    for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        if (process.at(0).isDigit() && readAll(u"/proc/"_s + process + u"/environ"_s).contains(marker)) {
            found << process + u' '
                         + QString::fromUtf8(readAll(u"/proc/"_s + process + u"/cmdline"_s).replace('\0', ' '));
        }
    }
    return found;
}

HostileBench::HostileBench()
    : m_sysroot(findSysroot())
    , m_helpers(QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers"))
{
    m_problem = sandboxProblem(m_helpers);
    QEventLoop loop;
    QObject::connect(&m_groups, &ControlGroupHome::ready, &loop, &QEventLoop::quit);
    m_groups.prepare();
    loop.exec();
    if (m_sysroot.isEmpty()) {
        m_problem = u"no Rust compiler was found"_s;
        return;
    }
    const QString verbose = ask(m_sysroot + u"/bin/rustc"_s, {u"-vV"_s});
    m_isNightly = verbose.contains(u"nightly");
    const QString triple = verbose.section(u"host: "_s, 1).section(u'\n', 0, 0);
    m_libraries = m_sysroot + u"/lib/rustlib/"_s + triple + u"/lib"_s;
    for (const QString &folder : {sourceFolder(), outFolder(), boxFolder()}) {
        QDir().mkpath(folder);
    }
    QFile file(secretFile());
    if (file.open(QIODevice::WriteOnly)) {
        file.write(secret());
    }
}

QByteArray HostileBench::program(const QString &name)
{
    return readAll(QStringLiteral(OCHRE_TEST_DATA "/hostile/") + name + u".rs"_s);
}

void HostileBench::writeSource(const QByteArray &text) const
{
    QFile file(sourceFolder() + u"/main.rs"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray(text).replace("@SECRET@", secretFile().toUtf8()));
    }
}

ProcessRequest HostileBench::compileRequest(const QString &output) const
{
    ProcessRequest request;
    request.kind = ProcessRequest::Kind::Compile;
    request.helpers = m_helpers;
    request.groups = m_groups.folder();
    request.limits = Limits::forCompile();
    request.closeInput = true;
    request.program = u"/rust/bin/rustc"_s;
    request.workFolder = u"/box/src"_s;
    request.mounts = {
        {m_sysroot, u"/rust"_s, false}, {sourceFolder(), u"/box/src"_s, false}, {outFolder(), u"/box/out"_s, true}};
    request.arguments = QStringList{u"--edition"_s,           u"2024"_s,
                                    u"--crate-name"_s,        u"lesson"_s,
                                    u"--emit=link"_s,         u"-Ccodegen-units=16"_s,
                                    u"-Cstrip=debuginfo"_s,   u"-Cprefer-dynamic"_s,
                                    u"--error-format=json"_s, u"-o"_s,
                                    u"/box/out/"_s + output,  u"main.rs"_s};
    return request;
}

ProcessRequest HostileBench::restrictedCompileRequest(const QString &output) const
{
    ProcessRequest request = compileRequest(output);
    request.sandbox = SandboxLevel::Restricted;
    request.program = m_sysroot + u"/bin/rustc"_s;
    request.workFolder = sourceFolder();
    request.mounts = {
        {m_sysroot, m_sysroot, false}, {sourceFolder(), sourceFolder(), false}, {outFolder(), outFolder(), true}};
    request.arguments.replace(request.arguments.size() - 2, outFolder() + u'/' + output);
    return request;
}

ProcessRequest HostileBench::runRequest(const QString &name, const QStringList &arguments) const
{
    ProcessRequest request;
    request.helpers = m_helpers;
    request.groups = m_groups.folder();
    request.program = u"/run/lesson"_s;
    request.workFolder = u"/box"_s;
    request.arguments = arguments;
    request.closeInput = true;
    request.mounts = {{m_libraries, u"/rust/lib"_s, false}, {outFolder() + u'/' + name, u"/run/lesson"_s, false}};
    request.environment = {u"LD_LIBRARY_PATH=/rust/lib"_s};
    return request;
}

ProcessRequest HostileBench::restrictedRequest(const QString &name, const QStringList &arguments) const
{
    ProcessRequest request = runRequest(name, arguments);
    const QString program = outFolder() + u'/' + name;
    request.sandbox = SandboxLevel::Restricted;
    request.program = program;
    request.workFolder = boxFolder();
    request.mounts = {{m_libraries, m_libraries, false}, {program, program, false}, {boxFolder(), boxFolder(), true}};
    request.environment = {u"LD_LIBRARY_PATH="_s + m_libraries};
    return request;
}

bool HostileBench::build(const QString &name)
{
    if (QFileInfo::exists(outFolder() + u'/' + name)) {
        return true;
    }
    writeSource(program(name));
    const HostileStory story = run(compileRequest(name));
    if (story.result.end == ProcessResult::End::Exited && story.result.exitCode == 0) {
        return true;
    }
    qWarning("%s was not compiled: %s %s", qPrintable(name), qPrintable(story.result.failure),
             story.errors.constData());
    return false;
}

HostileStory HostileBench::run(ProcessRequest request)
{
    HostileStory story;
    const QByteArray marker = "OCHRE_MARKER=" + QByteArray::number(::getpid()) + '-' + QByteArray::number(++m_number);
    request.environment << QString::fromUtf8(marker);
    SandboxedProcess process;
    QEventLoop loop;
    LoopMeter meter(story);
    QObject::connect(&process, &SandboxedProcess::outputReceived, &loop, [&](const QByteArray &bytes, bool isError) {
        (isError ? story.errors : story.output) += bytes;
        story.pieces << bytes;
    });
    QObject::connect(&process, &SandboxedProcess::finished, &loop, [&](const ProcessResult &result) {
        story.result = result;
        loop.quit();
    });
    QTimer::singleShot(LongestTestMs, &loop, &QEventLoop::quit);
    QElapsedTimer time;
    time.start();
    process.start(request);
    loop.exec();
    story.elapsedMs = time.elapsed();
    story.leftBehind = processesWith(marker);
    return story;
}

QStringList HostileBench::files() const
{
    QStringList files;
    QDirIterator iterator(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        files << iterator.next() + u' ' + QString::number(iterator.fileInfo().size());
    }
    files.sort();
    return files;
}
