// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/packloader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Packs that no honest author writes. A fresh copy of the good pack is damaged in every test.
class TestUntrustedPack final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void folder_withoutCourse_isRefused();
    void course_thatIsBroken_isRefusedWithItsLine();
    void file_thatCannotBeRead_isNamed_data();
    void file_thatCannotBeRead_isNamed();
    void link_outOfThePack_isNotFollowed_data();
    void link_outOfThePack_isNotFollowed();
    void link_insideThePack_isFollowed();
    void nesting_isBounded();
    void folder_withTooManyFiles_isCut();
    void problems_areBounded();
    void longLines_areNotSearched();
    void lineEnds_andByteOrderMark_doNotMatter();
    void lesson_thatIsUnreadable_leavesTheRest();

private:
    [[nodiscard]] QString at(const QString &path) const { return m_pack + u'/' + path; }
    [[nodiscard]] QStringList rulesOf(const QString &file) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_pack;
};

void TestUntrustedPack::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_pack = m_folder->filePath(u"pack"_s);
    const QString good = QStringLiteral(OCHRE_TEST_DATA "/good");
    QDirIterator files(good, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        write(at(QDir(good).relativeFilePath(file)), read(file));
    }
}

QStringList TestUntrustedPack::rulesOf(const QString &file) const
{
    QStringList rules;
    const auto loaded = loadPack(m_pack);
    for (const Problem &problem : loaded ? loaded->problems : Problems()) {
        if (problem.file == file) {
            rules << problem.rule;
        }
    }
    return rules;
}

void TestUntrustedPack::folder_withoutCourse_isRefused()
{
    QVERIFY(!loadPack(m_folder->filePath(u"nothing"_s)));
    QVERIFY(!loadPack(at(u"course.toml"_s)));
    QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s));
    const auto loaded = loadPack(m_folder->filePath(u"empty"_s));
    QVERIFY(!loaded);
    QVERIFY(loaded.error().text().contains(u"course.toml"_s));
    QVERIFY(!loadManifest(m_folder->filePath(u"empty"_s)));
}

void TestUntrustedPack::course_thatIsBroken_isRefusedWithItsLine()
{
    write(at(u"course.toml"_s), "format = 1\nid = \n");
    const auto loaded = loadPack(m_pack);
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().advice.contains(u"course.toml:2:"_s), qPrintable(loaded.error().text()));
}

void TestUntrustedPack::file_thatCannotBeRead_isNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("rule");
    const QString lesson = u"01-handing-over/lesson.md"_s;
    const QString questions = u"01-handing-over/questions.toml"_s;
    const QString source = u"01-handing-over/exercises/print-twice/main.rs"_s;
    QTest::newRow("latin 1") << lesson << QByteArray("+++\ntitle = \"Caf\xE9\"\n+++\n") << u"file-not-utf8"_s;
    QTest::newRow("cut character") << questions << QByteArray("# caf\xC3") << u"file-not-utf8"_s;
    QTest::newRow("nul") << source << QByteArray("fn main() {}\0", 13) << u"file-has-nul"_s;
    QTest::newRow("huge lesson") << lesson << QByteArray(600 << 10, 'x') << u"file-too-large"_s;
    QTest::newRow("huge questions") << questions << QByteArray(2 << 20, '#') << u"file-too-large"_s;
    QTest::newRow("empty lesson") << lesson << QByteArray() << u"front-matter-missing"_s;
}

void TestUntrustedPack::file_thatCannotBeRead_isNamed()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    QFETCH(QString, rule);
    write(at(file), content);
    QCOMPARE(rulesOf(file), QStringList{rule});
}

void TestUntrustedPack::link_outOfThePack_isNotFollowed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("folder");
    QTest::newRow("lesson") << u"01-handing-over/lesson.md"_s << false;
    QTest::newRow("questions") << u"01-handing-over/questions.toml"_s << false;
    QTest::newRow("source") << u"01-handing-over/exercises/print-twice/main.rs"_s << false;
    QTest::newRow("wrong answer folder") << u"01-handing-over/exercises/print-twice/wrong"_s << true;
    QTest::newRow("bank") << u"bank"_s << true;
}

