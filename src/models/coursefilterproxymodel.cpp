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

bool CourseFilterProxyModel::holdsWords(const QModelIndex &index) const
{
    const bool isLesson = index.data(RowKindRole).toInt() == static_cast<int>(CourseRow::Lesson);
    QStringList texts{index.data().toString()};
    if (isLesson) {
        texts +=
            {index.data(StepRole).toString(), index.data(LessonIdRole).toString(), index.data(SummaryRole).toString()};
    }
    const QString text = texts.join(u' ');
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool CourseFilterProxyModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    switch (static_cast<CourseRow>(index.data(RowKindRole).toInt())) {
    case CourseRow::Part:
        return m_words.isEmpty(); // a part is kept by its lessons
    case CourseRow::Lesson:
        return holdsWords(index);
    case CourseRow::Exercise:
    case CourseRow::Drills:
        break;
    }
    return holdsWords(parent) || (!m_words.isEmpty() && holdsWords(index));
}

} // namespace Ochre::Models
