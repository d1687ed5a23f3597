// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Ochre::Journal {

/// Which events one piece of a projection follows from. An empty part asks for nothing.
struct EventFilter {
    QStringList kinds;
    QString lesson;
    QString subject;
    QString mentions; ///< a text that stands somewhere in the data
    std::optional<QString> course{};
};

} // namespace Ochre::Journal
