// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "editor/codeeditor.h"
#include "editor/steplines.h"
#include "support/probedtoolchain.h"
#include "trace/timeline.h"
#include "workbench/stepsdesk.h"
#include "workbench/stepspanel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::Document;

namespace {

const QByteArray moving =
    "fn ship(parcel: String) -> usize {\n    parcel.len()\n}\n\nfn main() {\n"
    "    let order = String::from(\"soup\");\n    let bill = ship(order);\n    println!(\"bill {bill}\");\n}\n";
const QByteArray failing =
    "fn main() {\n    let list = vec![1, 2];\n    let index = list.len();\n    println!(\"{}\", list[index]);\n}\n";

Document documentOf(const QString &id, const QByteArray &text)
{
    Document document;
    document.id = id;
    document.title = id;
    document.original = text;
    return document;
}

} // namespace

/// The Steps tab with the real recorder and compiler.
class TestStepsDesk final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_toolchain = Toolchain::probeToolchain();
        QCOMPARE(m_toolchain.sandbox, Sandbox::SandboxLevel::Full);
        QVERIFY(!Trace::findDebugger().isEmpty());
    }

    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        m_desk = std::make_unique<Desk>(*m_fixture->progress, m_fixture->folder.path());
        m_panel = std::make_unique<Workbench::StepsPanel>(&m_desk->window);
        m_steps = std::make_unique<Workbench::StepsDesk>(
            Workbench::StepsDesk::Parts{m_desk->workbench, *m_panel, m_desk->consent,
                                        m_fixture->folder.filePath(u"trace"_s), Toolchain::helpersFolder()});
        m_steps->setToolchain(m_toolchain);
    }

    void cleanup()
    {
        m_steps.reset();
        m_panel.reset();
        m_desk.reset();
        m_fixture.reset();
    }

    void withoutAProgram_aSentenceSaysSo()
    {
        m_steps->record();
        QVERIFY(!m_panel->timeline());
        QVERIFY(m_panel->findChild<QLabel *>(u"noteText"_s)->text().contains(u"Open an example"));
    }

    void withoutBubblewrap_aSentenceSaysSo()
    {
        Toolchain::Toolchain weak = m_toolchain;
        weak.sandbox = Sandbox::SandboxLevel::Restricted;
        m_steps->setToolchain(weak);
        m_desk->workbench.open(documentOf(u"playground"_s, moving));
        m_steps->record();
        QVERIFY(m_panel->findChild<QLabel *>(u"noteText"_s)->text().contains(u"bubblewrap"));
    }

    void run_isRecordedAndMarked()
    {
        m_desk->workbench.open(documentOf(u"playground"_s, moving));
        QSignalSpy revealed(m_steps.get(), &Workbench::StepsDesk::panelRequested);
        m_steps->record();
        QCOMPARE(revealed.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->timeline(), 60'000);
        QCOMPARE(markedLine(), 6);
        m_panel->goTo(m_panel->timeline()->nextEvent(0));
        QCOMPARE(markedLine(), 2); // ship was called
        // What the compiler knows comes a little later, and the step stays.
        QTRY_VERIFY_WITH_TIMEOUT(isMoved(u"order"_s), 60'000);
        QCOMPARE(markedLine(), 2);
        const QByteArray text = m_desk->workbench.editor()->text();
        m_desk->workbench.editor()->replaceText(text + "// more\n");
        QTRY_COMPARE(markedLine(), 0);
        m_desk->workbench.editor()->undo();
        QCOMPARE(m_desk->workbench.editor()->text(), text);
        QTRY_COMPARE(markedLine(), 2);
    }

    void panic_isWhereItOpens()
    {
        m_desk->workbench.open(documentOf(u"playground"_s, failing));
        m_steps->record();
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->timeline(), 60'000);
        QCOMPARE(m_panel->timeline()->failure(), std::optional(m_panel->step()));
        QCOMPARE(markedLine(), 4);
    }

    void eachProgram_hasItsOwnSteps()
    {
        m_desk->workbench.open(documentOf(u"playground"_s, moving));
        m_steps->record();
        QTRY_VERIFY_WITH_TIMEOUT(m_panel->timeline(), 60'000);
        m_desk->workbench.open(documentOf(u"moves/example-1"_s, failing));
        QVERIFY(!m_panel->timeline());
        m_desk->workbench.open(documentOf(u"playground"_s, moving));
        QVERIFY(m_panel->timeline());
    }

    void brokenProgram_isASentence()
    {
        m_desk->workbench.open(documentOf(u"playground"_s, "fn main() { let a: u8 = \"\"; }\n"));
        m_steps->record();
        QTRY_VERIFY_WITH_TIMEOUT(!m_steps->isRecording(), 60'000);
        QTRY_VERIFY(m_panel->findChild<QLabel *>(u"noteText"_s)->text().contains(u"does not compile"));
    }

private:
    int markedLine() const { return Editor::StepLines::of(*m_desk->workbench.editor()).next(); }

    bool isMoved(const QString &name) const
    {
        for (const Trace::ShownVariable &shown : m_panel->timeline()->framesAt(m_panel->step()).front().variables) {
            if (shown.variable->name == name && shown.isMoved()) {
                return true;
            }
        }
        return false;
    }

    Toolchain::Toolchain m_toolchain;
    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Workbench::StepsPanel> m_panel;
    std::unique_ptr<Workbench::StepsDesk> m_steps;
};

QTEST_MAIN(TestStepsDesk)
#include "tst_stepsdesk.moc"
