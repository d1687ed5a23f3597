// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toolchain/toolchainprobe.h"

#include "sandbox/controlgrouphome.h"
#include "sandbox/hungsandbox.h"
#include "sandbox/sandboxprobe.h"
#include "toolchain/linkplan.h"
#include "toolchain/toolchainlocations.h"
#include "toolchain/toolchainproblems.h"
#include "toolchain/toolquery.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>

namespace Ochre::Toolchain {

using namespace Qt::StringLiterals;

namespace {

/// The last number such as 1.95.0 in the first line: "cc (Debian 14.2.0-19) 14.2.0" names the packager's first.
QString versionIn(const QByteArray &text)
{
    static const QRegularExpression pattern(u"\\d+\\.\\d+(?:\\.\\d+)?"_s);
    QString version;
    const QString line = QString::fromUtf8(text).section(u'\n', 0, 0);
    for (auto matches = pattern.globalMatch(line); matches.hasNext();) {
        version = matches.next().captured();
    }
    return version;
}

/// The value of one "name: value" line of rustc -vV.
QString verboseValue(const QByteArray &text, QByteArrayView name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name)) {
            return QString::fromUtf8(line.sliced(name.size()).trimmed());
        }
    }
    return {};
}

bool isTooOld(const QString &version)
{
    const int major = version.section(u'.', 0, 0).toInt();
    const int minor = version.section(u'.', 1, 1).toInt();
    return major < 1 || (major == 1 && minor < oldestRustMinor);
}

/// One way to start a compiler; `without` names a variable to leave out.
struct Attempt {
    QString rustc;
    QString without;
};

std::vector<Attempt> attemptsFor(const ProbeRequest &request)
{
    const QStringList paths = request.rustc.isEmpty() ? rustcCandidates() : QStringList{request.rustc};
    std::vector<Attempt> attempts;
    for (const QString &path : paths) {
        attempts.push_back({path, {}});
        // The variable may name a toolchain that is not installed: then the launcher's own default is next.
        if (qEnvironmentVariableIsSet("RUSTUP_TOOLCHAIN") && isRustupShim(path)) {
            attempts.push_back({path, u"RUSTUP_TOOLCHAIN"_s});
        }
    }
    return attempts;
}

} // namespace

class ToolchainProbe::Private final {
public:
    explicit Private(ToolchainProbe *probe)
        : q(probe)
    {
    }

    void start(const ProbeRequest &probeRequest);

private:
    using Handler = std::function<void(const ToolAnswer &)>;

    void ask(const QString &program, const QStringList &arguments, const Handler &handler, const QString &without = {});
    void askVersion(Tool &tool, const QString &path, const QString &argument);
    void askLinker();
    void askSandbox();
    void tryCompiler(size_t index);
    void acceptSysroot(size_t index, const ToolAnswer &answer);
    void acceptCompiler(size_t index, const ToolAnswer &answer);
    void rejectCompiler(size_t index, const ToolchainProblem &problem);
    void askCompanions();
    void conclude();
    void findProblems();

    ToolchainProbe *q;
    ProbeRequest request;
    std::vector<Attempt> attempts;
    Sandbox::ControlGroupHome groups; ///< asked once, kept while programs are started
    std::unique_ptr<QObject> round;   ///< owns the questions of this start()
    Toolchain toolchain;
    std::optional<ToolchainProblem> compilerProblem;
    QString sandboxReason;
    bool hasStartFiles = false;
    int pending = 0;
};

void ToolchainProbe::Private::start(const ProbeRequest &probeRequest)
{
    round = std::make_unique<QObject>();
    request = probeRequest;
    attempts = attemptsFor(request);
    toolchain = {};
    compilerProblem.reset();
    sandboxReason.clear();
    hasStartFiles = false;
    pending = 1; // this function itself, so that nothing is concluded too early
    askSandbox();
    askLinker();
    tryCompiler(0);
    QMetaObject::invokeMethod(round.get(), [this] { conclude(); }, Qt::QueuedConnection);
}

