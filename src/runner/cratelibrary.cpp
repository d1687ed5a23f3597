// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cratelibrary.h"

#include "base/filesystem.h"
#include "runner/cratebuild.h"
#include "runner/lessoncrates.h"
#include "toolchain/toolchainproblems.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QThreadPool>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

// Part of every name: raise it when the way of building changes.
constexpr QByteArrayView buildVersion = "1";
constexpr int waitMs = 250;
constexpr qint64 maxStepBytes = 200;
constexpr int keptSets = 3;

/// Where a build tells the others how far it is.
QString stepFile(const QString &set)
{
    return set + u".step";
}

CargoStep readStep(const QString &set)
{
    QFile file(stepFile(set));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QList<QByteArray> parts = file.read(maxStepBytes).split(' ');
    return {parts.value(0).toInt(), parts.value(1).toInt(), QString::fromUtf8(parts.value(2))};
}

/// Folders that nobody uses: unfinished work of this set (its lock is ours), that of others which nobody goes on with,
/// and all but the newest sets.
QStringList remainsOf(const QString &folder, const QString &set)
{
    QStringList remains;
    int kept = 0;
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1); // no build takes that long
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time)) {
        const bool isSet = !entry.fileName().contains(u'.');
        const bool isWork = entry.fileName().contains(u".work-"_s);
        const bool isOurs = entry.filePath().startsWith(set + u".work-");
        if (isOurs || (isWork && entry.lastModified() < yesterday) || (isSet && ++kept > keptSets)) {
            remains << entry.filePath();
        }
    }
    return remains;
}

/// Thousands of files: not on this thread.
void removeLater(const QStringList &folders)
{
    QThreadPool::globalInstance()->start([folders] {
        for (const QString &folder : folders) {
            QDir(folder).removeRecursively();
        }
    });
}

} // namespace

