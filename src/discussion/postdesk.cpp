// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discussion/postdesk.h"

#include "base/uuid.h"

namespace Ochre::Discussion {

/// The store, opened by the thread when it is first needed, and again when that failed.
class PostDesk::Keeper {
public:
    explicit Keeper(QString file)
        : m_file(std::move(file))
    {
    }

    [[nodiscard]] Result<PostStore *> store()
    {
        if (m_store) {
            return &*m_store;
        }
        return PostStore::open(m_file).transform([this](PostStore opened) {
            m_store.emplace(std::move(opened));
            return &*m_store;
        });
    }
    void close() { m_store.reset(); }

private:
    QString m_file;
    std::optional<PostStore> m_store;
};

struct PostDesk::Loaded {
    std::shared_ptr<const Board> board;
    std::vector<PostRow> outgoing;
    QHash<QString, QString> drafts;
    qint64 cursor = 0;
};

PostDesk::PostDesk(QString file, Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_board(std::make_shared<const Board>())
    , m_keeper(std::make_shared<Keeper>(std::move(file)))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // the connection belongs to the thread that opened it
}

PostDesk::~PostDesk()
{
    m_pool.start([keeper = m_keeper] { keeper->close(); });
    m_pool.waitForDone();
}

void PostDesk::open(const QString &link, const QString &me, bool isTeacher)
{
    ++m_turn;
    m_link = link;
    m_isLoaded = false;
    m_board = std::make_shared<const Board>();
    m_outgoing.clear();
    m_drafts.clear();
    m_cursor = 0;
    emit boardChanged();
    if (!link.isEmpty()) {
        run([link, me, isTeacher](PostStore &store) { return store.setReader(link, me, isTeacher); });
    }
}

/// Does it on the thread, then reads and folds everything anew there.
void PostDesk::run(Work work, std::function<void()> done, std::function<void()> undone)
{
    m_pool.start([this, keeper = m_keeper, link = m_link, turn = m_turn, work = std::move(work), done = std::move(done),
                  undone = std::move(undone)] {
        Loaded loaded;
        const Result<void> outcome = keeper->store().and_then([&](PostStore *store) -> Result<void> {
            return work(*store)
                .and_then([&] { return store->drafts(link); })
                .and_then([&](const QHash<QString, QString> &drafts) {
                    loaded.drafts = drafts;
                    return store->load(link);
                })
                .transform([&](const BoardRows &rows) {
                    loaded.board = std::make_shared<const Board>(foldBoard(rows));
                    loaded.cursor = rows.cursor;
                    std::ranges::copy_if(rows.rows, std::back_inserter(loaded.outgoing),
                                         [](const PostRow &row) { return row.seq == 0 && row.refused.isEmpty(); });
                });
        });
        QMetaObject::invokeMethod(
            this,
            [this, outcome, turn, loaded = std::move(loaded), done, undone] {
                if (!outcome) {
                    if (undone && turn == m_turn) {
                        undone();
                    }
                    emit failed(outcome.error());
                    return;
                }
                if (turn == m_turn) {
                    show(loaded);
                    if (done) {
                        done();
                    }
                }
            },
            Qt::QueuedConnection);
    });
}

void PostDesk::show(Loaded loaded)
{
    if (!std::exchange(m_isLoaded, true)) {
        loaded.drafts.insert(m_drafts); // what was typed meanwhile is newer
        m_drafts = std::move(loaded.drafts);
    }
    m_board = std::move(loaded.board);
    m_outgoing = std::move(loaded.outgoing);
    m_cursor = loaded.cursor;
    emit boardChanged();
}

QString PostDesk::add(PostRow row, const QString &draftPlace)
{
    const qint64 now = m_clock();
    row.id = makeUuidV7(now);
    row.atMs = now;
    const QString id = row.id;
    const QString draft = m_drafts.take(draftPlace);
    run([link = m_link, row = std::move(row),
         draftPlace](PostStore &store) { return store.enqueue(link, {row}, draftPlace); },
        [this, id] {
            emit added(id);
            emit queued();
        },
        [this, draftPlace, draft] {
            if (!draft.isEmpty() && !m_drafts.contains(draftPlace)) {
                m_drafts.insert(draftPlace, draft);
            }
        });
    return id;
}

void PostDesk::discard(const QString &id)
{
    run([link = m_link, id](PostStore &store) { return store.discard(link, id); });
}

void PostDesk::retryRefused()
{
    run([link = m_link](PostStore &store) { return store.retryRefused(link); }, [this] { emit queued(); });
}

void PostDesk::take(PostRound round)
{
    run([link = m_link, round = std::move(round)](PostStore &store) { return store.take(link, round); });
}

void PostDesk::markSeen(const QString &thread)
{
    const Thread *known = m_board->thread(thread);
    if (known && known->unread > 0) {
        run([link = m_link, thread, seq = known->lastSeq](PostStore &store) {
            return store.markSeen(link, thread, seq);
        });
    }
}

void PostDesk::keepDraft(const QString &place, const QString &text)
{
    if (draft(place) == text) {
        return;
    }
    if (text.isEmpty()) {
        m_drafts.remove(place);
    } else {
        m_drafts.insert(place, text);
    }
    m_pool.start([this, keeper = m_keeper, link = m_link, place, text] {
        const Result<void> kept =
            keeper->store().and_then([&](PostStore *store) { return store->keepDraft(link, place, text); });
        if (!kept) {
            QMetaObject::invokeMethod(this, [this, error = kept.error()] { emit failed(error); }, Qt::QueuedConnection);
        }
    });
}

} // namespace Ochre::Discussion
