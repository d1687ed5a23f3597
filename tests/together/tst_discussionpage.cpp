// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/classroomdesk.h"
#include "support/threadtime.h"
#include "together/discussionpage.h"
#include "together/threadlistmodel.h"
#include "widgets/emptystate.h"
#include "widgets/pagebrowser.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Ochre;
using namespace Ochre::Classroom;
using State = ClassSession::State;
using Discussion::Board;

/// The discussion as a learner reads and writes it, on a live server.
class TestDiscussionPage final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ClassServer> m_server;
    std::unique_ptr<ClassDesk> m_class;
    std::unique_ptr<SessionDesk> m_desk;
    std::unique_ptr<Together::DiscussionPage> m_page;
    Invitation m_invitation;

    template<typename T>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    [[nodiscard]] Widgets::PageBrowser *document() const { return part<Widgets::PageBrowser>(u"discussionThread"_s); }
    [[nodiscard]] QListView *list() const { return part<QListView>(u"discussionThreads"_s); }
    [[nodiscard]] QPlainTextEdit *field() const { return part<QPlainTextEdit>(u"discussionText"_s); }
    void click(const QString &button) const { QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton); }
    void follow(const QString &action, const QString &argument) const
    {
        const QString href = u"ochre:%1/%2"_s.arg(action, argument);
        QVERIFY2(document()->links().contains(href), qPrintable(href + u" of "_s + document()->links().join(u' ')));
        emit document() -> linkActivated(href);
        QCoreApplication::processEvents();
    }
    void build()
    {
        m_page = std::make_unique<Together::DiscussionPage>(
            *m_desk->session, [](const QString &lesson) { return u"Lesson "_s + lesson; });
        m_page->setLook(Design::Look());
        m_page->resize(1000, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    bool signIn() const
    {
        m_desk->session->signIn(m_invitation, m_class->student.login, m_class->student.password, false);
        return m_desk->waitForState(State::SignedIn)
               && m_desk->waitFor([this] { return m_desk->session->posts().isConnected(); });
    }
    bool ask(const QString &words) const
    {
        m_page->setLesson(u"rust/ownership"_s);
        click(u"discussionNew"_s);
        QTest::keyClicks(field(), words);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
        return m_desk->waitFor([this] { return !field()->isVisible(); });
    }
    bool waitForAll() const
    {
        return m_desk->waitForBoard([](const Board &board) { return board.waiting == 0; });
    }

    /// What each frame costs while it is scrolled from top to bottom, µs, sorted.
    static std::vector<qint64> framesOf(QAbstractScrollArea &area, int count)
    {
        std::vector<qint64> frames;
        QScrollBar *bar = area.verticalScrollBar();
        for (int frame = 0; frame < count; ++frame) {
            const qint64 begin = threadTimeUs();
            bar->setValue(bar->maximum() / count * frame);
            area.viewport()->repaint();
            frames.push_back(threadTimeUs() - begin);
        }
        std::ranges::sort(frames);
        return frames;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ClassServer>();
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
        m_class = std::make_unique<ClassDesk>(*m_server, u"page"_s);
        m_invitation = invitationTo(*m_server, *m_class);
        QVERIFY(m_class->admin->run("UPDATE study.class SET shows_guests = true"));
    }
    void init()
    {
        m_desk = std::make_unique<SessionDesk>();
        build();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void signedOut_offersToSignIn()
    {
        QVERIFY(!part<QPushButton>(u"discussionNew"_s)->isEnabled());
        QSignalSpy asked(m_page.get(), &Together::DiscussionPage::signInRequested);
        auto *empty = part<Widgets::EmptyState>(u"discussionEmpty"_s);
        QVERIFY(empty->isVisible());
        emit empty->actionTriggered();
        QCOMPARE(asked.size(), 1);
    }

    void question_isWrittenChangedSolvedAndRemoved()
    {
        QVERIFY(signIn());
        QVERIFY(ask(u"Why does it move?"_s));
        QVERIFY(document()->isVisible());
        QVERIFY(document()->toPlainText().contains(u"Why does it move?"_s));
        QVERIFY(waitForAll());
        const QString id = m_page->thread();
        follow(u"edit"_s, id);
        QCOMPARE(field()->toPlainText(), u"Why does it move?"_s);
        field()->setPlainText(u"Why does `s` move?"_s);
        click(u"discussionSend"_s);
        QTRY_VERIFY_WITH_TIMEOUT(document()->toPlainText().contains(u"Why does s move?"_s), sessionPatience);
        follow(u"solve"_s, id);
        QVERIFY(m_desk->waitForBoard(
            [](const Board &board) { return board.threads.front().state == Discussion::ThreadState::Solved; }));
        QVERIFY(document()->links().contains(u"ochre:reopen/"_s + id));
        follow(u"remove"_s, id);
        QVERIFY(m_desk->session->desk().board().thread(id)); // it was only asked about
        follow(u"remove-now"_s, id);
        QVERIFY(m_desk->waitForBoard([&](const Board &board) { return !board.thread(id); }));
        QVERIFY(waitForAll());
    }

    // What was typed is there again after the page was left, another one opened and the program ended.
    void draft_isNeverLost()
    {
        QVERIFY(signIn());
        m_page->setLesson(u"rust/ownership"_s);
        click(u"discussionNew"_s);
        QTest::keyClicks(field(), u"half a question"_s);
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!field()->isVisible());
        click(u"discussionNew"_s);
        QCOMPARE(field()->toPlainText(), u"half a question"_s);
        m_page.reset();
        m_desk->restart();
        build();
        QVERIFY(signIn());
        QVERIFY(m_desk->waitFor([this] { return m_desk->session->desk().isLoaded(); }));
        m_page->beginQuestion(u"rust/ownership"_s, {}, u"**E0382** here"_s);
        QVERIFY(field()->toPlainText().startsWith(u"half a question"_s));
        QVERIFY(field()->toPlainText().endsWith(u"**E0382** here"_s));
        m_desk->session->desk().keepDraft(u"question:rust/ownership\n"_s, {});
    }

    void answersOfOthers_areNewOnce()
    {
        QVERIFY(signIn());
        QVERIFY(ask(u"Who answers?"_s));
        QVERIFY(waitForAll());
        const QString id = m_page->thread();
        m_page->hide();
        SessionDesk teacher;
        teacher.session->signIn(m_invitation, m_class->teacher.login, m_class->teacher.password, false);
        QVERIFY(teacher.waitForState(State::SignedIn));
        QVERIFY(teacher.waitForBoard([&](const Board &board) { return board.thread(id); }));
        teacher.session->desk().add({.id = {},
                                     .parent = id,
                                     .lesson = u"rust/ownership"_s,
                                     .body = u"I do.\n\n![x](http://example.invalid/x.png)"_s});
        QVERIFY(teacher.waitForBoard([](const Board &board) { return board.waiting == 0; }));
        m_desk->session->posts().exchange();
        QVERIFY(m_desk->waitForBoard([](const Board &board) { return board.unread == 1; }));
        part<QComboBox>(u"discussionShow"_s)->setCurrentIndex(1);
        QCOMPARE(list()->model()->rowCount(), 1);
        part<QComboBox>(u"discussionShow"_s)->setCurrentIndex(0);
        m_page->show();
        QVERIFY(m_desk->waitForBoard([](const Board &board) { return board.unread == 0; }));
        QTRY_VERIFY_WITH_TIMEOUT(document()->toPlainText().contains(u"I do."_s), sessionPatience);
        QVERIFY(document()->toPlainText().contains(u"Grace Teacher"_s));
        for (const QString &link : document()->links()) {
            QVERIFY2(link.startsWith(u"ochre:"_s), qPrintable(link)); // nothing of a post leads out or is fetched
        }
        QVERIFY(!document()->links().contains(u"ochre:hide/"_s + id)); // a student hides nothing
    }

    void guest_readsAndDoesNotWrite()
    {
        m_desk->session->lookAsGuest(m_invitation);
        QVERIFY(m_desk->waitForState(State::Guest));
        QVERIFY(m_desk->waitForBoard([](const Board &board) { return !board.threads.empty(); }));
        QVERIFY(!part<QPushButton>(u"discussionNew"_s)->isEnabled());
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QVERIFY(document()->isVisible());
        for (const QString &link : document()->links()) {
            QVERIFY2(link.startsWith(u"ochre:lesson/"_s) || link.startsWith(u"ochre:portion/"_s), qPrintable(link));
        }
        QVERIFY(!document()->toPlainText().contains(u"Ada"_s));
    }

    void search_findsWords()
    {
        QVERIFY(signIn());
        QVERIFY(ask(u"Something about lifetimes"_s));
        const QAbstractItemModelTester tester(list()->model());
        QTest::keyClicks(part<QLineEdit>(u"discussionSearch"_s), u"LIFETIMES"_s);
        QCOMPARE(list()->model()->rowCount(), 1);
        QTest::keyClicks(part<QLineEdit>(u"discussionSearch"_s), u"xyz"_s);
        QCOMPARE(list()->model()->rowCount(), 0);
    }

    // As a year of a large class: the list scrolls, a thread opens, a long one is turned over.
    void tenThousandPosts_scroll()
    {
        Discussion::PostRound round{.cursor = 10'000, .isComplete = true};
        for (int number = 1; number <= 10'000; ++number) {
            const bool isLong = number > 8'000; // one thread of two thousand
            const QString parent = isLong && number > 8'001 ? u"8001"_s : QString();
            round.rows.push_back({.id = QString::number(number),
                                  .parent = parent,
                                  .lesson = u"rust/a"_s,
                                  .body = u"Question %1\n\n```rust\nlet x = %1;\n```\n\nwith *words*."_s.arg(number),
                                  .author = u"somebody"_s,
                                  .seq = number,
                                  .atMs = 1'000 * number});
        }
        Discussion::PostDesk &desk = m_desk->session->desk();
        desk.open(u"class:large:ada"_s, u"ada"_s, false);
        desk.take(round);
        QElapsedTimer all;
        all.start();
        qint64 arriving = 0;
        while (list()->model()->rowCount() == 0 && all.elapsed() < sessionPatience) {
            const qint64 begin = threadTimeUs();
            QCoreApplication::processEvents();
            arriving = std::max(arriving, threadTimeUs() - begin);
        }
        QCOMPARE(list()->model()->rowCount(), 8'001);
        const std::vector<qint64> frames = framesOf(*list(), 120);
        const qint64 begin = threadTimeUs();
        m_page->showThread(u"8001"_s);
        const qint64 opening = threadTimeUs() - begin;
        const std::vector<qint64> pageFrames = framesOf(*document(), 60);
        qInfo("10,000 posts, µs of the window's thread: longest step while they come %lld; a frame of the list %lld, "
              "of 95 "
              "%% at most %lld; a thread of 2,000 opens in %lld; a frame of it %lld, of 95 %% at most %lld",
              arriving, frames[60], frames[114], opening, pageFrames[30], pageFrames[57]);
        QVERIFY2(arriving < 50'000, qPrintable(QString::number(arriving)));
        QVERIFY2(frames[114] < 16'000, qPrintable(QString::number(frames[114])));
        QVERIFY2(opening < 50'000, qPrintable(QString::number(opening)));
        QVERIFY2(pageFrames[57] < 16'000, qPrintable(QString::number(pageFrames[57])));
        QVERIFY(document()->links().contains(u"ochre:portion/20"_s));
    }
};

QTEST_MAIN(TestDiscussionPage)
#include "tst_discussionpage.moc"
