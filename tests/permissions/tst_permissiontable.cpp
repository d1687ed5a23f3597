// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "permissions/permissiontable.h"
#include "permissions/permissionwords.h"
#include "stories/storybench.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Permissions;
using namespace Qt::StringLiterals;

/// What one may do with a variable behind each line, as the compilers of this machine say.
class TestPermissionTable final : public QObject {
    Q_OBJECT

private:
    /// The text without its mark `|`, and the place of it.
    struct Marked {
        QByteArray text;
        int line = 1;
        int column = 1;
    };

    static Marked marked(const QByteArray &text)
    {
        const qsizetype at = text.indexOf('|');
        const QByteArray before = text.first(at);
        const qsizetype start = before.lastIndexOf('\n') + 1;
        return {before + text.sliced(at + 1), int(before.count('\n')) + 1,
                int(QString::fromUtf8(before.sliced(start)).size()) + 1};
    }

    static Result<ProbePlan> plan(const Marked &asked, bool through)
    {
        QProcess process;
        process.start(QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers/ochre-rules"), {u"--probes"_s});
        process.write(probeRequest(asked.text, asked.line, asked.column, through));
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return parseProbePlan(process.readAllStandardOutput());
    }

    static Result<PermissionTable> table(const Stories::Compiler &compiler, const QByteArray &text)
    {
        const Marked asked = marked(text);
        const Result<ProbePlan> direct = plan(asked, false);
        if (!direct) {
            return std::unexpected(direct.error());
        }
        Result<PermissionTable> made =
            permissionsOf(*direct, Stories::diagnosticsOf(compiler, direct->program), asked.text);
        if (made && made->kind == ValueKind::Reference) {
            const Result<ProbePlan> through = plan(asked, true);
            lookThrough(*made, *through, Stories::diagnosticsOf(compiler, through->program), asked.text);
        }
        return made;
    }

    static QString told(const PermissionTable &table)
    {
        QStringList rows;
        for (const PermissionRow &row : table.rows) {
            rows << QString::number(row.line) + lettersOf(table, row);
        }
        return rows.join(u' ');
    }

private slots:
    void initTestCase()
    {
        m_compilers = Stories::compilers();
        QVERIFY2(!m_compilers.empty(), "no rustc");
    }

    void letters_areWhatTheCompilerAllows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("letters");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("lent and lent again")
            << QByteArray("fn main() {\n    let mut |v = vec![1, 2];\n    let n = &v[0];\n    println!(\"{n}\");\n"
                          "    v.push(3);\n    let m = &mut v;\n    m.push(4);\n    let w = v;\n    drop(w);\n}\n")
            << u"2RWO 3R–– 4RWO 5RWO 6––– 7RWO 8––– 9–––"_s << 3
            << u"Behind line 3, `v`: You may read it. You may neither change it nor give it away. It is lent in line 3 "
               "and the borrow is used again in line 4."_s;
        QTest::newRow("moved") << QByteArray(
            "fn main() {\n    let |s = String::new();\n    let t = s;\n    drop(t);\n}\n")
                               << u"2R–O 3––– 4–––"_s << 3
                               << u"Behind line 3, `s`: You may do nothing with it. Line 3 has given it away."_s;
        QTest::newRow("without mut, needed later")
            << QByteArray("fn main() {\n    let |s = String::new();\n    drop(s);\n}\n") << u"2R–O 3–––"_s << 2
            << u"Behind line 2, `s`: You may read it and give it away. Line 3 still needs it and would have to change "
               "then. You may not change it. It was declared without `mut`."_s;
        QTest::newRow("moved on one branch")
            << QByteArray("fn f(c: bool, |s: String) {\n    if c {\n        drop(s);\n    }\n    println!();\n}\n"
                          "fn main() {\n    f(true, String::new());\n}\n")
            << u"1R–O 2R–O 3––– 4??? 5???"_s << 5
            << u"Behind line 5, `s`: You may do nothing with it. On some paths line 3 has given it away."_s;
        QTest::newRow("moved on both branches")
            << QByteArray("fn f(c: bool, |s: String) {\n    if c {\n        drop(s);\n    } else {\n"
                          "        std::mem::forget(s);\n    }\n    println!();\n}\n"
                          "fn main() {\n    f(true, String::new());\n}\n")
            << u"1R–O 2R–O 3––– 4R–O 5––– 6––– 7–––"_s << 7
            << u"Behind line 7, `s`: You may do nothing with it. Line 3 has given it away."_s;
        QTest::newRow("the other branch leaves")
            << QByteArray("fn f(c: bool, |s: String) {\n    match c {\n        true => drop(s),\n"
                          "        false => return,\n    }\n    println!();\n}\n"
                          "fn main() {\n    f(true, String::new());\n}\n")
            << u"1R–O 5––– 6–––"_s << 6
            << u"Behind line 6, `s`: You may do nothing with it. Line 3 has given it away."_s;
        QTest::newRow("in a loop") << QByteArray(
            "fn main() {\n    let |s = String::new();\n    for i in 0..2 {\n        println!(\"{i}\");\n"
            "    }\n    println!(\"{s}\");\n}\n")
                                   << u"2R–O 3R–? 4R–? 5R–O 6R–O"_s << 4
                                   << u"Behind line 4, `s`: You may read it. You may not change it. It was declared "
                                      u"without `mut`. You may not "
                                      "give it away. This is in a loop, and it can be given away only once."_s;
        QTest::newRow("a number is copied")
            << QByteArray("fn main() {\n    let mut |n = 3;\n    n += 1;\n    println!(\"{n}\");\n}\n")
            << u"2RWC 3RWC 4RWC"_s << 2
            << u"Behind line 2, `n`: You may read it, change it and give it away. Giving it away copies it, so it "
               u"stays "
               "here too."_s;
        QTest::newRow("a shared reference")
            << QByteArray("fn f(|v: &Vec<u8>) -> usize {\n    let n = v.len();\n    n\n}\nfn main() {\n"
                          "    f(&vec![1]);\n}\n")
            << u"1R–– 2R––"_s << 1
            << u"Behind line 1, what `v` leads to: You may read it. You may not change it. It is reached through a `&` "
               "reference, which only reads. You may not give it away. It belongs to somebody else; a reference only "
               "borrows it."_s;
        QTest::newRow("a mutable reference")
            << QByteArray("fn f(|v: &mut Vec<u8>) {\n    v.push(1);\n    let first = &v[0];\n"
                          "    println!(\"{first}\");\n}\nfn main() {\n    f(&mut vec![1]);\n}\n")
            << u"1RW– 2RW– 3R–– 4RW–"_s << 3
            << u"Behind line 3, what `v` leads to: You may read it. You may not change it. It is lent in line 3 and "
               u"the "
               "borrow is used again in line 4. You may not give it away. It belongs to somebody else; a reference "
               "only "
               "borrows it."_s;
        QTest::newRow("a borrow that would last too long")
            << QByteArray("fn main() {\n    let mut v = vec![1];\n    let |n = &v[0];\n    println!(\"{n}\");\n"
                          "    v.push(2);\n    println!();\n}\n")
            << u"3R–– 4R–– 5––– 6–––"_s << 5
            << u"Behind line 5, what `n` leads to: You may not read it. It would still be in use in line 5, which "
               "needs it to be free. You may not change it. It is reached through a `&` reference, which only reads. "
               "You "
               "may not give it away. It belongs to somebody else; a reference only borrows it."_s;
        QTest::newRow("no value yet") << QByteArray(
            "fn main() {\n    let |s: String;\n    s = String::new();\n    drop(s);\n}\n")
                                      << u"2––– 3R–O 4–––"_s << 2
                                      << u"Behind line 2, `s`: You may do nothing with it. It may have no value yet."_s;
        QTest::newRow("in a loop that ends, and behind one that does not")
            << QByteArray("fn f(|s: String) {\n    loop {\n        drop(s);\n        break;\n    }\n}\n"
                          "fn g(s: String) -> ! {\n    loop {\n        println!(\"{s}\");\n    }\n}\nfn main() {\n"
                          "    f(String::new());\n    g(String::new());\n}\n")
            << u"1R–O 2R–? 3–––"_s << 3
            << u"Behind line 3, `s`: You may do nothing with it. Line 3 has given it away."_s;
        QTest::newRow("a method of one's own type, with text that is no ASCII")
            << QByteArray("struct Größe { é: Vec<u8> }\nimpl Größe {\n    fn add(&mut |self, ü: u8) {\n"
                          "        self.é.push(ü);\n    }\n}\nfn main() {\n    Größe { é: vec![] }.add(1);\n}\n")
            << u"3RW– 4RW–"_s << 4
            << u"Behind line 4, what `self` leads to: You may read and change it. You may not give it away. It belongs "
               "to somebody else; a reference only borrows it."_s;
    }

