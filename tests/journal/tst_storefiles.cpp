// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "journal/storefiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Qt::StringLiterals;

class TestStoreFiles final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"progress.sqlite"_s);
        put(m_store, "store");
        put(m_store + u"-wal"_s, "commits");
        put(m_store + u"-shm"_s, "index");
    }

    void move_takesTheJournalAlong()
    {
        const QString to = m_folder->filePath(u"elsewhere"_s);
        QVERIFY(moveStore(m_store, to).has_value());
        QCOMPARE(names(), (QStringList{u"elsewhere"_s, u"elsewhere-shm"_s, u"elsewhere-wal"_s}));
        QCOMPARE(contentOf(to), "store");
        QCOMPARE(contentOf(to + u"-wal"_s), "commits");
    }

    void moveOfAStoreAlone_isEnough()
    {
        QVERIFY(QFile::remove(m_store + u"-wal"_s));
        QVERIFY(QFile::remove(m_store + u"-shm"_s));
        QVERIFY(moveStore(m_store, m_folder->filePath(u"elsewhere"_s)).has_value());
        QCOMPARE(names(), QStringList{u"elsewhere"_s});
    }

    void nameThatIsTaken_isRefused_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::newRow("store") << u""_s;
        QTest::newRow("journal") << u"-wal"_s;
        QTest::newRow("index") << u"-shm"_s;
    }

    void nameThatIsTaken_isRefused()
    {
        QFETCH(QString, taken);
        const QString to = m_folder->filePath(u"elsewhere"_s);
        QVERIFY(QDir().mkpath(to + taken)); // a folder of that name
        const Result<void> moved = moveStore(m_store, to);
        QVERIFY(!moved.has_value());
        QVERIFY(!moved.error().text().isEmpty() && !moved.error().advice.isEmpty());
        QCOMPARE(names(), (QStringList{u"elsewhere"_s + taken, u"progress.sqlite"_s, u"progress.sqlite-shm"_s,
                                       u"progress.sqlite-wal"_s}));
        QCOMPARE(contentOf(m_store), "store");
        QCOMPARE(contentOf(m_store + u"-wal"_s), "commits");
    }

    // The journal could be given its new name, its index not.
    void fileThatCannotBeGivenItsName_leavesAllWhereItWas()
    {
        QVERIFY(QFile::remove(m_store + u"-shm"_s));
        QVERIFY(QDir().mkpath(m_store + u"-shm"_s));
        QVERIFY(!moveStore(m_store, m_folder->filePath(u"elsewhere"_s)).has_value());
        QCOMPARE(names(), (QStringList{u"progress.sqlite"_s, u"progress.sqlite-shm"_s, u"progress.sqlite-wal"_s}));
        QCOMPARE(contentOf(m_store + u"-wal"_s), "commits");
    }

    void folderThatIsMissing_leavesAllWhereItWas()
    {
        QVERIFY(!moveStore(m_store, m_folder->filePath(u"no/such/folder"_s)).has_value());
        QCOMPARE(names().size(), 3);
        QCOMPARE(contentOf(m_store + u"-wal"_s), "commits");
    }

    void rename_saysWhatItWasFor()
    {
        const qint64 time = QDateTime(QDate(2026, 7, 31), QTime(14, 3, 12), QTimeZone::UTC).toMSecsSinceEpoch();
        const Result<QString> first = renameStore(m_store, u"set-aside"_s, time);
        QCOMPARE(first.value_or(QString()), m_store + u".set-aside-20260731-140312"_s);
        put(m_store, "the next");
        const Result<QString> second = renameStore(m_store, u"set-aside"_s, time);
        QCOMPARE(second.value_or(QString()), m_store + u".set-aside-20260731-140312-2"_s);
        QCOMPARE(contentOf(*first), "store");
        QCOMPARE(contentOf(*second), "the next");
    }

    void copy_takesCommitsButNoIndex()
    {
        const QString to = m_folder->filePath(u"copy"_s);
        QVERIFY(copyStore(m_store, to).has_value());
        QCOMPARE(contentOf(to), "store");
        QCOMPARE(contentOf(to + u"-wal"_s), "commits");
        QVERIFY(!QFile::exists(to + u"-shm"_s));
        QCOMPARE(QFile::permissions(to) & (QFileDevice::ReadOther | QFileDevice::ReadGroup),
                 QFileDevice::Permissions());
    }

    void copyOverSomething_isRefused()
    {
        const QString to = m_folder->filePath(u"copy"_s);
        put(to, "precious");
        QVERIFY(!copyStore(m_store, to).has_value());
        QCOMPARE(contentOf(to), "precious");
    }

    void storeCutToNothing_isNoticedBesideItsJournal()
    {
        QVERIFY(!isEmptyBesideJournal(m_store));
        put(m_store, {});
        QVERIFY(isEmptyBesideJournal(m_store));
        put(m_store + u"-wal"_s, {});
        QVERIFY(!isEmptyBesideJournal(m_store));
        QVERIFY(!isEmptyBesideJournal(m_folder->filePath(u"none"_s)));
    }

private:
    static void put(const QString &file, const QByteArray &content) { QVERIFY(saveFile(file, content).has_value()); }

    static QByteArray contentOf(const QString &file) { return readFile(file, 1000).value_or("unreadable"); }

    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

QTEST_GUILESS_MAIN(TestStoreFiles)
#include "tst_storefiles.moc"
