// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/comparison.h"
#include "widgets/linecolours.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Kind = DiffLine::Kind;
using Widgets::Comparison;
using Widgets::LineColours;

namespace {

QByteArray randomText(QRandomGenerator &random)
{
    static const QByteArrayList lines{"a", "b", "", "    let x = 1;", "é 🦀", "}", "a\r"};
    QByteArray text;
    for (int count = random.bounded(8); count > 0; --count) {
        text += lines[random.bounded(lines.size())] + '\n';
    }
    return text;
}

// The lines of one side, as they are shown.
QStringList side(const Comparison &comparison, Kind without)
{
    QStringList lines;
    for (const DiffLine &line : comparison.lines) {
        if (line.kind != without) {
            lines << comparison.textOf(line);
        }
    }
    return lines;
}

} // namespace

class TestComparison final : public QObject {
    Q_OBJECT

private slots:
    void whole_isEveryLine_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("nothing") << QByteArray() << QStringList();
        QTest::newRow("a line end") << "\n"_ba << QStringList{QString()};
        QTest::newRow("no line end") << "a"_ba << QStringList{u"a"_s};
        QTest::newRow("line ends") << "a\nb\n"_ba << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("empty lines at the end") << "a\n\n\n"_ba << QStringList{u"a"_s, QString(), QString()};
        QTest::newRow("wide characters") << "é\n🦀"_ba << QStringList{u"é"_s, u"🦀"_s};
    }

    void whole_isEveryLine()
    {
        QFETCH(QByteArray, source);
        QFETCH(QStringList, lines);
        const Comparison comparison = Comparison::whole(source);
        QCOMPARE(side(comparison, Kind::Added), lines);
        QVERIFY(!comparison.hasSigns && !comparison.isCut);
        QCOMPARE(comparison.marks.size(), comparison.lines.size());
        QCOMPARE(comparison.added + comparison.removed, 0);
    }

    void bothSides_areInTheComparison()
    {
        QRandomGenerator random(17);
        for (int round = 0; round < 300; ++round) {
            const QByteArray before = randomText(random);
            const QByteArray after = randomText(random);
            const Comparison comparison = Comparison::between(before, after);
            QCOMPARE(side(comparison, Kind::Added), comparison.before);
            QCOMPARE(side(comparison, Kind::Removed), comparison.after);
            QCOMPARE(comparison.after.size() - comparison.before.size(), comparison.added - comparison.removed);
            QCOMPARE(comparison.marks.size(), comparison.lines.size());
            for (size_t line = 0; line < comparison.lines.size(); ++line) {
                for (const TextRange &mark : comparison.marks[line]) {
                    QVERIFY(comparison.lines[line].kind != Kind::Same);
                    QVERIFY(mark.start >= 0 && mark.length > 0);
                    QCOMPARE_LE(mark.start + mark.length, comparison.textOf(comparison.lines[line]).size());
                }
            }
        }
    }

    void sameTexts_differNowhere()
    {
        QRandomGenerator random(18);
        for (int round = 0; round < 50; ++round) {
            const QByteArray text = randomText(random);
            const Comparison comparison = Comparison::between(text, text);
            QCOMPARE(comparison.added + comparison.removed, 0);
            QVERIFY(comparison.hasSigns);
        }
    }

    void otherWayRound_comesWhatWent()
    {
        QRandomGenerator random(19);
        for (int round = 0; round < 100; ++round) {
            const QByteArray before = randomText(random);
            const QByteArray after = randomText(random);
            const Comparison there = Comparison::between(before, after);
            const Comparison back = Comparison::between(after, before);
            QCOMPARE(there.added, back.removed);
            QCOMPARE(there.removed, back.added);
        }
    }

    void hugeText_isCutButCountedWhole()
    {
        const QByteArray many = QByteArray("x\n").repeated(5000);
        const Comparison whole = Comparison::whole(many);
        QVERIFY(whole.isCut);
        QCOMPARE(whole.lines.size(), size_t(3000));
        QCOMPARE(whole.marks.size(), size_t(3000));
        const Comparison added = Comparison::between({}, many);
        QVERIFY(added.isCut);
        QCOMPARE(added.added, 5000);
        QCOMPARE(added.marks.size(), added.lines.size());
        const Comparison late = Comparison::between(many, many + "y\n");
        QVERIFY(late.isCut);
        QCOMPARE(late.textOf(late.lines.back()), u"y"_s); // what differs is shown
        QVERIFY(!Comparison::whole(QByteArray("x\n").repeated(3000)).isCut);
    }

    void longLine_hasNoMarks()
    {
        const QByteArray line = QByteArray(400, 'x');
        QVERIFY(!Comparison::between(line, line.chopped(1) + 'y').marks.front().empty());
        QVERIFY(Comparison::between(line + 'x', line + 'y').marks.front().empty());
    }

    void colours_areParallelToTheLines()
    {
        LineColours colours({u"fn a() {"_s, QString(), u"/* b"_s, u"c */ let d = \"é\";"_s}, Design::Scheme::Light);
        QCOMPARE(colours.colourNext(0), 0);
        QVERIFY(!colours.isComplete());
        QCOMPARE(colours.colourNext(2), 2);
        QVERIFY(!colours.of(0).isEmpty());
        QVERIFY(colours.of(1).isEmpty());
        QVERIFY(colours.of(2).isEmpty()); // not yet
        QCOMPARE(colours.colourNext(100), 2);
        QVERIFY(colours.isComplete());
        QCOMPARE(colours.of(3).first().format, colours.of(2).first().format); // the comment goes on
        QCOMPARE(colours.colourNext(1), 0);
        QVERIFY(colours.of(4).isEmpty());
    }

    void colours_ofNothingOrTooMuchAreNone()
    {
        QVERIFY(LineColours().isComplete());
        QVERIFY(LineColours({}, Design::Scheme::Light).isComplete());
        LineColours large({QString(256'001, u'x')}, Design::Scheme::Light);
        QVERIFY(large.isComplete());
        QCOMPARE(large.colourNext(1), 0);
        QVERIFY(large.of(0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
