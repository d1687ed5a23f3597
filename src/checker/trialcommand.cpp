// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialcommand.h"

#include "base/filesystem.h"
#include "checker/checkertext.h"
#include "runner/compileorder.h"
#include "runner/lessoncrates.h"
#include "runner/testsource.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Runner::ProcessRequest;
using Runner::SandboxLevel;

constexpr int niceness = 5;
constexpr int cargoWallMs = 300'000;
constexpr int cargoCpuSeconds = 300;

QString cratesFolder(const TrialSetting &setting)
{
    return setting.scratch + u"/crates"_s;
}

// Where the folders of a trial appear to the process. Without namespaces they stay where they are.
class View final {
public:
    View(const TrialSetting &setting, const TrialFolder &folder)
        : m_setting(setting)
        , m_folder(folder)
        , m_private(setting.toolchain.sandbox == SandboxLevel::Full)
        , m_mountsRust(m_private && !isSystem(setting.toolchain.sysroot))
    {
    }

    [[nodiscard]] QString source() const { return m_private ? u"/box/src"_s : m_folder.source(); }
    [[nodiscard]] QString out() const { return m_private ? u"/box/out"_s : m_folder.out(); }
    /// Crates are built once for all trials; those trials are made one after another.
    [[nodiscard]] QString target(const Trial &trial) const
    {
        if (trial.crates.isEmpty()) {
            return out() + u"/target"_s;
        }
        return m_private ? u"/box/target"_s : cratesFolder(m_setting);
    }
    [[nodiscard]] QString crates() const { return m_private ? u"/box/crates"_s : m_setting.toolchain.crateSources; }
    [[nodiscard]] QString sysroot() const { return m_mountsRust ? u"/rust"_s : m_setting.toolchain.sysroot; }
    [[nodiscard]] QString tool(const Runner::Tool &tool) const
    {
        const QString &root = m_setting.toolchain.sysroot;
        return m_mountsRust && tool.path.startsWith(root + u'/') ? u"/rust"_s + tool.path.sliced(root.size())
                                                                 : tool.path;
    }

    [[nodiscard]] std::vector<Runner::Mount> mounts(const Trial &trial) const
    {
        std::vector<Runner::Mount> list{{m_folder.source(), source(), trial.usesCargo()},
                                        {m_folder.out(), out(), true}};
        if (!isSystem(m_setting.toolchain.sysroot)) {
            list.push_back({m_setting.toolchain.sysroot, sysroot(), false});
        }
        if (trial.usesCargo() && !m_setting.toolchain.crateSources.isEmpty()) {
            list.push_back({m_setting.toolchain.crateSources, crates(), false});
        }
        if (!trial.crates.isEmpty()) {
            list.push_back({cratesFolder(m_setting), target(trial), true});
        }
        return list;
    }

private:
    // The sandbox shows /usr anyway.
    static bool isSystem(const QString &sysroot)
    {
        return sysroot.isEmpty() || sysroot == "/usr"_L1 || sysroot.startsWith("/usr/"_L1);
    }

    const TrialSetting &m_setting;
    const TrialFolder &m_folder;
    bool m_private;
    bool m_mountsRust;
};

QStringList jsonFlags()
{
    return {u"--error-format=json"_s, u"--json=diagnostic-rendered-ansi"_s, u"--diagnostic-width=100"_s};
}

void askCompiler(ProcessRequest &request, const Trial &trial, const TrialSetting &setting, const View &view)
{
    const bool lint = trial.kind == TrialKind::Lint;
    request.program = view.tool(lint ? setting.toolchain.clippy : setting.toolchain.rustc);
    request.arguments = {u"--edition"_s, trial.edition, u"--crate-name"_s, u"lesson"_s};
    if (lint) {
        request.arguments << u"--emit=metadata"_s;
    } else {
        // A real build: some lints (overflow, constant indices) and constant panics only appear there.
        request.arguments << u"--emit=link"_s << u"-Cstrip=debuginfo"_s << u"-Cprefer-dynamic"_s;
    }
    if (trial.kind == TrialKind::Test) {
        request.arguments << u"--test"_s;
    }
    if (!lint && setting.toolchain.linksWithLld) {
        request.arguments << u"-Clink-arg=-fuse-ld=lld"_s;
    }
    request.arguments << jsonFlags() << u"-o"_s << view.out() + u"/lesson"_s << u"main.rs"_s;
}

QString cargoCommand(TrialKind kind)
{
    return kind == TrialKind::Lint ? u"clippy"_s : kind == TrialKind::Test ? u"test"_s : u"build"_s;
}

void askCargo(ProcessRequest &request, const Trial &trial, const TrialSetting &setting, const View &view)
{
    request.program = view.tool(setting.toolchain.cargo);
    if (trial.kind == TrialKind::Format) {
        request.arguments = {u"fmt"_s, u"--check"_s};
    } else {
        request.arguments = {cargoCommand(trial.kind),   u"--offline"_s,    u"--quiet"_s,
                             u"--message-format=json"_s, u"--target-dir"_s, view.target(trial)};
        if (trial.kind == TrialKind::Test) {
            request.arguments << u"--no-run"_s;
        }
        if (!setting.toolchain.crateSources.isEmpty()) {
            // Told on the command line: a .cargo folder in a pack is never read.
            request.arguments << u"--config"_s << u"source.crates-io.replace-with=\"local\""_s << u"--config"_s
                              << u"source.local.directory=\"%1\""_s.arg(view.crates());
        }
    }
    request.environment << u"PATH="_s + view.sysroot() + u"/bin:/usr/bin:/bin"_s
                        << u"CARGO_HOME="_s + view.out() + u"/cargo"_s
                        // Nobody debugs a trial, and none is built a second time after an edit.
                        << u"CARGO_PROFILE_DEV_DEBUG=0"_s << u"CARGO_INCREMENTAL=0"_s;
    request.limits.wallMs = cargoWallMs;
    request.limits.cpuSeconds = cargoCpuSeconds;
    request.limits.fileBytes = 512LL << 20;
}

