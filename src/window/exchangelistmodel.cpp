// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/exchangelistmodel.h"

#include "models/plaintip.h"

#include <QFileInfo>

#include <utility>

namespace Ochre::Window {

ExchangeListModel::ExchangeListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ExchangeListModel::setRows(std::vector<ExchangeRow> rows)
{
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ExchangeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ExchangeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ExchangeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ExchangeRow &row = m_rows[static_cast<size_t>(index.row())];
    const bool isShown = role == Qt::DisplayRole;
    if (role == Qt::ToolTipRole) {
        return Models::plainTip(index.column() == Place ? row.file : row.text);
    }
    if (!isShown) {
        return {};
    }
    switch (index.column()) {
    case Place: {
        const QString file = QFileInfo(row.file).fileName();
        return row.line > 0 ? tr("%1, line %2").arg(file, QString::number(row.line)) : file;
    }
    case Text:
        return row.text;
    default:
        return row.kind;
    }
}

QVariant ExchangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Place:
        return tr("Where");
    case Text:
        return tr("What");
    default:
        return tr("Kind");
    }
}

} // namespace Ochre::Window
