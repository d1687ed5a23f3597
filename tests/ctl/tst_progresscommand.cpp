// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "base/uuid.h"
#include "ctl/progresscommand.h"
#include "progress/eventstore.h"

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

    void noStoreYet_isSaidAndNotMade()
    {
        for (const auto &arguments :
             {QStringList{u"stats"_s}, {u"export"_s}, {u"verify"_s}, {u"backup"_s, path(u"b"_s)}}) {
            QCOMPARE(run(arguments), 2);
            QVERIFY(m_err.contains(u"No progress was saved"_s));
        }
        QVERIFY(!QFile::exists(m_paths.data));
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
};

QTEST_GUILESS_MAIN(TestProgressCommand)
#include "tst_progresscommand.moc"
