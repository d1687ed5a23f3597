// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/notelistmodel.h"

#include "models/plaintip.h"

#include <algorithm>

namespace Ochre::Models {

std::vector<NoteRow> NoteListModel::filtered() const
{
    std::vector<NoteRow> shown;
    for (const NoteRow &row : m_rows) {
        const bool isFound = std::ranges::all_of(m_search, [&row](const QString &word) {
            return row.words.contains(word, Qt::CaseInsensitive) || row.title.contains(word, Qt::CaseInsensitive);
        });
        if (row.isHeading() && !shown.empty() && shown.back().isHeading()) {
            shown.back() = row; // nothing was found below the one before
        } else if (row.isHeading() || isFound) {
            shown.push_back(row);
        }
    }
    if (!shown.empty() && shown.back().isHeading()) {
        shown.pop_back();
    }
    return shown;
}

void NoteListModel::setRows(std::vector<NoteRow> rows)
{
    if (rows == m_rows) {
        return;
    }
    m_rows = std::move(rows);
    std::vector<NoteRow> shown = filtered();
    if (!std::ranges::equal(shown, m_shown, {}, &NoteRow::key, &NoteRow::key)) {
        beginResetModel();
        m_shown = std::move(shown);
        endResetModel();
        return;
    }
    for (size_t row = 0; row < shown.size(); ++row) {
        if (shown[row] != m_shown[row]) {
            m_shown[row] = shown[row];
            const QModelIndex changed = index(static_cast<int>(row));
            emit dataChanged(changed, changed);
        }
    }
}

void NoteListModel::setSearch(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words != m_search) {
        beginResetModel();
        m_search = words;
        m_shown = filtered();
        endResetModel();
    }
}

int NoteListModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_shown, key, &NoteRow::key);
    return key.isEmpty() || found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

QString NoteListModel::keyAt(int row) const
{
    return row >= 0 && row < std::ssize(m_shown) ? m_shown[static_cast<size_t>(row)].key : QString();
}

int NoteListModel::nextNote(int row) const
{
    for (int next = std::max(0, row); next < std::ssize(m_shown); ++next) {
        if (!m_shown[static_cast<size_t>(next)].isHeading()) {
            return next;
        }
    }
    return -1;
}

int NoteListModel::noteCount() const
{
    return static_cast<int>(std::ranges::count(m_shown, false, &NoteRow::isHeading));
}

int NoteListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

Qt::ItemFlags NoteListModel::flags(const QModelIndex &index) const
{
    const bool isHeading = !index.isValid() || keyAt(index.row()).isEmpty();
    return isHeading ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable; // the arrow keys pass headings
}

QVariant NoteListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const NoteRow &row = m_shown[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.isUnsaved ? tr("%1 (not saved)", "a note").arg(row.title) : row.title;
    case Qt::ToolTipRole:
        return plainTip(row.title);
    case KeyRole:
        return row.key;
    case EmptyRole:
        return row.isEmpty;
    default:
        return {};
    }
}

} // namespace Ochre::Models
