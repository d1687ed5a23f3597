// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Ochre::Course {

/// The anchor of a heading as it reads: lower case, words joined by hyphens, as GitHub makes them. The second of two
/// equal ones in a text gets a number, which is the business of whoever writes the text.
[[nodiscard]] QString anchorOf(const QString &heading);

/// Every heading of a lesson's body as it reads, in order.
[[nodiscard]] QStringList headingsIn(const QString &body);

/// The sections of a lesson's body: its headings of the second level as they read, in order. A line in a fence is none.
[[nodiscard]] QStringList sectionTitles(const QString &body);

} // namespace Ochre::Course
