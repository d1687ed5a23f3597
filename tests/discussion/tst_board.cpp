// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discussion/board.h"

#include <QTest>

using namespace Ochre::Discussion;
using namespace Qt::StringLiterals;

namespace {

/// A discussion that is written row by row.
struct Pen {
    BoardRows rows{.rows = {}, .me = u"ada"_s};

    Pen()
    {
        rows.authors = {{u"ada"_s, {u"ada"_s, 1, Standing::Student}},
                        {u"bob"_s, {u"bob"_s, 2, Standing::Student}},
                        {u"grace"_s, {u"grace"_s, 1, Standing::Teacher, u"Grace"_s}}};
    }
    PostRow &add(const QString &author, const QString &id, RowKind kind, const QString &parent, const QString &body)
    {
        const auto seq = static_cast<qint64>(rows.rows.size()) + 1;
        rows.rows.push_back(
            {.id = id, .kind = kind, .parent = parent, .body = body, .author = author, .seq = seq, .atMs = 1000 * seq});
        return rows.rows.back();
    }
    PostRow &post(const QString &author, const QString &id, const QString &parent = {})
    {
        return add(author, id, RowKind::Post, parent, u"text of "_s + id);
    }
    [[nodiscard]] Board fold() const { return foldBoard(rows); }
};

} // namespace

/// What rows come to, and who decides it.
class TestBoard final : public QObject {
    Q_OBJECT

private slots:
    void answers_stayInTheirThread()
    {
        Pen pen;
        pen.post(u"ada"_s, u"first"_s);
        pen.post(u"bob"_s, u"second"_s);
        pen.post(u"bob"_s, u"answer"_s, u"first"_s);
        pen.post(u"ada"_s, u"deeper"_s, u"answer"_s);
        const Board board = pen.fold();
        QCOMPARE(board.threads.size(), 2U);
        QCOMPARE(board.threads.front().first.id, u"first"_s); // written in last
        QCOMPARE(board.threads.front().replies.size(), 2U);
        QCOMPARE(board.threads.front().state, ThreadState::Answered);
        QCOMPARE(board.thread(u"second"_s)->state, ThreadState::Open);
    }

    void changes_countFromTheAuthorAlone()
    {
        Pen pen;
        pen.post(u"ada"_s, u"mine"_s);
        pen.add(u"bob"_s, u"e1"_s, RowKind::Edit, u"mine"_s, u"forged"_s);
        pen.add(u"bob"_s, u"d1"_s, RowKind::Delete, u"mine"_s, {});
        QCOMPARE(pen.fold().threads.front().first.text, u"text of mine"_s);
        QVERIFY(!pen.fold().threads.front().first.isRemoved);
        pen.add(u"ada"_s, u"e2"_s, RowKind::Edit, u"mine"_s, u"better"_s);
        QCOMPARE(pen.fold().threads.front().first.text, u"better"_s);
        QCOMPARE(pen.fold().threads.front().first.rows, (std::vector{u"mine"_s, u"e2"_s}));
        pen.add(u"ada"_s, u"d2"_s, RowKind::Delete, u"mine"_s, {});
        QVERIFY(pen.fold().threads.empty());
    }

    void removedPost_staysAsAPlaceWhileItHasAnswers()
    {
        Pen pen;
        pen.post(u"ada"_s, u"mine"_s);
        pen.post(u"bob"_s, u"answer"_s, u"mine"_s);
        pen.add(u"ada"_s, u"d"_s, RowKind::Delete, u"mine"_s, {});
        QCOMPARE(pen.fold().threads.size(), 1U);
        QVERIFY(pen.fold().threads.front().first.isRemoved);
    }

    void states_countFromAuthorAndTeacher()
    {
        Pen pen;
        pen.post(u"ada"_s, u"q"_s);
        pen.add(u"bob"_s, u"s1"_s, RowKind::State, u"q"_s, u"solved"_s);
        QCOMPARE(pen.fold().threads.front().state, ThreadState::Open);
        pen.add(u"grace"_s, u"s2"_s, RowKind::State, u"q"_s, u"solved"_s);
        QCOMPARE(pen.fold().threads.front().state, ThreadState::Solved);
        pen.add(u"ada"_s, u"s3"_s, RowKind::State, u"q"_s, u"open"_s);
        QCOMPARE(pen.fold().threads.front().state, ThreadState::Open);
    }

    // A copied id comes later, also when the first one got a new position because it was hidden.
    void copiedId_takesNothingAway()
    {
        Pen pen;
        pen.post(u"ada"_s, u"same"_s);
        pen.post(u"bob"_s, u"same"_s).body = u"forged"_s;
        pen.rows.rows.front().seq = 99;
        QCOMPARE(pen.fold().threads.size(), 1U);
        QCOMPARE(pen.fold().threads.front().first.author, u"ada"_s);
    }

    void ringOfAnswers_ends()
    {
        Pen pen;
        pen.post(u"bob"_s, u"a"_s, u"b"_s);
        pen.post(u"bob"_s, u"b"_s, u"a"_s);
        pen.post(u"bob"_s, u"self"_s, u"self"_s);
        pen.post(u"bob"_s, u"lost"_s, u"nowhere"_s);
        QVERIFY(pen.fold().threads.size() >= 2U);
    }

    void news_areWhatOthersWroteSinceTheLastLook()
    {
        Pen pen;
        pen.post(u"bob"_s, u"old"_s);
        pen.rows.baseline = 1;
        pen.post(u"ada"_s, u"own"_s, u"old"_s);
        pen.post(u"bob"_s, u"new"_s, u"old"_s);
        QCOMPARE(pen.fold().unread, 1);
        QVERIFY(pen.fold().threads.front().replies.back().isUnread);
        pen.rows.seen.insert(u"old"_s, 3);
        QCOMPARE(pen.fold().unread, 0);
    }

    void hidden_isToldAndItsTextIsTheTeachers()
    {
        Pen pen;
        PostRow &row = pen.post(u"bob"_s, u"rude"_s);
        row.isHidden = true;
        row.body.clear(); // as the server gives it to a classmate
        pen.add(u"ada"_s, u"r"_s, RowKind::Report, u"rude"_s, u"why"_s);
        const Board board = pen.fold();
        QVERIFY(board.threads.front().first.isHidden);
        QVERIFY(board.threads.front().first.isReportedByMe);
        QCOMPARE(board.unread, 0);
    }

    void waiting_isCountedAndComesLast()
    {
        Pen pen;
        pen.post(u"bob"_s, u"q"_s);
        PostRow waiting{.id = u"w"_s, .parent = u"q"_s, .body = u"soon"_s, .author = u"ada"_s, .atMs = 1};
        pen.rows.rows.push_back(waiting);
        waiting.id = u"no"_s;
        waiting.refused = u"22001"_s;
        pen.rows.rows.push_back(waiting);
        const Board board = pen.fold();
        QCOMPARE(board.waiting, 1);
        QCOMPARE(board.refused, 1);
        QVERIFY(board.threads.front().replies.front().isWaiting);
        QCOMPARE(board.threads.front().replies.back().refused, u"22001"_s);
    }
};

QTEST_GUILESS_MAIN(TestBoard)
#include "tst_board.moc"
