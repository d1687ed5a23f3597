// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/classcontrol.h"

#include "base/filesystem.h"
#include "classroom/classsession.h"
#include "course/courseid.h"
#include "discussion/board.h"
#include "lesson/lessondiscussion.h"
#include "lesson/lessonpage.h"
#include "richtext/pageformat.h"
#include "together/classdialog.h"
#include "together/discussionpage.h"
#include "together/postwords.h"
#include "widgets/pagebrowser.h"
#include "window/actions.h"
#include "window/courseshelf.h"
#include "window/learnview.h"
#include "window/lessonsession.h"
#include "window/lookcontrol.h"
#include "window/mainwindow.h"

#include <QPushButton>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr qint64 longestInvitation = 512 * 1024;
constexpr int mostOnLesson = 8; ///< posts below a topic: the discussion has them all

} // namespace

ClassControl::ClassControl(MainWindow &window, Classroom::ClassSession &session, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_session(session)
    , m_shelf(window.findChild<CourseShelf *>())
    , m_look(window.findChild<LookControl *>())
    , m_onLesson(new Lesson::LessonDiscussion(*window.learnView().lessonPage, this))
    , m_state(new QPushButton(&window))
{
    m_state->setObjectName(u"classButton"_s);
    m_state->setAccessibleName(tr("State of the class"));
    m_state->setProperty("statusItem", true);
    m_state->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where one works
    window.statusBar()->addPermanentWidget(m_state);
    connect(m_state, &QPushButton::clicked, this, [this] { showDialog(); });
    window.actions().bind(u"classAction"_s, this, [this] { showDialog(); });
    window.actions().bind(u"discussionAction"_s, this, &ClassControl::showDiscussion);
    window.actions().bind(u"askClassAction"_s, this, &ClassControl::ask);
    connect(&m_session, &Classroom::ClassSession::changed, this, &ClassControl::showState);
    m_onLesson->setLook(m_look->content());
    if (const auto *lessons = window.findChild<LessonSession *>()) {
        connect(lessons, &LessonSession::lessonOpened, this, &ClassControl::showOnLesson);
    }
    connect(m_look, &LookControl::lookChanged, this, [this] {
        m_onLesson->setLook(m_look->content());
        if (m_discussion) {
            m_discussion->setLook(m_look->content());
        }
    });
    if (auto *browser = window.learnView().lessonPage->findChild<Widgets::PageBrowser *>(u"lessonBrowser"_s)) {
        connect(browser, &Widgets::PageBrowser::linkActivated, this, [this](const QString &href) {
            const auto link = Richtext::PageLink::parse(href);
            if (link.action == u"discuss") {
                discussTopic(link.argument.toInt());
            } else if (link.action == u"thread") {
                showDiscussion();
                discussion().showThread(link.argument);
            }
        });
    }
    showState();
}

ClassControl::~ClassControl() = default;

void ClassControl::showState()
{
    const QString text = m_session.stateText();
    m_state->setText(text);
    m_state->setToolTip(m_session.sentences());
    m_state->setVisible(!text.isEmpty());
    showOnLesson();
}

/// What the class wrote below the starter topics of the lesson that is open, the thread that was written in last first.
void ClassControl::showOnLesson()
{
    const Course::Lesson *lesson =
        m_shelf->isEmpty() ? nullptr : m_shelf->course().lesson(m_window.learnView().lessonPage->lessonId());
    if (!lesson || m_session.state() == Classroom::ClassSession::State::SignedOut) {
        m_onLesson->setTopics({});
        return;
    }
    const Discussion::Board &board = m_session.desk().board();
    std::vector<Lesson::LessonTopic> topics;
    for (const QString &topic : lesson->topics()) {
        Lesson::LessonTopic shown;
        int count = 0;
        const auto add = [&](const Discussion::Thread &thread, const Discussion::Post &post) {
            ++count;
            if (count <= mostOnLesson && !post.isRemoved && !(post.isHidden && post.text.isEmpty())) {
                shown.posts.push_back(
                    {thread.first.id,
                     tr("%1 · %2", "who and when")
                         .arg(Together::authorText(board, post.author), Together::momentText(post.atMs)),
                     post.text, &post != &thread.first, post.isUnread});
            }
        };
        for (const Discussion::Thread &thread : board.threads) {
            if (thread.first.topic == topic && thread.first.lesson == lessonHere()) {
                add(thread, thread.first);
                for (const Discussion::Post &reply : thread.replies) {
                    add(thread, reply);
                }
            }
        }
        shown.summary =
            count == 0 ? tr("Your class has not written on this yet.") : tr("Your class: %n post(s)", nullptr, count);
        topics.push_back(std::move(shown));
    }
    m_onLesson->setTopics(topics);
}

Together::ClassDialog &ClassControl::showDialog()
{
    if (!m_dialog) {
        m_dialog = new Together::ClassDialog(m_session, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (!m_session.place().invitation && !m_offered.isEmpty()) {
            m_dialog->setInvitation(readFile(m_offered, longestInvitation).value_or(QByteArray()));
        }
    }
    m_dialog->open();
    return *m_dialog;
}

bool ClassControl::isInvitation(const QString &path)
{
    return path.endsWith(u".ochre-class"_s, Qt::CaseInsensitive);
}

void ClassControl::openInvitation(const QString &path)
{
    const Result<QByteArray> content = readFile(path, longestInvitation);
    if (content) {
        showDialog().setInvitation(*content);
    } else {
        m_window.showMessage(content.error());
    }
}

QString ClassControl::placeText(const QString &lesson) const
{
    const auto [courseId, id] = Course::splitId(lesson);
    const Course::InstalledCourse *installed = m_shelf->find(courseId);
    const Course::Lesson *known = installed ? installed->course().lesson(id) : nullptr;
    return known ? tr("Lesson %1 · %2").arg(known->step).arg(known->title) : id;
}

QString ClassControl::lessonHere() const
{
    const QString lesson = m_window.learnView().lessonPage->lessonId();
    return lesson.isEmpty() || m_shelf->isEmpty() ? QString() : Course::joinId(m_shelf->course().id, lesson);
}

Together::DiscussionPage &ClassControl::discussion()
{
    if (!m_discussion) {
        // No child of the window, so that the two stand side by side; it keeps no program running.
        m_discussion = std::make_unique<Together::DiscussionPage>(
            m_session, [this](const QString &lesson) { return placeText(lesson); });
        m_discussion->setAttribute(Qt::WA_QuitOnClose, false);
        m_discussion->setWindowTitle(tr("Discussion"));
        m_discussion->resize(1000, 700);
        m_discussion->setLook(m_look->content());
        connect(m_discussion.get(), &Together::DiscussionPage::signInRequested, this, [this] { showDialog(); });
        connect(m_discussion.get(), &Together::DiscussionPage::lessonRequested, this, [this](const QString &lesson) {
            m_window.openLesson(lesson);
            m_window.activateWindow();
        });
    }
    return *m_discussion;
}

void ClassControl::showDiscussion()
{
    Together::DiscussionPage &page = discussion();
    page.setLesson(lessonHere());
    page.show();
    page.raise();
    page.activateWindow();
}

} // namespace Ochre::Window
