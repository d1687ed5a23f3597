// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "support/classroomdesk.h"
#include "support/windowdesk.h"
#include "together/discussionpage.h"
#include "widgets/pagebrowser.h"
#include "window/askabout.h"
#include "workbench/workbench.h"

#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Ochre;
using namespace Ochre::Window;
using Classroom::ClassSession;

/// The class in the whole window: its commands, its state, and questions from where the learner is.
class TestClassControl final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Classroom::ClassServer> m_server;
    std::unique_ptr<Classroom::ClassDesk> m_class;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<WindowDesk> m_desk;

    template<typename T>
    T *part(const QString &name) const
    {
        return m_desk->classControl.discussion().findChild<T *>(name);
    }
    bool signIn() const
    {
        m_desk->classes.signIn(Classroom::invitationTo(*m_server, *m_class), m_class->student.login,
                               m_class->student.password, false);
        return QTest::qWaitFor([this] { return m_desk->classes.state() == ClassSession::State::SignedIn; }, 60'000);
    }

    static Diagnostics::Span spanAt(int line)
    {
        Diagnostics::Span span;
        span.file = u"main.rs"_s;
        span.byteStart = 24;
        span.byteEnd = 31;
        span.lineStart = line;
        span.lineEnd = line;
        span.primary = true;
        return span;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<Classroom::ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
        m_class = std::make_unique<Classroom::ClassDesk>(*m_server, u"control"_s);
    }
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<WindowDesk>(Paths::below(m_home->path()));
        QVERIFY(m_desk->start());
    }
    void cleanup()
    {
        m_desk.reset();
        m_home.reset();
    }

    void question_beginsWithWhatItIsAbout()
    {
        Diagnostics::Diagnostic diagnostic;
        diagnostic.code = u"E0382"_s;
        diagnostic.message = u"borrow of moved value: `s`"_s;
        diagnostic.spans = {spanAt(60)};
        QByteArray source;
        for (int line = 1; line <= 100; ++line) {
            source += "let line" + QByteArray::number(line) + " = \"```\";\n";
        }
        const QString text = askAboutProgram(u"Example 3"_s, source, &diagnostic, 1);
        QVERIFY(text.startsWith(u"**E0382** · line 60 of “Example 3”"_s));
        QVERIFY(text.contains(u"line60 "_s) && text.contains(u"line52 "_s) && !text.contains(u"line51 "_s));
        QVERIFY(text.contains(u"````rust\n"_s)); // the program cannot end the block
        QVERIFY(askAboutProgram(u"x"_s, "fn main() {}", nullptr, 1).contains(u"fn main() {}"_s));
        QVERIFY(askAboutTest(u"x"_s, "fn f() {}", u"adds"_s, u"left: 1"_s).contains(u"left: 1"_s));
    }

    void signedOut_isQuietAndOffersTheDialog()
    {
        const auto *state = m_desk->window.findChild<QPushButton *>(u"classButton"_s);
        QVERIFY(!state->isVisible());
        QVERIFY(m_desk->press(u"classAction"_s));
        auto *dialog = m_desk->window.findChild<QDialog *>(u"classDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
        QVERIFY(m_desk->press(u"askClassAction"_s));
        QTRY_VERIFY(m_desk->window.findChild<QDialog *>(u"classDialog"_s));
    }

    void askedFromADiagnostic_bringsCodeAndMessage()
    {
        QVERIFY(signIn());
        QVERIFY(m_desk->window.findChild<QPushButton *>(u"classButton"_s)->isVisible());
        m_desk->window.openDocument({u"playground"_s, u"moved.rs"_s, "fn main() {\n    let a = missing;\n}\n", {}});
        Editor::CodeEditor *editor = m_desk->workbench()->editor();
        editor->setText("fn main() {\n    let a = missing;\n}\n");
        Diagnostics::Diagnostic diagnostic;
        diagnostic.code = u"E0425"_s;
        diagnostic.message = u"cannot find value `missing` in this scope"_s;
        diagnostic.spans = {spanAt(2)};
        QVERIFY(editor->setDiagnostics({diagnostic}, editor->revision()));
        editor->setFocus();
        QVERIFY(m_desk->press(u"askClassAction"_s));
        const QString text = part<QPlainTextEdit>(u"discussionText"_s)->toPlainText();
        QVERIFY2(text.contains(u"E0425"_s) && text.contains(u"let a = missing;"_s), qPrintable(text));
        part<QPushButton>(u"discussionSend"_s)->click();
        QVERIFY(QTest::qWaitFor(
            [this] {
                const auto &board = m_desk->classes.desk().board();
                return board.waiting == 0 && board.threads.size() == 1;
            },
            60'000));
        QCOMPARE(m_class->ask("SELECT body LIKE '%E0425%' FROM study.post"), u"t"_s);
    }

    void topicOfALesson_isDiscussed()
    {
        QVERIFY(signIn());
        auto *browser = m_desk->window.learnView().lessonPage->findChild<Widgets::PageBrowser *>(u"lessonBrowser"_s);
        QTRY_VERIFY_WITH_TIMEOUT(browser->links().contains(u"ochre:discuss/0"_s), 20'000); // a lesson is open
        emit browser->linkActivated(u"ochre:discuss/0"_s);
        QVERIFY(m_desk->classControl.discussion().isVisible());
        part<QPlainTextEdit>(u"discussionText"_s)->setPlainText(u"What moves here?"_s);
        part<QPushButton>(u"discussionSend"_s)->click();
        // It stands on the lesson page below its topic, and leads back to the thread.
        QVERIFY(QTest::qWaitFor([&] { return browser->toPlainText().contains(u"What moves here?"_s); }, 60'000));
        const QString thread = m_desk->classControl.discussion().thread();
        QVERIFY(browser->links().contains(u"ochre:thread/"_s + thread));
        m_desk->press(u"zoomInAction"_s); // the page is written anew
        QTRY_VERIFY(browser->links().contains(u"ochre:thread/"_s + thread));
        m_desk->classes.signOut();
        QTRY_VERIFY(!browser->toPlainText().contains(u"What moves here?"_s));
    }
};

QTEST_MAIN(TestClassControl)
#include "tst_classcontrol.moc"
