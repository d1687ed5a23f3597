// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "journal/codec.h"
#include "journal/eventlines.h"
#include "journal/oldstore.h"
#include "journal/seal.h"
#include "progress/backups.h"
#include "progress/eventstore.h"
#include "progress/progressservice.h"
#include "progress/storerepair.h"
#include "progress/storetransfer.h"
#include "support/killrounds.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUuid>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

namespace {

constexpr int ways = 7; // those here, and the drafts of notes (tests/lesson)

Entry answerTo(const QString &question)
{
    const qint64 now = systemClock()();
    Entry entry{Journal::eventOf(Journal::AnswerGiven{u"intro"_s, question, true}), std::nullopt, false};
    entry.event.id = makeUuidV7(now);
    entry.event.timeMs = now;
    return entry;
}

/// Writes one answer with the text of a program, and says so when it is acknowledged.
bool appendTo(EventStore &store, const QString &question)
{
    const qint64 now = systemClock()();
    Entry text{Journal::eventOf(Journal::CodeSnapshot{u"intro"_s, u"intro/example"_s, u"typed"_s, {}}),
               question.toUtf8(), false};
    text.event.id = makeUuidV7(now);
    text.event.timeMs = now;
    if (!store.append(std::vector{answerTo(question), text})) {
        return false;
    }
    acknowledge(question);
    return true;
}

// Each of these goes on until it is killed; one that fails ends by itself, and the round fails.

void record(const QString &file, const QString &round)
{
    ProgressService service(file, systemClock());
    service.open();
    for (int number = 0;; ++number) {
        const QString question = u"record-%1-%2"_s.arg(round).arg(number);
        service.saveSnapshot(u"intro/example"_s, u"typed"_s, question.toUtf8()); // travels in the same commit
        if (!service.record(Journal::AnswerGiven{u"intro"_s, question, true}).result()) {
            return;
        }
        acknowledge(question);
    }
}

void import(const QString &file, const QString &round)
{
    auto store = EventStore::open(file);
    Journal::LogHead head{QUuid::createUuid().toString(QUuid::WithoutBraces), 0, {}, {}, 0};
    for (int number = 0; store; ++number) {
        const QString question = u"import-%1-%2"_s.arg(round).arg(number);
        QByteArray text = Journal::exportHeader();
        for (int part = 0; part < 5; ++part) {
            Entry entry = answerTo(question + u'-' + QString::number(part));
            Journal::seal(entry.event, head);
            Journal::advance(head, entry.event);
            text += Journal::exportLine(entry.event, std::nullopt);
        }
        if (!importLog(*store, text, u"log"_s)) {
            return;
        }
        acknowledge(question + u"-0"_s);
        acknowledge(question + u"-4"_s);
    }
}

void backUp(const QString &file, const QString &round)
{
    auto store = EventStore::open(file);
    for (int number = 0; store && appendTo(*store, u"backup-%1-%2"_s.arg(round).arg(number)); ++number) {
        if (!makeBackup(file, BackupReason::BeforeImport, systemClock()())) {
            return;
        }
    }
}

/// Restores the backup of a moment ago, which holds all that is acknowledged.
void restore(const QString &file, const QString &round)
{
    for (int number = 0;; ++number) {
        {
            auto store = EventStore::open(file);
            if (!store || !appendTo(*store, u"restore-%1-%2"_s.arg(round).arg(number))) {
                return;
            }
        }
        const auto made = makeBackup(file, BackupReason::BeforeImport, systemClock()());
        if (!made || !restoreFrom(made->file, file, systemClock()())) {
            return;
        }
        QFile::remove(made->file);
    }
}

/// Changes one event that nobody was promised, behind the store's back.
bool tear(const QString &file, const QByteArray &question)
{
    QFile bytes(file);
    if (!bytes.open(QIODevice::ReadWrite)) {
        return false;
    }
    const qsizetype at = bytes.readAll().indexOf(question);
    return at > 0 && bytes.seek(at) && bytes.write("#") == 1;
}

void repair(const QString &file, const QString &round)
{
    for (int number = 0;; ++number) {
        const QString torn = u"torn-%1-%2"_s.arg(round).arg(number);
        {
            auto store = EventStore::open(file);
            if (!store || !appendTo(*store, u"repair-%1-%2"_s.arg(round).arg(number))
                || !store->append(std::vector{answerTo(torn)}) || !store->release()) {
                return;
            }
        }
        if (!tear(file, torn.toUtf8()) || !repairStore(file, systemClock()())) {
            return;
        }
    }
}

void migrate(const QString &file, const QString &)
{
    acknowledge(u"ready"_s);
    if (EventStore::open(file)) {
        QThread::sleep(10); // until it is killed
    }
}

const QHash<QString, void (*)(const QString &, const QString &)> &acts()
{
    static const QHash<QString, void (*)(const QString &, const QString &)> all{
        {u"record"_s, record},   {u"import"_s, import}, {u"backup"_s, backUp},
        {u"restore"_s, restore}, {u"repair"_s, repair}, {u"migrate"_s, migrate}};
    return all;
}

} // namespace

