// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "together/discussionpage.h"

#include "classroom/classsession.h"
#include "together/postwords.h"
#include "together/threadlistmodel.h"
#include "widgets/emptystate.h"
#include "widgets/pagebrowser.h"

#include <QComboBox>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

using Classroom::ClassSession;
using Discussion::Post;
using Discussion::Thread;

bool DiscussionPage::mayWrite() const
{
    return m_session.state() == ClassSession::State::SignedIn || m_session.state() == ClassSession::State::Locked;
}

void DiscussionPage::setLook(const Design::Look &look)
{
    m_look = look;
    m_page->setLook(look);
    m_isWritten = false;
    writeThread();
}

void DiscussionPage::setLesson(const QString &lesson)
{
    m_lesson = lesson;
    m_scope->setItemText(1, lesson.isEmpty() ? tr("This lesson") : m_placeText(lesson));
    applyFilter();
    showWriter();
}

void DiscussionPage::showLesson(const QString &lesson)
{
    setLesson(lesson);
    m_search->clear();
    m_show->setCurrentIndex(0);
    m_scope->setCurrentIndex(1);
    if (m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(0));
    }
}

void DiscussionPage::applyFilter()
{
    m_model->setFilter({m_scope->currentIndex() == 1 ? m_lesson : QString(), m_search->text().trimmed(),
                        static_cast<ThreadFilter::Show>(m_show->currentIndex())});
    refresh();
}

/// Follows the board: what is shown stays where it is unless it is another thread now.
void DiscussionPage::refresh()
{
    const QString kept = m_thread;
    m_model->setBoard(m_session.desk().share());
    if (const int row = m_model->rowOf(kept); row >= 0 && m_list->currentIndex().row() != row) {
        m_list->setCurrentIndex(m_model->index(row));
    }
    m_thread = kept;
    m_state->setText(m_session.state() == ClassSession::State::SignedOut ? QString() : m_session.stateText());
    m_state->setToolTip(m_session.sentences());
    m_new->setEnabled(mayWrite());
    writeThread();
    showWriter();
    if (isVisible()) {
        noteSeen();
    }
}

void DiscussionPage::choose()
{
    const QModelIndex current = m_list->currentIndex();
    const QString thread = current.data(ThreadListModel::IdRole).toString();
    if (!thread.isEmpty() && thread != m_thread) {
        showThread(thread);
    }
}

void DiscussionPage::showThread(const QString &id)
{
    const Thread *thread = m_session.desk().board().thread(id);
    if (!thread) {
        return;
    }
    m_thread = id;
    m_isWritten = false;
    m_confirming.clear();
    m_fresh.clear();
    m_first = thread->unread > 0 ? ThreadDocument::lastPortion(*thread) : 0;
    const auto note = [this](const Post &post) {
        if (post.isUnread) {
            m_fresh.insert(post.id);
        }
    };
    note(thread->first);
    std::ranges::for_each(thread->replies, note);
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
    }
    writeThread();
    m_page->verticalScrollBar()->setValue(0);
    if (isVisible()) {
        noteSeen();
    }
}

void DiscussionPage::writeThread()
{
    const Discussion::Board &board = m_session.desk().board();
    const Thread *thread = board.thread(m_thread);
    if (!thread) {
        m_isWritten = false;
        m_stack->setCurrentWidget(m_empty);
        const bool isOut = m_session.state() == ClassSession::State::SignedOut;
        m_empty->setMessage(isOut                          ? tr("Sign in to a class to read and write its discussion.")
                            : m_model->rowCount() > 0      ? tr("Choose a thread to read it.")
                            : !m_session.desk().isLoaded() ? tr("The discussion is being read…")
                            : board.threads.empty()
                                ? tr("Nobody has asked anything yet. Your question can be the first.")
                                : tr("No thread is like that."),
                            isOut ? tr("Sign in…") : QString());
        return;
    }
    const auto written = m_written.first.isUnread; // reading changes nothing of what is shown
    Thread shown = *thread;
    shown.unread = 0;
    shown.first.isUnread = written;
    for (std::size_t index = 0; index < shown.replies.size(); ++index) {
        shown.replies[index].isUnread = index < m_written.replies.size() && m_written.replies[index].isUnread;
    }
    if (m_isWritten && shown == m_written) {
        return;
    }
    const int place = m_page->verticalScrollBar()->value();
    ThreadDocument(m_look).write(*m_page->document(),
                                 {board, *thread,
                                  thread->first.lesson.isEmpty() ? QString() : m_placeText(thread->first.lesson),
                                  m_first, m_fresh, m_confirming, mayWrite()});
    m_page->documentWritten();
    m_page->verticalScrollBar()->setValue(place);
    m_written = std::move(shown);
    m_isWritten = true;
    m_stack->setCurrentWidget(m_page);
}

void DiscussionPage::noteSeen()
{
    m_session.desk().markSeen(m_thread);
}

const Post *DiscussionPage::postOf(const QString &id) const
{
    const Thread *thread = m_session.desk().board().thread(m_thread);
    if (!thread || thread->first.id == id) {
        return thread ? &thread->first : nullptr;
    }
    const auto found = std::ranges::find(thread->replies, id, &Post::id);
    return found == thread->replies.end() ? nullptr : &*found;
}

// The keys of the window must not take these two away.
bool DiscussionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isSend = isEnter && key->modifiers().testFlag(Qt::ControlModifier);
        if (isSend || key->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                isSend ? m_send->click() : m_close->click();
            }
            return event->type() == QEvent::KeyPress;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DiscussionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    noteSeen();
}

void DiscussionPage::hideEvent(QHideEvent *event)
{
    keepDraft();
    QWidget::hideEvent(event);
}

} // namespace Ochre::Together
