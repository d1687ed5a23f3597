// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/paths.h"
#include "base/uuid.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <limits>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// Where the program keeps things, and the names that it gives to what happens.
class TestPaths final : public QObject {
    Q_OBJECT

private slots:
    void folders_areThoseOfTheDesktop_data()
    {
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QString>("which");
        QTest::newRow("data") << QByteArray("XDG_DATA_HOME") << u"data"_s;
        QTest::newRow("config") << QByteArray("XDG_CONFIG_HOME") << u"config"_s;
        QTest::newRow("cache") << QByteArray("XDG_CACHE_HOME") << u"cache"_s;
    }

    void folders_areThoseOfTheDesktop()
    {
        QFETCH(QByteArray, variable);
        QFETCH(QString, which);
        const QTemporaryDir folder;
        const QByteArray before = qgetenv(variable.constData());
        qputenv(variable.constData(), (folder.path() + u"/a b"_s).toLocal8Bit());
        const Paths paths = Paths::standard();
        before.isNull() ? qunsetenv(variable.constData()) : qputenv(variable.constData(), before);
        const QHash<QString, QString> all{
            {u"data"_s, paths.data}, {u"config"_s, paths.config}, {u"cache"_s, paths.cache}};
        for (const auto &[name, path] : all.asKeyValueRange()) {
            QCOMPARE(path == folder.path() + u"/a b/ochre"_s, name == which);
            QVERIFY2(path.endsWith(u"/ochre"_s) && QDir::isAbsolutePath(path), qPrintable(path));
        }
        QVERIFY(!QFileInfo::exists(folder.path() + u"/a b"_s)); // naming makes nothing
    }

    void foldersBelow_areApartAndInside()
    {
        const QTemporaryDir folder;
        const Paths paths = Paths::below(folder.path());
        const QSet<QString> all{paths.data, paths.config, paths.cache};
        QCOMPARE(all.size(), 3);
        for (const QString &path : all) {
            QVERIFY(path.startsWith(folder.path() + u'/'));
        }
    }

    void builtProgram_findsItsLessonsAndHelpers()
    {
        const Paths paths = Paths::below(u"/nowhere"_s);
        QVERIFY2(QFileInfo::exists(paths.lessons), qPrintable(paths.lessons));
        QVERIFY2(QFileInfo(paths.helpers + u"/runbox"_s).isExecutable(), qPrintable(paths.helpers));
        QCOMPARE(paths.lessons, Paths::standard().lessons);
        QCOMPARE(QDir::cleanPath(paths.lessons), paths.lessons);
    }

    void ids_sortByTheirTime_data()
    {
        QTest::addColumn<qint64>("earlier");
        QTest::addColumn<qint64>("later");
        QTest::newRow("beginning") << qint64{0} << qint64{1};
        QTest::newRow("border of two bytes") << qint64{0xffff} << qint64{0x10000};
        QTest::newRow("border of four bytes") << qint64{0xffffffff} << qint64{0x100000000};
        QTest::newRow("today") << qint64{1'780'000'000'000} << qint64{1'780'000'000'001};
        QTest::newRow("end of all times") << (qint64{1} << 48) - 2 << (qint64{1} << 48) - 1;
    }

    void ids_sortByTheirTime()
    {
        QFETCH(qint64, earlier);
        QFETCH(qint64, later);
        for (int round = 0; round < 50; ++round) {
            QVERIFY(makeUuidV7(earlier) < makeUuidV7(later));
        }
    }

    void ids_areWellFormedAndNeverMeet()
    {
        QSet<QString> seen;
        for (int round = 0; round < 5000; ++round) {
            const QString id = makeUuidV7(1'780'000'000'000);
            const QUuid uuid = QUuid::fromString(id);
            QCOMPARE(uuid.toString(QUuid::WithoutBraces), id);
            QCOMPARE(uuid.variant(), QUuid::DCE);
            QCOMPARE(id.at(14), u'7');
            seen.insert(id);
        }
        QCOMPARE(seen.size(), 5000);
    }

    void timesOutside_stillGiveAnId()
    {
        for (const qint64 time : {qint64{-1}, std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}) {
            const QString id = makeUuidV7(time);
            QCOMPARE(QUuid::fromString(id).toString(QUuid::WithoutBraces), id);
            QCOMPARE(id.at(14), u'7');
        }
    }
};

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
