// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchangedesk.h"
#include "journal/eventwriter.h"
#include "journal/seal.h"

using namespace Ochre;
using namespace Ochre::Classroom;

/// Exchanges with a live server: all cases but those of chance, which have tests of their own.
class TestClassExchange final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
    }

    void twoDevices_haveTheSameAfterwards()
    {
        const ExchangeDesk desk(*m_server, u"two"_s);
        EventStore first = desk.open(u"first"_s);
        EventStore second = desk.open(u"second"_s);
        QVERIFY(work(first, u"of-first"_s, 3) && work(second, u"of-second"_s, 2));
        const auto sent = desk.exchange(first);
        QVERIFY2(sent.has_value(), sent ? "" : qPrintable(sent.error().text()));
        QVERIFY2(!sent->fault, qPrintable(sent->fault ? sent->fault->detail : QString()));
        QCOMPARE(sent->sent, 6);
        QVERIFY(sent->isComplete());
        const auto both = desk.exchange(second);
        QCOMPARE(both->sent, 4);
        QCOMPARE(both->received, 6);
        QCOMPARE(desk.exchange(first)->received, 4);
        QCOMPARE(logOf(first), logOf(second));
        QVERIFY(first.state() == second.state());
        QCOMPARE(first.verify()->problems + first.verify()->gaps, QStringList());
        // What came from the class is not sent again, and what was sent stays sent.
        for (EventStore *store : {&first, &second}) {
            const auto again = desk.exchange(*store);
            QCOMPARE(again->sent + again->received, 0);
            QVERIFY(again->isComplete());
        }
        QCOMPARE(desk.eventsOnServer(), 10);
        EventStore third = desk.open(u"third"_s);
        QCOMPARE(desk.exchange(third)->received, 10);
        QCOMPARE(logOf(third), logOf(first));
    }

    void columns_sayWhatTheLineSays()
    {
        const ExchangeDesk desk(*m_server, u"columns"_s);
        EventStore store = desk.open(u"one"_s);
        const QByteArray odd("fn main() {}\0\xEF\xBB\xBF // \xE2\x9C\x93", 26);
        QVERIFY(store.append(std::vector{Progress::snapshot(u"a/b"_s, deskTime, odd),
                                         Progress::makeEntry(Progress::EventKind::noteWritten, u"a"_s, u"n"_s, deskTime,
                                                             {{u"text"_s, QString(u"nul \0 in it"_s)}})}));
        QCOMPARE(desk.exchange(store)->sent, 2);
        QCOMPARE(desk.ask("SELECT string_agg(concat_ws('/', kind, level, sequence, counter), ' ' ORDER BY seq)"
                          " FROM study.event"),
                 u"code-snapshot/2/1/1 note-written/3/2/2"_s);
        QCOMPARE(desk.ask("SELECT count(DISTINCT device) FROM study.event"), u"1"_s);
        EventStore other = desk.open(u"other"_s);
        QCOMPARE(desk.exchange(other)->received, 2);
        QCOMPARE(logOf(other), logOf(store));
    }

    void manyEvents_goInBatches()
    {
        const ExchangeDesk desk(*m_server, u"many"_s);
        EventStore store = desk.open(u"one"_s);
        QVERIFY(work(store, u"many"_s, 700));
        QCOMPARE(desk.exchange(store)->sent, 1400);
        QCOMPARE(desk.eventsOnServer(), 1400);
        QCOMPARE(desk.ask("SELECT max(n) FROM (SELECT count(*) n FROM study.event GROUP BY xmin) t"), u"500"_s);
        EventStore other = desk.open(u"other"_s);
        QCOMPARE(desk.exchange(other)->received, 1400);
        QCOMPARE(logOf(other), logOf(store));
    }

    void largeTexts_goInSmallBatches()
    {
        const ExchangeDesk desk(*m_server, u"large"_s);
        EventStore store = desk.open(u"one"_s);
        std::vector<Progress::Entry> entries;
        for (int number = 0; number < 12; ++number) {
            entries.push_back(Progress::snapshot(u"a/%1"_s.arg(number), deskTime, QByteArray(1'000'000, 'x')));
        }
        QVERIFY(store.append(entries));
        QCOMPARE(desk.exchange(store)->sent, 12);
        QVERIFY(desk.ask("SELECT count(DISTINCT xmin::text) FROM study.event").toInt() >= 4);
        EventStore other = desk.open(u"other"_s);
        QCOMPARE(desk.exchange(other)->received, 12);
        QCOMPARE(logOf(other), logOf(store));
    }

    void refusedEvents_areParkedAndTheOthersGo()
    {
        const ExchangeDesk desk(*m_server, u"parked"_s);
        QVERIFY(desk.admin->script("ALTER TABLE study.event ADD CONSTRAINT picky CHECK (kind <> 'hint-shown')"));
        EventStore store = desk.open(u"one"_s);
        QVERIFY(work(store, u"good"_s, 20));
        QVERIFY(
            store.append(std::vector{Progress::makeEntry(Progress::EventKind::hintShown, u"a"_s, u"x"_s, deskTime)}));
        QVERIFY(work(store, u"more"_s, 20));
        const auto report = desk.exchange(store);
        QVERIFY(!report->fault);
        QCOMPARE(report->sent, 80);
        QCOMPARE(report->parked, 1);
        QCOMPARE(report->parkedState, u"23514"_s);
        QCOMPARE(report->waiting, 0);
        QVERIFY(!report->isComplete());
        QCOMPARE(desk.eventsOnServer(), 80);
        // Not again, until somebody asks.
        QCOMPARE(desk.exchange(store)->parked, 1);
        QVERIFY(desk.admin->script("ALTER TABLE study.event DROP CONSTRAINT picky"));
        QCOMPARE(desk.exchange(store)->sent, 0);
        ClassOrder again = desk.order();
        again.retriesParked = true;
        const auto retried = ExchangeDesk::exchange(again, store);
        QCOMPARE(retried->sent, 1);
        QVERIFY(retried->isComplete());
        QCOMPARE(desk.eventsOnServer(), 81);
        EventStore other = desk.open(u"other"_s);
        QVERIFY(desk.exchange(other).has_value());
        QCOMPARE(logOf(other), logOf(store));
    }

    void whoIsNotInTheClass_losesNothing()
    {
        const ExchangeDesk desk(*m_server, u"outside"_s);
        EventStore store = desk.open(u"one"_s);
        QVERIFY(work(store, u"waits"_s, 2));
        QVERIFY(desk.admin->run("SELECT study.set_active($1, $2, false)",
                                {desk.classId.toUtf8(), desk.student.person.toUtf8()}));
        const auto report = desk.exchange(store);
        QCOMPARE(report->fault->kind, FaultKind::Denied);
        QCOMPARE(desk.memoryOf(store).published, 0);
        ClassOrder pushing = desk.order();
        pushing.pulls = false;
        const auto pushed = ExchangeDesk::exchange(pushing, store);
        QCOMPARE(pushed->fault->kind, FaultKind::Denied);
        QCOMPARE(pushed->waiting, 4);
        QCOMPARE(pushed->parked, 0);
        QVERIFY(desk.admin->run("SELECT study.set_active($1, $2, true)",
                                {desk.classId.toUtf8(), desk.student.person.toUtf8()}));
        QCOMPARE(desk.exchange(store)->sent, 4);
    }

    void erasedDevice_isNotSentAgain()
    {
        ExchangeDesk desk(*m_server, u"erased"_s);
        EventStore store = desk.open(u"one"_s);
        QVERIFY(work(store, u"old"_s));
        QCOMPARE(desk.exchange(store)->sent, 2);
        QVERIFY(eraseMe(*desk.connect(desk.student)));
        QCOMPARE(desk.exchange(store)->fault->kind, FaultKind::SignIn);
        desk.student = *addPerson(*desk.admin, desk.classId, false, u"Back"_s);
        const auto back = desk.exchange(store);
        QCOMPARE(back->fault->kind, FaultKind::Erased);
        QCOMPARE(back->waiting, 2);
        QCOMPARE(desk.eventsOnServer(), 0);
        QCOMPARE(store.state().eventCount(), 2);
    }

    void damagedLine_isLeftOut()
    {
        const ExchangeDesk desk(*m_server, u"damaged"_s);
        EventStore store = desk.open(u"one"_s);
        QVERIFY(work(store, u"line"_s, 3));
        QVERIFY(desk.exchange(store).has_value());
        QVERIFY(
            desk.admin->script("UPDATE study.event SET line = replace(line, 'ownership', 'ownershiq') WHERE seq = 2"));
        EventStore other = desk.open(u"other"_s);
        const auto report = desk.exchange(other);
        QVERIFY(!report->fault);
        QCOMPARE(report->received, 5);
        QCOMPARE(report->unusable, 1);
        QCOMPARE(desk.memoryOf(other).cursor, 6);
    }

    void olderDatabase_getsEverythingAgain()
    {
        const ExchangeDesk desk(*m_server, u"older"_s);
        EventStore store = desk.open(u"one"_s);
        QVERIFY(work(store, u"kept"_s, 5));
        QCOMPARE(desk.exchange(store)->sent, 10);
        QVERIFY(desk.admin->script("DELETE FROM study.event WHERE seq > 4; UPDATE study.class SET seq = 4"));
        QCOMPARE(desk.exchange(store)->sent, 10);
        QCOMPARE(desk.eventsOnServer(), 10);
        QCOMPARE(desk.exchange(store)->sent, 0);
    }

    void olderStore_takesInWhatItLost()
    {
        const ExchangeDesk desk(*m_server, u"restored"_s);
        {
            EventStore store = desk.open(u"one"_s);
            QVERIFY(work(store, u"before"_s, 2));
            QVERIFY(desk.exchange(store).has_value());
            QVERIFY(store.copyTo(desk.storeFile(u"copy"_s).replace(u"/copy/"_s, u"/one/copy-"_s)));
            QVERIFY(work(store, u"after"_s, 3));
            QCOMPARE(desk.exchange(store)->sent, 6);
        }
        EventStore copy = std::move(*EventStore::open(desk.storeFile(u"copy"_s).replace(u"/copy/"_s, u"/one/copy-"_s)));
        // It is a copy of what went on elsewhere, so it does not number on.
        const QString device = Journal::readHead(copy.database())->device;
        const auto report = desk.exchange(copy);
        QCOMPARE(report->received, 6);
        QVERIFY(report->isNewDevice);
        QVERIFY(Journal::readHead(copy.database())->device != device);
        QCOMPARE(copy.state().eventCount(), 10);
        QVERIFY(work(copy, u"later"_s));
        QVERIFY(!desk.exchange(copy)->isNewDevice);
        QCOMPARE(copy.verify()->problems + copy.verify()->gaps, QStringList());
    }

    void twoClasses_eachGetEverything()
    {
        const ExchangeDesk desk(*m_server, u"classes"_s);
        EventStore store = desk.open(u"one"_s);
        QVERIFY(work(store, u"both"_s));
        QCOMPARE(desk.exchange(store)->sent, 2);
        const auto second = makeClass(*desk.admin, u"Rust 2"_s, false);
        const auto code = makeCode(*desk.admin, *second, 1, 1);
        QVERIFY(join(*desk.connect(desk.student), code->code, u"Ada"_s, u"x"_s));
        ClassOrder other = desk.order();
        other.classId = *second;
        QCOMPARE(ExchangeDesk::exchange(other, store)->sent, 2);
        QCOMPARE(desk.eventsOnServer(), 4);
        QCOMPARE(desk.exchange(store)->sent, 0);
    }

    void eventTooLargeForTheServer_isParked()
    {
        const ExchangeDesk desk(*m_server, u"huge"_s);
        EventStore store = desk.open(u"one"_s);
        // What JSON writes as six signs, and a text of JSON within JSON as seven.
        QVERIFY(store.append(std::vector{Progress::snapshot(u"a/b"_s, deskTime, QByteArray(1'000'000, '\1'))}));
        QCOMPARE(desk.exchange(store)->sent, 1);
        Progress::Entry old = Progress::snapshot(u"a/c"_s, deskTime, QByteArray(2'000'000, '\1'));
        old.event.data.insert(u"hash"_s, Journal::hashOf(*old.source));
        // An import takes larger texts than are recorded.
        Journal::LogHead head;
        head.device = u"018f0000-0000-4000-8000-000000000009"_s;
        Journal::seal(old.event, head);
        QVERIFY(store.append(std::vector{old}));
        const auto report = desk.exchange(store);
        QCOMPARE(report->parked, 1);
        QCOMPARE(report->parkedState, u"54000"_s);
        QCOMPARE(report->waiting, 0);
        QCOMPARE(store.state().eventCount(), 2);
    }

    void otherSchema_isAFaultAndNoCrash()
    {
        const ExchangeDesk desk(*m_server, u"foreign"_s);
        EventStore store = desk.open(u"one"_s);
        QVERIFY(work(store, u"x"_s));
        ClassOrder order = desk.order();
        order.address = m_server->address(); // a database without a class
        const auto report = ExchangeDesk::exchange(order, store);
        QCOMPARE(report->fault->kind, FaultKind::Refused);
        QCOMPARE(desk.memoryOf(store).published, 0);
        QCOMPARE(report->parked, 0);
    }
};

QTEST_GUILESS_MAIN(TestClassExchange)
#include "tst_classexchange.moc"
