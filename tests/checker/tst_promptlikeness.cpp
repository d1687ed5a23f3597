// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/promptlikeness.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

class TestPromptLikeness final : public QObject {
    Q_OBJECT

private slots:
    void likeness_isSharedRowsByAll_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<double>("likeness"); // 0 = no pair
        QTest::newRow("equal") << u"who owns the ticket now"_s << u"who owns the ticket now"_s << 1.0;
        QTest::newRow("but for capitals and marks")
            << u"Who *owns* the `ticket`, now?"_s << u"who owns the ticket now"_s << 1.0;
        QTest::newRow("one word more") << u"a b c d e f"_s << u"a b c d e f g"_s << 0.8;
        QTest::newRow("just enough") << u"a b c d e"_s << u"a b c d e f g"_s << 0.6;
        QTest::newRow("one word in the middle") << u"a b c d e f g"_s << u"a b c x e f g"_s << 0.0;
        QTest::newRow("same words, other order") << u"a b c d"_s << u"d c b a"_s << 0.0;
        QTest::newRow("shorter than a row") << u"Really?"_s << u"really"_s << 1.0;
        QTest::newRow("nothing") << u""_s << u"!?"_s << 0.0;
        QTest::newRow("other letters") << u"wem gehört der Zettel"_s << u"wem gehört der ZETTEL"_s << 1.0;
    }

    void likeness_isSharedRowsByAll()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(double, likeness);
        const auto pairs = nearDuplicates({u"something else stands here first"_s, left, right});
        if (likeness == 0) {
            QVERIFY(pairs.empty());
            return;
        }
        QCOMPARE(pairs.size(), 1U);
        QCOMPARE(pairs[0].first, 1U);
        QCOMPARE(pairs[0].second, 2U);
        QVERIFY2(qFuzzyCompare(pairs[0].likeness, likeness), qPrintable(QString::number(pairs[0].likeness)));
    }

    void pairs_comeInTheOrderOfTheList()
    {
        const QString text = u"one two three four five"_s;
        const auto pairs = nearDuplicates({text + u" six"_s, u"other words altogether here"_s, text, text});
        QCOMPARE(pairs.size(), 3U);
        QCOMPARE(pairs[0].second, 2U);
        QCOMPARE(pairs[1].second, 3U);
        QCOMPARE(pairs[2].first, 2U);
    }

    void twoThousandPrompts_areComparedInAMoment()
    {
        QStringList texts;
        for (int number = 0; number < 2'000; ++number) {
            QStringList words;
            for (int word = 0; word < 60; ++word) {
                words << u"w%1"_s.arg((number * 7 + word * 13 + number * word) % 400);
            }
            texts << words.join(u' ');
        }
        texts << texts.front() << u"long "_s.repeated(200'000);
        QElapsedTimer clock;
        clock.start();
        const auto pairs = nearDuplicates(texts);
        QVERIFY2(clock.elapsed() < 30'000, qPrintable(QString::number(clock.elapsed()))); // under a sanitizer too
        QVERIFY(
            std::ranges::any_of(pairs, [](const LikePair &pair) { return pair.first == 0 && pair.second == 2'000; }));
    }
};

QTEST_APPLESS_MAIN(TestPromptLikeness)
#include "tst_promptlikeness.moc"