/// Kills the program in the middle of every way in which it writes, and counts what it had acknowledged.
class TestKillSafety final : public QObject {
    Q_OBJECT

    /// Of a store that was being repaired; any other is whole.
    static bool repairIfNeeded(const QString &file)
    {
        const auto report =
            EventStore::open(file, Access::ReadOnly).and_then([](const EventStore &store) { return store.verify(); });
        const bool isDamaged = report ? report->isDamaged() : report.error().kind == ErrorKind::Damaged;
        return !isDamaged || repairStore(file, systemClock()()).has_value();
    }

    static void checkStore(const QString &file, const QStringList &acknowledged)
    {
        auto store = EventStore::open(file);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
        for (const QString &question : acknowledged) {
            QVERIFY2(store->state().of().answers.contains(question), qPrintable(question + u" was lost"_s));
        }
        QCOMPARE(store->verify()->problems, QStringList());
        QCOMPARE(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }

    /// No half file has the name of a backup.
    static void checkBackups(const QString &file)
    {
        for (const Backup &backup : backupsOf(file)) {
            if (backup.reason != BackupReason::BeforeRepair) {
                const auto store = EventStore::open(backup.file, Access::ReadOnly);
                QVERIFY2(store.has_value(), qPrintable(backup.file));
                QCOMPARE(store->verify()->problems, QStringList());
            }
            QFile::remove(backup.file);
        }
    }

private slots:
    void acknowledgedAnswers_surviveSigkill_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<int>("ms");
        QTest::newRow("record") << u"record"_s << 60;
        QTest::newRow("import") << u"import"_s << 60;
        QTest::newRow("backup") << u"backup"_s << 300;
        QTest::newRow("restore") << u"restore"_s << 600;
        QTest::newRow("repair") << u"repair"_s << 500;
    }

    void acknowledgedAnswers_surviveSigkill()
    {
        QFETCH(QString, act);
        QFETCH(int, ms);
        const QTemporaryDir folder;
        const QString file = EventStore::fileIn(folder.path());
        QStringList acknowledged;
        const int rounds = killRounds(ways, 4);
        for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
            const QStringList said = linesUntilKilled({u"--act"_s, act, file, QString::number(round)}, ms);
            QVERIFY(!said.isEmpty());
            acknowledged += said;
            QVERIFY(act != u"repair"_s || repairIfNeeded(file));
            checkStore(file, acknowledged);
            checkBackups(file);
        }
        qInfo("%d kills, %lld acknowledged answers, none lost", rounds, static_cast<long long>(acknowledged.size()));
    }

    void migration_survivesSigkill()
    {
        const int rounds = killRounds(ways, 4);
        int untouched = 0;
        for (int round = 0; round < rounds; ++round) {
            const QTemporaryDir folder;
            const QString file = EventStore::fileIn(folder.path());
            std::vector<Journal::OldRow> rows;
            for (int number = 0; number < 200; ++number) {
                rows.push_back(
                    {makeUuidV7(1000 + number), 1000 + number, u"answer-given"_s, uR"({"correct":true})"_s, {}});
            }
            QVERIFY(Journal::makeOldStore(file, 2, rows));
            QCOMPARE(linesUntilKilled({u"--act"_s, u"migrate"_s, file, {}}, 300), QStringList{u"ready"_s});
            untouched += backupsOf(file).empty() ? 1 : 0;
            checkBackups(file);
            checkStore(file, {});
            QCOMPARE(EventStore::open(file)->state().eventCount(), 200);
        }
        qInfo("%d kills, %d before the copy was made, no event lost", rounds, untouched);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--act"_s) {
        acts().value(arguments.value(2))(arguments.value(3), arguments.value(4));
        return 1;
    }
    TestKillSafety test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_killsafety.moc"
