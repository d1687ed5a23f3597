// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Ochre::Sandbox {

/// Writes one value into a file of a control group, in one call as the kernel wants it; whether it was taken.
[[nodiscard]] bool writeGroupFile(const QString &path, const QByteArray &value);

/// The first line of a small file, or nothing.
[[nodiscard]] QByteArray groupLine(const QString &path);

/// The number behind `name` in a file of lines "name number"; 0 where there is none.
[[nodiscard]] qint64 groupCount(const QString &path, const QByteArray &name);

} // namespace Ochre::Sandbox