    void letters_areWhatTheCompilerAllows()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, letters);
        QFETCH(int, line);
        QFETCH(QString, sentence);
        for (const Stories::Compiler &compiler : m_compilers) {
            const Result<PermissionTable> made = table(compiler, text);
            QVERIFY2(made.has_value(), qPrintable(made ? QString() : made.error().text()));
            QVERIFY2(told(*made) == letters, qPrintable(compiler.version + u": "_s + told(*made)));
            const PermissionRow *row = rowAt(*made, line);
            QVERIFY(row);
            QCOMPARE(sentenceOf(*made, *row), sentence);
        }
    }

    void nothingIsSaid_whereNothingIsCertain()
    {
        const Stories::Compiler &compiler = m_compilers.front();
        QCOMPARE(table(compiler, "fn main() {\n    let |s = 1u8;\n    let t: String = s;\n}\n").error().what,
                 u"The program does not compile."_s);
        QCOMPARE(table(compiler, "fn main() {\n    |let s = 1u8;\n}\n").error().what,
                 u"No variable of a function is named here."_s);
        QCOMPARE(table(compiler, "fn main() {\n    let |s = ;\n}\n").error().what,
                 u"The program is not complete yet."_s);
        QVERIFY(!parseProbePlan("no JSON").has_value());
        QVERIFY(!parseProbePlan(R"({"error":"too long"})").has_value());
    }

    void row_isThatOfTheLineBefore()
    {
        const auto made = table(m_compilers.front(), "fn main() {\n    let |s = 1;\n\n    f(s);\n}\nfn f(_: u8) {}\n");
        QVERIFY(made.has_value());
        QVERIFY(!rowAt(*made, 1));
        QCOMPARE(rowAt(*made, 3)->line, 2);
        QCOMPARE(rowAt(*made, 5)->line, 4);
        QVERIFY(!rowAt(*made, 6));
    }

private:
    std::vector<Stories::Compiler> m_compilers;
};

QTEST_GUILESS_MAIN(TestPermissionTable)
#include "tst_permissiontable.moc"
