// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace Ochre::Models {

/// One line of the list of notes: a heading over what follows, or something that can be opened.
struct NoteRow {
    QString key; ///< names it; empty for a heading
    QString title;
    QString words{};        ///< what a search looks through
    bool isUnsaved = false; ///< something was typed that is not saved
    bool isEmpty = false;   ///< it can be written, and nothing is written yet

    [[nodiscard]] bool isHeading() const { return key.isEmpty(); }
    bool operator==(const NoteRow &) const = default;
};

/// The learner's notes and bookmarks below their headings, those that hold all words of a search. A heading without
/// rows is left out.
class NoteListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole, EmptyRole };

    using QAbstractListModel::QAbstractListModel;

    /// Only rows that differ are told when the keys are the same.
    void setRows(std::vector<NoteRow> rows);
    void setSearch(const QString &text);
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1 when it is not shown
    [[nodiscard]] QString keyAt(int row) const;        ///< empty for a heading and for a row that is none
    /// The first row from here on that is no heading, else -1.
    [[nodiscard]] int nextNote(int row) const;
    [[nodiscard]] int noteCount() const; ///< of those that are shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] std::vector<NoteRow> filtered() const;

    std::vector<NoteRow> m_rows;
    std::vector<NoteRow> m_shown;
    QStringList m_search; ///< words
};

} // namespace Ochre::Models
