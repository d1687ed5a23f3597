// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/outcomesfile.h"
#include "packworkshop.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const PredictOutcome fails{false, {}, {3, 5}, {u"E0382"_s}, false};
const PredictOutcome prints{true, u"1\n2\n"_s, {}, {}, false};
const PredictOutcome panics{true, u"before\n"_s, {}, {}, true};

QString randomText(QRandomGenerator &random)
{
    static const QString letters = u"ab \"\\\n\t{}[]:,é\U0001F980\u2028\x01"_s;
    QString text;
    for (int count = random.bounded(12); count > 0; --count) {
        const auto at = random.bounded(letters.size());
        text += letters[at].isSurrogate() ? u"\U0001F980"_s : QString(letters[at]);
    }
    return text;
}

PredictOutcome randomOutcome(QRandomGenerator &random)
{
    PredictOutcome outcome;
    outcome.compiles = random.bounded(2) == 1;
    if (outcome.compiles) {
        outcome.output = randomText(random);
        outcome.panics = random.bounded(2) == 1;
        return outcome;
    }
    for (int count = random.bounded(4); count > 0; --count) {
        outcome.failingLines << 1 + random.bounded(1000);
        outcome.causeLines << 1 + random.bounded(1000);
        outcome.codes << u"E%1"_s.arg(random.bounded(1000), 4, 10, QChar(u'0'));
    }
    return outcome;
}

} // namespace

