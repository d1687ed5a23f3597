// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cratesource.h"

#include "runner/lessoncrates.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::CrateSource)
};

/// Debian's names: one package a crate, and one more for a derive macro that is a crate of its own.
QStringList packagesOf(const QString &crate)
{
    const QString name = QString(crate).replace(u'_', u'-').toLower();
    QStringList packages{u"librust-%1-dev"_s.arg(name)};
    if (crateFeatures(crate).contains(u"derive"_s)) {
        packages << u"librust-%1-derive-dev"_s.arg(name);
    }
    return packages;
}

} // namespace

CrateSource::CrateSource(const QString &folder)
{
    if (!folder.isEmpty()) {
        m_names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }
}

QStringList CrateSource::missing(const QStringList &crates) const
{
    QStringList result;
    for (const QString &crate : crates) {
        if (!hasCrate(crate)) {
            result << crate;
        }
    }
    return result;
}

QStringList CrateSource::foldersOf(const QString &crate) const
{
    const auto isVersion = [&crate](const QString &name) {
        const qsizetype dash = crate.size();
        return name.startsWith(crate)
               && (name.size() == dash || (name.size() > dash + 1 && name[dash] == u'-' && name[dash + 1].isDigit()));
    };
    QStringList found;
    for (const QString &name : m_names) {
        if (isVersion(name)) {
            found << name;
        }
    }
    return found;
}

bool holdsCrates(const QString &folder)
{
    if (folder.isEmpty()) {
        return false;
    }
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Unsorted);
    return std::ranges::any_of(
        names, [&folder](const QString &name) { return QFileInfo(folder + u'/' + name + u"/Cargo.toml").isFile(); });
}

Error cratesMissing(const QStringList &crates)
{
    QStringList packages;
    for (const QString &crate : crates) {
        packages << packagesOf(crate);
    }
    return {Text::tr("This program needs crates whose sources are not on this machine: %1.").arg(crates.join(u", ")),
            {},
            Text::tr("On Debian and Ubuntu “apt install %1” brings them; elsewhere choose a folder made by “cargo "
                     "vendor” in the toolchain window. Programs without these crates work.")
                .arg(packages.join(u' '))};
}

} // namespace Ochre::Runner
