// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "sandbox/heldlock.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Ochre::Packs {

/// A hidden folder beside the courses, on the same file system, where a course is unpacked or taken apart. It is
/// removed with its owner; that its owner lives is told by a lock.
class Staging final {
public:
    /// Removes first what owners have left that were killed.
    [[nodiscard]] static Result<std::unique_ptr<Staging>> make(const QString &courses);

    ~Staging();
    Q_DISABLE_COPY_MOVE(Staging)

    /// Not made yet.
    [[nodiscard]] QString pack() const;

private:
    explicit Staging(const QString &courses);

    QTemporaryDir m_folder;
    std::optional<Sandbox::HeldLock> m_lock;
};

} // namespace Ochre::Packs
