// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventlines.h"
#include "journal/seal.h"
#include "sync/segmentname.h"
#include "sync/segmentreader.h"
#include "syncdesk.h"

using namespace Ochre;
using namespace Ochre::Sync;

class TestSegment final : public QObject {
    Q_OBJECT

private:
    const SegmentId m_id{u"5e000000-0000-4000-8000-000000000001"_s, u"019e0000-0000-7000-8000-000000000001"_s, 3};
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(segmentName(3));

    static Journal::Event event(int number)
    {
        Journal::Event event = Progress::answer(u"q%1"_s.arg(number), deskTime + number).event;
        event.id = u"019e0000-0000-7000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0'));
        Journal::LogHead head;
        head.device = u"5e000000-0000-4000-8000-000000000001"_s;
        head.sequence = number;
        head.last.counter = number;
        Journal::seal(event, head);
        return event;
    }

    SegmentText segment(int events) const
    {
        QByteArray body = segmentHeader(m_id);
        for (int number = 0; number < events; ++number) {
            body += Journal::exportLine(event(number), std::nullopt);
        }
        return sealed(body, events);
    }

    Result<std::unique_ptr<SegmentReader>> open() const
    {
        return SegmentReader::open(m_file, m_id.device, m_id.number);
    }

private slots:
    void names_areOnesOwnAndNoOthers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("number"); // 0 = no segment
        QTest::newRow("first") << u"segment-000001.jsonl"_s << qint64{1};
        QTest::newRow("last") << u"segment-100000.jsonl"_s << qint64{100'000};
        QTest::newRow("too high") << u"segment-100001.jsonl"_s << qint64{0};
        QTest::newRow("zero") << u"segment-000000.jsonl"_s << qint64{0};
        QTest::newRow("short") << u"segment-1.jsonl"_s << qint64{0};
        QTest::newRow("line end") << u"segment-000001.jsonl\n"_s << qint64{0};
        QTest::newRow("other digits") << u"segment-00000١.jsonl"_s << qint64{0};
        QTest::newRow("Dropbox") << u"segment-000001 (Anna's conflicted copy 2026-05-28).jsonl"_s << qint64{0};
        QTest::newRow("Syncthing") << u"segment-000001.sync-conflict-20260528-140312-ABCDEF7.jsonl"_s << qint64{0};
        QTest::newRow("Syncthing, half") << u".syncthing.segment-000001.jsonl.tmp"_s << qint64{0};
        QTest::newRow("Nextcloud") << u"segment-000001 (conflicted copy 2026-05-28 140312).jsonl"_s << qint64{0};
        QTest::newRow("ownCloud") << u"segment-000001_conflict-20260528-140312.jsonl"_s << qint64{0};
        QTest::newRow("Nextcloud, half") << u".segment-000001.jsonl.~4f2a"_s << qint64{0};
        QTest::newRow("OneDrive") << u"segment-000001-LAPTOP.jsonl"_s << qint64{0};
        QTest::newRow("Drive") << u"segment-000001 (1).jsonl"_s << qint64{0};
        QTest::newRow("iCloud") << u"segment-000001 2.jsonl"_s << qint64{0};
        QTest::newRow("iCloud, not loaded") << u".segment-000001.jsonl.icloud"_s << qint64{0};
        QTest::newRow("Resilio") << u"segment-000001.Conflict.jsonl"_s << qint64{0};
        QTest::newRow("Resilio, half") << u"segment-000001.jsonl.!sync"_s << qint64{0};
        QTest::newRow("our own, half") << u"segment-000001.jsonl.aB3xYz"_s << qint64{0};
    }

    void names_areOnesOwnAndNoOthers()
    {
        QFETCH(QString, name);
        QFETCH(qint64, number);
        QCOMPARE(segmentNumber(name).value_or(0), number);
        QVERIFY(number == 0 || segmentName(number) == name);
        QCOMPARE(isLeftOver(name), name.endsWith(u".aB3xYz"));
    }

