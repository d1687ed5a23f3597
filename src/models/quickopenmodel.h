// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QAbstractListModel>

#include <vector>

namespace Ochre::Models {

/// One thing that Ctrl+K can open.
struct QuickOpenItem {
    enum class Kind { Lesson, Section, Question, Exercise, ErrorCode, Command, Table, MustKnow, Note, Course };

    Kind kind = Kind::Lesson;
    QString title;
    QString detail;        ///< where it belongs: "Lesson 5 · Ownership and moves"
    QString lesson;        ///< lesson id
    QString subject;       ///< heading, question, exercise, table or note id, error code, object name of the command
    QString snippet = {};  ///< of a text that was found: the words around, the match between U+0002 and U+0003
    QString words = {};    ///< of a text that was found: what was searched, to be marked where it is opened
    QString course = {};   ///< id of the course that it is of, or of the course to open; empty for a command
    QString keywords = {}; ///< more words that it is found by, between blanks: codes and tags of a lesson
};

/// Roles of QuickOpenModel beside Qt::DisplayRole (title).
enum QuickOpenRole {
    KindRole = Qt::UserRole + 1, ///< QuickOpenItem::Kind as int
    DetailRole,                  ///< QString
    SnippetRole,                 ///< QString
};

/// Lessons, sections, questions, exercises, error codes and commands, ranked for what was typed: what is called so,
/// lessons, titles that begin with it, titles with a word that does, then anything that holds every word, and last what
/// does with a slip or two forgiven. Each thing has one row. Texts that were found follow.
class QuickOpenModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit QuickOpenModel(QObject *parent = nullptr);

    void setItems(std::vector<QuickOpenItem> items);
    /// Forgets the texts that were found for another query.
    void setQuery(const QString &query);
    /// What a search through all texts has found; what is listed already is left out.
    void setFound(const std::vector<QuickOpenItem> &items);
    [[nodiscard]] const QuickOpenItem *itemAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void indexWords();
    [[nodiscard]] std::vector<bool> nearItems(const QStringList &words) const;
    [[nodiscard]] bool isListed(const QuickOpenItem &item) const;

    std::vector<QuickOpenItem> m_items;
    QStringList m_words;                          ///< of all titles and keywords, in lower case, each once
    std::vector<std::vector<int>> m_wordsOfItems; ///< places in m_words, parallel to m_items
    std::vector<size_t> m_matches;                ///< rows of m_items, best first
    std::vector<QuickOpenItem> m_found;
};

/// What is said of something found in words: what it is, and where it belongs.
[[nodiscard]] QString placeText(QuickOpenItem::Kind kind, const QString &place);

/// Everything of a course that can be opened. `sections` of a lesson are its headings.
[[nodiscard]] std::vector<QuickOpenItem> quickOpenItems(const Course::Course &course);
/// Of several courses; what is said of each item then begins with the title of its course.
[[nodiscard]] std::vector<QuickOpenItem> quickOpenItems(const std::vector<const Course::Course *> &courses);

} // namespace Ochre::Models
