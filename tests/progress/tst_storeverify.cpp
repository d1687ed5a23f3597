// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore.h"
#include "progress/storeverify.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "storefixture.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;

std::vector<Entry> manyAnswers(int count)
{
    std::vector<Entry> entries;
    for (int number = 0; number < count; ++number) {
        entries.push_back(answer(u"question-%1"_s.arg(number % 90), start + number, number % 3 == 0));
    }
    return entries;
}

} // namespace

class TestStoreVerify final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    bool run(const QString &sql) const
    {
        const auto connection = Connection::open(m_file, Access::ReadWrite);
        return connection && execute((*connection)->database(), sql);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = EventStore::fileIn(m_folder->path());
        QVERIFY(EventStore::open(m_file)->append(manyAnswers(300)).has_value());
    }

    void rowsOfAnotherVersion_areLeftOutAndSaid_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("area");
        QTest::newRow("raised") << u"UPDATE projections SET version = version + 1 WHERE area = 'answer'"_s
                                << u"answer"_s;
        QTest::newRow("lower") << u"UPDATE projections SET version = 0 WHERE area = 'answer'"_s << u"answer"_s;
        QTest::newRow("not noted") << u"DELETE FROM projections WHERE area = 'answer'"_s << u"answer"_s;
        QTest::newRow("of a newer program") << u"INSERT INTO projections VALUES ('badge', 1)"_s << u"badge"_s;
    }

    void rowsOfAnotherVersion_areLeftOutAndSaid()
    {
        QFETCH(QString, sql);
        QFETCH(QString, area);
        QVERIFY(run(sql) && run(u"INSERT INTO projection_rows VALUES ('%1', 'more', '{}')"_s.arg(area)));
        const auto report = EventStore::open(m_file, Access::ReadOnly)->verify();
        QCOMPARE(report->problems + report->gaps, QStringList());
        QCOMPARE(report->notes.size(), 1);
        QVERIFY2(report->notes.first().contains(area), qPrintable(report->notes.first()));
        QCOMPARE(report->events, 300);
    }

    void otherRows_areStillCompared()
    {
        QVERIFY(run(u"UPDATE projections SET version = 0 WHERE area = 'answer'"_s));
        QVERIFY(run(u"INSERT INTO projection_rows VALUES ('place', 'nowhere', '{}')"_s));
        const auto report = EventStore::open(m_file, Access::ReadOnly)->verify();
        QVERIFY2(report->problems.join(u' ').contains(u"place nowhere"), qPrintable(report->problems.join(u' ')));
    }

    void soundStore_hasNothingToSay()
    {
        const auto report = EventStore::open(m_file, Access::ReadOnly)->verify();
        QCOMPARE(report->problems + report->gaps + report->notes, QStringList());
    }

    // An event that comes in between belongs to the next check.
    void othersEvents_areNoDamage()
    {
        std::atomic_bool isDone = false;
        std::atomic_int written = 0;
        const std::unique_ptr<QThread> writer(QThread::create([&] {
            auto store = EventStore::open(m_file);
            while (store && !isDone) {
                const int number = written + 1;
                written = store->append(std::vector{answer(u"new-%1"_s.arg(number), start + number)}) ? number
                                                                                                      : written.load();
            }
        }));
        writer->start();
        const auto stop = qScopeGuard([&] {
            isDone = true;
            writer->wait();
        });
        QTRY_VERIFY(written > 0);
        const auto reader = EventStore::open(m_file, Access::ReadOnly);
        for (int round = 0; round < 20; ++round) {
            const int before = written;
            const auto report = reader->verify();
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
            QCOMPARE(report->problems + report->gaps, QStringList());
            QVERIFY(report->events >= 300 + before);
        }
    }
};

QTEST_GUILESS_MAIN(TestStoreVerify)
#include "tst_storeverify.moc"
