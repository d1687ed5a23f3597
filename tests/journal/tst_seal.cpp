// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/seal.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

namespace {

Event someEvent()
{
    Event event;
    event.id = u"019e0000-0000-7000-8000-000000000001"_s;
    event.timeMs = 1'780'000'000'000;
    event.zoneMinutes = 120;
    event.kind = u"note-written"_s;
    event.lesson = u"own"_s;
    event.subject = u"n"_s;
    event.data = {{u"text"_s, u"größer"_s}, {u"a"_s, 1}};
    return event;
}

} // namespace

class TestSeal final : public QObject {
    Q_OBJECT

private slots:
    // The bytes are a promise to every store that was ever written.
    void canonicalForm_isWhatTheReadmeSays()
    {
        Event event = someEvent();
        LogHead head;
        head.device = u"d"_s;
        seal(event, head);
        const QByteArray expected = "ochre-event-1,36:019e0000-0000-7000-8000-000000000001,4:rust,1:d,1:1,1:1,"
                                    "13:1780000000000,3:120,10:2026-05-28,12:note-written,3:own,1:n,"
                                    "25:{\"a\":1,\"text\":\"größer\"},0:,";
        QCOMPARE(canonicalForm(event, dataText(event.data)), expected);
        QCOMPARE(event.checksum, QCryptographicHash::hash(expected, QCryptographicHash::Sha256));
    }

    void seal_followsTheHead()
    {
        LogHead head;
        head.device = u"d"_s;
        head.last.counter = 41; // another device was heard of
        Event first = someEvent();
        seal(first, head);
        advance(head, first);
        Event second = someEvent();
        second.timeMs -= 1'000'000; // a clock set back
        seal(second, head);
        QCOMPARE(first.counter, 42);
        QCOMPARE(second.counter, 43);
        QCOMPARE(second.sequence, 2);
        QCOMPARE(second.previous, first.checksum);
        QVERIFY(keyOf(second) > keyOf(first));
    }

    void checksum_coversEveryField_data()
    {
        QTest::addColumn<int>("field");
        for (int field = 0; field < 13; ++field) {
            QTest::addRow("%d", field) << field;
        }
    }

    void checksum_coversEveryField()
    {
        QFETCH(int, field);
        Event event = someEvent();
        LogHead head;
        head.device = u"d"_s;
        seal(event, head);
        const QByteArray before = checksumOf(event);
        const std::array<std::function<void()>, 13> changes{
            {[&] { event.id += u'x'; }, [&] { event.course = u"go"_s; }, [&] { event.device += u'x'; },
             [&] { ++event.sequence; }, [&] { ++event.counter; }, [&] { ++event.timeMs; }, [&] { ++event.zoneMinutes; },
             [&] { event.studyDay = event.studyDay.addDays(1); }, [&] { event.kind += u'x'; },
             [&] { event.lesson += u'x'; }, [&] { event.subject += u'x'; }, [&] { event.data.insert(u"b"_s, 1); },
             [&] { event.previous += 'x'; }}};
        changes.at(static_cast<size_t>(field))();
        QVERIFY(checksumOf(event) != before);
    }
};

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
