// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "runner/project.h"
#include "runner/rulereport.h"

#include <QMetaType>

#include <optional>
#include <vector>

namespace Ochre::Runner {

/// A good answer, of which ochre-rules makes cheats.
struct CheatQuery {
    std::vector<SourceFile> files;
    std::vector<QByteArray> tests;   ///< that judge it
    std::optional<QString> expected; ///< what it has to print, when that is judged
    bool runsMain = true;            ///< else what stands in main is left alone
};

/// An answer that does not solve the exercise, or solves it in a way that it may not want.
struct Cheat {
    QString name;     ///< of its kind: "constant", "todo", "catch-all", …
    QString function; ///< that it changes, "Door::open"; empty when it is about no single one
    QString path;     ///< of the file that it changes
    int line = 1;     ///< 1-based, of the good answer
    QByteArray text;  ///< the whole file

    bool operator==(const Cheat &) const = default;
};

struct CheatList {
    std::vector<Cheat> cheats; ///< no text twice, and none that is the answer itself
    std::vector<UnreadText> unread;
    int leftOut = 0; ///< more could have been made

    bool operator==(const CheatList &) const = default;
};

/// The query as `ochre-rules --cheats` reads it.
[[nodiscard]] QByteArray cheatRequest(const CheatQuery &query);
/// What it answered. Fails for an answer that is none, with the reason that it names.
[[nodiscard]] Result<CheatList> parseCheatList(const QByteArray &answer);

} // namespace Ochre::Runner

Q_DECLARE_METATYPE(Ochre::Runner::CheatList)
