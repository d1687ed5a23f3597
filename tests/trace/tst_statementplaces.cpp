// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/statementplaces.h"

#include <QTest>

using namespace Ochre::Trace;
using namespace Qt::StringLiterals;

namespace {

QList<int> linesOf(const QByteArray &source)
{
    QList<int> lines;
    for (const StatementPlace &place : statementPlaces(source)) {
        lines << place.line;
    }
    return lines;
}

} // namespace

class TestStatementPlaces final : public QObject {
    Q_OBJECT

private slots:
    void places_areWhereStatementsBegin_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QList<int>>("lines");
        QTest::newRow("statements and the end")
            << QByteArray("fn main() {\n    let a = 1;\n    f(a);\n}\n") << QList<int>{2, 3, 4};
        QTest::newRow("a value at the end")
            << QByteArray("fn f() -> u8 {\n    let a = 1;\n    a\n}\n") << QList<int>{2, 3};
        QTest::newRow("a statement over lines")
            << QByteArray("fn main() {\n    let a = f(\n        1,\n    )\n    .g();\n    h();\n}\n")
            << QList<int>{2, 6, 7};
        QTest::newRow("arms") << QByteArray("fn main() {\n    match a {\n        1 => f(),\n        _ => {\n           "
                                            " g();\n        }\n    }\n    h();\n}\n")
                              << QList<int>{2, 5, 6, 8, 9};
        QTest::newRow("if and else") << QByteArray(
            "fn main() {\n    if a {\n        f();\n    } else {\n        g();\n    }\n    h();\n}\n")
                                     << QList<int>{2, 3, 4, 5, 6, 7, 8};
        QTest::newRow("if as a value") << QByteArray(
            "fn main() {\n    let a = if b {\n        1\n    } else {\n        2\n    };\n    f(a);\n}\n")
                                       << QList<int>{2, 3, 5, 7, 8};
        QTest::newRow("a literal of a structure")
            << QByteArray("fn main() {\n    let p = Point {\n        x: 1,\n        y: 2,\n    };\n    f(p);\n}\n")
            << QList<int>{2, 6, 7};
        QTest::newRow("loops") << QByteArray(
            "fn main() {\n    for a in b {\n        f(a);\n    }\n    while c {\n        g();\n    }\n}\n")
                               << QList<int>{2, 3, 4, 5, 6, 7, 8};
        QTest::newRow("items") << QByteArray("struct P {\n    x: u8,\n}\nenum E {\n    A,\n}\nimpl P {\n    fn "
                                             "f(&self) {\n        g();\n    }\n}\nfn main() {}\n")
                               << QList<int>{9, 10};
        QTest::newRow("a macro") << QByteArray(
            "macro_rules! m {\n    ($a:expr) => { $a };\n}\nfn main() {\n    m! {\n        1\n    };\n    f();\n}\n")
                                 << QList<int>{5, 8, 9};
        QTest::newRow("a closure") << QByteArray(
            "fn main() {\n    let f = |x| {\n        let y = x;\n        y\n    };\n    f(1);\n}\n")
                                   << QList<int>{2, 3, 4, 6, 7};
        QTest::newRow("let else") << QByteArray(
            "fn main() {\n    let Some(a) = b else {\n        return;\n    };\n    f(a);\n}\n")
                                  << QList<int>{2, 3, 4, 5, 6};
        QTest::newRow("if let with a structure")
            << QByteArray("fn main() {\n    if let P { x } = p {\n        f(x);\n    }\n}\n") << QList<int>{2, 3, 4};
        QTest::newRow("equality in a signature")
            << QByteArray("fn f() -> impl Iterator<Item = u8> {\n    let a = 1;\n    g(a)\n}\n") << QList<int>{2, 3};
        QTest::newRow("braces in texts and comments")
            << QByteArray("fn main() {\n    let a = \"{ }\"; // {\n    f('{');\n}\n") << QList<int>{2, 3, 4};
    }

    void places_areWhereStatementsBegin()
    {
        QFETCH(QByteArray, source);
        QFETCH(QList<int>, lines);
        QCOMPARE(linesOf(source), lines);
    }

    void places_haveTheirBlock()
    {
        const auto places =
            statementPlaces("fn main() {\n    let a = 1;\n    if a {\n        f();\n    }\n    g();\n}\n");
        QCOMPARE(places.size(), 6U);
        QCOMPARE(places[0].block, places[1].block);
        QVERIFY(places[2].block != places[0].block);
        QCOMPARE(places[4].block, places[0].block);
    }

    void anything_isScanned()
    {
        for (const QByteArray &source : QByteArrayList{"", "}}}}", "{{{{", "fn", "fn main() { ) ] }", "#![x]\n\n'"}) {
            [[maybe_unused]] const auto places = statementPlaces(source);
        }
    }
};

QTEST_GUILESS_MAIN(TestStatementPlaces)
#include "tst_statementplaces.moc"
