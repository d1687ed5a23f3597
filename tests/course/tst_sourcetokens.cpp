// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/sourcetokens.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestSourceTokens final : public QObject {
    Q_OBJECT

private slots:
    void token_isFoundInCodeOnly_data();
    void token_isFoundInCodeOnly();
    void blanking_keepsEveryPlace();
    void blanking_twiceIsOnce();
    void hugeSource_isReadQuickly_data();
    void hugeSource_isReadQuickly();
    void severalTokens_areFoundOneAfterTheOther();
};

void TestSourceTokens::token_isFoundInCodeOnly_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QList<int>>("lines");
    QTest::newRow("call") << QByteArray("let a = b.clone();\n") << u".clone()"_s << QList<int>{1};
    QTest::newRow("spaces") << QByteArray("b\n  . clone ( )") << u".clone()"_s << QList<int>{2};
    QTest::newRow("line comment") << QByteArray("// b.clone()\nunsafe {}") << u".clone()"_s << QList<int>{};
    QTest::newRow("nested comment") << QByteArray("/* a /* unsafe */ unsafe */ x") << u"unsafe"_s << QList<int>{};
    QTest::newRow("text") << QByteArray("let a = \"unsafe \\\" unsafe\";") << u"unsafe"_s << QList<int>{};
    QTest::newRow("raw text") << QByteArray("r#\"say \"unsafe\" \"#; unsafe") << u"unsafe"_s << QList<int>{1};
    QTest::newRow("quote character") << QByteArray("let q = '\"'; unsafe {} let r = '\"';") << u"unsafe"_s
                                     << QList<int>{1};
    QTest::newRow("escaped quote") << QByteArray("let q = '\\''; unsafe {}") << u"unsafe"_s << QList<int>{1};
    QTest::newRow("lifetime") << QByteArray("fn a<'b>(c: &'b str) { unsafe {} }") << u"unsafe"_s << QList<int>{1};
    QTest::newRow("part of a word") << QByteArray("let unsafely = clone_all();") << u"unsafe"_s << QList<int>{};
    QTest::newRow("path") << QByteArray("a\nuse std::mem :: replace;") << u"mem::replace"_s << QList<int>{2};
    QTest::newRow("open text") << QByteArray("let a = \"unsafe") << u"unsafe"_s << QList<int>{};
    QTest::newRow("open comment") << QByteArray("/* unsafe") << u"unsafe"_s << QList<int>{};
    QTest::newRow("byte text") << QByteArray("b\"unsafe\" b'\"' unsafe") << u"unsafe"_s << QList<int>{1};
    QTest::newRow("raw text without marks") << QByteArray("r\"unsafe\\\" unsafe") << u"unsafe"_s << QList<int>{1};
    QTest::newRow("raw text in several lines")
        << QByteArray("r##\"\"# unsafe\n\"##; unsafe") << u"unsafe"_s << QList<int>{2};
    QTest::newRow("word that ends in r") << QByteArray("for\"unsafe\" unsafe") << u"unsafe"_s << QList<int>{1};
    QTest::newRow("crab as a character") << QByteArray("let c = '\xF0\x9F\xA6\x80'; unsafe") << u"unsafe"_s
                                         << QList<int>{1};
    QTest::newRow("escaped character") << QByteArray("let c = '\\u{1F980}'; unsafe") << u"unsafe"_s << QList<int>{1};
    QTest::newRow("comment marks in a text") << QByteArray("\"/*\"; unsafe; \"*/\"") << u"unsafe"_s << QList<int>{1};
    QTest::newRow("text marks in a comment") << QByteArray("// \"\nunsafe // \"") << u"unsafe"_s << QList<int>{2};
    QTest::newRow("division") << QByteArray("a / b / unsafe") << u"unsafe"_s << QList<int>{1};
    QTest::newRow("token between comments")
        << QByteArray("a /* x */ . /* y */ clone /**/ ()") << u".clone()"_s << QList<int>{1};
    QTest::newRow("token in several lines") << QByteArray("\n\na\n.\nclone\n(\n)") << u".clone()"_s << QList<int>{4};
    QTest::newRow("word of other letters") << QByteArray("let gr\xC3\xB6\xC3\x9F"
                                                         "e = 1;")
                                           << u"gr\u00F6\u00DFe"_s << QList<int>{1};
    QTest::newRow("part of a word of other letters") << QByteArray("let gr\xC3\xB6\xC3\x9F"
                                                                   "er = 1;")
                                                     << u"gr\u00F6\u00DFe"_s << QList<int>{};
    QTest::newRow("marks of patterns") << QByteArray("a.*b; a.c") << u".*"_s << QList<int>{1};
    QTest::newRow("macro") << QByteArray("vec! [1]; vec(1)") << u"vec![]"_s << QList<int>{};
    QTest::newRow("every use") << QByteArray("unsafe\nunsafe unsafe") << u"unsafe"_s << QList<int>{1, 2, 2};
    QTest::newRow("empty source") << QByteArray() << u"unsafe"_s << QList<int>{};
    QTest::newRow("NUL") << QByteArray("\0unsafe\0", 8) << u"unsafe"_s << QList<int>{1};
    QTest::newRow("empty token") << QByteArray("fn main() {}") << u" "_s << QList<int>{};
}

