// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <memory>
#include <vector>

class QMenu;
class QModelIndex;
class QMouseEvent;

namespace Ochre::Design {
struct Look;
}
namespace Ochre::Models {
class CourseFilterProxyModel;
class CourseModel;
} // namespace Ochre::Models

namespace Ochre::Lesson {

namespace Ui {
class CourseBrowser;
}
class CourseDelegate;

/// The list of parts, lessons and their exercises with a filter field. The lesson that is open shows its exercises; the
/// others do when they are unfolded.
class CourseBrowser final : public QWidget {
    Q_OBJECT
public:
    /// The model is borrowed and must outlive the browser.
    explicit CourseBrowser(Models::CourseModel &model, QWidget *parent = nullptr);
    ~CourseBrowser() override;

    /// A course that can be opened.
    struct Head {
        QString id;
        QString title;
        bool operator==(const Head &) const = default;
    };

    /// What the list at the head offers, and the id of the course that is shown below; no list for a single course.
    void setCourses(const std::vector<Head> &courses, const QString &openCourse);
    void setPercent(int percent); ///< of the open course that is done
    void setCurrentLesson(const QString &lessonId);
    void setLook(const Design::Look &look);
    void focusFilter();
    void focusList();

signals:
    void lessonRequested(const QString &lessonId);
    void courseRequested(const QString &courseId);
    void exerciseRequested(const QString &exerciseId);
    /// From its beginning.
    void restartRequested(const QString &exerciseId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectList();
    void filter(const QString &words);
    void request(const QModelIndex &index);
    void requestFirst();
    void unfold();
    void toggle(const QModelIndex &lesson);
    [[nodiscard]] bool takePress(const QMouseEvent &event);
    void showMenu(const QPoint &place);
    void fillLessonMenu(QMenu &menu, const QModelIndex &lesson);
    void fillExerciseMenu(QMenu &menu, const QModelIndex &exercise);

    std::unique_ptr<Ui::CourseBrowser> m_ui;
    Models::CourseModel &m_model;
    Models::CourseFilterProxyModel *m_proxy;
    CourseDelegate *m_delegate;
    QString m_current;
    bool m_isUnfoldedByItself = false; ///< the current lesson, because it was opened
    std::vector<Head> m_courses;
};

} // namespace Ochre::Lesson
