// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/eventlines.h"
#include "journal/oldstore.h"
#include "progress/backups.h"
#include "progress/eventstore.h"
#include "progress/storerepair.h"
#include "progress/storetransfer.h"
#include "storefixture.h"
#include "support/faultyvfs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;
using Sqlite::FaultyVfs;

namespace {

constexpr qint64 start = 1'780'000'000'000;

/// What a scenario has been told is on the disk: questions.
using Acknowledged = QSet<QString>;

/// One way of writing, from a folder that is made once to a folder in which a call fails.
struct Scenario {
    std::function<bool(const QString &folder)> prepare;
    /// Adds what was acknowledged; returns the error when there was one.
    std::function<std::optional<Error>(const QString &folder, Acknowledged &acknowledged)> act;
    Acknowledged before; ///< acknowledged in prepare()
};

QString storeIn(const QString &folder)
{
    return EventStore::fileIn(folder);
}

bool fill(const QString &folder, const QStringList &questions)
{
    auto store = EventStore::open(storeIn(folder));
    std::vector<Entry> entries{snapshot(u"own/ex"_s, start, QByteArray(9000, 'x'))};
    for (const QString &question : questions) {
        entries.push_back(answer(question, start));
    }
    return store && store->append(entries) && store->release();
}

/// Appends as the program does: what failed is tried once more with the next.
std::optional<Error> append(const QString &folder, Acknowledged &acknowledged)
{
    std::optional<Error> error;
    auto store = EventStore::open(storeIn(folder));
    if (!store) {
        return store.error();
    }
    std::vector<Entry> waiting;
    for (const QString &question : {u"n1"_s, u"n2"_s, u"n3"_s}) {
        waiting.push_back(answer(question, start));
        waiting.push_back(snapshot(u"own/"_s + question, start, question.toUtf8().repeated(2000)));
        if (const auto added = store->append(waiting); !added) {
            error = added.error();
            continue;
        }
        for (const Entry &entry : waiting) {
            if (!entry.source) {
                acknowledged.insert(entry.event.subject);
            }
        }
        waiting.clear();
    }
    return error;
}

std::optional<Error> open(const QString &folder, Acknowledged &)
{
    const auto store = EventStore::open(storeIn(folder));
    return store ? std::nullopt : std::optional(store.error());
}

bool fillOld(const QString &folder)
{
    std::vector<Journal::OldRow> rows;
    for (int number = 0; number < 20; ++number) {
        rows.push_back({makeUuidV7(start + number), start + number, u"answer-given"_s, uR"({"correct":true})"_s, {}});
    }
    return Journal::makeOldStore(storeIn(folder), 2, rows);
}

QByteArray exported()
{
    static const QByteArray text = [] {
        const QTemporaryDir folder;
        const bool isFilled = fill(folder.path(), {u"i1"_s, u"i2"_s});
        return isFilled ? exportLog(*EventStore::open(storeIn(folder.path()))).value_or(QByteArray()) : QByteArray();
    }();
    return text;
}

std::optional<Error> import(const QString &folder, Acknowledged &acknowledged)
{
    auto store = EventStore::open(storeIn(folder));
    const auto report = store.and_then([](EventStore &opened) { return importLog(opened, exported(), u"log"_s); });
    if (!report) {
        return report.error();
    }
    acknowledged += {u"i1"_s, u"i2"_s};
    return std::nullopt;
}

/// Whatever lies among the backups is whole.
std::optional<Error> backUp(const QString &folder, Acknowledged &)
{
    const auto made = makeBackup(storeIn(folder), BackupReason::Daily, start);
    return made ? std::nullopt : std::optional(made.error());
}

bool fillForRestore(const QString &folder)
{
    return fill(folder, {u"q1"_s}) && makeBackup(storeIn(folder), BackupReason::Daily, start)
           && fill(folder, {u"q2"_s});
}

/// Restored or not: what was answered is in the store, or in the one that it replaced.
std::optional<Error> restore(const QString &folder, Acknowledged &acknowledged)
{
    const auto restored = restoreFrom(backupsOf(storeIn(folder)).back().file, storeIn(folder), start);
    if (!restored) {
        return restored.error();
    }
    acknowledged.remove(u"q2"_s);
    return std::nullopt;
}

bool fillForRepair(const QString &folder)
{
    return fill(folder, {u"q1"_s, u"lost-question"_s, u"q2"_s})
           && writeFile(storeIn(folder), contentOf(storeIn(folder)).replace("lost-question", "torn-question"));
}

std::optional<Error> repair(const QString &folder, Acknowledged &)
{
    const auto repaired = repairStore(storeIn(folder), start);
    return repaired ? std::nullopt : std::optional(repaired.error());
}

const QHash<QString, Scenario> &scenarios()
{
    const auto filled = [](const QString &folder) { return fill(folder, {u"q1"_s, u"q2"_s}); };
    static const QHash<QString, Scenario> all{
        {u"append"_s, {filled, append, {u"q1"_s, u"q2"_s}}},
        {u"new store"_s, {[](const QString &) { return true; }, append, {}}},
        {u"migration"_s, {fillOld, open, {}}},
        {u"import"_s, {filled, import, {u"q1"_s, u"q2"_s}}},
        {u"backup"_s, {filled, backUp, {u"q1"_s, u"q2"_s}}},
        {u"restore"_s, {fillForRestore, restore, {u"q1"_s, u"q2"_s}}},
        {u"repair"_s, {fillForRepair, repair, {u"q1"_s, u"q2"_s}}},
    };
    return all;
}

bool copyFolder(const QString &from, const QString &to)
{
    const QDir source(from);
    const QFileInfoList entries = source.entryInfoList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    return std::ranges::all_of(entries, [&](const QFileInfo &entry) {
        const QString target = to + u'/' + entry.fileName();
        return entry.isDir() ? QDir().mkpath(target) && copyFolder(entry.filePath(), target)
                             : QFile::copy(entry.filePath(), target);
    });
}

} // namespace

