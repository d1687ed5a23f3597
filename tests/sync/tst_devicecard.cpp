// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/devicecard.h"
#include "sync/segmentname.h"

#include <QTest>

using namespace Ochre::Sync;
using namespace Qt::StringLiterals;

/// What a device tells of itself, and what is believed of it.
class TestDeviceCard final : public QObject {
    Q_OBJECT

private:
    static QString id(int number) { return u"5e000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0')); }

    static DeviceCard card()
    {
        return {id(1), id(2), u"laptop"_s, 1'780'000'000'000, 7, {id(3), id(4)}, {{id(5), 9}}, true};
    }

private slots:
    void whatIsWritten_isReadBack() { QVERIFY(cardOf(cardText(card()), id(1)) == card()); }

    void anyChangedByte_makesItEmpty()
    {
        const QByteArray whole = cardText(card());
        const DeviceCard empty = cardOf({}, id(1));
        QVERIFY(empty.link.isEmpty() && empty.segments == 0);
        for (qsizetype at = 0; at < whole.size() - 1; ++at) {
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ 2);
            QVERIFY2(cardOf(changed, id(1)) == empty, qPrintable(QString::number(at)));
            QVERIFY(cardOf(whole.first(at), id(1)) == empty);
        }
    }

    void theCardOfAnother_isNotBelieved() { QVERIFY(cardOf(cardText(card()), id(2)).link.isEmpty()); }

    void everything_isBounded()
    {
        DeviceCard large = card();
        large.name = u"a\nb\u0007"_s + QString(500, u'x');
        large.seenMs = -5;
        large.segments = maxSegments + 1;
        large.forgotten = {u"../../etc"_s};
        for (int number = 0; number < 2 * maxDevices; ++number) {
            large.forgotten << id(number);
            large.covered.insert(id(number), maxSegments + 1);
        }
        const DeviceCard read = cardOf(cardText(large), id(1));
        QVERIFY(read.name.startsWith(u"a bx"));
        QVERIFY(read.name.size() <= 100);
        QCOMPARE(read.seenMs, 0);
        QCOMPARE(read.segments, maxSegments);
        QCOMPARE(read.forgotten.size(), maxDevices);
        QVERIFY(!read.forgotten.contains(u"../../etc"_s));
        QCOMPARE(read.covered.size(), maxDevices);
        QCOMPARE(read.covered.value(id(1)), maxSegments);
        large.forgotten.fill(id(1), 3000);
        QVERIFY(cardOf(cardText(large), id(1)).link.isEmpty()); // more than is read
    }
};

QTEST_GUILESS_MAIN(TestDeviceCard)
#include "tst_devicecard.moc"
