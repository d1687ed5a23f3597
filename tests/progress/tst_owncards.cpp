// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/codec.h"
#include "progress/eventstore.h"
#include "progress/owncards.h"
#include "progress/storetransfer.h"
#include "storefixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

Entry entryOf(const Journal::Payload &payload, qint64 timeMs)
{
    Entry entry{Journal::eventOf(payload), std::nullopt, false};
    entry.event.id = makeUuidV7(timeMs);
    entry.event.timeMs = timeMs;
    entry.event.course = ownCourse;
    return entry;
}

Journal::CardWritten card(const QString &id, const QString &front)
{
    return {u"rust/ownership"_s, id, front, u"because"_s, u"fn main() {}"_s, {{u"yes"_s, true}, {u"no"_s, false}},
            {u"moves"_s}};
}

} // namespace

class TestOwnCards final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    EventStore open(const QString &name) const { return std::move(*EventStore::open(m_folder->filePath(name))); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cards_areMadeChangedAndRemoved()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(std::vector{entryOf(card(u"a"_s, u"first"_s), 1000), entryOf(card(u"b"_s, u"two"_s), 2000),
                                         entryOf(card(u"a"_s, u"changed"_s), 3000)}));
        std::vector<Study::OwnCard> cards = ownCards(store.state());
        QCOMPARE(cards.size(), 2U);
        QCOMPARE(cards[0].id, u"a"_s); // in the order in which they were made
        QCOMPARE(cards[0].front, u"changed"_s);
        QCOMPARE(cards[0].options.size(), 2U);
        QVERIFY(cards[0].options[0].correct);
        QCOMPARE(cards[0].tags, QStringList{u"moves"_s});
        const Entry removal = entryOf(Journal::CardRemoved{u"a"_s}, 4000);
        QVERIFY(store.append(std::vector{removal}));
        QCOMPARE(ownCards(store.state()).size(), 1U);
        QVERIFY(store.append(std::vector{entryOf(Journal::Undo{removal.event.id}, 5000)}));
        cards = ownCards(store.state());
        QCOMPARE(cards.size(), 2U);
        QCOMPARE(cards[0].front, u"changed"_s);
    }

    void aCard_namesTheEventThatIsTakenBackNext()
    {
        EventStore store = open(u"p"_s);
        const Entry written = entryOf(card(u"a"_s, u"first"_s), 1000);
        const Entry changed = entryOf(card(u"a"_s, u"changed"_s), 2000);
        const Entry removed = entryOf(Journal::CardRemoved{u"a"_s}, 3000);
        QVERIFY(store.append(std::vector{written, changed, removed}));
        QCOMPARE(keptCards(store.state()).size(), 1U);
        QVERIFY(keptCards(store.state())[0].isRemoved);
        qint64 timeMs = 4000;
        for (const Entry &last : {removed, changed, written}) {
            QCOMPARE(keptCards(store.state())[0].lastEvent, last.event.id);
            QVERIFY(store.append(std::vector{entryOf(Journal::Undo{last.event.id}, timeMs += 1000)}));
            QVERIFY(EventStore::open(store.file(), Access::ReadOnly)->state() == store.state());
        }
        QVERIFY(keptCards(store.state()).empty());
    }

    void cards_travelAsEvents()
    {
        EventStore store = open(u"p"_s);
        QVERIFY(store.append(
            std::vector{entryOf(card(u"a"_s, u"first"_s), 1000), entryOf(Journal::CardRemoved{u"unknown"_s}, 1500)}));
        EventStore other = open(u"other"_s);
        QVERIFY(importLog(other, exportLog(store).value(), {}));
        QVERIFY(ownCards(other.state()) == ownCards(store.state()));
        QVERIFY(other.verify()->problems.isEmpty());
        QCOMPARE(importLog(other, exportLog(store).value(), {})->added, 0);
        QVERIFY(EventStore::open(other.file(), Access::ReadOnly)->state() == other.state());
    }
};

QTEST_GUILESS_MAIN(TestOwnCards)
#include "tst_owncards.moc"
