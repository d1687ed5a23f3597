// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/eventstore.h"
#include "progress/progressservice.h"
#include "sqlite/connection.h"
#include "sqlite/statement.h"
#include "storefixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Journal;
using namespace Ochre::Progress;
using namespace Ochre::Sqlite;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'780'000'000'000;

QString name(const char *kind)
{
    return QString::fromLatin1(kind);
}

Journal::AnswerGiven rightAnswer(const QString &lesson, const QString &question)
{
    return {.lesson = lesson, .question = question, .correct = true, .options = {u"b"_s}};
}

} // namespace

class TestProgressService final : public QObject {
    Q_OBJECT

private:
    // A service on `file` that has answered open().
    static std::unique_ptr<ProgressService> openService(const QString &file, int patienceMs = 5000)
    {
        auto service = std::make_unique<ProgressService>(file, [] { return start; });
        QSignalSpy opened(service.get(), &ProgressService::opened);
        QSignalSpy failed(service.get(), &ProgressService::failed);
        service->open();
        const bool answered = QTest::qWaitFor([&] { return opened.size() + failed.size() > 0; }, patienceMs);
        return answered ? std::move(service) : nullptr;
    }

private slots:
    // Such as a card that is written on the command line while the window is open.
    void eventOfAnotherProcess_isShownByItself()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"progress.sqlite"_s);
        const auto service = openService(file);
        QVERIFY(service && service->isPersistent());
        {
            const auto other = openService(file);
            QVERIFY(other && other->isPersistent());
            other->record(rightAnswer(u"moves"_s, u"q-other"_s));
        }
        QTRY_VERIFY_WITH_TIMEOUT(service->state().answers.contains(u"q-other"_s), 20'000);
    }

    void record_followsAtOnceAndIsOnDiskWhenTheFutureSaysSo()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"new/progress.sqlite"_s);
        const auto service = openService(file);
        QVERIFY(service && service->isPersistent());
        QSignalSpy changed(service.get(), &ProgressService::stateChanged);
        auto future = service->record(rightAnswer(u"ownership"_s, u"own-1"_s));
        QCOMPARE(changed.size(), 1);
        QVERIFY(service->hasUnsaved());
        QVERIFY(service->state().answers.value(u"own-1"_s).correct);
        future.waitForFinished();
        QVERIFY(future.result().has_value());
        // Another reader sees it at that moment.
        const auto reader = EventStore::open(file, Access::ReadOnly);
        QVERIFY(reader.has_value());
        QCOMPARE(reader->state().of().answers.value(u"own-1"_s).optionIds, QStringList{u"b"_s});
        QTRY_VERIFY(!service->hasUnsaved());
        QCOMPARE(service->lastSavedMs(), start);
        QCOMPARE(changed.size(), 1);
    }

    void continuation_findsTheServiceUpToDate()
    {
        const QTemporaryDir folder;
        const auto service = openService(EventStore::fileIn(folder.path()));
        QVERIFY(service);
        bool wasUnsaved = true;
        bool called = false;
        service->record(Journal::HintShown{u"a"_s, u"ex"_s, 1}).then(service.get(), [&](const Result<void> &) {
            wasUnsaved = service->hasUnsaved();
            called = true;
        });
        QTRY_VERIFY(called);
        QVERIFY(!wasUnsaved);
    }

    void recordsBeforeOpen_areWrittenWithIt()
    {
        const QTemporaryDir folder;
        ProgressService service(EventStore::fileIn(folder.path()), [] { return start; });
        auto future = service.record(Journal::LessonOpened{u"intro"_s});
        QCOMPARE(service.state().lastLesson, u"intro"_s);
        QVERIFY(!future.isFinished());
        service.open();
        future.waitForFinished();
        QVERIFY(future.result().has_value());
    }

    void destructor_writesEverything()
    {
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        {
            ProgressService service(file, [] { return start; });
            service.open();
            for (int i = 0; i < 500; ++i) {
                service.record(Journal::SectionReached{u"intro"_s, QString::number(i)});
            }
        }
        auto store = EventStore::open(file);
        QVERIFY(store.has_value());
        QCOMPARE(store->state().of().lessons.value(u"intro"_s).sections.size(), 500);
        QCOMPARE(store->state().of().lessons.value(u"intro"_s).lastSection, u"499"_s);
        QCOMPARE(store->verify().value().problems, QStringList());
    }

    void neverOpened_theFutureSaysNotSaved()
    {
        const QTemporaryDir folder;
        QFuture<Result<void>> future;
        {
            ProgressService service(EventStore::fileIn(folder.path()), [] { return start; });
            future = service.record(Journal::LessonOpened{u"intro"_s});
        }
        QVERIFY(future.isFinished());
        QVERIFY(!future.result().has_value());
    }

    void snapshots_areKeptWhenTheTextChanged()
    {
        const QTemporaryDir folder;
        const auto service = openService(EventStore::fileIn(folder.path()));
        QVERIFY(service);
        const QString document = u"intro/example-1"_s;
        QVERIFY(!service->latestSnapshot(document).result().value().has_value());
        service->saveSnapshot(document, u"typed"_s, "one");
        service->saveSnapshot(document, u"run"_s, "one");
        service->saveSnapshot(document, u"typed"_s, "two \xff");
        service->saveSnapshot(document, u"reset"_s, "one");
        service->saveSnapshot(u"intro/example-2"_s, u"typed"_s, "");
        const auto all = service->snapshots(document).result().value();
        QCOMPARE(all.size(), 3U);
        QCOMPARE(all[0].source, "one");
        QCOMPARE(all[0].reason, u"reset"_s);
        QCOMPARE(all[1].source, "two \xff");
        QCOMPARE(all[2].reason, u"typed"_s);
        QCOMPARE(service->snapshots(document, 1).result().value().size(), 1U);
        QCOMPARE(service->latestSnapshot(u"intro/example-2"_s).result().value()->source, QByteArray(""));
        QTRY_COMPARE(service->state().eventCount, 4);
        QVERIFY(!service->saveSnapshot(document, u"typed"_s, QByteArray(5 << 20, 'x')).result().has_value());
    }

    void events_ofOneSubjectComeNewestFirst()
    {
        const QTemporaryDir folder;
        const auto service = openService(EventStore::fileIn(folder.path()));
        QVERIFY(service);
        const QString document = u"intro/example-1"_s;
        QVERIFY(service->events(name(EventKind::programRun), document).result().value().empty());
        service->record(Journal::ProgramRun{.lesson = u"intro"_s, .document = document, .outcome = u"panicked"_s});
        service->record(Journal::ProgramRun{.lesson = u"intro"_s, .document = document, .outcome = u"finished"_s});
        service->record(Journal::ProgramRun{.lesson = u"intro"_s, .document = u"intro/example-2"_s});
        service->record(Journal::FixApplied{u"intro"_s, document, {}, {}});
        const auto runs = service->events(name(EventKind::programRun), document).result().value();
        QCOMPARE(runs.size(), 2U);
        QCOMPARE(runs[0].data["outcome"_L1].toString(), u"finished"_s);
        QCOMPARE(runs[1].data["outcome"_L1].toString(), u"panicked"_s);
        QCOMPARE(service->events(name(EventKind::programRun), document, 1).result().value().size(), 1U);
    }

    void damagedFile_isKeptAndEverythingWorksInMemory()
    {
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        writeFile(file, QByteArray(9000, 'z'));
        const auto service = openService(file);
        QVERIFY(service && !service->isPersistent());
        QVERIFY(service->problem()->text().contains(file));
        QVERIFY(!service->problem()->advice.isEmpty());
        auto future = service->record(rightAnswer(u"ownership"_s, u"own-1"_s));
        service->saveSnapshot(u"intro/main"_s, u"typed"_s, "fn main() {}");
        QVERIFY(!future.result().has_value());
        QVERIFY(service->hasUnsaved());
        QVERIFY(service->state().answers.contains(u"own-1"_s));
        QCOMPARE(service->latestSnapshot(u"intro/main"_s).result().value()->source, "fn main() {}");
        QCOMPARE(service->events(name(EventKind::answerGiven), u"own-1"_s).result().value().size(), 1U);
        QCOMPARE(contentOf(file), QByteArray(9000, 'z'));
    }

    // The promise of another try holds for a store that could not be opened, too.
    void storeThatCouldNotBeOpened_isTriedAgain_data()
    {
        QTest::addColumn<QString>("obstacle");
        QTest::newRow("full disk") << u"full"_s;
        QTest::newRow("missing folder") << u"folder"_s;
        QTest::newRow("another program") << u"busy"_s;
        QTest::newRow("another program, until the end") << u"busy to the end"_s;
    }

    void storeThatCouldNotBeOpened_isTriedAgain()
    {
        QFETCH(QString, obstacle);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"home/progress.sqlite"_s);
        auto limit = obstacle == u"full" ? std::make_unique<FileSizeLimit>(0) : nullptr;
        std::unique_ptr<Connection> other;
        if (obstacle == u"folder") {
            QVERIFY(writeFile(folder.filePath(u"home"_s), {}));
        } else if (obstacle.startsWith(u"busy")) {
            QVERIFY(EventStore::open(file)->release().has_value());
            other = std::move(*Connection::open(file, Access::ReadWrite));
            QVERIFY(execute(other->database(), u"BEGIN EXCLUSIVE"_s).has_value());
        }
        auto service = openService(file, 30'000);
        QVERIFY(service && !service->isPersistent() && !service->canStartAfresh());
        QVERIFY(!service->record(rightAnswer(u"ownership"_s, u"own-1"_s)).result().has_value());
        QVERIFY(service->hasUnsaved());
        limit.reset();
        other.reset();
        QFile::remove(folder.filePath(u"home"_s));
        if (obstacle.endsWith(u"end")) {
            service.reset(); // closing is the last try
        } else {
            QTRY_VERIFY_WITH_TIMEOUT(!service->hasUnsaved(), 30'000);
            QVERIFY(service->isPersistent());
            QVERIFY(service->state().answers.contains(u"own-1"_s));
        }
        QVERIFY(EventStore::open(file, Access::ReadOnly)->state().of().answers.contains(u"own-1"_s));
    }

    void onlyADamagedStore_canBeSetAside_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("can");
        QTest::newRow("newer") << u"PRAGMA user_version = 99"_s << false;
        QTest::newRow("foreign") << u"PRAGMA application_id = 7"_s << false;
        QTest::newRow("below zero") << u"PRAGMA user_version = -1"_s << true;
    }

    void onlyADamagedStore_canBeSetAside()
    {
        QFETCH(QString, sql);
        QFETCH(bool, can);
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        QVERIFY(EventStore::open(file).has_value());
        QVERIFY(execute((*Connection::open(file, Access::ReadWrite))->database(), sql).has_value());
        const auto service = openService(file);
        QVERIFY(service && !service->isPersistent());
        QCOMPARE(service->canStartAfresh(), can);
        QSignalSpy failed(service.get(), &ProgressService::failed);
        service->startAfresh(); // whoever asks
        QTRY_VERIFY(can ? service->isPersistent() : failed.size() == 1);
        QCOMPARE(!QDir(folder.path()).entryList({u"*set-aside*"_s}).isEmpty(), can);
    }

    // Between the question and the answer a backup may have been restored.
    void startAfresh_leavesAStoreThatIsWholeByThen()
    {
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        writeFile(file, QByteArray(9000, 'z'));
        const auto service = openService(file);
        QVERIFY(service && service->canStartAfresh());
        QVERIFY(QFile::remove(file));
        QVERIFY(EventStore::open(file)->append(std::vector{answer(u"q1"_s, start)}).has_value());
        service->startAfresh();
        QTRY_VERIFY(service->isPersistent());
        QVERIFY(service->state().answers.contains(u"q1"_s));
        QVERIFY(QDir(folder.path()).entryList({u"*set-aside*"_s}).isEmpty());
    }

    void startAfresh_setsTheDamagedFileAsideAndSavesWhatWaited()
    {
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        writeFile(file, QByteArray(9000, 'z'));
        const auto service = openService(file);
        QVERIFY(service && service->canStartAfresh());
        service->record(rightAnswer(u"ownership"_s, u"own-1"_s));
        service->startAfresh();
        QTRY_VERIFY(service->isPersistent());
        QTRY_VERIFY(!service->hasUnsaved());
        QVERIFY(!service->canStartAfresh());
        QVERIFY(EventStore::open(file, Access::ReadOnly)->state().of().answers.contains(u"own-1"_s));
        const QStringList aside = QDir(folder.path()).entryList({u"progress.sqlite.set-aside-2026*"_s});
        QCOMPARE(aside.size(), 1);
        QCOMPARE(contentOf(folder.filePath(aside.first())), QByteArray(9000, 'z'));
        QSignalSpy opened(service.get(), &ProgressService::opened);
        service->startAfresh(); // a healthy store stays
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(service->state().answers.contains(u"own-1"_s));
        QCOMPARE(QDir(folder.path()).entryList({u"*set-aside*"_s}).size(), 1);
    }

    void fullDisk_keepsEventsAndWritesThemLater()
    {
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        const auto service = openService(file);
        QVERIFY(service);
        QVERIFY(service->record(Journal::LessonOpened{u"intro"_s}).result().has_value());
        QSignalSpy failed(service.get(), &ProgressService::failed);
        {
            const FileSizeLimit limit(4096);
            auto future = service->record(rightAnswer(u"intro"_s, u"q1"_s));
            future.waitForFinished();
            QVERIFY(!future.result().has_value());
            QTRY_COMPARE(failed.size(), 1);
            QVERIFY(!service->isPersistent());
            QVERIFY(service->hasUnsaved());
            service->record(Journal::LessonOpened{u"types"_s}).waitForFinished();
        }
        QCoreApplication::processEvents();
        QCOMPARE(failed.size(), 1); // the same problem is said once
        auto next = service->record(rightAnswer(u"intro"_s, u"q2"_s));
        next.waitForFinished();
        QVERIFY(next.result().has_value());
        QTRY_VERIFY(!service->hasUnsaved());
        QVERIFY(service->isPersistent());
        auto store = EventStore::open(file, Access::ReadOnly);
        QVERIFY(store->state().of().answers.contains(u"q1"_s) && store->state().of().answers.contains(u"q2"_s));
        QCOMPARE(store->verify().value().problems, QStringList());
    }

    void folderThatCannotBeMade_isSaid()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"home"_s), "a file, not a folder");
        const auto service = openService(folder.filePath(u"home/progress.sqlite"_s));
        QVERIFY(service && !service->isPersistent());
        QVERIFY(service->problem()->text().contains(u"home"_s));
        QVERIFY(!service->canStartAfresh());
    }

    void otherProcessesEvents_arriveWithTheNextCommit()
    {
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        const auto service = openService(file);
        QVERIFY(service);
        service->record(Journal::LessonOpened{u"intro"_s}).waitForFinished();
        auto other = EventStore::open(file);
        QVERIFY(other->append(std::vector{answer(u"q9"_s, start - 1000)}).has_value());
        service->record(Journal::LessonOpened{u"types"_s});
        QTRY_VERIFY(service->state().answers.contains(u"q9"_s));
        QCOMPARE(service->state().lastLesson, u"types"_s);
        QCOMPARE(other->verify().value().problems, QStringList());
    }

    void wrongClock_neverUndoesWhatIsSavedLater()
    {
        const QTemporaryDir folder;
        qint64 now = start;
        ProgressService service(EventStore::fileIn(folder.path()), [&now] { return now; });
        service.open();
        service.record(Journal::LessonOpened{u"late"_s}).waitForFinished();
        now = start - 86'400'000;
        service.record(Journal::LessonOpened{u"early"_s}).waitForFinished();
        QTRY_VERIFY(!service.hasUnsaved());
        QCOMPARE(service.state().lastLesson, u"early"_s); // it was opened after the clock was set right
        auto store = EventStore::open(EventStore::fileIn(folder.path()), Access::ReadOnly);
        QCOMPARE(store->verify().value().problems, QStringList());
        QCOMPARE(store->state().of().lastLesson, u"early"_s);
    }

    void undo_takesBackAndUndoingThatBringsAgain()
    {
        const QTemporaryDir folder;
        const auto service = openService(EventStore::fileIn(folder.path()));
        QVERIFY(service);
        service->record(Journal::AnswerGiven{u"intro"_s, u"q"_s, false});
        service->record(Journal::AnswerGiven{u"intro"_s, u"q"_s, true, false, false, {}, {}, Journal::Sureness::Sure});
        service->undo(service->lastEventId()).waitForFinished();
        const QString undo = service->lastEventId();
        QTRY_VERIFY(!service->state().answers.value(u"q"_s).correct);
        QCOMPARE(service->state().answers.value(u"q"_s).attempts, 1);
        service->undo(undo).waitForFinished();
        QTRY_VERIFY(service->state().answers.value(u"q"_s).correct);
        QCOMPARE(service->state().answers.value(u"q"_s).sureness, Journal::Sureness::Sure);
        QCOMPARE(service->state().eventCount, 4);
    }

    void tooLargeATextOrABrokenOne_isRefusedInWords()
    {
        const QTemporaryDir folder;
        const auto service = openService(EventStore::fileIn(folder.path()));
        QVERIFY(service);
        for (const QString &text : {QString((1 << 20) + 1, u'x'), QString(QChar(0xd800))}) {
            const auto refused = service->record(Journal::NoteWritten{u"intro"_s, u"n"_s, text, {}, {}}).result();
            QVERIFY(!refused.has_value());
            QVERIFY(!refused.error().advice.isEmpty());
        }
        QVERIFY(!service->saveSnapshot(u"a/b"_s, u"typed"_s, QByteArray((1 << 20) + 1, 'x')).result().has_value());
        QCOMPARE(service->state().eventCount, 0);
        QVERIFY(!service->hasUnsaved());
    }

    void callers_areNotHeldUpByALockedStore()
    {
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        const auto service = openService(file);
        QVERIFY(service);
        const auto other = Connection::open(file, Access::ReadWrite);
        Transaction lock((*other)->database());
        QVERIFY(lock.begin().has_value());
        QElapsedTimer timer;
        timer.start();
        QFuture<Result<void>> future;
        for (int i = 0; i < 100; ++i) {
            future = service->record(rightAnswer(u"intro"_s, QString::number(i)));
        }
        QVERIFY2(timer.elapsed() < 2000, "recording waited for the other program"); // SQLite waits for 5 s
        QVERIFY(!future.isFinished());
        QVERIFY(lock.commit().has_value());
        QVERIFY(future.result().has_value());
        QTRY_VERIFY(!service->hasUnsaved());
    }
};

QTEST_GUILESS_MAIN(TestProgressService)
#include "tst_progressservice.moc"
