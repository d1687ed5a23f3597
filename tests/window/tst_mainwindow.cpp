// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "course/packloader.h"
#include "editor/codeeditor.h"
#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "practice/questionpanel.h"
#include "progress/eventstore.h"
#include "progress/progressservice.h"
#include "runner/coderunner.h"
#include "runner/errorexplainer.h"
#include "search/searchservice.h"
#include "settings/settings.h"
#include "support/windowdesk.h"
#include "toolchain/toolchainprobe.h"
#include "widgets/messagebar.h"
#include "window/learnview.h"
#include "window/mainwindow.h"
#include "window/quickopen.h"
#include "workbench/explainpanel.h"
#include "workbench/workbench.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>

#include <functional>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::MainWindow;
using Desk = Window::WindowDesk;

namespace {

const QString lessonId = u"ownership-and-moves"_s;

} // namespace

/// The window when something is missing or broken: it opens, says what is wrong, and stays usable.
class TestMainWindow final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = Paths::below(m_folder->path());
        for (const QString &folder : {m_paths.data, m_paths.config, m_paths.cache}) {
            QVERIFY(QDir().mkpath(folder));
        }
    }

    void cleanup() { m_folder.reset(); }

    void course_opensAtTheFirstLesson()
    {
        Desk desk(m_paths);
        QCOMPARE(desk.library.courses.size(), 2U); // both that come with it; a beginner is in the first
        QCOMPARE(desk.library.courses.front()->id(), u"rust"_s);
        QVERIFY(desk.start());
        QTRY_VERIFY(desk.progress.isPersistent());
        QTRY_VERIFY(!desk.window.learnView().lessonPage->lessonId().isEmpty());
        QVERIFY(!desk.bar()->isVisible());
        QTRY_VERIFY(desk.workbench()->hasDocument());                       // a program that can be run at once
        QTRY_VERIFY(desk.window.learnView().courseBrowser->width() >= 220); // titles of lessons can be read
    }

    void search_opensTheLessonAndMarksTheWords()
    {
        Desk desk(m_paths);
        QVERIFY(desk.start());
        desk.window.openLesson(u"install-and-first-program"_s);
        QTest::keyClick(&desk.window, Qt::Key_K, Qt::ControlModifier);
        Window::QuickOpen &open = desk.window.quickOpen();
        QTRY_VERIFY(open.isVisible());
        auto *field = open.findChild<QLineEdit *>(u"quickOpenField"_s);
        const auto *list = open.findChild<QListView *>(u"quickOpenList"_s);
        QTest::keyClicks(field, u"pallets"_s); // a word of the text of lesson 6
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(desk.window.learnView().lessonPage->lessonId(), u"borrowing"_s);
        const auto marks = desk.window.findChild<QTextBrowser *>(u"lessonBrowser"_s)->extraSelections();
        QVERIFY(!marks.isEmpty());
        QCOMPARE(marks.front().cursor.selectedText(), u"pallets"_s);
    }

    void history_isOneKeyAway()
    {
        Desk desk(m_paths);
        QVERIFY(desk.start());
        QTRY_VERIFY(desk.progress.isPersistent());
        QVERIFY(desk.press(u"playgroundAction"_s));
        desk.workbench()->editor()->replaceText("fn main() {}\n");
        desk.workbench()->saveSnapshot(Progress::SnapshotReason::Format);
        QTest::keyClick(&desk.window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        const auto *list = desk.window.findChild<QTreeView *>(u"historyList"_s);
        QTRY_VERIFY(list->isVisible());
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 1).data().toString(), u"formatted"_s);
        QTRY_VERIFY(list->hasFocus());
    }

    void brokenCourse_isSaidAndTheRestWorks()
    {
        m_paths.lessons = m_folder->filePath(u"broken"_s);
        QVERIFY(QDir().mkpath(m_paths.lessons)); // no course.toml
        Desk desk(m_paths);
        QVERIFY(desk.library.courses.empty());
        QVERIFY(desk.start());
        QVERIFY(desk.bar()->isVisible());
        QVERIFY2(desk.bar()->text().contains(m_paths.lessons), qPrintable(desk.bar()->text()));
        QTRY_VERIFY(desk.progress.isPersistent());
        desk.window.openLesson(lessonId);
        desk.window.openExercise(u"nothing"_s);
        desk.window.showPage(Window::Rail::Today);
        desk.window.showPage(Window::Rail::Learn);
        QVERIFY(desk.press(u"playgroundAction"_s));
        QVERIFY(desk.workbench()->hasDocument());
        QCOMPARE(desk.workbench()->document().id, u"playground"_s);
        QVERIFY(desk.window.close());
    }

    void noCompiler_lessonsAndQuestionsWork()
    {
        Desk desk(m_paths);
        QVERIFY(desk.start());
        QTRY_VERIFY(desk.progress.isPersistent());
        QVERIFY(desk.findToolchain(m_folder->filePath(u"no-such-rustc"_s)));
        QVERIFY(desk.bar()->isVisible());
        const QString text = desk.bar()->text();
        QVERIFY2(text.startsWith(u"Lessons and questions work."_s), qPrintable(text));
        QVERIFY2(text.contains(u"rustup"_s) || text.contains(u"apt"_s)
                     || text.contains(u"Toolchain"_s, Qt::CaseInsensitive),
                 qPrintable(text));
        desk.window.openLesson(lessonId);
        QCOMPARE(desk.window.learnView().lessonPage->lessonId(), lessonId);
        Practice::QuestionPanel *questions = desk.window.learnView().questionPanel;
        QVERIFY(questions->session().count() > 0);
        const QString id = questions->session().question().id;
        QTest::keyClick(questions, Qt::Key_0);
        QTRY_VERIFY(!desk.progress.hasUnsaved());
        QVERIFY(desk.progress.state().answers.contains(id));
    }

    void noCompiler_runningIsAnsweredInWords()
    {
        Desk desk(m_paths);
        QVERIFY(desk.start());
        QVERIFY(desk.findToolchain(m_folder->filePath(u"no-such-rustc"_s)));
        QVERIFY(desk.press(u"playgroundAction"_s));
        QTest::mouseClick(desk.bar()->findChild<QAbstractButton *>(u"messageClose"_s), Qt::LeftButton);
        QVERIFY(!desk.bar()->isVisible());
        QVERIFY(desk.press(u"runAction"_s));
        QTRY_VERIFY(desk.bar()->isVisible() || !outcomeText(desk).isEmpty());
        QTRY_VERIFY(desk.window.findChild<QAction *>(u"runAction"_s)->isEnabled()); // not running for ever
    }

    void unusableFile_isRefusedWithAMessage_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qint64>("size");
        QTest::newRow("not UTF-8") << QByteArray("fn main() { /* \xff\xfe */ }\n") << qint64(-1);
        QTest::newRow("NUL") << QByteArray("fn main() {\0}\n", 14) << qint64(-1);
        QTest::newRow("50 MB") << QByteArray("fn main() {}\n") << qint64(50'000'000);
        QTest::newRow("long line") << QByteArray(50'000, 'x') << qint64(-1);
    }

    void unusableFile_isRefusedWithAMessage()
    {
        QFETCH(QByteArray, content);
        QFETCH(qint64, size);
        const QString path = m_folder->filePath(u"strange.rs"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        QVERIFY(size < 0 || file.resize(size)); // sparse: it takes no room
        file.close();
        Desk desk(m_paths);
        QVERIFY(desk.start());
        desk.window.openFile(path);
        QVERIFY(desk.bar()->isVisible());
        QVERIFY2(desk.bar()->text().contains(u"strange.rs"_s), qPrintable(desk.bar()->text()));
        for (const Workbench::Document &document : desk.workbench()->documents()) {
            QVERIFY(!document.id.startsWith(u"file:"_s));
        }
    }

    void noSuchFileAndFolder_areRefused()
    {
        Desk desk(m_paths);
        QVERIFY(desk.start());
        desk.window.openFile(m_folder->filePath(u"missing.rs"_s));
        QVERIFY(desk.bar()->text().contains(u"missing.rs"_s));
        desk.window.openFile(m_folder->path());
        QVERIFY(desk.bar()->text().contains(m_folder->path()));
        QVERIFY(desk.bar()->isVisible());
    }

    void goodFile_isOpened()
    {
        const QString path = m_folder->filePath(u"good.rs"_s);
        QVERIFY(saveFile(path, u"fn main() {\r\n    println!(\"ä\");\r\n}"_s.toUtf8()).has_value());
        Desk desk(m_paths);
        QVERIFY(desk.start());
        desk.window.openFile(path);
        QVERIFY(!desk.bar()->isVisible());
        QCOMPARE(desk.workbench()->document().title, u"good.rs"_s);
        QCOMPARE(desk.workbench()->editor()->text(), u"fn main() {\r\n    println!(\"ä\");\r\n}"_s.toUtf8());
    }

    void dataFolderThatCannotBeWritten_isSaidAndTheProgramWorks()
    {
        // A path below a regular file: nobody can write there, root neither.
        const QString file = m_folder->filePath(u"file"_s);
        QVERIFY(saveFile(file, "x").has_value());
        m_paths.data = file + u"/data"_s;
        Desk desk(m_paths);
        QSignalSpy failed(&desk.progress, &Progress::ProgressService::failed);
        QVERIFY(desk.start());
        QVERIFY(failed.count() > 0 || failed.wait());
        QVERIFY(desk.bar()->isVisible());
        QVERIFY2(desk.bar()->text().contains(m_paths.data), qPrintable(desk.bar()->text()));
        QVERIFY(!desk.progress.isPersistent());
        QTRY_VERIFY(!desk.window.learnView().lessonPage->lessonId().isEmpty());
        desk.window.openLesson(lessonId);
        QCOMPARE(desk.window.learnView().lessonPage->lessonId(), lessonId);
        Practice::QuestionPanel *questions = desk.window.learnView().questionPanel;
        const QString id = questions->session().question().id;
        QTest::keyClick(questions, Qt::Key_0);
        QVERIFY(desk.progress.state().answers.contains(id)); // in memory
        QVERIFY(desk.press(u"playgroundAction"_s));
        QVERIFY(desk.workbench()->hasDocument());
        // What is not on disk is not lost in silence: closing asks.
        answerQuestion([](QMessageBox *box) { return box->button(QMessageBox::Cancel); });
        QVERIFY(!desk.window.close());
        QVERIFY(desk.window.isVisible());
        answerQuestion([](QMessageBox *box) { return box->findChild<QAbstractButton *>(u"closeAnywayButton"_s); });
        QVERIFY(desk.window.close());
    }

    void secondWindow_findsLessonAndProgramsAgain()
    {
        {
            Desk desk(m_paths);
            QVERIFY(desk.start());
            QTRY_VERIFY(desk.progress.isPersistent());
            QTRY_VERIFY(!desk.window.learnView().lessonPage->lessonId().isEmpty());
            desk.window.openLesson(lessonId);
            QVERIFY(desk.press(u"playgroundAction"_s));
            desk.workbench()->editor()->replaceText("fn main() { /* mine */ }\n");
            QVERIFY(desk.window.close());
            QTRY_VERIFY(!desk.progress.hasUnsaved());
        }
        Desk desk(m_paths);
        QVERIFY(desk.start());
        QTRY_COMPARE(desk.window.learnView().lessonPage->lessonId(), lessonId);
        QTRY_VERIFY(desk.workbench()->hasDocument());
        QCOMPARE(desk.workbench()->document().id, u"playground"_s);
        QTRY_COMPARE(desk.workbench()->editor()->text(), QByteArray("fn main() { /* mine */ }\n"));
    }

    void missingCrate_isExplainedWithWhatTheProgramOffers()
    {
        Desk desk(m_paths);
        QVERIFY(desk.start());
        QTRY_VERIFY(desk.progress.isPersistent());
        const QByteArray source = "use serde::Serialize;\nfn main() {}\n";
        const auto explained = [&desk, &source](const QStringList &crates) {
            const QString id = u"async-and-tokio/example-%1"_s.arg(crates.size() + 1);
            desk.window.openDocument({id, u"Example"_s, source, std::nullopt, crates});
            Editor::CodeEditor *editor = desk.workbench()->editor();
            Diagnostics::Diagnostic unlinked;
            unlinked.code = u"E0432"_s;
            unlinked.message = u"unresolved import `serde`"_s;
            unlinked.spans = {{.file = u"main.rs"_s,
                               .byteStart = 4,
                               .byteEnd = 9,
                               .columnStart = 5,
                               .columnEnd = 10,
                               .label = u"use of unresolved module or unlinked crate `serde`"_s,
                               .primary = true}};
            editor->setDiagnostics({unlinked}, editor->revision());
            editor->goTo(1, 6);
            desk.press(u"explainAction"_s);
            return desk.window.learnView().explainPanel->text();
        };
        QString text = explained({u"tokio"_s});
        QVERIFY2(text.contains(u"This example offers tokio."_s), qPrintable(text));
        text = explained({}); // the lesson itself has crates
        QVERIFY2(text.contains(u"other programs of its lesson use tokio."_s), qPrintable(text));
    }

    void begunExplanation_staysWithItsLessonAndOverARestart()
    {
        {
            Desk desk(m_paths);
            QVERIFY(desk.start());
            QTRY_VERIFY(desk.progress.isPersistent());
            desk.window.openLesson(lessonId);
            QTest::keyClicks(explanation(desk), u"one owner"_s);
            desk.window.openLesson(u"borrowing"_s);
            QCOMPARE(explanation(desk)->toPlainText(), QString());
            desk.window.openLesson(lessonId);
            QCOMPARE(explanation(desk)->toPlainText(), u"one owner"_s);
            QTest::keyClicks(explanation(desk), u" each"_s);
            desk.window.openLesson(u"borrowing"_s);
            QVERIFY(desk.window.close());
        }
        {
            Desk desk(m_paths);
            QVERIFY(desk.start());
            QTRY_VERIFY(desk.progress.isPersistent());
            desk.window.openLesson(lessonId);
            QCOMPARE(explanation(desk)->toPlainText(), u"one owner each"_s);
            desk.window.findChild<QAbstractButton *>(u"rating3Button"_s)->click();
            QTRY_VERIFY(!desk.progress.hasUnsaved());
            QTRY_VERIFY(desk.drafts.group(u"explanation-drafts-"_s + lessonId).isEmpty());
            QVERIFY(desk.window.close());
        }
        Desk desk(m_paths);
        QVERIFY(desk.start());
        QTRY_VERIFY(desk.progress.isPersistent());
        QTRY_COMPARE(desk.window.learnView().lessonPage->lessonId(), lessonId);
        QTRY_COMPARE(explanation(desk)->toPlainText(), u"one owner each"_s); // what was just answered
    }

private:
    // Presses a button of the next question box.
    static QPlainTextEdit *explanation(const Desk &desk)
    {
        return desk.window.findChild<QPlainTextEdit *>(u"explanationEdit"_s);
    }

    void answerQuestion(const std::function<QAbstractButton *(QMessageBox *)> &buttonOf)
    {
        QTimer::singleShot(0, this, [this, buttonOf] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                QTest::mouseClick(buttonOf(box), Qt::LeftButton);
            } else {
                answerQuestion(buttonOf);
            }
        });
    }

    static QString outcomeText(const Desk &desk)
    {
        const auto *label = desk.window.findChild<QWidget *>(u"outcomeLabel"_s);
        return label ? label->property("text").toString() : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
