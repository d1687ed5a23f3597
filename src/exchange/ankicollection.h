// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "exchange/ankinote.h"

#include <QString>

namespace Ochre::Exchange {

/// A note as it lies in a collection: fields of HTML, which its type makes into cards.
struct CollectedNote {
    QString guid;
    QStringList tags;
    QStringList fields;
    qint64 type = 0;
};

/// A side of a card of some type: the numbers of the fields that it asks for and that it shows as the answer.
struct CardTemplate {
    QList<int> front;
    QList<int> back;
};

/// A type of notes.
struct NoteType {
    QStringList fields;
    bool hasGaps = false; ///< "{{c1::…}}" in a field is what is asked for
    std::vector<CardTemplate> templates;
};

/// What a collection holds, as far as it comes in.
struct Collection {
    QHash<qint64, NoteType> types;
    std::vector<CollectedNote> notes;
};

/// Makes a collection of schema 11 with these notes in a file that does not exist yet.
[[nodiscard]] Result<void> writeCollection(const QString &file, const std::vector<AnkiNote> &notes, qint64 nowMs);
/// Reads one that nobody trusts. At most `most` notes.
[[nodiscard]] Result<Collection> readCollection(const QString &file, size_t most);

/// The types as the column `models` has them, and back.
[[nodiscard]] QByteArray basicTypeJson(qint64 nowSeconds);
[[nodiscard]] QHash<qint64, NoteType> noteTypesOf(const QByteArray &json);
inline constexpr qint64 basicType = 1'764'547'200'001;

} // namespace Ochre::Exchange