class TestOutcomesFile final : public QObject {
    Q_OBJECT

private slots:
    void outcomes_comeBackWhole()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QHash<QString, PredictOutcome> outcomes;
            for (int count = random.bounded(6); count > 0; --count) {
                outcomes.insert(u"q%1-"_s.arg(count) + randomText(random), randomOutcome(random));
            }
            QCOMPARE(parseOutcomes(outcomesJson(outcomes)), outcomes);
        }
    }

    void json_doesNotDependOnTheOrder()
    {
        const QHash<QString, PredictOutcome> one{{u"a"_s, fails}, {u"b"_s, prints}, {u"c"_s, panics}};
        QHash<QString, PredictOutcome> two;
        two.reserve(1000); // other buckets, another order of iteration
        two.insert(u"c"_s, panics);
        two.insert(u"b"_s, prints);
        two.insert(u"a"_s, fails);
        QCOMPARE(outcomesJson(one), outcomesJson(two));
        const QByteArray json = outcomesJson(one);
        QVERIFY(json.indexOf("\"a\"") < json.indexOf("\"b\"") && json.indexOf("\"b\"") < json.indexOf("\"c\""));
    }

    void json_saysOnlyWhatBelongsToTheOutcome()
    {
        const QByteArray failing = outcomesJson({{u"a"_s, fails}});
        QVERIFY(!failing.contains("output") && !failing.contains("panics"));
        const QByteArray printing = outcomesJson({{u"a"_s, prints}});
        QVERIFY(!printing.contains("codes") && !printing.contains("failing_lines"));
    }

    void damagedJson_isReadAsFarAsItIsSane_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("cut") << outcomesJson({{u"a"_s, fails}}).chopped(5) << QStringList();
        QTest::newRow("list") << QByteArray("[1]") << QStringList();
        QTest::newRow("other key") << QByteArray("{\"answers\":{\"a\":{}}}") << QStringList();
        QTest::newRow("questions are a list") << QByteArray("{\"questions\":[{\"a\":1}]}") << QStringList();
        QTest::newRow("questions are null") << QByteArray("{\"questions\":null}") << QStringList();
        QTest::newRow("NUL") << QByteArray(100, '\0') << QStringList();
        QTest::newRow("deep") << QByteArray(100'000, '[') << QStringList();
        QTest::newRow("not UTF-8") << QByteArray("{\"questions\":{\"\xFF\":{}}}") << QStringList();
        QTest::newRow("strange values") << QByteArray(
            "{\"questions\":{\"a\":{\"compiles\":\"yes\",\"failing_lines\":7,\"codes\":{}},\"b\":{}}}")
                                        << QStringList{u"a"_s, u"b"_s};
    }

    void damagedJson_isReadAsFarAsItIsSane()
    {
        QFETCH(QByteArray, json);
        const QHash<QString, PredictOutcome> read = parseOutcomes(json);
        QStringList ids = read.keys();
        ids.sort();
        QTEST(ids, "ids");
        for (const PredictOutcome &outcome : read) {
            QVERIFY(!outcome.compiles && outcome.failingLines.isEmpty() && outcome.codes.isEmpty());
        }
    }

    void writing_keepsOtherQuestions()
    {
        const PackFolder folder;
        QVERIFY(writeOutcomes(folder.path(), {{u"a"_s, fails}, {u"b"_s, prints}}));
        QVERIFY(writeOutcomes(folder.path(), {{u"b"_s, panics}, {u"c"_s, prints}}));
        const QHash<QString, PredictOutcome> wanted{{u"a"_s, fails}, {u"b"_s, panics}, {u"c"_s, prints}};
        const QString name = QString::fromLatin1(outcomesFileName);
        const QByteArray first = folder.read(name);
        QCOMPARE(parseOutcomes(first), wanted);
        QVERIFY(writeOutcomes(folder.path(), wanted));
        QCOMPARE(folder.read(name), first); // nothing new changes nothing
    }

    void writing_replacesADamagedFile()
    {
        const PackFolder folder;
        const QString name = QString::fromLatin1(outcomesFileName);
        folder.write(name, "{\"questions\":{\"a\":");
        QVERIFY(writeOutcomes(folder.path(), {{u"b"_s, prints}}));
        QCOMPARE(parseOutcomes(folder.read(name)), (QHash<QString, PredictOutcome>{{u"b"_s, prints}}));
    }

    void writing_whereNothingCanBeWritten_isAnError()
    {
        const PackFolder folder;
        const auto written = writeOutcomes(folder.at(u"no/such/folder"_s), {{u"a"_s, fails}});
        QVERIFY(!written);
        QVERIFY(!written.error().text().isEmpty());
    }

    void pack_givesOutcomesToItsQuestions()
    {
        const PackWorkshop pack;
        const QByteArray predict = "\n[[question]]\nid = \"bank-predict\"\nkind = \"predict\"\nconcept = \"moves\"\n"
                                   "difficulty = 1\nprompt = \"P\"\ncompiles = true\nexplain = \"E\"\n"
                                   "program = \"fn main() {}\"\n";
        pack.write(u"bank/programs.toml"_s, predict);
        QVERIFY(writeOutcomes(
            pack.path(), {{u"handing-over-predict"_s, fails}, {u"bank-predict"_s, prints}, {u"long-gone"_s, panics}}));
        const auto loaded = loadPack(pack.path());
        QVERIFY(loaded);
        QCOMPARE(told(loaded->problems), QStringList());
        QVERIFY(loaded->course.question(u"handing-over-predict"_s)->outcome == fails);
        QVERIFY(loaded->course.question(u"bank-predict"_s)->outcome == prints);
        QVERIFY(!loaded->course.question(u"handing-over-bytes"_s)->outcome);
    }

    void outcomesThatCannotBeRead_areAProblem_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("not UTF-8") << QByteArray("{\"\xFF\"}") << QStringList{u"1:3 file-not-utf8"_s};
        QTest::newRow("huge") << QByteArray(5 << 20, ' ') << QStringList{u"1:1 file-too-large"_s};
        QTest::newRow("empty") << QByteArray() << QStringList();
    }

    void outcomesThatCannotBeRead_areAProblem()
    {
        QFETCH(QByteArray, content);
        const PackWorkshop pack;
        pack.write(QString::fromLatin1(outcomesFileName), content);
        QTEST(pack.problemsOf(QString::fromLatin1(outcomesFileName)), "told");
        const auto loaded = loadPack(pack.path());
        QVERIFY(!loaded->course.question(u"handing-over-predict"_s)->outcome);
    }
};

QTEST_APPLESS_MAIN(TestOutcomesFile)
#include "tst_outcomesfile.moc"
