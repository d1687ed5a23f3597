// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cratestore.h"

#include "base/filesystem.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

#include <filesystem>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxIndexBytes = 1 << 20;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::CrateStore)
};

QString indexOf(const QString &folder)
{
    return folder + u"/crates.json";
}

/// A program names a crate with underscores.
QString externName(const QString &crate)
{
    return QString(crate).replace(u'-', u'_');
}

Error publishError(const QString &path)
{
    return {Text::tr("The crates were built but could not be put in their place."), path,
            Text::tr("Free some space on the disk, or check that the cache folder can be written; then try again.")};
}

// Hard links cost no space; not every file system has them.
bool linkOrCopy(const QString &from, const QString &to)
{
    std::error_code failed;
    std::filesystem::create_hard_link(from.toStdU16String(), to.toStdU16String(), failed);
    return !failed || QFile::copy(from, to);
}

} // namespace

CrateLinks CrateSet::links(const QStringList &crates) const
{
    CrateLinks links;
    for (const QString &crate : crates) {
        const QString name = externName(crate);
        if (!files.contains(name)) {
            return {};
        }
        links.externs << name + u'=' + files.value(name);
    }
    links.folder = folder;
    return links;
}

QHash<QString, QString> externsOf(const QByteArray &standardError)
{
    static const QRegularExpression argument(uR"(--extern (?:'([^'=]+)=([^']+)'|([^\s'=]+)=(\S+)))"_s);
    QHash<QString, QString> externs;
    for (const QByteArray &line : standardError.split('\n')) {
        if (!line.contains(" --crate-name lesson ")) {
            continue;
        }
        for (auto matches = argument.globalMatch(QString::fromUtf8(line)); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const int group = match.hasCaptured(1) ? 1 : 3;
            QString file = match.captured(group + 1).section(u'/', -1);
            while (file.endsWith(u'`')) {
                file.chop(1); // cargo puts the command in backticks
            }
            if (file.endsWith(u".rmeta")) {
                file.replace(file.size() - 6, 6, u".rlib"_s);
            }
            externs.insert(match.captured(group), file);
        }
    }
    return externs;
}

Result<void> publishCrates(const CargoFolders &folders, const QHash<QString, QString> &externs,
                           const QString &destination)
{
    const QDir made(folders.target + u"/debug/deps");
    const QString folder = folders.package + u"/libraries";
    if (const auto ready = makeFolder(folder); !ready) {
        return ready;
    }
    for (const QString &file : made.entryList({u"*.rlib"_s, u"*.so"_s}, QDir::Files | QDir::NoSymLinks)) {
        if (!linkOrCopy(made.filePath(file), folder + u'/' + file)) {
            return std::unexpected(publishError(folder));
        }
    }
    QJsonObject index;
    for (auto entry = externs.begin(); entry != externs.end(); ++entry) {
        if (!QFile::exists(folder + u'/' + entry.value())) {
            return std::unexpected(publishError(folder + u'/' + entry.value()));
        }
        index.insert(entry.key(), entry.value());
    }
    return saveFile(indexOf(folder), QJsonDocument(index).toJson()).and_then([&]() -> Result<void> {
        // A set that has lost a file, as to a cleaner of caches, is there and of no use: it gives way, and goes with
        // the other remains of its set.
        QDir().rename(destination, destination + u".work-"_s + QUuid::createUuid().toString(QUuid::Id128));
        if (!QDir().rename(folder, destination)) {
            return std::unexpected(publishError(destination));
        }
        return {};
    });
}

CrateSet readCrates(const QString &folder)
{
    CrateSet set{folder, {}};
    const auto text = QFile::exists(indexOf(folder)) ? readFile(indexOf(folder), maxIndexBytes) : QByteArray();
    if (!text) {
        return set;
    }
    const QJsonObject index = QJsonDocument::fromJson(*text).object();
    for (auto entry = index.begin(); entry != index.end(); ++entry) {
        const QString file = entry.value().toString();
        if (!QFile::exists(folder + u'/' + file)) {
            return {folder, {}};
        }
        set.files.insert(entry.key(), file);
    }
    return set;
}

} // namespace Ochre::Runner
