// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/salvage.h"
#include "journaldesk.h"
#include "sqlite/connection.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageBytes = 4096;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

struct Found {
    QSet<QString> ids;
    QHash<QString, QByteArray> sources; ///< event id → text
    SalvageReport report;
};

Found salvage(const QString &file)
{
    Found found;
    Result<Salvage> salvage = Salvage::open(file);
    while (salvage) {
        const Result<std::optional<Entry>> entry = salvage->next();
        if (!entry || !*entry) {
            break;
        }
        found.ids.insert((*entry)->event.id);
        if ((*entry)->source) {
            found.sources.insert((*entry)->event.id, *(*entry)->source);
        }
    }
    if (salvage) {
        found.report = salvage->report();
    }
    return found;
}

} // namespace

class TestSalvage final : public QObject {
    Q_OBJECT

    static constexpr int count = 120;
    std::unique_ptr<JournalDesk> m_desk;
    QSet<QString> m_ids;
    QByteArray m_bytes; // of the whole store, without a journal

    QString copyOf(const QByteArray &bytes) const
    {
        const QString path = m_desk->pathOf(u"damaged.sqlite"_s);
        return writeFile(path, bytes) ? path : QString();
    }

private slots:
    void initTestCase()
    {
        m_desk = std::make_unique<JournalDesk>();
        for (int number = 1; number <= count; ++number) {
            const QByteArray big(number == 7 ? 20'000 : 40, static_cast<char>('a' + number % 20));
            Entry entry = number % 3 == 0 ? entryOf(number, HintShown{u"own"_s, u"ship"_s, number})
                                          : snapshotOf(number, u"own/ex-%1"_s.arg(number), big);
            QVERIFY(m_desk->write(entry));
            m_ids.insert(entry.event.id);
        }
        // A note that goes over several pages.
        QVERIFY(m_desk->write(entryOf(count + 1, NoteWritten{u"own"_s, idOf(9000), QString(30'000, u'ü'), {}, {}})));
        m_ids.insert(idOf(count + 1));
        const QString whole = m_desk->pathOf(u"whole.sqlite"_s);
        QVERIFY(Sqlite::Statement(m_desk->database(), u"VACUUM INTO ?"_s).bind(whole).run());
        m_bytes = contentOf(whole);
    }

    void soundStore_givesEveryEventOnce()
    {
        const Found found = salvage(copyOf(m_bytes));
        QCOMPARE(found.ids, m_ids);
        QCOMPARE(found.report.events, count + 1);
        QCOMPARE(found.report.lost, std::vector<LostEvents>());
        QCOMPARE(found.report.lostSources, 0);
        QCOMPARE(found.sources.value(idOf(7)).size(), 20'000);
        QCOMPARE(lossText(found.report), u"Every event could be read."_s);
    }

    // What was committed last may stand in the log beside the file alone.
    void committedLog_isReadToo()
    {
        const Found found = salvage(m_desk->file);
        QVERIFY(QFileInfo(m_desk->file + u"-wal"_s).size() > 0);
        QCOMPARE(found.ids, m_ids);
        QCOMPARE(found.report.lost, std::vector<LostEvents>());
    }

    void destroyedHead_losesNothing()
    {
        QByteArray bytes = m_bytes;
        bytes.replace(0, 100, QByteArray(100, '\xff'));
        QCOMPARE(salvage(copyOf(bytes)).ids, m_ids);
    }

    // Of any page that is overwritten only its own events are lost, and each of them is counted.
    void overwrittenPage_losesOnlyItsOwnEvents()
    {
        int pagesWithLoss = 0;
        for (qsizetype page = 1; page < m_bytes.size() / pageBytes; ++page) {
            QByteArray bytes = m_bytes;
            bytes.replace(page * pageBytes, pageBytes, QByteArray(pageBytes, '\0'));
            const Found found = salvage(copyOf(bytes));
            const qint64 lost = std::ssize(m_ids) - std::ssize(found.ids);
            QVERIFY(lost < 40);
            QVERIFY((found.ids - m_ids).isEmpty());
            QCOMPARE(lostEvents(found.report), lost);
            pagesWithLoss += lost > 0 ? 1 : 0;
        }
        QVERIFY(pagesWithLoss > 3);
    }

    void flippedBytes_neverGiveAnEventThatWasNotWritten()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 25; ++round) {
            QByteArray bytes = m_bytes;
            for (int flips = 0; flips < 20; ++flips) {
                const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8)));
            }
            const Found found = salvage(copyOf(bytes));
            QVERIFY((found.ids - m_ids).isEmpty());
            QVERIFY(std::ssize(found.ids) > count - 90);
        }
    }

    void cutFile_losesItsEnd()
    {
        const Found found = salvage(copyOf(m_bytes.first(m_bytes.size() / 2)));
        QVERIFY(!found.ids.isEmpty() && found.ids != m_ids);
        QVERIFY((found.ids - m_ids).isEmpty());
    }

    void lostEvents_areNamedByDeviceAndDay()
    {
        QByteArray bytes = m_bytes;
        const qsizetype at = bytes.indexOf(idOf(99).toUtf8());
        QVERIFY(at > 0);
        const qsizetype data = bytes.indexOf(R"({"step":99})", at);
        QVERIFY(data > 0);
        bytes.replace(data, 11, R"({"step":98})");
        const Found found = salvage(copyOf(bytes));
        QCOMPARE(m_ids - found.ids, QSet<QString>{idOf(99)});
        const LostEvents lost = found.report.lost.at(0);
        QCOMPARE(lost.device, m_desk->head().device);
        QCOMPARE(lost.count, 1);
        QCOMPARE(lost.firstDay, QDate(2026, 5, 28));
        QCOMPARE(lost.lastDay, QDate(2026, 5, 28));
        QCOMPARE(lossText(found.report),
                 u"1 event(s) could not be read: 1 by device %1 of 2026-05-28."_s.arg(lost.device.first(8)));
    }

    void changedSource_isNotGivenOut()
    {
        QByteArray bytes = m_bytes;
        const qsizetype at = bytes.indexOf(QByteArray(40, static_cast<char>('a' + 100 % 20)));
        QVERIFY(at > 0);
        bytes[at] = '?';
        const Found found = salvage(copyOf(bytes));
        QCOMPARE(found.ids, m_ids);
        QVERIFY(found.report.lostSources > 0);
    }

    void noDatabase_givesNothing()
    {
        QCOMPARE(salvage(copyOf("no database at all")).report, SalvageReport());
        QCOMPARE(salvage(copyOf({})).report, SalvageReport());
        QCOMPARE(salvage(copyOf(QByteArray(50'000, '\x0d'))).report, SalvageReport());
        QVERIFY(!Salvage::open(m_desk->pathOf(u"absent"_s)));
        QVERIFY(!Salvage::open(QFileInfo(m_desk->file).absolutePath()));
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
