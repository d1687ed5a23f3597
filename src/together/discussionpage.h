// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "together/threaddocument.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace Ochre::Classroom {
class ClassSession;
}
namespace Ochre::Widgets {
class EmptyState;
class PageBrowser;
} // namespace Ochre::Widgets

namespace Ochre::Together {

class ThreadListModel;

/// What the writer makes of its text.
struct PostTarget {
    enum class What { Question, Answer, Change, Report };
    What what = What::Question;
    QString lesson{}; ///< "course/lesson"
    QString topic{};
    QString post{}; ///< that is answered, changed or reported

    /// Names the draft.
    [[nodiscard]] QString key() const;
    bool operator==(const PostTarget &) const = default;
};

/// The discussion of the class: threads on the left, the one that is read on the right, the field that is written in
/// below. What is typed is kept as a draft until it is on disk as a post that waits for the server.
class DiscussionPage final : public QWidget {
    Q_OBJECT
public:
    /// The session is borrowed; `placeText` names a lesson ("course/lesson") for people.
    DiscussionPage(Classroom::ClassSession &session, std::function<QString(const QString &lesson)> placeText,
                   QWidget *parent = nullptr);

    void setLook(const Design::Look &look);
    /// The lesson that new questions are about, and that the list can be narrowed to.
    void setLesson(const QString &lesson);
    void showLesson(const QString &lesson);
    void showThread(const QString &thread);
    /// A question that was begun elsewhere: Markdown that the learner may change before it is sent.
    void beginQuestion(const QString &lesson, const QString &topic, const QString &text);
    [[nodiscard]] const QString &thread() const { return m_thread; }

signals:
    void signInRequested();
    void lessonRequested(const QString &lesson);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildThread();
    QWidget *buildWriter();
    void connectParts();
    void refresh();
    void applyFilter();
    void choose();
    void writeThread();
    void follow(const QString &href);
    void change(const QString &action, const Discussion::Post &post);
    void openWriter(const PostTarget &target, const QString &text = {});
    void closeWriter();
    void keepDraft();
    void send();
    void showWriter();
    void noteSeen();
    [[nodiscard]] const Discussion::Post *postOf(const QString &id) const;
    [[nodiscard]] bool mayWrite() const;
    [[nodiscard]] QString writerTitle() const;

    Classroom::ClassSession &m_session;
    std::function<QString(const QString &lesson)> m_placeText;
    Design::Look m_look;
    ThreadListModel *m_model;
    QString m_lesson;
    QString m_thread;
    Discussion::Thread m_written; ///< as it stands in the document
    bool m_isWritten = false;
    int m_first = 0;       ///< of the answers that are shown
    QSet<QString> m_fresh; ///< unread when the thread was opened
    QString m_confirming;
    std::optional<PostTarget> m_target; ///< of the open writer
    QString m_sent;                     ///< id of the post that is on its way to the disk

    QComboBox *m_scope;
    QComboBox *m_show;
    QLineEdit *m_search;
    QListView *m_list;
    QPushButton *m_new;
    QLabel *m_state;
    QStackedWidget *m_stack;
    Widgets::EmptyState *m_empty;
    Widgets::PageBrowser *m_page;
    QFrame *m_writer = nullptr;
    QLabel *m_title;
    QPlainTextEdit *m_text;
    QLabel *m_conduct;
    QPushButton *m_close;
    QPushButton *m_send;
    QTimer *m_drafting;
};

} // namespace Ochre::Together
