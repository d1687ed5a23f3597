// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the links of a thread do.

#include "classroom/classsession.h"
#include "together/discussionpage.h"
#include "widgets/pagebrowser.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

using Discussion::Post;
using Discussion::PostRow;
using Discussion::RowKind;
using What = PostTarget::What;

// What follows may write the document anew, which must not happen while its link is being followed.
void DiscussionPage::follow(const QString &href)
{
    const Richtext::PageLink link = Richtext::PageLink::parse(href);
    QMetaObject::invokeMethod(
        this,
        [this, link] {
            if (link.action == u"portion") {
                m_first = link.argument.toInt();
                m_isWritten = false;
                writeThread();
                m_page->verticalScrollBar()->setValue(0);
            } else if (const Post *post = postOf(link.argument)) {
                change(link.action, Post(*post)); // the board may be another one before this ends
            }
        },
        Qt::QueuedConnection);
}

void DiscussionPage::change(const QString &action, const Post &post)
{
    Discussion::PostDesk &desk = m_session.desk();
    const PostRow about{.id = {}, .parent = post.id, .lesson = post.lesson, .topic = post.topic};
    const auto add = [&](RowKind kind, const QString &body) {
        PostRow row = about;
        row.kind = kind;
        row.body = body;
        desk.add(row);
    };
    if (action == u"lesson") {
        emit lessonRequested(post.lesson);
    } else if (action == u"reply") {
        openWriter({What::Answer, post.lesson, post.topic, post.id});
    } else if (action == u"edit") {
        openWriter({What::Change, post.lesson, post.topic, post.id}, post.text);
    } else if (action == u"report") {
        openWriter({What::Report, post.lesson, post.topic, post.id});
    } else if (action == u"solve" || action == u"reopen") {
        add(RowKind::State, action == u"solve" ? u"solved"_s : u"open"_s);
    } else if (action == u"remove") {
        m_confirming = post.id;
        m_isWritten = false;
        writeThread();
    } else if (action == u"remove-now") {
        m_confirming.clear();
        add(RowKind::Delete, {});
    } else if (action == u"hide" || action == u"unhide") {
        m_session.setHidden(post.author, post.rows, action == u"hide");
    } else if (action == u"discard") {
        desk.discard(post.id);
    } else if (action == u"retry") {
        desk.retryRefused();
    }
}

} // namespace Ochre::Together
