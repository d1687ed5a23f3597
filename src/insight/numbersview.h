// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "insight/numbertable.h"

#include <QTableWidget>

namespace Ochre::Insight {

/// The numbers of a plot as a table that can be read by keyboard and copied.
class NumbersView final : public QTableWidget {
    Q_OBJECT
public:
    explicit NumbersView(QWidget *parent = nullptr);

    void setTable(const NumberTable &table);
    void setLook(const Design::Look &look);

public slots:
    /// The chosen cells with their header, or all when one or none is chosen.
    void copy() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitHeight();

    NumberTable m_table;
};

} // namespace Ochre::Insight
