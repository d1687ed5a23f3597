// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/exercisereader.h"
#include "packworkshop.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QByteArray meta = "id = \"ex\"\ntitle = \"T\"\ngoal = \"G\"\nkind = \"fix\"\ncheck = \"run\"\n"
                        "starter_fails = [\"E0382\"]\nhints = [\"a\"]\nminutes = 5\n";

} // namespace

class TestExerciseReader final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackFolder> m_folder;
    Problems m_problems;

    std::optional<Exercise> read()
    {
        m_problems.clear();
        PackFiles files(m_folder->path(), m_problems);
        return readExercise(files, u"ex"_s);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<PackFolder>();
        m_folder->write(u"ex/exercise.toml"_s, meta);
        m_folder->write(u"ex/main.rs"_s, "fn main() {}\n");
        m_folder->write(u"ex/solution.rs"_s, "fn main() { }\n");
    }

    void leastExercise_isRead()
    {
        const std::optional<Exercise> exercise = read();
        QVERIFY(exercise);
        QCOMPARE(told(m_problems), QStringList());
        QCOMPARE(exercise->folder, m_folder->at(u"ex"_s));
        QCOMPARE(exercise->starter, QByteArray("fn main() {}\n"));
        QCOMPARE(exercise->solution, QByteArray("fn main() { }\n"));
        QVERIFY(exercise->tests.isEmpty() && exercise->projectFolder.isEmpty() && exercise->wrongSolutions.isEmpty());
        QCOMPARE(exercise->fixPolicy, FixPolicy::Allow);
    }

    void key_isChecked_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("told");
        const QByteArray fails = "[\"E0382\"]";
        const QStringList badWord{u"6:17 bad-value"_s};
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("lint") << fails << QByteArray("[\"dead_code\"]") << QStringList();
        row("several ways") << fails << QByteArray("[\"E0382\", \"E0502\"]") << QStringList();
        row("behaviour") << fails << QByteArray("[\"panic\"]") << QStringList();
        row("small code") << fails << QByteArray("[\"e0382!\"]") << badWord;
        row("code of three digits") << fails << QByteArray("[\"E038\"]") << badWord;
        row("code with a line end") << fails << QByteArray("[\"E0382\\n\"]") << badWord;
        row("two bad words") << fails << QByteArray("[\"It fails\", \"clippy::all\"]") << badWord + badWord;
        row("none") << fails << QByteArray("[]") << QStringList{u"6:17 missing-key"_s};
        row("a text") << fails << QByteArray("\"E0382\"") << QStringList{u"6:17 wrong-type"_s, u"6:17 missing-key"_s};
        row("unknown kind") << QByteArray("\"fix\"") << QByteArray("\"repair\"") << QStringList{u"4:8 bad-value"_s};
        row("unknown check") << QByteArray("\"run\"") << QByteArray("\"eye\"") << QStringList{u"5:9 bad-value"_s};
        row("no hints") << QByteArray("[\"a\"]") << QByteArray("[]") << QStringList{u"7:9 empty-value"_s};
        row("a blank hint") << QByteArray("[\"a\"]") << QByteArray("[\"a\", \"  \"]")
                            << QStringList{u"7:15 empty-value"_s};
        row("no time") << QByteArray("= 5") << QByteArray("= 0") << QStringList{u"8:11 out-of-range"_s};
        row("a working day") << QByteArray("= 5") << QByteArray("= 480") << QStringList();
        row("more than that") << QByteArray("= 5") << QByteArray("= 481") << QStringList{u"8:11 out-of-range"_s};
        row("no id") << QByteArray("id = \"ex\"\n") << QByteArray() << QStringList{u"1:1 missing-key"_s};
        row("unknown policy") << QByteArray("minutes") << QByteArray("fix_policy = \"never\"\nminutes")
                              << QStringList{u"8:14 bad-value"_s};
        row("empty policy") << QByteArray("minutes") << QByteArray("fix_policy = \"\"\nminutes")
                            << QStringList{u"8:14 bad-value"_s};
        row("misspelt key") << QByteArray("minutes") << QByteArray("forbids = []\nminutes")
                            << QStringList{u"8:1 unknown-key"_s};
    }

    void key_isChecked()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        m_folder->replace(u"ex/exercise.toml"_s, before, after);
        QVERIFY(read());
        QTEST(told(m_problems, u"ex/exercise.toml"_s), "told");
    }

    void starterFails_isFreeForOtherKinds_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<bool>("needed");
        QTest::newRow("fix") << QByteArray("fix") << true;
        QTest::newRow("fill") << QByteArray("fill") << true;
        QTest::newRow("predict") << QByteArray("predict") << false;
        QTest::newRow("refactor") << QByteArray("refactor") << false;
    }

    void starterFails_isFreeForOtherKinds()
    {
        QFETCH(QByteArray, kind);
        QFETCH(bool, needed);
        m_folder->replace(u"ex/exercise.toml"_s, "starter_fails = [\"E0382\"]\n", {});
        m_folder->replace(u"ex/exercise.toml"_s, "\"fix\"", '"' + kind + '"');
        QVERIFY(read());
        QCOMPARE(told(m_problems), needed ? QStringList{u"ex/exercise.toml:1:1 missing-key"_s} : QStringList());
    }

    void output_mustBeSaidForItsCheck()
    {
        m_folder->replace(u"ex/exercise.toml"_s, "\"run\"", "\"output\"");
        QVERIFY(read());
        QCOMPARE(told(m_problems), QStringList{u"ex/exercise.toml:1:1 missing-key"_s});
        m_folder->replace(u"ex/exercise.toml"_s, "minutes", "expected_stdout = \"\"\"\none\n  two\n\"\"\"\nminutes");
        QCOMPARE(read()->expectedStdout, u"one\n  two\n"_s);
        QCOMPARE(told(m_problems), QStringList());
    }

    void program_mustBeThereAndSaySomething_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("told");
        for (const QString &file : {u"ex/main.rs"_s, u"ex/solution.rs"_s}) {
            QTest::addRow("%s empty", qPrintable(file)) << file << QByteArray() << u"1:1 empty-value"_s;
            QTest::addRow("%s blank", qPrintable(file)) << file << QByteArray(" \r\n\n") << u"1:1 empty-value"_s;
            QTest::addRow("%s NUL", qPrintable(file)) << file << QByteArray("\0", 1) << u"1:1 file-has-nul"_s;
            QTest::addRow("%s huge", qPrintable(file))
                << file << QByteArray((256 << 10) + 1, ' ') << u"1:1 file-too-large"_s;
        }
    }

    void program_mustBeThereAndSaySomething()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(QString, told);
        m_folder->write(file, content);
        QVERIFY(read());
        QCOMPARE(Ochre::Course::told(m_problems), QStringList{file + u':' + told});
        QVERIFY(QFile::remove(m_folder->at(file)));
        QVERIFY(read());
        QCOMPARE(Ochre::Course::told(m_problems), QStringList{file + u":1:1 file-missing"_s});
    }

    void tests_areNeededByTheirCheck_data()
    {
        QTest::addColumn<bool>("written");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("told");
        const QStringList missing{u"ex/exercise.toml:5:9 tests-missing"_s};
        QTest::newRow("missing") << false << QByteArray() << missing;
        QTest::newRow("empty") << true << QByteArray() << missing;
        QTest::newRow("there") << true << QByteArray("#[test]\nfn a() {}\n") << QStringList();
        QTest::newRow("not UTF-8") << true << QByteArray("// \xFF")
                                   << QStringList{u"ex/tests.rs:1:4 file-not-utf8"_s} + missing;
    }

    void tests_areNeededByTheirCheck()
    {
        QFETCH(bool, written);
        QFETCH(QByteArray, content);
        m_folder->replace(u"ex/exercise.toml"_s, "\"run\"", "\"tests\"");
        if (written) {
            m_folder->write(u"ex/tests.rs"_s, content);
        }
        QVERIFY(read());
        QTEST(told(m_problems), "told");
    }

    void project_takesThePlaceOfThePrograms()
    {
        m_folder->replace(u"ex/exercise.toml"_s, "\"fix\"", "\"project\"");
        QVERIFY(read());
        QCOMPARE(told(m_problems), QStringList{u"ex/exercise.toml:4:8 project-missing"_s});
        m_folder->write(u"ex/project/Cargo.toml"_s, "[package]\n");
        QVERIFY(QFile::remove(m_folder->at(u"ex/main.rs"_s)) && QFile::remove(m_folder->at(u"ex/solution.rs"_s)));
        m_folder->replace(u"ex/exercise.toml"_s, "\"run\"", "\"tests\"");
        const std::optional<Exercise> exercise = read();
        QCOMPARE(told(m_problems), QStringList()); // its tests lie in the project
        QCOMPARE(exercise->projectFolder, m_folder->at(u"ex/project"_s));
    }

    void projectOutsideThePack_isNone()
    {
        m_folder->write(u"../secret/Cargo.toml"_s, "[package]\n");
        QVERIFY(QFile::link(m_folder->outside(u"secret"_s), m_folder->at(u"ex/project"_s)));
        const std::optional<Exercise> exercise = read();
        QVERIFY(exercise->projectFolder.isEmpty());
        QCOMPARE(exercise->starter, QByteArray("fn main() {}\n"));
    }

    void wrongAnswers_areRustFilesInOrder()
    {
        for (const QString &name : {u"b.rs"_s, u"a.rs"_s, u"notes.md"_s, u".c.rs"_s, u"d/e.rs"_s}) {
            m_folder->write(u"ex/wrong/"_s + name, "fn main() {}\n");
        }
        QCOMPARE(read()->wrongSolutions,
                 (QStringList{m_folder->at(u"ex/wrong/a.rs"_s), m_folder->at(u"ex/wrong/b.rs"_s)}));
        QCOMPARE(told(m_problems), QStringList());
    }

    void folderWithoutExercise_isSaid()
    {
        QVERIFY(QFile::remove(m_folder->at(u"ex/exercise.toml"_s)));
        QVERIFY(!read());
        QCOMPARE(told(m_problems), QStringList{u"ex/exercise.toml:1:1 file-missing"_s});
        m_folder->write(u"ex/exercise.toml"_s, "id = ");
        QVERIFY(!read());
        QCOMPARE(m_problems.front().rule, u"toml-syntax"_s);
    }
};

QTEST_APPLESS_MAIN(TestExerciseReader)
#include "tst_exercisereader.moc"
