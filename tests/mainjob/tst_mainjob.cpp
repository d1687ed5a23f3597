// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop.h"
#include "base/lineindex.h"
#include "course/fence.h"
#include "editor/codeeditor.h"
#include "lesson/coursebrowser.h"
#include "lesson/lessonpage.h"
#include "models/coursemodel.h"
#include "practice/questionpanel.h"
#include "widgets/housestyle.h"
#include "window/learnview.h"
#include "workbench/outputpanel.h"
#include "workbench/problemspanel.h"
#include "workbench/workbench.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <Qsci/qsciscintillabase.h>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeView>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <ranges>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// The main job as a learner does it, with mouse and keyboard in a real window and the real compiler: read lesson 5,
/// answer wrong and then right, open the failing example, see and click the message at its line, apply the fix, run,
/// quit, start again, and find everything as it was. With OCHRE_PICTURES set, a picture of each step is kept there.
class TestMainJob final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void mainJob();
    void typedText_isBackAfterKill();
    void secondStart_opensOneStoreOnly();

private:
    void begin();
    void end();
    void picture(const QString &name);
    void openLesson(const QString &id);
    void answerWrongThenRight();
    void openFailingExample();
    void clickMessage();
    void applyFix();
    void runProgram();
    void clickLink(const QString &containing);

    template<typename T>
    T *part(const QString &name)
    {
        T *found = m_desktop->window().findChild<T *>(name);
        if (!found) {
            qFatal("no %s", qPrintable(name));
        }
        return found;
    }
    Window::LearnView &learn() { return m_desktop->window().learnView(); }
    Editor::CodeEditor *editor() { return learn().workbench->editor(); }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<App::Desktop> m_desktop;
    QByteArray m_fixedSource;
    int m_step = 0;
};

namespace {

constexpr int compileMs = 60'000;
const QString lessonId = u"ownership-and-moves"_s;

} // namespace

void TestMainJob::initTestCase()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

void TestMainJob::begin()
{
    m_desktop = std::make_unique<App::Desktop>(Paths::below(m_home->path()));
    Window::MainWindow &window = m_desktop->window();
    QSignalSpy toolchain(&window, &Window::MainWindow::toolchainKnown);
    window.resize(1440, 900);
    m_desktop->start();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    QVERIFY(toolchain.count() > 0 || toolchain.wait(compileMs));
    QTRY_VERIFY(m_desktop->progress().isPersistent());
    QTRY_VERIFY(!learn().lessonPage->lessonId().isEmpty());
}

void TestMainJob::end()
{
    QTRY_VERIFY(!m_desktop->progress().hasUnsaved());
    m_desktop->window().close();
    m_desktop.reset();
}

void TestMainJob::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("OCHRE_PICTURES");
    if (!folder.isEmpty()) {
        QTest::qWait(200); // animations of the platform; no test depends on it
        m_desktop->window().grab().save(u"%1/%2-%3.png"_s.arg(folder).arg(++m_step, 2, 10, QChar(u'0')).arg(name));
    }
}

void TestMainJob::openLesson(const QString &id)
{
    auto *tree = part<QTreeView>(u"courseTree"_s);
    for (int group = 0; group < tree->model()->rowCount(); ++group) {
        const QModelIndex parent = tree->model()->index(group, 0);
        for (int row = 0; row < tree->model()->rowCount(parent); ++row) {
            const QModelIndex index = tree->model()->index(row, 0, parent);
            if (index.data(Models::LessonIdRole).toString() == id) {
                tree->scrollTo(index);
                QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
            }
        }
    }
    QTRY_COMPARE(learn().lessonPage->lessonId(), id);
}

void TestMainJob::answerWrongThenRight()
{
    Practice::QuestionPanel *panel = learn().questionPanel;
    // The first choice question with one right answer.
    int index = 0;
    while (panel->session().question(index).kind != Course::QuestionKind::Choice
           || panel->session().question(index).hasSeveralCorrect()) {
        ++index;
    }
    const QString id = panel->session().question(index).id;
    panel->goToQuestion(id);
    QTest::mouseClick(part<QAbstractButton>(u"openQuestionsButton"_s), Qt::LeftButton);
    QTest::mouseClick(panel->findChild<QWidget *>(u"questionHead"_s), Qt::LeftButton);
    panel->setFocus();
    const auto &options = panel->session().question().options;
    const auto keyOf = [&](bool correct) {
        for (int position = 0; const int row : panel->session().optionOrder()) {
            if (options[static_cast<size_t>(row)].correct == correct) {
                return static_cast<char>('a' + position);
            }
            ++position;
        }
        return ' ';
    };
    QTest::keyClick(panel, keyOf(false));
    QTest::keyClick(panel, Qt::Key_Return);
    QVERIFY(panel->session().isAnswered());
    QVERIFY(!panel->session().gradeAt(index).correct);
    QVERIFY(panel->findChild<QLabel *>(u"verdictLabel"_s)->isVisible());
    QTRY_VERIFY(!m_desktop->progress().hasUnsaved());
    picture(u"wrong-answer"_s);
    QTest::mouseClick(panel->findChild<QAbstractButton *>(u"againButton"_s), Qt::LeftButton);
    QVERIFY(!panel->session().isAnswered());
    QTest::keyClick(panel, keyOf(true));
    QTest::keyClick(panel, Qt::Key_Return);
    QVERIFY(panel->session().gradeAt(index).correct);
    QTRY_VERIFY(!m_desktop->progress().hasUnsaved());
    const Progress::AnswerState stored = m_desktop->progress().state().answers.value(id);
    QCOMPARE(stored.attempts, 2);
    QVERIFY(stored.correct);
    picture(u"right-answer"_s);
}