/// Every call of SQLite to the disk fails in turn, and the disk is full at every write in turn.
class TestStoreFaults final : public QObject {
    Q_OBJECT

    void checkAfter(const QString &folder, const Acknowledged &acknowledged, const QString &name) const
    {
        if (name == u"repair"_s) {
            // Before and after it all that is whole can be read; a store of this name is there at every moment.
            const auto part = readWholePart(storeIn(folder));
            QVERIFY2(part.has_value(), part ? "" : qPrintable(part.error().text()));
            for (const QString &question : acknowledged) {
                QVERIFY2(part->store.state().of().answers.contains(question), qPrintable(question));
            }
            return;
        }
        const auto store = EventStore::open(storeIn(folder));
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().text()));
        QCOMPARE(store->verify()->problems, QStringList());
        for (const QString &question : acknowledged) {
            QVERIFY2(store->state().of().answers.contains(question), qPrintable(question));
        }
        if (name == u"migration"_s) {
            QCOMPARE(store->state().eventCount(), 20);
        }
        if (name == u"import"_s) { // all of it or nothing
            QCOMPARE(store->state().of().answers.contains(u"i1"_s), store->state().of().answers.contains(u"i2"_s));
        }
        for (const Backup &backup : backupsOf(storeIn(folder))) {
            const auto content = contentOf(backup.file, storeIn(folder));
            QVERIFY2(content.has_value(), content ? "" : qPrintable(backup.file + content.error().text()));
            QVERIFY(name != u"restore"_s || content->events > 0);
        }
    }

private slots:
    void initTestCase() { QVERIFY(FaultyVfs::install()); }

    void failingCall_losesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isFull");
        const QStringList names = scenarios().keys();
        for (const QString &name : names) {
            QTest::addRow("%s, a call fails", qPrintable(name)) << name << false;
            QTest::addRow("%s, the disk is full", qPrintable(name)) << name << true;
        }
    }

    void failingCall_losesNothing()
    {
        QFETCH(QString, name);
        QFETCH(bool, isFull);
        const Scenario &scenario = scenarios()[name];
        const QTemporaryDir prepared;
        QVERIFY(scenario.prepare(prepared.path()));
        int number = 1;
        int refused = 0;
        for (bool hasFailed = true; hasFailed; ++number) {
            const QTemporaryDir folder;
            QVERIFY(copyFolder(prepared.path(), folder.path()));
            Acknowledged acknowledged = scenario.before;
            FaultyVfs::arm(isFull ? FaultyVfs::Fault::FullDisk : FaultyVfs::Fault::Error, number);
            const std::optional<Error> error = scenario.act(folder.path(), acknowledged);
            hasFailed = FaultyVfs::disarm();
            const QByteArray said = error ? error->text().toUtf8() : QByteArray("no error");
            const QByteArray place = "call " + QByteArray::number(number) + ": " + said;
            if (error) {
                ++refused;
                QVERIFY2(hasFailed, place.constData());
                QVERIFY2(error->what.endsWith(u'.') && !error->what.contains(u'\n'), place.constData());
            }
            checkAfter(folder.path(), acknowledged, name);
            if (QTest::currentTestFailed()) {
                qInfo("%s", place.constData());
                return;
            }
        }
        QVERIFY(refused > 0);
        qInfo("%d calls in turn, %d refusals, nothing lost", number - 2, refused);
    }
};

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
