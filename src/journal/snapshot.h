// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Ochre::Journal {

/// Saved source text of one editor, taken while typing and at every run.
struct Snapshot {
    QString id; ///< event id
    qint64 timeMs = 0;
    QString document; ///< "lesson-id/example-2" or "lesson-id/exercise-id"
    QString reason;   ///< "typed", "run" and so on, as src/journal/README.md lists them
    QByteArray source;

    bool operator==(const Snapshot &) const = default;
};

} // namespace Ochre::Journal