    void devices_areNamedByTheirIdAlone()
    {
        QVERIFY(isDeviceName(m_id.device));
        const QStringList others{u"5E000000-0000-4000-8000-00000000000A"_s,
                                 u'{' + m_id.device + u'}',
                                 m_id.device + u" (1)"_s,
                                 m_id.device + u" (conflicted copy)"_s,
                                 u".."_s,
                                 QString(),
                                 u"00000000-0000-0000-0000-000000000000"_s};
        for (const QString &other : others) {
            QVERIFY2(!isDeviceName(other), qPrintable(other));
        }
    }

    void whatIsWritten_isReadBack()
    {
        QVERIFY(put(m_file, segment(5).content));
        const auto reader = open();
        QVERIFY2(reader.has_value(), reader ? "" : qPrintable(reader.error().text()));
        QCOMPARE((*reader)->id(), m_id);
        QCOMPARE((*reader)->seal(), segment(5).seal);
        QCOMPARE(readSeal(m_file).value(), segment(5).seal);
        for (int number = 0; number < 5; ++number) {
            QCOMPARE((*reader)->next()->event.checksum, event(number).checksum);
        }
        QVERIFY(!(*reader)->next());
        QCOMPARE((*reader)->refused(), 0);
    }

    void aSegmentWithoutEvents_isWhole()
    {
        QVERIFY(put(m_file, segment(0).content));
        const auto reader = open();
        QVERIFY(reader.has_value());
        QVERIFY(!(*reader)->next());
        QCOMPARE((*reader)->refused(), 0);
    }

    void anyEndOfAHalfFile_isNotWhole()
    {
        const QByteArray whole = segment(1).content;
        for (qsizetype bytes = 0; bytes < whole.size(); ++bytes) {
            QVERIFY(put(m_file, whole.first(bytes)));
            QVERIFY2(!open() && open().error().kind == ErrorKind::Damaged, qPrintable(QString::number(bytes)));
        }
        QVERIFY(put(m_file, whole + "\n"));
        QVERIFY(!open());
    }

    void anyChangedByte_isNotWhole()
    {
        const QByteArray whole = segment(1).content;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY(put(m_file, changed));
            QVERIFY2(!open(), qPrintable(QString::number(at)));
        }
    }

    void anotherSegment_isNotTakenForThisOne()
    {
        QVERIFY(put(m_file, segment(1).content));
        QVERIFY(!SegmentReader::open(m_file, m_id.device, 4));
        QVERIFY(!SegmentReader::open(m_file, u"5e000000-0000-4000-8000-000000000002"_s, 3));
    }

    void aNewerFormat_isSaid()
    {
        QByteArray body = segmentHeader(m_id);
        body.replace(R"("version":1})", R"("version":2})");
        QVERIFY(put(m_file, sealed(body, 0).content));
        QCOMPARE(open().error().kind, ErrorKind::Newer);
    }

    // A checksum over the whole is no proof of each event: who wrote it may have been wrong.
    void eventsThatCannotBeUsed_areLeftOutAndCounted()
    {
        Journal::Event wrong = event(1);
        wrong.lesson = u"another"_s;
        const QByteArray body = segmentHeader(m_id) + Journal::exportLine(event(0), std::nullopt)
                                + Journal::exportLine(wrong, std::nullopt) + "no JSON\n"
                                + Journal::exportLine(event(2), std::nullopt);
        QVERIFY(put(m_file, sealed(body, 6).content)); // two more than there are
        const auto reader = open();
        QVERIFY(reader.has_value());
        QStringList subjects;
        while (const auto entry = (*reader)->next()) {
            subjects << entry->event.subject;
        }
        QCOMPARE(subjects, (QStringList{u"q0"_s, u"q2"_s}));
        QCOMPARE((*reader)->refused(), 4);
    }

    void counts_areBounded()
    {
        QVERIFY(put(m_file, sealed(segmentHeader(m_id), maxSegmentEvents + 1).content));
        QCOMPARE(open().error().kind, ErrorKind::Damaged);
    }

    void aFileThatIsTooLarge_isNotRead()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(maxSegmentBytes + 1)); // sparse
        QCOMPARE(open().error().kind, ErrorKind::Damaged);
        QVERIFY(file.resize(0));
    }
};

QTEST_GUILESS_MAIN(TestSegment)
#include "tst_segment.moc"
