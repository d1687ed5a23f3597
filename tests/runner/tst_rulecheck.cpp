// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/rulecheck.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Runner;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

QString helpers()
{
    return QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers");
}

Result<RuleReport> ask(RuleCheck &check, const RuleQuery &query)
{
    Result<RuleReport> answer = std::unexpected(Error{u"no answer"_s, {}, {}});
    int answers = 0;
    QObject context;
    QObject::connect(&check, &RuleCheck::finished, &context, [&](const Result<RuleReport> &report) {
        answer = report;
        ++answers;
    });
    check.start(query);
    if (answers > 0 || !QTest::qWaitFor([&] { return answers > 0; }, patienceMs)) {
        return std::unexpected(Error{u"answered within start(), or not at all"_s, {}, {}});
    }
    return answer;
}

// A helper that does something else.
void writeScript(const QTemporaryDir &folder, const QByteArray &script)
{
    QFile file(folder.filePath(u"ochre-rules"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("#!/bin/sh\n" + script));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

/// With the real ochre-rules.
class TestRuleCheck final : public QObject {
    Q_OBJECT

private slots:
    void breaches_haveTheirPlaces()
    {
        const QByteArray text = "fn f() {\r\n\tlet s = \"漢🦀\"; a.clone();\r\n}\r\n";
        RuleCheck check(helpers());
        const auto report = ask(check, {{{u"main.rs"_s, text}}, {u"loop in f"_s}, {u"clone"_s, u"unsafe in g"_s}});
        QVERIFY2(report, qPrintable(report ? QString() : report.error().text()));
        QCOMPARE(report->breaches.size(), 2U);
        const Diagnostics::Span &clone = report->breaches[0].place;
        QCOMPARE(report->breaches[0].rule, u"clone"_s);
        QCOMPARE(text.sliced(clone.byteStart, clone.byteEnd - clone.byteStart), ".clone()"_ba);
        QCOMPARE(clone.lineStart, 2);
        QCOMPARE(clone.columnStart, 17);
        QVERIFY(!report->breaches[0].isRequired);
        const Diagnostics::Span &missing = report->breaches[1].place;
        QVERIFY(report->breaches[1].isRequired);
        QCOMPARE(report->absent, QStringList{u"unsafe in g"_s});
        QCOMPARE(text.sliced(missing.byteStart, missing.byteEnd - missing.byteStart), "f"_ba);
    }

    void byteOrderMark_isNotCounted()
    {
        const QByteArray text = "\xEF\xBB\xBF"
                                "fn f() { a.clone() }";
        RuleCheck check(helpers());
        const auto report = ask(check, {{{u"main.rs"_s, text}}, {}, {u"clone"_s}});
        QVERIFY(report);
        const Diagnostics::Span &place = report->breaches.at(0).place;
        QCOMPARE(text.sliced(place.byteStart, place.byteEnd - place.byteStart), ".clone()"_ba);
        QCOMPARE(place.columnStart, 11);
    }

    void brokenText_isTold()
    {
        RuleCheck check(helpers());
        const auto report = ask(check, {{{u"src/a.rs"_s, "fn 3() {}"}}, {u"loop"_s}, {u"nonsense"_s}});
        QVERIFY(report);
        QVERIFY(report->breaches.empty());
        QCOMPARE(report->unread.at(0).file, u"src/a.rs"_s);
        QCOMPARE(report->unread.at(0).column, 4);
        QCOMPARE(report->unknown, QStringList{u"nonsense"_s});
    }

    void refusedQuery_isAnError()
    {
        RuleCheck check(helpers());
        const auto report = ask(check, {{{u"main.rs"_s, QByteArray(300 * 1024, ' ')}}, {}, {u"clone"_s}});
        QVERIFY(!report);
        QVERIFY(report.error().where.contains(u"main.rs"));
        QVERIFY(!report.error().advice.isEmpty());
    }

    void helper_thatFails_isAnError_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("garbage") << "echo hello\n"_ba;
        QTest::newRow("silence") << "exit 1\n"_ba;
        QTest::newRow("crash") << "kill -SEGV $$\n"_ba;
        QTest::newRow("reads nothing and hangs") << "exec sleep 60\n"_ba;
    }

    void helper_thatFails_isAnError()
    {
        QFETCH(QByteArray, script);
        const QTemporaryDir folder;
        writeScript(folder, script);
        RuleCheck check(folder.path());
        const auto report = ask(check, {{{u"main.rs"_s, QByteArray(200 * 1024, ' ')}}, {}, {u"clone"_s}});
        QVERIFY(!report);
        QVERIFY(report.error().what.contains(u"exercise"));
        QVERIFY(!report.error().advice.isEmpty());
    }

    void missingHelper_isAnError()
    {
        RuleCheck check(u"/nowhere"_s);
        const auto report = ask(check, {{{u"main.rs"_s, ""}}, {}, {u"clone"_s}});
        QVERIFY(!report);
        QCOMPARE(report.error().where, u"/nowhere/ochre-rules"_s);
    }

    void newQuery_replacesTheLast()
    {
        RuleCheck check(helpers());
        QSignalSpy spy(&check, &RuleCheck::finished);
        check.start({{{u"main.rs"_s, "fn f() { a.clone() }"}}, {}, {u"clone"_s}});
        check.start({{{u"main.rs"_s, "fn f() {}"}}, {}, {u"clone"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, patienceMs);
        QVERIFY(spy.at(0).at(0).value<Result<RuleReport>>()->breaches.empty());
        check.start({{{u"main.rs"_s, "fn f() {}"}}, {}, {u"clone"_s}});
        check.stop();
        QTest::qWait(0);
        QCOMPARE(spy.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRuleCheck)
#include "tst_rulecheck.moc"
