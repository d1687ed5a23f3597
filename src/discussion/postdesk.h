// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "discussion/board.h"
#include "discussion/poststore.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace Ochre::Discussion {

/// The discussion for the window: reads and writes its file on a thread of its own, one thing after the other, and
/// tells when the board is another one. The window waits for nothing.
class PostDesk final : public QObject {
    Q_OBJECT
public:
    PostDesk(QString file, Clock clock, QObject *parent = nullptr);
    ~PostDesk() override; ///< waits until everything that was asked is on disk

    /// Whose discussion it is from now on: the name of the class and login, and the person's id there (empty = a
    /// guest). An empty link closes it; what is on disk stays.
    void open(const QString &link, const QString &me, bool isTeacher);
    [[nodiscard]] const QString &link() const { return m_link; }

    [[nodiscard]] const Board &board() const { return *m_board; }
    /// The same, to be kept.
    [[nodiscard]] std::shared_ptr<const Board> share() const { return m_board; }
    /// Own rows that wait to be sent, in their order.
    [[nodiscard]] const std::vector<PostRow> &outgoing() const { return m_outgoing; }
    [[nodiscard]] qint64 cursor() const { return m_cursor; }
    /// The file was read since open().
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }

    /// Queues a row under a new id, which is returned. added() follows when it is on disk, else failed(): then the
    /// draft of that place is kept.
    QString add(PostRow row, const QString &draftPlace = {});
    void discard(const QString &id);
    void retryRefused();
    void take(PostRound round);
    void markSeen(const QString &thread);

    [[nodiscard]] QString draft(const QString &place) const { return m_drafts.value(place); }
    void keepDraft(const QString &place, const QString &text);

signals:
    void boardChanged();
    void added(const QString &id);
    /// An own row waits that did not before.
    void queued();
    void failed(const Ochre::Error &error);

private:
    class Keeper;
    struct Loaded;
    using Work = std::function<Result<void>(PostStore &)>;
    void run(Work work, std::function<void()> done = {}, std::function<void()> undone = {});
    void show(Loaded loaded);

    Clock m_clock;
    QString m_link;
    int m_turn = 0; ///< of open(): what was asked before is shown no more
    std::shared_ptr<const Board> m_board;
    std::vector<PostRow> m_outgoing;
    QHash<QString, QString> m_drafts;
    qint64 m_cursor = 0;
    bool m_isLoaded = false;
    std::shared_ptr<Keeper> m_keeper; ///< used on the thread alone
    QThreadPool m_pool;
};

} // namespace Ochre::Discussion
