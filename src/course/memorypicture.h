// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Ochre::Course {

enum class MemoryArea { Stack, Heap, Static };

/// What has become of a value.
enum class MemoryState {
    Live,
    Moved, ///< the name is no longer usable; its words may still be drawn, pale
    Dropped,
    Borrowed,        ///< shared: readable, not writable
    MutablyBorrowed, ///< neither readable nor writable through this name
};

/// What a step of a recorded run has done to a value; a lesson says it in words.
enum class MemoryNews { None, New, Changed };

enum class ArrowKind {
    Owns,          ///< `->` a pointer that owns what it points to
    SharedBorrow,  ///< `~>` `&`
    MutableBorrow, ///< `=>` `&mut`
};

/// One word of a value: "len 12" has a label and a value, "42" only a value, "ptr -> text" a label and an arrow.
struct MemoryCell {
    QString label;  ///< may be empty
    QString value;  ///< as written, quotes included; empty when an arrow starts here
    int arrow = -1; ///< index into MemoryPicture::arrows, -1 = none

    bool operator==(const MemoryCell &) const = default;
};

/// One named value.
struct MemoryRow {
    QString name;
    std::vector<MemoryCell> cells; ///< may be empty, as for a moved value
    MemoryState state = MemoryState::Live;
    MemoryNews news = MemoryNews::None;

    bool operator==(const MemoryRow &) const = default;
};

/// One stack frame, the heap or the static data. Stack frames stand in the left column, in the order written (the
/// first one is the oldest frame, the caller); heap and static stand in the right column.
struct MemoryBlock {
    MemoryArea area = MemoryArea::Stack;
    QString name; ///< of the frame, "main"; may be empty
    std::vector<MemoryRow> rows;

    bool operator==(const MemoryBlock &) const = default;
};

/// From a cell to a row. All numbers are 0-based indices.
struct MemoryArrow {
    ArrowKind kind = ArrowKind::Owns;
    int fromBlock = 0;
    int fromRow = 0;
    int fromCell = 0;
    int toBlock = -1; ///< -1 = dangling: what it pointed to is gone
    int toRow = -1;
    QString part; ///< the piece it points to, "0..5"; empty = the whole value

    [[nodiscard]] bool isDangling() const { return toBlock < 0; }
    bool operator==(const MemoryArrow &) const = default;
};

/// A `memory` fence as a value (notation: lessons/FORMAT.md, "Memory pictures").
struct MemoryPicture {
    std::vector<MemoryBlock> blocks;
    std::vector<MemoryArrow> arrows;
    QString caption;

    [[nodiscard]] bool isEmpty() const { return blocks.empty(); }
    [[nodiscard]] const MemoryRow &target(const MemoryArrow &arrow) const; ///< only when it is not dangling
    /// The same picture in sentences, one line a block, for screen readers and plain text; translated.
    [[nodiscard]] QString textAlternative() const;

    bool operator==(const MemoryPicture &) const = default;
};

/// Something that is not understood in a `memory` fence. Line and column are 1-based inside the fence's content.
struct MemoryFault {
    int line = 1;
    int column = 1;
    QString message; ///< says what to write instead

    bool operator==(const MemoryFault &) const = default;
};

struct ParsedMemory {
    MemoryPicture picture; ///< what could be understood
    std::vector<MemoryFault> faults;
};

/// Reads the content of a `memory` fence. At most 40 rows; more is a fault.
[[nodiscard]] ParsedMemory parseMemory(const QString &source);

} // namespace Ochre::Course
