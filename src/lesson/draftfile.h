// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QThreadPool>

#include <optional>

namespace Ochre::Lesson {

/// Texts that were begun and not saved, in one JSON file of the data folder: groups of drafts, each with a key. A
/// change is on disk a moment later, written whole and checked on a thread of its own; what cannot be written stays in
/// memory, is told by failed(), and is tried again with the next change and at the end.
class DraftFile final : public QObject {
    Q_OBJECT
public:
    /// The file in the program's data folder.
    [[nodiscard]] static QString fileIn(const QString &dataFolder);

    /// Reads the file. One that cannot be understood is renamed to "NAME.damaged" first, or
    /// to such a name with a number; one that cannot be read stays as it is, and nothing is written. problem() says so.
    explicit DraftFile(QString file, QObject *parent = nullptr);
    ~DraftFile() override; ///< waits until everything is written

    /// The names of all groups.
    [[nodiscard]] QStringList groups() const { return m_groups.keys(); }
    /// The drafts of a group: text by key.
    [[nodiscard]] QJsonObject group(const QString &name) const { return m_groups.value(name).toObject(); }
    /// An empty group goes.
    void setGroup(const QString &name, const QJsonObject &drafts);
    /// Takes in groups that an older program kept elsewhere, as JSON; a group that is here already stays as it is.
    void adopt(const QHash<QString, QByteArray> &groups);

    /// Why the last change is not on disk; none when all is well.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

signals:
    void failed(const Ochre::Error &error);

private:
    void read();
    void write();
    void finishWrite(const Result<void> &result);

    QString m_file;
    QJsonObject m_groups;
    std::optional<Error> m_problem;
    QThreadPool m_pool;
    bool m_isWriting = false;
    bool m_isChanged = false;    ///< since the last write began
    bool m_isOutOfReach = false; ///< the file could not be read
};

} // namespace Ochre::Lesson
