// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/tellshares.h"

#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

/// A choice whose right options are marked with a star.
Course::Question choice(const QStringList &options)
{
    Course::Question question;
    question.kind = Course::QuestionKind::Choice;
    for (const QString &text : options) {
        Course::Option option;
        option.text = QString(text).remove(u'*');
        option.correct = text.endsWith(u'*');
        question.options.push_back(option);
    }
    return question;
}

TellShare shareOf(const QString &what, const std::vector<Course::Question> &questions)
{
    std::vector<const Course::Question *> pointers;
    std::ranges::transform(questions, std::back_inserter(pointers), [](const auto &question) { return &question; });
    for (const TellShare &share : tellShares(pointers)) {
        if (share.what == what) {
            return share;
        }
    }
    return {u"not measured"_s, -1, -1, -1};
}

} // namespace

class TestTellShares final : public QObject {
    Q_OBJECT

private slots:
    void shares_areCountedBesideChance_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("expected");
        QTest::newRow("first") << u"place-1"_s << 2 << (0.5 + 0.25 + 0.25) / 3;
        QTest::newRow("third, which one question does not have") << u"place-3"_s << 0 << (0.25 + 0.25) / 3;
        QTest::newRow("last") << u"place-last"_s << 1 << (0.5 + 0.25 + 0.25) / 3;
        QTest::newRow("longest, of which one question has two") << u"longest"_s << 1 << (0.5 + 0.25) / 3;
        QTest::newRow("shortest") << u"shortest"_s << 2 << (0.5 + 0.25 + 0.25) / 3;
        QTest::newRow("no such place") << u"place-5"_s << -1 << -1.0;
    }

    void shares_areCountedBesideChance()
    {
        QFETCH(QString, what);
        QFETCH(int, count);
        QFETCH(double, expected);
        const std::vector<Course::Question> questions{choice({u"a long answer*"_s, u"no"_s}),
                                                      choice({u" a *"_s, u"bbb"_s, u"ccc"_s, u"dd"_s}),
                                                      choice({u"aa"_s, u"bbb"_s, u"cccc"_s, u"d*"_s})};
        const TellShare share = shareOf(what, questions);
        QCOMPARE(share.count, count);
        QCOMPARE(share.of, count < 0 ? -1 : 3);
        QVERIFY2(qFuzzyCompare(share.expected, expected), qPrintable(QString::number(share.expected)));
    }

    void otherQuestions_doNotCount()
    {
        Course::Question artefact = choice({u"a*"_s, u"bb"_s});
        artefact.kind = Course::QuestionKind::Artefact;
        Course::Question open = choice({u"a*"_s, u"bb"_s});
        open.kind = Course::QuestionKind::Open;
        QCOMPARE(shareOf(u"shortest"_s, {choice({u"a*"_s, u"b*"_s, u"c"_s}), choice({u"a"_s, u"b"_s}),
                                         choice({u"a*"_s}), choice({}), open})
                     .of,
                 0);
        QCOMPARE(shareOf(u"shortest"_s, {artefact}).count, 1);
        QVERIFY(shareOf(u"longest"_s, {}).isNearChance());
    }

    void pinnedOptions_areMeasuredAlone()
    {
        Course::Question right = choice({u"a*"_s, u"b"_s});
        right.options[0].pin = true;
        Course::Question wrong = choice({u"a*"_s, u"b"_s, u"c"_s, u"d"_s});
        wrong.options[3].pin = true;
        const TellShare share = shareOf(u"pinned"_s, {right, wrong, choice({u"a*"_s, u"b"_s})});
        QCOMPARE(share.count, 1);
        QCOMPARE(share.of, 2);
        QCOMPARE(share.expected, (0.5 + 0.25) / 2);
    }

    void nearness_isSevenPointsBothWays_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("isNear");
        QTest::newRow("far below") << 17 << false;
        QTest::newRow("just below") << 18 << true;
        QTest::newRow("chance") << 25 << true;
        QTest::newRow("just above") << 32 << true;
        QTest::newRow("far above") << 33 << false;
    }

    void nearness_isSevenPointsBothWays()
    {
        QFETCH(int, count);
        QFETCH(bool, isNear);
        QCOMPARE((TellShare{{}, count, 100, 0.25}.isNearChance()), isNear);
    }
};

QTEST_APPLESS_MAIN(TestTellShares)
#include "tst_tellshares.moc"
