// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// Whatever libFuzzer once started from or found goes through the same readers with every run of the tests.
class TestCorpus final : public QObject {
    Q_OBJECT

private slots:
    void everyTarget_hasSeeds()
    {
        QStringList names;
        for (const Fuzz::Target &target : Fuzz::targets()) {
            names << target.name;
        }
        names.sort();
        QCOMPARE(QDir(QStringLiteral(OCHRE_SOURCE_DIR "/tests/fuzz/data")).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                 names);
    }

    void everyInput_isReadOrRefused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("path");
        for (const Fuzz::Target &target : Fuzz::targets()) {
            const QDir folder(QStringLiteral(OCHRE_SOURCE_DIR "/tests/fuzz/data/") + target.name);
            for (const QFileInfo &file : folder.entryInfoList(QDir::Files)) {
                QTest::addRow("%s/%s", target.name.data(), qPrintable(file.fileName()))
                    << QString(target.name) << file.filePath();
            }
        }
    }

    void everyInput_isReadOrRefused()
    {
        QFETCH(QString, target);
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto all = Fuzz::targets();
        const auto found = std::ranges::find_if(all, [&](const Fuzz::Target &one) { return one.name == target; });
        QVERIFY(found != all.end());
        found->run(bytes);
        // And cut, from both ends: what a damaged disk or a broken transfer makes of it.
        for (const qsizetype part : {0, 1, 7}) {
            found->run(QByteArrayView(bytes).first(bytes.size() * part / 8));
            found->run(QByteArrayView(bytes).sliced(bytes.size() - (bytes.size() * part / 8)));
        }
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
