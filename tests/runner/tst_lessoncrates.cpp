// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/lessoncrates.h"

#include <QTest>

using namespace Ochre::Runner;
using namespace Qt::StringLiterals;

class TestLessonCrates final : public QObject {
    Q_OBJECT

private slots:
    void manifest_namesEveryCrateWithItsFeatures()
    {
        QCOMPARE(crateManifest(u"2024"_s, {u"serde"_s, u"serde_json"_s}),
                 QByteArray("[package]\nname = \"lesson\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n"
                            "[dependencies]\n"
                            "serde = { version = \"*\", features = [\"derive\"] }\n"
                            "serde_json = \"*\"\n"));
    }

    void features_areWhatLessonsUse_data()
    {
        QTest::addColumn<QString>("crate");
        QTest::addColumn<QStringList>("features");
        QTest::newRow("all of tokio, and a clock that tests can stop")
            << u"tokio"_s << QStringList{u"full"_s, u"test-util"_s};
        QTest::newRow("derived parsers") << u"clap"_s << QStringList{u"derive"_s};
        QTest::newRow("debug_handler") << u"axum"_s << QStringList{u"macros"_s};
        QTest::newRow("oneshot") << u"tower"_s << QStringList{u"util"_s};
        QTest::newRow("no more than the default ones") << u"anyhow"_s << QStringList();
    }

    void features_areWhatLessonsUse()
    {
        QFETCH(QString, crate);
        QTEST(crateFeatures(crate), "features");
    }
};

QTEST_GUILESS_MAIN(TestLessonCrates)
#include "tst_lessoncrates.moc"
