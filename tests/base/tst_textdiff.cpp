// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/textdiff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Kind = DiffLine::Kind;

namespace {

// "a b c" against "a c" as " a -b  c": what a person reads.
QString written(const QStringList &before, const QStringList &after)
{
    QStringList parts;
    for (const DiffLine &line : diffLines(before, after)) {
        parts << (line.kind == Kind::Same      ? u" "_s + before[line.before]
                  : line.kind == Kind::Removed ? u"-"_s + before[line.before]
                                               : u"+"_s + after[line.after]);
    }
    return parts.join(u'|');
}

QStringList lettersOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u' ');
}

// The text with its changed stretches in brackets.
QString marked(const QString &text, const std::vector<TextRange> &ranges)
{
    QString result = text;
    for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
        result.insert(range->start + range->length, u']');
        result.insert(range->start, u'[');
    }
    return result;
}

} // namespace

class TestTextDiff final : public QObject {
    Q_OBJECT

private slots:
    void lines_areTheShortestWay_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("both empty") << u""_s << u""_s << u""_s;
        QTest::newRow("equal") << u"a b"_s << u"a b"_s << u" a| b"_s;
        QTest::newRow("all new") << u""_s << u"a b"_s << u"+a|+b"_s;
        QTest::newRow("all gone") << u"a b"_s << u""_s << u"-a|-b"_s;
        QTest::newRow("one added inside") << u"a c"_s << u"a b c"_s << u" a|+b| c"_s;
        QTest::newRow("one removed at the end") << u"a b"_s << u"a"_s << u" a|-b"_s;
        QTest::newRow("replaced: the old one first") << u"a x c"_s << u"a y c"_s << u" a|-x|+y| c"_s;
        QTest::newRow("two replaced") << u"x y"_s << u"p q"_s << u"-x|-y|+p|+q"_s;
        QTest::newRow("moved") << u"a b c d"_s << u"c d a b"_s << u"-a|-b| c| d|+a|+b"_s;
        QTest::newRow("repeated lines") << u"a a b"_s << u"a b b"_s << u" a|-a|+b| b"_s;
    }

    void lines_areTheShortestWay()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QTEST(written(lettersOf(before), lettersOf(after)), "expected");
    }

    // Whatever the texts are: reading one side of the answer gives that text.
    void lines_giveBothTextsBack()
    {
        QRandomGenerator random(20261120);
        for (int round = 0; round < 300; ++round) {
            const auto make = [&random] {
                QStringList lines;
                const quint32 count = random.bounded(30U);
                for (quint32 line = 0; line < count; ++line) {
                    lines << QString::number(random.bounded(6));
                }
                return lines;
            };
            const QStringList before = make();
            const QStringList after = make();
            QStringList left;
            QStringList right;
            for (const DiffLine &line : diffLines(before, after)) {
                QCOMPARE(line.kind == Kind::Added, line.before < 0);
                QCOMPARE(line.kind == Kind::Removed, line.after < 0);
                if (line.before >= 0) {
                    left << before[line.before];
                }
                if (line.after >= 0) {
                    right << after[line.after];
                }
                if (line.kind == Kind::Same) {
                    QCOMPARE(before[line.before], after[line.after]);
                }
            }
            QCOMPARE(left, before);
            QCOMPARE(right, after);
        }
    }

    void hugeDifferentTexts_areAnsweredAtOnce()
    {
        QStringList before;
        QStringList after;
        for (int line = 0; line < 20'000; ++line) {
            before << u"old %1"_s.arg(line);
            after << (line % 10 == 0 ? before.last() : u"new %1"_s.arg(line));
        }
        QElapsedTimer timer;
        timer.start();
        const auto lines = diffLines(before, after);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(std::ssize(lines), 1 + 2 * 19'999); // the first line, then one replacement
    }

    void values_areMarkedWhereTheyDiffer_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("markedLeft");
        QTest::addColumn<QString>("markedRight");
        QTest::newRow("equal") << u"41"_s << u"41"_s << u"41"_s << u"41"_s;
        QTest::newRow("empty") << u""_s << u"x"_s << u""_s << u"[x]"_s;
        QTest::newRow("number") << u"410"_s << u"420"_s << u"4[1]0"_s << u"4[2]0"_s;
        QTest::newRow("list") << u"[1, 2, 3]"_s << u"[1, 3]"_s << u"[1, [2, ]3]"_s << u"[1, 3]"_s;
        QTest::newRow("words, not chance letters")
            << u"\"hello\""_s << u"\"world\""_s << u"\"[hello]\""_s << u"\"[world]\""_s;
        QTest::newRow("two places") << u"P { x: 1, y: 2 }"_s << u"P { x: 5, y: 6 }"_s << u"P { x: [1], y: [2] }"_s
                                    << u"P { x: [5], y: [6] }"_s;
        QTest::newRow("pair of surrogates") << u"a😀b"_s << u"a😁b"_s << u"a[😀]b"_s << u"a[😁]b"_s;
        QTest::newRow("space at the end") << u"free "_s << u"free"_s << u"free[ ]"_s << u"free"_s;
    }

    void values_areMarkedWhereTheyDiffer()
    {
        QFETCH(const QString, left);
        QFETCH(const QString, right);
        const TextChanges changes = diffText(left, right);
        QTEST(marked(left, changes.before), "markedLeft");
        QTEST(marked(right, changes.after), "markedRight");
    }
};

QTEST_APPLESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
