// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/scratch.h"

#include "base/filesystem.h"
#include "sandbox/filetime.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLockFile>
#include <QThreadPool>
#include <QUuid>

#include <array>
#include <cstdio>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxFolders = 64;
constexpr std::array purposeNames = {"check"_L1, "build"_L1, "test"_L1, "lint"_L1};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::Scratch)
};

Error writeError(const QString &path)
{
    return {Text::tr("The program could not be written for the compiler."), path,
            Text::tr("Free some space on the disk, or check that the folder can be written; your text is safe in the "
                     "editor.")};
}

qint64 sizeBelow(const QString &folder)
{
    qint64 bytes = 0;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        bytes += files.nextFileInfo().size();
    }
    return bytes;
}

/// Deletes a folder in the background: that can take longer than one frame.
void removeLater(const QString &folder)
{
    QThreadPool::globalInstance()->start([folder] { QDir(folder).removeRecursively(); });
}

/// Moves a folder away at once and deletes it later.
void discard(const QString &folder, const QString &trash)
{
    const QString away = trash + u'/' + QUuid::createUuid().toString(QUuid::Id128);
    if (QDir().mkpath(trash) && QDir().rename(folder, away)) {
        removeLater(away);
    }
}

/// What rustc made when the text asks for a library is no program: archives have another magic, and ELF libraries
/// have no entry point (the address at byte 24 of the header).
bool isProgram(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    const QByteArray header = file.read(32);
    if (!header.startsWith("\x7f"
                           "ELF")) {
        return !header.isEmpty() && !header.startsWith("!<arch>");
    }
    const bool is64 = header.size() == 32 && header.at(4) == 2;
    const QByteArray entry = header.sliced(24, is64 ? 8 : 4);
    return entry.count('\0') != entry.size();
}

} // namespace

Scratch::Scratch(const QString &root)
    : m_root(root)
{
}

Scratch::~Scratch() = default;

Result<void> Scratch::prepare()
{
    if (m_lock) {
        return {};
    }
    if (const auto made = makeFolder(m_root); !made) {
        return made;
    }
    for (int number = 0; number < maxFolders; ++number) {
        auto lock = std::make_unique<QLockFile>(m_root + u"/%1.lock"_s.arg(number));
        lock->setStaleLockTime(0);
        if (lock->tryLock(0)) {
            m_lock = std::move(lock);
            return take(number);
        }
        if (lock->error() != QLockFile::LockFailedError) {
            break;
        }
    }
    return std::unexpected(writeError(m_root));
}

Result<void> Scratch::take(int number)
{
    m_folder = m_root + u"/%1"_s.arg(number);
    QStringList folders = {incrementalFolder(), outFolder(), waitingFolder()};
    for (const QLatin1StringView name : purposeNames) {
        folders.append(m_folder + u'/' + name);
    }
    for (const QString &folder : std::as_const(folders)) {
        if (auto made = makeFolder(folder); !made) {
            m_lock.reset();
            return made;
        }
    }
    // rustfmt reads the nearest rustfmt.toml: without this one it could be a file of the user's.
    QFile formatting(sourceFolder(CompilePurpose::Lint) + u"/rustfmt.toml");
    if (!formatting.open(QIODevice::WriteOnly)) {
        m_lock.reset();
        return std::unexpected(writeError(formatting.fileName()));
    }
    sweep();
    removeAbandoned(number);
    return {};
}

QString Scratch::sourceFolder(CompilePurpose purpose) const
{
    return m_folder + u'/' + purposeNames.at(static_cast<size_t>(purpose));
}

QString Scratch::waitingFolder() const
{
    return m_folder + u"/waiting";
}

QString Scratch::incrementalFolder() const
{
    return m_folder + u"/inc";
}

QString Scratch::outFolder() const
{
    return m_folder + u"/out";
}

QString Scratch::boxTemplate() const
{
    return m_folder + u"/box-XXXXXX";
}

QString Scratch::programPath(const QString &key) const
{
    return outFolder() + u'/' + key;
}

Result<void> Scratch::writeSource(CompilePurpose purpose, const QByteArray &source) const
{
    // No fsync: the text lives in the editor and the snapshots, this copy is only the compiler's.
    QFile file(sourceFolder(purpose) + u"/main.rs");
    file.remove(); // a pipe can stand there, which nobody reads
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)
        || file.write(source) != source.size()) {
        return std::unexpected(writeError(file.fileName()));
    }
    return {};
}

bool Scratch::isReady(const QString &key) const
{
    return m_lock && QFileInfo(programPath(key)).isFile();
}

void Scratch::markUsed(const QString &key) const
{
    Sandbox::markUsedNow(programPath(key));
}

Result<void> Scratch::publish(const QString &part, const QString &key) const
{
    const QString made = outFolder() + u'/' + part;
    if (!isProgram(made)) {
        QFile::remove(made);
        return std::unexpected(Error{Text::tr("This text makes a library: it has no program to start."),
                                     {},
                                     Text::tr("Remove the crate_type attribute and write a main function.")});
    }
    // Where the sandbox may not let the linker do so.
    if (!QFileInfo(made).isExecutable()) {
        QFile::setPermissions(made, QFile::permissions(made) | QFile::ExeOwner);
    }
    // QFile::rename() refuses to replace; rename(2) does it in one step.
    if (std::rename(QFile::encodeName(made).constData(), QFile::encodeName(programPath(key)).constData()) != 0) {
        return std::unexpected(writeError(programPath(key)));
    }
    return {};
}

void Scratch::sweep() const
{
    // Only finished programs are worth keeping; a killed compiler leaves objects and parts behind.
    const QDir out(outFolder());
    for (const QFileInfo &file : out.entryInfoList(QDir::Files | QDir::Hidden)) {
        if (file.fileName().size() != 40) {
            QFile::remove(file.filePath());
        }
    }
    const QString trash = m_root + u"/trash";
    for (const QFileInfo &folder : out.entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        discard(folder.filePath(), trash);
    }
    removeLater(trash);
    trim();
}

void Scratch::trim() const
{
    if (!m_lock) {
        return;
    }
    qint64 total = 0;
    const QDir incremental(incrementalFolder());
    for (const QFileInfo &folder : incremental.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 bytes = sizeBelow(folder.filePath());
        if (bytes > maxIncrementalBytes) {
            discard(folder.filePath(), m_root + u"/trash");
        } else {
            total += bytes;
        }
    }
    const QDir out(outFolder());
    for (const QFileInfo &file : out.entryInfoList(QDir::Files, QDir::Time)) { // newest first
        total += file.size();
        if (total > maxTotalBytes) {
            QFile::remove(file.filePath());
        }
    }
}

void Scratch::removeAbandoned(int above) const
{
    for (int number = above + 1; number < maxFolders; ++number) {
        const QString folder = m_root + u"/%1"_s.arg(number);
        QLockFile lock(folder + u".lock");
        lock.setStaleLockTime(0);
        if (QFileInfo(folder).isDir() && lock.tryLock(0)) {
            discard(folder, m_root + u"/trash");
        }
    }
}

} // namespace Ochre::Runner