CrateLibrary::CrateLibrary(const QString &folder, const QString &target, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_target(target)
{
    m_wait.setInterval(waitMs);
    connect(&m_wait, &QTimer::timeout, this, &CrateLibrary::lookAtOther);
}

CrateLibrary::~CrateLibrary() = default;

void CrateLibrary::setSetting(const CompileSetting &setting)
{
    const bool isSame = setting.toolchain == m_setting.toolchain && setting.sandbox == m_setting.sandbox;
    m_setting = setting;
    m_source = CrateSource(setting.toolchain.crateSources);
    m_sets.clear();
    if (!isSame) {
        cancel();
    }
}

QStringList CrateLibrary::setFor(const QStringList &crates) const
{
    QStringList set = crates;
    for (const QString &crate : lessonCrates()) {
        if (m_source.hasCrate(crate)) {
            set << crate;
        }
    }
    set.removeDuplicates();
    set.sort();
    return set;
}

QString CrateLibrary::folderFor(const QStringList &crates) const
{
    const QStringList set = setFor(crates);
    const Toolchain::Toolchain &toolchain = m_setting.toolchain;
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(buildVersion);
    hash.addData(crateManifest({}, set));
    QStringList facts{toolchain.rustc.path, toolchain.identity, toolchain.triple, toolchain.crateSources};
    for (const QString &crate : set) {
        facts << m_source.foldersOf(crate); // a newer version is another library
    }
    hash.addData(facts.join(u'\n').toUtf8());
    return m_folder + u'/' + QString::fromLatin1(hash.result().toHex());
}

CrateLinks CrateLibrary::links(const QStringList &crates) const
{
    if (crates.isEmpty() || m_setting.toolchain.rustc.path.isEmpty()) {
        return {};
    }
    const QString folder = folderFor(crates);
    if (!m_sets.contains(folder) || !QFileInfo::exists(folder)) {
        const CrateSet set = readCrates(folder);
        if (set.files.isEmpty()) {
            m_sets.remove(folder);
            return {};
        }
        m_sets.insert(folder, set);
    }
    return m_sets[folder].links(crates);
}

Result<void> CrateLibrary::obstacle(const QStringList &crates) const
{
    const Toolchain::Toolchain &toolchain = m_setting.toolchain;
    if (!toolchain.canCompile()) {
        return std::unexpected(Error{toolchain.problems.empty()
                                         ? tr("The compiler is still being looked for. Try again in a moment.")
                                         : Toolchain::problemText(toolchain.problems.front()),
                                     {},
                                     {}});
    }
    if (!toolchain.cargo.isFound()) {
        const Toolchain::ToolchainProblem problem = Toolchain::cargoMissing();
        return std::unexpected(Error{problem.what, {}, problem.advice});
    }
    if (const QStringList missing = m_source.missing(crates); !missing.isEmpty()) {
        return std::unexpected(cratesMissing(missing));
    }
    return makeFolder(m_folder);
}

void CrateLibrary::prepare(const QStringList &crates)
{
    if (!links(crates).isEmpty() || crates.isEmpty()) {
        return reportLater({});
    }
    if (const auto free = obstacle(crates); !free) {
        return reportLater(free);
    }
    if (isBusy()) {
        return;
    }
    m_wanted = crates;
    m_set = folderFor(crates);
    m_lock = std::make_unique<QLockFile>(m_set + u".lock");
    m_lock->setStaleLockTime(0); // a build takes minutes; the lock of a dead process is found by its id
    begin();
}

// Another runner or program may be at it.
void CrateLibrary::begin()
{
    if (m_lock->tryLock(0)) {
        return startBuild();
    }
    if (m_lock->error() == QLockFile::LockFailedError) {
        return m_wait.start();
    }
    reportLater(std::unexpected(
        Error{tr("The folder for built crates cannot be written."), m_folder,
              tr("Check the free space and the permissions of the folder. Programs without crates work.")}));
}

void CrateLibrary::lookAtOther()
{
    if (!links(m_wanted).isEmpty()) {
        m_wait.stop();
        return conclude({});
    }
    if (m_lock->tryLock(0)) { // it was stopped, or has failed
        m_wait.stop();
        return startBuild();
    }
    if (const CargoStep step = readStep(m_set); step.total > 0) {
        emit progressed(step);
    }
}

void CrateLibrary::startBuild()
{
    removeLater(remainsOf(m_folder, m_set));
    m_work = m_set + u".work-" + QUuid::createUuid().toString(QUuid::Id128);
    const CargoFolders folders{m_work + u"/package", m_target.isEmpty() ? m_work + u"/target" : m_target};
    m_build = new CrateBuild({setFor(m_wanted), folders, m_set}, m_setting, this);
    connect(m_build, &CrateBuild::progressed, this, &CrateLibrary::noteStep);
    connect(m_build, &CrateBuild::finished, this, &CrateLibrary::acceptBuild);
    m_build->start();
}

void CrateLibrary::noteStep(const CargoStep &step)
{
    QFile file(stepFile(m_set));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        file.write(u"%1 %2 %3"_s.arg(step.done).arg(step.total).arg(step.crate).toUtf8());
    }
    emit progressed(step);
}

void CrateLibrary::acceptBuild(const Result<void> &result)
{
    std::exchange(m_build, nullptr)->deleteLater(); // this is one of its signals
    QFile::remove(stepFile(m_set));
    removeLater({m_work});
    conclude(result);
}

void CrateLibrary::conclude(const Result<void> &result)
{
    m_lock.reset();
    m_wanted.clear();
    emit finished(result);
}

void CrateLibrary::reportLater(const Result<void> &result)
{
    QMetaObject::invokeMethod(this, [this, result] { emit finished(result); }, Qt::QueuedConnection);
}

void CrateLibrary::cancel()
{
    if (m_build) {
        return m_build->stop(); // acceptBuild() follows
    }
    if (m_wait.isActive()) {
        m_wait.stop();
        conclude(std::unexpected(Error{tr("You stopped the build of the crates."), {}, tr("Run the program again.")}));
    }
}

} // namespace Ochre::Runner
