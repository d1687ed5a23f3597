// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/notethreads.h"
#include "richtext/pageformat.h"

#include <QCoreApplication>
#include <QTextCursor>

#include <optional>
#include <vector>

class QTextTable;

namespace Ochre::Lesson {

/// The cards of the lesson page that hold the learner's own notes: one for each starter topic, one for all the rest.
/// When notes change, only the rows of their card are written anew.
class NoteCards final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Lesson::NoteCards)
public:
    /// The document is written anew: forgets its cards and keeps the notes.
    void reset(const Richtext::PageStyle &style, const QStringList &topics);
    /// Another lesson comes.
    void forget();

    /// Writes the card of a topic, which reads so on the page, with the notes that are known.
    void writeTopic(QTextCursor &cursor, const QString &topic, const QString &text);
    /// Writes the card of the notes without a topic.
    void writeOwn(QTextCursor &cursor);

    void setNotes(const LessonNotesShown &shown);
    /// Where a note stands in the document, -1 = nowhere.
    [[nodiscard]] int positionOf(const QString &noteId) const;
    /// What a link of these cards asks to write; none for another link.
    [[nodiscard]] std::optional<NoteTarget> target(const Richtext::PageLink &link) const;
    /// The address of the link that asks for it.
    [[nodiscard]] QString linkFor(const NoteTarget &target) const;

private:
    struct Card {
        QString topic;
        QTextTable *table = nullptr; ///< borrowed from the document
        std::vector<NoteRow> rows;
        bool hasDraft = false;
    };

    void fill(Card &card);
    void writeHead(const Card &card) const;
    void writeRow(const Card &card, const NoteRow &row) const;
    void writeActions(QTextCursor &cursor, const NoteRow &row) const;
    [[nodiscard]] static QString stamp(const LessonNote &note);

    Richtext::PageStyle m_style{Design::Look()};
    QStringList m_topics;
    LessonNotesShown m_shown;
    std::vector<Card> m_cards;
};

} // namespace Ochre::Lesson
