// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/compileorder.h"

#include "runner/lessoncrates.h"
#include "runner/scratch.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QUtf8StringView>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxSourceBytes = 1 << 20;
// Part of every key: raise it when the flags below change.
constexpr QByteArrayView flagsVersion = "4";
// About fifteen lines. Measured with rustc 1.95, in shares of a plain build: 3 lines 0.72 without and 0.78 with
// incremental data, 9 lines 0.76 and 0.80, 20 lines (480 bytes) 0.80 and 0.77.
constexpr qsizetype fewBytes = 400;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::CompileOrder)
};

/// Where the folders of this machine appear to the compiler. Without namespaces paths stay what they are.
class CompilerPaths final {
public:
    CompilerPaths(const CompileSetting &setting, const Scratch &scratch)
        : m_setting(setting)
        , m_scratch(scratch)
        , m_isPrivate(setting.sandbox == Sandbox::SandboxLevel::Full)
    {
    }

    [[nodiscard]] QString tool(const Toolchain::Tool &tool) const
    {
        if (!hasRustMount() || !tool.path.startsWith(m_setting.toolchain.sysroot + u'/')) {
            return tool.path;
        }
        return u"/rust" + tool.path.sliced(m_setting.toolchain.sysroot.size());
    }
    [[nodiscard]] QString source(CompilePurpose purpose) const
    {
        return m_isPrivate ? u"/box/src"_s : m_scratch.sourceFolder(purpose);
    }
    [[nodiscard]] QString incremental() const { return m_isPrivate ? u"/box/inc"_s : m_scratch.incrementalFolder(); }
    [[nodiscard]] QString out() const { return m_isPrivate ? u"/box/out"_s : m_scratch.outFolder(); }
    [[nodiscard]] QString crates(const CrateLinks &links) const
    {
        return m_isPrivate ? u"/box/crates"_s : links.folder;
    }

    [[nodiscard]] QString straightLink() const { return m_isPrivate ? u"/box/link"_s : m_setting.straightLink; }

    [[nodiscard]] std::vector<Sandbox::Mount> mounts(CompilePurpose purpose, const CrateLinks &links = {}) const
    {
        std::vector<Sandbox::Mount> list = {{m_scratch.sourceFolder(purpose), source(purpose), false},
                                            {m_scratch.incrementalFolder(), incremental(), true},
                                            {m_scratch.outFolder(), out(), true}};
        const QString &sysroot = m_setting.toolchain.sysroot;
        if (hasRustMount()) {
            list.push_back({sysroot, u"/rust"_s, false});
        } else if (!m_isPrivate && !isSystem(sysroot)) {
            list.push_back({sysroot, sysroot, false});
        }
        if (!links.isEmpty()) {
            list.push_back({links.folder, crates(links), false});
        }
        return list;
    }

private:
    /// The sandbox shows /usr anyway.
    [[nodiscard]] static bool isSystem(const QString &sysroot)
    {
        return sysroot.isEmpty() || sysroot == u"/usr" || sysroot.startsWith(u"/usr/");
    }
    [[nodiscard]] bool hasRustMount() const { return m_isPrivate && !isSystem(m_setting.toolchain.sysroot); }

    const CompileSetting &m_setting;
    const Scratch &m_scratch;
    bool m_isPrivate;
};

/// The folder with libstd.so: programs are linked to it where the toolchain has one.
QString libraryFolder(const Toolchain::Toolchain &toolchain)
{
    return toolchain.sysroot + u"/lib/rustlib/" + toolchain.triple + u"/lib";
}

/// Names what must not be shared: another kind of build would throw away the stored objects.
QString variantName(const CompileOrder &order)
{
    const QString name = order.purpose == CompilePurpose::Test ? u"test"_s : u"build"_s;
    return order.isForDebugger ? name + u"-debugger" : order.optimised ? name + u"-optimised" : name;
}

