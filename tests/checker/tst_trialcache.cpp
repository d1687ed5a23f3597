// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialcache.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

TrialResult someResult()
{
    TrialResult result;
    result.compiled = true;
    result.codes = {u"E0382"_s, u"error"_s};
    result.errorLines = {3, 5};
    result.causeLines = {2, 3};
    result.warnings = 2;
    result.messages = {{true, u"E0382"_s, u"use of moved value"_s, u"main.rs"_s, 5}};
    result.outcome = Ochre::Runner::Outcome::Panicked;
    result.ending = u"It panicked."_s;
    result.output = QByteArray("not UTF-8: \xFF\n", 13);
    result.stable = false;
    result.tests = 4;
    result.passed = true;
    return result;
}

} // namespace

class TestTrialCache final : public QObject {
    Q_OBJECT

private slots:
    void result_comesBackWhole();
    void key_dependsOnEverything();
    void results_comeBackWhateverTheyHold();
    void damagedEntry_provesNothing_data();
    void damagedEntry_provesNothing();
    void damagedFile_isAnEmptyCache_data();
    void damagedFile_isAnEmptyCache();
    void unused_isForgotten();
    void folderThatCannotBeMade_isAnError();
    void noFile_storesNothing();
};

void TestTrialCache::result_comesBackWhole()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"deep/cache.json"_s);
    TrialCache cache(file, u"1.95"_s);
    cache.insert("key", someResult());
    QVERIFY(cache.save());
    QCOMPARE(TrialCache(file, u"1.95"_s).find("key"), someResult());
    QVERIFY(!TrialCache(file, u"1.85"_s).find("key"));
}

void TestTrialCache::key_dependsOnEverything()
{
    const Trial base;
    QSet<QByteArray> keys{base.key()};
    const auto add = [&keys](auto change) {
        Trial trial;
        change(trial);
        keys.insert(trial.key());
    };
    add([](Trial &trial) { trial.kind = TrialKind::Lint; });
    add([](Trial &trial) { trial.source = "a"; });
    add([](Trial &trial) { trial.tests = "a"; });
    add([](Trial &trial) { trial.edition = u"2021"_s; });
    add([](Trial &trial) { trial.input = "a"; });
    add([](Trial &trial) { trial.repeat = 2; });
    add([](Trial &trial) { trial.crates = {u"serde"_s}; });
    add([](Trial &trial) { trial.files = {{u"a"_s, "b"}}; });
    add([](Trial &trial) { trial.files = {{u"ab"_s, ""}}; });
    QCOMPARE(keys.size(), 10);
    QCOMPARE(Trial().key(), base.key());
}

void TestTrialCache::results_comeBackWhateverTheyHold()
{
    QRandomGenerator random(17);
    for (int round = 0; round < 200; ++round) {
        TrialResult result;
        result.compiled = random.bounded(2) == 1;
        result.passed = random.bounded(2) == 1;
        result.stable = random.bounded(2) == 1;
        result.outcome = static_cast<Ochre::Runner::Outcome>(random.bounded(10));
        result.warnings = random.bounded(100);
        result.tests = random.bounded(100);
        for (int count = random.bounded(5); count > 0; --count) {
            result.codes << u"E%1"_s.arg(random.bounded(1000), 4, 10, QChar(u'0'));
            result.errorLines << random.bounded(100'000);
            result.messages.push_back(
                {random.bounded(2) == 1, u"“\\\"\n\u2028"_s, u"\U0001F980 <b>"_s, u"src/é.rs"_s, count});
        }
        for (int count = random.bounded(300); count > 0; --count) {
            result.output += static_cast<char>(random.bounded(256));
        }
        const QByteArray json = QJsonDocument(result.toJson()).toJson();
        QCOMPARE(TrialResult::fromJson(QJsonDocument::fromJson(json).object()), result);
    }
}

void TestTrialCache::damagedEntry_provesNothing_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("text") << QByteArray("\"passed\"");
    QTest::newRow("other types") << QByteArray("{\"compiled\":1,\"passed\":\"true\",\"codes\":7,\"lines\":{},"
                                               "\"outcome\":\"x\",\"messages\":[1],\"output\":[]}");
}

void TestTrialCache::damagedEntry_provesNothing()
{
    QFETCH(QByteArray, entry);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"cache.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":1,\"toolchain\":\"1.95\",\"trials\":{\"key\":" + entry + "}}");
    file.close();
    const std::optional<TrialResult> result = TrialCache(file.fileName(), u"1.95"_s).find("key");
    QVERIFY(!result || (!result->compiled && !result->passed && !result->stable));
}

void TestTrialCache::damagedFile_isAnEmptyCache_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"format\":1,");
    QTest::newRow("other JSON") << QByteArray("[1, 2]");
    QTest::newRow("newer") << QByteArray("{\"format\":2,\"toolchain\":\"1.95\",\"trials\":{\"key\":{}}}");
    QTest::newRow("strange") << QByteArray("{\"format\":1,\"toolchain\":\"1.95\",\"trials\":7}");
}

void TestTrialCache::damagedFile_isAnEmptyCache()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"cache.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    TrialCache cache(file.fileName(), u"1.95"_s);
    QVERIFY(!cache.find("key"));
    cache.insert("key", someResult());
    QVERIFY(cache.save());
    QVERIFY(TrialCache(file.fileName(), u"1.95"_s).find("key"));
}

void TestTrialCache::unused_isForgotten()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"cache.json"_s);
    TrialCache first(file, u"1.95"_s);
    first.insert("old", someResult());
    first.insert("kept", someResult());
    QVERIFY(first.save());
    TrialCache second(file, u"1.95"_s);
    QVERIFY(second.find("kept"));
    second.dropUnused();
    QVERIFY(second.save());
    const TrialCache third(file, u"1.95"_s);
    QVERIFY(third.find("kept") && !third.find("old"));
}

void TestTrialCache::folderThatCannotBeMade_isAnError()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    TrialCache cache(folder.filePath(u"file/cache.json"_s), u"1.95"_s);
    cache.insert("key", someResult());
    QVERIFY(!cache.save());
}

void TestTrialCache::noFile_storesNothing()
{
    TrialCache cache({}, u"1.95"_s);
    cache.insert("key", someResult());
    QVERIFY(cache.save());
    QVERIFY(cache.find("key"));
}

QTEST_APPLESS_MAIN(TestTrialCache)
#include "tst_trialcache.moc"
