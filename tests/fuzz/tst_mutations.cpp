// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// A little of what libFuzzer does, with every run of the tests: the readers of other programs' files get their seeds
/// with bytes changed, cut out, doubled and put in from elsewhere. OCHRE_MUTATIONS asks for more of them.
class TestMutations final : public QObject {
    Q_OBJECT

private slots:
    void everyMutation_isReadOrRefused_data()
    {
        QTest::addColumn<QString>("target");
        for (const Fuzz::Target &target : Fuzz::exchangeTargets()) {
            QTest::newRow(target.name.data()) << QString(target.name);
        }
    }

    void everyMutation_isReadOrRefused()
    {
        QFETCH(QString, target);
        const auto all = Fuzz::exchangeTargets();
        const auto found = std::ranges::find_if(all, [&](const Fuzz::Target &one) { return one.name == target; });
        const QByteArrayList seeds = seedsOf(target);
        QVERIFY(!seeds.isEmpty());
        bool isNumber = false;
        const int asked = qEnvironmentVariableIntValue("OCHRE_MUTATIONS", &isNumber);
        QRandomGenerator random(20'261'130);
        for (int round = 0; round < (isNumber ? asked : 150); ++round) {
            QByteArray bytes = seeds[random.bounded(int(seeds.size()))];
            for (int change = 1 + random.bounded(6); change > 0; --change) {
                mutate(bytes, seeds, random);
            }
            found->run(bytes);
        }
    }

private:
    static QByteArrayList seedsOf(const QString &target)
    {
        QByteArrayList seeds;
        const QDir folder(QStringLiteral(OCHRE_SOURCE_DIR "/tests/fuzz/data/") + target);
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            seeds << (file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        }
        return seeds;
    }

    static void mutate(QByteArray &bytes, const QByteArrayList &seeds, QRandomGenerator &random)
    {
        if (bytes.isEmpty()) {
            return;
        }
        const int at = random.bounded(int(bytes.size()));
        const int size = 1 + random.bounded(std::min(40, int(bytes.size()) - at));
        const QByteArray other = seeds[random.bounded(int(seeds.size()))];
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.remove(at, size);
            break;
        case 2:
            bytes.insert(at, bytes.sliced(at, size).repeated(1 + random.bounded(4)));
            break;
        case 3:
            bytes.insert(at, other.sliced(random.bounded(int(other.size())), 1));
            break;
        default:
            bytes.replace(at, size, bytes.sliced(random.bounded(int(bytes.size()))).first(1));
            break;
        }
    }
};

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