QStringList buildFlags(const CompileOrder &order, const CompileSetting &setting, const QString &incremental)
{
    if (order.isForDebugger) {
        // In one unit, so that one table of symbols has all functions of the program.
        return {u"--emit=link"_s, u"-Cdebuginfo=2"_s, u"-Copt-level=0"_s, u"-Ccodegen-units=1"_s};
    }
    QStringList flags = linkFlags(canShareStd(order.source), setting.toolchain);
    if (order.optimised) {
        flags << u"-Copt-level=3"_s;
    }
    if (isWorthRemembering(order.source)) {
        flags << u"-Ccodegen-units=16"_s << u"-Cincremental="_s + incremental + u'/' + variantName(order);
    } else {
        flags << u"-Ccodegen-units=1"_s;
    }
    if (order.purpose == CompilePurpose::Test) {
        flags << u"--test"_s;
    }
    return flags;
}

Sandbox::ProcessRequest compilerProcess(const CompileSetting &setting)
{
    Sandbox::ProcessRequest request;
    request.kind = Sandbox::ProcessRequest::Kind::Compile;
    request.executesText = false;
    request.limits = setting.limits;
    request.sandbox = setting.sandbox;
    request.helpers = setting.helpers;
    request.groups = setting.toolchain.groups;
    request.closeInput = true;
    return request;
}

} // namespace

QStringList linkFlags(bool sharesStd, const Toolchain::Toolchain &toolchain)
{
    QStringList flags = {u"--emit=link"_s, u"-Cstrip=debuginfo"_s};
    if (sharesStd) {
        flags << u"-Cprefer-dynamic"_s;
    }
    if (!toolchain.fasterLinker.isEmpty()) {
        flags << u"-Clink-arg=-fuse-ld="_s + toolchain.fasterLinker;
    }
    return flags;
}

QStringList messageFlags()
{
    return {u"--error-format=json"_s, u"--json=diagnostic-rendered-ansi"_s, u"--diagnostic-width=100"_s};
}

bool canShareStd(const QByteArray &source)
{
    return !source.contains("global_allocator");
}

bool isWorthRemembering(const QByteArray &source)
{
    return source.size() > fewBytes;
}

QString keyOf(const CompileOrder &order, const Toolchain::Toolchain &toolchain)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const QStringList facts = {QString::number(static_cast<int>(order.purpose)),
                               order.edition,
                               QString::number(order.optimised),
                               toolchain.rustc.path,
                               toolchain.rustc.version,
                               toolchain.identity, // two compilers of one version: a nightly of another day
                               toolchain.triple,
                               toolchain.fasterLinker,
                               order.links.folder,
                               order.links.externs.join(u' ')};
    hash.addData(order.isForDebugger ? "debugger" : "");
    hash.addData(flagsVersion);
    hash.addData(facts.join(u'\n').toUtf8());
    hash.addData("\n");
    hash.addData(order.source);
    return QString::fromLatin1(hash.result().toHex());
}

QString outputName(const CompileOrder &order)
{
    return order.makesProgram() ? variantName(order) + u".part" : u"lesson.rmeta"_s;
}

Result<void> validateSource(const QByteArray &source)
{
    if (source.size() > maxSourceBytes) {
        return std::unexpected(Error{
            Text::tr("The program is longer than 1 MiB."), {}, Text::tr("Make it shorter; your text is not changed.")});
    }
    if (source.contains('\0')) {
        return std::unexpected(Error{Text::tr("The program contains a NUL character, which Rust source text may not."),
                                     {},
                                     Text::tr("Remove it; your text is not changed.")});
    }
    if (!QUtf8StringView(source).isValidUtf8()) {
        return std::unexpected(Error{Text::tr("The program is not valid UTF-8 text."),
                                     {},
                                     Text::tr("Save it as UTF-8 and open it again; your text is not changed.")});
    }
    return {};
}

