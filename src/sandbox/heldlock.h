// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

#include <optional>

namespace Ochre::Sandbox {

/// A file that one process at a time holds (flock). The kernel lets go of it when the process ends, however it ends, so
/// that nobody has to guess from a number of a process whether its holder still lives.
class HeldLock final {
public:
    /// Takes the lock of the file at `path`, which is made for its user alone (0600). Nothing when somebody else holds
    /// it. Fails when there is no such place, or when what lies there is a link, no plain file or another user's.
    [[nodiscard]] static Result<std::optional<HeldLock>> take(const QString &path);

    HeldLock(HeldLock &&other) noexcept;
    HeldLock &operator=(HeldLock &&other) noexcept;
    HeldLock(const HeldLock &) = delete;
    HeldLock &operator=(const HeldLock &) = delete;
    ~HeldLock();

    /// Leaves a note for whoever finds the lock held; false when the disk takes none.
    [[nodiscard]] bool write(const QByteArray &note) const;
    /// The note of whoever holds, or held, the lock of this file: at most 4096 bytes, empty when there is none.
    [[nodiscard]] static QByteArray note(const QString &path);

private:
    explicit HeldLock(int descriptor);

    int m_descriptor = -1;
};

} // namespace Ochre::Sandbox
