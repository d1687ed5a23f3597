// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/coursefilterproxymodel.h"

#include "models/coursemodel.h"

#include <algorithm>

namespace Ochre::Models {

CourseFilterProxyModel::CourseFilterProxyModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void CourseFilterProxyModel::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool CourseFilterProxyModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString lesson = index.data(LessonIdRole).toString();
    if (lesson.isEmpty()) {
        return m_words.isEmpty(); // a part is kept by its lessons
    }
    const QString text = QStringList{index.data(StepRole).toString(), index.data().toString(), lesson,
                                     index.data(SummaryRole).toString()}
                             .join(u' ');
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace Ochre::Models
