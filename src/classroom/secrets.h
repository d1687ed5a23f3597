// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Ochre::Classroom {

/// A password of 12 signs in three groups (59 bits), without signs that look alike: "k7wm-p3xf-9dqt".
[[nodiscard]] QString makePassword();
/// A join code of 8 signs in two groups (40 bits): "K7WM-P3XF".
[[nodiscard]] QString makeJoinCode();
/// What is sent of a code, as hex: its SHA-256, whatever was typed between its signs and in whatever case.
[[nodiscard]] QByteArray joinCodeHash(const QString &code);

} // namespace Ochre::Classroom
