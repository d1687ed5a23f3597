// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace Ochre::Sandbox {

/// Counts the bytes of a program's output against its limit.
class OutputBudget final {
public:
    explicit OutputBudget(qint64 bytes = 0)
        : m_left(qMax<qint64>(0, bytes))
    {
    }

    /// The part of `bytes` that still fits; the rest is counted as dropped.
    [[nodiscard]] QByteArray take(const QByteArray &bytes)
    {
        const qint64 taken = qMin(m_left, static_cast<qint64>(bytes.size()));
        m_left -= taken;
        m_dropped += bytes.size() - taken;
        return bytes.left(taken);
    }
    [[nodiscard]] qint64 droppedBytes() const { return m_dropped; }
    [[nodiscard]] bool isExceeded() const { return m_dropped > 0; }

private:
    qint64 m_left = 0;
    qint64 m_dropped = 0;
};

} // namespace Ochre::Sandbox
