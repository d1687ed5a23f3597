// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventlines.h"
#include "journal/seal.h"
#include "sync/segment.h"
#include "syncdesk.h"

#include <QProcess>

using namespace Ochre;
using namespace Ochre::Sync;

/// What carriers, disks and learners do to the files of a folder.
class TestFolderFaults final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SyncDesk> m_desk;
    std::optional<EventStore> m_a;
    std::optional<EventStore> m_b;

    QString folder() const { return m_desk->folder(); }
    QString segmentOfA() const { return firstSegment(folder(), deviceOf(*m_a)); }

    void becomeEqual()
    {
        for (int round = 0; round < 3; ++round) {
            QVERIFY(m_desk->sync(*m_a) && m_desk->sync(*m_b));
        }
        QVERIFY(m_desk->sync(*m_a)->isComplete() && m_desk->sync(*m_b)->isComplete());
        QCOMPARE(logOf(*m_a), logOf(*m_b));
        QVERIFY(m_a->state() == m_b->state());
        QCOMPARE(m_a->verify()->problems, QStringList());
        EventStore third = m_desk->open(u"third"_s);
        QVERIFY(m_desk->sync(third));
        QCOMPARE(logOf(third), logOf(*m_a));
    }

private slots:
    void init()
    {
        m_a.reset();
        m_b.reset();
        m_desk = std::make_unique<SyncDesk>();
        m_a.emplace(m_desk->open(u"a"_s));
        m_b.emplace(m_desk->open(u"b"_s));
        QVERIFY(work(*m_a, u"a"_s, 4) && m_desk->sync(*m_a));
    }

    void aHalfCarriedFile_isReadOnceItIsWhole()
    {
        const QByteArray whole = Progress::contentOf(segmentOfA());
        for (const qsizetype bytes : {qsizetype{0}, qsizetype{1}, whole.size() / 2, whole.size() - 1}) {
            QVERIFY(put(segmentOfA(), whole.first(bytes)));
            const auto report = m_desk->sync(*m_b);
            QCOMPARE(report->received, 0);
            QCOMPARE(report->waiting, 1);
            QVERIFY(!report->isComplete());
            QCOMPARE(report->notes.size(), 1);
        }
        QVERIFY(put(segmentOfA(), whole));
        QCOMPARE(m_desk->sync(*m_b)->received, 8);
        becomeEqual();
    }

    // The card says how many there are, so that one that is missing is not overlooked.
    void aFileThatHasNotCome_waits()
    {
        const QByteArray whole = Progress::contentOf(segmentOfA());
        QVERIFY(QFile::remove(segmentOfA()));
        QCOMPARE(m_desk->sync(*m_b)->waiting, 1);
        QVERIFY(put(segmentOfA(), whole));
        QCOMPARE(m_desk->sync(*m_b)->waiting, 0);
        becomeEqual();
    }

    void conflictCopies_areNobodys_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"segment-000001 (Anna's conflicted copy 2026-05-28).jsonl",
                                 "segment-000001.sync-conflict-20260528-140312-ABCDEF7.jsonl",
                                 "segment-000001 (conflicted copy 2026-05-28 140312).jsonl",
                                 "segment-000001_conflict-20260528-140312.jsonl", "segment-000001-LAPTOP.jsonl",
                                 "segment-000001 (1).jsonl", ".syncthing.segment-000002.jsonl.tmp",
                                 ".segment-000002.jsonl.icloud", "device (1).json", "notes.txt"}) {
            QTest::newRow(name) << QString::fromUtf8(name);
        }
    }

    void conflictCopies_areNobodys()
    {
        QFETCH(QString, name);
        const QString copy = deviceFolder(folder(), deviceOf(*m_a)) + u'/' + name;
        QVERIFY(put(copy, Progress::contentOf(segmentOfA())));
        QVERIFY(carry(folder(), folder() + u"/devices/copy"_s, {deviceOf(*m_a)})); // and one of the whole folder
        QVERIFY(QDir().rename(folder() + u"/devices/copy/devices/"_s + deviceOf(*m_a),
                              deviceFolder(folder(), deviceOf(*m_a)) + u" (conflicted copy)"_s));
        const auto report = m_desk->sync(*m_b);
        QCOMPARE(report->received, 8);
        QCOMPARE(report->devices.size(), std::size_t{2});
        QCOMPARE(m_desk->sync(*m_a)->standing, Standing::Same);
        QVERIFY(QFile::exists(copy)); // it is not ours to remove
        becomeEqual();
    }

    // What only carriers, archives or people make of a folder.
    void whatIsNoSegment_isSaidAndNotFollowed_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"link", "dangling link", "folder", "pipe", "linked device"}) {
            QTest::newRow(what) << QString::fromLatin1(what);
        }
    }

    void whatIsNoSegment_isSaidAndNotFollowed()
    {
        QFETCH(QString, what);
        const QString aside = m_desk->path(u"aside"_s);
        const QString device = deviceFolder(folder(), deviceOf(*m_a));
        if (what == u"linked device") {
            QVERIFY(QDir().rename(device, aside) && QFile::link(aside, device));
            QCOMPARE(m_desk->sync(*m_b)->received, 0);
            QCOMPARE(m_desk->sync(*m_b)->devices.size(), std::size_t{1});
            return;
        }
        QVERIFY(QFile::rename(segmentOfA(), aside));
        if (what.endsWith(u"link")) {
            QVERIFY(QFile::link(what == u"link" ? aside : u"/nowhere"_s, segmentOfA()));
        } else if (what == u"folder") {
            QVERIFY(QDir().mkpath(segmentOfA()));
        } else {
            QCOMPARE(QProcess::execute(u"mkfifo"_s, {segmentOfA()}), 0);
        }
        const auto report = m_desk->sync(*m_b);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->received, 0);
        QCOMPARE(report->waiting, 1);
        // Its owner does not write over it, and goes on in a folder of its own.
        QCOMPARE(m_desk->sync(*m_a)->standing, Standing::Forked);
        QCOMPARE(m_desk->sync(*m_b)->received, 8);
        QCOMPARE(logOf(*m_a), logOf(*m_b));
    }

    void theOwnersDamagedFile_isWrittenAgain_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"flipped", "cut", "empty", "missing", "grown"}) {
            QTest::newRow(what) << QString::fromLatin1(what);
        }
    }

    void theOwnersDamagedFile_isWrittenAgain()
    {
        QFETCH(QString, what);
        QByteArray content = Progress::contentOf(segmentOfA());
        if (what == u"flipped") {
            content[content.size() / 2] = static_cast<char>(content[content.size() / 2] ^ 4);
        }
        content = what == u"cut" ? content.first(500) : what == u"empty" ? QByteArray() : content;
        QVERIFY(put(segmentOfA(), what == u"grown" ? content + "more" : content));
        QVERIFY(what != u"missing" || QFile::remove(segmentOfA()));
        QCOMPARE(m_desk->sync(*m_b)->received, 0);
        const QString device = deviceOf(*m_a);
        const auto report = m_desk->sync(*m_a);
        QCOMPARE(report->standing, Standing::Damaged);
        QCOMPARE(report->sent, 8);
        QCOMPARE(report->notes.size(), 1);
        QCOMPARE(deviceOf(*m_a), device);
        QCOMPARE(m_desk->sync(*m_b)->received, 8);
        becomeEqual();
    }

    // Whatever the others hold already needs not to be written again.
    void aDamagedFileOfNothingNew_becomesAnEmptyOne()
    {
        EventStore third = m_desk->open(u"c"_s);
        QVERIFY(Progress::importLog(third, logOf(*m_a), u"log"_s));
        QVERIFY(QFile::remove(segmentOfA()));
        QCOMPARE(m_desk->sync(third)->sent, 8);
        const auto report = m_desk->sync(*m_a);
        QCOMPARE(report->standing, Standing::Damaged);
        QCOMPARE(report->sent, 0);
        QVERIFY(m_desk->sync(*m_b)->isComplete());
        becomeEqual();
    }

    void anEmptiedFolder_isFilledAgain()
    {
        QVERIFY(m_desk->sync(*m_b) && QDir(devicesFolder(folder())).removeRecursively());
        QVERIFY(work(*m_b, u"b"_s));
        QCOMPARE(m_desk->sync(*m_a)->sent, 8);
        QCOMPARE(m_desk->sync(*m_b)->sent, 2);
        becomeEqual();
    }

    // Also when the folder that was emptied comes back, as a slow carrier does it.
    void anOlderFolder_comesBack()
    {
        const QByteArray older = Progress::contentOf(segmentOfA());
        QVERIFY(work(*m_a, u"later"_s) && m_desk->sync(*m_a));
        QVERIFY(put(segmentOfA(), older));
        QVERIFY(work(*m_a, u"last"_s));
        QCOMPARE(m_desk->sync(*m_a)->standing, Standing::Forked);
        becomeEqual();
        QCOMPARE(m_a->state().eventCount(), 12);
    }

    void oneWrongEvent_doesNotHoldUpTheOthers()
    {
        const QByteArray content = Progress::contentOf(segmentOfA());
        QByteArray body = content.first(content.chopped(1).lastIndexOf('\n') + 1);
        const qsizetype at = body.indexOf("a-2");
        body.replace(at, 3, "a-9");
        QVERIFY(put(segmentOfA(), sealed(body, 8).content));
        const auto report = m_desk->sync(*m_b);
        QCOMPARE(report->received, 7);
        QCOMPARE(report->waiting, 1);
        QCOMPARE(report->notes.size(), 2);
        QCOMPARE(m_desk->sync(*m_b)->received, 0);
        // Its owner sees that this is not what it wrote, and goes on elsewhere with what the folder lacks.
        QCOMPARE(m_desk->sync(*m_a)->sent, 1);
        QCOMPARE(m_desk->sync(*m_b)->received, 1);
        QCOMPARE(logOf(*m_a), logOf(*m_b));
    }

    void placesThatAreNoFolder_areRefused_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"missing", "file", "devices file", "devices link", "too many"}) {
            QTest::newRow(what) << QString::fromLatin1(what);
        }
    }

    void placesThatAreNoFolder_areRefused()
    {
        QFETCH(QString, what);
        SyncOrder order = m_desk->order();
        order.folder = m_desk->path(u"place"_s);
        if (what == u"file") {
            QVERIFY(put(order.folder, "text"));
        } else if (what == u"devices file") {
            QVERIFY(put(devicesFolder(order.folder), "text"));
        } else if (what == u"devices link") {
            QVERIFY(QDir().mkpath(order.folder) && QFile::link(m_desk->folder(), devicesFolder(order.folder)));
        } else if (what == u"too many") {
            for (int number = 0; number <= maxDevices; ++number) {
                QVERIFY(QDir().mkpath(
                    deviceFolder(order.folder, u"5e000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0')))));
            }
        }
        const QByteArray before = logOf(*m_a);
        const auto report = synchronise(*m_a, order);
        QVERIFY(!report.has_value());
        QVERIFY(!report.error().what.isEmpty() && !report.error().advice.isEmpty());
        QCOMPARE(report.error().kind,
                 what == u"missing" || what == u"file" ? ErrorKind::CannotOpen : ErrorKind::Foreign);
        QCOMPARE(QFileInfo::exists(order.folder), what != u"missing");
        QCOMPARE(logOf(*m_a), before);
    }

    // Whichever write fails, in whatever round: nothing is lost, one sentence, and the next time all is well.
    void aFullFolder_losesNothing()
    {
        for (int fails = 0; fails < 3; ++fails) {
            QVERIFY(work(*m_a, u"full-%1"_s.arg(fails)) && work(*m_b, u"b-%1"_s.arg(fails)) && m_desk->sync(*m_b));
            SyncOrder order = m_desk->order();
            order.nowMs += fails * qint64{7'200'000};
            int writes = 0;
            order.save = [&](const QString &file, const QByteArray &content) -> Result<void> {
                return writes++ == fails ? std::unexpected(Error{u"full"_s, file, u"Free some space."_s})
                                         : saveFile(file, content);
            };
            const auto report = synchronise(*m_a, order);
            QVERIFY(report.has_value());
            QVERIFY(report->received > 0); // reading does not suffer
            QCOMPARE(report->problem.has_value(), fails < 2);
            QCOMPARE(report->unsent, fails == 0 ? 2 : 0);
        }
        becomeEqual();
        QCOMPARE(m_a->state().eventCount(), 8 + 3 * 4);
    }

    void aDiskThatIsReallyFull_keepsTheOldFile()
    {
        QByteArray text(700 * 1024, 'x');
        QVERIFY(m_a->append(std::vector{Progress::snapshot(u"ownership/large"_s, deskTime, text)}));
        m_a.reset();
        m_a.emplace(m_desk->open(u"a"_s));
        const QByteArray before = Progress::contentOf(segmentOfA());
        {
            const FileSizeLimit full(400 * 1024);
            const auto report = m_desk->sync(*m_a);
            QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
            QVERIFY(report->problem.has_value());
            QCOMPARE(report->problem->kind, ErrorKind::WriteFailed);
            QCOMPARE(report->unsent, 1);
        }
        QCOMPARE(Progress::contentOf(segmentOfA()), before);
        QCOMPARE(filesIn(folder()).size(), 2); // nothing half is left
        QCOMPARE(m_desk->sync(*m_a)->sent, 1);
        becomeEqual();
    }

    void leftOversOfAnEnd_areRemoved()
    {
        const QString left = segmentOfA() + u".aB3xYz"_s;
        QVERIFY(put(left, "half"));
        QVERIFY(m_desk->sync(*m_b));
        QVERIFY(QFile::exists(left)); // of another device: not ours
        QVERIFY(m_desk->sync(*m_a));
        QVERIFY(!QFile::exists(left));
    }

    void aDamagedCard_changesNoEvent()
    {
        const QString card = deviceFolder(folder(), deviceOf(*m_a)) + u'/' + cardName;
        for (const QByteArray &content : {QByteArray(), QByteArray("{"), QByteArray(200'000, ' '), QByteArray("[1]")}) {
            QVERIFY(put(card, content));
            QVERIFY(m_desk->sync(*m_b).has_value());
            QCOMPARE(m_desk->sync(*m_a)->standing, Standing::Same);
        }
        becomeEqual();
    }
};

QTEST_GUILESS_MAIN(TestFolderFaults)
#include "tst_folderfaults.moc"
