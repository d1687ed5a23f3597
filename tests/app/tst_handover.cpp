// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/handover.h"

#include <QTest>

using namespace Ochre::App;
using namespace Qt::StringLiterals;

/// What one start tells another, and what is no such message.
class TestHandover final : public QObject {
    Q_OBJECT

private slots:
    void message_comesBackAsItWas()
    {
        const Handover handover{{u"/home/f/café \"1\".rs"_s, u"/tmp/a\nb.ochrepack"_s}, u"token-1"_s};
        const QByteArray line = encoded(handover);
        QCOMPARE(line.count('\n'), 1);
        QCOMPARE(decoded(line).value(), handover);
        QCOMPARE(decoded(encoded({})).value(), Handover());
    }

    void message_isBounded()
    {
        Handover handover;
        for (int i = 0; i < 300; ++i) {
            handover.files << u'/' + QString(4000, u'a') + QString::number(i);
        }
        handover.token = QString(1000, u't');
        const QByteArray line = encoded(handover);
        QVERIFY(line.size() <= longestHandover);
        QVERIFY(line.size() > longestHandover - 5000);
        QCOMPARE(decoded(line)->files.constFirst(), handover.files.constFirst());
        QCOMPARE(encoded({{u"relative"_s, u'/' + QString(5000, u'a')}, {}}), encoded({}));
    }

    void otherText_isNoMessage_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no end") << encoded({}).chopped(1);
        QTest::newRow("no JSON") << QByteArray("hello\n");
        QTest::newRow("a list") << QByteArray("[1]\n");
        QTest::newRow("another version") << QByteArray("{\"ochre\":2,\"files\":[]}\n");
        QTest::newRow("relative path") << QByteArray("{\"ochre\":1,\"files\":[\"../a\"]}\n");
        QTest::newRow("number for a path") << QByteArray("{\"ochre\":1,\"files\":[7]}\n");
        QTest::newRow("NUL in a path") << QByteArray("{\"ochre\":1,\"files\":[\"/a\\u0000b\"]}\n");
        QTest::newRow("many files") << "{\"ochre\":1,\"files\":[\"/a\"" + QByteArray(",\"/a\"").repeated(100) + "]}\n";
        QTest::newRow("long path") << "{\"ochre\":1,\"files\":[\"/" + QByteArray(5000, 'a') + "\"]}\n";
        QTest::newRow("long token") << "{\"ochre\":1,\"files\":[],\"token\":\"" + QByteArray(300, 'a') + "\"}\n";
        QTest::newRow("deep") << QByteArray(30'000, '[') + '\n';
        QTest::newRow("too long") << "{\"ochre\":1,\"x\":\"" + QByteArray(longestHandover, 'a') + "\"}\n";
    }

    void otherText_isNoMessage()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!decoded(line));
    }
};

QTEST_GUILESS_MAIN(TestHandover)
#include "tst_handover.moc"
