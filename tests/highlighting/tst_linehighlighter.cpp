// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What holds for every text, whatever stands in it.
#include "highlighting/highlighter.h"
#include "highlighting/linehighlighter.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Highlighting;
using namespace Qt::StringLiterals;
using Design::Scheme;

class LineHighlighterTest final : public QObject {
    Q_OBJECT

private slots:
    void anyText_isCoveredInOrder_data()
    {
        QTest::addColumn<QString>("language");
        for (const char *language : {"rust", "toml", "json", "sh", "cpp", "python", "yaml", "html", "sql", "diff"}) {
            QTest::newRow(language) << QString::fromLatin1(language);
        }
    }

    void anyText_isCoveredInOrder()
    {
        QFETCH(QString, language);
        QRandomGenerator random(12);
        for (int round = 0; round < 30; ++round) {
            const QString text = randomText(random);
            qsizetype at = 0;
            for (const FormatRange &range : highlight(text, language, Scheme::Light)) {
                QCOMPARE_GT(range.length, 0);
                QCOMPARE_GE(range.start, at);
                for (; at < range.start; ++at) {
                    QCOMPARE(text[at], QChar(u'\n')); // line ends alone have no look
                }
                at += range.length;
            }
            QCOMPARE(QStringView(text).sliced(at).count(u'\n'), text.size() - at);
        }
    }

    void pieces_lookAsTheWhole()
    {
        QRandomGenerator random(13);
        for (int round = 0; round < 30; ++round) {
            const QString text = randomText(random);
            std::vector<FormatRange> pieces;
            LineFormatter formatter(u"rust"_s, Scheme::Dark);
            qsizetype start = 0;
            for (const QString &line : text.split(u'\n')) {
                for (FormatRange range : formatter.next(line)) {
                    range.start += static_cast<int>(start);
                    pieces.push_back(range);
                }
                start += line.size() + 1;
            }
            const auto isSame = [](const FormatRange &one, const FormatRange &other) {
                return one.start == other.start && one.length == other.length && one.format == other.format;
            };
            QVERIFY2(std::ranges::equal(pieces, highlight(text, u"rust"_s, Scheme::Dark), isSame), qPrintable(text));
        }
    }

    void line_dependsOnlyOnItselfAndTheState()
    {
        QRandomGenerator random(14);
        LineHighlighter used(u"rust"_s);
        for (int round = 0; round < 50; ++round) {
            const QStringList lines = randomText(random).split(u'\n');
            LineHighlighter fresh(u"rust"_s);
            int state = LineHighlighter::initialState;
            int other = LineHighlighter::initialState; // numbers of states are each object's own
            for (const QString &line : lines) {
                const LineRuns expected = fresh.highlightLine(line, state);
                const LineRuns found = used.highlightLine(line, other);
                QVERIFY2(found.runs == expected.runs, qPrintable(line));
                QCOMPARE(found.foldChange, expected.foldChange);
                QCOMPARE(found.lowestFold, expected.lowestFold);
                state = expected.endState;
                other = found.endState;
            }
        }
    }

    void stateOfNobody_isHarmless()
    {
        LineHighlighter highlighter(u"rust"_s);
        for (const int state : {-1, 1000, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()}) {
            const LineRuns runs = highlighter.highlightLine(u"let x = 1;", state);
            QVERIFY(!runs.runs.empty());
            QCOMPARE(runs.runs.back().start + runs.runs.back().length, 10);
        }
    }

    void unknownLanguage_isOnePlainRun()
    {
        LineHighlighter highlighter(u"klingon"_s);
        const std::vector<Run> whole{{.start = 0, .length = 5, .format = 0}};
        QVERIFY(highlighter.highlightLine(u"let x", 0).runs == whole);
        QVERIFY(highlighter.highlightLine(u"", 7).runs.empty());
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
            QCOMPARE(highlighter.styles(scheme).front().color, Design::paletteFor(scheme).text);
        }
    }

    void fenceWord_isTakenInAnyCase()
    {
        QCOMPARE(highlight(u"let x"_s, u"RUST"_s, Scheme::Light).front().length, 3);
        QCOMPARE(highlight(u"let x"_s, u"Rs"_s, Scheme::Light).front().length, 3);
        QVERIFY(highlight({}, u"rust"_s, Scheme::Light).empty());
    }

    void movedHighlighter_goesOn()
    {
        LineHighlighter first(u"rust"_s);
        const int open = first.highlightLine(u"/* a", 0).endState;
        LineHighlighter second(std::move(first));
        QCOMPARE(second.highlightLine(u"still a comment", open).endState, open);
    }

private:
    static QString randomText(QRandomGenerator &random)
    {
        static const QStringList parts{
            u"fn "_s, u"\""_s, u"r#\""_s, u"\"#"_s,       u"/*"_s, u"*/"_s, u"//"_s,
            u"'a"_s,  u"{"_s,  u"}"_s,    u"\n"_s,        u"\\"_s, u"🦀"_s, u"é"_s,
            u"0x1"_s, u"\t"_s, u"#["_s,   u"println!("_s, u"\r"_s, u"<"_s,  QString(QChar(0xD83E)),
            u"= 1;"_s};
        QString text;
        for (int count = random.bounded(40); count > 0; --count) {
            text += parts[random.bounded(parts.size())];
        }
        return text;
    }
};

QTEST_GUILESS_MAIN(LineHighlighterTest)
#include "tst_linehighlighter.moc"
