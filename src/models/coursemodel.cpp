// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/coursemodel.h"

#include "models/plaintip.h"

#include <algorithm>

namespace Ochre::Models {

namespace {

// A part's index carries 0, a lesson's the number of its part + 1.
constexpr quintptr partId = 0;

int countAnswered(const Course::Lesson &lesson, const Progress::ProgressState &state)
{
    return static_cast<int>(std::ranges::count_if(lesson.questions, [&state](const Course::Question &question) {
        const auto answer = state.answers.constFind(question.id);
        return question.isAskedCheck() && answer != state.answers.constEnd() && answer->everCorrect;
    }));
}

// Everything that is programmed: exercises, drills and tasks.
QStringList workIds(const Course::Lesson &lesson)
{
    QStringList ids;
    for (const auto *work : {&lesson.exercises, &lesson.drills}) {
        for (const Course::Exercise &exercise : *work) {
            ids << exercise.id;
        }
    }
    for (const Course::Question &question : lesson.questions) {
        ids << (question.task ? QStringList(question.id) : QStringList());
    }
    return ids;
}

int countSolved(const Course::Lesson &lesson, const Progress::ProgressState &state)
{
    const auto known = state.lessons.constFind(lesson.id);
    if (known == state.lessons.constEnd()) {
        return 0;
    }
    return static_cast<int>(std::ranges::count_if(
        workIds(lesson), [&known](const QString &id) { return known->solvedExercises.contains(id); }));
}

} // namespace

int percentOf(const Course::Course &course, const Progress::ProgressState &state)
{
    qsizetype questions = 0;
    qsizetype answered = 0;
    for (const Course::Lesson &lesson : course.lessons) {
        questions += std::ranges::count_if(lesson.questions, &Course::Question::isAskedCheck);
        answered += countAnswered(lesson, state);
    }
    return questions == 0 ? 0 : static_cast<int>(100 * answered / questions);
}

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
                const auto questions = std::ranges::count_if(lesson->questions, &Course::Question::isAskedCheck);
                group.rows.push_back({.lesson = &*lesson,
                                      .questions = static_cast<int>(questions),
                                      .exercises = static_cast<int>(workIds(*lesson).size())});
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
            Row updated = item;
            updated.answered = countAnswered(*item.lesson, state);
            updated.solved = countSolved(*item.lesson, state);
            const bool done = updated.questions > 0 && updated.answered == updated.questions;
            updated.progress = done                                      ? LessonProgress::Done
                               : state.lessons.contains(item.lesson->id) ? LessonProgress::Begun
                                                                         : LessonProgress::New;
            const QModelIndex changed = index(row++, 0, parentIndex);
            if (updated != item) {
                item = updated;
                emit dataChanged(changed, changed);
            }
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
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : partId);
}

QModelIndex CourseModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == partId) {
        return {};
    }
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, partId);
}

int CourseModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_groups.size());
    }
    if (parent.internalId() != partId || parent.column() != 0) {
        return 0;
    }
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].rows.size());
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
    if (index.internalId() != partId) {
        return lessonData(m_groups[static_cast<size_t>(index.internalId() - 1)].rows[static_cast<size_t>(index.row())],
                          role);
    }
    return role == Qt::DisplayRole ? QVariant(m_groups[static_cast<size_t>(index.row())].title) : QVariant();
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
        return row.progress == LessonProgress::Done    ? QStringLiteral("✓")
               : row.progress == LessonProgress::Begun ? QStringLiteral("%1/%2").arg(row.answered).arg(row.questions)
                                                       : QStringLiteral("–");
    default:
        return {};
    }
}

Qt::ItemFlags CourseModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return index.internalId() == partId ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace Ochre::Models
