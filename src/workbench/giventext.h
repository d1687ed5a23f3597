// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/project.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <vector>

namespace Ochre::Progress {
class ProgressService;
}

namespace Ochre::Workbench {

/// A file that an exercise gives, as it was and as it is now.
struct GivenChange {
    QString path;
    QByteArray before;
    QByteArray now;
};

/// What an exercise gave when the learner began it, kept in the store beside the learner's text, so that a newer course
/// whose starter differs is noticed.
class GivenText final : public QObject {
    Q_OBJECT
public:
    using Files = std::vector<Runner::SourceFile>;

    /// `document` is the id of the exercise's document; `isProject` tells under which names its texts are kept. The
    /// progress is borrowed and must outlive it.
    GivenText(Progress::ProgressService &progress, QString document, Files files, bool isProject, QObject *parent);

    /// Asks the store and remembers what is given now. changed() follows when that differs from what was given before
    /// and the learner has a text of their own.
    void compare();

signals:
    void changed(const std::vector<Ochre::Workbench::GivenChange> &changes);

private:
    void remember();
    [[nodiscard]] QString nameFor(const QString &path) const;

    Progress::ProgressService &m_progress;
    QString m_document;
    Files m_files;
    bool m_isProject;
};

} // namespace Ochre::Workbench
