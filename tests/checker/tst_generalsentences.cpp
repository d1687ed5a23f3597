// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/generalsentences.h"

#include <QTest>

using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

class TestGeneralSentences final : public QObject {
    Q_OBJECT

private:
    /// "line word: sentence" of each.
    static QStringList told(const QString &body)
    {
        QStringList lines;
        for (const GeneralSentence &sentence : unprovenGeneralSentences(body)) {
            lines << u"%1 %2: %3"_s.arg(QString::number(sentence.line), sentence.word, sentence.text);
        }
        return lines;
    }

private slots:
    void sentences_areFoundWithTheirLine_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("none") << u"A value has one owner. It moves."_s << QStringList{};
        QTest::newRow("nothing") << QString() << QStringList{};
        QTest::newRow("the second one") << u"One owner. It Always moves. Then it ends."_s
                                        << QStringList{u"1 always: It Always moves."_s};
        QTest::newRow("over two lines") << u"\nA move\nnever copies the\nbuffer. Good."_s
                                        << QStringList{u"3 never: A move never copies the buffer."_s};
        QTest::newRow("part of a word") << u"Everyday musty evergreens."_s << QStringList{};
        QTest::newRow("in code") << u"Write `must`. Then `a. only b` is read."_s << QStringList{};
        QTest::newRow("beside code") << u"Write `a.b()`, which cannot fail."_s
                                     << QStringList{u"1 cannot: Write `a.b()`, which cannot fail."_s};
        QTest::newRow("in a block") << u"Text.\n\n```text\nonly this\n```\n"_s << QStringList{};
        QTest::newRow("in a heading") << u"## Only one owner\n\nText."_s << QStringList{};
        QTest::newRow("items and rows") << u"- one only\n- two\n- no one else\n\n| every | b |\n| c | d |"_s
                                        << QStringList{u"1 only: - one only"_s, u"3 no one: - no one else"_s,
                                                       u"5 every: | every | b |"_s};
    }

    void sentences_areFoundWithTheirLine()
    {
        QFETCH(QString, body);
        QFETCH(QStringList, expected);
        QCOMPARE(told(body), expected);
    }

    void provenSections_areLeftOut()
    {
        const QString proof = u"\n```rust,proof\nfn main() {}\n```\n"_s;
        const QString body = u"Only this.\n## A\nOnly that.\n"_s + proof + u"Never more.\n### B\nEvery one.\n"_s;
        QCOMPARE(told(body), (QStringList{u"1 only: Only this."_s, u"10 every: Every one."_s}));
        QCOMPARE(told(proof + body).size(), 1);
        QCOMPARE(told(u"Only this.\n```rust\nfn main() {}\n```\n"_s).size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestGeneralSentences)
#include "tst_generalsentences.moc"