void TestUntrustedPack::link_outOfThePack_isNotFollowed()
{
    QFETCH(QString, path);
    QFETCH(bool, folder);
    const QString outside = m_folder->filePath(u"outside"_s);
    QVERIFY(QDir().rename(at(path), outside));
    QVERIFY(QFile::link(outside, at(path)));
    QCOMPARE(QFileInfo(outside).isDir(), folder);
    QVERIFY(rulesOf(path).contains(u"path-outside"_s));
}

void TestUntrustedPack::link_insideThePack_isFollowed()
{
    const QString tests = at(u"01-handing-over/exercises/print-twice/tests.rs"_s);
    QVERIFY(QFile::rename(tests, at(u"shared.rs"_s)));
    QVERIFY(QFile::link(at(u"shared.rs"_s), tests));
    const auto loaded = loadPack(m_pack);
    QVERIFY(loaded && loaded->problems.empty());
    QVERIFY(loaded->course.exercise(u"print-twice"_s)->tests.contains("both_get_the_order"));
}

void TestUntrustedPack::nesting_isBounded()
{
    write(at(u"bank/deep.toml"_s), "a = " + QByteArray(100'000, '['));
    QCOMPARE(rulesOf(u"bank/deep.toml"_s), QStringList{u"toml-syntax"_s});
}

void TestUntrustedPack::folder_withTooManyFiles_isCut()
{
    for (int number = 0; number < 1100; ++number) {
        write(at(u"bank/q%1.toml"_s.arg(number)), {});
    }
    QCOMPARE(rulesOf(u"bank"_s), QStringList{u"too-many-files"_s});
}

void TestUntrustedPack::problems_areBounded()
{
    QByteArray keys;
    for (int number = 0; number < 20'000; ++number) {
        keys += "k" + QByteArray::number(number) + " = 1\n";
    }
    write(at(u"bank/keys.toml"_s), keys);
    const auto loaded = loadPack(m_pack);
    QVERIFY(loaded);
    QCOMPARE(loaded->problems.size(), 2001U);
    write(at(u"bank/keys.toml"_s), "a = [" + QByteArray("1,").repeated(100'000) + "]");
    QCOMPARE(rulesOf(u"bank/keys.toml"_s), QStringList{u"unknown-key"_s});
    write(at(u"released.toml"_s), "version = \"1\"\nids = [" + QByteArray("\"a\",").repeated(100'000) + "]");
    QCOMPARE(rulesOf(u"released.toml"_s), QStringList{u"too-many-entries"_s});
}

void TestUntrustedPack::longLines_areNotSearched()
{
    const QString file = u"01-handing-over/lesson.md"_s;
    const QByteArray lesson = read(at(file));
    write(at(file), lesson + QByteArray("`a[").repeated(100'000) + "\n");
    QCOMPARE(rulesOf(file), QStringList{u"line-too-long"_s});
    write(at(file), lesson + QByteArray("` ").repeated(100'000).replace(4000, 1, "\n") + "\n");
    QVERIFY(rulesOf(file).contains(u"line-too-long"_s));
}

void TestUntrustedPack::lineEnds_andByteOrderMark_doNotMatter()
{
    for (const QString &file :
         {u"course.toml"_s, u"01-handing-over/lesson.md"_s, u"01-handing-over/questions.toml"_s}) {
        write(at(file), "\xEF\xBB\xBF" + read(at(file)).replace("\n", "\r\n"));
    }
    const auto loaded = loadPack(m_pack);
    QVERIFY(loaded && loaded->problems.empty());
    QVERIFY(!loaded->course.lessons.front().body.contains(u'\r'));
}

void TestUntrustedPack::lesson_thatIsUnreadable_leavesTheRest()
{
    write(at(u"02-looking-only/lesson.md"_s), "no head");
    const auto loaded = loadPack(m_pack);
    QVERIFY(loaded);
    QCOMPARE(loaded->problems.size(), 1U);
    QCOMPARE(loaded->course.lessons.size(), 1U);
    QCOMPARE(loaded->course.bank.size(), 1U);
    QCOMPARE(loaded->course.stepCount(), 2);
}

QTEST_APPLESS_MAIN(TestUntrustedPack)
#include "tst_untrustedpack.moc"
