// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QBoxLayout;
class QWidget;

namespace Ochre::Widgets {

/// Lays the parts of a row one below the other as long as they have no room side by side.
class FoldingRow final : public QObject {
    Q_OBJECT
public:
    /// `row` lies in `place`, directly or deeper, and is as wide as that but for margins. The place, unless it is a
    /// window, may then be as narrow as the widest part. Both are borrowed; the place is the parent.
    FoldingRow(QBoxLayout &row, QWidget &place);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fold();

    QBoxLayout &m_row;
    QWidget &m_place;
};

} // namespace Ochre::Widgets
