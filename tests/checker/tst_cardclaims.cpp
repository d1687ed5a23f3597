// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimbench.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Ochre::Checker::TrialResult)

namespace {

Claims claimsOf(const QString &code, int ways = 1)
{
    Course::ExplainCard card;
    card.code = code;
    card.file = u"cards/a.toml"_s;
    card.line = 3;
    for (int way = 0; way < ways; ++way) {
        card.ways.push_back({u"Look only"_s, u"fn main() {}\n"_s, u"struct A;\n"_s, u"Often."_s, 7 + way});
    }
    Course::Course course;
    course.folder = u"/pack"_s;
    course.edition = u"2021"_s;
    course.cards = {card};
    return cardClaims(course);
}

} // namespace

class TestCardClaims final : public QObject {
    Q_OBJECT

private slots:
    void way_isTwoPrograms()
    {
        const Claims claims = claimsOf(u"E0382"_s, 2);
        QCOMPARE(claims.size(), 2U);
        QCOMPARE(claims[1].line, 8);
        QCOMPARE(claims[0].trials.size(), 2U);
        QCOMPARE(claims[0].trials[0].kind, TrialKind::Build);
        QCOMPARE(claims[0].trials[0].edition, u"2021"_s);
        QCOMPARE(claims[0].trials[1].source, QByteArray("struct A;\n\nfn main() {}\n"));
        QCOMPARE(claimsOf(u"unused_must_use"_s)[0].trials[0].kind, TrialKind::Build);
        QCOMPARE(claimsOf(u"clippy::needless_return"_s)[0].trials[0].kind, TrialKind::Lint);
    }

    void way_isJudged_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<TrialResult>("before");
        QTest::addColumn<TrialResult>("after");
        QTest::addColumn<QStringList>("rules");
        const QString code = u"E0382"_s;
        const QString lint = u"dead_code"_s;
        const QStringList before{u"cards/a.toml:7 card-before"_s};
        const QStringList after{u"cards/a.toml:7 card-after"_s};
        QTest::newRow("fails and compiles") << code << refused({code}) << compiled() << QStringList();
        QTest::newRow("after it warns") << code << refused({code}) << warned() << QStringList();
        QTest::newRow("another code") << code << refused({u"E0505"_s}) << compiled() << before;
        QTest::newRow("one code too many") << code << refused({code, u"E0505"_s}) << compiled() << before;
        QTest::newRow("compiles before") << code << compiled() << compiled() << before;
        QTest::newRow("fails afterwards") << code << refused({code}) << refused({u"E0505"_s}) << after;
        QTest::newRow("both") << code << compiled() << refused({code}) << before + after;
        QTest::newRow("lint that warns") << lint << warned() << compiled() << QStringList();
        QTest::newRow("lint that refuses") << lint << refused({lint}) << compiled() << QStringList();
        QTest::newRow("lint that is silent") << lint << compiled() << compiled() << before;
        QTest::newRow("lint that stays") << lint << warned() << warned() << after;
    }

    void way_isJudged()
    {
        QFETCH(QString, code);
        QFETCH(TrialResult, before);
        QFETCH(TrialResult, after);
        QTEST(judged(claimsOf(code).front(), {before, after}), "rules");
    }
};

QTEST_APPLESS_MAIN(TestCardClaims)
#include "tst_cardclaims.moc"
