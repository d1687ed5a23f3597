// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pagefixture.h"
#include "workbench/projectsnapshots.h"

#include <QSignalSpy>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::ProjectSnapshots;
using Files = ProjectSnapshots::Files;

namespace {

const QString id = u"lesson/counter"_s;
const Files starter{{u"Cargo.toml"_s, "[package]\n"}, {u"src/main.rs"_s, "fn main() {}\n"}};

} // namespace

class TestProjectSnapshots final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
    }

    void cleanup() { m_fixture.reset(); }

    void files_comeBackAfterARestart_data()
    {
        QTest::addColumn<Files>("files");
        QTest::newRow("changed") << Files{starter[0], {u"src/main.rs"_s, "fn main() { 1 }\n"}};
        QTest::newRow("added") << Files{starter[0], {u"src/a.rs"_s, "é\r\n"}, starter[1]};
        QTest::newRow("added without a text") << Files{starter[0], {u"src/a.rs"_s, {}}, starter[1]};
        QTest::newRow("deleted") << Files{starter[0]};
        QTest::newRow("renamed") << Files{starter[0], {u"src/lib.rs"_s, starter[1].text}};
        QTest::newRow("emptied") << Files{starter[0], {u"src/main.rs"_s, {}}};
    }

    void files_comeBackAfterARestart()
    {
        QFETCH(Files, files);
        snapshots()->save(files, Progress::SnapshotReason::Typed);
        QVERIFY(m_fixture->saved());
        QVERIFY(m_fixture->open());
        QCOMPARE(recovered(), files);
    }

    void untouchedProject_needsNoEntry()
    {
        const auto kept = snapshots();
        kept->save(starter, Progress::SnapshotReason::Typed);
        kept->saveReset();
        QVERIFY(m_fixture->saved());
        QCOMPARE(entries(id), 0);
        QCOMPARE(entries(id + u"/src/main.rs"_s), 0);
        QCOMPARE(recovered(), Files());
    }

    void onlyWhatHasChanged_isSavedAgain()
    {
        const auto kept = snapshots();
        const Files changed{starter[0], {u"src/a.rs"_s, "a"}, {u"src/main.rs"_s, "b"}};
        for (int time = 0; time < 3; ++time) {
            kept->save(changed, Progress::SnapshotReason::Typed);
        }
        QVERIFY(m_fixture->saved());
        QCOMPARE(entries(id), 1);
        QCOMPARE(entries(id + u"/Cargo.toml"_s), 0);
        QCOMPARE(entries(id + u"/src/a.rs"_s), 1);
        QCOMPARE(entries(id + u"/src/main.rs"_s), 1);
    }

    void reset_isTheNewestVersionOfAll()
    {
        const auto kept = snapshots();
        kept->save({starter[0], {u"src/a.rs"_s, "a"}, {u"src/main.rs"_s, "b"}}, Progress::SnapshotReason::Typed);
        kept->saveReset();
        QVERIFY(m_fixture->saved());
        QCOMPARE(entries(id), 2);
        QCOMPARE(entries(id + u"/src/main.rs"_s), 2);
        QCOMPARE(entries(id + u"/src/a.rs"_s), 1); // its text stays in the history
        QVERIFY(m_fixture->open());
        QCOMPARE(recovered(), Files()); // it is the starter again
    }

    void fileThatCameBack_hasItsOldText()
    {
        const auto kept = snapshots();
        kept->save({starter[0], {u"src/a.rs"_s, "old"}, starter[1]}, Progress::SnapshotReason::Typed);
        kept->save(starter, Progress::SnapshotReason::Typed); // deleted
        kept->save({starter[0], {u"src/a.rs"_s, "new"}, starter[1]}, Progress::SnapshotReason::Typed);
        QVERIFY(m_fixture->saved());
        QCOMPARE(recovered(), (Files{starter[0], {u"src/a.rs"_s, "new"}, starter[1]}));
    }

    // What lies under the project's id can be anything: another version of Ochre, or of the course, has written it.
    void strangeList_countsAsNone_data()
    {
        QTest::addColumn<QByteArray>("list");
        QByteArray many = "Cargo.toml\n";
        for (int file = 0; file < 64; ++file) {
            many += "src/f" + QByteArray::number(file) + ".rs\n";
        }
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a program") << "fn main() {\n    println!(\"Cargo.toml\");\n}\n"_ba;
        QTest::newRow("no manifest") << "src/main.rs\n"_ba;
        QTest::newRow("leaves the project") << "Cargo.toml\n../../.bashrc\n"_ba;
        QTest::newRow("absolute") << "Cargo.toml\n/etc/passwd\n"_ba;
        QTest::newRow("hidden") << "Cargo.toml\n.cargo/config.toml\n"_ba;
        QTest::newRow("the folder of cargo") << "Cargo.toml\ntarget/a.rs\n"_ba;
        QTest::newRow("CRLF") << "Cargo.toml\r\nsrc/main.rs\r\n"_ba;
        QTest::newRow("no UTF-8") << "Cargo.toml\nsrc/\xff.rs\n"_ba;
        QTest::newRow("NUL") << QByteArray("Cargo.toml\nsrc/a\0.rs\n", 21);
        QTest::newRow("too many") << many;
        QTest::newRow("one path twice") << "Cargo.toml\nsrc/main.rs\nsrc/main.rs\n"_ba;
        QTest::newRow("a file that is a folder") << "Cargo.toml\nsrc\nsrc/main.rs\n"_ba;
    }

    void strangeList_countsAsNone()
    {
        QFETCH(QByteArray, list);
        m_fixture->progress->saveSnapshot(id, u"typed"_s, list);
        m_fixture->progress->saveSnapshot(id + u"/src/main.rs"_s, u"typed"_s, "mine");
        QVERIFY(m_fixture->saved());
        QCOMPARE(recovered(), (Files{starter[0], {u"src/main.rs"_s, "mine"}})); // the files of the starter
    }

private:
    std::unique_ptr<ProjectSnapshots> snapshots() const
    {
        return std::make_unique<ProjectSnapshots>(*m_fixture->progress, id, starter, nullptr);
    }

    // Nothing when the starter is what there is: the store has answered by then.
    Files recovered() const
    {
        const auto kept = snapshots();
        Files files;
        connect(kept.get(), &ProjectSnapshots::recovered, this, [&files](const Files &found) { files = found; });
        kept->recover();
        // Its questions go one after the other: an answer to ours, asked later, comes after each of them.
        for (int question = 0; question < 5; ++question) {
            if (entries(id) < 0) {
                qFatal("the store did not answer");
            }
            QCoreApplication::processEvents();
        }
        return files;
    }

    int entries(const QString &document) const
    {
        auto asked = m_fixture->progress->snapshots(document);
        if (!QTest::qWaitFor([&asked] { return asked.isFinished(); }, 10'000) || !asked.result()) {
            return -1;
        }
        return static_cast<int>(asked.result()->size());
    }

    std::unique_ptr<ProgressFixture> m_fixture;
};

QTEST_MAIN(TestProjectSnapshots)
#include "tst_projectsnapshots.moc"