void askFormatter(ProcessRequest &request, const Trial &trial, const TrialSetting &setting, const View &view)
{
    request.program = view.tool(setting.toolchain.rustfmt);
    request.arguments = {u"--edition"_s, trial.edition, u"--emit"_s, u"stdout"_s, u"--color"_s, u"never"_s};
    request.input = trial.source;
}

std::vector<Course::ProjectFile> cargoFiles(const Trial &trial)
{
    if (!trial.files.empty()) {
        return trial.files;
    }
    return {{u"Cargo.toml"_s, Runner::crateManifest(trial.edition, trial.crates)},
            {u"src/main.rs"_s, compiledSource(trial)}};
}

} // namespace

QByteArray compiledSource(const Trial &trial)
{
    return trial.kind == TrialKind::Test ? Runner::TestSource(trial.source, trial.tests).text() : trial.source;
}

Result<void> TrialFolder::fill(const Trial &trial, const TrialSetting &setting) const
{
    for (const QString &path : {source(), out(), box(), cratesFolder(setting)}) {
        if (const Result<void> made = makeFolder(path); !made) {
            return made;
        }
    }
    const auto files =
        trial.usesCargo() ? cargoFiles(trial) : std::vector<Course::ProjectFile>{{u"main.rs"_s, compiledSource(trial)}};
    for (const Course::ProjectFile &file : files) {
        const QString path = source() + u'/' + file.path;
        const Result<void> saved =
            makeFolder(QFileInfo(path).path()).and_then([&] { return saveFile(path, file.content); });
        if (!saved) {
            return saved;
        }
    }
    return {};
}

ProcessRequest compileRequest(const Trial &trial, const TrialSetting &setting, const TrialFolder &folder)
{
    const View view(setting, folder);
    ProcessRequest request;
    request.kind = ProcessRequest::Kind::Compile;
    request.limits = Runner::Limits::forCompile();
    request.sandbox = setting.toolchain.sandbox;
    request.helpers = setting.helpers;
    request.closeInput = true;
    request.niceness = niceness;
    request.workFolder = view.source();
    request.mounts = view.mounts(trial);
    if (setting.toolchain.sandbox != SandboxLevel::Full) {
        request.environment << u"TMPDIR="_s + view.out();
    }
    if (trial.kind == TrialKind::Explain) {
        request.program = view.tool(setting.toolchain.rustc);
        request.arguments = {u"--explain"_s, QString::fromUtf8(trial.source)};
    } else if (trial.usesCargo()) {
        askCargo(request, trial, setting, view);
    } else if (trial.kind == TrialKind::Format) {
        askFormatter(request, trial, setting, view);
    } else {
        askCompiler(request, trial, setting, view);
    }
    return request;
}

ProcessRequest programRequest(const Trial &trial, const TrialSetting &setting, const TrialFolder &folder,
                              const QString &program)
{
    const Runner::CompileSetting compile{setting.toolchain, setting.toolchain.sandbox, setting.helpers,
                                         Runner::Limits::forCompile()};
    ProcessRequest request = Runner::programCommand(program, compile, folder.box());
    request.limits = Runner::Limits::forRun();
    request.input = trial.input;
    request.closeInput = true;
    request.niceness = niceness;
    if (trial.kind == TrialKind::Test) {
        request.arguments = {u"--test-threads=1"_s};
    }
    return request;
}

QString outsidePath(const QString &inside, const Trial &trial, const TrialSetting &setting, const TrialFolder &folder)
{
    const View view(setting, folder);
    const QString target = view.target(trial);
    const QString outside = trial.crates.isEmpty() ? folder.out() + u"/target"_s : cratesFolder(setting);
    return inside.startsWith(target + u'/') ? outside + inside.sliced(target.size()) : inside;
}

QString obstacleFor(const Trial &trial, const Runner::Toolchain &toolchain)
{
    if (trial.usesCargo() && !toolchain.cargo.isFound()) {
        return Text::tr("cargo was not found, so this cannot be proven.");
    }
    if (!trial.crates.isEmpty() && toolchain.crateSources.isEmpty()) {
        return Text::tr("The crates %1 are not installed for offline use, so this cannot be proven.")
            .arg(trial.crates.join(", "_L1));
    }
    if (trial.kind == TrialKind::Lint && !toolchain.clippy.isFound()) {
        return Text::tr("Clippy was not found, so this cannot be proven.");
    }
    if (trial.kind == TrialKind::Format && !toolchain.rustfmt.isFound()) {
        return Text::tr("rustfmt was not found, so this cannot be proven.");
    }
    const bool needsLinker =
        trial.kind == TrialKind::Build || trial.kind == TrialKind::Run || trial.kind == TrialKind::Test;
    if (!toolchain.canCheck() || (needsLinker && !toolchain.canCompile())) {
        return Text::tr("No complete Rust toolchain was found, so this cannot be proven.");
    }
    return {};
}

} // namespace Ochre::Checker
