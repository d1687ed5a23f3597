// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "support/pagefixture.h"
#include "workbench/projectview.h"
#include "workbench/workbench.h"

#include <QDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <Qsci/qsciscintillabase.h>
#include <QSignalSpy>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::Document;
using Workbench::ProjectView;

namespace {

constexpr int snapshotMs = 5'000;
const QString projectId = u"lesson/counter"_s;

std::vector<Runner::SourceFile> starter()
{
    return {{u"Cargo.toml"_s, "[package]\nname = \"counter\"\n"},
            {u"src/lib.rs"_s, "pub fn next() {}\n"},
            {u"src/main.rs"_s, "fn main() {}\n"},
            {u"tests/steps.rs"_s, "#[test]\nfn steps() {}\n"}};
}

Document projectDocument()
{
    Document document{projectId, u"Exercise: Counter"_s, {}, std::nullopt};
    document.project = starter();
    return document;
}

QByteArray textOf(const ProjectView &view, const QString &path)
{
    for (const Runner::SourceFile &file : view.files()) {
        if (file.path == path) {
            return file.text;
        }
    }
    return "(no such file)";
}

/// Answers the next dialog; the names that are offered first are refused.
void answerPath(const QStringList &paths)
{
    QTimer::singleShot(0, qApp, [paths] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>();
        field->selectAll();
        QTest::keyClicks(field, paths.front());
        if (paths.size() > 1) {
            answerPath(paths.sliced(1));
        }
        QTest::keyClick(field, Qt::Key_Return);
    });
}

void answerDelete(const QString &word)
{
    QTimer::singleShot(0, qApp, [word] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if (button->text().remove(u'&') == word) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        box->reject();
        QFAIL("there is no such button");
    });
}

} // namespace

