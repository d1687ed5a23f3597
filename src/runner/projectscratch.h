// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/cargocommand.h"
#include "runner/project.h"

#include <QObject>

namespace Ochre::Runner {

/// The folders where cargo works on projects, one for each: the texts, and what cargo has made of them.
class ProjectScratch final : public QObject {
    Q_OBJECT
public:
    explicit ProjectScratch(const QString &root, QObject *parent = nullptr);

    [[nodiscard]] CargoFolders folders(const Project &project) const;
    /// Makes the folder of texts hold exactly these files (and Cargo.lock). Files that are the same are not touched:
    /// cargo goes by their time. What a build script has left there is removed first, links above all, so that nothing
    /// is written through them. No process may be at work there.
    [[nodiscard]] Result<void> write(const Project &project);

    /// Above this, the projects that were not built for longest are deleted.
    static constexpr qint64 maxTotalBytes = 1536LL << 20;

private:
    void trim(const QString &used);
    void discard(const QStringList &folders);

    QString m_root;
    QString m_current; ///< folder of the project that was written last
};

} // namespace Ochre::Runner
