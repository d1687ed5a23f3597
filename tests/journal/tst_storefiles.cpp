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

    // Where there is no WAL: the undo of a write that was killed.
    void undo_goesAlong_data()
    {
        QTest::addColumn<bool>("moves");
        QTest::newRow("move") << true;
        QTest::newRow("copy") << false;
    }

    void undo_goesAlong()
    {
        QFETCH(bool, moves);
        QVERIFY(QFile::remove(m_store + u"-wal"_s) && QFile::rename(m_store + u"-shm"_s, m_store + u"-journal"_s));
        const QString to = m_folder->filePath(u"elsewhere"_s);
        QVERIFY((moves ? moveStore(m_store, to) : copyStore(m_store, to)).has_value());
        QCOMPARE(contentOf(to + u"-journal"_s), "index");
        QCOMPARE(QFile::exists(m_store + u"-journal"_s), !moves);
    }

    void moveThatFailsHalfWay_putsAllBack()
    {
        NameCalls calls = systemCalls();
        calls.take = [this](const QString &name) { return name != m_store && QFile::remove(name); };
        QVERIFY(!moveStore(m_store, m_folder->filePath(u"elsewhere"_s), calls).has_value());
        QCOMPARE(names(), (QStringList{u"progress.sqlite"_s, u"progress.sqlite-shm"_s, u"progress.sqlite-wal"_s}));
        QCOMPARE(contentOf(m_store + u"-wal"_s), "commits");
    }

    // Without its second name there would be no first one either.
    void moveThatCannotBePutBack_keepsTheNewNames()
    {
        NameCalls calls = systemCalls();
        calls.take = [this](const QString &name) { return name != m_store && QFile::remove(name); };
        calls.give = [wal = QString(m_store + u"-wal"_s)](const QString &file, const QString &name) {
            return name != wal && systemCalls().give(file, name);
        };
        const QString to = m_folder->filePath(u"elsewhere"_s);
        const Result<void> moved = moveStore(m_store, to, calls);
        QVERIFY(!moved.has_value());
        QVERIFY2(moved.error().advice.contains(to), qPrintable(moved.error().text()));
        QCOMPARE(contentOf(to), "store");
        QCOMPARE(contentOf(to + u"-wal"_s), "commits");
        QCOMPARE(contentOf(m_store), "store");
    }

    void emptyStoreBesideAJournal_isFound_data()
    {
        QTest::addColumn<QByteArray>("store");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<bool>("isEmpty");
        QTest::newRow("commits") << QByteArray() << u"-wal"_s << true;
        QTest::newRow("undo") << QByteArray() << u"-journal"_s << true;
        QTest::newRow("index") << QByteArray() << u"-shm"_s << false;
        QTest::newRow("store of one byte") << QByteArray("x") << u"-journal"_s << true;
        QTest::newRow("store that is not empty") << QByteArray("xy") << u"-journal"_s << false;
    }

    void emptyStoreBesideAJournal_isFound()
    {
        QFETCH(QByteArray, store);
        QFETCH(QString, suffix);
        QVERIFY(QFile::remove(m_store + u"-wal"_s));
        put(m_store, store);
        put(m_store + suffix, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + QByteArray(20, '\1'));
        QTEST(isEmptyBesideJournal(m_store), "isEmpty");
    }

    // What cannot be looked at may well be there.
    void missing_isCertain()
    {
        QVERIFY(!isMissing(m_store));
        QVERIFY(isMissing(m_folder->filePath(u"no.sqlite"_s)) && isMissing(m_folder->filePath(u"no/such.sqlite"_s)));
        QVERIFY(!isMissing(m_store + u"/below.sqlite"_s));
        QVERIFY(QFile::link(m_folder->filePath(u"two"_s), m_folder->filePath(u"one"_s)));
        QVERIFY(QFile::link(m_folder->filePath(u"one"_s), m_folder->filePath(u"two"_s)));
        QVERIFY(!isMissing(m_folder->filePath(u"one/progress.sqlite"_s)));
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
        QTest::newRow("undo") << u"-journal"_s;
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
