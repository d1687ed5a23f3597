// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../course/packworkshop.h"
#include "consolebench.h"
#include "ctl/packcommands.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

/// What `ochrectl pack release` says of what it has written down.
class TestPackRelease final : public QObject {
    Q_OBJECT

private slots:
    void release_saysWhatIsNewChangedAndRetired()
    {
        const Course::PackWorkshop pack;
        ConsoleBench bench;
        QCOMPARE(bench.run(runPackCommand, {u"release"_s, pack.path(), u"--json"_s}), int(Fine));
        const int all = bench.json()[u"added"_s].toInt();
        QVERIFY(all > 3);
        QCOMPARE(bench.json()[u"version"_s].toString(), Course::loadPack(pack.path())->course.version);
        QVERIFY(!pack.read(u"released.toml"_s).isEmpty());

        pack.replace(u"01-handing-over/exercises/print-twice/main.rs"_s, "fn main()", "// now\nfn main()");
        QCOMPARE(bench.run(runPackCommand, {u"release"_s, pack.path()}), int(Impossible)); // another version is needed
        pack.replace(u"course.toml"_s, "version = \"2026.11.1\"", "version = \"2026.11.2\"");
        QCOMPARE(bench.run(runPackCommand, {u"release"_s, pack.path(), u"--json"_s}), int(Fine));
        QCOMPARE(bench.json()[u"added"_s].toInt(), 0);
        QCOMPARE(bench.json()[u"changed"_s].toInt(), 1);
        QCOMPARE(bench.json()[u"retired"_s].toInt(), 0);

        QCOMPARE(bench.run(runPackCommand, {u"release"_s, pack.path()}), int(Fine));
        QVERIFY2(bench.out.contains(u"nothing has changed since"_s), qPrintable(bench.out));
    }

    void packWithProblems_isNotReleased()
    {
        const Course::PackWorkshop pack;
        pack.replace(u"course.toml"_s, "id = \"coffee\"", "id = \"Not an id\"");
        ConsoleBench bench;
        QCOMPARE(bench.run(runPackCommand, {u"release"_s, pack.path()}), int(Impossible));
        QVERIFY(bench.out.isEmpty() && bench.err.contains(u"pack check"_s));
    }
};

QTEST_GUILESS_MAIN(TestPackRelease)
#include "tst_packrelease.moc"
