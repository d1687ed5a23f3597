// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The field of the discussion in which posts are written.

#include "classroom/classsession.h"
#include "together/discussionpage.h"
#include "together/postwords.h"

#include <QFrame>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

using Discussion::Post;
using Discussion::PostRow;
using Discussion::RowKind;
using What = PostTarget::What;

QString PostTarget::key() const
{
    switch (what) {
    case What::Question:
        return u"question:"_s + lesson + u'\n' + topic;
    case What::Answer:
        return u"answer:"_s + post;
    case What::Change:
        return u"change:"_s + post;
    case What::Report:
        break;
    }
    return u"report:"_s + post;
}

void DiscussionPage::beginQuestion(const QString &lesson, const QString &topic, const QString &text)
{
    openWriter({What::Question, lesson, topic, {}}, text);
}

/// A draft of the same place goes on; what was begun elsewhere comes below it.
void DiscussionPage::openWriter(const PostTarget &target, const QString &text)
{
    if (!mayWrite()) {
        emit signInRequested();
        return;
    }
    keepDraft();
    m_target.reset(); // what is put there now is no typing
    const QString draft = m_session.desk().draft(target.key());
    const bool isBoth = target.what == What::Question && !draft.isEmpty() && !text.isEmpty() && !draft.contains(text);
    m_text->setPlainText(draft.isEmpty() ? text : isBoth ? QString(draft + u"\n\n"_s + text) : draft);
    m_text->moveCursor(QTextCursor::End);
    m_target = target;
    m_writer->show();
    showWriter();
    m_text->setFocus(Qt::OtherFocusReason);
    keepDraft();
}

void DiscussionPage::closeWriter()
{
    m_target.reset();
    m_drafting->stop();
    m_text->clear();
    m_writer->hide();
}

void DiscussionPage::keepDraft()
{
    m_drafting->stop();
    if (m_target && m_sent.isEmpty()) {
        m_session.desk().keepDraft(m_target->key(), m_text->toPlainText());
    }
}

QString DiscussionPage::writerTitle() const
{
    const Post *post = postOf(m_target->post);
    switch (m_target->what) {
    case What::Question:
        return m_target->lesson.isEmpty() ? tr("Your question")
                                          : tr("Your question on: %1").arg(m_placeText(m_target->lesson));
    case What::Answer:
        return post ? tr("Your answer to: %1").arg(titleOf(*post)) : tr("Your answer");
    case What::Change:
        return tr("Change your post");
    case What::Report:
        break;
    }
    return tr("Why should your teachers look at this post? Only they read it.");
}

void DiscussionPage::showWriter()
{
    if (!m_target) {
        return;
    }
    m_title->setText(writerTitle());
    m_text->setAccessibleName(m_title->text());
    const qsizetype length = m_text->toPlainText().trimmed().size();
    const bool isTooLong = length > Discussion::longestPost;
    const bool isSending = !m_sent.isEmpty();
    m_conduct->setText(isTooLong ? tr("A post has at most %L1 characters. Make two of it.").arg(Discussion::longestPost)
                                 : tr("Be kind, and show what you tried. Your class reads this under your number, your "
                                      "teachers under your name."));
    m_send->setText(m_target->what == What::Report   ? tr("Re&port it")
                    : m_target->what == What::Change ? tr("&Save the change")
                                                     : tr("&Post"));
    m_send->setToolTip(tr("Sent at once, or when the class server is there (Ctrl+Enter)"));
    m_text->setReadOnly(isSending);
    m_send->setEnabled(length > 0 && !isTooLong && !isSending && mayWrite());
}

void DiscussionPage::send()
{
    if (!m_target || !m_send->isEnabled()) {
        return;
    }
    m_drafting->stop();
    PostRow row{.id = {}, .parent = m_target->post, .lesson = m_target->lesson, .topic = m_target->topic};
    row.kind = m_target->what == What::Change   ? RowKind::Edit
               : m_target->what == What::Report ? RowKind::Report
                                                : RowKind::Post;
    row.body = m_text->toPlainText().trimmed();
    m_session.desk().keepDraft(m_target->key(), m_text->toPlainText());
    m_sent = m_session.desk().add(row, m_target->key()); // the field is emptied once it is on disk
    showWriter();
}

} // namespace Ochre::Together
