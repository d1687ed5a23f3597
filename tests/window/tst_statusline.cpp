// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "journal/payload.h"
#include "support/pagefixture.h"
#include "window/statusline.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Sandbox::SandboxLevel;
using Window::StatusLine;

namespace {

Toolchain::Toolchain tools(const QString &version, bool hasLinker, SandboxLevel sandbox = SandboxLevel::Full)
{
    Toolchain::Toolchain result;
    result.rustc = {u"/opt/rustc"_s, version};
    result.linker.path = hasLinker ? u"/usr/bin/cc"_s : QString();
    result.sandbox = sandbox;
    return result;
}

} // namespace

/// The line below everything: tools, sandbox, the last check, what is on disk, and where the caret is.
class TestStatusLine final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_line = std::make_unique<StatusLine>();
        m_line->resize(900, 30);
        m_line->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
    }

    void tools_areSaidInAWordOrTwo_data()
    {
        QTest::addColumn<Toolchain::Toolchain>("found");
        QTest::addColumn<QString>("text");
        QTest::newRow("all") << tools(u"1.95.0"_s, true) << u"rustc 1.95.0 · edition %1"_s;
        QTest::newRow("no linker") << tools(u"1.95.0"_s, false) << u"⚠ rustc 1.95.0, no linker"_s;
        QTest::newRow("does not answer") << tools({}, true) << u"⚠ No Rust compiler found"_s;
        QTest::newRow("nothing") << Toolchain::Toolchain() << u"⚠ No Rust compiler found"_s;
        QTest::newRow("a version that looks like a place to fill in")
            << tools(u"%2"_s, true) << u"rustc %2 · edition %1"_s;
    }

    void tools_areSaidInAWordOrTwo()
    {
        QCOMPARE(button()->text(), u"Looking for rustc…"_s);
        QFETCH(const Toolchain::Toolchain, found);
        m_line->showToolchain(found, u"%1"_s);
        QTEST(button()->text(), "text");
        m_line->showSearching();
        QCOMPARE(button()->text(), u"Looking for rustc…"_s);
    }

    // It would stand in the middle of the sentence.
    void sandbox_givesWayToAMessage()
    {
        m_line->showToolchain(tools(u"1.95.0"_s, true), u"2024"_s);
        QVERIFY(label(u"sandboxLabel"_s)->isVisible());
        m_line->showMessage(u"The course was read again."_s);
        m_line->showCheck(u"Checked"_s);
        m_line->showCaret({3, 1});
        m_line->resize(910, 30);
        QVERIFY(!label(u"sandboxLabel"_s)->isVisible());
        m_line->clearMessage();
        QVERIFY(label(u"sandboxLabel"_s)->isVisible());
    }

    void sandbox_isSaidWhereSomethingCanBeCompiled_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("tip");
        QTest::newRow("full") << SandboxLevel::Full << u"Sandboxed"_s << u"without network and without a view"_s;
        QTest::newRow("restricted") << SandboxLevel::Restricted << u"Sandbox: restricted"_s << u"your other programs"_s;
        QTest::newRow("limits") << SandboxLevel::LimitsOnly << u"⚠ No sandbox"_s << u"can read your files"_s;
    }

    void sandbox_isSaidWhereSomethingCanBeCompiled()
    {
        QFETCH(const SandboxLevel, level);
        m_line->showToolchain(tools(u"1.95.0"_s, true, level), u"2024"_s);
        QTEST(label(u"sandboxLabel"_s)->text(), "word");
        QFETCH(const QString, tip);
        QVERIFY2(label(u"sandboxLabel"_s)->toolTip().contains(tip), qPrintable(label(u"sandboxLabel"_s)->toolTip()));
        m_line->showToolchain(Toolchain::Toolchain(), u"2024"_s);
        QCOMPARE(label(u"sandboxLabel"_s)->text(), QString()); // nothing runs at all
    }

    void click_asksForTheTools()
    {
        QSignalSpy asked(m_line.get(), &StatusLine::toolchainRequested);
        QTest::mouseClick(button(), Qt::LeftButton);
        button()->setFocus();
        QTest::keyClick(button(), Qt::Key_Space);
        QCOMPARE(asked.size(), 2);
    }

    void caret_isShownAndGoes()
    {
        m_line->showCaret({3, 14});
        QCOMPARE(label(u"caretLabel"_s)->text(), u"Line 3, column 14"_s);
        m_line->hideCaret();
        QCOMPARE(label(u"caretLabel"_s)->text(), QString());
    }

    void storeThatIsWritten_saysWhen()
    {
        ProgressFixture fixture;
        QVERIFY(fixture.open());
        m_line->showSaved(*fixture.progress);
        QCOMPARE(label(u"savedLabel"_s)->text(), QString()); // nothing was written yet
        fixture.progress->record(Journal::LessonOpened{u"moves"_s});
        m_line->showSaved(*fixture.progress);
        QCOMPARE(label(u"savedLabel"_s)->text(), u"Saving…"_s);
        QVERIFY(!label(u"savedLabel"_s)->toolTip().isEmpty());
        QVERIFY(fixture.saved());
        m_line->showSaved(*fixture.progress);
        const QString expected =
            u"Saved "_s + QDateTime::fromMSecsSinceEpoch(fixture.progress->lastSavedMs()).toString(u"HH:mm"_s);
        QCOMPARE(label(u"savedLabel"_s)->text(), expected);
        QVERIFY(label(u"savedLabel"_s)->toolTip().contains(u"on disk"_s));
    }

    void storeThatCannotBeWritten_saysWhy()
    {
        QTemporaryDir folder;
        QVERIFY(saveFile(folder.filePath(u"file"_s), "x").has_value());
        Progress::ProgressService progress(folder.filePath(u"file/progress.db"_s), systemClock());
        QSignalSpy failed(&progress, &Progress::ProgressService::failed);
        progress.open();
        QVERIFY(!failed.isEmpty() || failed.wait());
        m_line->showSaved(progress);
        QCOMPARE(label(u"savedLabel"_s)->text(), u"⚠ Not saved"_s);
        QCOMPARE(label(u"savedLabel"_s)->toolTip(), progress.problem()->text());
    }

    // After trouble the words of the trouble are gone.
    void storeThatCanBeWrittenAgain_saysNothingOfTheTrouble()
    {
        QTemporaryDir folder;
        QVERIFY(saveFile(folder.filePath(u"file"_s), "x").has_value());
        Progress::ProgressService broken(folder.filePath(u"file/progress.db"_s), systemClock());
        QSignalSpy failed(&broken, &Progress::ProgressService::failed);
        broken.open();
        QVERIFY(!failed.isEmpty() || failed.wait());
        m_line->showSaved(broken);
        const QString trouble = label(u"savedLabel"_s)->toolTip();
        ProgressFixture fixture;
        QVERIFY(fixture.open());
        m_line->showSaved(*fixture.progress);
        QVERIFY(label(u"savedLabel"_s)->toolTip() != trouble);
        fixture.progress->record(Journal::LessonOpened{u"moves"_s});
        m_line->showSaved(*fixture.progress);
        QVERIFY(label(u"savedLabel"_s)->toolTip() != trouble);
    }

    void everyPart_hasANameForAssistiveTools()
    {
        for (const QString &name : {u"sandboxLabel"_s, u"checkLabel"_s, u"savedLabel"_s, u"caretLabel"_s}) {
            QVERIFY2(!label(name)->accessibleName().isEmpty(), qPrintable(name));
        }
    }

private:
    QLabel *label(const QString &name) const { return m_line->findChild<QLabel *>(name); }
    QPushButton *button() const { return m_line->findChild<QPushButton *>(u"toolchainButton"_s); }

    std::unique_ptr<StatusLine> m_line;
};

QTEST_MAIN(TestStatusLine)
#include "tst_statusline.moc"
