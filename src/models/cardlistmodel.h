// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace Ochre::Models {

/// One card of the learner's own in a list.
struct CardRow {
    QString id;
    QString title;          ///< the first line of its front
    QString words{};        ///< what a search looks through
    bool isRemoved = false; ///< it is not asked any more
    bool isUnsaved = false; ///< something was typed that is not saved

    bool operator==(const CardRow &) const = default;
};

/// The first line of a Markdown text that says something, without its marks.
[[nodiscard]] QString cardTitle(const QString &markdown);

/// The learner's own cards, those that hold all words of a search. Made for many thousands.
class CardListModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, RemovedRole };

    using QAbstractListModel::QAbstractListModel;

    /// Nothing happens when they are the same.
    void setRows(std::vector<CardRow> rows);
    /// Changes the row with this id, wherever it stands.
    void setRow(const CardRow &row);
    void setSearch(const QString &text);
    void setRemovedShown(bool shown);

    [[nodiscard]] int rowOf(const QString &id) const; ///< -1 when it is not shown
    [[nodiscard]] QString idAt(int row) const;        ///< empty for a row that is none
    [[nodiscard]] int cardCount() const;              ///< without the removed ones, whatever is searched

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void filter();
    [[nodiscard]] bool isShown(const CardRow &row) const;

    std::vector<CardRow> m_rows;
    std::vector<size_t> m_shown; ///< places in the rows
    QStringList m_search;        ///< words in lower case
    bool m_showsRemoved = false;
};

} // namespace Ochre::Models