void ToolchainProbe::Private::ask(const QString &program, const QStringList &arguments, const Handler &handler,
                                  const QString &without)
{
    auto *query = new ToolQuery(round.get());
    ++pending;
    // Queued: a program that cannot be started answers from inside ask().
    connect(
        query, &ToolQuery::answered, round.get(),
        [this, query, handler](const ToolAnswer &answer) {
            query->deleteLater();
            handler(answer);
            conclude();
        },
        Qt::QueuedConnection);
    query->ask(program, arguments, request.limitMs, without);
}

void ToolchainProbe::Private::askVersion(Tool &tool, const QString &path, const QString &argument)
{
    tool.path = path;
    if (path.isEmpty()) {
        return;
    }
    ask(path, {argument}, [&tool, path](const ToolAnswer &answer) {
        if (answer.isAnswered() && tool.path == path) {
            tool.version = versionIn(answer.output);
        }
    });
}

void ToolchainProbe::Private::askLinker()
{
    const QString path = findTool({}, u"cc"_s);
    askVersion(toolchain.linker, path, u"--version"_s);
    if (path.isEmpty()) {
        return;
    }
    // A C compiler without the C library's development files cannot link: it then repeats the bare name.
    ask(path, {u"-print-file-name=crt1.o"_s}, [this](const ToolAnswer &answer) {
        hasStartFiles = QDir::isAbsolutePath(QString::fromUtf8(answer.output.trimmed()));
    });
    if (path == u"/usr/bin/cc") { // which the compiler's sandbox has
        ask(path, linkQuestion(), [this](const ToolAnswer &answer) {
            toolchain.linkPlan = answer.isAnswered() ? readLinkPlan(answer.error) : QStringList();
        });
    }
}

void ToolchainProbe::Private::askSandbox()
{
    const QString bubblewrap = findTool({}, u"bwrap"_s);
    if (Sandbox::hasHung(bubblewrap)) {
        toolchain.bubblewrap.path = bubblewrap; // its version would take as long
    } else {
        askVersion(toolchain.bubblewrap, bubblewrap, u"--version"_s);
    }
    auto *sandbox = new Sandbox::SandboxProbe(round.get());
    ++pending;
    connect(
        sandbox, &Sandbox::SandboxProbe::finished, round.get(),
        [this](Sandbox::SandboxLevel level, const QString &, const QString &reason) {
            toolchain.sandbox = level;
            sandboxReason = reason;
            conclude();
        },
        Qt::QueuedConnection);
    sandbox->start(request.helpers);
    ++pending;
    connect(&groups, &Sandbox::ControlGroupHome::ready, round.get(), [this] {
        toolchain.groups = groups.folder();
        conclude();
    });
    groups.prepare();
}

void ToolchainProbe::Private::tryCompiler(size_t index)
{
    if (index >= attempts.size()) {
        toolchain.rustc = {request.rustc, {}};
        return;
    }
    const Attempt &attempt = attempts[index];
    ask(
        attempt.rustc, {u"--print"_s, u"sysroot"_s},
        [this, index](const ToolAnswer &answer) { acceptSysroot(index, answer); }, attempt.without);
}

void ToolchainProbe::Private::acceptSysroot(size_t index, const ToolAnswer &answer)
{
    const QString path = attempts[index].rustc;
    const QString sysroot = QString::fromUtf8(answer.output).section(u'\n', 0, 0).trimmed();
    if (!answer.isAnswered() || !QDir::isAbsolutePath(sysroot) || !QFileInfo(sysroot + u"/lib").isDir()) {
        return rejectCompiler(index, rustcUnusable(path, answer));
    }
    const QString own = sysroot + u"/bin/rustc";
    const bool hasOwn = QFileInfo(own).isExecutable();
    if (!hasOwn && isRustupShim(path)) {
        return rejectCompiler(index, rustcUnusable(own, {}));
    }
    toolchain.sysroot = sysroot;
    toolchain.rustc = {hasOwn ? own : QFileInfo(path).absoluteFilePath(), {}};
    ask(toolchain.rustc.path, {u"-vV"_s}, [this, index](const ToolAnswer &told) { acceptCompiler(index, told); });
    askCompanions();
}

