// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Ochre::Stories {

/// What happens to the value at a place. Context belongs to the story and has no edge.
enum class EventKind {
    Declared,
    Moved,
    Used,
    Borrowed, ///< the text does not say whether for reading or for changing
    BorrowedShared,
    BorrowedMut,
    Conflict,
    NeededLater,
    Ends,
    Context
};

/// What is passed along an edge: the value itself, or a borrow of it.
enum class Access { Ownership, Shared, Mutable, Borrow };

/// One numbered place of a story. Bytes are 0-based and half-open in the file as it was compiled, the line is 1-based.
struct Event {
    EventKind kind = EventKind::Context;
    QString place; ///< the value that the label names, such as `order.lines`; empty when it names none
    QString file;
    qsizetype byteStart = 0;
    qsizetype byteEnd = 0;
    int line = 1;
    QString label;       ///< the compiler's own words
    QString phrase;      ///< how it is told; empty for a label that is not known
    QString detail;      ///< a type, a lifetime or a name that the phrase speaks of, as it stands in the source
    bool again = false;  ///< it happens in a later turn of a loop
    bool isNote = false; ///< it explains another event and may stand anywhere

    bool operator==(const Event &) const = default;
};

/// From one event to another, both by their index. The same index twice: what a loop does to itself.
struct Edge {
    int from = 0;
    int to = 0;
    Access access = Access::Ownership;

    bool operator==(const Edge &) const = default;
};

/// What a diagnostic tells of one value.
struct Story {
    QString code;              ///< such as E0382
    QString subject;           ///< the learner's name of the value; empty when it has none
    std::vector<Event> events; ///< in the order in which they are told
    std::vector<Edge> edges;
    QStringList sentences; ///< one for each event

    bool operator==(const Story &) const = default;
};

} // namespace Ochre::Stories
