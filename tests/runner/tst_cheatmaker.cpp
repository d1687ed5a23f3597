// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cheatmaker.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Runner;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

Result<CheatList> make(const QString &helpers, const CheatQuery &query)
{
    CheatMaker maker(helpers);
    QSignalSpy spy(&maker, &CheatMaker::finished);
    maker.start(query);
    if (spy.count() > 0 || !spy.wait(patienceMs)) {
        return std::unexpected(Error{u"answered within start(), or not at all"_s, {}, {}});
    }
    return spy.at(0).at(0).value<Result<CheatList>>();
}

} // namespace

/// With the real ochre-rules.
class TestCheatMaker final : public QObject {
    Q_OBJECT

private:
    const QString m_helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");

private slots:
    void cheats_areMadeOfAnAnswer()
    {
        const auto list = make(m_helpers, {{{u"main.rs"_s, "fn é() -> u8 {\n    3\n}\n"}}, {}, {}, true});
        QVERIFY2(list, qPrintable(list ? QString() : list.error().text()));
        const Cheat wanted{u"constant"_s, u"é"_s, u"main.rs"_s, 1, "fn é() -> u8 { 0 }\n"};
        QVERIFY(std::ranges::find(list->cheats, wanted) != list->cheats.end());
        QCOMPARE(list->leftOut, 0);
    }

    void testsAndOutput_areUsed()
    {
        const QByteArray answer =
            "fn name() -> String {\n    other()\n}\n\nfn main() {\n    println!(\"{}\", name());\n}\n";
        const auto names = [&](const CheatQuery &query) {
            QStringList all;
            const auto list = make(m_helpers, query);
            for (const Cheat &cheat : list ? list->cheats : std::vector<Cheat>()) {
                all << cheat.name;
            }
            return all;
        };
        const QStringList bare = names({{{{}, answer}}, {}, {}, false});
        QVERIFY(!bare.isEmpty() && !bare.contains(u"expected-value"_s) && !bare.contains(u"print-expected"_s));
        QVERIFY(names({{{{}, answer}}, {"#[test] fn a() { assert_eq!(name(), \"x\"); }"}, {}, false})
                    .contains(u"expected-value"_s));
        QVERIFY(names({{{{}, answer}}, {}, u"x\n"_s, true}).contains(u"print-expected"_s));
    }

    void brokenText_isTold()
    {
        const auto list = make(m_helpers, {{{u"src/a.rs"_s, "fn 3() {}"}}, {}, {}, true});
        QVERIFY(list);
        QVERIFY(list->cheats.empty());
        QCOMPARE(list->unread.at(0).file, u"src/a.rs"_s);
    }

    void missingHelper_isAnError()
    {
        const auto list = make(u"/nowhere"_s, {{{{}, "x"}}, {}, {}, true});
        QVERIFY(!list);
        QCOMPARE(list.error().where, u"/nowhere/ochre-rules"_s);
    }

    void stop_endsWithoutAnAnswer()
    {
        CheatMaker maker(m_helpers);
        QSignalSpy spy(&maker, &CheatMaker::finished);
        maker.start({{{{}, "fn f() {}"}}, {}, {}, true});
        maker.start({{{{}, "fn g() -> u8 { 3 }"}}, {}, {}, true});
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, patienceMs);
        QCOMPARE(spy.at(0).at(0).value<Result<CheatList>>()->cheats.at(0).function, u"g"_s);
        maker.start({{{{}, "fn f() {}"}}, {}, {}, true});
        maker.stop();
        QTest::qWait(0);
        QCOMPARE(spy.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCheatMaker)
#include "tst_cheatmaker.moc"
