// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventlines.h"
#include "journal/seal.h"
#include "progress/storetransfer.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "storefixture.h"
#include "support/hotjournal.h"

#include <QDir>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Ochre::Progress;
using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;
constexpr auto id = "019e0000-0000-7000-8000-000000000001";

QByteArray withHeader(const QByteArray &lines)
{
    return R"({"format":"ochre-progress","version":1})" + ("\n" + lines); // the form without devices
}

QByteArray eventLine(const QByteArray &time = "5", const QByteArray &more = R"(,"lesson":"","subject":"","data":{})")
{
    return QByteArray(R"({"id":")") + id + R"(","kind":"x","time_ms":)" + time + more + "}\n";
}

} // namespace

class TestStoreTransfer final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    Result<EventStore> filled(const QString &name, const std::vector<Entry> &entries) const
    {
        Result<EventStore> store = EventStore::open(path(name));
        const auto added = store.and_then([&](EventStore &opened) { return opened.append(entries); });
        return added ? std::move(store) : std::unexpected(added.error());
    }

    QStringList filesLike(const QString &pattern) const { return QDir(m_folder->path()).entryList({pattern}); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void export_isReadBackByteForByte()
    {
        const std::vector entries{answer(u"q1"_s, start),
                                  snapshot(u"own/ex"_s, start + 1, QByteArray("fn main() { \"ä\0\" }\n", 20)),
                                  snapshot(u"own/ex"_s, start + 2, "\xff\xfe"), snapshot(u"own/ex"_s, start + 3, "")};
        const auto store = filled(u"a.sqlite"_s, entries);
        const QByteArray text = exportLog(*store).value();
        QCOMPARE(text.count('\n'), 5);
        QVERIFY(text.contains("source_base64"));
        auto other = EventStore::open(path(u"b.sqlite"_s));
        QCOMPARE(importLog(*other, text, u"x"_s)->added, 4);
        QCOMPARE(exportLog(*other).value(), text);
        QCOMPARE(other->snapshots(u"own/ex"_s, 9).value(), store->snapshots(u"own/ex"_s, 9).value());
        QVERIFY(other->state() == store->state());
        QCOMPARE(other->verify()->problems, QStringList());
        QCOMPARE(importLog(*other, text, u"x"_s)->known, 4);
        QCOMPARE(exportLog(*other).value(), text);
    }

    void twoMachines_mergeToTheSameLog()
    {
        auto one = filled(u"a.sqlite"_s, {answer(u"q1"_s, start, false)});
        auto two = EventStore::open(path(u"b.sqlite"_s));
        QCOMPARE(importLog(*two, exportLog(*one).value(), {})->added, 1);
        QVERIFY(one->append(std::vector{answer(u"q1"_s, start + 10, true), answer(u"q2"_s, start + 30)}).has_value());
        // Three events of a machine that had seen less; its clock is a year behind.
        QVERIFY(two->append(std::vector{answer(u"q3"_s, start - 9), answer(u"q3"_s, start - 8),
                                        answer(u"q1"_s, start - 7, false)})
                    .has_value());
        const QByteArray fromOne = exportLog(*one).value();
        const QByteArray fromTwo = exportLog(*two).value();
        QCOMPARE(importLog(*one, fromTwo, {})->added, 3);
        QCOMPARE(importLog(*two, fromOne, {})->added, 2);
        QCOMPARE(exportLog(*one).value(), exportLog(*two).value());
        QVERIFY(one->state() == two->state());
        QVERIFY(!one->state().of().answers[u"q1"_s].correct);
        QCOMPARE(one->state().of().answers[u"q1"_s].attempts, 3);
        QCOMPARE(one->verify()->problems, QStringList());
    }

    void sameIdOtherContent_isCountedAndOursKept()
    {
        Entry entry = answer(u"q1"_s, start);
        auto store = filled(u"a.sqlite"_s, {entry});
        entry.event.subject = u"forged"_s;
        LogHead head;
        head.device = QString::fromLatin1(id);
        seal(entry.event, head);
        QCOMPARE(importLog(*store, withHeader(exportLine(entry.event, {})), {})->conflicting, 1);
        QVERIFY(!store->state().of().answers.contains(u"forged"_s));
    }

    void badExports_importNothing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << u"Line 1"_s;
        QTest::newRow("other file") << QByteArray("fn main() {}\n") << u"Line 1"_s;
        QTest::newRow("newer") << QByteArray(R"({"format":"ochre-progress","version":3})") << u"newer"_s;
        QTest::newRow("cut off") << withHeader(eventLine() + eventLine().chopped(9)) << u"Line 3"_s;
        QTest::newRow("no time") << withHeader(eventLine("\"soon\"")) << u"Line 2"_s;
        QTest::newRow("far future") << withHeader(eventLine("1e300")) << u"Line 2"_s;
        QTest::newRow("before 1970") << withHeader(eventLine("-5")) << u"Line 2"_s;
        QTest::newRow("fraction") << withHeader(eventLine("5.5")) << u"Line 2"_s;
        QTest::newRow("no data") << withHeader(eventLine("5", R"(,"lesson":"","subject":"")")) << u"Line 2"_s;
        QTest::newRow("data is a list") << withHeader(eventLine("5", R"(,"lesson":"","subject":"","data":[])"))
                                        << u"Line 2"_s;
        QTest::newRow("id") << withHeader(eventLine().replace("019e", "zzzz")) << u"UUID"_s;
        QTest::newRow("no kind") << withHeader(eventLine().replace("\"x\"", "\"\"")) << u"Line 2"_s;
        QTest::newRow("half a character")
            << withHeader(eventLine("5", R"(,"lesson":"","subject":"","data":{"text":["a\ud800"]})")) << u"broken"_s;
        QTest::newRow("half a key") << withHeader(eventLine("5", R"(,"lesson":"","subject":"","data":{"\udc00":1})"))
                                    << u"broken"_s;
        QTest::newRow("half a name") << withHeader(eventLine("5", R"(,"lesson":"\ud800","subject":"","data":{})"))
                                     << u"broken"_s;
        QTest::newRow("unsealed") << exportHeader() + eventLine() << u"Line 2"_s;
        QTest::newRow("source") << withHeader(
            eventLine("5", R"(,"lesson":"","subject":"","data":{"hash":"00"},"source":"x")"))
                                << u"source text"_s;
    }

    void badExports_importNothing()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        auto store = filled(u"a.sqlite"_s, {});
        const auto report = importLog(*store, text, u"notes.jsonl"_s);
        QVERIFY(!report.has_value());
        QVERIFY2(report.error().what.contains(said), qPrintable(report.error().text()));
        QCOMPARE(report.error().where, u"notes.jsonl"_s);
        QCOMPARE(store->state().eventCount(), 0);
    }

    void changedLine_isRefusedByItsChecksum()
    {
        const auto store = filled(u"a.sqlite"_s, {answer(u"q1"_s, start)});
        auto other = EventStore::open(path(u"b.sqlite"_s));
        const auto report = importLog(*other, exportLog(*store)->replace("\"q1\"", "\"q2\""), {});
        QVERIFY(!report.has_value());
        QVERIFY2(report.error().what.contains(u"checksum"_s), qPrintable(report.error().text()));
    }

    // Lines of the old form come before everything that has a place: they never win over a later answer.
    void oldForm_isTakenInFirst()
    {
        auto store = filled(u"a.sqlite"_s, {answer(u"q1"_s, start, true)});
        QByteArray old = eventLine("5", R"(,"lesson":"","subject":"q1","data":{"correct":false})");
        old.replace("\"x\"", "\"answer-given\"");
        QCOMPARE(importLog(*store, withHeader(old), {})->added, 1);
        QCOMPARE(importLog(*store, withHeader(old), {})->known, 1);
        QVERIFY(store->state().of().answers[u"q1"_s].correct);
        QCOMPARE(store->state().of().answers[u"q1"_s].attempts, 2);
        QCOMPARE(store->verify()->problems + store->verify()->gaps, QStringList());
    }

    void restoredStore_goesOnAsAnotherDevice()
    {
        const QString file = path(u"progress.sqlite"_s);
        const QString backup = path(u"backup.sqlite"_s);
        QByteArray later;
        {
            auto store = filled(u"progress.sqlite"_s, {answer(u"q1"_s, start)});
            QVERIFY(backupTo(*store, backup).has_value());
            QVERIFY(store->append(std::vector{answer(u"q2"_s, start + 1)}).has_value());
            later = exportLog(*store).value();
        }
        QVERIFY(restoreFrom(backup, file, start).has_value());
        auto store = EventStore::open(file);
        QVERIFY(store->append(std::vector{answer(u"q3"_s, start + 2)}).has_value());
        QCOMPARE(importLog(*store, later, {})->added, 1);
        QCOMPARE(store->verify()->problems + store->verify()->gaps, QStringList());
    }

    void unknownKinds_travelToo()
    {
        auto store = filled(u"a.sqlite"_s, {});
        const QByteArray text = withHeader(eventLine("5", R"(,"lesson":"","subject":"","data":{"new":[1,2]})"));
        QCOMPARE(importLog(*store, text, {})->added, 1);
        QVERIFY(exportLog(*store)->contains(R"("new":[1,2])"));
    }

    void backup_isOneWholeFile()
    {
        const auto store = filled(u"a.sqlite"_s, {answer(u"q1"_s, start), snapshot(u"own/ex"_s, start + 1, "x")});
        const QString file = path(u"backup.sqlite"_s);
        const auto report = backupTo(*store, file);
        QVERIFY(report.has_value() && report->problems.isEmpty());
        QCOMPARE(report->events, 2);
        QCOMPARE(filesLike(u"backup*"_s), QStringList{u"backup.sqlite"_s});
        QCOMPARE(contentOf(file).mid(18, 2), QByteArray("\1\1")); // no WAL: it opens on a read-only medium
        QVERIFY(EventStore::open(file, Access::ReadOnly)->state() == store->state());
        QVERIFY(backupTo(*store, file).has_value()); // again, over the first
    }

    void backup_ontoTheStoreItselfIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("same name") << u"a.sqlite"_s;
        QTest::newRow("in a roundabout way") << u"folder/../a.sqlite"_s;
        QTest::newRow("link") << u"link.sqlite"_s;
        QTest::newRow("its journal") << u"a.sqlite-wal"_s;
        QTest::newRow("index of its journal") << u"a.sqlite-shm"_s;
    }

    // It would be replaced while it is open, and what is written afterwards would go into a file without a name.
    void backup_ontoTheStoreItselfIsRefused()
    {
        QFETCH(QString, name);
        auto store = filled(u"a.sqlite"_s, {answer(u"q1"_s, start)});
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
        QVERIFY(QFile::link(path(u"a.sqlite"_s), path(u"link.sqlite"_s)));
        const auto report = backupTo(*store, path(name));
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().where, path(name));
        QVERIFY(!report.error().advice.isEmpty());
        QCOMPARE(store->append(std::vector{answer(u"q2"_s, start + 1)})->added, 1);
        QVERIFY(store->release().has_value());
        QCOMPARE(EventStore::open(path(u"a.sqlite"_s))->state().of().answers.size(), 2);
    }

    void backup_ofABackupIsTheSameLog()
    {
        const auto store = filled(u"a.sqlite"_s, {answer(u"q1"_s, start), snapshot(u"own/ex"_s, start + 1, "x")});
        QVERIFY(backupTo(*store, path(u"one.sqlite"_s)).has_value());
        const auto one = EventStore::open(path(u"one.sqlite"_s), Access::ReadOnly);
        QVERIFY(backupTo(*one, path(u"new/folder/two.sqlite"_s)).has_value());
        const auto two = EventStore::open(path(u"new/folder/two.sqlite"_s), Access::ReadOnly);
        QCOMPARE(exportLog(*two).value(), exportLog(*store).value());
    }

    void restore_fromTheStoreItselfKeepsEverything()
    {
        const QString file = path(u"progress.sqlite"_s);
        {
            const auto store = filled(u"progress.sqlite"_s, {answer(u"q1"_s, start), answer(u"q2"_s, start + 1)});
            QVERIFY(store.has_value());
        }
        const auto report = restoreFrom(file, file, start);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        QCOMPARE(EventStore::open(file)->state().of().answers.size(), 2);
        QCOMPARE(EventStore::open(report->previous)->state().of().answers.size(), 2);
    }

    void backup_thatFailsKeepsTheOldOne()
    {
        std::vector<Entry> entries;
        for (int i = 0; i < 300; ++i) {
            entries.push_back(answer(QString::number(i), start + i));
        }
        const auto store = filled(u"a.sqlite"_s, entries);
        const QString file = path(u"backup.sqlite"_s);
        QVERIFY(writeFile(file, "the old backup"));
        const auto report = [&] {
            const FileSizeLimit limit(20'000);
            return backupTo(*store, file);
        }();
        QVERIFY(!report.has_value());
        QCOMPARE(contentOf(file), "the old backup");
        QVERIFY(filesLike(u".ochre-work*"_s).isEmpty());
    }

    void restore_bringsTheBackupBackAndKeepsWhatWasThere()
    {
        const QString file = path(u"progress.sqlite"_s);
        const QString backup = path(u"backup.sqlite"_s);
        LearnerState saved;
        {
            auto store = filled(u"progress.sqlite"_s, {answer(u"q1"_s, start)});
            saved = store->state();
            QVERIFY(backupTo(*store, backup).has_value());
            QVERIFY(store->append(std::vector{answer(u"q2"_s, start + 1)}).has_value());
        }
        const auto report = restoreFrom(backup, file, start);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->restored.events, 1);
        QCOMPARE(report->previous, file + u".before-restore-20260528-202640"_s);
        QVERIFY(EventStore::open(file)->state() == saved);
        QCOMPARE(EventStore::open(report->previous)->state().of().answers.size(), 2);
    }

    void restore_replacesADamagedStore()
    {
        const QString file = path(u"progress.sqlite"_s);
        const QString backup = path(u"backup.sqlite"_s);
        QVERIFY(backupTo(*filled(u"a.sqlite"_s, {answer(u"q1"_s, start)}), backup).has_value());
        QVERIFY(writeFile(file, "damaged"));
        const auto report = restoreFrom(backup, file, start);
        QVERIFY(report.has_value());
        QCOMPARE(contentOf(report->previous), "damaged");
        QCOMPARE(EventStore::open(file)->state().eventCount(), 1);
    }

    void restore_takesAnOlderFormat()
    {
        const QString old = QStringLiteral(OCHRE_TEST_DATA "/progress-v1.sqlite");
        const QByteArray before = contentOf(old);
        const QString file = path(u"new/progress.sqlite"_s);
        const auto report = restoreFrom(old, file, start);
        QVERIFY(report.has_value() && report->previous.isEmpty());
        QCOMPARE(EventStore::open(file)->state().eventCount(), 6);
        QCOMPARE(contentOf(old), before);
    }

    void restore_refusesABadBackup_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("no database") << QByteArray(4096, 'x');
    }

    void restore_refusesABadBackup()
    {
        QFETCH(QByteArray, content);
        const QString file = path(u"progress.sqlite"_s);
        const QString backup = path(u"backup.sqlite"_s);
        QVERIFY(content.isEmpty() || writeFile(backup, content));
        QVERIFY(filled(u"progress.sqlite"_s, {answer(u"q1"_s, start)}).has_value());
        const auto report = restoreFrom(backup, file, start);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().where, backup);
        QCOMPARE(EventStore::open(file)->state().eventCount(), 1);
        QVERIFY(filesLike(u"*before-restore*"_s).isEmpty());
    }

    void restore_refusesABackupWithChangedTexts()
    {
        const QString backup = path(u"backup.sqlite"_s);
        QVERIFY(backupTo(*filled(u"a.sqlite"_s, {snapshot(u"own/ex"_s, start, "text")}), backup).has_value());
        {
            const auto connection = Connection::open(backup, Access::ReadWrite);
            QVERIFY(QSqlQuery((*connection)->database()).exec(u"UPDATE snapshots SET source = CAST('fake' AS BLOB)"_s));
        }
        const auto report = restoreFrom(backup, path(u"progress.sqlite"_s), start);
        QVERIFY(!report.has_value());
        QVERIFY2(report.error().what.contains(u"not touched"_s), qPrintable(report.error().text()));
        QVERIFY(!QFile::exists(path(u"progress.sqlite"_s)));
    }

    void restore_waitsForTheProgramToBeClosed()
    {
        const QString backup = path(u"backup.sqlite"_s);
        const auto running = filled(u"progress.sqlite"_s, {answer(u"q1"_s, start)});
        QVERIFY(backupTo(*running, backup).has_value());
        const auto report = restoreFrom(backup, path(u"progress.sqlite"_s), start);
        QVERIFY(!report.has_value());
        QVERIFY2(report.error().text().contains(u"Another program"_s), qPrintable(report.error().text()));
        QVERIFY(QFile::exists(path(u"progress.sqlite"_s)));
    }

    // On a network home: the undo of a killed write belongs to the file that goes, not to the one that comes.
    void restore_doesNotUndoIntoTheRestoredStore_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("store and its journal") << true;
        QTest::newRow("journal alone") << false;
    }

    void restore_doesNotUndoIntoTheRestoredStore()
    {
        QFETCH(bool, isThere);
        const QString file = path(u"progress.sqlite"_s);
        const QString backup = path(u"backup.sqlite"_s);
        {
            auto store = filled(u"a.sqlite"_s, {answer(u"q1"_s, start)});
            QVERIFY(backupTo(*store, backup).has_value() && store->append(std::vector{answer(u"q2"_s, start)}));
            QVERIFY(store->release().has_value());
        }
        QVERIFY(copyInTheMiddle(path(u"a.sqlite"_s), file, u"INSERT INTO snapshots VALUES ('00', zeroblob(400000))"_s));
        QVERIFY(isThere || QFile::remove(file));
        const auto report = restoreFrom(backup, file, start);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->previous.isEmpty(), !isThere);
        QVERIFY(!QFile::exists(file + u"-journal"_s));
        const auto restored = EventStore::open(file);
        QCOMPARE(restored->state().of().answers.size(), 1);
        QCOMPARE(restored->verify()->problems, QStringList());
        QVERIFY(!isThere || EventStore::open(report->previous)->state().of().answers.size() == 2);
    }

    // What cannot be opened now may be healthy: only damage is moved unopened.
    void restore_leavesAStoreInUse()
    {
        const QString file = path(u"progress.sqlite"_s);
        const QString backup = path(u"backup.sqlite"_s);
        {
            auto store = filled(u"progress.sqlite"_s, {answer(u"q1"_s, start)});
            QVERIFY(backupTo(*store, backup).has_value() && store->release().has_value());
        }
        const auto user = Connection::open(file, Access::ReadWrite); // with a rollback journal
        QVERIFY(execute((*user)->database(), u"BEGIN EXCLUSIVE"_s).has_value());
        const auto report = restoreFrom(backup, file, start);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().kind, ErrorKind::Busy);
        QVERIFY(QFile::exists(file) && filesLike(u"*before-restore*"_s).isEmpty());
    }

    void restore_replacesAStoreOfANewerOchre()
    {
        const QString file = path(u"progress.sqlite"_s);
        const QString backup = path(u"backup.sqlite"_s);
        QVERIFY(backupTo(*filled(u"progress.sqlite"_s, {answer(u"q1"_s, start)}), backup).has_value());
        QVERIFY(execute((*Connection::open(file, Access::ReadWrite))->database(), u"PRAGMA user_version = 99"_s));
        QVERIFY(restoreFrom(backup, file, start).has_value());
        QCOMPARE(EventStore::open(file)->state().eventCount(), 1);
        QCOMPARE(filesLike(u"*before-restore*"_s).size(), 1);
    }

    void restoredStore_isForItsUserAlone()
    {
        const QString backup = path(u"backup.sqlite"_s);
        QVERIFY(backupTo(*filled(u"a.sqlite"_s, {answer(u"q1"_s, start)}), backup).has_value());
        QVERIFY(restoreFrom(backup, path(u"progress.sqlite"_s), start).has_value());
        for (const QString &file : {backup, path(u"progress.sqlite"_s)}) {
            QVERIFY(!(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        }
    }

    // One crafted line must not make a log that nobody can take in.
    void logWithTheHighestNumbers_canBeExchanged_data()
    {
        QTest::addColumn<bool>("isOwnDevice");
        QTest::newRow("of another device") << false;
        QTest::newRow("of this device") << true;
    }

    void logWithTheHighestNumbers_canBeExchanged()
    {
        QFETCH(bool, isOwnDevice);
        auto store = filled(u"a.sqlite"_s, {answer(u"q1"_s, start)});
        QString device = QString::fromLatin1(id);
        QVERIFY(store->forEach([&](const Event &event) -> Result<void> {
            device = isOwnDevice ? event.device : device;
            return {};
        }));
        Event highest = answer(u"q2"_s, start).event;
        seal(highest, {device, maxNumber - 1, {}, {maxNumber - 1, {}, {}}, 0});
        QCOMPARE(importLog(*store, exportHeader() + exportLine(highest, {}), {})->added, 1);
        QVERIFY(store->append(std::vector{answer(u"q3"_s, start), answer(u"q4"_s, start)}).has_value());
        auto other = EventStore::open(path(u"b.sqlite"_s));
        const auto report = importLog(*other, exportLog(*store).value(), {});
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->added, 4);
        QVERIFY(other->state() == store->state());
        QCOMPARE(store->verify()->problems, QStringList());
        highest.counter = maxNumber + 1;
        highest.checksum = checksumOf(highest);
        QVERIFY(!importLog(*other, exportHeader() + exportLine(highest, {}), {}).has_value());
    }

    void restore_onAFullDiskPutsTheOldStoreBack()
    {
        std::vector<Entry> entries;
        for (int i = 0; i < 300; ++i) {
            entries.push_back(answer(QString::number(i), start + i));
        }
        const QString backup = path(u"backup.sqlite"_s);
        QVERIFY(backupTo(*filled(u"a.sqlite"_s, entries), backup).has_value());
        QVERIFY(filled(u"progress.sqlite"_s, {answer(u"q1"_s, start)}).has_value());
        const auto report = [&] {
            const FileSizeLimit limit(40'000);
            return restoreFrom(backup, path(u"progress.sqlite"_s), start);
        }();
        QVERIFY(!report.has_value());
        QCOMPARE(EventStore::open(path(u"progress.sqlite"_s))->state().eventCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStoreTransfer)
#include "tst_storetransfer.moc"
