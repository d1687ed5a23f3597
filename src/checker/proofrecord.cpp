// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/proofrecord.h"

#include "base/filesystem.h"
#include "base/texthash.h"
#include "checker/trial.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

constexpr qint64 mostBytes = 1LL << 20;
constexpr qsizetype identityDigits = 16;
constexpr qint64 largestLessonFile = 64LL << 20; // as large as a pack may be

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        files << QDir(folder).relativeFilePath(each.next());
    }
    files.sort();
    return files;
}

Result<QString> hashOf(const QString &folder, const QByteArray &setting)
{
    TextHash hash;
    hash << setting;
    const QStringList files = filesBelow(folder);
    for (const QString &file : files) {
        const Result<QByteArray> content = readFile(QDir(folder).filePath(file), largestLessonFile);
        if (!content) {
            return std::unexpected(content.error());
        }
        hash << file << *content;
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<ProofRecord> ProofRecord::read(const QString &file)
{
    ProofRecord record;
    if (!QFileInfo::exists(file)) {
        return record;
    }
    return readFile(file, mostBytes).transform([&record](const QByteArray &content) {
        const QJsonObject root = QJsonDocument::fromJson(content).object();
        if (root["checker"_L1].toInt() == trialVersion) {
            record.m_toolchains = root["toolchains"_L1].toObject();
        }
        return record;
    });
}

Result<ProofRecord::Hashes> ProofRecord::hashesOf(const QString &pack, const Settings &parts)
{
    Hashes hashes;
    for (const auto &[folder, setting] : parts.asKeyValueRange()) {
        const Result<QString> hash = hashOf(QDir(pack).filePath(folder), setting);
        if (!hash) {
            return std::unexpected(hash.error());
        }
        hashes.insert(folder, *hash);
    }
    return hashes;
}

QString ProofRecord::nameOf(const Toolchain::Toolchain &toolchain)
{
    return QStringList{toolchain.rustc.version, toolchain.identity.left(identityDigits), toolchain.clippy.version,
                       toolchain.rustfmt.version}
        .join(u' ');
}

bool ProofRecord::isProven(const QString &toolchain, const QString &folder, const QString &hash) const
{
    return !hash.isEmpty() && m_toolchains[toolchain]["parts"_L1][folder].toString() == hash;
}

void ProofRecord::setProven(const QString &toolchain, const Hashes &parts, QDate day)
{
    QJsonObject proven;
    for (const auto &[folder, hash] : parts.asKeyValueRange()) {
        proven.insert(folder, hash);
    }
    m_toolchains.insert(toolchain, QJsonObject{{u"proven_on"_s, day.toString(Qt::ISODate)}, {u"parts"_s, proven}});
}

Result<void> ProofRecord::write(const QString &file) const
{
    const QJsonObject root{{u"checker"_s, trialVersion}, {u"toolchains"_s, m_toolchains}};
    return saveFile(file, QJsonDocument(root).toJson());
}

} // namespace Ochre::Checker
