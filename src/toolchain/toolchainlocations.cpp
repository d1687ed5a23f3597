// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toolchain/toolchainlocations.h"

#include "base/executable.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Ochre::Toolchain {

using namespace Qt::StringLiterals;

namespace {

bool isExecutableFile(const QString &path)
{
    const QFileInfo file(path);
    return file.isFile() && file.isExecutable();
}

QString folderFromEnvironment(const char *variable, const QString &fallback)
{
    const QString value = qEnvironmentVariable(variable);
    return QDir::isAbsolutePath(value) ? value : fallback;
}

QString cargoBin()
{
    return folderFromEnvironment("CARGO_HOME", QDir::homePath() + u"/.cargo") + u"/bin";
}

/// Stable before numbered versions before beta and nightly.
QStringList rustupToolchains()
{
    const QDir folder(folderFromEnvironment("RUSTUP_HOME", QDir::homePath() + u"/.rustup") + u"/toolchains");
    QStringList names = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    const auto rank = [](const QString &name) {
        if (name.startsWith(u"stable")) {
            return 0;
        }
        if (!name.isEmpty() && name.front().isDigit()) {
            return 1;
        }
        return name.startsWith(u"nightly") ? 3 : 2;
    };
    std::ranges::stable_sort(names, {}, rank);
    QStringList paths;
    for (const QString &name : std::as_const(names)) {
        paths.append(folder.filePath(name));
    }
    return paths;
}

QString firstFolderWith(const QStringList &folders, const QString &entry)
{
    const auto found = std::ranges::find_if(
        folders, [&entry](const QString &folder) { return QFileInfo::exists(folder + u'/' + entry); });
    return found == folders.end() ? QString() : *found;
}

} // namespace

QStringList rustcCandidates()
{
    QStringList found = {findExecutable(u"rustc"_s), cargoBin() + u"/rustc"};
    for (const QString &toolchain : rustupToolchains()) {
        found.append(toolchain + u"/bin/rustc");
    }
    found << u"/usr/local/bin/rustc"_s << u"/usr/bin/rustc"_s;
    QStringList candidates;
    QStringList targets;
    for (const QString &path : std::as_const(found)) {
        const QString target = QFileInfo(path).canonicalFilePath();
        if (path.isEmpty() || targets.contains(target) || !isExecutableFile(path)) {
            continue;
        }
        targets.append(target);
        candidates.append(path);
    }
    return candidates;
}

bool isRustupShim(const QString &path)
{
    const QFileInfo file(path);
    if (QFileInfo(file.canonicalFilePath()).fileName() == u"rustup") {
        return true;
    }
    // rustup may install hard links or copies; they lie beside the rustup program and have its size.
    const QFileInfo rustup(file.absolutePath() + u"/rustup");
    return rustup.isFile() && rustup.size() == file.size();
}

QString findTool(const QString &sysroot, const QString &name)
{
    QString own = sysroot + u"/bin/" + name;
    if (!sysroot.isEmpty() && isExecutableFile(own)) {
        return own;
    }
    const QString found = findExecutable(name);
    return found.isEmpty() || isRustupShim(found) ? QString() : found;
}

QString findDocumentation(const QString &sysroot)
{
    return firstFolderWith(
        {sysroot + u"/share/doc/rust/html", u"/usr/share/doc/rust-doc/html"_s, u"/usr/share/doc/rust/html"_s},
        u"index.html"_s);
}

QString findCrateSources()
{
    const QString folder = u"/usr/share/cargo/registry"_s;
    return QDir(folder).isEmpty(QDir::Dirs | QDir::NoDotAndDotDot) ? QString() : folder;
}

QString fasterLinker(const QString &sysroot, const QString &triple)
{
    if (!triple.contains(u"linux") || isExecutableFile(sysroot + u"/lib/rustlib/" + triple + u"/bin/gcc-ld/ld.lld")) {
        return {};
    }
    for (const QString &name : {u"mold"_s, u"lld"_s}) {
        if (isExecutableFile(u"/usr/bin/ld." + name)) { // where the compiler's sandbox sees it
            return name;
        }
    }
    return {};
}

} // namespace Ochre::Toolchain
