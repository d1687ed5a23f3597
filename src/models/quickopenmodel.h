// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"

#include <QAbstractListModel>

#include <vector>

namespace Ochre::Models {

/// One thing that Ctrl+K can open.
struct QuickOpenItem {
    enum class Kind { Lesson, Section, Question, Exercise, ErrorCode, Command };

    Kind kind = Kind::Lesson;
    QString title;
    QString detail;  ///< where it belongs: "Lesson 5 · Ownership and moves"
    QString lesson;  ///< lesson id
    QString subject; ///< anchor, question or exercise id, error code, object name of the command
};

/// Roles of QuickOpenModel beside Qt::DisplayRole (title).
enum QuickOpenRole {
    KindRole = Qt::UserRole + 1, ///< QuickOpenItem::Kind as int
    DetailRole,                  ///< QString
};

/// Lessons, sections, questions, exercises, error codes and commands, ranked for what was typed: a title that begins
/// with it, a word that begins with it, then anything that holds every word.
class QuickOpenModel final : public QAbstractListModel {
    Q_OBJECT
public:
    explicit QuickOpenModel(QObject *parent = nullptr);

    void setItems(std::vector<QuickOpenItem> items);
    void setQuery(const QString &query);
    [[nodiscard]] const QuickOpenItem *itemAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<QuickOpenItem> m_items;
    std::vector<size_t> m_matches; ///< rows of m_items, best first
};

/// Everything of a course that can be opened. `sections` of a lesson are its headings.
[[nodiscard]] std::vector<QuickOpenItem> quickOpenItems(const Course::Course &course);

} // namespace Ochre::Models