// Clicks the first link of the lesson whose address holds `containing`.
void TestMainJob::clickLink(const QString &containing)
{
    auto *view = learn().lessonPage->findChild<QTextBrowser *>();
    QVERIFY(view);
    for (QTextBlock block = view->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (!part.fragment().charFormat().anchorHref().contains(containing)) {
                continue;
            }
            QTextCursor cursor(view->document());
            cursor.setPosition(part.fragment().position() + 1);
            view->setTextCursor(cursor);
            view->ensureCursorVisible();
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cursorRect(cursor).center());
            return;
        }
    }
    QFAIL(qPrintable(u"no link to "_s + containing));
}

void TestMainJob::openFailingExample()
{
    // The first example of the lesson that fails on purpose with E0382.
    const auto course = Course::loadPack(Paths::below(m_home->path()).lessons + u"/rust"_s);
    QVERIFY(course.has_value());
    const std::vector<Course::Fence> fences = Course::parseFences(course->course.lesson(lessonId)->body);
    const auto failing = std::ranges::find_if(
        fences, [](const Course::Fence &fence) { return fence.compileFail && fence.codes.contains(u"E0382"_s); });
    QVERIFY(failing != fences.end());
    const auto number = std::ranges::count_if(fences.begin(), failing + 1, &Course::Fence::isRust);
    clickLink(u"ochre:edit/"_s + QString::number(failing - fences.begin()));
    QTRY_VERIFY(learn().workbench->hasDocument());
    QTRY_COMPARE(learn().workbench->document().id, lessonId + u"/example-"_s + QString::number(number));
    QTRY_VERIFY_WITH_TIMEOUT(!editor()->diagnostics().empty(), compileMs);
    const Diagnostics::Diagnostic &diagnostic = editor()->diagnostics().front();
    QCOMPARE(diagnostic.code, u"E0382"_s);
    const QByteArray line = LineIndex(editor()->text()).line(diagnostic.primarySpan()->lineStart).toByteArray();
    QVERIFY2(line.contains("println!") || line.contains("{"), line.constData());
    picture(u"annotation"_s);
}

