// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/course.h"
#include "progress/progressstate.h"

#include <QAbstractItemModel>

#include <vector>

namespace Ochre::Models {

/// How far a lesson is.
enum class LessonProgress { New, Begun, Done };

/// Roles of CourseModel beside Qt::DisplayRole (part or lesson title).
enum CourseRole {
    LessonIdRole = Qt::UserRole + 1, ///< QString; empty for a part
    StepRole,                        ///< int, 1-based place in the track
    ProgressRole,                    ///< LessonProgress as int
    AnsweredRole,                    ///< int, check questions answered correctly at least once
    QuestionCountRole,               ///< int, check questions
    SummaryRole,                     ///< QString
    StateTextRole,                   ///< QString: "✓", "2/8" or "–", what the list shows beside the title
};

/// How much of a course is done, 0 to 100: the share of its check questions that were answered right at least once. 100
/// only when all are.
[[nodiscard]] int percentOf(const Course::Course &course, const Progress::ProgressState &state);

/// The course as a tree: parts, and in them the lessons that are written. Lessons that are only announced are not
/// shown, and neither is a part without a written lesson.
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
    struct Row {
        const Course::Lesson *lesson = nullptr;
        LessonProgress progress = LessonProgress::New;
        int answered = 0;
        int questions = 0;
        int exercises = 0; // with drills and tasks
        int solved = 0;
        bool operator==(const Row &) const = default;
    };
    struct Group {
        QString title;
        std::vector<Row> rows;
    };

    [[nodiscard]] QVariant lessonData(const Row &row, int role) const;
    [[nodiscard]] static QString exerciseText(const Row &row);
    [[nodiscard]] static QString accessibleText(const Row &row);

    std::vector<Group> m_groups;
};

} // namespace Ochre::Models
