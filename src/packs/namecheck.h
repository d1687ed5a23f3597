// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "packs/archivelimits.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace Ochre::Packs {

/// Takes the names of an archive one by one and refuses those that could lead out of a folder, that mean something else
/// on another system, or that two entries share there.
class NameCheck final {
public:
    explicit NameCheck(const ArchiveLimits &limits)
        : m_limits(limits)
    {
    }

    /// The path as it may be used below a folder, with no slash at its end; or why it may not, in one sentence.
    [[nodiscard]] Result<QString> take(const QByteArray &name);

private:
    [[nodiscard]] Result<QString> checked(const QByteArray &name) const;

    ArchiveLimits m_limits;
    QSet<QString> m_files;   ///< as the most forgetful file system tells names apart
    QSet<QString> m_folders; ///< of the same kind: every folder that some name is in
};

/// Whether a part of the path is hidden, or what archivers of other systems add of their own: no part of a pack.
[[nodiscard]] bool isHidden(const QString &path);

} // namespace Ochre::Packs
