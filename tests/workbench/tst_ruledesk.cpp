// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/ruledesk.h"

#include <QTest>

#include <optional>

using namespace Ochre;
using namespace Ochre::Workbench;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

QString helpers()
{
    return QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
}

Order orderFor(const QByteArray &text, const QStringList &forbid)
{
    Order order;
    order.document.id = u"lesson/exercise"_s;
    order.document.exercise.emplace();
    order.document.exercise->check = Course::ExerciseCheck::Run;
    order.document.exercise->forbidRules = forbid;
    order.text = text;
    return order;
}

struct Answer {
    Judgement judgement;
    Diagnostics::DiagnosticList breaches;
};

// What is said of a program that ended with this code.
std::optional<Answer> ask(const QString &folder, const Order &order, int exitCode)
{
    RuleDesk desk(folder);
    std::optional<Answer> answer;
    QObject::connect(&desk, &RuleDesk::judged, &desk,
                     [&answer](const Order &, const Judgement &judgement, const Diagnostics::DiagnosticList &breaches) {
                         answer = Answer{judgement, breaches};
                     });
    Runner::RunResult result;
    result.outcome = Runner::Outcome::Finished;
    result.exitCode = exitCode;
    desk.judge(order, [&](const Study::RuleBreaches &breaches) { return judgeRun(order, result, breaches); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patienceMs)) {
        return std::nullopt;
    }
    return answer;
}

} // namespace

/// With the real ochre-rules.
class TestRuleDesk final : public QObject {
    Q_OBJECT

private slots:
    void keptRules_solve()
    {
        const auto answer = ask(helpers(), orderFor("fn main() {}\n", {u"clone"_s}), 0);
        QVERIFY(answer && answer->judgement.isSolved);
        QVERIFY(answer->breaches.empty());
    }

    void brokenRule_isShownAtItsPlace()
    {
        const auto answer = ask(helpers(), orderFor("fn main() {\n    a.clone();\n}\n", {u"clone"_s}), 0);
        QVERIFY(answer && !answer->judgement.isSolved);
        QVERIFY2(answer->judgement.objection.contains(u"line 2"), qPrintable(answer->judgement.objection));
        QCOMPARE(answer->breaches.size(), 1U);
        const Diagnostics::Diagnostic &breach = answer->breaches.front();
        QCOMPARE(breach.level, Diagnostics::Level::Warning);
        QVERIFY(breach.message.contains(u"`clone` is not allowed"));
        QCOMPARE(breach.primarySpan()->lineStart, 2);
        QCOMPARE(breach.primarySpan()->byteStart, 17);
        QCOMPARE(breach.primarySpan()->byteEnd, 25);
    }

    void rules_areOnlyReadInWhatWorks()
    {
        const auto failed = ask(u"/nowhere"_s, orderFor("fn main() { a.clone() }\n", {u"clone"_s}), 1);
        QVERIFY(failed && !failed->judgement.isSolved);
        QVERIFY(failed->breaches.empty());
        const auto free = ask(u"/nowhere"_s, orderFor("fn main() { a.clone() }\n", {}), 0);
        QVERIFY(free && free->judgement.isSolved);
    }

    void missingProgram_solvesNothing()
    {
        const auto answer = ask(u"/nowhere"_s, orderFor("fn main() {}\n", {u"clone"_s}), 0);
        QVERIFY(answer && !answer->judgement.isSolved);
        QVERIFY(answer->judgement.objection.contains(u"could not be started"));
    }
};

QTEST_GUILESS_MAIN(TestRuleDesk)
#include "tst_ruledesk.moc"