Sandbox::ProcessRequest compileCommand(const CompileOrder &order, const CompileSetting &setting, const Scratch &scratch)
{
    const CompilerPaths paths(setting, scratch);
    const bool isLint = order.purpose == CompilePurpose::Lint;
    Sandbox::ProcessRequest request = compilerProcess(setting);
    request.program = paths.tool(isLint ? setting.toolchain.clippy : setting.toolchain.rustc);
    request.workFolder = paths.source(order.purpose);
    request.mounts = paths.mounts(order.purpose, order.links);
    request.arguments << u"--edition"_s << order.edition << u"--crate-name"_s << u"lesson"_s;
    if (order.purpose == CompilePurpose::Check || isLint) {
        request.arguments << u"--emit=metadata"_s;
    } else {
        request.arguments << buildFlags(order, setting, paths.incremental());
    }
    if (order.makesProgram() && !setting.straightLink.isEmpty()) {
        request.mounts.push_back({setting.straightLink, paths.straightLink(), false});
        request.environment << u"PATH="_s + paths.straightLink() + u":/usr/bin:/bin";
    }
    request.arguments << order.links.flags(paths.crates(order.links));
    if (!order.links.isEmpty()) {
        request.environment << packageEnvironment();
    }
    request.arguments << messageFlags();
    // The name main.rs is fixed: one that starts with - or @ would be taken as an option or an argument file.
    request.arguments << u"-o"_s << paths.out() + u'/' + outputName(order) << u"main.rs"_s;
    if (setting.sandbox != Sandbox::SandboxLevel::Full) {
        request.environment << u"TMPDIR="_s + paths.out();
    }
    return request;
}

QString aheadFolder(const CompileSetting &setting, const Scratch &scratch)
{
    return setting.sandbox == Sandbox::SandboxLevel::Full ? scratch.waitingFolder()
                                                          : scratch.sourceFolder(CompilePurpose::Build);
}

Sandbox::ProcessRequest compileAheadCommand(const CompileOrder &order, const CompileSetting &setting,
                                            const Scratch &scratch)
{
    Sandbox::ProcessRequest request = compileCommand(order, setting, scratch);
    const QString usual = scratch.sourceFolder(order.purpose);
    for (Sandbox::Mount &mount : request.mounts) {
        if (mount.outside == usual) {
            mount.outside = aheadFolder(setting, scratch);
        }
    }
    request.isParked = true;
    return request;
}

Sandbox::ProcessRequest formatCommand(const QByteArray &source, const QString &edition, const CompileSetting &setting,
                                      const Scratch &scratch)
{
    const CompilerPaths paths(setting, scratch);
    Sandbox::ProcessRequest request = compilerProcess(setting);
    request.program = paths.tool(setting.toolchain.rustfmt);
    request.arguments = {u"--edition"_s, edition, u"--emit"_s, u"stdout"_s, u"--color"_s, u"never"_s};
    request.mounts = paths.mounts(CompilePurpose::Lint);
    request.workFolder = paths.source(CompilePurpose::Lint);
    request.input = source;
    return request;
}

Sandbox::ProcessRequest programCommand(const QString &program, const CompileSetting &setting, const QString &box)
{
    const bool isPrivate = setting.sandbox == Sandbox::SandboxLevel::Full;
    Sandbox::ProcessRequest request;
    request.kind = Sandbox::ProcessRequest::Kind::Run;
    request.sandbox = setting.sandbox;
    request.helpers = setting.helpers;
    request.groups = setting.toolchain.groups;
    request.program = isPrivate ? u"/run/lesson"_s : program;
    request.workFolder = isPrivate ? u"/box"_s : box;
    request.mounts = {{program, request.program, false}};
    if (!isPrivate) {
        request.mounts.push_back({box, box, true});
    }
    const QString library = libraryFolder(setting.toolchain);
    if (QFileInfo(library).isDir()) {
        const QString inside = isPrivate ? u"/rust/lib"_s : library;
        request.mounts.push_back({library, inside, false});
        request.environment << u"LD_LIBRARY_PATH="_s + inside;
    }
    return request;
}

} // namespace Ochre::Runner