class TestProjectView final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        makeBench();
    }

    void cleanup()
    {
        m_bench.reset();
        m_fixture.reset();
    }

    void files_areATree()
    {
        m_bench->open(projectDocument());
        QTreeWidget *tree = this->tree();
        QCOMPARE(tree->topLevelItemCount(), 3);
        QVERIFY(itemOf(u"src/lib.rs"_s));
        QCOMPARE(itemOf(u"src/lib.rs"_s)->parent()->text(0), u"src"_s);
        QCOMPARE(view()->currentPath(), u"src/main.rs"_s);
        QCOMPARE(m_bench->editor()->text(), "fn main() {}\n");
    }

    void clickOnAFile_opensIt()
    {
        QSignalSpy created(m_bench.get(), &Workbench::Workbench::editorCreated);
        m_bench->open(projectDocument());
        click(u"tests/steps.rs"_s);
        QCOMPARE(view()->currentPath(), u"tests/steps.rs"_s);
        QCOMPARE(m_bench->editor()->text(), "#[test]\nfn steps() {}\n");
        QCOMPARE(tabs()->count(), 2);
        QCOMPARE(created.count(), 2);
        QTest::mouseClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(0).center());
        QCOMPARE(view()->currentPath(), u"src/main.rs"_s);
        click(u"tests/steps.rs"_s); // open already
        QCOMPARE(tabs()->count(), 2);
    }

    void closedFile_keepsItsText()
    {
        m_bench->open(projectDocument());
        click(u"src/lib.rs"_s);
        type("// kept\n"_L1);
        auto *button = qobject_cast<QToolButton *>(tabs()->tabButton(1, QTabBar::RightSide));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(tabs()->count(), 1);
        QCOMPARE(textOf(*view(), u"src/lib.rs"_s), "// kept\npub fn next() {}\n");
        // The last one stays open.
        QVERIFY(!tabs()->tabButton(0, QTabBar::RightSide)->isEnabled());
        click(u"src/lib.rs"_s);
        QCOMPARE(m_bench->editor()->text(), "// kept\npub fn next() {}\n");
    }

    void typedText_isSavedAndComesBack()
    {
        m_bench->open(projectDocument());
        type("// mine\n"_L1);
        QTRY_COMPARE_WITH_TIMEOUT(latest(projectId + u"/src/main.rs"_s), "// mine\nfn main() {}\n", snapshotMs);
        QCOMPARE(latest(projectId + u"/src/lib.rs"_s), QByteArray()); // untouched

        restart();
        m_bench->open(projectDocument());
        QTRY_COMPARE(textOf(*view(), u"src/main.rs"_s), "// mine\nfn main() {}\n");
        QCOMPARE(m_bench->editor()->text(), "// mine\nfn main() {}\n");
        QCOMPARE(textOf(*view(), u"src/lib.rs"_s), "pub fn next() {}\n");
    }

    void recoveredText_doesNotReplaceWhatWasTypedMeanwhile()
    {
        m_bench->open(projectDocument());
        type("// one\n"_L1);
        click(u"src/lib.rs"_s);
        type("// two\n"_L1);
        restart();
        m_bench->open(projectDocument());
        type("// quick\n"_L1); // mostly before the store's thread has answered, on a busy machine after it
        QTRY_COMPARE(textOf(*view(), u"src/lib.rs"_s), "// two\npub fn next() {}\n");
        // Typed first, the old text stays away; typed second, it stands above it. Nothing else may come of it.
        const QByteArray text = textOf(*view(), u"src/main.rs"_s);
        QVERIFY2(text == "// quick\nfn main() {}\n" || text == "// quick\n// one\nfn main() {}\n", text.constData());
    }

    void newFile_comesBack()
    {
        m_bench->open(projectDocument());
        answerPath({u"src/parser.rs"_s});
        QTest::mouseClick(button("newFileButton"_L1), Qt::LeftButton);
        QCOMPARE(view()->currentPath(), u"src/parser.rs"_s);
        type("// new\n"_L1);
        QVERIFY(itemOf(u"src/parser.rs"_s));
        restart();
        m_bench->open(projectDocument());
        QTRY_COMPARE(textOf(*view(), u"src/parser.rs"_s), "// new\n");
        QVERIFY(itemOf(u"src/parser.rs"_s));
    }

    void badNames_areRefusedWithTheReason()
    {
        m_bench->open(projectDocument());
        answerPath({u"../out.rs"_s, u".cargo/config.toml"_s, u"src/lib.rs"_s, u"src/lib.rs/x.rs"_s, u"src/good.rs"_s});
        QTest::mouseClick(button("newFileButton"_L1), Qt::LeftButton);
        QCOMPARE(view()->currentPath(), u"src/good.rs"_s);
        QCOMPARE(view()->files().size(), size_t(5));
    }

    void renamedFile_keepsItsTextAndItsTab()
    {
        m_bench->open(projectDocument());
        click(u"src/lib.rs"_s);
        type("// mine\n"_L1);
        choose(u"src/lib.rs"_s);
        answerPath({u"src/core.rs"_s});
        QTest::keyClick(tree(), Qt::Key_F2);
        QCOMPARE(view()->currentPath(), u"src/core.rs"_s);
        QTRY_COMPARE(tabs()->tabText(1), u"core.rs"_s);
        QCOMPARE(textOf(*view(), u"src/core.rs"_s), "// mine\npub fn next() {}\n");
        QVERIFY(!itemOf(u"src/lib.rs"_s));
        restart();
        m_bench->open(projectDocument());
        QTRY_COMPARE(textOf(*view(), u"src/core.rs"_s), "// mine\npub fn next() {}\n");
        QVERIFY(!itemOf(u"src/lib.rs"_s));
    }

    void deletedFile_isAskedAboutAndStaysAway()
    {
        m_bench->open(projectDocument());
        click(u"tests/steps.rs"_s);
        choose(u"tests/steps.rs"_s);
        answerDelete(u"Cancel"_s);
        QTest::keyClick(tree(), Qt::Key_Delete);
        QVERIFY(itemOf(u"tests/steps.rs"_s));
        choose(u"tests/steps.rs"_s);
        answerDelete(u"Delete"_s);
        QTest::keyClick(tree(), Qt::Key_Delete);
        QVERIFY(!itemOf(u"tests/steps.rs"_s));
        QCOMPARE(view()->currentPath(), u"src/main.rs"_s);
        restart();
        m_bench->open(projectDocument());
        QTRY_COMPARE(view()->files().size(), size_t(3));
        // A project is none without its manifest.
        click(u"Cargo.toml"_s);
        QVERIFY(!button("deleteFileButton"_L1)->isEnabled());
        QVERIFY(!button("renameFileButton"_L1)->isEnabled());
    }

    void reset_isOneMoreEntry()
    {
        m_bench->open(projectDocument());
        type("// mine\n"_L1);
        answerPath({u"src/extra.rs"_s});
        QTest::mouseClick(button("newFileButton"_L1), Qt::LeftButton);
        m_bench->resetDocument();
        QVERIFY(view()->files() == starter());
        QVERIFY(!itemOf(u"src/extra.rs"_s));
        QVERIFY(m_fixture->saved());
        auto asked = m_fixture->progress->snapshots(projectId + u"/src/main.rs"_s);
        QTRY_VERIFY(asked.isFinished());
        const auto history = asked.result();
        QVERIFY(history && history->size() == 2);
        QCOMPARE(history->front().reason, u"reset"_s);
        QCOMPARE(history->front().source, "fn main() {}\n");
        QCOMPARE(history->back().source, "// mine\nfn main() {}\n");
        restart();
        m_bench->open(projectDocument());
        QTest::qWait(50);
        QVERIFY(view()->files() == starter());
    }

    void reset_asksNamesWhatGoesAndIsUndone()
    {
        m_bench->open(projectDocument());
        type("// mine\n"_L1);
        answerPath({u"src/extra.rs"_s});
        QTest::mouseClick(button("newFileButton"_L1), Qt::LeftButton);
        const auto mine = view()->files();
        m_bench->askToReset();
        auto *question = m_bench->findChild<QMessageBox *>(u"resetQuestion"_s);
        QVERIFY(question && question->isVisible());
        QVERIFY(question->text().contains(u"src/extra.rs"_s)
                || question->informativeText().contains(u"src/extra.rs"_s));
        question->reject(); // the default of whoever presses Escape
        QVERIFY(view()->files() == mine);
        m_bench->askToReset();
        for (auto *asked : m_bench->findChildren<QMessageBox *>(u"resetQuestion"_s)) {
            if (asked->isVisible()) {
                QTest::mouseClick(asked->findChild<QPushButton *>(u"startAgainButton"_s), Qt::LeftButton);
            }
        }
        QTRY_VERIFY(view()->files() == starter());
        QTest::mouseClick(m_bench->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
        QVERIFY(view()->files() == mine);
        restart();
        m_bench->open(projectDocument());
        QTRY_VERIFY(view()->files() == mine); // it is kept as what it was
    }

    void diagnostics_appearInTheirFile()
    {
        m_bench->open(projectDocument());
        Diagnostics::Diagnostic error;
        error.message = u"no"_s;
        Diagnostics::Span span;
        span.file = u"src/lib.rs"_s;
        span.byteEnd = 3;
        span.columnEnd = 4;
        span.primary = true;
        error.spans = {span};
        Diagnostics::Fix fix;
        fix.edits = {{u"src/lib.rs"_s, 0, 3, "fn"}};
        error.fixes = {fix};
        view()->setDiagnostics({error});
        // The same number in every editor, but a fix only where it belongs.
        QCOMPARE(m_bench->editor()->diagnostics().size(), size_t(1));
        QVERIFY(m_bench->editor()->diagnostics().front().fixes.empty());
        click(u"src/lib.rs"_s);
        QCOMPARE(m_bench->editor()->diagnostics().front().fixes.size(), size_t(1));
    }

    void narrowView_hasItsFilesBehindAButton()
    {
        m_bench->open(projectDocument());
        auto *files = button("projectFilesButton"_L1);
        QVERIFY(tree()->isVisible() && !files->isVisible());
        m_bench->resize(480, 600);
        QTRY_VERIFY(files->isVisible() && !tree()->isVisible());
        emit files->menu()->aboutToShow();
        QStringList rows;
        for (QAction *action : files->menu()->actions()) {
            rows << action->text();
        }
        QVERIFY2(rows.contains(u"src/lib.rs"_s), qPrintable(rows.join(u' ')));
        files->menu()->actions().at(rows.indexOf(u"src/lib.rs"_s))->trigger();
        QCOMPARE(view()->currentPath(), u"src/lib.rs"_s);
    }

    void typedText_carriesAMarkUntilItIsKept()
    {
        m_bench->open(projectDocument());
        type("x"_L1);
        QVERIFY2(tabs()->tabText(0).endsWith(u'•'), qPrintable(tabs()->tabText(0)));
        m_bench->saveSnapshot(Progress::SnapshotReason::Typed);
        QTRY_VERIFY(!tabs()->tabText(0).endsWith(u'•'));
    }

    void unreadableProject_isSaid()
    {
        Document document{projectId, u"Exercise"_s, {}, std::nullopt};
        document.problem = Error{u"A project holds no links."_s, {}, {}};
        m_bench->open(document);
        QVERIFY(!m_bench->hasDocument());
    }

private:
    void makeBench()
    {
        m_bench = std::make_unique<Workbench::Workbench>(*m_fixture->progress);
        m_bench->resize(900, 600);
        m_bench->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bench.get()));
    }

    // As after a crash: nothing but what the store has.
    void restart()
    {
        m_bench->saveSnapshot(Progress::SnapshotReason::Typed);
        QVERIFY(m_fixture->saved());
        m_bench.reset();
        QVERIFY(m_fixture->open());
        makeBench();
    }

    ProjectView *view() const { return m_bench->project(); }
    QTabBar *tabs() const { return view()->findChild<QTabBar *>(u"projectTabs"_s); }
    QTreeWidget *tree() const { return view()->findChild<QTreeWidget *>(u"projectFiles"_s); }
    QToolButton *button(QLatin1StringView name) const { return view()->findChild<QToolButton *>(name); }

    QTreeWidgetItem *itemOf(const QString &path) const
    {
        for (QTreeWidgetItemIterator it(tree()); *it; ++it) {
            if ((*it)->toolTip(0) == path) {
                return *it;
            }
        }
        return nullptr;
    }

    void click(const QString &path) const
    {
        QTreeWidgetItem *item = itemOf(path);
        QVERIFY(item);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualItemRect(item).center());
    }

    // A click leaves the keyboard in the tree.
    void choose(const QString &path) const
    {
        m_bench->activateWindow(); // a dialog may have been there before
        QVERIFY(QTest::qWaitForWindowActive(m_bench.get()));
        click(path);
        QVERIFY(tree()->hasFocus());
    }

    void type(QLatin1StringView text) const
    {
        m_bench->editor()->goTo(1);
        auto *area = m_bench->editor()->findChild<QsciScintillaBase *>();
        for (const char letter : text) {
            letter == '\n' ? QTest::keyClick(area, Qt::Key_Return) : QTest::keyClick(area, letter);
        }
    }

    QByteArray latest(const QString &document) const
    {
        auto future = m_fixture->progress->latestSnapshot(document);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000)) {
            qFatal("the store did not answer");
        }
        const auto snapshot = future.result();
        return snapshot && *snapshot ? (*snapshot)->source : QByteArray();
    }

    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Workbench::Workbench> m_bench;
};

QTEST_MAIN(TestProjectView)
#include "tst_projectview.moc"
