// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cardlistmodel.h"

#include "course/plaintext.h"
#include "models/plaintip.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Models {

namespace {

constexpr qsizetype longestTitle = 160;

} // namespace

QString cardTitle(const QString &markdown)
{
    static const QRegularExpression begin(u"^[#>\\s*-]+"_s); // of a heading, a quote or a list
    for (const QString &line : markdown.split(u'\n')) {
        if (const QString words = Course::plainText(QString(line).remove(begin)); !words.isEmpty()) {
            return words.left(longestTitle);
        }
    }
    return markdown.simplified().left(longestTitle);
}

void CardListModel::setRows(std::vector<CardRow> rows)
{
    if (rows != m_rows) {
        beginResetModel();
        m_rows = std::move(rows);
        filter();
        endResetModel();
    }
}

void CardListModel::setRow(const CardRow &row)
{
    const auto found = std::ranges::find(m_rows, row.id, &CardRow::id);
    if (found == m_rows.end() || *found == row) {
        return;
    }
    *found = row; // it stays where it is while it is typed in, also when it is no longer what is searched
    if (const int shown = rowOf(row.id); shown >= 0) {
        emit dataChanged(index(shown), index(shown));
    }
}

void CardListModel::setSearch(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words != m_search) {
        beginResetModel();
        m_search = words;
        filter();
        endResetModel();
    }
}

void CardListModel::setRemovedShown(bool shown)
{
    if (shown != m_showsRemoved) {
        beginResetModel();
        m_showsRemoved = shown;
        filter();
        endResetModel();
    }
}

bool CardListModel::isShown(const CardRow &row) const
{
    return (m_showsRemoved || !row.isRemoved) && std::ranges::all_of(m_search, [&row](const QString &word) {
               return row.words.contains(word, Qt::CaseInsensitive);
           });
}

void CardListModel::filter()
{
    m_shown.clear();
    for (size_t place = 0; place < m_rows.size(); ++place) {
        if (isShown(m_rows[place])) {
            m_shown.push_back(place);
        }
    }
}

int CardListModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find_if(m_shown, [&](size_t place) { return m_rows[place].id == id; });
    return found == m_shown.end() ? -1 : static_cast<int>(std::distance(m_shown.begin(), found));
}

QString CardListModel::idAt(int row) const
{
    return row >= 0 && row < std::ssize(m_shown) ? m_rows[m_shown[static_cast<size_t>(row)]].id : QString();
}

int CardListModel::cardCount() const
{
    return static_cast<int>(std::ranges::count(m_rows, false, &CardRow::isRemoved));
}

int CardListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CardListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CardRow &row = m_rows[m_shown[static_cast<size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        if (row.isRemoved) {
            return tr("%1 (removed)", "a card").arg(row.title);
        }
        return row.isUnsaved ? tr("%1 (not saved)", "a card").arg(row.title) : row.title;
    case Qt::ToolTipRole:
        return plainTip(row.title);
    case IdRole:
        return row.id;
    case RemovedRole:
        return row.isRemoved;
    default:
        return {};
    }
}

} // namespace Ochre::Models