void TestSourceTokens::token_isFoundInCodeOnly()
{
    QFETCH(QByteArray, source);
    QFETCH(QString, token);
    QList<int> found;
    for (const ForbiddenToken &use : forbiddenTokens(source, {token})) {
        QCOMPARE(use.token, token);
        found << use.line;
    }
    QTEST(found, "lines");
    QCOMPARE(tokensInCode(QString::fromUtf8(codeOnly(source)), {token}), forbiddenTokens(source, {token}));
}

void TestSourceTokens::blanking_keepsEveryPlace()
{
    const QByteArray source = "let a = \"caf\xC3\xA9\"; // one\n/* two\n*/ b";
    const QByteArray code = codeOnly(source);
    QCOMPARE(code.size(), source.size());
    QCOMPARE(code.count('\n'), source.count('\n'));
    QCOMPARE(code.indexOf('b'), source.lastIndexOf('b'));
    QVERIFY(!code.contains("two"));
}

void TestSourceTokens::blanking_twiceIsOnce()
{
    static const QByteArrayList pieces{"\"",  "'",  "//", "/*", "*/", "\n",   "r#\"",
                                       "\"#", "\\", "a",  "'a", " ",  "b'x'", "\xC3\xA9"};
    QRandomGenerator random(9);
    for (int round = 0; round < 2000; ++round) {
        QByteArray source;
        for (int count = random.bounded(25); count > 0; --count) {
            source += pieces[random.bounded(pieces.size())];
        }
        const QByteArray code = codeOnly(source);
        QCOMPARE(code.size(), source.size());
        QCOMPARE(code.count('\n'), source.count('\n'));
        for (qsizetype at = 0; at < code.size(); ++at) {
            QVERIFY2(code[at] == source[at] || code[at] == ' ', source.constData());
        }
    }
    const QByteArray program = "fn main() {\n    let a = \"x\"; // y\n    let b = 'z'; /* w */\n}\n";
    QCOMPARE(codeOnly(codeOnly(program)), codeOnly(program));
}

void TestSourceTokens::hugeSource_isReadQuickly_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece :
         {"// a comment\n", "/* a */ ", "/* ", "\"a\" ", "\" ", "'a' ", "' ", "r#\"a\"# ", "r#", "\\"}) {
        QTest::newRow(piece) << QByteArray(piece);
    }
}

// A copy of the rest at each byte would take minutes.
void TestSourceTokens::hugeSource_isReadQuickly()
{
    QFETCH(QByteArray, piece);
    const QByteArray source = piece.repeated((256 << 10) / piece.size());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(codeOnly(source).size(), source.size());
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

void TestSourceTokens::severalTokens_areFoundOneAfterTheOther()
{
    const QList<ForbiddenToken> wanted{{u"unsafe"_s, 2}, {u".clone()"_s, 1}, {u".clone()"_s, 3}};
    QCOMPARE(forbiddenTokens("a.clone();\nunsafe {}\nb.clone()", {u"unsafe"_s, u"loop"_s, u".clone()"_s}), wanted);
    QVERIFY(forbiddenTokens("unsafe", {}).isEmpty());
    QVERIFY(forbiddenTokens("unsafe", {QString(), u" \t"_s}).isEmpty());
}

QTEST_APPLESS_MAIN(TestSourceTokens)
#include "tst_sourcetokens.moc"
