// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packs/staging.h"

#include "base/filesystem.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace Ochre::Packs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Staging)
};

const QString prefix = u".incoming-"_s;
const QString lockName = u"/lock"_s;
const QString packName = u"/pack"_s;
constexpr qint64 surelyLocked = 60; // seconds after which whoever made a folder has locked it too

// The lock goes last: a folder whose removal was cut off too can be told from one that is in use.
void removeStaging(const QString &folder)
{
    QDir(folder + packName).removeRecursively();
    QDir(folder).removeRecursively();
}

void removeAbandoned(const QString &courses)
{
    const QFileInfoList found = QDir(courses).entryInfoList({prefix + u'*'}, QDir::Dirs | QDir::Hidden);
    for (const QFileInfo &folder : found) {
        const QString lockFile = folder.filePath() + lockName;
        if (folder.isSymLink()
            || (!QFileInfo::exists(lockFile)
                && folder.lastModified().secsTo(QDateTime::currentDateTime()) < surelyLocked)) {
            continue;
        }
        const Result<std::optional<Sandbox::HeldLock>> lock = Sandbox::HeldLock::take(lockFile);
        if (lock && lock->has_value()) {
            removeStaging(folder.filePath());
        }
    }
}

} // namespace

Staging::Staging(const QString &courses)
    : m_folder(courses + u'/' + prefix + u"XXXXXX"_s)
{
}

Staging::~Staging()
{
    removeStaging(m_folder.path());
}

QString Staging::pack() const
{
    return m_folder.path() + packName;
}

Result<std::unique_ptr<Staging>> Staging::make(const QString &courses)
{
    if (const Result<void> made = makeFolder(courses); !made) {
        return std::unexpected(made.error());
    }
    removeAbandoned(courses);
    std::unique_ptr<Staging> staging(new Staging(courses));
    if (!staging->m_folder.isValid()) {
        return std::unexpected(Error{Text::tr("The folder cannot be made."), courses, staging->m_folder.errorString()});
    }
    Result<std::optional<Sandbox::HeldLock>> lock = Sandbox::HeldLock::take(staging->m_folder.path() + lockName);
    if (!lock) {
        return std::unexpected(lock.error());
    }
    staging->m_lock = *std::move(lock);
    return staging;
}

} // namespace Ochre::Packs
