// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/diagnosticjson.h"
#include "testdata.h"

#include <QJsonDocument>
#include <QTest>

using namespace Ochre::Diagnostics;
using namespace Qt::StringLiterals;

// Golden files: what the parser makes of each recorded program, in the form that ochrectl prints.
// OCHRE_REFRESH=1 writes them anew; read the difference before it is committed.
class TestDiagnosticJson final : public QObject {
    Q_OBJECT

private slots:
    void recorded_matchesGolden_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : TestData::programs()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void recorded_matchesGolden()
    {
        QFETCH(QString, name);
        const ParseResult result = TestData::parsed(name);
        QCOMPARE(result.droppedCount, 0);
        const QByteArray json = QJsonDocument(toJson(result.diagnostics)).toJson();
        const QString path = u"expected/%1.expected.json"_s.arg(name);
        if (qEnvironmentVariableIsSet("OCHRE_REFRESH")) {
            QFile file(QStringLiteral(OCHRE_TEST_DATA "/") + path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size());
        }
        QCOMPARE(json, TestData::read(path));
    }

    void object_hasTheDocumentedKeys()
    {
        Diagnostic diagnostic;
        diagnostic.level = Level::Warning;
        diagnostic.code = u"unused_variables"_s;
        diagnostic.message = u"unused variable: `größe`"_s;
        diagnostic.spans = {{u"lib.rs"_s, 1, 2, 1, 2, 1, 3, u"here"_s, false},
                            {u"main.rs"_s, 4, 9, 2, 1, 3, 2, {}, true}};
        diagnostic.notes = {{Level::Help, u"look"_s, {}}};
        diagnostic.fixes = {{u"ignore it"_s, Applicability::HasPlaceholders, {{u"main.rs"_s, 4, 4, "_\"ß"}}}};
        QCOMPARE(toJson(diagnostic), QJsonDocument::fromJson(TestData::read(u"contract.json"_s)).object());
    }

    void explanation_isOnlyAFlag()
    {
        Diagnostic diagnostic;
        QCOMPARE(toJson(diagnostic).value("explanation"_L1), QJsonValue(false));
        diagnostic.explanation = u"A variable was used after it was moved."_s;
        QCOMPARE(toJson(diagnostic).value("explanation"_L1), QJsonValue(true));
        QCOMPARE(toJson(diagnostic).value("file"_L1), QJsonValue(QString()));
    }

    void names_areTheCompilersOwn()
    {
        QCOMPARE(levelName(Level::Error), u"error"_s);
        QCOMPARE(levelName(Level::Note), u"note"_s);
        QCOMPARE(levelName(Level::FailureNote), u"failure-note"_s);
        QCOMPARE(levelName(Level::InternalError), u"error: internal compiler error"_s);
        QCOMPARE(applicabilityName(Applicability::MachineApplicable), u"MachineApplicable"_s);
        QCOMPARE(applicabilityName(Applicability::MaybeIncorrect), u"MaybeIncorrect"_s);
        QCOMPARE(applicabilityName(Applicability::Unspecified), u"Unspecified"_s);
    }
};

QTEST_GUILESS_MAIN(TestDiagnosticJson)
#include "tst_diagnosticjson.moc"
