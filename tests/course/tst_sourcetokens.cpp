// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/sourcetokens.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestSourceTokens final : public QObject {
    Q_OBJECT

private slots:
    void token_isFoundInCodeOnly_data();
    void token_isFoundInCodeOnly();
    void blanking_keepsEveryPlace();
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

QTEST_APPLESS_MAIN(TestSourceTokens)
#include "tst_sourcetokens.moc"
