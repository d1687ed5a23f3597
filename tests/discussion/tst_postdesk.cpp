// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discussion/postdesk.h"
#include "support/machinepace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <tuple>

using namespace Ochre;
using namespace Ochre::Discussion;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; ///< ms
constexpr qint64 now = 1'780'000'000'000;

PostRow rowOf(qint64 seq, const QString &id, const QString &parent = {})
{
    return {.id = id,
            .parent = parent,
            .lesson = u"rust/ownership"_s,
            .body = u"text of "_s + id,
            .author = u"bob"_s,
            .seq = seq,
            .atMs = now + seq};
}

} // namespace

/// The discussion's file, as the window uses it.
class TestPostDesk final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<PostDesk> m_desk;

    [[nodiscard]] QString file() const { return PostStore::fileIn(m_home->path()); }

    bool open(const QString &link = u"class:1:ada"_s)
    {
        m_desk = std::make_unique<PostDesk>(file(), [] { return now; });
        m_desk->open(link, u"ada"_s, false);
        return QTest::qWaitFor([this] { return m_desk->isLoaded(); }, patience);
    }
    bool waitForBoard(const std::function<bool(const Board &)> &test)
    {
        return QTest::qWaitFor([&] { return test(m_desk->board()); }, patience);
    }

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(open());
    }
    void cleanup() { m_desk.reset(); }

    void ownPost_waitsOverARestart()
    {
        m_desk->keepDraft(u"question:l"_s, u"Why?"_s);
        QSignalSpy added(m_desk.get(), &PostDesk::added);
        const QString id = m_desk->add({.id = {}, .body = u"Why?"_s}, u"question:l"_s);
        QVERIFY(added.wait(patience));
        QCOMPARE(m_desk->outgoing().size(), 1U);
        QCOMPARE(m_desk->board().waiting, 1);
        QCOMPARE(m_desk->draft(u"question:l"_s), QString());
        QVERIFY(open());
        QCOMPARE(m_desk->outgoing().front().id, id);
        QCOMPARE(m_desk->draft(u"question:l"_s), QString());
        QVERIFY(m_desk->board().threads.front().first.isOwn);
    }

    void draft_isKeptOverARestart()
    {
        m_desk->keepDraft(u"answer:x"_s, u"half a sen"_s);
        QVERIFY(open());
        QCOMPARE(m_desk->draft(u"answer:x"_s), u"half a sen"_s);
        m_desk->keepDraft(u"answer:x"_s, {});
        QVERIFY(open());
        QCOMPARE(m_desk->draft(u"answer:x"_s), QString());
    }

    void round_replacesWhatWaited()
    {
        QSignalSpy added(m_desk.get(), &PostDesk::added);
        const QString id = m_desk->add({.id = {}, .body = u"Why?"_s});
        const QString bad = m_desk->add({.id = {}, .body = u"No"_s});
        QTRY_COMPARE_WITH_TIMEOUT(added.size(), 2, patience);
        PostRow own = rowOf(2, id);
        own.author = u"ada"_s;
        m_desk->take({.acknowledged = {id},
                      .refused = {{bad, u"22001"_s}},
                      .rows = {rowOf(1, u"q"_s), own},
                      .cursor = 2,
                      .isComplete = true});
        QVERIFY(waitForBoard([](const Board &board) { return board.refused == 1; }));
        QCOMPARE(m_desk->board().waiting, 0);
        QVERIFY(m_desk->outgoing().empty());
        QCOMPARE(m_desk->cursor(), 2);
        QCOMPARE(m_desk->board().unread, 0); // there before the first look
        m_desk->retryRefused();
        QVERIFY(waitForBoard([](const Board &board) { return board.waiting == 1; }));
        m_desk->discard(bad);
        QVERIFY(waitForBoard([](const Board &board) { return board.waiting == 0; }));
    }

    void news_areSeenOnce()
    {
        m_desk->take({.rows = {rowOf(1, u"q"_s)}, .cursor = 1, .isComplete = true});
        m_desk->take({.rows = {rowOf(2, u"a"_s, u"q"_s)}, .cursor = 2, .isComplete = true});
        QVERIFY(waitForBoard([](const Board &board) { return board.unread == 1; }));
        m_desk->markSeen(u"q"_s);
        QVERIFY(waitForBoard([](const Board &board) { return board.unread == 0; }));
        QVERIFY(open());
        QCOMPARE(m_desk->board().unread, 0);
        QCOMPARE(m_desk->board().threads.front().replies.size(), 1U);
    }

    // An older copy of the database was put in its place.
    void olderDatabase_getsBackWhatIsOnesOwn()
    {
        PostRow own = rowOf(5, u"mine"_s);
        own.author = u"ada"_s;
        m_desk->take({.rows = {rowOf(1, u"q"_s), own}, .cursor = 5, .isComplete = true});
        QVERIFY(waitForBoard([](const Board &board) { return board.threads.size() == 2; }));
        m_desk->take({.rows = {rowOf(1, u"q"_s)}, .cursor = 1, .isComplete = true, .isReset = true, .serverSeq = 1});
        QVERIFY(waitForBoard([](const Board &board) { return board.waiting == 1; }));
        QCOMPARE(m_desk->outgoing().front().id, u"mine"_s);
        QCOMPARE(m_desk->cursor(), 1);
    }

    void twoClasses_stayApart()
    {
        QSignalSpy added(m_desk.get(), &PostDesk::added);
        std::ignore = m_desk->add({.id = {}, .body = u"for one class"_s});
        QVERIFY(added.wait(patience));
        QVERIFY(open(u"class:2:ada"_s));
        QVERIFY(m_desk->board().threads.empty());
        QVERIFY(m_desk->outgoing().empty());
    }

    void fileThatCannotBeMade_losesNothingThatIsTyped()
    {
        m_desk.reset();
        QVERIFY(QFile::remove(file()) && QDir(m_home->path()).mkdir(u"discussion.sqlite"_s));
        m_desk = std::make_unique<PostDesk>(file(), [] { return now; });
        QSignalSpy failed(m_desk.get(), &PostDesk::failed);
        m_desk->open(u"class:1:ada"_s, u"ada"_s, false);
        m_desk->keepDraft(u"question:l"_s, u"kept"_s);
        std::ignore = m_desk->add({.id = {}, .body = u"kept"_s}, u"question:l"_s);
        QTRY_VERIFY_WITH_TIMEOUT(failed.size() >= 3, patience);
        QCOMPARE(m_desk->draft(u"question:l"_s), u"kept"_s);
    }

    // Ten thousand posts are read and folded beside the window.
    void tenThousandPosts_holdNobodyUp()
    {
        PostRound round{.cursor = 10'000, .isComplete = true};
        for (int number = 1; number <= 10'000; ++number) {
            const int thread = (number - 1) / 5 * 5 + 1;
            round.rows.push_back(
                rowOf(number, QString::number(number), thread == number ? QString() : QString::number(thread)));
        }
        QElapsedTimer timer;
        timer.start();
        m_desk->take(round);
        qint64 longest = timer.elapsed();
        while (m_desk->board().threads.empty() && timer.elapsed() < patience) {
            QElapsedTimer step;
            step.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, step.elapsed());
        }
        QCOMPARE(m_desk->board().threads.size(), 2'000U);
        qInfo("10,000 posts are there after %lld ms; the longest step took %lld ms", timer.elapsed(), longest);
        QVERIFY2(static_cast<double>(longest) < 50 * machinePace(), qPrintable(QString::number(longest)));
    }
};

QTEST_GUILESS_MAIN(TestPostDesk)
#include "tst_postdesk.moc"
