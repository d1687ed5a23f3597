// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/tomlreader.h"
#include "packworkshop.h"

#include <QTest>

#include <limits>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

/// One TOML text, its reader, and what was wrong with it.
class Document final {
public:
    explicit Document(const QByteArray &text, int lineOffset = 0)
        : m_sink(u"a.toml"_s, problems, lineOffset)
        , m_table(parseToml(text, m_sink).value_or(toml::table()))
        , reader(m_table, m_sink)
    {
    }
    Q_DISABLE_COPY_MOVE(Document)

    [[nodiscard]] QStringList told() const { return Ochre::Course::told(problems, u"a.toml"_s); }

    Problems problems;

private:
    ProblemSink m_sink;
    toml::table m_table;

public:
    TomlReader reader;
};

enum class Colour { Red, Green };

Colour colourOf(Document &document, Need need)
{
    return document.reader.choice<Colour>("colour"_L1, {{"red"_L1, Colour::Red}, {"green"_L1, Colour::Green}}, need);
}

} // namespace

class TestTomlReader final : public QObject {
    Q_OBJECT

private slots:
    void integers_areChecked_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QList<int>>("read");
        QTest::addColumn<QStringList>("told");
        const QStringList wrong{u"1:9 wrong-type"_s};
        QTest::newRow("some") << "[3, 1, 9]"_ba << QList{3, 1, 9} << QStringList();
        QTest::newRow("out of range") << "[0, 3, 10]"_ba << QList{3}
                                      << QStringList{u"1:10 out-of-range"_s, u"1:16 out-of-range"_s};
        QTest::newRow("too large for a number")
            << "[9223372036854775807]"_ba << QList<int>() << QStringList{u"1:10 out-of-range"_s};
        QTest::newRow("text") << "[3, \"4\"]"_ba << QList{3} << QStringList{u"1:13 wrong-type"_s};
        QTest::newRow("fraction") << "[3.5]"_ba << QList<int>() << QStringList{u"1:10 wrong-type"_s};
        QTest::newRow("empty") << "[]"_ba << QList<int>() << wrong;
        QTest::newRow("one number") << "3"_ba << QList<int>() << wrong;
    }

    void integers_areChecked()
    {
        QFETCH(QByteArray, value);
        Document document("lines = " + value);
        QTEST(document.reader.integers("lines"_L1, {1, 9}), "read");
        QTEST(document.told(), "told");
    }

    void entry_isATextOrATable()
    {
        Document document("list = [\"a\", { q = \"b\" }, 7, \" \", { }]");
        std::vector<TextOrTable> entries = document.reader.textsOrTables("list"_L1);
        QCOMPARE(entries.size(), 3U);
        QCOMPARE(entries[0].text, u"a"_s);
        QCOMPARE(entries[1].table->text("q"_L1), u"b"_s);
        QVERIFY(entries[2].table);
        QCOMPARE(document.told(), (QStringList{u"1:27 wrong-type"_s, u"1:30 empty-value"_s}));
        Document other("list = \"a\"");
        QVERIFY(other.reader.textsOrTables("list"_L1).empty());
        QCOMPARE(other.told(), QStringList{u"1:8 wrong-type"_s});
    }

    void newKey_isReportedInAnOldFormat()
    {
        Document document("[a]\ndeep = \"d\"\n");
        QVERIFY(!document.reader.tables("b"_L1).size());
        QVERIFY(!document.reader.mayHave("deep"_L1)); // not there
        QCOMPARE(document.told(), QStringList());
        QVERIFY(!document.reader.mayHave("a"_L1));
        document.reader.finish();
        QCOMPARE(document.told(), QStringList{u"1:1 needs-format-2"_s});
    }

    void syntaxError_namesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("no value") << QByteArray("a = 1\nb =\n") << 2;
        QTest::newRow("open text") << QByteArray("a = \"b\nc = 1") << 1;
        QTest::newRow("key twice") << QByteArray("a = 1\na = 2") << 2;
        QTest::newRow("table twice") << QByteArray("[a]\n[a]") << 2;
        QTest::newRow("no TOML at all") << QByteArray("<html>") << 1;
        QTest::newRow("JSON") << QByteArray("{\"a\": 1}") << 1;
        QTest::newRow("key without end") << "\n\na" + QByteArray(".a").repeated(120'000) + " = 1" << 3;
        QTest::newRow("table without end") << "[a" + QByteArray(".a").repeated(120'000) + "]" << 1;
        QTest::newRow("inline without end") << "b = { a" + QByteArray(".a").repeated(120'000) + " = 1 }" << 1;
        QTest::newRow("number too large") << QByteArray("\na = 99999999999999999999") << 2;
        QTest::newRow("impossible date") << QByteArray("\n\na = 2026-02-30") << 3;
    }

    void syntaxError_namesItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        const Document document(text, 20);
        QCOMPARE(document.problems.size(), 1U);
        const Problem &problem = document.problems.front();
        QCOMPARE(problem.rule, u"toml-syntax"_s);
        QCOMPARE(problem.line, line + 20);
        QVERIFY(problem.column >= 1 && problem.column <= text.split('\n')[line - 1].size() + 1);
        QVERIFY(problem.message.size() > 30); // the parser's reason is part of it
    }

    void emptyText_isAnEmptyTable()
    {
        for (const QByteArray &text : {QByteArray(), QByteArray("\n\n"), QByteArray("# nothing\r\n")}) {
            Document document(text);
            document.reader.finish();
            QCOMPARE(document.told(), QStringList());
        }
    }

    void lineOffset_movesPlacesAndNotWholeFiles()
    {
        Document document("a = 1\nb = 2\n", 10);
        QCOMPARE(document.reader.integer("a"_L1, {5, 9}), 5);
        document.reader.finish();
        QCOMPARE(document.told(), (QStringList{u"11:5 out-of-range"_s, u"12:1 unknown-key"_s}));
        QCOMPARE(document.reader.line(), 11);
        ProblemSink(u"a.toml"_s, document.problems, 10).report({}, "rule"_L1, u"The file."_s);
        QCOMPARE(document.told().constLast(), u"1:1 rule"_s);
    }

    void requiredText_mustSaySomething_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("missing") << QByteArray("b = 1") << QStringList{u"1:1 missing-key"_s};
        QTest::newRow("empty") << QByteArray("a = \"\"") << QStringList{u"1:5 empty-value"_s};
        QTest::newRow("spaces") << QByteArray("a = \"  \\t\\n\"") << QStringList{u"1:5 empty-value"_s};
        QTest::newRow("other spaces") << QByteArray("a = \"\xC2\xA0\xE2\x80\x83\"")
                                      << QStringList{u"1:5 empty-value"_s};
        QTest::newRow("number") << QByteArray("a = 1") << QStringList{u"1:5 wrong-type"_s};
        QTest::newRow("list") << QByteArray("a = [\"b\"]") << QStringList{u"1:5 wrong-type"_s};
        QTest::newRow("table") << QByteArray("[a]\nb = 1") << QStringList{u"1:1 wrong-type"_s};
        QTest::newRow("good") << QByteArray("a = \"b\"") << QStringList();
        QTest::newRow("several lines") << QByteArray("a = '''\nb\n'''") << QStringList();
    }

    void requiredText_mustSaySomething()
    {
        QFETCH(QByteArray, text);
        Document document(text);
        static_cast<void>(document.reader.text("a"_L1, Need::Required));
        QTEST(document.told(), "told");
    }

    void optionalText_mayBeMissingOrEmpty()
    {
        Document document("a = \"\"");
        QVERIFY(document.reader.text("a"_L1).isEmpty());
        QVERIFY(document.reader.text("b"_L1).isEmpty());
        document.reader.finish();
        QCOMPARE(document.told(), QStringList());
    }

    void text_keepsEveryCharacter()
    {
        const QString wanted = u"tab\there, “quotes”, \U0001F980, "_s + QChar(QChar::Null) + u" end"_s;
        Document document("a = \"tab\\there, “quotes”, \\U0001F980, \\u0000 end\"");
        QCOMPARE(document.reader.text("a"_L1), wanted);
    }

    void list_leavesOutWhatIsNoText()
    {
        Document document("a = [\"one\", 2, \"\", \" \",\n \"three\", [\"four\"]]");
        QCOMPARE(document.reader.texts("a"_L1), (QStringList{u"one"_s, u"three"_s}));
        QCOMPARE(document.told(), (QStringList{u"1:13 wrong-type"_s, u"1:16 empty-value"_s, u"1:20 empty-value"_s,
                                               u"2:11 wrong-type"_s}));
    }

    void list_isBoundedBeforeItIsRead()
    {
        const auto listOf = [](int count) -> QByteArray {
            return "a = [" + QByteArray("\"x\",").repeated(count) + "]";
        };
        Document most(listOf(5000));
        QCOMPARE(most.reader.texts("a"_L1).size(), 5000);
        QCOMPARE(most.told(), QStringList());
        Document more(listOf(5001));
        QVERIFY(more.reader.texts("a"_L1).isEmpty());
        QCOMPARE(more.told(), QStringList{u"1:5 too-many-entries"_s});
    }

    void requiredList_mustNotBeEmpty()
    {
        Document document("a = []\nb = \"one\"");
        QVERIFY(document.reader.texts("a"_L1, Need::Required).isEmpty());
        QVERIFY(document.reader.texts("b"_L1, Need::Required).isEmpty());
        QVERIFY(document.reader.texts("c"_L1, Need::Required).isEmpty());
        QCOMPARE(document.told(), (QStringList{u"1:5 empty-value"_s, u"2:5 wrong-type"_s, u"1:1 missing-key"_s}));
    }

    void joinedText_isATextOrAList()
    {
        Document document("a = \"one\"\nb = [\"two\", \"three\"]\nc = 4");
        QCOMPARE(document.reader.joinedText("a"_L1, u", "_s), u"one"_s);
        QCOMPARE(document.reader.joinedText("b"_L1, u", "_s), u"two, three"_s);
        QVERIFY(document.reader.joinedText("c"_L1, u", "_s).isEmpty());
        document.reader.finish(); // all three are known
        QCOMPARE(document.told(), QStringList{u"3:5 wrong-type"_s});
    }

    void flag_isNoTextAndNoNumber()
    {
        Document document("a = true\nb = false\nc = \"true\"\nd = 1");
        QCOMPARE(document.reader.flag("a"_L1), true);
        QCOMPARE(document.reader.flag("b"_L1), false);
        QVERIFY(!document.reader.flag("c"_L1) && !document.reader.flag("d"_L1) && !document.reader.flag("e"_L1));
        QVERIFY(!document.reader.flag("f"_L1, Need::Required));
        QCOMPARE(document.told(), (QStringList{u"3:5 wrong-type"_s, u"4:5 wrong-type"_s, u"1:1 missing-key"_s}));
    }

    void integer_staysInItsRange_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("read");
        QTest::addColumn<QStringList>("told");
        const QStringList range{u"1:5 out-of-range"_s};
        const QStringList type{u"1:5 wrong-type"_s};
        QTest::newRow("least") << QByteArray("1") << 1 << QStringList();
        QTest::newRow("most") << QByteArray("240") << 240 << QStringList();
        QTest::newRow("hexadecimal") << QByteArray("0x1F") << 31 << QStringList();
        QTest::newRow("separated") << QByteArray("2_0") << 20 << QStringList();
        QTest::newRow("zero") << QByteArray("0") << 1 << range;
        QTest::newRow("negative") << QByteArray("-5") << 1 << range;
        QTest::newRow("above") << QByteArray("241") << 1 << range;
        QTest::newRow("above 32 bits") << QByteArray("4294967297") << 1 << range; // 1, when it is cut
        QTest::newRow("largest") << QByteArray::number(std::numeric_limits<qint64>::max()) << 1 << range;
        QTest::newRow("smallest") << QByteArray::number(std::numeric_limits<qint64>::min()) << 1 << range;
        QTest::newRow("fraction") << QByteArray("5.0") << 1 << type;
        QTest::newRow("not a number") << QByteArray("nan") << 1 << type;
        QTest::newRow("text") << QByteArray("\"5\"") << 1 << type;
    }

    void integer_staysInItsRange()
    {
        QFETCH(QByteArray, value);
        Document document("a = " + value);
        QTEST(document.reader.integer("a"_L1, {1, 240}), "read");
        QTEST(document.told(), "told");
    }

    void date_isADayAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QDate>("read");
        const QDate day(2026, 11, 1);
        QTest::newRow("date") << QByteArray("2026-11-01") << day;
        QTest::newRow("text") << QByteArray("\"2026-11-01\"") << QDate();
        QTest::newRow("leap day") << QByteArray("2028-02-29") << QDate(2028, 2, 29);
        QTest::newRow("no leap day") << QByteArray("\"2026-02-29\"") << QDate();
        QTest::newRow("with a time") << QByteArray("2026-11-01T10:00:00Z") << QDate();
        QTest::newRow("only a time") << QByteArray("10:00:00") << QDate();
        QTest::newRow("text behind it") << QByteArray("\"2026-11-01 or so\"") << QDate();
        QTest::newRow("other marks") << QByteArray("\"2026/11/01\"") << QDate();
        QTest::newRow("other order") << QByteArray("\"01-11-2026\"") << QDate();
        QTest::newRow("year zero") << QByteArray("0000-01-01") << QDate();
        QTest::newRow("empty") << QByteArray("\"\"") << QDate();
        QTest::newRow("number") << QByteArray("20261101") << QDate();
    }

    void date_isADayAndNothingElse()
    {
        QFETCH(QByteArray, value);
        QFETCH(QDate, read);
        Document document("a = " + value);
        QCOMPARE(document.reader.date("a"_L1), read);
        QCOMPARE(document.told(), read.isValid() ? QStringList() : QStringList{u"1:5 wrong-type"_s});
    }

    void id_isWordsInSingleHyphens_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QStringList>("told");
        const QStringList bad{u"1:5 bad-id"_s};
        const QStringList empty{u"1:5 empty-value"_s};
        QTest::newRow("one letter") << QByteArray("a") << QStringList();
        QTest::newRow("digits") << QByteArray("05-ownership-2") << QStringList();
        QTest::newRow("longest") << QByteArray(80, 'a') << QStringList();
        QTest::newRow("too long") << QByteArray(81, 'a') << bad;
        QTest::newRow("capital") << QByteArray("Move") << bad;
        QTest::newRow("underscore") << QByteArray("a_b") << bad;
        QTest::newRow("two hyphens") << QByteArray("a--b") << bad;
        QTest::newRow("hyphen first") << QByteArray("-a") << bad;
        QTest::newRow("hyphen last") << QByteArray("a-") << bad;
        QTest::newRow("space") << QByteArray("a b") << bad;
        QTest::newRow("space around") << QByteArray(" a ") << bad;
        QTest::newRow("line end") << QByteArray("a\\n") << bad;
        QTest::newRow("NUL") << QByteArray("a\\u0000") << bad;
        QTest::newRow("letter that looks the same") << QByteArray("\xD0\xB0") << bad;
        QTest::newRow("digit of another script") << QByteArray("\xD9\xA3") << bad;
        QTest::newRow("path") << QByteArray("../a") << bad;
        QTest::newRow("empty") << QByteArray() << empty;
        QTest::newRow("blank") << QByteArray("  ") << empty;
    }

    void id_isWordsInSingleHyphens()
    {
        QFETCH(QByteArray, value);
        Document document("a = \"" + value + '"');
        static_cast<void>(document.reader.id("a"_L1));
        QTEST(document.told(), "told");
    }

    void optionalId_isNotBlankEither()
    {
        Document document("a = \"  \"");
        static_cast<void>(document.reader.id("a"_L1, Need::Optional));
        QCOMPARE(document.told(), QStringList{u"1:5 bad-id"_s});
        Document without("b = 1");
        QVERIFY(without.reader.id("a"_L1, Need::Optional).isEmpty());
        QCOMPARE(without.told(), QStringList());
    }

    void choice_isOneOfItsNames_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("green");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("second") << QByteArray("colour = \"green\"") << true << QStringList();
        QTest::newRow("first") << QByteArray("colour = \"red\"") << false << QStringList();
        QTest::newRow("unknown") << QByteArray("colour = \"blue\"") << false << QStringList{u"1:10 bad-value"_s};
        QTest::newRow("capital") << QByteArray("colour = \"Green\"") << false << QStringList{u"1:10 bad-value"_s};
        QTest::newRow("beginning") << QByteArray("colour = \"gree\"") << false << QStringList{u"1:10 bad-value"_s};
        QTest::newRow("number") << QByteArray("colour = 1") << false << QStringList{u"1:10 wrong-type"_s};
        QTest::newRow("missing") << QByteArray("a = 1") << false << QStringList{u"1:1 missing-key"_s};
    }

    void choice_isOneOfItsNames()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, green);
        Document document(text);
        QCOMPARE(colourOf(document, Need::Required), green ? Colour::Green : Colour::Red);
        QTEST(document.told(), "told");
    }

    void choice_namesWhatCanBeUsed()
    {
        Document document("colour = \"%3 %1\"");
        QCOMPARE(colourOf(document, Need::Optional), Colour::Red);
        const QString message = document.problems.front().message;
        QVERIFY2(message.contains(u"red, green"_s) && message.contains(u"“%3 %1”"_s), qPrintable(message));
    }

    void tables_areReadOneByOne_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<int>>("lines");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("two") << QByteArray("[[t]]\na = 1\n\n[[t]]") << QList<int>{1, 4} << QStringList();
        QTest::newRow("inline") << QByteArray("t = [{a = 1},\n {a = 2}]") << QList<int>{1, 2} << QStringList();
        QTest::newRow("none") << QByteArray("b = 1") << QList<int>{} << QStringList();
        QTest::newRow("empty") << QByteArray("t = []") << QList<int>{} << QStringList();
        QTest::newRow("one table") << QByteArray("[t]\na = 1") << QList<int>{} << QStringList{u"1:1 wrong-type"_s};
        QTest::newRow("texts") << QByteArray("t = [\"a\"]") << QList<int>{} << QStringList{u"1:5 wrong-type"_s};
        QTest::newRow("mixed") << QByteArray("t = [{a = 1}, 2]") << QList<int>{} << QStringList{u"1:5 wrong-type"_s};
    }

    void tables_areReadOneByOne()
    {
        QFETCH(QByteArray, text);
        Document document(text);
        QList<int> lines;
        for (const TomlReader &table : document.reader.tables("t"_L1)) {
            lines << table.line();
        }
        QTEST(lines, "lines");
        QTEST(document.told(), "told");
    }

    void finish_namesOnlyWhatNobodyAskedFor()
    {
        Document document("known = 1\n\"two words\" = 2\nalso_known = 3\n" + QByteArray(200, 'x') + " = 4");
        static_cast<void>(document.reader.integer("known"_L1, {1, 1}));
        QVERIFY(!document.reader.flag("also_known"_L1)); // the wrong type is said, not that it is unknown
        document.reader.finish();
        QStringList told = document.told();
        told.sort();
        QCOMPARE(told, (QStringList{u"2:1 unknown-key"_s, u"3:14 wrong-type"_s, u"4:1 unknown-key"_s}));
        for (const Problem &problem : document.problems) {
            QVERIFY2(problem.message.size() < 300, qPrintable(problem.message));
        }
    }

    void report_isMadeAtTheTableWithoutTheKey()
    {
        Document document("\n[[t]]\na = 1");
        const std::vector<TomlReader> tables = document.reader.tables("t"_L1);
        tables.front().report("a"_L1, "one"_L1, u"One."_s);
        tables.front().report("b"_L1, "two"_L1, u"Two."_s);
        QCOMPARE(document.told(), (QStringList{u"3:5 one"_s, u"2:1 two"_s}));
        QVERIFY(tables.front().has("a"_L1) && !tables.front().has("b"_L1));
    }
};

QTEST_APPLESS_MAIN(TestTomlReader)
#include "tst_tomlreader.moc"
