// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/manifestreader.h"
#include "packworkshop.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestManifestReader final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackWorkshop> m_pack;
    Problems m_problems;

    std::optional<Course> read()
    {
        m_problems.clear();
        PackFiles files(m_pack->path(), m_problems);
        return readManifest(files);
    }

    QStringList toldAfter(const QByteArray &before, const QByteArray &after)
    {
        m_pack->replace(u"course.toml"_s, before, after);
        static_cast<void>(read());
        return told(m_problems, u"course.toml"_s);
    }

private slots:
    void init() { m_pack = std::make_unique<PackWorkshop>(); }

    void value_isChecked_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("told");
        const QByteArray version = "\"2026.11.1\"";
        const QByteArray edition = "\"2024\"";
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("version of one number") << version << QByteArray("\"7\"") << QStringList();
        row("version with a letter") << version << QByteArray("\"1.2b\"") << QStringList{u"5:11 bad-value"_s};
        row("version with a dot at its end") << version << QByteArray("\"1.\"") << QStringList{u"5:11 bad-value"_s};
        row("version with a line end") << version << QByteArray("\"1.2\\n\"") << QStringList{u"5:11 bad-value"_s};
        row("version as a number") << version << QByteArray("2026.11") << QStringList{u"5:11 wrong-type"_s};
        row("old edition") << edition << QByteArray("\"2015\"") << QStringList();
        row("edition to come") << edition << QByteArray("\"2027\"") << QStringList{u"8:11 bad-value"_s};
        row("edition as a number") << edition << QByteArray("2024")
                                   << QStringList{u"8:11 wrong-type"_s, u"8:11 bad-value"_s};
        row("no edition") << QByteArray("edition = \"2024\"\n") << QByteArray()
                          << QStringList{u"1:1 missing-key"_s, u"1:1 bad-value"_s};
        const QByteArray license = "\"CC-BY-SA-4.0\"";
        for (const QByteArray &good :
             QByteArrayList{"MIT OR Apache-2.0", "(MIT OR Apache-2.0) AND CC-BY-4.0", "LicenseRef-House",
                            "GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0+"}) {
            row(good.constData()) << license << QByteArray('"' + good + '"') << QStringList();
        }
        for (const QByteArray &bad :
             QByteArrayList{"as you like", "MIT OR", "(MIT", "MIT)", "OR", "MIT Apache-2.0", "free!", "()"}) {
            row(bad.constData()) << license << QByteArray('"' + bad + '"') << QStringList{u"7:11 bad-value"_s};
        }
        row("region") << QByteArray("\"en\"") << QByteArray("\"pt-BR\"") << QStringList();
        row("no language") << QByteArray("\"en\"") << QByteArray("\"klingon!\"") << QStringList{u"6:12 bad-value"_s};
        row("compiler of three numbers") << QByteArray("\"1.85\"") << QByteArray("\"1.85.1\"") << QStringList();
        row("compiler in words") << QByteArray("\"1.85\"") << QByteArray("\"stable\"")
                                 << QStringList{u"9:12 bad-value"_s};
        row("format zero") << QByteArray("format = 1") << QByteArray("format = 0")
                           << QStringList{u"1:10 out-of-range"_s};
        row("format to come") << QByteArray("format = 1") << QByteArray("format = 3")
                              << QStringList{u"1:10 format-too-new"_s};
        row("id with a capital") << QByteArray("\"coffee\"") << QByteArray("\"Coffee\"")
                                 << QStringList{u"2:6 bad-id"_s};
    }

    void value_isChecked()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QTEST(toldAfter(before, after), "told");
    }

    void topicGroups_keepTheirOrder()
    {
        QVERIFY(read()->topicGroups.empty());
        const QByteArray groups =
            "\n[[topic_group]]\nid = \"owners\"\ntitle = \"Owners\"\ntopics = [\"moves\", \"drop\"]\n"
            "\n[[topic_group]]\nid = \"errors\"\ntitle = \"Errors\"\ntopics = [\"option\"]\n";
        QCOMPARE(toldAfter("\n[[part]]", groups + "\n[[part]]"), QStringList());
        const Course course = *read();
        QCOMPARE(course.topicGroups, (std::vector<TopicGroup>{{u"owners"_s, u"Owners"_s, {u"moves"_s, u"drop"_s}},
                                                              {u"errors"_s, u"Errors"_s, {u"option"_s}}}));
        QCOMPARE(course.groupOfTopic(u"drop"_s), &course.topicGroups.front());
        QCOMPARE(course.groupOfTopic(u"option"_s), &course.topicGroups.back());
        QCOMPARE(course.groupOfTopic(u"traits"_s), nullptr);
    }

    void topicGroups_shareNothing()
    {
        const QByteArray twice = "\n[[topic_group]]\nid = \"a\"\ntitle = \"A\"\ntopics = [\"moves\"]\n"
                                 "\n[[topic_group]]\nid = \"a\"\ntitle = \"B\"\ntopics = [\"moves\"]\n";
        const QStringList told = toldAfter("\n[[part]]", twice + "\n[[part]]");
        QCOMPARE(told.size(), 2);
        QVERIFY(told.first().endsWith(u"duplicate-id"));
        QVERIFY(told.last().endsWith(u"duplicate-id"));
    }

    void badEdition_becomesOneThatCompiles()
    {
        QCOMPARE(toldAfter("\"2024\"", "\"--help\"").size(), 1);
        QCOMPARE(read()->edition, u"2024"_s);
    }

    void folder_isAPlainName_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("without number") << QByteArray("ownership") << true;
        QTest::newRow("underscore and capital") << QByteArray("05_Own") << true;
        QTest::newRow("longest") << QByteArray(100, 'a') << true;
        QTest::newRow("too long") << QByteArray(101, 'a') << false;
        QTest::newRow("up") << QByteArray("..") << false;
        QTest::newRow("path") << QByteArray("a/b") << false;
        QTest::newRow("hidden") << QByteArray(".git") << false;
        QTest::newRow("option") << QByteArray("-rf") << false;
        QTest::newRow("space") << QByteArray("a b") << false;
        QTest::newRow("line end") << QByteArray("a\\n") << false;
        QTest::newRow("umlaut") << QByteArray("\xC3\xBC"
                                              "bung")
                                << false;
    }

    void folder_isAPlainName()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, good);
        const QStringList told = toldAfter("\"02-looking-only\"", '"' + name + '"');
        QCOMPARE(told, good ? QStringList() : QStringList{u"13:11 bad-folder"_s});
        QCOMPARE(read()->stepCount(), good ? 2 : 1);
    }

    void announcedLesson_isNamedByItsFolder_data()
    {
        QTest::addColumn<QByteArray>("folder");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("title");
        QTest::newRow("number and words")
            << QByteArray("06-borrowing-twice") << u"borrowing-twice"_s << u"Borrowing twice"_s;
        QTest::newRow("no number") << QByteArray("traits") << u"traits"_s << u"Traits"_s;
        QTest::newRow("capitals") << QByteArray("07-Traits") << u"traits"_s << u"Traits"_s;
        QTest::newRow("number inside") << QByteArray("08-http-2") << u"http-2"_s << u"Http 2"_s;
        QTest::newRow("only a number") << QByteArray("09") << u"09"_s << u"09"_s;
    }

    void announcedLesson_isNamedByItsFolder()
    {
        QFETCH(QByteArray, folder);
        m_pack->replace(u"course.toml"_s, "\"02-looking-only\"", '"' + folder + '"');
        const LessonEntry entry = read()->parts.front().lessons.back();
        QTEST(entry.id, "id");
        QTEST(entry.title, "title");
        QVERIFY(!entry.written);
        QCOMPARE(entry.step, 2);
    }

    void steps_goOnThroughTheParts()
    {
        QCOMPARE(toldAfter("[[topic]]",
                           "[[part]]\ntitle = \"Two\"\nlessons = [\"03-a\", \"01-handing-over\", \"04-b\"]\n"
                           "\n[[part]]\ntitle = \"Empty\"\nlessons = []\n\n[[topic]]"),
                 (QStringList{u"17:11 duplicate-lesson"_s, u"21:11 empty-value"_s}));
        const Course course = *read();
        QCOMPARE(course.parts.size(), 3U);
        QCOMPARE(course.stepCount(), 4);
        QCOMPARE(course.stepOf(u"a"_s), 3);
        QCOMPARE(course.stepOf(u"b"_s), 4);
        QCOMPARE(course.parts[1].lessons.size(), 2U);
    }

    void lessons_areBounded()
    {
        QByteArray names;
        for (int number = 0; number < 600; ++number) {
            names += "\"a" + QByteArray::number(number) + "\",";
        }
        const QStringList told = toldAfter("\"02-looking-only\"", names);
        QCOMPARE(told.size(), 101); // the one of the good pack counts too
        QCOMPARE(read()->stepCount(), 500);
    }

    void courseWithoutParts_saysSo_data()
    {
        QTest::addColumn<QByteArray>("parts");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("none") << QByteArray() << QStringList{u"1:1 missing-key"_s};
        QTest::newRow("empty") << QByteArray("part = []\n") << QStringList{u"10:8 missing-key"_s};
        QTest::newRow("a text") << QByteArray("part = \"a\"\n")
                                << QStringList{u"10:8 wrong-type"_s, u"10:8 missing-key"_s};
    }

    void courseWithoutParts_saysSo()
    {
        QFETCH(QByteArray, parts);
        const QByteArray text = m_pack->read(u"course.toml"_s);
        m_pack->write(u"course.toml"_s, text.first(text.indexOf("\n[[part]]")) + parts);
        QVERIFY(read());
        QTEST(told(m_problems, u"course.toml"_s), "told");
    }

    void unlistedLesson_isFoundAndOtherFoldersAreNot()
    {
        m_pack->write(u"03-extra/lesson.md"_s, "x");
        m_pack->write(u"drafts/notes.md"_s, "x");
        m_pack->write(u".hidden/lesson.md"_s, "x");
        QVERIFY(read());
        QCOMPARE(told(m_problems), QStringList{u"03-extra/lesson.md:1:1 lesson-not-listed"_s});
    }

    void retiredIds_needAReason()
    {
        m_pack->write(u"retired.toml"_s,
                      "[[retired]]\nid = \"a\"\n\n[[retired]]\nid = \"B\"\nreason = \"R\"\nby = 1\n");
        QCOMPARE(read()->retired.first(1), QStringList{u"a"_s});
        QStringList found = told(m_problems, u"retired.toml"_s);
        QCOMPARE(found, (QStringList{u"1:1 missing-key"_s, u"5:6 bad-id"_s, u"7:1 unknown-key"_s}));
    }

    void taughtItems_haveTokens()
    {
        m_pack->write(u"taught.toml"_s, "[[item]]\nlesson = \"handing-over\"\ntokens = [\"move\", \"\"]\n\n"
                                        "[[item]]\nlesson = \"nowhere\"\ntokens = []\n");
        const Course course = *read();
        QCOMPARE(told(m_problems, u"taught.toml"_s), (QStringList{u"3:19 empty-value"_s, u"7:10 empty-value"_s}));
        QCOMPARE(course.taught.size(), 2U);
        QCOMPARE(course.taught[0].tokens, QStringList{u"move"_s});
        QCOMPARE(course.taught[1].line, 5);
    }

    void sideFileThatIsBroken_leavesTheCourse_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"retired.toml", "taught.toml"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }

    void sideFileThatIsBroken_leavesTheCourse()
    {
        QFETCH(QString, file);
        m_pack->write(file, "a = [\n");
        const std::optional<Course> course = read();
        QVERIFY(course && course->stepCount() == 2);
        QCOMPARE(m_problems.size(), 1U);
        QCOMPARE(m_problems.front().rule, u"toml-syntax"_s);
        m_pack->write(file, QByteArray((1 << 20) + 1, '#'));
        QVERIFY(read());
        QCOMPARE(told(m_problems), QStringList{file + u":1:1 file-too-large"_s});
    }
};

QTEST_APPLESS_MAIN(TestManifestReader)
#include "tst_manifestreader.moc"
