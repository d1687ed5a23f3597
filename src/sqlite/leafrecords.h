// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace Ochre::Sqlite {

class PageFile;

/// One value of a record.
struct Value {
    enum class Kind { Null, Integer, Real, Text, Blob };
    Kind kind = Kind::Null;
    qint64 integer = 0; ///< of an Integer
    QByteArray bytes;   ///< of a Text (UTF-8) or a Blob

    [[nodiscard]] bool isText() const { return kind == Kind::Text; }
    [[nodiscard]] bool isInteger() const { return kind == Kind::Integer; }
};

/// A row of a table or an entry of an index. Where its bytes end too early it has fewer values than its head names.
struct Record {
    bool isRow = false;   ///< of a table; else of an index
    bool isWhole = false; ///< has every value that its head names
    std::vector<Value> values;
};

/// The records on one leaf page, at a place of the file (PageFile::at); none when it is no leaf. Whatever the bytes
/// are, nothing outside of them is read, and no record over `maxBytes` is put together. Their content may be garbage:
/// who takes one in has to prove it.
[[nodiscard]] std::vector<Record> recordsAt(PageFile &pages, qint64 place, qsizetype maxBytes);

} // namespace Ochre::Sqlite
