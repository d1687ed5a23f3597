// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/lessonreader.h"
#include "packworkshop.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QString lessonFile = u"01-handing-over/lesson.md"_s;

} // namespace

class TestLessonReader final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackWorkshop> m_pack;
    Problems m_problems;

    std::optional<Lesson> read()
    {
        m_problems.clear();
        PackFiles files(m_pack->path(), m_problems);
        const LessonEntry entry{u"01-handing-over"_s, 1, true, u"handing-over"_s, {}};
        std::optional<Lesson> lesson = readLessonText(files, entry);
        if (lesson) {
            readLessonParts(files, entry, *lesson);
        }
        return lesson;
    }

private slots:
    void init() { m_pack = std::make_unique<PackWorkshop>(); }

    void head_standsBetweenTwoLines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("found");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("bodyLine");
        QTest::newRow("empty head") << QByteArray("+++\n+++\nBody\n") << true << u"Body\n"_s << 3;
        QTest::newRow("empty head, no body") << QByteArray("+++\n+++\n") << true << QString() << 3;
        QTest::newRow("nothing behind the marks") << QByteArray("+++\n+++") << true << QString() << 3;
        QTest::newRow("one key, end of file") << QByteArray("+++\ntitle = \"T\"\n+++") << true << QString() << 4;
        QTest::newRow("CRLF") << QByteArray("+++\r\n\r\n+++\r\nBody\r\n") << true << u"Body\n"_s << 4;
        QTest::newRow("marks in the body") << QByteArray("+++\n+++\na\n+++\nb") << true << u"a\n+++\nb"_s << 3;
        QTest::newRow("longer marks inside") << QByteArray("+++\n# ++++\n+++\n") << true << QString() << 4;
        QTest::newRow("no second marks") << QByteArray("+++\ntitle = \"T\"\n") << false << QString() << 0;
        QTest::newRow("one line") << QByteArray("+++") << false << QString() << 0;
        QTest::newRow("spaces behind the marks") << QByteArray("+++ \n+++\n") << false << QString() << 0;
        QTest::newRow("line before it") << QByteArray("\n+++\n+++\n") << false << QString() << 0;
        QTest::newRow("other marks") << QByteArray("---\n---\n") << false << QString() << 0;
        QTest::newRow("only returns") << QByteArray("+++\r\r+++\r") << false << QString() << 0;
    }

    void head_standsBetweenTwoLines()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, found);
        m_pack->write(lessonFile, text);
        const std::optional<Lesson> lesson = read();
        QCOMPARE(lesson.has_value(), found);
        if (!lesson) {
            QCOMPARE(told(m_problems, lessonFile), QStringList{u"1:1 front-matter-missing"_s});
            return;
        }
        QTEST(lesson->body, "body");
        QTEST(lesson->bodyLine, "bodyLine");
    }

    void headPlaces_areThoseOfTheFile()
    {
        m_pack->replace(lessonFile, "minutes = 6", "minutes = six");
        QVERIFY(!read());
        QCOMPARE(m_problems.front().line, 10);
        QCOMPARE(m_problems.front().rule, u"toml-syntax"_s);
        m_pack->replace(lessonFile, "minutes = six", "minutes = 0");
        QVERIFY(read());
        QCOMPARE(told(m_problems), QStringList{lessonFile + u":10:11 out-of-range"_s});
    }

    void value_isChecked_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("told");
        const QByteArray errors = "errors = [\"E0382\"]";
        const QByteArray docs = "docs = [\"book/ch04-01-what-is-ownership.html\"]";
        const QStringList badCode{u"14:10 bad-value"_s};
        const QStringList badPage{u"19:8 bad-value"_s};
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("no codes") << errors << QByteArray("errors = []") << QStringList();
        row("short code") << errors << QByteArray("errors = [\"E382\"]") << badCode;
        row("code in small letters") << errors << QByteArray("errors = [\"e0382\"]") << badCode;
        row("code with a line end") << errors << QByteArray("errors = [\"E0382\\n\"]") << badCode;
        row("code in Arabic digits") << errors << QByteArray("errors = [\"E\xD9\xA0\xD9\xA3\xD9\xA8\xD9\xA2\"]")
                                     << badCode;
        row("page with a mark") << docs << QByteArray("docs = [\"std/vec/struct.Vec.html#method.push\"]")
                                << QStringList();
        row("absolute page") << docs << QByteArray("docs = [\"/etc/passwd.html\"]") << badPage;
        row("page above") << docs << QByteArray("docs = [\"book/../../a.html\"]") << badPage;
        row("address") << docs << QByteArray("docs = [\"https://a.org/b.html\"]") << badPage;
        row("no page") << docs << QByteArray("docs = [\"book/a.pdf\"]") << badPage;
        row("page with a line end") << docs << QByteArray("docs = [\"book/a.html\\n\"]") << badPage;
        row("contexts as one text") << QByteArray("contexts = [\"services\", \"command-line tools\"]")
                                    << QByteArray("contexts = \"everywhere\"") << QStringList();
        row("contexts empty") << QByteArray("contexts = [\"services\", \"command-line tools\"]")
                              << QByteArray("contexts = []") << QStringList{u"6:12 empty-value"_s};
        row("date in quotes") << QByteArray("reviewed = 2026-11-01") << QByteArray("reviewed = \"2026-11-01\"")
                              << QStringList{u"12:12 wrong-type"_s};
        row("unknown level") << QByteArray("\"beginner\"") << QByteArray("\"expert\"")
                             << QStringList{u"9:9 bad-value"_s};
        row("reading all day") << QByteArray("minutes = 6") << QByteArray("minutes = 241")
                               << QStringList{u"10:11 out-of-range"_s};
        row("misspelt key") << QByteArray("minutes = 6") << QByteArray("minute = 6")
                            << QStringList{u"2:1 missing-key"_s, u"10:1 unknown-key"_s};
        row("table in the head") << QByteArray("discuss = [") << QByteArray("[more]\ndiscuss = [")
                                 << QStringList{u"2:1 missing-key"_s, u"20:2 unknown-key"_s};
    }

    void value_isChecked()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        m_pack->replace(lessonFile, before, after);
        QVERIFY(read());
        QTEST(told(m_problems, lessonFile), "told");
    }

    void exercises_growFromKindToKind()
    {
        const QByteArray meta = "title = \"T\"\ngoal = \"G\"\ncheck = \"run\"\nhints = [\"a\"]\n"
                                "starter_fails = [\"error\"]\n";
        const auto add = [&](const char *id, const char *kind, int minutes) {
            const QString folder = u"01-handing-over/exercises/%1/"_s.arg(QLatin1StringView(id));
            m_pack->write(folder + u"exercise.toml"_s, meta + "id = \"" + id + "\"\nkind = \"" + kind
                                                           + "\"\nminutes = " + QByteArray::number(minutes) + "\n");
            m_pack->write(folder + u"main.rs"_s, "fn main() {}\n");
            m_pack->write(folder + u"solution.rs"_s, "fn main() {}\n");
            m_pack->write(folder + u"project/Cargo.toml"_s, "[package]\n");
        };
        add("a-project", "project", 1);
        add("b-refactor", "refactor", 1);
        add("c-fill", "fill", 9);
        add("d-fill", "fill", 3);
        add("e-predict", "predict", 20);
        add("f-fix", "fix", 5);
        QStringList ids;
        const std::optional<Lesson> lesson = read();
        QCOMPARE(told(m_problems), QStringList());
        for (const Exercise &exercise : lesson->exercises) {
            ids << exercise.id;
        }
        QCOMPARE(ids, (QStringList{u"f-fix"_s, u"print-twice"_s, u"e-predict"_s, u"d-fill"_s, u"c-fill"_s,
                                   u"b-refactor"_s, u"a-project"_s}));
    }

    void lessonWithoutParts_isALesson()
    {
        QVERIFY(QFile::remove(m_pack->at(u"01-handing-over/questions.toml"_s)));
        QVERIFY(QDir(m_pack->at(u"01-handing-over/exercises"_s)).removeRecursively());
        const std::optional<Lesson> lesson = read();
        QVERIFY(lesson && lesson->questions.empty() && lesson->exercises.empty());
        QCOMPARE(told(m_problems), QStringList());
    }

    void questionFile_holdsNothingElse()
    {
        m_pack->write(u"01-handing-over/questions.toml"_s, "title = \"T\"\n\n[[questions]]\nid = \"a\"\n");
        const std::optional<Lesson> lesson = read();
        QVERIFY(lesson->questions.empty());
        QStringList found = told(m_problems, u"01-handing-over/questions.toml"_s);
        found.sort();
        QCOMPARE(found, (QStringList{u"1:1 unknown-key"_s, u"3:3 unknown-key"_s}));
    }

    void body_isChecked_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("told");
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("only spaces") << QByteArray(" \n\n\t\n") << QStringList{u"22:1 body-empty"_s};
        row("unknown language") << QByteArray("a\n\n```rsut\n```\n") << QStringList{u"24:1 fence-language"_s};
        row("no language") << QByteArray("```\na\n```\n") << QStringList{u"22:1 fence-language"_s};
        row("unclosed") << QByteArray("~~~text\n```\n") << QStringList{u"22:1 fence-unclosed"_s};
        row("attribute after a space") << QByteArray("```rust no_run\nfn main() {}\n```\n")
                                       << QStringList{u"22:1 fence-attribute"_s};
        row("attribute after comma and space")
            << QByteArray("```rust, no_run\nfn main() {}\n```\n") << QStringList{u"22:1 fence-attribute"_s};
        row("codes of a good block") << QByteArray("```rust,E0382\nfn main() {}\n```\n")
                                     << QStringList{u"22:1 fence-attribute"_s};
        row("panic without a main") << QByteArray("```rust,should_panic\nlet a = 1;\n```\n")
                                    << QStringList{u"22:1 fence-attribute"_s};
        row("output of a block that waits") << QByteArray("```rust,no_run\nfn main() {}\n```\n```output\n1\n```\n")
                                            << QStringList{u"25:1 output-without-program"_s};
        row("output after another block") << QByteArray("```rust\nfn main() {}\n```\n```text\n```\n```output\n1\n```\n")
                                          << QStringList{u"27:1 output-without-program"_s};
        row("picture") << QByteArray("text\n```memory\nstack main\n  a -> b\n```\n")
                       << QStringList{u"25:3 memory-syntax"_s};
        row("longest line") << QByteArray(8192, 'a') << QStringList();
        row("longer line") << "a\n" + QByteArray(8193, 'a') << QStringList{u"23:1 line-too-long"_s};
        row("most blocks") << QByteArray("```text\n```\n").repeated(200) << QStringList();
        row("one block more") << QByteArray("```text\n```\n").repeated(201) << QStringList{u"422:1 too-many-fences"_s};
    }

    void body_isChecked()
    {
        QFETCH(QByteArray, body);
        const QByteArray text = m_pack->read(lessonFile);
        m_pack->write(lessonFile, text.first(text.indexOf("A coffee order")) + body);
        QVERIFY(read());
        QTEST(told(m_problems, lessonFile), "told");
    }
};

QTEST_APPLESS_MAIN(TestLessonReader)
#include "tst_lessonreader.moc"
