// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "checker/proofrecord.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

class TestProofRecord final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(u"01-first/exercises/one"_s));
        put(u"01-first/lesson.md"_s, "text");
        put(u"01-first/exercises/one/main.rs"_s, "fn main() {}");
    }

    void everyChangeOfALesson_changesItsHash_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << u"01-first/lesson.md"_s << QByteArray("test");
        QTest::newRow("program") << u"01-first/exercises/one/main.rs"_s << QByteArray("fn main() { }");
        QTest::newRow("new file") << u"01-first/exercises/one/wrong.rs"_s << QByteArray();
        QTest::newRow("cut") << u"01-first/lesson.md"_s << QByteArray();
    }

    void everyChangeOfALesson_changesItsHash()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        const QString before = hash();
        QCOMPARE(hash(), before);
        put(file, content);
        QVERIFY(hash() != before);
    }

    void renamedFileAndMovedText_changeTheHash()
    {
        const QString before = hash();
        put(u"01-first/lesson.md"_s, "te");
        put(u"01-first/lesson.md2"_s, "xt");
        const QString moved = hash();
        QVERIFY(moved != before);
        QVERIFY(QFile::rename(path(u"01-first/lesson.md2"_s), path(u"01-first/a"_s)));
        QVERIFY(hash() != moved);
    }

    void setting_countsForEveryLesson() { QVERIFY(hash("2021") != hash("2024")); }

    void folderThatIsMissing_isAnEmptyOne()
    {
        QCOMPARE(ProofRecord::hashesOf(m_folder->path(), {{u"no-such"_s, {}}}).value_or(ProofRecord::Hashes()).size(),
                 1);
        QVERIFY(!ProofRecord().isProven(u"rustc"_s, u"no-such"_s, {}));
    }

    void record_isOfOneToolchainAndOneContent()
    {
        ProofRecord record;
        record.setProven(u"1.95.0"_s, {{u"01-first"_s, u"aa"_s}, {u"02-second"_s, u"bb"_s}}, QDate(2026, 11, 29));
        QVERIFY(record.write(path(u"proven.json"_s)).has_value());
        const auto read = ProofRecord::read(path(u"proven.json"_s));
        QVERIFY(read.has_value());
        QVERIFY(read->isProven(u"1.95.0"_s, u"01-first"_s, u"aa"_s));
        QVERIFY(!read->isProven(u"1.95.0"_s, u"01-first"_s, u"bb"_s));
        QVERIFY(!read->isProven(u"1.85.1"_s, u"01-first"_s, u"aa"_s));
        QVERIFY(!read->isProven(u"1.95.0"_s, u"03-third"_s, {}));
    }

    void newRecord_replacesThatOfItsToolchainOnly()
    {
        ProofRecord record;
        record.setProven(u"1.85.1"_s, {{u"01-first"_s, u"aa"_s}}, QDate(2026, 11, 1));
        record.setProven(u"1.95.0"_s, {{u"01-first"_s, u"aa"_s}}, QDate(2026, 11, 1));
        record.setProven(u"1.95.0"_s, {{u"02-second"_s, u"bb"_s}}, QDate(2026, 11, 29));
        QVERIFY(record.isProven(u"1.85.1"_s, u"01-first"_s, u"aa"_s));
        QVERIFY(!record.isProven(u"1.95.0"_s, u"01-first"_s, u"aa"_s));
        QVERIFY(record.isProven(u"1.95.0"_s, u"02-second"_s, u"bb"_s));
    }

    void damagedOrOlderRecord_provesNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << QByteArray("{\"checker\": 1, \"toolch");
        QTest::newRow("older checker") << QByteArray(R"({"checker":0,"toolchains":{"r":{"parts":{"01":"aa"}}}})");
        QTest::newRow("another form") << QByteArray(R"({"checker":3,"toolchains":["r"]})");
        QTest::newRow("numbers") << QByteArray(R"({"checker":3,"toolchains":{"r":{"parts":{"01":1}}}})");
    }

    void damagedOrOlderRecord_provesNothing()
    {
        QFETCH(QByteArray, content);
        put(u"proven.json"_s, content);
        const auto record = ProofRecord::read(path(u"proven.json"_s));
        QVERIFY(record.has_value());
        QVERIFY(!record->isProven(u"r"_s, u"01"_s, u"aa"_s));
    }

private:
    QString path(const QString &file) const { return m_folder->filePath(file); }
    void put(const QString &file, const QByteArray &content) { QVERIFY(saveFile(path(file), content).has_value()); }

    QString hash(const QByteArray &setting = "2024") const
    {
        return ProofRecord::hashesOf(m_folder->path(), {{u"01-first"_s, setting}}).value().value(u"01-first"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestProofRecord)
#include "tst_proofrecord.moc"
