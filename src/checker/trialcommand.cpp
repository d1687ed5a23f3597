// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialcommand.h"

#include "base/filesystem.h"
#include "checker/checkertext.h"
#include "runner/cargocommand.h"
#include "runner/compileorder.h"
#include "runner/lessoncrates.h"
#include "runner/testsource.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Sandbox::ProcessRequest;
using Sandbox::SandboxLevel;

constexpr int niceness = 5;

Runner::CompileSetting compileSetting(const TrialSetting &setting)
{
    return {setting.toolchain, setting.toolchain.sandbox, setting.helpers, Sandbox::Limits::forCompile()};
}

// Projects share their crates; those that use some are made one after another.
Runner::CargoFolders cargoFolders(const Trial &trial, const TrialSetting &setting, const TrialFolder &folder)
{
    return {folder.source(), trial.sharesTarget() ? sharedTarget(setting) : folder.out()};
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
    [[nodiscard]] QString libraries(const Runner::CrateLinks &links) const
    {
        return m_private ? u"/box/libraries"_s : links.folder;
    }
    [[nodiscard]] QString sysroot() const { return m_mountsRust ? u"/rust"_s : m_setting.toolchain.sysroot; }
    [[nodiscard]] QString tool(const Toolchain::Tool &tool) const
    {
        const QString &root = m_setting.toolchain.sysroot;
        return m_mountsRust && tool.path.startsWith(root + u'/') ? u"/rust"_s + tool.path.sliced(root.size())
                                                                 : tool.path;
    }

    [[nodiscard]] std::vector<Sandbox::Mount> mounts(const Trial &trial) const
    {
        std::vector<Sandbox::Mount> list{{m_folder.source(), source(), false}, {m_folder.out(), out(), true}};
        if (!isSystem(m_setting.toolchain.sysroot)) {
            list.push_back({m_setting.toolchain.sysroot, sysroot(), false});
        }
        if (!trial.links.isEmpty()) {
            list.push_back({trial.links.folder, libraries(trial.links), false});
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

void askCompiler(ProcessRequest &request, const Trial &trial, const TrialSetting &setting, const View &view)
{
    const bool lint = trial.kind == TrialKind::Lint;
    request.program = view.tool(lint ? setting.toolchain.clippy : setting.toolchain.rustc);
    request.arguments = {u"--edition"_s, trial.edition, u"--crate-name"_s, u"lesson"_s};
    if (lint) {
        request.arguments << u"--emit=metadata"_s;
    } else {
        // A real build: some lints (overflow, constant indices) and constant panics only appear there.
        const bool sharesStd = Runner::canShareStd(trial.source) && Runner::canShareStd(trial.tests);
        request.arguments << Runner::linkFlags(sharesStd, setting.toolchain);
    }
    if (trial.kind == TrialKind::Test) {
        request.arguments << u"--test"_s;
    }
    if (!trial.links.isEmpty()) {
        request.environment << Runner::packageEnvironment();
    }
    request.arguments << trial.links.flags(view.libraries(trial.links)) << Runner::messageFlags() << u"-o"_s
                      << view.out() + u"/lesson"_s << u"main.rs"_s;
}

ProcessRequest askCargo(const Trial &trial, const TrialSetting &setting, const TrialFolder &folder, const View &view)
{
    QStringList arguments{trial.kind == TrialKind::Test ? u"test"_s : u"build"_s, u"--quiet"_s};
    if (trial.kind == TrialKind::Test) {
        arguments << u"--no-run"_s;
    }
    ProcessRequest request =
        Runner::cargoCommand(arguments, cargoFolders(trial, setting, folder), compileSetting(setting));
    request.isUnprotectedAllowed = setting.isUnprotectedAllowed;
    request.environment << u"CARGO_INCREMENTAL=0"_s; // nothing is built a second time after an edit
    if (trial.kind == TrialKind::Format) {
        const QString manifest = request.arguments.value(request.arguments.indexOf(u"--manifest-path"_s) + 1);
        request.arguments = {u"fmt"_s, u"--check"_s, u"--manifest-path"_s, manifest};
    } else if (trial.kind == TrialKind::Lint) {
        // What `cargo clippy` does, but with a build: its check would make the metadata of every crate anew.
        request.environment << u"RUSTC_WORKSPACE_WRAPPER="_s + view.tool(setting.toolchain.clippy);
    }
    return request;
}

void askFormatter(ProcessRequest &request, const Trial &trial, const TrialSetting &setting, const View &view)
{
    request.program = view.tool(setting.toolchain.rustfmt);
    request.arguments = {u"--edition"_s, trial.edition, u"--emit"_s, u"stdout"_s, u"--color"_s, u"never"_s};
    request.input = trial.source;
}

} // namespace

QString sharedTarget(const TrialSetting &setting)
{
    return setting.scratch + u"/target-"_s + setting.toolchain.identity.left(8);
}

QByteArray compiledSource(const Trial &trial)
{
    return trial.kind == TrialKind::Test ? Runner::TestSource(trial.source, trial.tests).text() : trial.source;
}

Result<void> TrialFolder::fill(const Trial &trial, const TrialSetting &setting) const
{
    for (const QString &path : {source(), out(), box(), sharedTarget(setting)}) {
        if (const Result<void> made = makeFolder(path); !made) {
            return made;
        }
    }
    const auto files =
        trial.isProject() ? trial.files : std::vector<Course::ProjectFile>{{u"main.rs"_s, compiledSource(trial)}};
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
    if (trial.isProject()) {
        ProcessRequest request = askCargo(trial, setting, folder, view);
        request.niceness = niceness;
        return request;
    }
    ProcessRequest request;
    request.kind = ProcessRequest::Kind::Compile;
    request.executesText = false;
    request.limits = Sandbox::Limits::forCompile();
    request.sandbox = setting.toolchain.sandbox;
    request.helpers = setting.helpers;
    request.groups = setting.toolchain.groups;
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
    ProcessRequest request = Runner::programCommand(program, compileSetting(setting), folder.box());
    request.isUnprotectedAllowed = setting.isUnprotectedAllowed;
    request.limits = Sandbox::Limits::forRun();
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
    return Runner::cargoOutput(inside, cargoFolders(trial, setting, folder), compileSetting(setting));
}

QString obstacleFor(const Trial &trial, const Toolchain::Toolchain &toolchain)
{
    if ((trial.isProject() || trial.needsLinks()) && !toolchain.cargo.isFound()) {
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
    const bool needsLinker = trial.kind == TrialKind::Build || trial.kind == TrialKind::Run
                             || trial.kind == TrialKind::Test || trial.kind == TrialKind::Trace;
    if (!toolchain.canCheck() || (needsLinker && !toolchain.canCompile())) {
        return Text::tr("No complete Rust toolchain was found, so this cannot be proven.");
    }
    return {};
}

} // namespace Ochre::Checker
