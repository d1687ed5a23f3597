// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "together/threadlistmodel.h"

#include "together/postwords.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

using Discussion::Post;
using Discussion::Thread;

bool ThreadFilter::takes(const Thread &thread) const
{
    if (!lesson.isEmpty() && thread.first.lesson != lesson) {
        return false;
    }
    const auto anyPost = [&thread](const auto &test) {
        return test(thread.first) || std::ranges::any_of(thread.replies, test);
    };
    const bool isShown = show == Show::All || (show == Show::Unread && thread.unread > 0)
                         || (show == Show::Mine && anyPost([](const Post &post) { return post.isOwn; }))
                         || (show == Show::Open && thread.state != Discussion::ThreadState::Solved);
    return isShown && (words.isEmpty() || anyPost([this](const Post &post) {
                           return !post.isRemoved && post.text.contains(words, Qt::CaseInsensitive);
                       }));
}

ThreadListModel::ThreadListModel(std::function<QString(const QString &lesson)> placeText, QObject *parent)
    : QAbstractListModel(parent)
    , m_placeText(std::move(placeText))
    , m_board(std::make_shared<const Discussion::Board>())
{
}

void ThreadListModel::setBoard(std::shared_ptr<const Discussion::Board> board)
{
    if (board != m_board) {
        beginResetModel();
        m_board = std::move(board);
        fill();
        endResetModel();
    }
}

void ThreadListModel::setFilter(const ThreadFilter &filter)
{
    if (filter != m_filter) {
        beginResetModel();
        m_filter = filter;
        fill();
        endResetModel();
    }
}

void ThreadListModel::fill()
{
    m_rows.clear();
    for (std::size_t place = 0; place < m_board->threads.size(); ++place) {
        if (m_filter.takes(m_board->threads[place])) {
            m_rows.push_back(place);
        }
    }
}

int ThreadListModel::rowOf(const QString &thread) const
{
    const auto found =
        std::ranges::find(m_rows, thread, [this](std::size_t place) { return m_board->threads[place].first.id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ThreadListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ThreadListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Thread &thread = m_board->threads[m_rows[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        return QString(titleOf(thread.first) + u'\n' + detail(thread));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return QString(titleOf(thread.first) + u". "_s + detail(thread));
    case Qt::FontRole: {
        QFont font;
        font.setBold(thread.unread > 0);
        return thread.unread > 0 ? QVariant(font) : QVariant();
    }
    case IdRole:
        return thread.first.id;
    default:
        return {};
    }
}

QString ThreadListModel::detail(const Thread &thread) const
{
    QStringList facts;
    if (m_filter.lesson.isEmpty()) {
        facts << m_placeText(thread.first.lesson);
    }
    facts << stateText(thread.state);
    if (!thread.replies.empty()) {
        facts << tr("%n answer(s)", nullptr, static_cast<int>(thread.replies.size()));
    }
    if (thread.unread > 0) {
        facts << tr("%n new", "posts", thread.unread);
    }
    if (thread.first.isWaiting || std::ranges::any_of(thread.replies, &Post::isWaiting)) {
        facts << tr("waits for the server");
    }
    return facts.join(u" · "_s);
}

} // namespace Ochre::Together
