// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/seal.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>
#include <random>

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

    // The lengths keep apart what would be the same bytes without them.
    void bordersOfFields_belongToTheForm_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("otherLesson");
        QTest::addColumn<QString>("otherSubject");
        QTest::newRow("letter moved") << u"ab"_s << u"c"_s << u"a"_s << u"bc"_s;
        QTest::newRow("all moved") << u"abc"_s << u""_s << u""_s << u"abc"_s;
        QTest::newRow("looks like a border") << u"a,1:b"_s << u"c"_s << u"a"_s << u"b,1:c"_s;
        QTest::newRow("zero") << QString(u"a\0"_s) << u"b"_s << u"a"_s << QString(u"\0b"_s);
        QTest::newRow("composed and not") << u"\u00f6"_s << u""_s << u"o\u0308"_s << u""_s;
    }

    void bordersOfFields_belongToTheForm()
    {
        QFETCH(QString, lesson);
        QFETCH(QString, subject);
        QFETCH(QString, otherLesson);
        QFETCH(QString, otherSubject);
        Event one = someEvent();
        one.lesson = lesson;
        one.subject = subject;
        Event other = someEvent();
        other.lesson = otherLesson;
        other.subject = otherSubject;
        QVERIFY(canonicalForm(one, "{}") != canonicalForm(other, "{}"));
    }

    void lengths_countBytes()
    {
        Event event = someEvent();
        event.lesson = u"🦀ö"_s;
        QVERIFY(canonicalForm(event, "{}").contains(",6:🦀ö,"));
    }

    void extremeNumbers_areWrittenOut()
    {
        Event event = someEvent();
        event.sequence = std::numeric_limits<qint64>::max();
        event.timeMs = std::numeric_limits<qint64>::min();
        event.zoneMinutes = -1440;
        const QByteArray form = canonicalForm(event, "{}");
        QVERIFY(form.contains(",19:9223372036854775807,"));
        QVERIFY(form.contains(",20:-9223372036854775808,"));
        QVERIFY(form.contains(",5:-1440,"));
    }

    void data_hasOneText_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("{}") << QByteArray("{}");
        QTest::newRow("keys in order") << QByteArray(R"({"b":1,"B":2,"a":3,"":4})")
                                       << QByteArray(R"({"":4,"B":2,"a":3,"b":1})");
        QTest::newRow("spaces") << QByteArray("{ \"a\" :\n[ 1 , 2 ] }") << QByteArray(R"({"a":[1,2]})");
        QTest::newRow("keys inside") << QByteArray(R"({"a":{"c":1,"b":2}})") << QByteArray(R"({"a":{"b":2,"c":1}})");
        QTest::newRow("whole numbers") << QByteArray(R"({"a":2.0,"b":1e3,"c":-5})")
                                       << QByteArray(R"({"a":2,"b":1000,"c":-5})");
        QTest::newRow("beyond a double") << QByteArray(R"({"a":9007199254740993})")
                                         << QByteArray(R"({"a":9007199254740993})");
        QTest::newRow("fractions") << QByteArray(R"({"a":0.10,"b":2.50})") << QByteArray(R"({"a":0.1,"b":2.5})");
        QTest::newRow("words") << QByteArray(R"({"a":true,"b":null})") << QByteArray(R"({"a":true,"b":null})");
        QTest::newRow("escapes") << QByteArray(R"({"a":"\u00f6\/\u0041"})") << QByteArray(R"({"a":"ö/A"})");
        QTest::newRow("pair of surrogates") << QByteArray(R"({"a":"\ud83e\udd80"})") << QByteArray(R"({"a":"🦀"})");
        QTest::newRow("same key twice") << QByteArray(R"({"a":1,"a":2})") << QByteArray(R"({"a":2})");
    }

    void data_hasOneText()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, text);
        QCOMPARE(dataText(QJsonDocument::fromJson(json).object()), text);
        QCOMPARE(dataText(QJsonDocument::fromJson(text).object()), text);
    }

    // The checksum of an import is taken of the text as it is written again, so writing must not change what was read.
    void anyNumber_keepsItsText()
    {
        std::mt19937_64 random(20261129);
        for (int round = 0; round < 3000; ++round) {
            const double real = std::bit_cast<double>(random());
            const QJsonObject data{{u"real"_s, std::isfinite(real) ? real : 0.5},
                                   {u"whole"_s, static_cast<qint64>(random())},
                                   {u"small"_s, static_cast<double>(random() % 1000) / 8}};
            const QByteArray text = dataText(data);
            QCOMPARE(dataText(QJsonDocument::fromJson(text).object()), text);
        }
    }

    void dayThatIsGiven_isKept()
    {
        LogHead head;
        head.device = u"d"_s;
        Event event = someEvent();
        event.studyDay = QDate(2020, 2, 29);
        seal(event, head);
        QCOMPARE(event.studyDay, QDate(2020, 2, 29));
    }

    void head_followsOthersInTheOrderOnly()
    {
        LogHead head{u"m"_s, 4, "ours", {10, u"m"_s, u"x"_s}, 50};
        Event event = someEvent();
        event.device = u"other"_s;
        event.sequence = 99;
        event.counter = 12;
        event.checksum = "theirs";
        advance(head, event);
        QCOMPARE(head.sequence, 4);
        QCOMPARE(head.checksum, "ours");
        QCOMPARE(head.last, keyOf(event));
        QCOMPARE(head.lastTimeMs, event.timeMs);
    }

    void head_neverGoesBack()
    {
        const LogHead before{u"m"_s, 4, "ours", {10, u"m"_s, u"x"_s}, 50};
        const auto afterEvent = [&before](qint64 counter, const QString &device, const QString &id, qint64 sequence) {
            LogHead head = before;
            Event event = someEvent();
            event.counter = counter;
            event.device = device;
            event.id = id;
            event.sequence = sequence;
            advance(head, event);
            return head;
        };
        QCOMPARE(afterEvent(9, u"z"_s, u"z"_s, 1).last, before.last);
        QCOMPARE(afterEvent(10, u"a"_s, u"z"_s, 1).last, before.last);
        QCOMPARE(afterEvent(10, u"m"_s, u"a"_s, 3).last, before.last);
        QCOMPARE(afterEvent(10, u"m"_s, u"a"_s, 3).checksum, "ours"); // an own event that was taken back in
        QCOMPARE(afterEvent(10, u"n"_s, u"a"_s, 1).last.device, u"n"_s);
    }

    void chain_holdsWhateverTheClockSays()
    {
        std::mt19937 random(20261129);
        LogHead head;
        head.device = u"d"_s;
        Event before;
        for (int number = 1; number <= 200; ++number) {
            Event event = someEvent();
            event.timeMs = static_cast<qint64>(random());
            seal(event, head);
            QCOMPARE(event.sequence, number);
            QCOMPARE(event.previous, before.checksum);
            QVERIFY(keyOf(event) > keyOf(before));
            QCOMPARE(event.checksum, checksumOf(event));
            advance(head, event);
            before = event;
        }
    }

    void oldForm_comesBeforeEverything()
    {
        Event old = someEvent();
        old.timeMs += 1'000'000'000;
        sealOldForm(old);
        Event first = someEvent();
        seal(first, {u"00000000-0000-0000-0000-000000000001"_s, 0, {}, {}, 0});
        QVERIFY(keyOf(old) < keyOf(first));
        QCOMPARE(old.checksum, checksumOf(old));
        Event again = old;
        sealOldForm(again);
        QCOMPARE(again, old);
    }
};

QTEST_GUILESS_MAIN(TestSeal)
#include "tst_seal.moc"
