// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "progress/progressstate.h"

#include <QAbstractItemModel>

#include <vector>

namespace Ochre::Models {

/// How far a lesson or an exercise is. What was only opened is New: progress is what was done.
enum class LessonProgress { New, Begun, Done };

/// What a row of the list is. All drills of a lesson are one row.
enum class CourseRow { Part, Lesson, Exercise, Drills };

/// Roles of CourseModel beside Qt::DisplayRole (title of a part, a lesson or an exercise).
enum CourseRole {
    LessonIdRole = Qt::UserRole + 1, ///< QString; empty for a part
    StepRole,                        ///< int, 1-based place in the track
    ProgressRole,                    ///< LessonProgress as int
    AnsweredRole,                    ///< int, check questions answered correctly at least once
    QuestionCountRole,               ///< int, check questions
    SummaryRole,                     ///< QString
    StateTextRole,                   ///< QString: "✓", "2/8" or "–", what the list shows beside the title
    RowKindRole,                     ///< CourseRow as int
    ExerciseIdRole,                  ///< QString; of drills: of the first that is not solved, else of the first
};

/// How much of a course is done, 0 to 100: the share of its check questions that were answered right at least once, and
/// of its exercises, drills and tasks that were solved. 100 only when all are.
[[nodiscard]] int percentOf(const Course::Course &course, const Progress::ProgressState &state);

/// The course as a tree: parts, in them the lessons that are written, and in these their exercises and drills. Lessons
/// that are only announced are not shown, and neither is a part without a written lesson.
class CourseModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit CourseModel(QObject *parent = nullptr);

    /// The course is borrowed and must outlive the model or the next call.
    void setCourse(const Course::Course *course);
    void setProgress(const Progress::ProgressState &state);
    [[nodiscard]] QModelIndex indexOf(const QString &lessonId) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// An exercise, or all drills of a lesson.
    struct Work {
        CourseRow kind = CourseRow::Exercise;
        QString id = {};    ///< what is opened
        QString title = {}; ///< of an exercise
        LessonProgress progress = LessonProgress::New;
        int solved = 0;
        int count = 1;
        bool operator==(const Work &) const = default;
    };
    struct Row {
        const Course::Lesson *lesson = nullptr;
        LessonProgress progress = LessonProgress::New;
        int answered = 0;
        int questions = 0;
        int exercises = 0; // with drills and tasks
        int solved = 0;
        std::vector<Work> works = {};
        bool operator==(const Row &) const = default;
    };
    struct Group {
        QString title;
        std::vector<Row> rows;
    };

    [[nodiscard]] static Row rowOf(const Course::Lesson &lesson, const Progress::ProgressState &state);
    [[nodiscard]] static std::vector<Work> worksOf(const Course::Lesson &lesson, const Progress::ProgressState &state);
    [[nodiscard]] const Row &rowAt(const QModelIndex &lesson) const;
    void take(Row &row, Row updated, const QModelIndex &index);
    [[nodiscard]] QVariant lessonData(const Row &row, int role) const;
    [[nodiscard]] static QVariant workData(const Row &row, const Work &work, int role);
    [[nodiscard]] static QString workStateText(const Work &work);
    [[nodiscard]] static QString exerciseText(const Row &row);
    [[nodiscard]] static QString accessibleText(const Row &row);

    std::vector<Group> m_groups;
};

} // namespace Ochre::Models
