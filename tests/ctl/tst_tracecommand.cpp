// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "consolebench.h"
#include "ctl/tracecommand.h"

#include <QJsonArray>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

namespace {

constexpr auto shipping =
    "fn ship(parcel: String) -> usize {\n    parcel.len()\n}\n\nfn main() {\n"
    "    let order = String::from(\"soup\");\n    let bill = ship(order);\n    println!(\"bill {bill}\");\n}\n";

/// The last step that stands at a line.
QJsonObject stepAt(const QJsonObject &report, int line)
{
    QJsonObject found;
    for (const QJsonValue &step : report["steps"_L1].toArray()) {
        found = step["line"_L1].toInt() == line ? step.toObject() : found;
    }
    return found;
}

QJsonObject variableOf(const QJsonObject &step, const QString &name)
{
    for (const QJsonValue &variable : step["variables"_L1].toArray()) {
        if (variable["name"_L1].toString() == name) {
            return variable.toObject();
        }
    }
    return {};
}

} // namespace

class TestTraceCommand final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConsoleBench> m_console;

    int trace(const QByteArray &source, const QStringList &more = {})
    {
        const QString path = m_console->at(u"program.rs"_s);
        if (!saveFile(path, source)) {
            qFatal("cannot write %s", qPrintable(path));
        }
        ConsoleBench &console = *m_console;
        Paths paths = console.paths;
        paths.helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
        console.out.clear();
        console.err.clear();
        QTextStream out(&console.out);
        QTextStream err(&console.err);
        return runTraceCommand(QStringList{path} + more, Console{paths, out, err});
    }

private slots:
    void init() { m_console = std::make_unique<ConsoleBench>(); }

    void json_hasStepsWithOwners()
    {
        QCOMPARE(trace(shipping, {u"--json"_s}), int(Fine));
        const QJsonObject report = m_console->json();
        QCOMPARE(report["outcome"_L1].toString(), u"finished"_s);
        QCOMPARE(report["truncated"_L1].toBool(), false);
        const QJsonObject inShip = stepAt(report, 2);
        QCOMPARE(inShip["function"_L1].toString(), u"ship"_s);
        QCOMPARE(inShip["depth"_L1].toInt(), 2);
        QCOMPARE(variableOf(inShip, u"parcel"_s)["value"_L1].toString(), u"\"soup\""_s);
        QCOMPARE(variableOf(inShip, u"order"_s)["state"_L1].toString(), u"moved"_s);
        QCOMPARE(variableOf(inShip, u"order"_s)["moved_to"_L1].toString(), u"parcel"_s);
        const QJsonObject atEnd = stepAt(report, 8);
        QCOMPARE(variableOf(atEnd, u"bill"_s)["value"_L1].toString(), u"4"_s);
        QCOMPARE(variableOf(atEnd, u"bill"_s)["type"_L1].toString(), u"usize"_s);
        QVERIFY(variableOf(atEnd, u"order"_s)["value"_L1].isNull());
        QCOMPARE(report["steps"_L1].toArray().last()["stdout_bytes"_L1].toInt(), 7);
    }

    void text_saysEveryStep()
    {
        QCOMPARE(trace(shipping), int(Fine));
        QVERIFY2(m_console->out.contains(u"order (moved to parcel)"), qPrintable(m_console->out));
        QVERIFY(m_console->out.contains(u"> bill 4"));
    }

    void steps_canBeBounded()
    {
        QCOMPARE(trace("fn main() {\n    let mut n = 0;\n    loop {\n        n += 1;\n        if n > 100000 {\n        "
                       "    break;\n        }\n    }\n}\n",
                       {u"--json"_s, u"--max-steps"_s, u"20"_s}),
                 int(Fine));
        const QJsonObject report = m_console->json();
        QCOMPARE(report["truncated"_L1].toBool(), true);
        QCOMPARE(report["steps"_L1].toArray().size(), 20);
        QVERIFY(!report["message"_L1].toString().isEmpty());
    }

    void brokenProgram_isAnsweredWithOne()
    {
        QCOMPARE(trace("fn main() {\n    let n: u8 = \"\";\n}\n"), int(No));
        QVERIFY(m_console->err.contains(u"E0308"));
        QVERIFY(m_console->out.isEmpty());
    }

    void wrongNumbers_areRefused()
    {
        QCOMPARE(trace(shipping, {u"--line"_s, u"x"_s}), int(Impossible));
        QCOMPARE(trace(shipping, {u"--max-steps"_s, u"0"_s}), int(Impossible));
    }
};

QTEST_GUILESS_MAIN(TestTraceCommand)
#include "tst_tracecommand.moc"
