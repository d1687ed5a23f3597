// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/coursemodel.h"

#include "models/plaintip.h"

#include <algorithm>
#include <utility>

namespace Ochre::Models {

namespace {

// A part's index carries 0, a lesson's the number of its part + 1, an exercise's also that of its lesson + 1, higher
// up.
constexpr quintptr partId = 0;
constexpr int lessonShift = 16;
constexpr quintptr partMask = (quintptr{1} << lessonShift) - 1;

bool isPart(const QModelIndex &index)
{
    return index.internalId() == partId;
}

bool isLesson(const QModelIndex &index)
{
    return !isPart(index) && (index.internalId() >> lessonShift) == 0;
}

size_t partOf(const QModelIndex &index)
{
    return static_cast<size_t>((index.internalId() & partMask) - 1);
}

} // namespace

CourseModel::CourseModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void CourseModel::setCourse(const Course::Course *course)
{
    beginResetModel();
    m_groups.clear();
    static const Course::Course none;
    const Course::Course &shown = course ? *course : none;
    for (const Course::Part &part : shown.parts) {
        Group group{part.title, {}};
        for (const Course::LessonEntry &entry : part.lessons) {
            const auto lesson = std::ranges::find(shown.lessons, entry.step, &Course::Lesson::step);
            if (lesson != shown.lessons.end()) {
                group.rows.push_back(rowOf(*lesson, {}));
            }
        }
        if (!group.rows.empty()) {
            m_groups.push_back(std::move(group));
        }
    }
    endResetModel();
}

void CourseModel::setProgress(const Progress::ProgressState &state)
{
    for (int groupRow = 0; Group & group : m_groups) {
        const QModelIndex parentIndex = index(groupRow++, 0);
        for (int row = 0; Row & item : group.rows) {
            take(item, rowOf(*item.lesson, state), index(row++, 0, parentIndex));
        }
    }
}

void CourseModel::take(Row &row, Row updated, const QModelIndex &index)
{
    if (updated == row) {
        return;
    }
    const std::vector<Work> before = std::exchange(row, std::move(updated)).works;
    emit dataChanged(index, index);
    for (int work = 0; work < static_cast<int>(before.size()); ++work) {
        if (before[static_cast<size_t>(work)] != row.works[static_cast<size_t>(work)]) {
            const QModelIndex changed = this->index(work, 0, index);
            emit dataChanged(changed, changed);
        }
    }
}

QModelIndex CourseModel::indexOf(const QString &lessonId) const
{
    for (int groupRow = 0; groupRow < rowCount(); ++groupRow) {
        const auto &rows = m_groups[static_cast<size_t>(groupRow)].rows;
        const auto found =
            std::ranges::find_if(rows, [&lessonId](const Row &row) { return row.lesson->id == lessonId; });
        if (found != rows.end()) {
            return index(static_cast<int>(found - rows.begin()), 0, index(groupRow, 0));
        }
    }
    return {};
}

QModelIndex CourseModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    if (!parent.isValid()) {
        return createIndex(row, column, partId);
    }
    return isPart(parent)
               ? createIndex(row, column, static_cast<quintptr>(parent.row()) + 1)
               : createIndex(row, column,
                             parent.internalId() | ((static_cast<quintptr>(parent.row()) + 1) << lessonShift));
}

QModelIndex CourseModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || isPart(child)) {
        return {};
    }
    if (isLesson(child)) {
        return createIndex(static_cast<int>(partOf(child)), 0, partId);
    }
    return createIndex(static_cast<int>(child.internalId() >> lessonShift) - 1, 0, child.internalId() & partMask);
}

int CourseModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_groups.size());
    }
    if (parent.column() != 0) {
        return 0;
    }
    return isPart(parent)     ? static_cast<int>(m_groups[static_cast<size_t>(parent.row())].rows.size())
           : isLesson(parent) ? static_cast<int>(rowAt(parent).works.size())
                              : 0;
}

const CourseModel::Row &CourseModel::rowAt(const QModelIndex &lesson) const
{
    return m_groups[partOf(lesson)].rows[static_cast<size_t>(lesson.row())];
}

int CourseModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant CourseModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (isLesson(index)) {
        return lessonData(rowAt(index), role);
    }
    if (!isPart(index)) {
        const Row &row = rowAt(parent(index));
        return workData(row, row.works[static_cast<size_t>(index.row())], role);
    }
    return role == Qt::DisplayRole ? QVariant(m_groups[static_cast<size_t>(index.row())].title)
           : role == RowKindRole   ? QVariant(static_cast<int>(CourseRow::Part))
                                   : QVariant();
}

// Drills and tasks are counted like exercises.
QString CourseModel::exerciseText(const Row &row)
{
    return row.exercises == 0 ? QString() : tr("%1 of %n exercise(s) solved", nullptr, row.exercises).arg(row.solved);
}

QString CourseModel::accessibleText(const Row &row)
{
    const QString questions = row.progress == LessonProgress::Done
                                  ? tr("Lesson %1, %2, done").arg(row.lesson->step).arg(row.lesson->title)
                              : row.progress == LessonProgress::Begun
                                  ? tr("Lesson %1, %2, %3 of %4 questions answered")
                                        .arg(QString::number(row.lesson->step), row.lesson->title,
                                             QString::number(row.answered), QString::number(row.questions))
                                  : tr("Lesson %1, %2, not begun").arg(row.lesson->step).arg(row.lesson->title);
    const QString exercises = exerciseText(row);
    return row.progress == LessonProgress::New || exercises.isEmpty() ? questions
                                                                      : tr("%1, %2").arg(questions, exercises);
}

QVariant CourseModel::lessonData(const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.lesson->title;
    case Qt::ToolTipRole:
        return plainTip(row.lesson->summary.trimmed() + QStringLiteral("\n\n") + exerciseText(row));
    case SummaryRole:
        return row.lesson->summary;
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case LessonIdRole:
        return row.lesson->id;
    case StepRole:
        return row.lesson->step;
    case ProgressRole:
        return static_cast<int>(row.progress);
    case AnsweredRole:
        return row.answered;
    case QuestionCountRole:
        return row.questions;
    case StateTextRole:
        return row.progress == LessonProgress::Done ? QStringLiteral("✓")
               : row.progress == LessonProgress::Begun
                   ? QStringLiteral("%1/%2").arg(row.answered + row.solved).arg(row.questions + row.exercises)
                   : QStringLiteral("–");
    case RowKindRole:
        return static_cast<int>(CourseRow::Lesson);
    default:
        return {};
    }
}

QString CourseModel::workStateText(const Work &work)
{
    return work.kind == CourseRow::Drills           ? tr("%1 of %2").arg(work.solved).arg(work.count)
           : work.progress == LessonProgress::Done  ? tr("solved")
           : work.progress == LessonProgress::Begun ? tr("hints seen")
                                                    : QString();
}

QVariant CourseModel::workData(const Row &row, const Work &work, int role)
{
    const bool isDrills = work.kind == CourseRow::Drills;
    switch (role) {
    case Qt::DisplayRole:
        return isDrills ? tr("Drills") : work.title;
    case Qt::ToolTipRole:
        return isDrills
                   ? plainTip(
                         tr("%1 of %n drill(s) solved. The next one is opened.", nullptr, work.count).arg(work.solved))
                   : plainTip(work.progress == LessonProgress::Done ? tr("%1: solved").arg(work.title)
                                                                    : tr("%1: not solved yet").arg(work.title));
    case Qt::AccessibleTextRole:
        return isDrills                                ? tr("Drills, %1 of %2 solved").arg(work.solved).arg(work.count)
               : work.progress == LessonProgress::Done ? tr("Exercise, %1, solved").arg(work.title)
                                                       : tr("Exercise, %1, not solved").arg(work.title);
    case LessonIdRole:
        return row.lesson->id;
    case ExerciseIdRole:
        return work.id;
    case ProgressRole:
        return static_cast<int>(work.progress);
    case StateTextRole:
        return workStateText(work);
    case RowKindRole:
        return static_cast<int>(work.kind);
    default:
        return {};
    }
}

Qt::ItemFlags CourseModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return isPart(index) ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace Ochre::Models
