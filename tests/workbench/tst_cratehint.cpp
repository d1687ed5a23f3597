// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/cratehint.h"
#include "workbench/explainpanel.h"

#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Diagnostics::Diagnostic;
using Workbench::crateHint;
using Workbench::Document;

namespace {

Diagnostic message(const QString &code, const QString &text, const QString &label)
{
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.message = text;
    Diagnostics::Span span;
    span.label = label;
    span.primary = true;
    diagnostic.spans.push_back(span);
    return diagnostic;
}

const Diagnostic unlinked = message(u"E0433"_s, u"cannot find module or crate `tokio` in this scope"_s,
                                    u"use of unresolved module or unlinked crate `tokio`"_s);

Document document(const QString &id, const QStringList &crates = {})
{
    return {id, u"Title"_s, {}, std::nullopt, crates};
}

} // namespace

class TestCrateHint final : public QObject {
    Q_OBJECT

private slots:
    void message_isRecognisedInTheWordsOfBothCompilers_data()
    {
        QTest::addColumn<Diagnostic>("diagnostic");
        QTest::addColumn<bool>("isAboutACrate");
        QTest::newRow("1.95 path") << unlinked << true;
        QTest::newRow("1.95 import") << message(u"E0432"_s, u"unresolved import `serde`"_s,
                                                u"use of unresolved module or unlinked crate `serde`"_s)
                                     << true;
        QTest::newRow("1.85 path") << message(u"E0433"_s,
                                              u"failed to resolve: use of undeclared crate or module `tokio`"_s,
                                              u"use of undeclared crate or module `tokio`"_s)
                                   << true;
        QTest::newRow("1.85 import") << message(u"E0432"_s, u"unresolved import `serde`"_s,
                                                u"use of undeclared crate or module `serde`"_s)
                                     << true;
        QTest::newRow("extern crate") << message(u"E0463"_s, u"can't find crate for `rand`"_s, u"can't find crate"_s)
                                      << true;
        QTest::newRow("in a known crate")
            << message(u"E0433"_s, u"cannot find `nope` in `std`"_s, u"could not find `nope` in `std`"_s) << false;
        QTest::newRow("a type") << message(u"E0433"_s, u"cannot find type `HashMap` in this scope"_s,
                                           u"use of undeclared type `HashMap`"_s)
                                << false;
        QTest::newRow("a module of ours") << message(u"E0432"_s, u"unresolved import `crate::nothing`"_s,
                                                     u"could not find `nothing` in the crate root"_s)
                                          << false;
        QTest::newRow("another code") << message(u"E0382"_s, u"use of moved value"_s, u"value used here"_s) << false;
    }

    void message_isRecognisedInTheWordsOfBothCompilers()
    {
        QFETCH(Diagnostic, diagnostic);
        QFETCH(bool, isAboutACrate);
        QCOMPARE(!crateHint(diagnostic, document(u"async/example-1"_s), {}).isEmpty(), isAboutACrate);
    }

    void hint_namesWhatTheProgramCanUse()
    {
        QCOMPARE(crateHint(unlinked, document(u"async/example-1"_s, {u"serde"_s, u"tokio"_s}), {}),
                 u"This example offers `serde`, `tokio`."_s);
        Document exercise = document(u"async/fetch"_s, {u"tokio"_s});
        exercise.exercise = Course::Exercise();
        QCOMPARE(crateHint(unlinked, exercise, {}), u"This exercise offers `tokio`."_s);
        QCOMPARE(crateHint(unlinked, document(u"async/example-1"_s), {}),
                 u"This program is compiled without crates; its lesson does not use any."_s);
        QCOMPARE(crateHint(unlinked, document(u"async/example-1"_s), {u"tokio"_s}),
                 u"This program is compiled without crates; other programs of its lesson use `tokio`."_s);
        QVERIFY(crateHint(unlinked, document(u"playground"_s), {})
                    .startsWith(u"This program is compiled without crates; examples"_s));
        exercise.project = {{u"Cargo.toml"_s, {}}};
        QVERIFY(crateHint(unlinked, exercise, {}).contains(u"Cargo.toml"_s));
    }

    void explanation_saysItBelowTheMessage()
    {
        Workbench::ExplainPanel panel;
        panel.showDiagnostic(unlinked, crateHint(unlinked, document(u"async/example-1"_s, {u"tokio"_s}), {}));
        QVERIFY2(panel.text().contains(u"This example offers tokio."_s), qPrintable(panel.text()));
        panel.showDiagnostic(unlinked);
        QVERIFY(!panel.text().contains(u"offers"_s));
    }
};

QTEST_MAIN(TestCrateHint)
#include "tst_cratehint.moc"
