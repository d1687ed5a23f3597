// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlite/journalfiles.h"
#include "support/hotjournal.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

class TestJournalFiles final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    static void put(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"x.sqlite"_s);
    }

    void undoOfAWrite_isAJournal()
    {
        {
            const auto connection = Connection::open(m_file, Access::ReadWrite);
            QVERIFY(execute((*connection)->database(), u"CREATE TABLE one (a BLOB)"_s).has_value());
        }
        const QString killed = m_folder->filePath(u"killed.sqlite"_s);
        QVERIFY(copyInTheMiddle(m_file, killed, u"INSERT INTO one VALUES (zeroblob(400000))"_s));
        QVERIFY(hasJournal(killed));
        QVERIFY(!hasJournal(m_file)); // undone when its writer went
    }

    // A first start that was killed is no damage: there was nothing before it.
    void undoToNothing_isNone()
    {
        const QString killed = m_folder->filePath(u"killed.sqlite"_s);
        QVERIFY(copyInTheMiddle(m_file, killed, u"CREATE TABLE one AS SELECT zeroblob(400000)"_s));
        QVERIFY(QFileInfo(killed + u"-journal"_s).size() > 0);
        QVERIFY(!hasJournal(killed));
    }

    void whatLiesBeside_isJudgedByItsContent_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isJournal");
        const QByteArray magic("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
        QTest::newRow("commits") << u"-wal"_s << QByteArray("commits") << true;
        QTest::newRow("no commits") << u"-wal"_s << QByteArray() << false;
        QTest::newRow("index") << u"-shm"_s << QByteArray("index") << false;
        QTest::newRow("empty undo") << u"-journal"_s << QByteArray() << false;
        QTest::newRow("undo without a head") << u"-journal"_s << QByteArray(512, '\0') << false;
        QTest::newRow("cut head") << u"-journal"_s << magic + QByteArray(11, '\1') << false;
        QTest::newRow("whole head") << u"-journal"_s << magic + QByteArray(12, '\1') << true;
        QTest::newRow("text") << u"-journal"_s << QByteArray(100, 'x') << false;
    }

    void whatLiesBeside_isJudgedByItsContent()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, content);
        put(m_file, {});
        put(m_file + suffix, content);
        QTEST(hasJournal(m_file), "isJournal");
    }

    void whatIsNoFile_isFound_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("itself") << u""_s;
        for (const QString &suffix : journalSuffixes()) {
            QTest::newRow(qPrintable(suffix)) << suffix;
        }
    }

    void whatIsNoFile_isFound()
    {
        QFETCH(QString, suffix);
        QVERIFY(!isNoFile(m_file)); // nothing is there
        put(m_file, "x");
        QVERIFY(!isNoFile(m_file));
        QFile::remove(m_file + suffix);
        QCOMPARE(mkfifo(qPrintable(m_file + suffix), 0600), 0);
        QVERIFY(isNoFile(m_file));
        QVERIFY(QFile::remove(m_file + suffix) && QDir().mkdir(m_file + suffix));
        QVERIFY(isNoFile(m_file));
    }
};

QTEST_GUILESS_MAIN(TestJournalFiles)
#include "tst_journalfiles.moc"
