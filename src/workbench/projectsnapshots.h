// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "progress/event.h"
#include "progress/snapshotreason.h"
#include "runner/project.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <map>
#include <optional>

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Workbench {

/// Keeps the texts of a project in the learner's store: each file is a document of its own
/// ("lesson/exercise/src/main.rs"), and under the project's own id lies the list of its files, which says what was
/// added, renamed and deleted.
class ProjectSnapshots final : public QObject {
    Q_OBJECT
public:
    using Files = std::vector<Runner::SourceFile>;

    /// Progress is borrowed and must outlive it. `starter` needs no entries.
    ProjectSnapshots(Progress::ProgressService &progress, const QString &document, Files starter, QObject *parent);

    /// Saves what differs from what was saved last.
    void save(const Files &files, Progress::SnapshotReason reason);
    /// Saves the starter as the newest version of everything that had another one.
    void saveReset();
    /// recovered() follows with the files of last time, later than this returns; not when there are none.
    void recover();

signals:
    /// This text of a file is in the store now.
    void kept(const QString &path, const QByteArray &text);
    void recovered(const std::vector<Ochre::Runner::SourceFile> &files);

private:
    using Answer = Result<std::optional<Progress::Snapshot>>;

    void recoverFiles(const QStringList &paths);
    void accept(const QStringList &paths, const QList<QFuture<Answer>> &answers);

    Progress::ProgressService &m_progress;
    QString m_document;
    Files m_starter;
    std::map<QString, QByteArray> m_saved; ///< the newest version of each file that is known to be in the store
    QByteArray m_savedList;
};

} // namespace Ochre::Workbench
