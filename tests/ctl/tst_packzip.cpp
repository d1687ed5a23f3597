// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolebench.h"
#include "course/packworkshop.h"
#include "ctl/packcommands.h"

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

/// A course as one file on the command line: made, installed, removed.
class TestPackZip final : public QObject {
    Q_OBJECT

private slots:
    void zipInstallRemove_goTheWholeWay()
    {
        const Course::PackWorkshop pack(u"every-kind"_s);
        ConsoleBench bench;
        const QString file = bench.at(u"a.ochrepack"_s);
        QCOMPARE(bench.run(runPackCommand, {u"zip"_s, pack.path(), file}), int(Fine));
        QVERIFY(bench.out.contains(u"ochrectl pack install \"%1\""_s.arg(file)));
        QCOMPARE(bench.run(runPackCommand, {u"install"_s, file}), int(Fine));
        QVERIFY(bench.out.contains(u"“Every kind once”, version 2026.11.1, is installed."));
        QVERIFY(bench.out.contains(u"Written by: Ferris, Corro"));
        QVERIFY(bench.out.contains(u"you will be asked before they run"));
        QVERIFY(QFileInfo(bench.paths.data + u"/courses/every-kind/course.toml"_s).isFile());
        QCOMPARE(bench.run(runPackCommand, {u"install"_s, u"--json"_s, file}), int(Fine));
        QCOMPARE(bench.json()[u"replaced"_s].toString(), u"2026.11.1"_s);
        QCOMPARE(bench.json()[u"authors"_s].toArray().size(), 2);
        QCOMPARE(bench.run(runPackCommand, {u"remove"_s, u"every-kind"_s, u"--json"_s}), int(Fine));
        QCOMPARE(bench.json()[u"id"_s].toString(), u"every-kind"_s);
        QVERIFY(!QFileInfo::exists(bench.paths.data + u"/courses/every-kind"_s));
        QCOMPARE(bench.run(runPackCommand, {u"remove"_s, u"every-kind"_s}), int(Impossible));
    }

    void olderVersion_isSaid()
    {
        const Course::PackWorkshop pack(u"every-kind"_s);
        ConsoleBench bench;
        const QString newer = bench.at(u"newer.ochrepack"_s);
        QCOMPARE(bench.run(runPackCommand, {u"zip"_s, pack.path(), newer}), int(Fine));
        pack.replace(u"course.toml"_s, "version = \"2026.11.1\"", "version = \"2026.9\"");
        const QString older = bench.at(u"older.ochrepack"_s);
        QCOMPARE(bench.run(runPackCommand, {u"zip"_s, pack.path(), older}), int(Fine));
        QCOMPARE(bench.run(runPackCommand, {u"install"_s, newer, u"--json"_s}), int(Fine));
        QCOMPARE(bench.json()[u"older"_s].toBool(true), false);
        QCOMPARE(bench.run(runPackCommand, {u"install"_s, older}), int(Fine));
        QVERIFY2(bench.out.contains(u"It is older than version 2026.11.1, whose place it took."),
                 qPrintable(bench.out));
        QCOMPARE(bench.run(runPackCommand, {u"install"_s, newer}), int(Fine));
        QVERIFY2(bench.out.contains(u"It took the place of version 2026.9."), qPrintable(bench.out));
        QCOMPARE(bench.run(runPackCommand, {u"install"_s, older, u"--json"_s}), int(Fine));
        QCOMPARE(bench.json()[u"older"_s].toBool(), true);
    }

    void zip_liesBesideTheFolder()
    {
        const Course::PackWorkshop pack;
        ConsoleBench bench;
        QCOMPARE(bench.run(runPackCommand, {u"zip"_s, u"--json"_s, pack.path() + u'/'}), int(Fine));
        QCOMPARE(bench.json()[u"file"_s].toString(), pack.path() + u".ochrepack"_s);
        QVERIFY(QFileInfo(pack.path() + u".ochrepack"_s).size() > 1000);
    }

    // The course that comes with the program is not replaced by a file from elsewhere.
    void install_keepsTheOwnCourse()
    {
        const Course::PackWorkshop pack;
        pack.replace(u"course.toml"_s, "id = \"coffee\"", "id = \"rust\"");
        ConsoleBench bench;
        const QString file = bench.at(u"a.ochrepack"_s);
        QCOMPARE(bench.run(runPackCommand, {u"zip"_s, pack.path(), file}), int(Fine));
        QCOMPARE(bench.run(runPackCommand, {u"install"_s, file}), int(Impossible));
        QVERIFY2(bench.err.contains(u"“rust” cannot be installed"), qPrintable(bench.err));
    }

    void uses_thatMeanNothingAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("zip of nothing") << QStringList{u"zip"_s};
        QTest::newRow("zip of too much") << QStringList{u"zip"_s, u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("install of two") << QStringList{u"install"_s, u"a"_s, u"b"_s};
        QTest::newRow("install of no file") << QStringList{u"install"_s, u"/nowhere/a.ochrepack"_s};
        QTest::newRow("zip of no folder") << QStringList{u"zip"_s, u"/nowhere"_s};
        QTest::newRow("remove of a path") << QStringList{u"remove"_s, u"../courses"_s};
    }

    void uses_thatMeanNothingAreRefused()
    {
        QFETCH(QStringList, words);
        ConsoleBench bench;
        QCOMPARE(bench.run(runPackCommand, words), int(Impossible));
        QVERIFY(!bench.err.isEmpty());
        QVERIFY(bench.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPackZip)
#include "tst_packzip.moc"