void TestMainJob::clickMessage()
{
    editor()->goTo(1);
    auto *view = editor()->findChild<QsciScintillaBase *>();
    QVERIFY(view);
    const int line = editor()->diagnostics().front().primarySpan()->lineStart - 1;
    const long position = view->SendScintilla(QsciScintillaBase::SCI_POSITIONFROMLINE, line);
    const long x = view->SendScintilla(QsciScintillaBase::SCI_POINTXFROMPOSITION, 0, position);
    const long height = view->SendScintilla(QsciScintillaBase::SCI_TEXTHEIGHT, line);
    QSignalSpy activated(editor(), &Editor::CodeEditor::diagnosticActivated);
    // The first row below the line belongs to the message, once its card is laid out.
    const auto isActivated = [&] {
        const long y = view->SendScintilla(QsciScintillaBase::SCI_POINTYFROMPOSITION, 0, position);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                          QPoint(static_cast<int>(x) + 60, static_cast<int>(y + height * 3 / 2)));
        return !activated.isEmpty();
    };
    QVERIFY(QTest::qWaitFor(isActivated, 20'000));
    QCOMPARE(editor()->activeDiagnostic(), 0);
    QCOMPARE(editor()->caretPosition().line, line + 1);
    picture(u"message-clicked"_s);
}

void TestMainJob::applyFix()
{
    const QByteArray before = editor()->text();
    QTest::keyClick(&m_desktop->window(), Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(editor()->shownFixes() >= 0); // seen first, done the second time
    QCOMPARE(editor()->text(), before);
    picture(u"fixes-previewed"_s);
    QTest::keyClick(&m_desktop->window(), Qt::Key_Period, Qt::ControlModifier);
    if (auto *menu = editor()->findChild<QMenu *>(u"fixMenu"_s)) {
        QTRY_VERIFY(menu->isVisible());
        picture(u"fixes"_s);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    QTRY_VERIFY(editor()->text() != before);
    QTRY_VERIFY_WITH_TIMEOUT(editor()->diagnostics().empty(), compileMs);
    editor()->undo();
    QCOMPARE(editor()->text(), before);
    editor()->redo();
    m_fixedSource = editor()->text();
    QVERIFY(m_fixedSource != before);
    picture(u"fixed"_s);
}

void TestMainJob::runProgram()
{
    QSignalSpy finished(&m_desktop->editorRunner(), &Runner::CodeRunner::runFinished);
    QTest::keyClick(&m_desktop->window(), Qt::Key_F5);
    QVERIFY(finished.wait(compileMs));
    const auto result = finished.front().front().value<Runner::RunResult>();
    QCOMPARE(result.outcome, Runner::Outcome::Finished);
    QVERIFY(!result.standardOutput.isEmpty());
    const QString firstLine = QString::fromUtf8(result.standardOutput).section(u'\n', 0, 0);
    QTRY_VERIFY(learn().outputPanel->text().contains(firstLine));
    picture(u"output"_s);
}

void TestMainJob::mainJob()
{
    begin();
    QCOMPARE(learn().lessonPage->lessonId(), u"install-and-first-program"_s);
    QVERIFY(learn().workbench->hasDocument());
    picture(u"first-start"_s);
    openLesson(lessonId);
    picture(u"lesson-5"_s);
    for (const auto step : {&TestMainJob::answerWrongThenRight, &TestMainJob::openFailingExample,
                            &TestMainJob::clickMessage, &TestMainJob::applyFix, &TestMainJob::runProgram}) {
        (this->*step)();
        if (QTest::currentTestFailed()) {
            end();
            return;
        }
    }
    end();

    begin();
    QCOMPARE(learn().lessonPage->lessonId(), lessonId);
    QTRY_VERIFY(learn().workbench->hasDocument());
    QVERIFY(learn().workbench->document().id.startsWith(lessonId + u"/example-"_s));
    QTRY_COMPARE(editor()->text(), m_fixedSource);
    const auto &session = learn().questionPanel->session();
    const bool restored = std::ranges::any_of(std::views::iota(0, session.count()), [&session](int index) {
        return session.isAnswered(index) && session.gradeAt(index).correct;
    });
    QVERIFY(restored);
    picture(u"started-again"_s);
    end();
}

void TestMainJob::typedText_isBackAfterKill()
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--type"_s, m_home->path()});
    QVERIFY(child.waitForStarted());
    QByteArray said;
    while (!said.contains("saved")) {
        QVERIFY2(child.waitForReadyRead(compileMs), said.constData());
        said += child.readAll();
    }
    ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
    QVERIFY(child.waitForFinished());
    begin();
    QTRY_VERIFY(learn().workbench->hasDocument());
    m_desktop->window().openDocument({u"playground"_s, u"Playground"_s, "fn main() {}\n", {}});
    QTRY_VERIFY(editor()->text().contains("typed before the end"));
    end();
}

void TestMainJob::secondStart_opensOneStoreOnly()
{
    const QString program = QStringLiteral(OCHRE_BINARY_DIR "/bin/ochre");
    if (!QFile::exists(program)) {
        QSKIP("the program itself is not built");
    }
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s}) {
        environment.insert(name, home.path());
    }
    QProcess first;
    first.setProcessEnvironment(environment);
    first.start(program, QStringList());
    QVERIFY(first.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(home.filePath(u"ochre/progress.sqlite"_s)), compileMs);
    QProcess second;
    second.setProcessEnvironment(environment);
    second.start(program, QStringList());
    QVERIFY(second.waitForFinished(compileMs));
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    first.terminate();
    if (!first.waitForFinished(5000)) {
        first.kill();
        first.waitForFinished();
    }
}

/// The child of typedText_isBackAfterKill: types, says when it is on disk, and waits for its end.
static int typeAndWait(const QString &home)
{
    App::Desktop desktop(Paths::below(home));
    desktop.start();
    Window::MainWindow &window = desktop.window();
    if (!QTest::qWaitForWindowExposed(&window)
        || !QTest::qWaitFor([&] { return window.learnView().workbench->hasDocument(); }, compileMs)) {
        return 1;
    }
    window.openDocument({u"playground"_s, u"Playground"_s, "fn main() {}\n", {}});
    Editor::CodeEditor *editor = window.learnView().workbench->editor();
    QTest::qWait(300); // the store answers that there is no earlier text
    QTest::keyClicks(editor->findChild<QsciScintillaBase *>(), u"// typed before the end "_s);
    if (!QTest::qWaitFor([&] {
            return desktop.progress()
                .latestSnapshot(u"playground"_s)
                .result()
                .value_or(std::nullopt)
                .value_or(Progress::Snapshot{})
                .source.contains("typed before the end");
        })) {
        return 2;
    }
    std::puts("saved");
    std::fflush(stdout);
    return QApplication::exec();
}

int main(int argc, char *argv[])
{
    QApplication::setStyle(new Widgets::HouseStyle);
    QApplication application(argc, argv);
    if (application.arguments().value(1) == u"--type") {
        return typeAndWait(application.arguments().value(2));
    }
    TestMainJob test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainjob.moc"
