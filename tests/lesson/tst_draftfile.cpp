// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "lesson/draftfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Lesson;
using namespace Qt::StringLiterals;

class TestDraftFile final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = DraftFile::fileIn(m_folder->path());
    }

    void change_isOnDiskWhileTheProgramGoesOn()
    {
        DraftFile file(m_path);
        file.setGroup(u"notes-moves"_s, {{u"new"_s, u"ä 🦀\nsecond"_s}});
        QTRY_COMPARE(onDisk()[u"notes-moves"_s].toObject()[u"new"_s].toString(), u"ä 🦀\nsecond"_s);
        QVERIFY(!file.problem());
    }

    void manyChanges_endWithTheLast()
    {
        {
            DraftFile file(m_path);
            for (int i = 0; i <= 200; ++i) {
                file.setGroup(u"a"_s, {{u"new"_s, QString::number(i)}});
            }
        }
        QCOMPARE(DraftFile(m_path).group(u"a"_s)[u"new"_s].toString(), u"200"_s);
    }

    void emptyGroup_goes()
    {
        {
            DraftFile file(m_path);
            file.setGroup(u"a"_s, {{u"new"_s, u"one"_s}});
            file.setGroup(u"b"_s, {{u"new"_s, u"two"_s}});
            file.setGroup(u"a"_s, {});
        }
        QCOMPARE(onDisk().keys(), QStringList{u"b"_s});
    }

    void sameGroupAgain_writesNothing()
    {
        DraftFile file(m_path);
        file.setGroup(u"a"_s, {{u"new"_s, u"one"_s}});
        QTRY_VERIFY(!onDisk().isEmpty());
        QVERIFY(QFile::remove(m_path));
        file.setGroup(u"a"_s, {{u"new"_s, u"one"_s}});
        file.setGroup(u"none"_s, {});
        QVERIFY(!QFile::exists(m_path));
    }

    void folderThatIsGone_isToldAndTriedAgain()
    {
        const QString folder = m_folder->filePath(u"data"_s);
        QVERIFY(QDir().mkpath(folder));
        m_path = DraftFile::fileIn(folder);
        {
            DraftFile file(m_path);
            QSignalSpy failed(&file, &DraftFile::failed);
            QVERIFY(QDir(folder).removeRecursively());
            QVERIFY(saveFile(folder, "a file in its place").has_value());
            file.setGroup(u"a"_s, {{u"new"_s, u"kept in memory"_s}});
            QTRY_COMPARE(failed.size(), 1);
            QVERIFY(file.problem()->text().contains(m_path));
            QVERIFY(!file.problem()->advice.isEmpty());
            QCOMPARE(file.group(u"a"_s)[u"new"_s].toString(), u"kept in memory"_s);

            QVERIFY(QFile::remove(folder));
            QVERIFY(QDir().mkpath(folder));
            file.setGroup(u"b"_s, {{u"new"_s, u"later"_s}});
            QTRY_VERIFY(!file.problem());
            QCOMPARE(onDisk()[u"a"_s].toObject()[u"new"_s].toString(), u"kept in memory"_s);
            QVERIFY(QFile::remove(m_path));
            QVERIFY(QDir(folder).removeRecursively());
            QVERIFY(saveFile(folder, "again").has_value());
            file.setGroup(u"b"_s, {});
            QTRY_VERIFY(file.problem().has_value());
            QVERIFY(QFile::remove(folder));
            QVERIFY(QDir().mkpath(folder));
        } // the last try
        QCOMPARE(onDisk().keys(), QStringList{u"a"_s});
    }

    void damagedFiles_areAllKept()
    {
        for (const QByteArray &content : {"one"_ba, "two"_ba, "three"_ba}) {
            QVERIFY(saveFile(m_path, content));
            DraftFile file(m_path);
            QVERIFY(file.problem());
        }
        QCOMPARE(readFile(m_path + u".damaged"_s, 100).value_or("none"), "one");
        QCOMPARE(readFile(m_path + u".damaged-2"_s, 100).value_or("none"), "two");
        QCOMPARE(readFile(m_path + u".damaged-3"_s, 100).value_or("none"), "three");
    }

    // A folder has its name: root can read every file, so that modes prove nothing.
    void fileThatCannotBeRead_isLeftAsItIs()
    {
        QVERIFY(QDir().mkpath(m_path + u"/inside"_s));
        {
            DraftFile file(m_path);
            QVERIFY(file.problem() && file.problem()->text().contains(u"left as it is"_s));
            QSignalSpy failed(&file, &DraftFile::failed);
            file.setGroup(u"notes"_s, {{u"new"_s, u"text"_s}});
            QCOMPARE(failed.size(), 1);
            QCOMPARE(file.group(u"notes"_s)[u"new"_s].toString(), u"text"_s); // as long as the program runs
        }
        QVERIFY(QFileInfo::exists(m_path + u"/inside"_s));
        QVERIFY(!QFileInfo::exists(m_path + u".damaged"_s));
    }

    void tooMuch_isToldAndNotWritten()
    {
        QVERIFY(saveFile(m_path, "{}"));
        DraftFile file(m_path);
        QSignalSpy failed(&file, &DraftFile::failed);
        file.setGroup(u"notes"_s, {{u"new"_s, QString(17 * 1024 * 1024, u'x')}});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(file.problem()->text().contains(u"too long to keep"_s));
        QCOMPARE(readFile(m_path, 100).value_or("none"), "{}");
    }

    void damagedFile_isKeptAsideAndTold_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut") << QByteArray("{\"a\": {\"new\": \"half a th");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another form") << QByteArray("[1, 2]");
    }

    void damagedFile_isKeptAsideAndTold()
    {
        QFETCH(QByteArray, content);
        QVERIFY(saveFile(m_path, content).has_value());
        DraftFile file(m_path);
        QVERIFY(file.problem().has_value());
        QVERIFY(file.problem()->text().contains(m_path + u".damaged"_s));
        QCOMPARE(readFile(m_path + u".damaged"_s, 10'000).value_or("none"), content);
        QVERIFY(!QFile::exists(m_path));
        file.setGroup(u"a"_s, {{u"new"_s, u"one"_s}});
        QTRY_COMPARE(onDisk().keys(), QStringList{u"a"_s});
    }

    void groupsOfTheSettings_areAdoptedOnce()
    {
        const QHash<QString, QByteArray> old{{u"a"_s, R"({"new":"old text"})"}, {u"b"_s, "no JSON"}};
        DraftFile file(m_path);
        file.adopt(old);
        QCOMPARE(file.group(u"a"_s)[u"new"_s].toString(), u"old text"_s);
        QVERIFY(file.group(u"b"_s).isEmpty());
        file.setGroup(u"a"_s, {{u"new"_s, u"newer text"_s}});
        file.adopt(old);
        QCOMPARE(file.group(u"a"_s)[u"new"_s].toString(), u"newer text"_s);
    }

private:
    QJsonObject onDisk() const
    {
        return QJsonDocument::fromJson(readFile(m_path, 1'000'000).value_or(QByteArray())).object();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestDraftFile)
#include "tst_draftfile.moc"
