// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/notedelegate.h"

#include "models/notelistmodel.h"

namespace Ochre::Practice {

void NoteDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(Models::NoteListModel::KeyRole).toString().isEmpty()) {
        option->font.setWeight(QFont::DemiBold);
        option->state |= QStyle::State_Enabled; // it can be read, though nothing can be done with it
    } else if (index.data(Models::NoteListModel::EmptyRole).toBool()) {
        option->font.setItalic(true);
    }
}

} // namespace Ochre::Practice
