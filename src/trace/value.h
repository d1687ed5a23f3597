// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace Ochre::Trace {

/// A value of the recorded program as a tree, with the addresses that it had.
struct Value {
    enum class Kind {
        Unreadable, ///< it holds nothing that its type allows, or lies where nothing can be read
        Folded,     ///< deeper or longer than is recorded
        Number,
        Boolean,
        Character,
        Text,        ///< str behind a reference or a Box
        String,      ///< owner of a buffer of text
        Vector,      ///< owner of a buffer of parts
        Slice,       ///< parts of something else, or of a Box
        Array,       ///< parts in place
        List,        ///< VecDeque
        Map,         ///< keys and values in turn
        Set,         //
        Reference,   ///< & or &mut; its only part is what it points to, as far as it is recorded
        Box,         ///< owner; its only part is what it points to
        Counted,     ///< Rc or Arc; its only part is what they share
        WeakCounted, //
        Cell,        ///< Cell, RefCell; its only part is what they hold
        Enumeration, ///< `text` is the variant
        Structure,   //
        Tuple,       //
        Pointer,     ///< raw
        Function,    //
        Opaque,      ///< of the standard library, with nothing to show
    };

    Kind kind = Kind::Unreadable;
    QString name; ///< as a part of its whole: a field, or empty
    QString type; ///< as rustc calls it, with all paths
    quint64 address = 0;
    quint64 size = 0; ///< bytes
    QString text;     ///< number, character, text, variant
    std::vector<Value> parts;
    quint64 target = 0;     ///< where it points, 0 = nowhere
    quint64 targetSize = 0; ///< bytes of that, or of one part
    qint64 length = -1;     ///< parts, or bytes of text; -1 = has none
    qint64 capacity = -1;
    qint64 strong = -1; ///< counts of Rc and Arc
    qint64 weak = -1;
    qint64 borrows = 0;     ///< of a RefCell: readers, or -1 for a writer
    bool isMutable = false; ///< of a reference
    bool isOwner = false;   ///< of a Slice or Text: a Box

    bool operator==(const Value &) const = default;
};

/// Whether it owns memory elsewhere that goes with it.
[[nodiscard]] bool ownsBuffer(const Value &value);

/// Where the first part of a buffer stands in it is `target`; its bytes in use. 0 for what has none.
[[nodiscard]] quint64 bufferSize(const Value &value);

/// The same as `{:?}` prints it, as far as it is recorded: what was left out is "…".
[[nodiscard]] QString debugText(const Value &value);

/// A type without paths and allocators: "Vec<Option<&i32>>".
[[nodiscard]] QString shortType(const QString &type);

} // namespace Ochre::Trace