void ToolchainProbe::Private::acceptCompiler(size_t index, const ToolAnswer &answer)
{
    const QString path = toolchain.rustc.path;
    const QString version = versionIn(answer.output);
    const QString triple = verboseValue(answer.output, "host: ");
    if (!answer.isAnswered() || !answer.output.startsWith("rustc ") || version.isEmpty() || triple.isEmpty()) {
        return rejectCompiler(index, rustcUnusable(path, answer));
    }
    if (isTooOld(version)) {
        return rejectCompiler(index, rustcTooOld(path, version));
    }
    toolchain.rustc.version = version;
    toolchain.triple = triple;
    toolchain.identity = QString::fromLatin1(QCryptographicHash::hash(answer.output, QCryptographicHash::Sha1).toHex());
    toolchain.fasterLinker = fasterLinker(toolchain.sysroot, triple);
    compilerProblem.reset();
}

void ToolchainProbe::Private::rejectCompiler(size_t index, const ToolchainProblem &problem)
{
    if (!compilerProblem) {
        compilerProblem = problem;
    }
    toolchain.sysroot.clear();
    tryCompiler(index + 1);
}

void ToolchainProbe::Private::askCompanions()
{
    const QString &sysroot = toolchain.sysroot;
    askVersion(toolchain.cargo, findTool(sysroot, u"cargo"_s), u"--version"_s);
    askVersion(toolchain.rustfmt, findTool(sysroot, u"rustfmt"_s), u"--version"_s);
    askVersion(toolchain.clippy, findTool(sysroot, u"clippy-driver"_s), u"--version"_s);
    askVersion(toolchain.rustAnalyzer, findTool(sysroot, u"rust-analyzer"_s), u"--version"_s);
}

void ToolchainProbe::Private::conclude()
{
    if (--pending > 0) {
        return;
    }
    if (toolchain.triple != u"x86_64-unknown-linux-gnu") { // the only one whose options the helper knows
        toolchain.linkPlan.clear();
    }
    toolchain.documentation = findDocumentation(toolchain.sysroot);
    toolchain.crateSources = findCrateSources();
    findProblems();
    emit q->finished(toolchain);
}

void ToolchainProbe::Private::findProblems()
{
    auto &problems = toolchain.problems;
    if (!toolchain.canCheck()) {
        problems.push_back(compilerProblem.value_or(rustcMissing()));
    }
    if (toolchain.linker.version.isEmpty()) {
        toolchain.linker = {};
        problems.push_back(linkerMissing());
    } else if (!hasStartFiles) {
        toolchain.linker = {};
        problems.push_back(systemLibraryMissing());
    }
    if (toolchain.canCheck() && toolchain.cargo.version.isEmpty()) {
        problems.push_back(cargoMissing());
    }
    if (toolchain.canCheck() && toolchain.rustfmt.version.isEmpty()) {
        problems.push_back(rustfmtMissing());
    }
    if (toolchain.canCheck() && toolchain.clippy.version.isEmpty()) {
        problems.push_back(clippyMissing());
    }
    if (toolchain.documentation.isEmpty()) {
        problems.push_back(documentationMissing());
    }
    if (!toolchain.bubblewrap.isFound() || toolchain.sandbox != Sandbox::SandboxLevel::Full) {
        const SandboxFacts facts = readSandboxFacts(toolchain.bubblewrap.path);
        std::ranges::copy(sandboxProblems(facts, sandboxReason), std::back_inserter(problems));
    }
}

ToolchainProbe::ToolchainProbe(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

ToolchainProbe::~ToolchainProbe() = default;

void ToolchainProbe::start(const ProbeRequest &request)
{
    d->start(request);
}

} // namespace Ochre::Toolchain
