// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "base/uuid.h"
#include "ctl/progresscommand.h"
#include "progress/eventstore.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Progress;
using namespace Qt::StringLiterals;

class TestProgressCommand final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
    QString m_out;
    QString m_err;

    int run(const QStringList &arguments)
    {
        m_out.clear();
        m_err.clear();
        QTextStream out(&m_out);
        QTextStream err(&m_err);
        return Ctl::runProgressCommand(arguments, m_paths, out, err);
    }

    QJsonObject json() const { return QJsonDocument::fromJson(m_out.toUtf8()).object(); }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    int stats(const char *key)
    {
        const int code = run({u"stats"_s, u"--json"_s});
        return code == 0 ? json()["questions"_L1][QLatin1StringView(key)].toInt() : -1;
    }

    void fill() const
    {
        auto store = EventStore::open(EventStore::fileIn(m_paths.data));
        const auto add = [&store](qint64 time, const char *kind, const QString &subject, const QJsonObject &data) {
            const Entry entry{{makeUuidV7(time), time, QString::fromLatin1(kind), u"own"_s, subject, data}, {}, false};
            QVERIFY(store && store->append(std::vector{entry}));
        };
        add(1000, EventKind::lessonOpened, {}, {});
        add(2000, EventKind::answerGiven, u"q1"_s, {{u"unknown"_s, true}});
        add(3000, EventKind::answerGiven, u"q1"_s, {{u"correct"_s, true}});
        add(4000, EventKind::programRun, {}, {{u"codes"_s, QJsonArray{u"E0382"_s}}});
        add(5000, EventKind::exerciseSolved, u"ex"_s, {});
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = Paths::below(m_folder->filePath(u"home"_s));
    }

    void wrongArguments_showTheUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("unknown") << QStringList{u"forget"_s};
        QTest::newRow("no file") << QStringList{u"import"_s, u"--json"_s};
        QTest::newRow("two files") << QStringList{u"backup"_s, u"a"_s, u"b"_s};
        QTest::newRow("option") << QStringList{u"stats"_s, u"--yaml"_s};
    }

    void wrongArguments_showTheUsage()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(run(arguments), 2);
        QVERIFY(m_err.startsWith(u"Usage: "_s));
        QVERIFY(m_out.isEmpty());
    }

    void reset_beginsAnewAndIsTakenBack()
    {
        fill();
        const int answered = stats("answered");
        QVERIFY(answered > 0);
        QCOMPARE(run({u"reset"_s, u"--all"_s, u"--json"_s}), 0);
        QCOMPARE(json()["events"_L1].toArray().size(), 1);
        QCOMPARE(stats("answered"), 0);
        QVERIFY(json()["events"_L1].toInt() > 5); // the history is there
        QCOMPARE(run({u"verify"_s}), 0);
        QCOMPARE(run({u"reset"_s, u"--all"_s}), 2); // there is nothing any more
        QCOMPARE(m_err.count(u'\n'), 1);
        QCOMPARE(run({u"reset"_s, u"--undo"_s}), 0);
        QCOMPARE(stats("answered"), answered);
        QCOMPARE(run({u"verify"_s}), 0);
        QCOMPARE(run({u"reset"_s, u"--undo"_s}), 2);
    }

    void reset_ofOneLesson()
    {
        fill();
        QCOMPARE(run({u"reset"_s, u"rust/no-such-lesson"_s}), 2);
        QVERIFY(m_out.isEmpty());
        auto store = EventStore::open(EventStore::fileIn(m_paths.data));
        const Entry opened{
            {makeUuidV7(6000), 6000, QString::fromLatin1(EventKind::lessonOpened), u"ownership-and-moves"_s, {}, {}},
            {},
            false};
        QVERIFY(store && store->append(std::vector{opened}));
        QCOMPARE(run({u"reset"_s, u"rust/ownership-and-moves"_s}), 0);
        const auto after = EventStore::open(EventStore::fileIn(m_paths.data), Access::ReadOnly);
        QVERIFY(!after->state().of().lessons.contains(u"ownership-and-moves"_s));
        QVERIFY(after->state().of().lessons.contains(u"own"_s));
    }

    void reset_takesOneOrder_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("two lessons") << QStringList{u"rust/a"_s, u"rust/b"_s};
        QTest::newRow("a lesson and all") << QStringList{u"rust/a"_s, u"--all"_s};
        QTest::newRow("all and back") << QStringList{u"--all"_s, u"--undo"_s};
        QTest::newRow("unknown") << QStringList{u"--everything"_s};
    }

    void reset_takesOneOrder()
    {
        QFETCH(QStringList, arguments);
        fill();
        QCOMPARE(run(QStringList{u"reset"_s} + arguments), 2);
        QCOMPARE(m_err.count(u'\n'), 1);
        QVERIFY(stats("answered") > 0);
    }

    void generate_makesAStoreOfThatSize()
    {
        QCOMPARE(run({u"generate"_s, u"--answers"_s, u"60"_s, u"--seed"_s, u"3"_s, u"--days"_s, u"40"_s, u"--json"_s}),
                 0);
        const int events = json()["events"_L1].toInt();
        QVERIFY(events > 60);
        QCOMPARE(run({u"stats"_s, u"--json"_s}), 0);
        QCOMPARE(json()["events"_L1].toInt(), events);
        QCOMPARE(json()["kinds"_L1]["log-generated"_L1].toInt(), 1);
        QCOMPARE(run({u"verify"_s}), 0);
    }

    void generate_leavesRealProgressAlone()
    {
        fill();
        QCOMPARE(run({u"generate"_s, u"--answers"_s, u"60"_s}), 2);
        QVERIFY(m_err.contains(u"progress here already"_s));
        QCOMPARE(run({u"stats"_s, u"--json"_s}), 0);
        QCOMPARE(json()["events"_L1].toInt(), 5);
    }

    void generate_refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("nothing") << QStringList{u"--answers"_s};
        QTest::newRow("none") << QStringList{u"--answers"_s, u"0"_s};
        QTest::newRow("word") << QStringList{u"--seed"_s, u"many"_s};
        QTest::newRow("too many days") << QStringList{u"--days"_s, u"100000"_s};
        QTest::newRow("unknown") << QStringList{u"--fast"_s, u"1"_s};
        QTest::newRow("file") << QStringList{u"store.sqlite"_s};
    }

    void generate_refusesWhatIsNoNumber()
    {
        QFETCH(QStringList, options);
        QCOMPARE(run(QStringList{u"generate"_s} + options), 2);
        QCOMPARE(m_err.count(u'\n'), 1);
        QVERIFY(!QFileInfo::exists(EventStore::fileIn(m_paths.data)));
    }

    void noStoreYet_isSaidAndNotMade()
    {
        for (const auto &arguments :
             {QStringList{u"stats"_s}, {u"export"_s}, {u"verify"_s}, {u"backup"_s, path(u"b"_s)}}) {
            QCOMPARE(run(arguments), 2);
            QVERIFY(m_err.contains(u"No progress was saved"_s));
        }
        QVERIFY(!QFile::exists(m_paths.data));
    }

    // Whether there is a store cannot be seen then: that is no reason to say that there is none.
    void folderThatCannotBeLookedInto_isSaid()
    {
        QVERIFY(makeFolder(QFileInfo(m_paths.data).path()).has_value());
        QVERIFY(QFile::link(m_paths.data, m_paths.data)); // it leads to itself
        for (const auto &arguments : {QStringList{u"stats"_s}, {u"verify"_s}}) {
            QCOMPARE(run(arguments), 2);
            QVERIFY2(m_err.contains(u"cannot be opened") && !m_err.contains(u"No progress"), qPrintable(m_err));
        }
    }

    void verify_isImpossibleForWhatIsNoDamage()
    {
        QVERIFY(makeFolder(EventStore::fileIn(m_paths.data)).has_value()); // a folder of that name
        QCOMPARE(run({u"verify"_s, u"--json"_s}), 2);
        QVERIFY(m_out.isEmpty());
    }

    void stats_countEachCourse()
    {
        fill();
        auto store = EventStore::open(EventStore::fileIn(m_paths.data));
        Entry there{
            {makeUuidV7(6000), 6000, QString::fromLatin1(EventKind::answerGiven), u"own"_s, u"q1"_s, {}}, {}, {}};
        there.event.course = u"embedded"_s;
        QVERIFY(store && store->append(std::vector{there}));
        QCOMPARE(run({u"stats"_s, u"--json"_s}), 0);
        const QJsonArray courses = json()[u"courses"].toArray();
        QCOMPARE(courses.size(), 2);
        QCOMPARE(courses[0][u"id"].toString(), u"embedded"_s);
        QCOMPARE(courses[0][u"installed"].toBool(), false);
        QCOMPARE(courses[0][u"questions"][u"answered"].toInt(), 1);
        QCOMPARE(courses[1][u"id"].toString(), u"rust"_s);
        QCOMPARE(courses[1][u"installed"].toBool(), true);
        QCOMPARE(courses[1][u"events"].toInt(), 5);
        QCOMPARE(json()[u"events"].toInt(), 6);
        QCOMPARE(json()[u"questions"][u"answered"].toInt(), 2); // of one id in two courses
        QCOMPARE(run({u"stats"_s}), 0);
        QVERIFY2(m_out.contains(u"From a course that is not installed, embedded:"_s), qPrintable(m_out));
    }

    void stats_countTheLog()
    {
        fill();
        QCOMPARE(run({u"stats"_s, u"--json"_s}), 0);
        const QJsonObject stats = json();
        QCOMPARE(stats[u"events"].toInt(), 5);
        QCOMPARE(stats[u"first_ms"].toInt(), 1000);
        QCOMPARE(stats[u"last_ms"].toInt(), 5000);
        QCOMPARE(stats[u"clock_wrong"].toInt(), 0);
        QCOMPARE(stats[u"study_days"].toInt(), 1);
        QCOMPARE(stats[u"kinds"][u"answer-given"].toInt(), 2);
        QCOMPARE(stats[u"lessons_opened"].toInt(), 1);
        QCOMPARE(stats[u"exercises_solved"].toInt(), 1);
        QCOMPARE(stats[u"questions"][u"answered"].toInt(), 1);
        QCOMPARE(stats[u"questions"][u"correct"].toInt(), 1);
        QCOMPARE(stats[u"questions"][u"unknown"].toInt(), 0);
        QCOMPARE(stats[u"questions"][u"attempts"].toInt(), 2);
        QCOMPARE(stats[u"errors"][0][u"code"].toString(), u"E0382"_s);
        QCOMPARE(run({u"stats"_s}), 0);
        QVERIFY(m_out.contains(u"Events: 5"_s));
    }

    void exportAndImport_carryTheLogOver()
    {
        fill();
        QCOMPARE(run({u"export"_s}), 0);
        QCOMPARE(m_out.count(u'\n'), 6);
        const QString lines = m_out;
        const QString file = path(u"log.jsonl"_s);
        QCOMPARE(run({u"export"_s, file, u"--json"_s}), 0);
        QCOMPARE(json()[u"events"].toInt(), 5);
        QCOMPARE(QString::fromUtf8(readFile(file, 100'000).value()), lines);

        m_paths = Paths::below(path(u"other"_s));
        QCOMPARE(run({u"import"_s, file, u"--json"_s}), 0);
        QCOMPARE(json()[u"added"].toInt(), 5);
        QCOMPARE(run({u"import"_s, file, u"--json"_s}), 0);
        QCOMPARE(json()[u"known"].toInt(), 5);
        QVERIFY(saveFile(file, readFile(file, 100'000)->replace("\"ex\"", "\"xe\"")).has_value());
        QCOMPARE(run({u"import"_s, file, u"--json"_s}), 2); // the checksum says that the line was changed
        QVERIFY(m_err.contains(u"checksum"_s));
    }

    void import_namesTheBadLine()
    {
        const QString file = path(u"bad.jsonl"_s);
        QVERIFY(saveFile(file, "{\"format\":\"ochre-progress\",\"version\":1}\nnot json\n").has_value());
        QCOMPARE(run({u"import"_s, file}), 2);
        QVERIFY(m_err.contains(u"Line 2"_s) && m_err.contains(file));
        QCOMPARE(run({u"import"_s, path(u"none"_s)}), 2);
    }

    void verify_saysNoForADamagedStore()
    {
        fill();
        QCOMPARE(run({u"verify"_s, u"--json"_s}), 0);
        QCOMPARE(json()[u"events"].toInt(), 5);
        QVERIFY(json()[u"problems"].toArray().isEmpty());
        QVERIFY(saveFile(EventStore::fileIn(m_paths.data), "damaged").has_value());
        QCOMPARE(run({u"verify"_s, u"--json"_s}), 1);
        QCOMPARE(json()[u"problems"].toArray().size(), 1);
        QVERIFY(m_err.contains(u"damaged"_s));
    }

    void exportThatCannotBeRead_leavesTheStoreAsItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray head = "{\"format\":\"ochre-progress\",\"version\":1}\n";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no head") << QByteArray("{}\n");
        QTest::newRow("other format") << QByteArray(head).replace("ochre", "other");
        QTest::newRow("to come") << QByteArray(head).replace("1}", "99}");
        QTest::newRow("not UTF-8") << head + "\xFF\xFE\n";
        QTest::newRow("NUL") << head + QByteArray(100, '\0') + '\n';
        QTest::newRow("deep") << head + QByteArray(100'000, '[') + '\n';
        QTest::newRow("a store") << QByteArray("SQLite format 3\0", 16);
    }

    void exportThatCannotBeRead_leavesTheStoreAsItIs()
    {
        QFETCH(QByteArray, text);
        fill();
        QVERIFY(saveFile(path(u"bad.jsonl"_s), text).has_value());
        QCOMPARE(run({u"import"_s, path(u"bad.jsonl"_s)}), 2);
        QVERIFY2(m_err.contains(u"bad.jsonl"_s) && m_out.isEmpty(), qPrintable(m_err));
        QCOMPARE(run({u"stats"_s, u"--json"_s}), 0);
        QCOMPARE(json()[u"events"].toInt(), 5);
    }

    void cutExport_addsAllOrNothing()
    {
        fill();
        QCOMPARE(run({u"export"_s}), 0);
        const QByteArray whole = m_out.toUtf8();
        for (qsizetype size = 0; size < whole.size(); size += 97) {
            m_paths = Paths::below(path(u"cut-%1"_s.arg(size)));
            QVERIFY(saveFile(path(u"cut.jsonl"_s), whole.first(size)).has_value());
            const int code = run({u"import"_s, path(u"cut.jsonl"_s), u"--json"_s});
            const int added = json()[u"added"].toInt();
            QVERIFY2(code == 2 || (code == 0 && whole[size - 1] == '\n') || whole[size] == '\n', qPrintable(m_err));
            QCOMPARE(run({u"stats"_s, u"--json"_s}) == 0 ? json()[u"events"].toInt() : 0, code == 2 ? 0 : added);
        }
    }

    void lineEndsOfAnotherSystem_areUnderstood()
    {
        fill();
        QCOMPARE(run({u"export"_s}), 0);
        QVERIFY(saveFile(path(u"crlf.jsonl"_s), m_out.toUtf8().replace("\n", "\r\n")).has_value());
        m_paths = Paths::below(path(u"other"_s));
        QCOMPARE(run({u"import"_s, path(u"crlf.jsonl"_s), u"--json"_s}), 0);
        QCOMPARE(json()[u"added"].toInt(), 5);
    }

    void twoMachines_comeTogetherInAnyOrder()
    {
        const Paths first = m_paths;
        const Paths second = Paths::below(path(u"second"_s));
        const auto exportOf = [this](const Paths &paths, const QString &name) {
            m_paths = paths;
            fill();
            QCOMPARE(run({u"export"_s, path(name)}), 0);
        };
        exportOf(first, u"first.jsonl"_s);
        exportOf(second, u"second.jsonl"_s);
        QStringList logs;
        for (const QStringList &order : {QStringList{u"first"_s, u"second"_s},
                                         {u"second"_s, u"first"_s},
                                         {u"second"_s, u"second"_s, u"first"_s}}) {
            m_paths = Paths::below(path(u"merged-%1"_s.arg(logs.size())));
            for (const QString &name : order) {
                QCOMPARE(run({u"import"_s, path(name + u".jsonl"_s)}), 0);
            }
            QCOMPARE(run({u"export"_s}), 0);
            logs << m_out.section(u'\n', 1); // the head may name the machine
        }
        QCOMPARE(logs[0].count(u'\n'), 10);
        QCOMPARE(logs[1], logs[0]);
        QCOMPARE(logs[2], logs[0]);
    }

    void fileThatCannotBeWritten_isSaid_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("export") << u"export"_s;
        QTest::newRow("backup") << u"backup"_s;
    }

    void fileThatCannotBeWritten_isSaid()
    {
        QFETCH(QString, action);
        fill();
        QVERIFY(saveFile(path(u"file"_s), "no folder").has_value());
        for (const QString &target :
             {path(u"file/export"_s), m_folder->path(), EventStore::fileIn(m_paths.data)}) { // the last is the store
            QCOMPARE(run({action, target, u"--json"_s}), 2);
            QVERIFY2(m_err.contains(m_folder->path()) && m_out.isEmpty(), qPrintable(m_err));
        }
        QCOMPARE(run({u"verify"_s}), 0);
    }

    void backupThatIsNone_restoresNothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("no store");
        QTest::newRow("only a head") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
    }

    void backupThatIsNone_restoresNothing()
    {
        QFETCH(QByteArray, content);
        fill();
        QVERIFY(saveFile(path(u"bad.sqlite"_s), content).has_value());
        QCOMPARE(run({u"restore"_s, path(u"bad.sqlite"_s)}), 2);
        QVERIFY(!m_err.isEmpty() && m_out.isEmpty());
        QCOMPARE(readFile(path(u"bad.sqlite"_s), 10'000).value(), content); // it is not touched
        QCOMPARE(run({u"verify"_s, u"--json"_s}), 0);
        QCOMPARE(json()[u"events"].toInt(), 5);
    }

    void backup_takesThePlaceOfAnOlderOne()
    {
        fill();
        const QString backup = path(u"backup.sqlite"_s);
        QVERIFY(saveFile(backup, "older").has_value());
        QCOMPARE(run({u"backup"_s, backup}), 0);
        QVERIFY2(m_out.contains(backup), qPrintable(m_out));
        m_paths = Paths::below(path(u"fresh"_s));
        QCOMPARE(run({u"restore"_s, backup, u"--json"_s}), 0);
        QVERIFY(json()[u"previous"].isNull()); // there was nothing
        QCOMPARE(json()[u"events"].toInt(), 5);
    }

    void backupAndRestore_goRound()
    {
        fill();
        const QString backup = path(u"backup.sqlite"_s);
        QCOMPARE(run({u"backup"_s, backup, u"--json"_s}), 0);
        QCOMPARE(json()[u"events"].toInt(), 5);
        QVERIFY(saveFile(EventStore::fileIn(m_paths.data), "damaged").has_value());
        QCOMPARE(run({u"restore"_s, backup, u"--json"_s}), 0);
        QCOMPARE(json()[u"events"].toInt(), 5);
        QCOMPARE(readFile(json()[u"previous"].toString(), 100).value(), "damaged");
        QCOMPARE(run({u"verify"_s}), 0);
        QCOMPARE(run({u"restore"_s, path(u"none"_s)}), 2);
    }

    void import_makesABackupBefore()
    {
        fill();
        QCOMPARE(run({u"export"_s, path(u"log"_s)}), 0);
        QCOMPARE(run({u"import"_s, path(u"log"_s)}), 0);
        QCOMPARE(run({u"backups"_s, u"--json"_s}), 0);
        const QJsonArray list = json()[u"backups"_s].toArray();
        QCOMPARE(list.size(), 1);
        QVERIFY(list[0][u"file"_s].toString().endsWith(u"-before-import.sqlite"_s));
        QCOMPARE(list[0][u"events"_s].toInt(), 5);
        QCOMPARE(list[0][u"missing"_s].toInt(-1), 0);
        QCOMPARE(run({u"backups"_s}), 0);
        QVERIFY(m_out.contains(u"events: 5, lacks of today: 0, only here: 0"_s));
    }

    // What cannot be taken back is not begun without a way back.
    void import_isRefusedWithoutABackup()
    {
        fill();
        QCOMPARE(run({u"export"_s, path(u"log"_s)}), 0);
        QVERIFY(saveFile(m_paths.data + u"/backups"_s, "in its place"));
        QCOMPARE(run({u"import"_s, path(u"log"_s)}), 2);
        QVERIFY2(m_err.startsWith(u"No backup of your progress could be made"_s), qPrintable(m_err));
    }

    void soundStore_hasNothingToRepair()
    {
        fill();
        QCOMPARE(run({u"repair"_s}), 0);
        QVERIFY(m_out.contains(u"there is nothing to repair"_s));
        QCOMPARE(run({u"repair"_s, u"--json"_s}), 0);
        QCOMPARE(json()[u"events"_s].toInt(), 5);
        QVERIFY(json()[u"lost"_s].toArray().isEmpty() && json()[u"damaged"_s].isNull());
        QCOMPARE(QDir(m_paths.data).entryList({u"*before-repair*"_s}), QStringList());
    }

    void damagedStore_isExportedAsFarAsItIsWhole_andRepaired()
    {
        fill();
        const QString store = EventStore::fileIn(m_paths.data);
        QByteArray bytes = *readFile(store, 10'000'000);
        QVERIFY(bytes.contains(R"({"unknown":true})"));
        QVERIFY(saveFile(store, bytes.replace(R"({"unknown":true})", R"({"unknowm":true})")));
        QCOMPARE(run({u"verify"_s}), 1);
        QCOMPARE(run({u"export"_s}), 1);
        QCOMPARE(m_out.count(u'\n'), 1 + 4);
        QVERIFY2(m_err.contains(u"only what is whole was exported"_s), qPrintable(m_err));
        QVERIFY2(m_err.contains(u"1 event(s) could not be read: 1 by device "_s), qPrintable(m_err));
        QVERIFY2(run({u"repair"_s, u"--json"_s}) == 1, qPrintable(m_err));
        QCOMPARE(json()[u"events"_s].toInt(), 4);
        QCOMPARE(json()[u"lost"_s][0][u"count"_s].toInt(), 1);
        QVERIFY(readFile(json()[u"damaged"_s].toString(), 10'000'000)->contains(R"({"unknowm":true})"));
        QCOMPARE(run({u"stats"_s, u"--json"_s}), 0);
        QCOMPARE(json()[u"events"_s].toInt(), 4);
    }
};

QTEST_GUILESS_MAIN(TestProgressCommand)
#include "tst_progresscommand.moc"
