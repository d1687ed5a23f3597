// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventtable.h"
#include "journal/journalstore.h"
#include "progress/eventstore.h"
#include "progress/storememory.h"
#include "sqlite/statement.h"
#include "storefixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;

} // namespace

class TestStoreMemory final : public QObject {
    Q_OBJECT

private slots:
    void othersEvents_areReadOnce()
    {
        const QTemporaryDir folder;
        auto writer = EventStore::open(EventStore::fileIn(folder.path()));
        const auto journal = JournalStore::open(EventStore::fileIn(folder.path()), Access::ReadWrite);
        StoreMemory memory;
        QVERIFY(refreshMemory(journal->database(), memory).has_value());
        QCOMPARE(memory.head.sequence, 0);
        QVERIFY(writer->append(std::vector{answer(u"q1"_s, start)}).has_value());
        QVERIFY(refreshMemory(journal->database(), memory).has_value());
        QCOMPARE(memory.head.sequence, 1);
        QVERIFY(memory.state.of().answers.contains(u"q1"_s) && !memory.isStale);
        memory.head.sequence = 99;
        QVERIFY(refreshMemory(journal->database(), memory).has_value());
        QCOMPARE(memory.head.sequence, 99); // nobody has written: it was not read again
    }

    // Else the next event would get a number that the other program has given already.
    void failedRead_isMadeUpForByTheNext_data()
    {
        QTest::addColumn<QString>("table");
        for (const auto &table : {u"store"_s, u"projections"_s, u"projection_rows"_s}) {
            QTest::newRow(qPrintable(table)) << table;
        }
    }

    void failedRead_isMadeUpForByTheNext()
    {
        QFETCH(QString, table);
        const QTemporaryDir folder;
        auto writer = EventStore::open(EventStore::fileIn(folder.path()));
        const auto journal = JournalStore::open(EventStore::fileIn(folder.path()), Access::ReadWrite);
        StoreMemory memory;
        QVERIFY(refreshMemory(journal->database(), memory).has_value());
        QVERIFY(writer->append(std::vector{answer(u"q1"_s, start), answer(u"q2"_s, start + 1)}).has_value());
        const auto rename = [&](const QString &from, const QString &to) {
            return Sqlite::execute(journal->database(), u"ALTER TABLE "_s + from + u" RENAME TO "_s + to).has_value();
        };
        // Of one's own making, so that making it good is no news from outside.
        QVERIFY(rename(table, u"hidden"_s));
        QVERIFY(!refreshMemory(journal->database(), memory).has_value());
        QCOMPARE(memory.head.sequence, 0); // as if nothing had been asked
        QVERIFY(rename(u"hidden"_s, table));
        QVERIFY(refreshMemory(journal->database(), memory).has_value());
        QCOMPARE(memory.head.sequence, 2);
        QCOMPARE(memory.state.of().answers.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestStoreMemory)
#include "tst_storememory.moc"
