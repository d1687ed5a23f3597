// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/testdetail.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Ochre;
using namespace Qt::StringLiterals;
using State = Runner::TestCase::State;

namespace {

Runner::TestCase failed(const QString &actual = {}, const QString &expected = {})
{
    Runner::TestCase test;
    test.state = State::Failed;
    test.actual = actual;
    test.expected = expected;
    return test;
}

} // namespace

class TestTestDetail final : public QObject {
    Q_OBJECT

private slots:
    void state_isASentence_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("passed") << State::Passed << u"passed"_s << u"✓ This test passed."_s;
        QTest::newRow("failed") << State::Failed << u"failed"_s << u"✗ This test failed."_s;
        QTest::newRow("ignored") << State::Ignored << u"ignored"_s << u"This test is marked to be ignored."_s;
        QTest::newRow("too slow") << State::TimedOut << u"timed out"_s
                                  << u"✗ This test took too long and was stopped."_s;
        QTest::newRow("not run") << State::NotRun << u"not run"_s << u"This test was not run."_s;
    }

    void state_isASentence()
    {
        QFETCH(State, state);
        QFETCH(QString, word);
        QFETCH(QString, sentence);
        QCOMPARE(Workbench::testStateText(state), word);
        Runner::TestCase test;
        test.state = state;
        QCOMPARE(written(test), sentence); // and no word more
    }

    void sides_areMarkedWhereTheyDiffer_data()
    {
        QTest::addColumn<QString>("actual");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("marked"); // left, then right
        QTest::newRow("one letter") << u"cat"_s << u"cut"_s << QStringList{u"a"_s, u"u"_s};
        QTest::newRow("more on the right") << u"[1]"_s << u"[1, 2]"_s << QStringList{u", 2"_s};
        QTest::newRow("nothing on the left") << QString() << u"x"_s << QStringList{u"x"_s};
        QTest::newRow("nothing on the right") << u"x"_s << QString() << QStringList{u"x"_s};
        QTest::newRow("the same") << u"NaN"_s << u"NaN"_s << QStringList();
        QTest::newRow("only a space") << u"a b"_s << u"ab"_s << QStringList{u" "_s};
        QTest::newRow("beside wide characters") << u"🦀a"_s << u"🦀b"_s << QStringList{u"a"_s, u"b"_s};
    }

    void sides_areMarkedWhereTheyDiffer()
    {
        QFETCH(QString, actual);
        QFETCH(QString, expected);
        QFETCH(QStringList, marked);
        const QString text = written(failed(actual, expected));
        QCOMPARE(text, u"✗ This test failed.\nleft\n%1\nright\n%2"_s.arg(actual, expected));
        QCOMPARE(markedParts(), marked);
    }

    void testsOfAnExercise_sayWhoseTheSidesAre()
    {
        Runner::TestCase test = failed(u"3"_s, u"4"_s);
        test.file = u"tests.rs"_s;
        test.line = 2;
        m_assertion = Workbench::assertionAt("fn a() {\n    assert_eq!(\n        f(1),\n        4\n    );\n}\n", 2);
        const QString text = written(test);
        m_assertion.clear();
        QCOMPARE(text, u"✗ This test failed.\nassert_eq!(\n    f(1),\n    4\n);\nExpected\n4\nYours\n3\n"
                       "The check stands in line 2 of the exercise's own tests."_s);
        QCOMPARE(markedParts(), (QStringList{u"4"_s, u"3"_s}));
    }

    void sidesThatMustDiffer_areShownOnce()
    {
        Runner::TestCase test = failed(u"5"_s, u"5"_s);
        test.mustDiffer = true;
        QCOMPARE(written(test), u"✗ This test failed.\nBoth sides are, and they must differ\n5"_s);
        test.expected = u"-5"_s; // equal to a type of its own only
        QCOMPARE(written(test), u"✗ This test failed.\nleft\n5\nright\n-5"_s);
    }

    void assertion_isFoundAtItsLine_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("assertion");
        QTest::newRow("one line") << "a\n  assert!(b);\n"_ba << 2 << u"assert!(b);"_s;
        QTest::newRow("no assertion") << "a\n  b();\n"_ba << 2 << QString();
        QTest::newRow("beyond the end") << "assert!(a)"_ba << 2 << QString();
        QTest::newRow("no line") << "assert!(a)"_ba << 0 << QString();
        QTest::newRow("never closed") << "assert!(\n1\n2\n3\n4\n5\n6\n7\n8\n"_ba << 1
                                      << u"assert!(\n1\n2\n3\n4\n5\n6\n7"_s;
    }

    void assertion_isFoundAtItsLine()
    {
        QFETCH(QByteArray, source);
        QFETCH(int, line);
        QTEST(Workbench::assertionAt(source, line), "assertion");
    }

    void longSides_areShownWholeWithoutMarks()
    {
        const QString actual = u"a"_s.repeated(15'000);
        const QString expected = u"b"_s.repeated(15'000);
        const QString text = written(failed(actual, expected));
        QVERIFY(text.contains(actual) && text.contains(expected));
        QCOMPARE(markedParts(), QStringList());
    }

    void place_isALinkWhereItCanBeGoneTo_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("isLink");
        QTest::newRow("the program") << QString() << 3 << u"Go to line 3"_s << true;
        QTest::newRow("a file") << u"src/lib.rs"_s << 14 << u"Go to src/lib.rs, line 14"_s << true;
        QTest::newRow("tests of the learner") << u"src/tests.rs"_s << 1 << u"Go to src/tests.rs, line 1"_s << true;
        QTest::newRow("tests of the exercise")
            << u"tests.rs"_s << 9 << u"The check stands in line 9 of the exercise's own tests."_s << false;
        QTest::newRow("not known") << u"src/lib.rs"_s << 0 << QString() << false;
        QTest::newRow("no line") << u"src/lib.rs"_s << -1 << QString() << false;
    }

    void place_isALinkWhereItCanBeGoneTo()
    {
        QFETCH(QString, file);
        QFETCH(int, line);
        QFETCH(QString, sentence);
        QFETCH(bool, isLink);
        Runner::TestCase test = failed();
        test.file = file;
        test.line = line;
        QCOMPARE(Workbench::canGoTo(test), isLink);
        QCOMPARE(written(test), u"✗ This test failed.\n%1"_s.arg(sentence).trimmed());
        bool isFound = false;
        for (auto part = m_document.lastBlock().begin(); !part.atEnd(); ++part) {
            isFound = isFound || part.fragment().charFormat().anchorHref() == u"place";
        }
        QCOMPARE(isFound, isLink);
    }

    void output_isShownUnlessItIsTheMessage_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("shown");
        QTest::newRow("both") << u"boom"_s << u"one\ntwo\n"_s << u"boom\nIt printed:\none\ntwo"_s;
        QTest::newRow("the same") << u"boom"_s << u"boom\n"_s << u"boom"_s;
        QTest::newRow("only output") << QString() << u"one\n"_s << u"It printed:\none"_s;
        QTest::newRow("only line ends") << u"boom"_s << u"\n \n"_s << u"boom"_s;
        QTest::newRow("several lines of a message") << u"a\nb"_s << QString() << u"a\nb"_s;
        // What a program prints is never taken for a page.
        QTest::newRow("tags") << u"<b>x</b> &amp; [y](z)"_s << u"<img src='file:///etc/passwd'>"_s
                              << u"<b>x</b> &amp; [y](z)\nIt printed:\n<img src='file:///etc/passwd'>"_s;
    }

    void output_isShownUnlessItIsTheMessage()
    {
        QFETCH(QString, message);
        QFETCH(QString, output);
        QFETCH(QString, shown);
        Runner::TestCase test = failed();
        test.message = message;
        test.output = output;
        QCOMPARE(written(test), QString(u"✗ This test failed.\n"_s + shown));
    }

    void nextTest_leavesNothingOfTheOneBefore()
    {
        QVERIFY(!written(failed(u"left"_s, u"right"_s)).isEmpty());
        Runner::TestCase passed;
        passed.state = State::Passed;
        QCOMPARE(written(passed), u"✓ This test passed."_s);
        QCOMPARE(markedParts(), QStringList());
    }

private:
    QString written(const Runner::TestCase &test)
    {
        Workbench::writeTestDetail(m_document, test, m_assertion, Design::Look::make(Design::Scheme::Light, 100));
        return m_document.toPlainText();
    }

    // What is bold and underlined, in order.
    QStringList markedParts() const
    {
        QStringList found;
        for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                if (format.fontUnderline() && format.fontWeight() >= QFont::Bold) {
                    found << part.fragment().text();
                }
            }
        }
        return found;
    }

    QTextDocument m_document;
    QString m_assertion;
};

QTEST_MAIN(TestTestDetail)
#include "tst_testdetail.moc"
