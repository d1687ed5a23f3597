// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "support/pagefixture.h"
#include "widgets/messagebar.h"
#include "workbench/exercisebar.h"
#include "workbench/workbench.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

const QByteArray first = "fn main() {\n    println!(\"1\");\n}\n";
const QByteArray second = "fn main() {\n    println!(\"2\");\n}\n";

} // namespace

/// What is told of an exercise that a newer course gives another text for.
class TestGivenText final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        restart();
    }

    void cleanup()
    {
        m_bench.reset();
        m_fixture.reset();
    }

    void changedStarterUnderADraft_isToldWithBothShown()
    {
        begin(first, "// mine\n");
        restart();
        open(second);
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY(bar()->text().contains(u"stays as it is"_s));
        QTRY_COMPARE(m_bench->editor()->text(), "// mine\n" + first);
        QTest::mouseClick(bar()->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
        auto *view = m_bench->findChild<QPlainTextEdit *>(u"differenceView"_s);
        QVERIFY(view);
        QTRY_VERIFY(view->toPlainText().contains(u"−     println!(\"1\");\n+     println!(\"2\");"_s));
    }

    void change_isToldOnce()
    {
        begin(first, "// mine\n");
        restart();
        open(second);
        QTRY_VERIFY(bar()->isVisible());
        restart();
        open(second);
        settle();
        QVERIFY(!bar()->isVisible());
    }

    void sameStarter_isNoChange()
    {
        begin(first, "// mine\n");
        restart();
        open(first);
        settle();
        QVERIFY(!bar()->isVisible());
    }

    void changedStarterWithoutADraft_isTakenSilently()
    {
        begin(first, {});
        restart();
        open(second);
        settle();
        QVERIFY(!bar()->isVisible());
        QCOMPARE(m_bench->editor()->text(), second);
    }

    void draftOfAnOlderProgram_isNoChange()
    {
        m_fixture->progress->saveSnapshot(u"lesson/ship"_s, u"typed"_s, "// mine\n" + first).waitForFinished();
        open(second);
        settle();
        QVERIFY(!bar()->isVisible());
        QTRY_COMPARE(m_bench->editor()->text(), "// mine\n" + first);
    }

    void reset_takesTheNewText()
    {
        begin(first, "// mine\n");
        restart();
        open(second);
        QTRY_COMPARE(m_bench->editor()->text(), "// mine\n" + first);
        m_bench->resetDocument();
        QCOMPARE(m_bench->editor()->text(), second);
    }

    void changedFileOfAProject_isNamed()
    {
        Workbench::Document project = exercise(first);
        project.project = {{u"Cargo.toml"_s, "[package]\nname = \"a\"\n"}, {u"src/main.rs"_s, first}};
        m_bench->open(project);
        m_bench->openFile(u"src/main.rs"_s);
        m_bench->editor()->setText("// mine\n" + first);
        m_bench->saveSnapshot(Progress::SnapshotReason::Run);
        QVERIFY(m_fixture->saved());
        restart();
        project.project = {{u"Cargo.toml"_s, "[package]\nname = \"b\"\n"}, {u"src/main.rs"_s, second}};
        m_bench->open(project);
        QTRY_VERIFY(bar()->isVisible());
        QTest::mouseClick(bar()->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
        auto *view = m_bench->findChild<QPlainTextEdit *>(u"differenceView"_s);
        QTRY_VERIFY(view->toPlainText().contains(u"// Cargo.toml"_s));
        QVERIFY(view->toPlainText().contains(u"// src/main.rs"_s));
    }

private:
    void restart()
    {
        m_bench.reset();
        QVERIFY(m_fixture->open());
        m_bench = std::make_unique<Workbench::Workbench>(*m_fixture->progress);
        m_bench->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_bench->resize(700, 400);
        m_bench->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bench.get()));
    }

    static Workbench::Document exercise(const QByteArray &starter)
    {
        Workbench::Document document{u"lesson/ship"_s, u"Ship it"_s, starter, Course::Exercise()};
        document.exercise->id = u"ship"_s;
        document.exercise->title = document.title;
        document.exercise->starter = starter;
        return document;
    }

    void open(const QByteArray &starter) const { m_bench->open(exercise(starter)); }

    /// Opens the exercise and writes something before its text.
    void begin(const QByteArray &starter, const QByteArray &typed) const
    {
        open(starter);
        settle();
        if (!typed.isEmpty()) {
            m_bench->editor()->setText(typed + starter);
            m_bench->saveSnapshot(Progress::SnapshotReason::Run);
        }
        QVERIFY(m_fixture->saved());
    }

    /// Until the store has answered everything that was asked before.
    void settle() const
    {
        QVERIFY(m_fixture->saved());
        bool isAnswered = false;
        m_fixture->progress->latestSnapshot(u"lesson/ship/@given/main.rs"_s)
            .then(m_bench.get(), [&isAnswered](const auto &) { isAnswered = true; });
        QTRY_VERIFY(isAnswered);
    }

    Widgets::MessageBar *bar() const { return m_bench->findChild<Widgets::MessageBar *>(u"givenChangeBar"_s); }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Workbench::Workbench> m_bench;
};

QTEST_MAIN(TestGivenText)
#include "tst_giventext.moc"
