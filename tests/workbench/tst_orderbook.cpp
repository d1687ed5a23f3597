// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Orders that wait for their answers, and what a run has printed meanwhile.
#include "workbench/orderbook.h"
#include "workbench/outputlog.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Runner::Purpose;
using Runner::Ticket;
using Workbench::Order;
using Workbench::OrderBook;
using Workbench::OutputLog;
using Kind = OutputLog::Piece::Kind;

namespace {

Order orderOf(const QString &document, Purpose purpose)
{
    Order order;
    order.ticket = Ticket::issue(document, purpose);
    order.document.id = document;
    return order;
}

} // namespace

class TestOrderBook final : public QObject {
    Q_OBJECT

private slots:
    void answer_closesItsOrderOnce()
    {
        OrderBook book;
        const Order first = orderOf(u"a"_s, Purpose::Run);
        const Order second = orderOf(u"a"_s, Purpose::Run); // the same program again
        book.open(first);
        book.open(second);
        QCOMPARE(book.find(second.ticket)->ticket, second.ticket);
        QCOMPARE(book.close(second.ticket)->ticket, second.ticket);
        QVERIFY(!book.close(second.ticket));
        QCOMPARE(book.find(second.ticket), nullptr);
        QCOMPARE(book.close(first.ticket)->ticket, first.ticket);
    }

    void answerOfNobody_closesNothing_data()
    {
        QTest::addColumn<Ticket>("ticket");
        QTest::newRow("not issued") << Ticket{};
        QTest::newRow("another process") << Ticket{u"a"_s, 1'000'000, Purpose::Run};
        QTest::newRow("another order") << Ticket::issue(u"a"_s, Purpose::Run);
    }

    void answerOfNobody_closesNothing()
    {
        QFETCH(Ticket, ticket);
        OrderBook book;
        const Order order = orderOf(u"a"_s, Purpose::Run);
        book.open(order);
        QVERIFY(!book.close(ticket));
        Ticket other = order.ticket;
        other.document = u"b"_s;
        QVERIFY(!book.close(other));
        other = order.ticket;
        other.purpose = Purpose::Test;
        QVERIFY(!book.close(other));
        QVERIFY(book.find(order.ticket));
    }

    void format_keepsNobodyWaiting()
    {
        OrderBook book;
        QCOMPARE(book.running(), nullptr);
        book.open(orderOf(u"a"_s, Purpose::Format));
        QCOMPARE(book.running(), nullptr);
        for (const Purpose purpose : {Purpose::Run, Purpose::Test, Purpose::Lint}) {
            const Order order = orderOf(u"b"_s, purpose);
            book.open(order);
            QCOMPARE(book.running()->ticket, order.ticket);
            QVERIFY(book.close(order.ticket));
        }
        QCOMPARE(book.running(), nullptr);
    }

    void answersInAnyOrder_findTheirOrders()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 20; ++round) {
            OrderBook book;
            std::vector<Order> orders;
            for (int count = 0; count < 20; ++count) {
                orders.push_back(orderOf(u"d%1"_s.arg(random.bounded(4)), static_cast<Purpose>(random.bounded(6))));
                book.open(orders.back());
            }
            std::ranges::shuffle(orders, random);
            for (const Order &order : orders) {
                const std::optional<Order> closed = book.close(order.ticket);
                QVERIFY(closed);
                QCOMPARE(closed->id(), order.id());
            }
            QCOMPARE(book.running(), nullptr);
        }
    }

    void followUp_isTheSameTextWithATicketOfItsOwn()
    {
        Order order = orderOf(u"a"_s, Purpose::Lint);
        order.text = "fn main() {}";
        order.isCheck = true;
        order.when = QDateTime::currentDateTime().addSecs(-60);
        const Order next = followUp(order, Purpose::Run);
        QCOMPARE(next.text, order.text);
        QCOMPARE(next.when, order.when);
        QVERIFY(next.isCheck);
        QCOMPARE(next.ticket.document, u"a"_s);
        QCOMPARE(next.ticket.purpose, Purpose::Run);
        QCOMPARE_GT(next.ticket.sequence, order.ticket.sequence);
    }

    void pieces_joinOnlyTheirNeighbours_data()
    {
        QTest::addColumn<QList<Kind>>("kinds");
        QTest::addColumn<QByteArrayList>("pieces"); // the bytes are 0, 1, 2 …
        const auto row = [](const char *name, const QList<Kind> &kinds, const QByteArrayList &pieces) {
            QTest::newRow(name) << kinds << pieces;
        };
        row("one stream", {Kind::Output, Kind::Output, Kind::Output}, {"012"});
        row("both streams", {Kind::Output, Kind::Error, Kind::Error, Kind::Output}, {"0", "12", "3"});
        row("lines of input", {Kind::Input, Kind::Input}, {"0", "1"});
        row("input between", {Kind::Output, Kind::Input, Kind::Output}, {"0", "1", "2"});
    }

    void pieces_joinOnlyTheirNeighbours()
    {
        QFETCH(QList<Kind>, kinds);
        QFETCH(QByteArrayList, pieces);
        OutputLog log{.order = {}};
        for (qsizetype index = 0; index < kinds.size(); ++index) {
            log.add(kinds[index], QByteArray::number(index));
        }
        QByteArrayList found;
        for (const OutputLog::Piece &piece : log.pieces) {
            found << piece.bytes;
        }
        QCOMPARE(found, pieces);
    }

    void documentsLesson_isTheFirstPart_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("lesson");
        QTest::newRow("example") << u"borrowing/example-2"_s << u"borrowing"_s;
        QTest::newRow("file of a project") << u"borrowing/counter/src/main.rs"_s << u"borrowing"_s;
        QTest::newRow("playground") << u"playground"_s << QString();
        QTest::newRow("explanation") << u"explain:E0382-1"_s << QString();
        QTest::newRow("file") << u"file:/home/me/borrowing/main.rs"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no lesson") << u"/example-2"_s << QString();
    }

    void documentsLesson_isTheFirstPart()
    {
        QFETCH(QString, document);
        QFETCH(QString, lesson);
        QCOMPARE(Workbench::lessonOf(document), lesson);
    }
};

QTEST_GUILESS_MAIN(TestOrderBook)
#include "tst_orderbook.moc"
