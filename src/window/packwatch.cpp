// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/packwatch.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <optional>
#include <utility>

namespace Ochre::Window {

namespace {

constexpr int pauseMs = 300;
constexpr int goneMs = 2000; ///< a pack that is gone is looked for this often
constexpr int missesOfGone = 2;
constexpr qsizetype mostFiles = 20'000;

struct FileState {
    qint64 size = -1; ///< of a folder
    qint64 changedMs = 0;

    bool operator==(const FileState &) const = default;
};

// Everything that is part of a pack, by path: hidden files are not, nor what cargo has built.
QHash<QString, FileState> filesOf(const QString &folder)
{
    QHash<QString, FileState> files;
    if (!QFileInfo(folder).isDir()) {
        return files;
    }
    files.insert(folder, {});
    QDirIterator entries(folder, QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext() && files.size() < mostFiles) {
        const QFileInfo entry = entries.nextFileInfo();
        const QString path = entry.filePath();
        if (path.contains(QLatin1StringView("/target/"))) {
            continue;
        }
        files.insert(path,
                     entry.isDir() ? FileState() : FileState{entry.size(), entry.lastModified().toMSecsSinceEpoch()});
    }
    return files;
}

} // namespace

/// The half on the thread.
class PackWatch::Worker final : public QObject {
public:
    Worker(PackWatch &watch, const QString &folder)
        : m_watch(watch)
        , m_folder(QDir(folder).absolutePath())
    {
    }

    // Here and not in the constructor, so that both belong to the thread.
    void start()
    {
        m_watcher = new QFileSystemWatcher(this);
        m_pause = new QTimer(this);
        m_pause->setSingleShot(true);
        const auto wait = [this] { m_pause->start(pauseMs); };
        connect(m_watcher, &QFileSystemWatcher::fileChanged, m_pause, wait);
        connect(m_watcher, &QFileSystemWatcher::directoryChanged, m_pause, wait);
        connect(m_pause, &QTimer::timeout, this, &Worker::look);
        look();
    }

    void read(const QString &language)
    {
        emit m_watch.wasRead(std::make_shared<Result<Course::LoadedCourse>>(Course::loadPack(m_folder, language)));
    }

private:
    void look()
    {
        QHash<QString, FileState> now = filesOf(m_folder);
        if (now.isEmpty()) {
            if (++m_misses == missesOfGone) {
                emit m_watch.gone();
            }
            m_pause->start(goneMs); // a folder that is being replaced comes back
            return;
        }
        if (std::exchange(m_misses, 0) >= missesOfGone) {
            emit m_watch.cameBack();
        }
        watchAll(now);
        const bool isChanged = m_known && *m_known != now;
        m_known = std::move(now);
        if (isChanged) {
            emit m_watch.changed();
        }
    }

    // A file that was saved by renaming is another file under its old name, which has to be watched anew.
    void watchAll(const QHash<QString, FileState> &now)
    {
        if (m_known) {
            QStringList replaced;
            for (const auto &[path, state] : now.asKeyValueRange()) {
                if (m_known->contains(path) && m_known->value(path) != state) {
                    replaced << path;
                }
            }
            if (!replaced.isEmpty()) {
                m_watcher->removePaths(replaced);
            }
        }
        const QStringList watchedFiles = m_watcher->files();
        const QStringList watchedFolders = m_watcher->directories();
        QSet<QString> missing(now.keyBegin(), now.keyEnd());
        missing.insert(QFileInfo(m_folder).path()); // a folder that is renamed says nothing itself
        missing.subtract(QSet<QString>(watchedFiles.begin(), watchedFiles.end()));
        missing.subtract(QSet<QString>(watchedFolders.begin(), watchedFolders.end()));
        if (!missing.isEmpty()) {
            m_watcher->addPaths(missing.values());
        }
    }

    PackWatch &m_watch;
    QString m_folder;
    QFileSystemWatcher *m_watcher = nullptr;
    QTimer *m_pause = nullptr;
    int m_misses = 0; ///< how often in a row there was no folder
    std::optional<QHash<QString, FileState>> m_known;
};

PackWatch::PackWatch(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(*this, folder))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("ochre-pack"));
    m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->start(); });
}

PackWatch::~PackWatch()
{
    m_thread.quit();
    m_thread.wait();
}

void PackWatch::read(const QString &language)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, language] { worker->read(language); });
}

} // namespace Ochre::Window
