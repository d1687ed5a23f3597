// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTemporaryDir>

namespace Ochre::Sandbox {

/// A folder that a program may write to, removed with everything that it left there: folders thousands deep, of mode 0,
/// or a link in the place of the folder itself, which is never followed.
class Box final {
public:
    /// As QTemporaryDir: the name ends in XXXXXX.
    explicit Box(const QString &pattern);
    ~Box();
    Q_DISABLE_COPY_MOVE(Box)

    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString errorString() const { return m_folder.errorString(); }

private:
    QTemporaryDir m_folder;
};

/// Removes a file, a link or a whole folder; no link is followed, wherever it lies. False when something is left.
bool removeTree(const QString &path);

} // namespace Ochre::Sandbox
