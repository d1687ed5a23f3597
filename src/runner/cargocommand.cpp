// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cargocommand.h"

#include <QFileInfo>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr int wallMs = 600'000;
constexpr int cpuSeconds = 300;      // of one process: cargo's own part is small, a crate takes seconds
constexpr int totalCpuSeconds = 900; // of all: the crates of all lessons together take 40 s
constexpr qint64 fileBytes = 512LL << 20;

bool isBelow(const QString &path, const QString &folder)
{
    return !folder.isEmpty() && (path == folder || path.startsWith(folder + u'/'));
}

/// Where the folders of this machine appear to cargo. Without namespaces paths stay what they are.
class CargoPaths final {
public:
    CargoPaths(const CargoFolders &folders, const CompileSetting &setting)
        : m_folders(folders)
        , m_setting(setting)
        , m_isPrivate(setting.sandbox == Sandbox::SandboxLevel::Full)
    {
    }

    [[nodiscard]] QString package() const { return m_isPrivate ? u"/box/project"_s : m_folders.package; }
    /// cargo reads the configuration of the folder where it is started and of all above: here there is none. Without
    /// namespaces those above the project are the user's, which may not be read, or would start other programs.
    [[nodiscard]] QString start() const { return m_isPrivate ? package() : u"/"_s; }
    [[nodiscard]] QString target() const { return m_isPrivate ? u"/box/target"_s : m_folders.target; }
    [[nodiscard]] QString sysroot() const { return moves(sysrootOutside()) ? u"/rust"_s : sysrootOutside(); }
    [[nodiscard]] QString crates() const { return moves(cratesOutside()) ? u"/box/crates"_s : cratesOutside(); }
    [[nodiscard]] QString cargo() const
    {
        const QString &path = m_setting.toolchain.cargo.path;
        return isBelow(path, sysrootOutside()) ? sysroot() + path.sliced(sysrootOutside().size()) : path;
    }

    [[nodiscard]] std::vector<Sandbox::Mount> mounts() const
    {
        std::vector<Sandbox::Mount> list = {{m_folders.package, package(), true}, {m_folders.target, target(), true}};
        if (!isSystem(sysrootOutside())) {
            list.push_back({sysrootOutside(), sysroot(), false});
        }
        if (!isSystem(cratesOutside())) {
            list.push_back({cratesOutside(), crates(), false});
        }
        return list;
    }

private:
    /// The sandbox shows /usr anyway.
    [[nodiscard]] static bool isSystem(const QString &path) { return path.isEmpty() || isBelow(path, u"/usr"_s); }
    [[nodiscard]] bool moves(const QString &path) const { return m_isPrivate && !isSystem(path); }
    [[nodiscard]] const QString &sysrootOutside() const { return m_setting.toolchain.sysroot; }
    [[nodiscard]] const QString &cratesOutside() const { return m_setting.toolchain.crateSources; }

    const CargoFolders &m_folders;
    const CompileSetting &m_setting;
    bool m_isPrivate;
};

QString quoted(QString path)
{
    return u'"' + path.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

} // namespace

Sandbox::ProcessRequest cargoCommand(const QStringList &arguments, const CargoFolders &folders,
                                     const CompileSetting &setting)
{
    const CargoPaths paths(folders, setting);
    Sandbox::ProcessRequest request;
    request.kind = Sandbox::ProcessRequest::Kind::Compile;
    request.limits = setting.limits;
    request.limits.wallMs = wallMs;
    request.limits.cpuSeconds = cpuSeconds;
    request.limits.totalCpuSeconds = totalCpuSeconds;
    request.limits.fileBytes = fileBytes;
    request.sandbox = setting.sandbox;
    request.helpers = setting.helpers;
    request.groups = setting.toolchain.groups;
    request.closeInput = true;
    request.program = paths.cargo();
    request.workFolder = paths.start();
    request.mounts = paths.mounts();
    request.arguments = arguments;
    request.arguments << u"--manifest-path"_s << paths.package() + u"/Cargo.toml" << u"--offline"_s
                      << u"--message-format=json"_s << u"--target-dir"_s << paths.target();
    if (!setting.toolchain.crateSources.isEmpty()) {
        // Told on the command line: a .cargo folder is never read, it could make cargo start foreign programs.
        request.arguments << u"--config"_s << u"source.crates-io.replace-with=\"local\""_s << u"--config"_s
                          << u"source.local.directory="_s + quoted(paths.crates());
    }
    if (!setting.toolchain.fasterLinker.isEmpty()) {
        request.arguments << u"--config"_s
                          << u"build.rustflags=[\"-Clink-arg=-fuse-ld=%1\"]"_s.arg(setting.toolchain.fasterLinker);
    }
    request.environment << u"PATH="_s + paths.sysroot() + u"/bin:/usr/bin:/bin"
                        << u"CARGO_HOME="_s + paths.target() + u"/home" << u"CARGO_PROFILE_DEV_DEBUG=0"_s
                        << u"CARGO_TERM_PROGRESS_WHEN=always"_s << u"CARGO_TERM_PROGRESS_WIDTH=100"_s;
    if (setting.sandbox != Sandbox::SandboxLevel::Full) {
        request.environment << u"TMPDIR="_s + paths.target();
    }
    return request;
}

QString cargoTargetInside(const CargoFolders &folders, const CompileSetting &setting)
{
    return CargoPaths(folders, setting).target();
}

QString cargoOutput(const QString &inside, const CargoFolders &folders, const CompileSetting &setting)
{
    const QString target = cargoTargetInside(folders, setting);
    if (!inside.startsWith(target + u'/')) {
        return {};
    }
    const QString outside = folders.target + inside.sliced(target.size());
    const QString real = QFileInfo(outside).canonicalFilePath();
    return isBelow(real, QFileInfo(folders.target).canonicalFilePath()) ? outside : QString();
}

} // namespace Ochre::Runner
