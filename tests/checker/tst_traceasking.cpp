// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/traceasking.h"
#include "support/probedtoolchain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

QString wordOf(const NameState &state)
{
    if (!state.isKnown) {
        return u"-"_s;
    }
    const QString word = state.isMoved ? u"moved"_s : state.isDropped ? u"dropped"_s : state.debug;
    return state.isMoved && state.isDropped ? u"moved and dropped"_s : word;
}

} // namespace

/// Real programs under the real debugger.
class TestTraceAsking final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_toolchain = Toolchain::probeToolchain();
        QCOMPARE(m_toolchain.sandbox, Sandbox::SandboxLevel::Full);
        QVERIFY(!Trace::findDebugger().isEmpty());
    }

    void values_areThoseAfterTheLine()
    {
        QCOMPARE(asked("fn main() {\n"
                       "    let mut total = 3;\n"                                      // 2
                       "    total += 4;\n"                                             // 3
                       "    let list = vec![String::from(\"tea\"), \"jam\".into()];\n" // 4
                       "    let pair = (total, 'x');\n"                                // 5
                       "    let half = f64::from(total) / 2.0;\n"                      // 6
                       "    let shown = &list[1];\n"                                   // 7
                       "    println!(\"{shown} {pair:?} {half}\");\n"                  // 8
                       "}\n",
                       {{2, u"total"_s},
                        {3, u"total"_s},
                        {4, u"list"_s},
                        {4, u"list[1]"_s},
                        {4, u"list[2]"_s},
                        {5, u"pair.1"_s},
                        {6, u"half"_s},
                        {7, u"shown"_s},
                        {3, u"pair"_s},
                        {8, u"absent"_s}}),
                 (QStringList{u"3"_s, u"7"_s, u"[\"tea\", \"jam\"]"_s, u"\"jam\""_s, QString(), u"'x'"_s, u"3.5"_s,
                              u"\"jam\""_s, u"-"_s, u"-"_s}));
    }

    void lineOfALoopAndOfAFunction_isToldEachTime()
    {
        QCOMPARE(asked("fn twice(n: u32) -> u32 {\n"
                       "    let m = n * 2;\n" // 2
                       "    assert!(m > 0);\n"
                       "    m\n"
                       "}\n"
                       "fn main() {\n"
                       "    let mut sum = 0;\n"
                       "    for n in 1..4 {\n"
                       "        sum += twice(n);\n" // 9
                       "    }\n"
                       "    println!(\"{sum}\");\n"
                       "}\n",
                       {{2, u"m"_s}, {9, u"sum"_s}}),
                 (QStringList{u"2 4 6"_s, u"2 6 12"_s}));
    }

    void ownership_isToldAsTheCompilerAndTheRunKnowIt()
    {
        QCOMPARE(asked("struct Noisy(&'static str);\n"
                       "impl Drop for Noisy {\n"
                       "    fn drop(&mut self) {\n"
                       "        println!(\"bye {}\", self.0);\n"
                       "    }\n"
                       "}\n"
                       "fn ship(order: String) -> usize {\n"
                       "    order.len()\n"
                       "}\n" // 9
                       "fn main() {\n"
                       "    let order = String::from(\"tea\");\n" // 11
                       "    let n = ship(order);\n"               // 12
                       "    {\n"
                       "        let inner = Noisy(\"inner\");\n" // 14
                       "        println!(\"{n} {}\", inner.0);\n"
                       "    }\n" // 16
                       "    let kept = String::from(\"jam\");\n"
                       "    println!(\"{kept}\");\n" // 18
                       "}\n",                        // 19
                       {{11, u"order"_s},
                        {12, u"order"_s},
                        {9, u"order"_s},
                        {14, u"inner"_s},
                        {16, u"inner"_s},
                        {18, u"kept"_s},
                        {19, u"kept"_s}}),
                 (QStringList{u"\"tea\""_s, u"moved"_s, u"dropped"_s, u"Noisy(\"inner\")"_s, u"dropped"_s, u"\"jam\""_s,
                              u"dropped"_s}));
    }

    void lineThatIsNeverReached_hasNoStates()
    {
        QCOMPARE(asked("fn main() {\n    if std::env::args().count() > 9 {\n        let a = 1;\n        "
                       "println!(\"{a}\");\n    }\n}\n",
                       {{3, u"a"_s}}),
                 QStringList{QString()});
    }

    void programThatDoesNotCompile_isAFailure()
    {
        QVERIFY(asked("fn main() { let a: u8 = true; }\n", {{1, u"a"_s}}).isEmpty());
        QVERIFY(!m_failure.isEmpty());
    }

private:
    /// For each name the words for its states, joined by spaces.
    QStringList asked(const QByteArray &source, const std::vector<WatchedName> &names)
    {
        const QTemporaryDir folder;
        TraceAsking asking(m_toolchain, folder.path(), Toolchain::helpersFolder(), nullptr);
        QStringList words;
        bool isAnswered = false;
        connect(&asking, &TraceAsking::finished, this, [&](const TraceAnswer &answer) {
            isAnswered = true;
            m_failure = answer.failure;
            for (const std::vector<NameState> &states : answer.states) {
                QStringList ofName;
                for (const NameState &state : states) {
                    ofName << wordOf(state);
                }
                words << ofName.join(u' ');
            }
        });
        asking.ask(source, u"2024"_s, names);
        return QTest::qWaitFor([&isAnswered] { return isAnswered; }, 120'000) ? words : QStringList{u"no answer"_s};
    }

    Toolchain::Toolchain m_toolchain;
    QString m_failure;
};

QTEST_GUILESS_MAIN(TestTraceAsking)
#include "tst_traceasking.moc"
