// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/askabout.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QPushButton;

namespace Ochre::Classroom {
class ClassSession;
}
namespace Ochre::Lesson {
class LessonDiscussion;
}
namespace Ochre::Together {
class ClassDialog;
class DiscussionPage;
} // namespace Ochre::Together

namespace Ochre::Window {

class CourseShelf;
class LookControl;
class MainWindow;

/// The class in the window: its dialog, its state in the status bar, its discussion in a window of its own beside the
/// lesson, and questions that are asked from where the learner is.
class ClassControl final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed; the window is whole.
    ClassControl(MainWindow &window, Classroom::ClassSession &session, QObject *parent = nullptr);
    ~ClassControl() override;

    [[nodiscard]] static bool isInvitation(const QString &path);
    /// Shows the dialog with this invitation in it.
    void openInvitation(const QString &path);
    /// The invitation of the school, which stands in the dialog until there is another one. A path, or empty.
    void offerInvitation(const QString &path) { m_offered = path; }
    /// Made when it is first needed.
    [[nodiscard]] Together::DiscussionPage &discussion();

private:
    void showState();
    Together::ClassDialog &showDialog();
    void showDiscussion();
    void showOnLesson();
    void discussTopic(int index);
    void ask();
    void begin(const Question &question);
    [[nodiscard]] QString lessonHere() const;
    [[nodiscard]] QString placeText(const QString &lesson) const;

    MainWindow &m_window;
    Classroom::ClassSession &m_session;
    const CourseShelf *m_shelf; ///< borrowed from the window
    LookControl *m_look;        ///< borrowed from the window
    Lesson::LessonDiscussion *m_onLesson;
    QPushButton *m_state;
    QString m_offered; ///< path of the school's invitation
    QPointer<Together::ClassDialog> m_dialog;
    std::unique_ptr<Together::DiscussionPage> m_discussion; ///< a window of its own
};

} // namespace Ochre::Window
