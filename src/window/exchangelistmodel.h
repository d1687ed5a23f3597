// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace Ochre::Window {

/// One thing that comes in, or that is left out.
struct ExchangeRow {
    QString kind; ///< in a word or two; empty for what is left out
    QString text; ///< one line: what it asks, or why it is left out
    QString file; ///< in which it stands
    int line = 0; ///< 1-based, 0 = the whole file

    bool operator==(const ExchangeRow &) const = default;
};

/// Rows of a preview, made elsewhere: there may be twenty thousand of them.
class ExchangeListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Text, Kind, ColumnCount };

    explicit ExchangeListModel(QObject *parent = nullptr);

    void setRows(std::vector<ExchangeRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ExchangeRow> m_rows;
};

} // namespace Ochre::Window
